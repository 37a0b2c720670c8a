import fc from 'fast-check';
import { expect, test } from 'vitest';
import model from 'wink-eng-lite-web-model';
import { type CutPart, cut } from '../../src/analyse/words/cutting.ts';
import { plainRun } from '../../src/analyse/words/plainRun.ts';

const { lexeme } = (model as unknown as { core(): { features: { lexeme: { list: readonly string[] } } } }).core().features;

function told(first: CutPart | null): readonly unknown[] {
  const parts: unknown[] = [];
  for (let part = first; part !== null; part = part.next) parts.push([part.start, part.end, part.form.text, part.known]);
  return parts;
}

/** What is told of a run without wink-nlp is what wink-nlp tells of it; false where it is asked. */
function isPlain(run: string): boolean {
  const plain = plainRun(`on ${run} and`, 3, 3 + run.length);
  if (plain !== undefined) expect(JSON.stringify([run, told(plain)])).toBe(JSON.stringify([run, told(cut(run))]));
  return plain !== undefined;
}

const words =
  'a I x The said flaberl Grerjock NATO dont cannot Inc inc Mr No US pm st 5 19 82,261 41.5 1990 3.14.15 2,000,000'.split(' ');
const before = ['', '“', '"', '(', '‘', "'", '[', '“‘', '-', '$', '.'];
const behind = ['', ...',.;:!?”")’', "'", '..', '.”', ',"', '!”', '?"', '.)', '),', '”.', "''", '…', '-', '’s', '%', '::'];

test('a word or number with marks around it is cut as wink-nlp cuts it', () => {
  let plain = 0;
  for (const word of words) for (const mark of before) for (const marks of behind) if (isPlain(mark + word + marks)) plain += 1;
  expect(plain).toBeGreaterThan(500);
});

test('so is whatever else stands between blanks', () => {
  const piece = fc.oneof(fc.constantFrom(...words, ...before, ...behind), fc.string({ minLength: 1, maxLength: 3 }));
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 4 }), (pieces) => {
      const run = pieces.join('').replace(/\s/g, '');
      if (run !== '') isPlain(run);
    }),
    { numRuns: 500 },
  );
});

test('and every word of the lexicon with the marks that may stand around one', () => {
  const plain = lexeme.list.filter((text, nth) => {
    const word = text.replace(/\s/g, '');
    if (word === '' || word.startsWith('$%')) return false;
    const mark = before[nth % 5] ?? '';
    return [isPlain(word), isPlain(`${mark}${word}${behind[nth % 11]}`)].includes(true);
  });
  expect(plain.length).toBeGreaterThan(60_000);
}, 60_000);
