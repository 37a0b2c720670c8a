import { firstFrom } from '../../model/bisect.ts';
import { isBlank } from '../../model/eachRun.ts';
import type { Span } from '../../model/span.ts';
import type { RunTable, TextRuns } from '../../model/textRuns.ts';
import { threadRuns } from '../../model/threadRuns.ts';
import { withRoom } from '../../model/withRoom.ts';
import { WordSieve } from './wordSieve.ts';

/** How notes of runs are told. */
export interface RunTelling {
  /** The words and marks without which a run is not worth a note, as `WordSieve` takes them. */
  readonly words: Iterable<string>;
  /** True for every other run that is, or null where there are none. */
  readonly mayHold: ((text: string, from: number, to: number) => boolean) | null;
  /** The note of a run; 0: nothing. */
  readonly tell: (letters: string) => number;
  /** Bits of the notes of runs that are looked for in texts. */
  readonly sought: number;
}

/** In `kinds`: the run is told of; the bits before it are for those who look for it. */
const told = 128;
const mostAskers = 7;

const askers: RunNotes[] = [];
let sieve = new WordSieve([]);
/** By the number of a run of the table; 0: not told of yet. */
let kinds = new Uint8Array(0);
let toldOf: RunTable | null = null;
let readText: string | null = null;

/**
 * Notes of the runs of letters between blanks, told once for each run of the thread's table, and where in the text that was read last
 * those stand that are looked for: one pass over the text for all who ask.
 */
export class RunNotes {
  readonly telling: RunTelling;
  /** By the number of a run. */
  of = new Int32Array(0);
  /** The runs that are looked for, by their places among the runs of the text, in order. */
  nths = new Uint32Array(0);
  count = 0;
  private lastFound = 0;

  constructor(telling: RunTelling) {
    if (askers.length === mostAskers) throw new RangeError('too many ask for notes of runs');
    this.telling = telling;
    askers.push(this);
    sieve = new WordSieve(askers.flatMap((asker) => [...asker.telling.words]));
    toldOf = null;
  }

  /** The runs of a text, with `nths` those that are looked for; null for a text that the thread did not read last or a span that cuts a run. */
  within(text: string, { start, end }: Span): TextRuns | null {
    const { table, texts } = threadRuns();
    if (!texts.holds(text) || cutsRun(text, start) || cutsRun(text, end)) return null;
    if (toldOf !== table || readText !== text) readNotes(table, texts, text);
    return texts;
  }

  /** The first place in `nths` of a run that does not begin before a place of the text; quick for one place after another. */
  firstFrom(texts: TextRuns, place: number): number {
    const { nths, count } = this;
    let found = this.lastFound;
    if (found > 0 && texts.startOf(nths[found - 1] as number) >= place)
      found = firstFrom(found, (at) => texts.startOf(nths[at] as number) < place);
    while (found < count && texts.startOf(nths[found] as number) < place) found += 1;
    this.lastFound = found;
    return found;
  }

  /** The note of the nth run of a text, 0 where it does not lie before `end`. */
  at(texts: TextRuns, nth: number, end: number): number {
    return nth < texts.length && texts.startOf(nth) < end ? (this.of[texts.at(nth)] as number) : 0;
  }

  /** Makes room for notes of so many runs, and forgets which of the text read last are looked for. */
  begin(size: number, length: number): void {
    this.of = withRoom(this.of, size);
    if (this.nths.length < length) this.nths = new Uint32Array(length * 2);
    this.count = 0;
    this.lastFound = 0;
  }
}

function cutsRun(text: string, place: number): boolean {
  return place > 0 && place < text.length && !isBlank(text.charCodeAt(place - 1)) && !isBlank(text.charCodeAt(place));
}

function readNotes(table: RunTable, texts: TextRuns, text: string): void {
  if (toldOf !== table) {
    toldOf = table;
    kinds = new Uint8Array(0);
  }
  if (kinds.length < table.size) kinds = withRoom(kinds, table.size * 2);
  readText = text;
  for (const asker of askers) asker.begin(kinds.length, texts.length);
  for (let nth = 0; nth < texts.length; nth += 1) {
    const run = texts.at(nth);
    const kind = kinds[run] === 0 ? tell(table, texts, nth, text) : (kinds[run] as number);
    for (let bits = kind & ~told; bits !== 0; bits &= bits - 1) {
      const asker = askers[31 - Math.clz32(bits & -bits)] as RunNotes;
      asker.nths[asker.count] = nth;
      asker.count += 1;
    }
  }
}

function tell(table: RunTable, texts: TextRuns, nth: number, text: string): number {
  const run = texts.at(nth);
  const from = texts.startOf(nth);
  const to = from + table.lengthOf(run);
  const mayHold = sieve.mayHold(text, from, to);
  let kind = told;
  for (let at = 0; at < askers.length; at += 1) {
    const { telling, of } = askers[at] as RunNotes;
    const note = mayHold || telling.mayHold?.(text, from, to) ? telling.tell(text.slice(from, to)) : 0;
    of[run] = note;
    if ((note & telling.sought) !== 0) kind |= 1 << at;
  }
  kinds[run] = kind;
  return kind;
}
