import type { Span } from '../model/span.ts';

/** A word of a text as it is searched for. */
export interface Term extends Span {
  /** Folded (case, accents, possessive, "U.S." → "usa"), in one spelling, and stemmed. */
  readonly term: string;
  /** Another form of words at the same place ("vostok2018" over "vostok" and "2018"), not one word more. */
  readonly alias?: true;
}
