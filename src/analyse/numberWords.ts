import { DIGITS, type Followers, startingPairs, startingWords } from './startingWords.ts';

const SMALL = new Map<string, number>(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen'
  )
    .split(' ')
    .map((word, value) => [word, value] as const),
);
const TENS = new Map<string, number>(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, index) => [word, 20 + 10 * index] as const),
);
const SCALES = new Map<string, number>([
  ['hundred', 100],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['million', 1e6],
  ['crore', 1e7],
  ['billion', 1e9],
  ['trillion', 1e12],
]);
const SHORT_SCALES = new Map(
  Object.entries({ k: 1e3, m: 1e6, mn: 1e6, mln: 1e6, b: 1e9, bn: 1e9, bln: 1e9, tn: 1e12, trn: 1e12 }),
);
const ORDINALS = new Map<string, number>([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fifth', 5],
  ['eighth', 8],
  ['ninth', 9],
  ['twelfth', 12],
  ...[...SMALL]
    .filter(([, value]) => ![0, 1, 2, 3, 5, 8, 9, 12].includes(value))
    .map(([word, value]) => [`${word}th`, value] as const),
  ...[...TENS].map(([word, value]) => [word.replace(/y$/, 'ieth'), value] as const),
  ['hundredth', 100],
]);

const UNITS_RE = [...SMALL.keys()].slice(1).reverse().join('|');
const TENS_RE = [...TENS.keys()].join('|');
const SCALES_RE = [...SCALES.keys()].join('|');
const PLAIN_RE = `(?:(?:${TENS_RE})(?:[-\\s](?:one|two|three|four|five|six|seven|eight|nine))?|${UNITS_RE}|dozen|${SCALES_RE})`;

/** Source of a regular expression for a number in words ("two", "a dozen", "three hundred and fifty", "half a million"). */
export const NUMBER_WORDS = `(?:(?:half\\s+)?an?\\s+(?=(?:dozen|${SCALES_RE})\\b)(?:dozen|${SCALES_RE})|zero|${PLAIN_RE})(?:\\s+and\\s+a\\s+half)?(?:(?:\\s+and\\s+|[-\\s])${PLAIN_RE}(?:\\s+and\\s+a\\s+half)?){0,9}`;

/** The words that say a number by themselves. */
export const NUMBER_NOUNS = `${[...SMALL.keys(), ...TENS.keys(), ...SCALES.keys()].join(' ')} dozen`;

/** The digits and words that a number begins with. */
export const NUMBER_STARTS: readonly (readonly [string, Followers | null])[] = [
  ...startingWords(`${DIGITS} ${NUMBER_NOUNS}`),
  ...startingPairs('a an', `dozen ${[...SCALES.keys()].join(' ')}`),
  ...startingPairs('half', 'a an'),
];

/** Source of a regular expression for an ordinal in words ("fourth", "twenty-first"). */
export const ORDINAL_WORDS = `(?:(?:${TENS_RE})-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|${[...ORDINALS.keys()].reverse().join('|')})`;

/** The value of a number in words as `NUMBER_WORDS` finds it, or null when the words make no number. */
export function numberOf(words: string): number | null {
  const plainly = SMALL.get(words) ?? TENS.get(words);
  if (plainly !== undefined) return plainly;
  let total = 0;
  let group = 0;
  let seen = false;
  let lastScale = 1;
  const tokens = words.toLowerCase().split(/[-\s]+/);
  for (const [index, token] of tokens.entries()) {
    const plain = SMALL.get(token) ?? TENS.get(token);
    if (plain !== undefined) {
      group += plain;
      seen = true;
    } else if (token === 'dozen') {
      group = (group || 1) * 12;
      seen = true;
    } else if (token === 'hundred') {
      group = (group || 1) * 100;
      lastScale = 100;
      seen = true;
    } else if (SCALES.has(token)) {
      const scale = SCALES.get(token) ?? 1;
      // "two hundred thousand million" is nobody's number: a scale takes what stands before it, once.
      total =
        (scale > lastScale && total > 0 && group === 0 ? total : group || 1) * scale + (group === 0 && total > 0 ? 0 : total);
      group = 0;
      lastScale = scale;
      seen = true;
    } else if (token === 'half') {
      if (index === 0) group += 0.5;
      else if (group > 0) group += 0.5;
      else total += lastScale / 2;
    } else if (token !== 'a' && token !== 'an' && token !== 'and') {
      return null;
    }
  }
  return seen ? total + group : null;
}

/** The rank of an ordinal in words or digits ("fourth", "21st"), or null. */
export function ordinalOf(text: string): number | null {
  const folded = text.toLowerCase();
  const digits = /^(\d{1,4})(?:st|nd|rd|th)$/.exec(folded);
  if (digits) return Number(digits[1]);
  const [ten, one] = folded.split('-');
  if (one !== undefined) {
    const tens = TENS.get(ten ?? '');
    const ones = ORDINALS.get(one);
    return tens !== undefined && ones !== undefined && ones < 10 ? tens + ones : null;
  }
  return ORDINALS.get(folded) ?? null;
}

/** What a scale word or letter multiplies by ("bn", "million", "k"), or null. */
export function scaleOf(word: string): number | null {
  const folded = word.toLowerCase().replace(/\.$/, '');
  return SCALES.get(folded) ?? SHORT_SCALES.get(folded) ?? null;
}
