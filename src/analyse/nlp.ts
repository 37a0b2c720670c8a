import type { PartOfSpeech } from 'wink-nlp';
import type { Article, Passage } from '../model/article.ts';
import type { Span } from '../model/span.ts';
import { cut, isContraction, isShortForm } from './words/cutting.ts';
import { type Form, formOf } from './words/forms.ts';
import { Piece, ReadWord } from './words/piece.ts';
import type { WinkToken } from './words/wink.ts';

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

/** Longer runs without a blank are no English (base64, rows of marks): wink takes quadratic time for them (30 kB: 7.5 s). */
const longest = 249;

/** More quotation marks than this in a paragraph are noise, no prose: nobody's speech is looked for there. */
export const NOISE = 4000;

function isNoise(text: string): boolean {
  return text.length > NOISE && (text.match(/["“”„«»‘’'`]/g)?.length ?? 0) > NOISE * 2;
}

const oddBlank = /[^\S ]|[\u200b-\u200f\u2060\ufeff]/;
const oddBlanks = /[^\S ]|[\u200b-\u200f\u2060\ufeff]/g;
const blank = 32;
const point = 46;

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
/** `, ; : ! ?`: cut off from the letters before, whatever those are. */
const isStop = (code: number): boolean => code === 44 || code === 59 || code === 58 || code === 33 || code === 63;

function readPassage(article: Article, { span, sentences, index }: Passage, words: Word[]): void {
  const text = article.text.slice(span.start, span.end);
  // wink loses or changes some blanks (byte-order mark, line separators): it gets plain ones of the same length.
  const even = oddBlank.test(text) ? text.replace(oddBlanks, ' ') : text;
  const plain = isNoise(text) ? even.replace(/(?<!\p{L})["“”„«»‘’'`]|["“”„«»‘’'`](?!\p{L})/gu, ' ') : even;
  const last = sentences.length - 1;
  let at = 0;
  let piece = new Piece();
  let nextPiece = 1;
  const put = (from: number, to: number, form: Form, token: WinkToken | null): void => {
    const start = span.start + from;
    while (at < last && start >= (sentences[at]?.span.end ?? 0)) at += 1;
    const word = new ReadWord(form, { start, end: span.start + to }, sentences[at]?.index ?? 0, index, piece, token);
    words.push(word);
  };
  for (let from = 0; from < plain.length; ) {
    if (plain.charCodeAt(from) === blank) {
      from += 1;
      continue;
    }
    // Only blanks part sentences for the tagger.
    for (; nextPiece <= last && span.start + from >= (sentences[nextPiece]?.span.start ?? 0); nextPiece += 1) piece = new Piece();
    let letters = from;
    while (letters < plain.length && isLetter(plain.charCodeAt(letters))) letters += 1;
    let to = letters;
    while (to < plain.length && plain.charCodeAt(to) !== blank) to += 1;
    if (to - from <= longest) readRun(plain, from, letters, to, put);
    from = to;
  }
}

type Put = (from: number, to: number, form: Form, token: WinkToken | null) => void;

/** A run without blanks that begins with plain letters up to `letters`. */
function readRun(plain: string, from: number, letters: number, to: number, put: Put): void {
  const mark = to - letters === 1 ? plain.charCodeAt(letters) : 0;
  if (letters > from && (letters === to || isStop(mark) || mark === point)) {
    const form = formOf(plain.slice(from, letters));
    if (letters === to && !isContraction(form)) {
      put(from, to, form, null);
      return;
    }
    if (isStop(mark) || (mark === point && !isShortForm(form))) {
      put(from, letters, form, null);
      put(letters, to, formOf(plain.slice(letters, to)), null);
      return;
    }
  }
  for (const part of cut(plain.slice(from, to))) put(from + part.start, from + part.end, part.form, part.token);
}
