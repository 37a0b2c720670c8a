import type { Span } from '../../model/span.ts';
import { mayHint } from './hintSieve.ts';
import { RunNotes } from './runNotes.ts';

/** What a passage may hold by its runs of letters between blanks, so that patterns are only tried on passages that may hold some. */
export const hint = {
  ordinal: 1,
  number: 2,
  part: 4,
  half: 8,
  multiplied: 16,
  vague: 32,
  /** "A week", "a whole year". */
  oneTime: 128,
  /** "One in five", "two out of every". */
  oneIn: 256,
} as const;

/** What is told of a run besides, to be looked for one beside another. */
const beside = { article: 512, time: 1024, top: 2048, large: 4096, of: 8192, base: 16_384, digits: 32_768 } as const;

const NUMBER = 'zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';
const SMALL_SCALE = 'half|dozen|hundred|thousand';
const LARGE_SCALE = 'lakh|crore|[mbt]r?illion';

/** Each is true for every run that a match of the patterns meant has in it, and for some others. */
const tests: readonly (readonly [bit: number, run: RegExp])[] = [
  [
    hint.ordinal,
    /\d(?:st|nd|rd|th)|first|second|third|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf|teen|tie|hundred|thousand|million|billion)th/,
  ],
  [hint.number, /number|no\./],
  [hint.part, /hal[fv]|third|quarter|fifth|sixth|eighth|tenth/],
  [hint.half, /half|quarter/],
  [hint.multiplied, /doubled|tripled|trebled|quadrupled|halved|twice|fold/],
  [hint.vague, /(?:ten|dozen|score|hundred|thousand|illion)s/],
  [beside.article, /^(?:an?|full|whole)$/],
  [beside.time, /^(?:hour|day|week|fortnight|month|year|decade|century)/],
  [beside.top, new RegExp(`(?:\\d|${NUMBER}|${SMALL_SCALE}|teen|ty)$`)],
  [beside.large, new RegExp(`(?:${LARGE_SCALE})$`)],
  [beside.of, /^(?:in|out|of)$/],
  [
    beside.base,
    new RegExp(
      `^(?:${NUMBER}|${SMALL_SCALE}|${LARGE_SCALE}|thirteen|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|an?$|every$|of$)`,
    ),
  ],
  [beside.digits, /^\d/],
];

/** Most runs hint at nothing; `mayHint` leaves out most of them before. */
export const anyTest = new RegExp(tests.map(([, run]) => run.source).join('|'));

/** Every hint: nothing is known. */
export const anyHint = Object.values(hint).reduce((all, bit) => all | bit, 0);

/** Blanks that part no runs and yet are blanks to a pattern, and letters that a pattern takes for "s" and "k". */
const odd = /[\s\u017f\u212a]/;

/** By far the most runs with digits. */
const digitsOnly = /^\d+$/;

const notes = new RunNotes({
  words: [],
  mayHold: mayHint,
  tell(letters) {
    if (digitsOnly.test(letters)) return beside.top | beside.digits;
    const small = letters.toLowerCase();
    let made = odd.test(small) ? anyHint : 0;
    if (anyTest.test(small)) for (const [bit, test] of tests) if (test.test(small)) made |= bit;
    return made;
  },
  sought: anyHint | beside.article | beside.of,
});

/** What the runs of a span may be, those together that the text holds there; `anyHint` for a text that the thread did not read last. */
export function hintsIn(text: string, span: Span): number {
  const texts = notes.within(text, span);
  if (texts === null) return anyHint;
  const { start, end } = span;
  let all = 0;
  const first = notes.firstFrom(texts, start);
  const last = notes.firstFrom(texts, end) - 1;
  for (let at = first; at <= last; at += 1) {
    const nth = notes.nths[at] as number;
    const here = notes.of[texts.at(nth)] as number;
    all |= here;
    if ((here & (beside.article | beside.of)) === 0) continue;
    const next = notes.at(texts, nth + 1, end);
    if ((here & beside.article) !== 0 && (next & beside.time) !== 0) all |= hint.oneTime;
    if ((here & beside.of) === 0 || (next & (beside.base | beside.digits)) === 0) continue;
    const top = nth > 0 && texts.startOf(nth - 1) >= start ? (notes.of[texts.at(nth - 1)] as number) : 0;
    // "A million in 2024" is no share: no million is a part of four digits.
    const bases = (top & beside.top) !== 0 ? beside.base | beside.digits : (top & beside.large) !== 0 ? beside.base : 0;
    if ((next & bases) !== 0) all |= hint.oneIn;
  }
  return all & anyHint;
}

/**
 * The runs of a span that hint at one thing by themselves, with so many runs before each, told by where they begin and end, counted from
 * the beginning of the span; null: it may be anywhere, as in a text that the thread did not read last.
 */
export function runsHinting(bit: number, text: string, span: Span, reach = 0): readonly number[] | null {
  const texts = notes.within(text, span);
  if (texts === null) return null;
  const found: number[] = [];
  const last = notes.firstFrom(texts, span.end) - 1;
  for (let at = notes.firstFrom(texts, span.start); at <= last; at += 1) {
    const nth = notes.nths[at] as number;
    const run = texts.at(nth);
    if (((notes.of[run] as number) & bit) === 0) continue;
    let first = nth;
    while (first > 0 && nth - first < reach && texts.startOf(first - 1) >= span.start) first -= 1;
    found.push(texts.startOf(first) - span.start, texts.startOf(nth) + texts.table.lengthOf(run) - span.start);
  }
  return found;
}
