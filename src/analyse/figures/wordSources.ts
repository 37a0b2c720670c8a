/** The first letters of each word, in small letters. */
export const firstWords = (words: Iterable<string>): string =>
  [...words].map((word) => /[a-z]*/i.exec(word)?.[0].toLowerCase()).join(' ');
/** Source of an expression for a word as it is written. */
export const literal = (word: string): string => word.replace(/[.$^*+?()[\]{}|\\]/g, '\\$&');
/** Source of an expression for any of some words. */
export const longestFirst = (words: Iterable<string>): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(literal)
    .join('|');
