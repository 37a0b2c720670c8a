import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OutsideKinds } from '../../src/analyse/words/outsideKinds.ts';

const load = createRequire(import.meta.url);
const feature = load.resolve('wink-eng-lite-web-model/dist/feature.js');
const outside = 1;
const nothing = { lookup: () => [outside], intrinsicSize: () => outside };
const { pos } = (load(feature) as (config: object) => { pos(word: string, category: number, lexicon: object): number })({});
const ask = (word: string): number => pos(word, 1, nothing);

/** The ends or beginnings of words that wink-nlp knows, as its own text has them. */
const known = (table: string): readonly string[] =>
  [...readFileSync(feature, 'utf8').matchAll(new RegExp(`\\b${table}\\.(\\w+)=`, 'g'))].map(([, letters = '']) => letters);

test('words outside the lexicon are taken for what wink-nlp takes them for, each asked about after others', () => {
  const kinds = new OutsideKinds(ask);
  const [ends, begins] = [known('suffix2pos'), known('prefix2pos')];
  expect([ends.length, begins.length]).toEqual([26, 4]);
  const letters = fc.stringMatching(/^[a-z]{0,6}$/);
  const odd = fc.constantFrom('-', '’', 'é', 'Q', '.', '9');
  const part = fc.oneof(letters, fc.constantFrom(...ends, ...begins), odd);
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
      const word = parts.join('');
      for (const text of [word, word.charAt(0).toUpperCase() + word.slice(1)])
        if (text !== '') expect([text, kinds.of(text)]).toEqual([text, ask(text)]);
    }),
    { numRuns: 2000 },
  );
  for (const begin of begins)
    for (const end of ends)
      for (const text of [`xx${end}`, `${begin}xx${end}`, `xx${end}zz`, `${begin}zzzz`])
        expect([text, kinds.of(text)]).toEqual([text, ask(text)]);
});
