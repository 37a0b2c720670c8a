import type { Span } from '../../model/span.ts';
import type { RunTable } from '../../model/textRuns.ts';
import { threadRuns } from '../../model/threadRuns.ts';

/** What a passage may hold by its runs of letters between blanks, so that patterns are only tried on passages that may hold some. */
export const hint = {
  ordinal: 1,
  number: 2,
  part: 4,
  half: 8,
  multiplied: 16,
  vague: 32,
  bracket: 64,
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
  [hint.bracket, /\(/],
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

/** Most runs hint at nothing. */
const anyTest = new RegExp(tests.map(([, run]) => run.source).join('|'));

/** Every hint: nothing is known. */
export const anyHint = Object.values(hint).reduce((all, bit) => all | bit, 0);

/** Blanks that part no runs and yet are blanks to a pattern, and letters that a pattern takes for "s" and "k". */
const odd = /[\s\u017f\u212a]/;
const told = 65_536;
/** By the number of a run of the table; 0: not told yet. */
let hints: number[] = [];
let hintsOf: RunTable | null = null;

/** What the runs of a span may be, those together that the text holds there; `anyHint` for a text that the thread did not read last. */
export function hintsIn(text: string, { start, end }: Span): number {
  const { table, texts } = threadRuns();
  if (!texts.holds(text)) return anyHint;
  if (hintsOf !== table) {
    hintsOf = table;
    hints = [];
  }
  while (hints.length < table.size) hints.push(0);
  let all = 0;
  let last = 0;
  let lastButOne = 0;
  for (let nth = texts.firstEndingAfter(start); nth < texts.length && texts.startOf(nth) < end; nth += 1) {
    const run = texts.at(nth);
    const known = hints[run] as number;
    const here = known === 0 ? tell(table, run) : known;
    all |= here;
    if ((last & beside.article) !== 0 && (here & beside.time) !== 0) all |= hint.oneTime;
    // "A million in 2024" is no share: no million is a part of four digits.
    const bases =
      (lastButOne & beside.top) !== 0 ? beside.base | beside.digits : (lastButOne & beside.large) !== 0 ? beside.base : 0;
    if ((last & beside.of) !== 0 && (here & bases) !== 0) all |= hint.oneIn;
    lastButOne = last;
    last = here;
  }
  return all & anyHint;
}

function tell(table: RunTable, run: number): number {
  const letters = table.letters(run).toLowerCase();
  let made = told;
  if (anyTest.test(letters)) for (const [bit, test] of tests) if (test.test(letters)) made |= bit;
  if (odd.test(letters)) made |= anyHint;
  hints[run] = made;
  return made;
}
