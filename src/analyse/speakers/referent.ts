import type { Span } from '../../model/span.ts';

/** Whom a pronoun or a role stands for, with a chance and how it was told. */
export interface Referent {
  /** Position in `Names.entities`; -1 where the body has no name (`phrase`). */
  readonly entity: number;
  /** The words that "it" stands for, where they are no name: "the union". */
  readonly phrase?: Span;
  readonly confidence: number;
  readonly because: string;
}
