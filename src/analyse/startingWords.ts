/** The words that a pattern's matches begin with, in small letters; with each the words that must follow it, where not any will do. */
export type StartingWords = ReadonlyMap<string, ReadonlySet<string> | null>;

/** Words that any word may follow. */
export const startingWords = (list: string): (readonly [string, null])[] =>
  list
    .trim()
    .split(/\s+/)
    .map((word) => [word, null] as const);

/** Words, each before one of those that follow them. */
export const startingPairs = (list: string, followers: string): (readonly [string, ReadonlySet<string>])[] => {
  const follow = new Set(followers.trim().split(/\s+/));
  return list
    .trim()
    .split(/\s+/)
    .map((word) => [word, follow] as const);
};

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
/** Letters that a pattern without regard to case takes for "s" and "k". */
const oddLetters = /[\u017f\u212a]/;

export const hasOddLetters = (text: string): boolean => oddLetters.test(text);

/**
 * The matches of a sticky pattern in a text, as `matchAll` of the global one finds them, for a pattern whose matches begin at a
 * digit, at one of these words, or at most `before` units before such: it is tried there and nowhere else. A match after which
 * `pattern.lastIndex` was set back is looked behind from there. `stretches`, each by its beginning and its end, leave out runs between
 * blanks that hold neither digit nor word (see `StartingRuns`); null: nothing is left out.
 */
export function* matchesFrom(
  pattern: RegExp,
  text: string,
  words: StartingWords,
  before: number,
  stretches: readonly number[] | null = null,
): Generator<RegExpExecArray, void, number | undefined> {
  const everywhere = stretches === null && oddLetters.test(text);
  const all = stretches ?? [0, text.length];
  let next = 0;
  for (let nth = 0; nth < all.length; nth += 2) {
    const to = all[nth + 1] ?? 0;
    let at = Math.max(next, all[nth] ?? 0);
    let until = to;
    while (at < until) {
      const code = text.charCodeAt(at);
      let end = at + 1;
      let begins = everywhere;
      if (isDigit(code)) {
        while (end < text.length && isDigit(text.charCodeAt(end))) end += 1;
        begins = true;
      } else if (isLetter(code)) {
        while (end < text.length && isLetter(text.charCodeAt(end))) end += 1;
        begins = begins || beginsAt(text, at, end, words);
        if (everywhere) end = at + 1;
      }
      if (begins) {
        for (let start = Math.max(next, at - before); start <= at; start += 1) {
          pattern.lastIndex = start;
          const match = pattern.exec(text);
          if (match === null) continue;
          next = (yield match) ?? start + match[0].length;
          start = Math.max(start, next - 1);
        }
      }
      at = Math.max(end, next);
      // Behind a match that ends within a run, the rest of the run may begin otherwise than the whole.
      if (at >= until && at === next) until = endOfRun(text, at);
    }
  }
}

/** True where one of the words, or a digit, stands somewhere in letters without a blank. */
export function mayBegin(letters: string, words: StartingWords): boolean {
  for (const [part] of letters.matchAll(/\d+|[A-Za-z]+/g))
    if (isDigit(part.charCodeAt(0)) || words.has(part.toLowerCase())) return true;
  return false;
}

function endOfRun(text: string, from: number): number {
  let end = from;
  while (end < text.length && text.charCodeAt(end) !== 32 && text.charCodeAt(end) !== 10) end += 1;
  return end;
}

function beginsAt(text: string, at: number, end: number, words: StartingWords): boolean {
  if (end - at > 12) return false;
  const follow = words.get(text.slice(at, end).toLowerCase());
  if (follow === undefined || follow === null) return follow === null;
  let from = end;
  while (from < text.length && !isLetter(text.charCodeAt(from))) {
    // A digit, or a mark that is no blank: the pattern is to tell.
    if (text.charCodeAt(from) !== 32) return true;
    from += 1;
  }
  let to = from;
  while (to < text.length && isLetter(text.charCodeAt(to))) to += 1;
  return follow.has(text.slice(from, to).toLowerCase());
}
