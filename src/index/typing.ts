import { fold } from './fold.ts';

/** Something that may be offered while somebody types. */
export interface TypingEntry {
  /** What is offered; several entries never share it. */
  readonly text: string;
  /** Words it is found by, beside its own. */
  readonly also?: string;
  /** The more, the better; only compared with other entries. */
  readonly worth: number;
}

/**
 * What people type against. Callers may rely on:
 * - every entry found holds each typed word, the last one perhaps only begun; where no entry does, a better index may
 *   take words that are nearly the same, or leave out the last;
 * - better entries come first, equal ones in the order in which they were given; nothing typed finds nothing.
 */
export interface TypingIndex {
  find(typed: string, limit: number): readonly TypingEntry[];
}

/** Makes an index of entries that never change. */
export type MakeTypingIndex = (entries: readonly TypingEntry[]) => TypingIndex;

// Most texts are words of ASCII with a blank between them, which need no more than small letters.
const plainWords = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;

/** The folded words of a text. */
export const typedWords = (text: string): readonly string[] =>
  plainWords.test(text) ? text.toLowerCase().split(' ') : (text.match(/[\p{L}\p{N}]+/gu) ?? []).map(fold);

/** An index that looks at every entry; small lists need no more. */
export const plainTypingIndex: MakeTypingIndex = (entries) => {
  const known = entries
    .map((entry, at) => ({ entry, at, words: typedWords(`${entry.text} ${entry.also ?? ''}`) }))
    .sort((a, b) => b.entry.worth - a.entry.worth || a.at - b.at);
  return {
    find(typed, limit) {
      const wanted = typedWords(typed);
      if (wanted.length === 0) return [];
      const last = wanted.length - 1;
      const fits = (words: readonly string[]) =>
        wanted.every((word, at) => words.some((own) => (at === last ? own.startsWith(word) : own === word)));
      const found: TypingEntry[] = [];
      for (const { entry, words } of known) {
        if (found.length >= limit) break;
        if (fits(words)) found.push(entry);
      }
      return found;
    },
  };
};
