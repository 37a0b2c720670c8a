import type { Period } from './day.ts';

/** What an answer must hold. `topic` is a keyword look-up that expects nothing in particular. */
export type ExpectedAnswer =
  | 'person'
  | 'organisation'
  | 'place'
  | 'date'
  | 'duration'
  | 'count'
  | 'money'
  | 'percentage'
  | 'rank'
  | 'reason'
  | 'manner'
  | 'name'
  | 'quotation'
  | 'definition'
  | 'yes-no'
  | 'figure'
  | 'topic';

/** One word of a question that is searched for. */
export interface QuestionTerm {
  /** Folded and stemmed as in the index. */
  readonly term: string;
  readonly surface: string;
  readonly isName: boolean;
  readonly isNumber: boolean;
  /** A word that says little of what is asked ("take place", "stay", the "size" of something). */
  readonly isLight?: true;
}

/** A person's question, understood. */
export interface Question {
  readonly text: string;
  readonly expected: ExpectedAnswer;
  /** The noun that says what is asked for ("company" in "which company …"), stemmed; null where there is none. */
  readonly focus: string | null;
  readonly terms: readonly QuestionTerm[];
  /** Names, as typed. */
  readonly names: readonly string[];
  readonly period: Period | null;
  readonly negated: boolean;
  /** Two things are set side by side ("more than", "compared with"). */
  readonly compares?: boolean;
}

/** A word of a question, and what the articles know of it. */
export interface ReadTerm {
  readonly surface: string;
  /** As it is searched for. */
  readonly term: string;
  /** How rare it is; more is rarer. */
  readonly weight: number;
  readonly isName: boolean;
  /** Sentences that hold it. */
  readonly sentences: number;
  /** Known words that it was read as, where no article holds it. */
  readonly spelled: readonly string[];
}
