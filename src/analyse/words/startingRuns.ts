import type { Span } from '../../model/span.ts';
import { endOfWord, type Followers, hasOddLetters, mayFollow, type StartingWords, startingWord } from '../startingWords.ts';
import { RunNotes } from './runNotes.ts';

/** What is told of a run: whether a match may begin in it never, always, or only before some words. */
const no = 0;
const yes = 1;
const before = 2;
const odd = 3;
const kinds = 3;
/** The word before which it may is the whole run. */
const whole = 4;
/** Which of the sets of followers these words are, and from the next place on, which of the sets the run's own first word is in. */
const setAt = 3;
const setMask = 31;
const followsAt = 8;
const mostSets = 23;

const nowhere: readonly number[] = [];

/** The runs of letters between blanks that a match of a pattern may begin in, told once for each run. */
export class StartingRuns {
  private readonly words: StartingWords;
  private readonly sets: readonly Followers[];
  /** The sets, a bit for each, that a word is in, and those that every word with some beginning is in. */
  private readonly setsOf = new Map<string, number>();
  private readonly setsOfBeginnings = new Map<string, number>();
  private readonly notes: RunNotes;

  /** A word that must follow another and is one of `words` too must itself be followed by what may follow it, as "the" after "in". */
  constructor(words: StartingWords) {
    this.words = words;
    this.sets = [...new Set([...words.values()].filter((set) => set !== null))];
    if (this.sets.length > mostSets) throw new RangeError('too many sets of followers');
    for (const [at, { list }] of this.sets.entries())
      for (const word of list) {
        const begins = word.endsWith('*');
        const map = begins ? this.setsOfBeginnings : this.setsOf;
        const letters = begins ? word.slice(0, -1) : word;
        map.set(letters, (map.get(letters) ?? 0) | (1 << (followsAt + at)));
      }
    this.notes = new RunNotes({
      words: [...words.keys(), ...this.sets.flatMap(({ list }) => list)],
      mayHold: null,
      tell: (letters) => (hasOddLetters(letters) ? odd : this.startIn(letters) | this.setsWith(letters)),
      sought: kinds,
    });
  }

  /**
   * Where in a span of a text a match may begin, each stretch by its beginning and its end, counted from the beginning of the span; null:
   * anywhere, as for a text that the thread did not read last.
   */
  within(text: string, span: Span): readonly number[] | null {
    const { notes } = this;
    const texts = notes.within(text, span);
    if (texts === null) return null;
    const { start, end } = span;
    const first = notes.firstFrom(texts, start);
    const last = notes.firstFrom(texts, end) - 1;
    if (last < first) return nowhere;
    const found: number[] = [];
    let next = -1;
    let nextBegins = false;
    // From the last run to the first, as whether a match may begin at a word depends on what follows it.
    for (let at = last; at >= first; at -= 1) {
      const nth = notes.nths[at] as number;
      const run = texts.at(nth);
      const told = notes.of[run] as number;
      const kind = told & kinds;
      if (kind === odd) return null;
      const from = texts.startOf(nth);
      const to = from + texts.table.lengthOf(run);
      let begins = kind === yes;
      if (kind === before) {
        const nextFrom = nth + 1 < texts.length ? texts.startOf(nth + 1) : end;
        begins =
          nextFrom < end &&
          (nextFrom !== to + 1 ||
            text.charCodeAt(to) !== 32 ||
            follows(told, notes.at(texts, nth + 1, end), next === nth + 1 && nextBegins));
      }
      if (begins) found.push(to - start, from - start);
      next = nth;
      nextBegins = begins;
    }
    return found.reverse();
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
    const code = letters.charCodeAt(0);
    if (code <= 32 || code >= 127) return -1 << followsAt;
    const end = endOfWord(letters, 0);
    const word = end > 0 ? startingWord(letters, 0, end) : letters.charAt(0);
    let found = this.setsOf.get(word) ?? 0;
    for (const [beginning, sets] of this.setsOfBeginnings) if (word.startsWith(beginning)) found |= sets;
    return found;
  }
}

/** True where what is told of a run lets the next one follow. */
function follows(told: number, next: number, nextBegins: boolean): boolean {
  const fits = (next >> (followsAt + ((told >> setAt) & setMask))) & 1;
  return fits === 1 && (nextBegins || (next & (kinds | whole)) !== (before | whole));
}
