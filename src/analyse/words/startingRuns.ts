import type { Span } from '../../model/span.ts';
import type { RunTable } from '../../model/textRuns.ts';
import { threadRuns } from '../../model/threadRuns.ts';
import { endOfWord, type Followers, hasOddLetters, mayFollow, type StartingWords, startingWord } from '../startingWords.ts';

/** What is told of a run: whether a match may begin in it never, always, or only before some words. */
const unknown = 0;
const no = 1;
const yes = 2;
const before = 3;
const odd = 4;
const kinds = 7;
/** The word before which it may is the whole run. */
const whole = 8;
/** Which of the sets of followers these words are, and from the next place on, which of the sets the run's own first word is in. */
const setAt = 4;
const setMask = 31;
const followsAt = 9;
const mostSets = 22;
const anything = yes | (-1 << followsAt);

/** The runs of letters between blanks that a match of a pattern may begin in, told once for each run. */
export class StartingRuns {
  private readonly words: StartingWords;
  private readonly sets: readonly Followers[];
  /** By the number of a run of the table. */
  private told: number[] = [];
  private table: RunTable | null = null;

  /** A word that must follow another and is one of `words` too must itself be followed by what may follow it, as "the" after "in". */
  constructor(words: StartingWords) {
    this.words = words;
    this.sets = [...new Set([...words.values()].filter((set) => set !== null))];
    if (this.sets.length > mostSets) throw new RangeError('too many sets of followers');
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
      this.told = [];
    }
    while (this.told.length < table.size) this.told.push(unknown);
    const found: number[] = [];
    const first = texts.firstEndingAfter(start);
    const last = Math.min(texts.firstEndingAfter(end), texts.length - 1);
    let next = no;
    let nextFrom = -1;
    let nextBegins = false;
    // From the last run to the first, as whether a match may begin at a word depends on what follows it.
    for (let nth = last; nth >= first; nth -= 1) {
      const from = texts.startOf(nth);
      if (from >= end) continue;
      const run = texts.at(nth);
      const known = this.told[run] as number;
      let told = known === unknown ? this.tell(table, run) : known;
      const kind = told & kinds;
      if (kind === odd) return null;
      let begins = kind === yes;
      if (kind !== no || nth === first || nth === last) {
        const to = from + table.lengthOf(run);
        if (kind === before)
          begins = nextFrom !== to + 1 ? nextFrom >= 0 : follows(told, next, nextBegins) || text.charCodeAt(to) !== 32;
        // What the span cuts off may begin otherwise.
        if (to > end) told = anything;
        if (begins || from < start || to > end) found.push(Math.min(to, end) - start, Math.max(from, start) - start);
      }
      next = told;
      nextFrom = from;
      nextBegins = begins;
    }
    return found.reverse();
  }

  private tell(table: RunTable, run: number): number {
    const letters = table.letters(run);
    const told = hasOddLetters(letters) ? odd : this.startIn(letters) | (this.setsWith(letters) << followsAt);
    this.told[run] = told;
    return told;
  }

  private startIn(letters: string): number {
    let told = no;
    for (let at = 0; at < letters.length; ) {
      const end = endOfWord(letters, at);
      if (end === at) {
        at += 1;
        continue;
      }
      const set = this.words.get(startingWord(letters, at, end));
      if (set === null) return yes;
      if (set !== undefined) {
        if (end === letters.length) told = before | (at === 0 ? whole : 0) | (this.sets.indexOf(set) << setAt);
        else if (mayFollow(letters, end, set)) return yes;
      }
      at = end;
    }
    return told;
  }

  /** The sets of followers that what a run begins with is one of. */
  private setsWith(letters: string): number {
    let found = 0;
    for (const [at, set] of this.sets.entries()) if (mayFollow(letters, 0, set)) found |= 1 << at;
    return found;
  }
}

/** True where what is told of a run lets the next one follow. */
function follows(told: number, next: number, nextBegins: boolean): boolean {
  const fits = (next >> (followsAt + ((told >> setAt) & setMask))) & 1;
  return fits === 1 && (nextBegins || (next & (kinds | whole)) !== (before | whole));
}
