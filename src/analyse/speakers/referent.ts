import type { Span } from '../../model/span.ts';

/** Whom each source of an article stands for, by `Source.index`; null where the article does not tell. */
export type Known = readonly (Referent | null)[];

/** Whom a source stands for; null for a source that is none of the article's (index -1), too. */
export const referentOf = (known: Known, { index }: { readonly index: number }): Referent | null =>
  index < 0 ? null : (known[index] ?? null);

/** Whom a pronoun or a role stands for, with a chance and how it was told. */
export interface Referent {
  /** Position in `Names.entities`; -1 where the body has no name (`phrase`). */
  readonly entity: number;
  /** The words that "it" stands for, where they are no name: "the union". */
  readonly phrase: Span | null;
  readonly confidence: number;
  readonly because: string;
}

/** Someone or something with a name. */
export const standsFor = (entity: number, confidence: number, because: string): Referent => ({
  entity,
  phrase: null,
  confidence,
  because,
});
