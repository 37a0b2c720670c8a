import type { Span } from '../../model/span.ts';
import type { RunTable } from '../../model/textRuns.ts';
import { threadRuns } from '../../model/threadRuns.ts';
import { hasOddLetters, mayBegin, type StartingWords } from '../startingWords.ts';

const unknown = 0;
const no = 1;
const yes = 2;
const odd = 3;

/** The runs of letters between blanks that a match of a pattern may begin in, told once for each run. */
export class StartingRuns {
  private readonly words: StartingWords;
  /** By the number of a run of the table. */
  private kinds: number[] = [];
  private table: RunTable | null = null;

  constructor(words: StartingWords) {
    this.words = words;
  }

  /**
   * Where in a span of a text a match may begin, each stretch by its beginning and its end, counted from the beginning of the span; null:
   * anywhere, as for a text that the thread did not read last.
   */
  within(text: string, { start, end }: Span): readonly number[] | null {
    const { table, texts } = threadRuns();
    if (!texts.holds(text)) return null;
    if (this.table !== table) {
      this.table = table;
      this.kinds = [];
    }
    while (this.kinds.length < table.size) this.kinds.push(unknown);
    const found: number[] = [];
    for (let nth = texts.firstEndingAfter(start); nth < texts.length; nth += 1) {
      const from = texts.startOf(nth);
      if (from >= end) break;
      const run = texts.at(nth);
      const known = this.kinds[run] as number;
      const kind = known === unknown ? this.tell(table, run) : known;
      if (kind === odd) return null;
      const to = from + table.lengthOf(run);
      // What the span cuts off may begin otherwise.
      if (kind === yes || from < start || to > end) found.push(Math.max(from, start) - start, Math.min(to, end) - start);
    }
    return found;
  }

  private tell(table: RunTable, run: number): number {
    const letters = table.letters(run);
    const kind = hasOddLetters(letters) ? odd : mayBegin(letters, this.words) ? yes : no;
    this.kinds[run] = kind;
    return kind;
  }
}
