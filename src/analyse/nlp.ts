import type { PartOfSpeech } from 'wink-nlp';
import type { Article, Passage } from '../model/article.ts';
import type { Span } from '../model/span.ts';
import type { Form } from './words/forms.ts';
import { Piece, ReadWord } from './words/piece.ts';
import { type RunParts, runPartsOf } from './words/runParts.ts';

/** A word, number or mark of an article. Its text is always `article.text.slice(span.start, span.end)`. */
export interface Word {
  /** In units of the reading text. */
  readonly start: number;
  readonly end: number;
  /** The same two, made anew each time they are asked for. */
  readonly span: Span;
  readonly text: string;
  /** What its letters tell. */
  readonly form: Form;
  /** Universal part of speech as wink-nlp guesses it from the words of its sentence; worked out for a sentence when first asked for. */
  readonly pos: PartOfSpeech;
  /** Dictionary form, lower case for anything that is not a name; worked out when asked for. */
  readonly lemma: string;
  /** `Sentence.index` of the sentence it stands in. */
  readonly sentence: number;
  /** `Passage.index` of the passage it stands in. */
  readonly passage: number;
}

/** An article with the words of its passages, in text order. */
export interface Reading {
  readonly article: Article;
  readonly words: readonly Word[];
}

/** Reads the words of an article's passages; every span is checked against the text, and a word that cannot be found there is left out. */
export function read(article: Article): Reading {
  const words: ReadWord[] = [];
  // Read in any case: whoever looks for something in the article goes by its runs.
  const parts = runPartsOf(article.text, 'article');
  const whole = oddBlank.test(article.text) ? null : parts;
  let from = 0;
  for (const passage of article.passages) {
    // Read with the whole text, runs are numbered once for the words and for the index.
    const shared = whole && !isLong(passage) ? runsWithin(whole, passage.span, from) : null;
    if (shared) from = shared.end;
    readPassage(passage, shared ?? runsApart(article, passage.span), words);
  }
  return { article, words };
}

/** More quotation marks than this in a paragraph are noise, no prose: nobody's speech is looked for there. */
export const NOISE = 4000;

const isLong = ({ span }: Passage): boolean => span.end - span.start > NOISE;

function isNoise(text: string): boolean {
  return text.length > NOISE && (text.match(/["“”„«»‘’'`]/g)?.length ?? 0) > NOISE * 2;
}

const oddBlank = /[^\S \n]|[\u200b-\u200f\u2060\ufeff]/;
const oddBlanks = /[^\S ]|[\u200b-\u200f\u2060\ufeff]/g;

/** Some runs of a text, which itself begins at `base` of the article: those from `first` on, before `end`. */
interface PassageRuns {
  readonly parts: RunParts;
  readonly base: number;
  readonly first: number;
  readonly end: number;
}

/** The runs of a passage read by itself, without what wink-nlp takes ill. */
function runsApart({ text }: Article, { start, end }: Span): PassageRuns {
  // wink loses or changes some blanks (byte-order mark, line separators): it gets plain ones of the same length.
  const even = text.slice(start, end).replace(oddBlanks, ' ');
  const plain = isNoise(even) ? even.replace(/(?<!\p{L})["“”„«»‘’'`]|["“”„«»‘’'`](?!\p{L})/gu, ' ') : even;
  const parts = runPartsOf(plain, 'other');
  return { parts, base: start, first: 0, end: parts.runs.length };
}

/** The runs of a text that lie in a span, looked for from the nth on; null where one stands out of it. */
function runsWithin(parts: RunParts, span: Span, from: number): PassageRuns | null {
  const { runs } = parts;
  let first = from;
  while (first < runs.length && runs.startOf(first) < span.start) first += 1;
  let end = first;
  while (end < runs.length && runs.startOf(end) < span.end) end += 1;
  const stands = (nth: number): number => runs.startOf(nth) + runs.table.lengthOf(runs.at(nth));
  const inside = (first === 0 || stands(first - 1) <= span.start) && (end === first || stands(end - 1) <= span.end);
  return inside ? { parts, base: 0, first, end } : null;
}

function readPassage({ sentences, index }: Passage, { parts, base, first, end }: PassageRuns, words: ReadWord[]): void {
  const last = sentences.length - 1;
  let at = 0;
  let sentence = sentences[0]?.index ?? 0;
  let sentenceEnd = sentences[0]?.span.end ?? 0;
  let piece = new Piece(words);
  let nextPiece = 1;
  let pieceEnd = sentences[1]?.span.start ?? Number.POSITIVE_INFINITY;
  for (let nth = first; nth < end; nth += 1) {
    const start = base + parts.runs.startOf(nth);
    // Only blanks part sentences for the tagger.
    while (start >= pieceEnd) {
      piece = new Piece(words);
      nextPiece += 1;
      pieceEnd = sentences[nextPiece]?.span.start ?? Number.POSITIVE_INFINITY;
    }
    for (let part = parts.of(nth); part !== null; part = part.next) {
      while (at < last && start + part.start >= sentenceEnd) {
        at += 1;
        sentence = sentences[at]?.index ?? 0;
        sentenceEnd = sentences[at]?.span.end ?? 0;
      }
      words.push(new ReadWord(part, start, sentence, index, piece));
    }
  }
}
