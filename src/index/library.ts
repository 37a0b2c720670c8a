import type { Analysis } from '../model/analysis.ts';
import type { Article, Passage } from '../model/article.ts';
import type { Period } from '../model/day.ts';
import type { ArticleId } from '../model/ids.ts';
import type { Refusal } from '../model/refusal.ts';
import type { Facts } from './facts/facts.ts';
import type { TextIndex } from './port.ts';
import type { Synonyms } from './synonyms.ts';
import type { Term } from './terms.ts';
import type { MakeTypingIndex } from './typing.ts';
import type { ArticleWords } from './words.ts';

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
  /**
   * Terms of each sentence of an article, by `Sentence.index`; spans in units of the reading text. Function words and aliases are
   * in it: `isStopWord(term)` tells the first, `alias` the second. Short forms that the article introduces bring their long form
   * as aliases. Split when first asked for, then kept: cheap to call for the few articles that a question leads to.
   */
  sentenceTerms(id: ArticleId): readonly (readonly Term[])[];
  /** The same words by number, null for an unknown article; absent where they are kept as words only. */
  words?(id: ArticleId): ArticleWords | null;
  /** Rows are articles; a row's id is the article's. */
  readonly articleIndex: TextIndex;
  /** Rows are passages; a row's id is the passage's, see `passage`. A short passage lacks the words around it: title and heading are its fields. */
  readonly passageIndex: TextIndex;
  /** Number of sentences; with how many hold a term, for inverse document frequency of sentences. */
  readonly sentences: number;
  sentenceFrequency(term: string): number;
  /** True when some article speaks of a time that lies in the period, in figures or as "last year". */
  speaksOf(period: Period): boolean;
  /** What was noted of all articles when they were indexed: names, topics, titles, days. What is asked of all articles is asked of it. */
  readonly facts: Facts;
  /** Words and phrases that the people of this corpus say stand for the same. */
  readonly synonyms: Synonyms;
  /** Reads what questions would otherwise wait for, in small steps; absent where all is in memory. */
  load?(): Generator<void>;
  /** Libraries that have one and the same hold the same articles; where there is none, only the very same library does. */
  readonly state?: object;
  /** Makes an index of what may be offered while somebody types. */
  readonly makeTyping: MakeTypingIndex;
}
