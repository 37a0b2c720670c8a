import { isLetter } from '../../model/codeUnits.ts';
import { WordSieve } from '../words/wordSieve.ts';
import { MONEY_FIRST_WORDS } from './money.ts';
import { MEASURE_FIRST_WORDS } from './units.ts';

/** What the words right behind a number may be. */
export const next = {
  scale: 1,
  percent: 2,
  money: 4,
  times: 8,
  measure: 16,
  degrees: 32,
  /** "Or so", "odd", "plus". */
  precision: 64,
  below: 128,
  rate: 256,
} as const;

const any = 511;
const wordsOf: readonly (readonly [bit: number, words: string])[] = [
  [next.scale, 'thousand million billion trillion lakh crore bn mn mln bln tn trn k m b'],
  [next.scale, 'thousandth millionth billionth trillionth lakhth croreth'],
  [next.percent, 'percent percentage per pct pp basis'],
  [next.money, MONEY_FIRST_WORDS],
  [next.times, 'times fold'],
  [next.measure, MEASURE_FIRST_WORDS],
  [next.degrees, 'c f'],
  [next.precision, 'or odd plus'],
  [next.below, 'below'],
  [next.rate, 'a an per each every annually yearly monthly weekly daily hourly'],
];
const kinds = new Map<string, number>();
for (const [bit, words] of wordsOf) for (const word of words.split(' ')) kinds.set(word, (kinds.get(word) ?? 0) | bit);
const sieve = new WordSieve([...kinds.keys()].filter((word) => word !== ''));

/** The kinds of words that may begin at a place of a text, by the first of them alone; all, where a blank or a sign hides it. */
export function nextAt(text: string, place: number): number {
  const { length } = text;
  if (place >= length) return 0;
  const first = text.charCodeAt(place);
  const at = first === 32 || first === 45 ? place + 1 : place;
  let end = at;
  while (end < length && isLetter(text.charCodeAt(end))) end += 1;
  const code = end < length ? text.charCodeAt(end) : 46;
  if (code > 126 || (end === at && code <= 32)) return any;
  if (end > at) return sieve.mayBe(text, at, end) ? (kinds.get(text.slice(at, end).toLowerCase()) ?? 0) : 0;
  return code === 37 ? next.percent : code === 43 ? next.precision : 0;
}
