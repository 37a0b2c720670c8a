import type { Word } from './nlp.ts';

/** The word before the one at a place; undefined for the first. An array asked for -1 is slow to answer ever after. */
export const wordBefore = (words: readonly Word[], at: number): Word | undefined => (at > 0 ? words[at - 1] : undefined);
