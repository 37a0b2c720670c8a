import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayHint } from '../../src/analyse/words/hintSieve.ts';
import { anyTest } from '../../src/analyse/words/runHints.ts';

/** The words and parts of words that a run may hint by. */
const parts = anyTest.source
  .replaceAll(/\[(\w)(\w+)\]\??/g, '$1')
  .split(/[|^$()?:\\.]+/)
  .filter((part) => /^[a-z]+$/.test(part));

test('no run that hints at something is left out', () => {
  expect(parts.length).toBeGreaterThan(60);
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...parts), fc.constantFrom('halved', 'billions', 'no.', '(', ',', '-', 'e', 'S', 'ty')), {
        minLength: 1,
        maxLength: 3,
      }),
      fc.boolean(),
      (made, raised) => {
        const run = raised ? made.join('').toUpperCase() : made.join('');
        if (anyTest.test(run.toLowerCase())) expect([run, mayHint(` ${run}`, 1, 1 + run.length)]).toEqual([run, true]);
      },
    ),
    { numRuns: 5000 },
  );
});

test('what hints by itself is told, most of what does not is left out', () => {
  for (const part of parts) expect([part, anyTest.test(part) && !mayHint(part, 0, part.length)]).toEqual([part, false]);
  for (const word of ['government', 'company', 'said', 'people', 'market', 'river'])
    expect(mayHint(word, 0, word.length)).toBe(false);
});
