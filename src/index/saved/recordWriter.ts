import type { Analysis } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import type { Term } from '../term.ts';
import { analysis, span } from './analysisCodec.ts';
import { head, offsets } from './articleCodecs.ts';
import { kinds } from './savedPassages.ts';
import { Writer } from './writer.ts';

/** What is kept of an article: itself, what is known of its words, and the terms of its sentences by number. */
export interface KeptArticle {
  readonly article: Article;
  readonly analysis: Analysis;
  readonly terms: readonly (readonly Term[])[];
}

/** Writes an article for keeping; `numberOf` gives the number that a term is written as. */
export function writeRecord({ article, analysis: known, terms }: KeptArticle, numberOf: (term: string) => number): Uint8Array {
  const writer = new RecordWriter();
  writer.begin(terms.length);
  for (const inside of terms) {
    writer.sentence(inside.length);
    for (const { start, end, alias, term } of inside) writer.word(start, end, alias === true, numberOf(term));
  }
  return writer.record(article, known);
}

/** Writes articles for keeping, one after another: first the words of each, sentence by sentence, then the article. */
export class RecordWriter {
  private readonly body = new Writer();
  private readonly told = new Writer();
  private readonly words = new Writer();
  private readonly whole = new Writer();
  /** Where the word before begins. */
  private last = 0;

  /** Begins an article of so many sentences. */
  begin(sentences: number): void {
    this.words.clear();
    this.words.number(sentences);
  }

  /** A sentence of so many terms. */
  sentence(terms: number): void {
    this.words.number(terms);
    this.last = 0;
  }

  /** A term of the sentence, by its number. */
  word(start: number, end: number, alias: boolean, number: number): void {
    this.words.three(number, start - this.last, (end - start) * 2 + (alias ? 1 : 0));
    this.last = start;
  }

  /** The bytes of the article whose words were written last. */
  record(article: Article, known: Analysis): Uint8Array {
    const { body, told, words, whole } = this;
    body.clear();
    told.clear();
    whole.clear();
    writeArticle(article, body);
    analysis.write(told, known);
    for (const part of [body, told, words]) whole.part(part);
    return whole.done();
  }
}

function writeArticle(article: Article, to: Writer): void {
  head.write(to, article);
  to.fresh(article.source);
  to.number(article.offsets ? 1 : 0);
  if (article.offsets) {
    to.fresh(article.text);
    offsets.write(to, article.offsets);
  }
  to.number(article.passages.length);
  for (const { kind, span: own, sentences } of article.passages) {
    kinds.write(to, kind);
    span.write(to, own);
    to.number(sentences.length);
    for (const sentence of sentences) span.write(to, sentence.span);
  }
}
