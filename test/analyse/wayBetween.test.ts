import fc from 'fast-check';
import { expect, test } from 'vitest';
import { names } from '../../src/analyse/names/names.ts';
import { read } from '../../src/analyse/nlp.ts';
import { attribution } from '../../src/analyse/speakers/attribution.ts';
import { keepParts, namesOf, pattern } from '../../src/analyse/speakers/features.ts';
import type { Row, Scene } from '../../src/analyse/speakers/scene.ts';
import { forgetWays, path } from '../../src/analyse/speakers/wayBetween.ts';
import { article } from './article.ts';

const whole = pattern('{0}');

/** What an item is on a way, in a letter or so. */
function plainSign(scene: Scene, item: number): string {
  const word = scene.reading.words[item];
  if (item < 0 || !word) return 'Q';
  if (scene.cues[item]) return 'V';
  const source = scene.sources[scene.sourceOf[item] ?? -1];
  if (source) return source.kind === 'noun' ? 'n' : 'N';
  const { text, pos } = word;
  if (pos === 'PUNCT') {
    const kinds: [RegExp, string][] = [
      [/^[,;]$/, ','],
      [/^:$/, ':'],
      [/^[.!?]$/, '.'],
      [/^[—–―-]+$/, '—'],
      [/^[()]$/, '('],
    ];
    return kinds.find(([kind]) => kind.test(text))?.[1] ?? '';
  }
  const joins = /^(?:that|to|of|by|in|on|and|but|as|for|with|from|about|when|while|who|which|if|because|at)$/i;
  if (joins.test(text)) return text.toLowerCase();
  return pos === 'VERB' ? 'v' : pos === 'AUX' || pos === 'PART' ? 'a' : 'x';
}

function plainWay(scene: Scene, { items, sentences }: Row, from: number, to: number): string {
  const signs: string[] = [];
  for (let i = from + 1; i < to; i++) {
    if (i > from + 1 && sentences[i] !== sentences[i - 1]) signs.push('S');
    const sign = plainSign(scene, items[i] ?? 0);
    if (sign !== '' && (sign === ',' || sign !== signs.at(-1))) signs.push(sign);
    if (signs.filter((one) => one !== 'S').length > 8) return 'far';
  }
  if (to < items.length && sentences[to] !== sentences[to - 1] && to > from + 1) signs.push('S');
  return signs.join('');
}

const pieces = [
  ...'said that to Berg Berg. He. The works? lamp because, has for. grey — ; : (then) … * union told Lund and WHO “Well,” “It is late.”'.split(
    / (?=[^a-z]|said|that|to|works|lamp|because|has|for|grey|union|told|and)/,
  ),
];

/** The ways of an article between places that are not too far from each other, as they are told and plainly. */
function ways(text: string): { told: string[]; plain: string[] } {
  const reading = read(article(text));
  const { scene } = attribution(reading, names(reading));
  const found = { told: [] as string[], plain: [] as string[] };
  // Choosing speakers keeps no ways that nothing was learned of.
  if (keepParts(true)) forgetWays();
  for (const row of scene.rows)
    for (let from = 0; from < row.items.length; from++)
      for (let to = from; to < Math.min(from + 24, row.items.length); to++) {
        found.told.push(...namesOf(whole, [path(scene, row, from, to)]));
        found.plain.push(plainWay(scene, row, from, to));
      }
  return found;
}

test('the way between two places is the same as letter by letter', () => {
  const some = fc.array(fc.constantFrom(...pieces), { minLength: 8, maxLength: 40 });
  fc.assert(
    fc.property(some, (words) => {
      const { told, plain } = ways(`“Now,” said Berg. ${words.join(' ')}`);
      expect(told).toEqual(plain);
    }),
    { numRuns: 40 },
  );
});

test('a way through many sentences is told to its end', () => {
  const { told, plain } = ways('“Now,” said Berg. He. He. He. He. He.');
  expect(told).toEqual(plain);
  expect(told).toContain('N.SN.SN.SN.S');
});
