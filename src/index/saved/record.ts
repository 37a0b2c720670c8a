import type { Analysis } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import { articleId } from '../../model/ids.ts';
import type { Term } from '../term.ts';
import type { ArticleWords, Vocabulary } from '../words.ts';
import { analysis } from './analysisCodec.ts';
import { type ArticleHead, head, offsets } from './articleCodecs.ts';
import { Reader } from './codec.ts';
import { lazyList } from './lazyList.ts';
import { RecordWords } from './recordWords.ts';
import { readPassages } from './savedPassages.ts';

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

  /** What is known of the article but for its words. */
  get about(): ArticleHead {
    return this.madeArticle ?? head.read(new Reader(this.parts[0]));
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
