import type { PartOfSpeech } from 'wink-nlp';
import type { Article, Passage } from '../model/article.ts';
import type { Span } from '../model/span.ts';
import type { Form } from './words/forms.ts';
import { Piece, ReadWord } from './words/piece.ts';
import { eachRunsParts } from './words/runParts.ts';

/** A word, number or mark of an article. Its text is always `article.text.slice(span.start, span.end)`. */
export interface Word {
  /** In units of the reading text. */
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
  const words: Word[] = [];
  for (const passage of article.passages) readPassage(article, passage, words);
  return { article, words };
}

/** More quotation marks than this in a paragraph are noise, no prose: nobody's speech is looked for there. */
export const NOISE = 4000;

function isNoise(text: string): boolean {
  return text.length > NOISE && (text.match(/["“”„«»‘’'`]/g)?.length ?? 0) > NOISE * 2;
}

const oddBlank = /[^\S ]|[\u200b-\u200f\u2060\ufeff]/;
const oddBlanks = /[^\S ]|[\u200b-\u200f\u2060\ufeff]/g;

function readPassage(article: Article, { span, sentences, index }: Passage, words: Word[]): void {
  const text = article.text.slice(span.start, span.end);
  // wink loses or changes some blanks (byte-order mark, line separators): it gets plain ones of the same length.
  const even = oddBlank.test(text) ? text.replace(oddBlanks, ' ') : text;
  const plain = isNoise(text) ? even.replace(/(?<!\p{L})["“”„«»‘’'`]|["“”„«»‘’'`](?!\p{L})/gu, ' ') : even;
  const last = sentences.length - 1;
  let at = 0;
  let piece = new Piece();
  let nextPiece = 1;
  eachRunsParts(plain, (parts, from) => {
    const start = span.start + from;
    // Only blanks part sentences for the tagger.
    for (; nextPiece <= last && start >= (sentences[nextPiece]?.span.start ?? 0); nextPiece += 1) piece = new Piece();
    for (const part of parts) {
      const own = { start: start + part.start, end: start + part.end };
      while (at < last && own.start >= (sentences[at]?.span.end ?? 0)) at += 1;
      words.push(new ReadWord(part.form, own, sentences[at]?.index ?? 0, index, piece, part.token));
    }
  });
}
