import type { Day } from './day.ts';
import type { ArticleId, PassageId, SentenceId } from './ids.ts';
import type { Span } from './span.ts';

/** A sentence of the reading text. It holds no words: they are cut from the article. */
export interface Sentence {
  readonly id: SentenceId;
  /** Position among all sentences of the article, from 0. */
  readonly index: number;
  readonly passage: PassageId;
  readonly span: Span;
}

/** A paragraph or heading of the reading text that is indexed; boilerplate is no passage. */
export interface Passage {
  readonly id: PassageId;
  /** Position among all passages of the article, from 0. */
  readonly index: number;
  readonly kind: 'heading' | 'paragraph';
  readonly span: Span;
  readonly sentences: readonly Sentence[];
}

/** Where the reading text of an HTML file comes from: run i covers `length[i]` units from `text[i]`, cut at `source[i]`. */
export interface OffsetMap {
  readonly text: readonly number[];
  readonly source: readonly number[];
  /** Code units the run takes in the reading text. */
  readonly length: readonly number[];
  /** Code units the run takes in the source (an entity takes more than the character it stands for). */
  readonly sourceLength: readonly number[];
}

/**
 * One article. Every span of passages, sentences and analysis is in units of `text`, the reading text.
 * For .txt, .md and .jsonl `text` is the source itself; for .html it is the source without markup, and `offsets` leads back.
 */
export interface Article {
  readonly id: ArticleId;
  /** First 10 hex digits of the SHA-256 of `id`: a short, stable name for button states. */
  readonly key: string;
  /** File the article came from, relative to the corpus folder. */
  readonly file: string;
  readonly format: 'txt' | 'md' | 'html' | 'jsonl';
  /** SHA-256 in hex of the file's bytes (for .jsonl: of `text` in UTF-8). */
  readonly sha256: string;
  /** The decoded file, byte-order mark included (for .jsonl: the `text` value). */
  readonly source: string;
  readonly text: string;
  readonly offsets: OffsetMap | null;
  readonly title: string;
  /** False when the title was made from the first sentence. */
  readonly titled: boolean;
  readonly publisher: string | null;
  readonly date: Day | null;
  readonly url: string | null;
  readonly passages: readonly Passage[];
}

/** The passage of an article that a sentence of it stands in. */
export function passageAround({ passages }: Article, { passage: id }: Sentence): Passage | undefined {
  const likely = passages[Number(id.slice(id.lastIndexOf('#p') + 2))];
  return likely?.id === id ? likely : passages.find((one) => one.id === id);
}

/** The span of the source that a span of the reading text was taken from. */
export function located({ offsets: map }: Pick<Article, 'offsets'>, at: Span): Span {
  if (!map) return at;
  return { start: sourceAt(map, at.start, 'start'), end: sourceAt(map, at.end, 'end') };
}

/** The exact characters of the source behind a span of the reading text; always `source.slice(start, end)` of `located`. */
export function cut(article: Article, at: Span): string {
  const { start, end } = located(article, at);
  return article.source.slice(start, end);
}

/** The words a person reads at a span of the reading text (markup left out for .html, else the same as `cut`). */
export function shown(article: Article, at: Span): string {
  return article.text.slice(at.start, at.end);
}

function sourceAt(map: OffsetMap, offset: number, edge: 'start' | 'end'): number {
  // A span's end belongs to the run that holds its last unit, so that markup after it is not swallowed.
  const unit = edge === 'start' ? offset : offset - 1;
  let low = 0;
  let high = map.text.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((map.text[middle] ?? 0) <= unit) low = middle;
    else high = middle - 1;
  }
  const text = map.text[low] ?? 0;
  const source = map.source[low] ?? 0;
  const length = map.length[low] ?? 0;
  const sourceLength = map.sourceLength[low] ?? 0;
  const into = unit - text + (edge === 'end' ? 1 : 0);
  if (length === sourceLength) return source + into;
  return into <= 0 ? source : into >= length || edge === 'end' ? source + sourceLength : source;
}
