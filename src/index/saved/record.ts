import type { Analysis } from '../../model/analysis.ts';
import type { Article, OffsetMap } from '../../model/article.ts';
import { articleId } from '../../model/ids.ts';
import type { Term } from '../term.ts';
import type { ArticleWords, Vocabulary } from '../words.ts';
import { analysis, day, span } from './analysisCodec.ts';
import { among, type Codec, list, orNull, Reader, record, text, truth, Writer, whole32 } from './codec.ts';
import { lazyList } from './lazyList.ts';
import { RecordWords } from './recordWords.ts';
import { kinds, readPassages } from './savedPassages.ts';

const numbers = list(whole32);
const offsets = record<OffsetMap>({ text: numbers, source: numbers, length: numbers, sourceLength: numbers });

type Head = Omit<Article, 'source' | 'text' | 'offsets' | 'passages'>;
const head = record<Head>({
  id: text as Codec<Article['id']>,
  key: text,
  file: text,
  format: among(['txt', 'md', 'html', 'jsonl']),
  sha256: text,
  title: text,
  titled: truth,
  publisher: orNull(text),
  date: orNull(day),
  url: orNull(text),
});

/** What is kept of an article: itself, what is known of its words, and the terms of its sentences by number. */
export interface KeptArticle {
  readonly article: Article;
  readonly analysis: Analysis;
  readonly terms: readonly (readonly Term[])[];
}

/** Writes an article for keeping; `numberOf` gives the number that a term is written as. */
export function writeRecord({ article, analysis: known, terms }: KeptArticle, numberOf: (term: string) => number): Uint8Array {
  const words = new SentenceWriter(terms.length);
  for (const inside of terms) {
    words.begin(inside.length);
    for (const { start, end, alias, term } of inside) words.add(start, end, alias === true, numberOf(term));
  }
  return recordOf(article, known, words);
}

/** Writes the terms of sentences, one sentence after another, each term by its number. */
export class SentenceWriter {
  readonly written = new Writer();
  private last = 0;

  constructor(sentences: number) {
    this.written.number(sentences);
  }

  /** A sentence of so many terms. */
  begin(terms: number): void {
    this.written.number(terms);
    this.last = 0;
  }

  add(start: number, end: number, alias: boolean, number: number): void {
    this.written.number(number);
    this.written.number(start - this.last);
    this.written.number((end - start) * 2 + (alias ? 1 : 0));
    this.last = start;
  }
}

/** Puts together what is kept of an article, its words written down already. */
export function recordOf(article: Article, known: Analysis, words: SentenceWriter): Uint8Array {
  const [body, told] = [new Writer(), new Writer()];
  head.write(body, article);
  body.fresh(article.source);
  body.number(article.offsets ? 1 : 0);
  if (article.offsets) {
    body.fresh(article.text);
    offsets.write(body, article.offsets);
  }
  body.number(article.passages.length);
  for (const { kind, span: own, sentences } of article.passages) {
    kinds.write(body, kind);
    span.write(body, own);
    body.number(sentences.length);
    for (const sentence of sentences) span.write(body, sentence.span);
  }
  analysis.write(told, known);
  const whole = new Writer();
  for (const { length, bytes } of [body, told, words.written].map((one) => bytesOf(one))) {
    whole.number(length);
    whole.all(bytes);
  }
  return whole.done();
}

function bytesOf(writer: Writer): { readonly length: number; readonly bytes: Uint8Array } {
  const bytes = writer.done();
  return { length: bytes.length, bytes };
}

/** A kept article; each of its parts is read when it is first asked for. */
export class ArticleRecord {
  private readonly parts: readonly [Uint8Array, Uint8Array, Uint8Array];
  private madeArticle: Article | null = null;
  private madeAnalysis: Analysis | null = null;
  private madeWords: RecordWords | null = null;
  private madeTerms: readonly (readonly Term[])[] | null = null;

  constructor(bytes: Uint8Array) {
    const from = new Reader(bytes);
    const next = () => from.some(from.number());
    this.parts = [next(), next(), next()];
  }

  get article(): Article {
    this.madeArticle ??= readArticle(new Reader(this.parts[0]));
    return this.madeArticle;
  }

  get analysis(): Analysis {
    this.madeAnalysis ??= analysis.read(new Reader(this.parts[1]));
    return this.madeAnalysis;
  }

  /** The words of the sentences; `termOf` tells which term of the vocabulary each number that was written is, null: the same. */
  words(vocabulary: Vocabulary, termOf: Uint32Array | null): ArticleWords {
    return this.read(vocabulary, termOf);
  }

  /** The terms of each sentence, made when they are looked at and then kept. */
  terms(vocabulary: Vocabulary, termOf: Uint32Array | null): readonly (readonly Term[])[] {
    if (this.madeTerms) return this.madeTerms;
    const words = this.read(vocabulary, termOf);
    const made: (readonly Term[] | undefined)[] = new Array(words.sentences);
    this.madeTerms = lazyList(words.sentences, (nth) => {
      const inside = made[nth] ?? words.terms(nth);
      made[nth] = inside;
      return inside;
    });
    return this.madeTerms;
  }

  private read(vocabulary: Vocabulary, termOf: Uint32Array | null): RecordWords {
    this.madeWords ??= new RecordWords(this.parts[2], vocabulary, termOf);
    return this.madeWords;
  }
}

function readArticle(from: Reader): Article {
  const about = head.read(from);
  const source = from.fresh();
  const mapped = from.number() === 1;
  const reading = mapped ? from.fresh() : source;
  const map = mapped ? offsets.read(from) : null;
  const id = articleId(about.id);
  return { ...about, source, text: reading, offsets: map, passages: readPassages(from, id) };
}
