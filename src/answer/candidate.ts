import type { Term } from '../index/terms.ts';
import type { Fact } from './facts.ts';
import type { Looked } from './looked.ts';
import type { TermsHeld } from './termsHeld.ts';

/** A sentence as it is scored: its terms, what it tells, and where it stands. */
export interface Candidate {
  readonly text: string;
  /** Where `text` begins in the units of `terms` and `facts`. */
  readonly textStart: number;
  readonly terms: readonly Term[];
  /** Places in `terms` of the only words that may stand for words of the question, where that is known. */
  readonly reached?: readonly number[] | undefined;
  /** In the same units as `terms`. */
  readonly facts: readonly Fact[];
  /** Position in its article, from 0. */
  readonly index: number;
  /** Sentences in its article; 0 where it is a loose sentence. */
  readonly of: number;
  /** Terms of the sentence before it, of its title and of its paragraph. */
  readonly before: TermsHeld;
  readonly title: ReadonlySet<string>;
  readonly paragraph: TermsHeld;
  /** Terms of its whole article. */
  readonly elsewhere: TermsHeld;
  /** True when the term stands in no earlier sentence of the article. */
  introduces(term: string): boolean;
  /** The year its article was written in. */
  readonly year?: string | undefined;
  /** Terms of the names of those whose quoted words it holds. */
  readonly speakers?: ReadonlySet<string> | undefined;
  /** Terms of the names of those whom its "he" or "she" stands for. */
  readonly referred?: ReadonlySet<string> | undefined;
  /** The index's score of its passage beside the best passage's, 0 to 1. */
  readonly backing: number;
  /** What was found in it for a question. */
  readonly looked: Looked;
}

/** Where a word of the question stands in a sentence. */
export interface Found {
  /** 1: the word itself; less: a relative; 0: not there. */
  readonly strength: number;
  /** Places in the sentence's terms. */
  readonly at: readonly number[];
}
