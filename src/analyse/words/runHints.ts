import type { Span } from '../../model/span.ts';
import type { RunTable } from '../../model/textRuns.ts';
import { threadRuns } from '../../model/threadRuns.ts';

/** What a run of letters between blanks may be a part of; told of runs once, so that patterns are only tried on passages that may hold some. */
export const hint = {
  ordinal: 1,
  number: 2,
  part: 4,
  oneTime: 8,
  oneIn: 16,
  multiplied: 32,
  vague: 64,
  bracket: 128,
} as const;

/** Each is true for every run that a match of the patterns meant has in it, and for some others. */
const tests: readonly (readonly [bit: number, run: RegExp])[] = [
  [
    hint.ordinal,
    /\d(?:st|nd|rd|th)|first|second|third|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf|teen|tie|hundred|thousand|million|billion)th/,
  ],
  [hint.number, /number|no\./],
  [hint.part, /hal[fv]|third|quarter|fifth|sixth|eighth|tenth/],
  [hint.oneTime, /^(?:hour|day|week|fortnight|month|year|decade|century)/],
  [
    hint.oneIn,
    /(?:\d|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|teen|ty|half|dozen|hundred|thousand|lakh|crore|illion)$/,
  ],
  [hint.multiplied, /doubled|tripled|trebled|quadrupled|halved|twice|fold/],
  [hint.vague, /(?:ten|dozen|score|hundred|thousand|illion)s/],
  [hint.bracket, /\(/],
];

/** Every hint: nothing is known. */
export const anyHint = tests.reduce((all, [bit]) => all | bit, 0);

/** Blanks that part no runs and yet are blanks to a pattern. */
const innerBlank = /\s/;
const told = 256;
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
  for (let nth = texts.firstEndingAfter(start); nth < texts.length && texts.startOf(nth) < end; nth += 1) {
    const run = texts.at(nth);
    const known = hints[run] as number;
    all |= known === 0 ? tell(table, run) : known;
  }
  return all & anyHint;
}

function tell(table: RunTable, run: number): number {
  const letters = table.letters(run).toLowerCase();
  let made = told;
  for (const [bit, test] of tests) if (test.test(letters)) made |= bit;
  if (innerBlank.test(letters)) made |= anyHint;
  hints[run] = made;
  return made;
}
