import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItsFunction, type PartOfSpeech, type WinkMethods } from 'wink-nlp';
import type { Article, Passage } from '../model/article.ts';
import type { Span } from '../model/span.ts';

/** A word, number or mark of an article. Its text is always `article.text.slice(span.start, span.end)`. */
export interface Word {
  /** In units of the reading text. */
  readonly span: Span;
  readonly text: string;
  /** Universal part of speech as wink-nlp guesses it. */
  readonly pos: PartOfSpeech;
  /** Dictionary form, lower case for anything that is not a name. */
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

let loaded: WinkMethods | null = null;

function engine(): WinkMethods {
  loaded ??= winkNLP(model, ['pos']);
  return loaded;
}

/** How far a token may stand from the end of the one before it. */
const REACH = 400;

/** Longer runs without a blank are no English (base64, rows of marks): wink takes quadratic time for them (30 kB: 7.5 s). */
const unbroken = /\S{250,}/g;

/** More quotation marks than this in a paragraph are noise, no prose: nobody's speech is looked for there. */
export const NOISE = 4000;

function isNoise(text: string): boolean {
  return text.length > NOISE && (text.match(/["“”„«»‘’'`]/g)?.length ?? 0) > NOISE * 2;
}

function readPassage(article: Article, passage: Passage, words: Word[]): void {
  const { span, sentences, index } = passage;
  const text = article.text.slice(span.start, span.end);
  const nlp = engine();
  // wink loses or changes some blanks (byte-order mark, line separators): it gets plain ones of the same length.
  const blank = text.replace(/[^\S ]|[\u200b-\u200f\u2060\ufeff]/g, ' ').replace(unbroken, (run) => ' '.repeat(run.length));
  const plain = isNoise(text) ? blank.replace(/(?<!\p{L})["“”„«»‘’'`]|["“”„«»‘’'`](?!\p{L})/gu, ' ') : blank;
  const list = nlp.readDoc(plain).tokens();
  const values = list.out();
  const kinds = list.out(nlp.its.pos);
  // wink's types name the third argument wrongly for `lemma`; it must be this very function.
  const lemmas = list.out(nlp.its.lemma as ItsFunction<string>);
  const last = sentences.length - 1;
  let at = 0;
  let cursor = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? '';
    if (value.trim() === '') continue;
    while (plain[cursor] === ' ') cursor++;
    const ahead = plain.startsWith(value, cursor) ? 0 : plain.slice(cursor, cursor + REACH + value.length).indexOf(value);
    if (ahead < 0) continue;
    const from = cursor + ahead;
    cursor = from + value.length;
    const start = span.start + from;
    while (at < last && start >= (sentences[at]?.span.end ?? 0)) at++;
    words.push({
      span: { start, end: span.start + cursor },
      text: text.slice(from, cursor),
      pos: (kinds[i] ?? 'X') as PartOfSpeech,
      lemma: lemmas[i] ?? value,
      sentence: sentences[at]?.index ?? 0,
      passage: index,
    });
  }
}
