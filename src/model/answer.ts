import type { Quotation } from './analysis.ts';
import type { ArticleId, PassageId } from './ids.ts';
import type { Problem, Reason } from './problem.ts';
import type { Span } from './span.ts';

/** A stretch inside a snippet worth marking, in units of the reading text. */
export interface Highlight extends Span {
  readonly kind: 'figure' | 'date' | 'person' | 'term';
}

/** One snippet with all that is needed to cite it. Spans are in units of the article's reading text. */
export interface Evidence {
  /** From 1, best first. */
  readonly rank: number;
  readonly article: ArticleId;
  readonly passage: PassageId;
  /** Whole sentences, 700 characters at most. */
  readonly span: Span;
  /** The paragraph around it. */
  readonly context: Span;
  readonly highlights: readonly Highlight[];
  readonly score: number;
  /** The quotation that the snippet shows, where there is one. */
  readonly quotation: Quotation | null;
  /** Other articles that carry (nearly) the same words. */
  readonly alsoIn: readonly ArticleId[];
  /** Rank of the passage that gives the same utterance in other words (another translation, say). */
  readonly versionOf?: number;
  /** With `versionOf`: the stretches that only this passage has, and those that only the other one has, each in its own article's units. */
  readonly versionWords?: { readonly here: readonly Span[]; readonly there: readonly Span[] };
}

/** One article's value of a measure. */
export interface MeasureValue {
  /** Null where names answer and no number. */
  readonly value: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly text: string;
  readonly approximate: boolean;
  readonly period: string | null;
  readonly attributedTo: string | null;
  /** Ranks of the evidence that gives it. */
  readonly evidence: readonly number[];
}

/** One thing that two or more articles measure. */
export interface Measure {
  readonly label: string;
  readonly verdict: 'agree' | 'differ';
  readonly values: readonly MeasureValue[];
  /** Set when one report is later than another by its date: rank of the newer one's evidence. */
  readonly newer: number | null;
}

/** What the articles say of the same measure; never who is right. `differ` when any measure differs. */
export interface Agreement {
  readonly verdict: 'agree' | 'differ';
  readonly measures: readonly Measure[];
}

/** Why there is no answer, in parts that wording turns into a sentence. */
export interface Explanation {
  /** What was searched for, as understood. */
  readonly searched: readonly string[];
  /** Words of the question that stand in no article. */
  readonly neverOccur: readonly string[];
  /** Words that occur, but never together. */
  readonly neverTogether: readonly string[];
  readonly articles: number;
  /** Up to three questions or spellings that would find something. */
  readonly didYouMean: readonly string[];
  /** One English line, for programs. */
  readonly line: string;
  /** What the line says, for people of every language; unset where the other parts say it all. */
  readonly why?: Reason;
}

interface Common {
  readonly command: string;
  /** What the person asked, as typed. */
  readonly asked: string;
}

/** Passages that answer, best first. */
export interface Answered extends Common {
  readonly outcome: 'answered';
  readonly evidence: readonly [Evidence, ...Evidence[]];
  readonly agreement: Agreement | null;
  /** True where more articles may hold something and were not read; else absent. */
  readonly partly?: true;
}

/** The articles hold no answer; `nearest` are near, but none. */
export interface Abstained extends Common {
  readonly outcome: 'no_evidence';
  readonly explanation: Explanation;
  readonly nearest: readonly Evidence[];
}

/** The question itself cannot be answered as asked; `problem` is one line with the remedy. */
export interface Invalid extends Common {
  readonly outcome: 'invalid';
  readonly problem: string;
  /** What the line says, for people of every language. */
  readonly why?: Problem;
}

export type Answer = Answered | Abstained | Invalid;
