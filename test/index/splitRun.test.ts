import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainTerm, splitRun } from '../../src/index/splitRun.ts';

const part = fc.constantFrom(
  ...['', '"', '(', '[', ',', '.', ';', ':', '!', '?', ')', ']', "'", '’', '-', '$', '%', 'é', '5'],
  ...[
    'a',
    's',
    'The',
    'trading',
    'US',
    'us',
    'IT',
    'WHO',
    'who',
    'two',
    'Twenty',
    'organise',
    'rose',
    'km',
    'unit',
    'x'.repeat(70),
  ],
);
const runs = fc.array(part, { maxLength: 5 }).map((parts) => parts.join(''));

test('a run that is taken for a plain word has just the term that it is split into', () => {
  let plain = 0;
  fc.assert(
    fc.property(runs, (run) => {
      const term = plainTerm(run);
      if (term === null) return;
      plain += 1;
      expect({ terms: [term], alone: true }).toStrictEqual(splitRun(run, 0, run.length));
    }),
    { numRuns: 3000 },
  );
  expect(plain).toBeGreaterThan(300);
  for (const run of ['word', 'word,', '"Word."', '(words)', 'X'.repeat(70)]) expect(plainTerm(run)).not.toBeNull();
});
