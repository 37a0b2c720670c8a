import type { ExpectedAnswer, ReadTerm } from '../../model/question.ts';

/** An article in the page's list. */
export interface ListedArticle {
  readonly key: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly date: string | null;
  readonly file: string;
  /** Added to this server alone. */
  readonly own: boolean;
  readonly passages: number;
  readonly quotations: number;
  readonly figures: number;
}

/** A stretch of the page's list of articles. */
export interface ArticleList {
  readonly total: number;
  readonly from: number;
  readonly articles: readonly ListedArticle[];
  readonly refused: readonly { readonly file: string; readonly line: number | null; readonly reason: string }[];
}

/** What can be marked in an article. */
export const markKinds = ['quotation', 'indirect', 'figure', 'date', 'name'] as const;
export type MarkKind = (typeof markKinds)[number];

/** Something that was read in an article, at its place in the reading text; `about` is what is known of it, label by label. */
export interface ReadMark {
  readonly kind: MarkKind;
  readonly start: number;
  readonly end: number;
  readonly about: Readonly<Record<string, string>>;
}

/** A part of an article as it was read. Offsets are those of the reading text; a part never divides a sentence. */
export interface ArticlePart extends ListedArticle {
  readonly format: string;
  readonly sha256: string;
  readonly url: string | null;
  readonly length: number;
  readonly sentences: number;
  readonly dates: number;
  /** From 0. */
  readonly part: number;
  readonly parts: number;
  readonly start: number;
  readonly text: string;
  /** What of `text` was taken as article, sentence by sentence; everything else was passed over. */
  readonly pieces: readonly {
    readonly kind: 'heading' | 'paragraph';
    readonly sentences: readonly { readonly start: number; readonly end: number }[];
  }[];
  readonly marks: readonly ReadMark[];
}

/** A number and what it counted for. */
export interface ScorePart {
  readonly name: string;
  readonly value: number;
  readonly gives: number;
}

/** A place in an article that can be opened. */
export interface Place {
  readonly key: string;
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Why an answer is as it is. */
export interface Why {
  readonly outcome: 'answered' | 'no_evidence' | 'invalid' | 'none';
  /** How the words were read; null for commands that look nothing up by a question. */
  readonly read: {
    readonly expected: ExpectedAnswer;
    readonly focus: string | null;
    readonly terms: readonly ReadTerm[];
    readonly names: readonly string[];
    readonly period: string | null;
  } | null;
  readonly looked: number;
  readonly candidates: readonly (Place & {
    readonly score: number;
    readonly parts: readonly ScorePart[];
    readonly shown: boolean;
  })[];
  readonly decision: { readonly sureness: number; readonly threshold: number; readonly parts: readonly ScorePart[] } | null;
  readonly conditions: readonly { readonly name: string; readonly holds: boolean }[];
  /** What the card shows. */
  readonly evidence: readonly (Place & { readonly rank: number; readonly score: number; readonly because: string | null })[];
  readonly ms: Readonly<Record<string, number>>;
}

/** What became of a file that was dropped on the page. */
export interface Dropped {
  readonly taken: boolean;
  /** One line for people. */
  readonly line: string;
  /** The article to look at; null where there is none or several. */
  readonly key: string | null;
}
