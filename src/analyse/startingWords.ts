import { isDigit, isLetter } from '../model/codeUnits.ts';

/** What may follow a word: words in small letters, digits as many noughts, marks by themselves. */
export interface Followers {
  /** "day*" stands for every word that begins so. */
  readonly list: readonly string[];
  readonly has: (word: string) => boolean;
}

/** The words that a pattern's matches begin with, in small letters; with each the words that must follow it, where not any will do. */
export type StartingWords = ReadonlyMap<string, Followers | null>;

/** A pattern whose matches begin at certain words, or a little before them. */
export interface Starting {
  readonly words: StartingWords;
  /** The sticky pattern of all matches that begin at one of the words, which ends at a place of a text, or null where none does; for no word: at any. */
  readonly patternOf: (word: string | null, text: string, end: number) => RegExp | null;
  /** How many characters before such a word of a text a match may begin at most; mostly none. */
  readonly reachBefore: (text: string, at: number) => number;
}

/** Words that any word may follow. */
export const startingWords = (list: string): (readonly [string, null])[] => wordsOf(list).map((word) => [word, null] as const);

/** Words, each before one of those that follow them; "day*" stands for every word that begins so. */
export const startingPairs = (list: string, followers: string): (readonly [string, Followers])[] => {
  const follow = followersOf(wordsOf(followers));
  return wordsOf(list).map((word) => [word, follow] as const);
};

export const followersOf = (list: readonly string[]): Followers => {
  const words = new Set(list);
  const beginnings = list.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1));
  return { list, has: (word) => words.has(word) || beginnings.some((beginning) => word.startsWith(beginning)) };
};

export const wordsOf = (list: string): string[] => list.trim().split(/\s+/);

/** Letters that a pattern without regard to case takes for "s" and "k". */
const oddLetters = /[\u017f\u212a]/;

export const hasOddLetters = (text: string): boolean => !isAscii(text) && oddLetters.test(text);

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 126) return false;
  return true;
}

/** What digits are in a list of starting words: as many noughts, five for five and more. */
const noughts = ['', '0', '00', '000', '0000', '00000'];
/** Digits, however many. */
export const DIGITS = noughts.join(' ');

/** A word, or digits, as a list of starting words has it. */
export const startingWord = (text: string, at: number, end: number): string =>
  isDigit(text.charCodeAt(at)) ? (noughts[Math.min(end - at, 5)] ?? '') : text.slice(at, end).toLowerCase();

/**
 * The matches of a pattern in a text, as `matchAll` of the global one finds them: it is tried at the words that its matches begin with
 * and nowhere else. A match that is answered with a place is looked behind from there. `stretches`, each by its beginning and its end,
 * leave out runs between blanks that hold no such word (see `StartingRuns`); null: nothing is left out.
 */
export function* matchesFrom(
  { words, patternOf, reachBefore }: Starting,
  text: string,
  stretches: readonly number[] | null = null,
): Generator<RegExpExecArray, void, number | undefined> {
  const everywhere = stretches === null && hasOddLetters(text);
  const all = stretches ?? [0, text.length];
  let next = 0;
  for (let nth = 0; nth < all.length; nth += 2) {
    let at = Math.max(next, all[nth] ?? 0);
    let until = all[nth + 1] ?? 0;
    while (at < until) {
      const end = endOfWord(text, at);
      const word = end > at ? startingWord(text, at, end) : null;
      const begins = everywhere || (word !== null && beginsAt(text, word, end, words));
      if (begins) {
        const pattern = patternOf(everywhere ? null : word, text, end);
        const first = pattern === null ? at : at - reachBefore(text, at);
        for (let start = Math.max(next, first); pattern !== null && start <= at; start += 1) {
          pattern.lastIndex = start;
          const match = pattern.exec(text);
          if (match === null) continue;
          next = (yield match) ?? start + match[0].length;
          start = Math.max(start, next - 1);
        }
      }
      at = Math.max(everywhere || word === null ? at + 1 : end, next);
      // Behind a match that ends within a run, the rest of the run may begin otherwise than the whole.
      if (at >= until && at === next) until = endOfRun(text, at);
    }
  }
}

/** Where the letters or digits end that begin at a place; the place itself where none do. */
export function endOfWord(text: string, at: number): number {
  const code = text.charCodeAt(at);
  let end = at;
  if (isDigit(code)) while (end < text.length && isDigit(text.charCodeAt(end))) end += 1;
  else while (end < text.length && isLetter(text.charCodeAt(end))) end += 1;
  return end;
}

function endOfRun(text: string, from: number): number {
  let end = from;
  while (end < text.length && text.charCodeAt(end) !== 32 && text.charCodeAt(end) !== 10) end += 1;
  return end;
}

/** True where a word that ends at a place is one of those that matches begin with, and what follows it may follow it. */
function beginsAt(text: string, word: string, end: number, words: StartingWords): boolean {
  const follow = words.get(word);
  if (follow === undefined || follow === null) return follow === null;
  let from = end;
  while (text.charCodeAt(from) === 32) from += 1;
  return mayFollow(text, from, follow);
}

/** True where a word of these, digits or a mark stands at a place; a mark or a blank beyond ASCII is left for the pattern to tell. */
export function mayFollow(text: string, at: number, follow: Followers): boolean {
  if (at >= text.length) return false;
  const end = endOfWord(text, at);
  if (end > at) return follow.has(startingWord(text, at, end));
  const code = text.charCodeAt(at);
  return code <= 32 || code >= 127 || follow.has(text.charAt(at));
}

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || ((code < 32 || code > 126) && /\s/.test(text.charAt(at)));
}

/** The word, digits or mark that follows a place, as a list of starting words has it; null for a letter that only a pattern can tell. */
export function followerAt(text: string, place: number): string | null {
  let at = place;
  while (isBlank(text, at)) at += 1;
  const end = endOfWord(text, at);
  if (end > at) return startingWord(text, at, end);
  const mark = text.charAt(at);
  return marksAlike[mark] ?? (oddLetters.test(mark) ? null : mark);
}

const marksAlike: Readonly<Record<string, string>> = { '–': '-', '—': '-', '’': "'" };
