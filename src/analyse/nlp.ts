import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItsFunction, type PartOfSpeech, type WinkMethods } from 'wink-nlp';
import type { Article } from '../model/article.ts';
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
  for (const passage of article.passages) {
    const { start, end } = passage.span;
    const last = passage.sentences.length - 1;
    let at = 0;
    for (const token of tokens(article.text.slice(start, end))) {
      const span = { start: start + token.start, end: start + token.end };
      while (at < last && span.start >= (passage.sentences[at]?.span.end ?? 0)) at++;
      const sentence = passage.sentences[at]?.index ?? 0;
      words.push({ span, text: token.text, pos: token.pos, lemma: token.lemma, sentence, passage: passage.index });
    }
  }
  return { article, words };
}

interface Token extends Span {
  readonly text: string;
  readonly pos: PartOfSpeech;
  readonly lemma: string;
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

function tokens(text: string): Token[] {
  const nlp = engine();
  // wink loses or changes some blanks (byte-order mark, line separators): it gets plain ones of the same length.
  const plain = text.replace(/[\s\u200b-\u200f\u2060\ufeff]/g, ' ').replace(unbroken, (run) => ' '.repeat(run.length));
  const list = nlp.readDoc(plain).tokens();
  const values = list.out();
  const kinds = list.out(nlp.its.pos);
  // wink's types name the third argument wrongly for `lemma`; it must be this very function.
  const lemmas = list.out(nlp.its.lemma as ItsFunction<string>);
  const found: Token[] = [];
  let cursor = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? '';
    if (value.trim() === '') continue;
    while (plain[cursor] === ' ') cursor++;
    const ahead = plain.startsWith(value, cursor) ? 0 : plain.slice(cursor, cursor + REACH + value.length).indexOf(value);
    if (ahead < 0) continue;
    const start = cursor + ahead;
    cursor = start + value.length;
    const pos = (kinds[i] ?? 'X') as PartOfSpeech;
    found.push({ start, end: cursor, text: text.slice(start, cursor), pos, lemma: lemmas[i] ?? value });
  }
  return found;
}
