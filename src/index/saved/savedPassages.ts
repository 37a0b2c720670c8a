import type { Passage, Sentence } from '../../model/article.ts';
import { type ArticleId, type PassageId, passageId, sentenceId } from '../../model/ids.ts';
import type { Span } from '../../model/span.ts';
import { span } from './analysisCodec.ts';
import { among, type Reader } from './codec.ts';

export const kinds = among(['paragraph', 'heading'] as const);

/** The passages of a kept article, from where they were written. */
export function readPassages(from: Reader, article: ArticleId): readonly Passage[] {
  const passages: Passage[] = [];
  let first = 0;
  for (let left = from.number(); left > 0; left -= 1) {
    const kind = kinds.read(from);
    const own = span.read(from);
    const count = from.number();
    passages.push(new SavedPassage(article, passages.length, kind, own, { from, at: from.at, first, count }));
    from.pass(2 * count);
    first += count;
  }
  return passages;
}

/** Where the sentences of a passage were written. */
interface WrittenSentences {
  readonly from: Reader;
  readonly at: number;
  /** `Sentence.index` of the first, and how many there are. */
  readonly first: number;
  readonly count: number;
}

/** A kept passage; its sentences are made when they are first asked for, as a question asks for those of few passages of an article. */
class SavedPassage implements Passage {
  readonly id: PassageId;
  readonly index: number;
  readonly kind: Passage['kind'];
  readonly span: Span;
  declare readonly sentences: readonly Sentence[];
  readonly #article: ArticleId;
  #written: WrittenSentences | null;
  #made: readonly Sentence[] = none;

  constructor(article: ArticleId, index: number, kind: Passage['kind'], own: Span, written: WrittenSentences) {
    this.id = passageId(article, index);
    this.index = index;
    this.kind = kind;
    this.span = own;
    this.#article = article;
    this.#written = written;
    // A field of its own like those of any passage: copies and comparisons see it.
    Object.defineProperty(this, 'sentences', sentencesOf);
  }

  static sentencesOf(passage: SavedPassage): readonly Sentence[] {
    if (passage.#written) {
      passage.#made = passage.#read(passage.#written);
      passage.#written = null;
    }
    return passage.#made;
  }

  #read({ from, at, first, count }: WrittenSentences): readonly Sentence[] {
    const sentences: Sentence[] = [];
    from.at = at;
    for (let index = first; index < first + count; index += 1)
      sentences.push({ id: sentenceId(this.#article, index), index, passage: this.id, span: span.read(from) });
    return sentences;
  }
}

const none: readonly Sentence[] = [];

/** One for all, so that all passages are of one shape. */
const sentencesOf = {
  enumerable: true,
  get(this: SavedPassage): readonly Sentence[] {
    return SavedPassage.sentencesOf(this);
  },
};
