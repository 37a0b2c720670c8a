import type { Analysis } from '../model/analysis.ts';
import type { Article, Passage } from '../model/article.ts';
import type { ArticleId } from '../model/ids.ts';
import type { Refusal } from '../model/refusal.ts';
import type { TextIndex } from './port.ts';
import type { Term } from './terms.ts';

export type { Refusal };

/** Everything that answers are made from. Read-only: a changed corpus makes a new library. */
export interface Library {
  readonly articles: readonly Article[];
  readonly refused: readonly Refusal[];
  article(id: ArticleId): Article | undefined;
  /** By `Article.key`. */
  byKey(key: string): Article | undefined;
  analysis(id: ArticleId): Analysis;
  /** The passage a row id of `passages` stands for, with its article. */
  passage(id: string): { readonly article: Article; readonly passage: Passage } | undefined;
  /** Terms of each sentence of an article, by `Sentence.index`; spans in units of the reading text. */
  sentenceTerms(id: ArticleId): readonly (readonly Term[])[];
  /** Rows are articles. */
  readonly articleIndex: TextIndex;
  /** Rows are passages. */
  readonly passageIndex: TextIndex;
  /** Row counts of sentences and how many hold a term: for inverse document frequency of sentences. */
  readonly sentences: number;
  sentenceFrequency(term: string): number;
}
