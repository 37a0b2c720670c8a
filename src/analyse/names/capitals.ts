import { isLetter } from '../../model/codeUnits.ts';
import type { Reading, Word } from '../nlp.ts';
import { wordBefore } from '../wordBefore.ts';
import { type Form, keyMarks, truthPerForm } from '../words/forms.ts';

/** How an article writes its words. */
export interface Capitals {
  /** Which of its words have a capital, in order. */
  readonly places: readonly number[];
  /** Words with a capital where it says something. */
  readonly inside: ReadonlySet<string>;
  /** True where a word with a capital is written without one too; to be asked before another article is looked through. */
  readonly writtenSmall: (form: Form) => boolean;
  /** Sentences written Like a Headline, where capitals say little. */
  readonly shouting: ReadonlySet<number>;
}

const hasFourLetters = truthPerForm(({ text }) => text.length >= 4 && (isPlainFour(text) || /^\p{L}{4}/u.test(text)));
const isOpening = truthPerForm(({ text }) => /^["“”‘'`«:•—–.?!…-]+$/u.test(text));

function isPlainFour(text: string): boolean {
  for (let at = 0; at < 4; at += 1) if (!isLetter(text.charCodeAt(at))) return false;
  return true;
}

/** By the mark of a word: the last article that has such a word in small letters, and where. Most other words have none of these marks. */
const marked = new Uint32Array(keyMarks);
const markedAt = new Uint32Array(keyMarks);
let articles = 0;

/** Looks through the words of an article once for all that its capitals tell. */
export function capitals({ article, words }: Reading): Capitals {
  const number = ++articles >>> 0;
  const places: number[] = [];
  const shouting = new Set<number>();
  let first = 0;
  let current = words[0]?.sentence ?? 0;
  let long = 0;
  let high = 0;
  for (let at = 0; at < words.length; at += 1) {
    const { form, sentence } = words[at] as Word;
    if (sentence !== current) {
      if (isTitleCased(words, { first, end: at, long, high })) shouting.add(current);
      current = sentence;
      first = at;
      long = 0;
      high = 0;
    }
    if (form.capital) places.push(at);
    else if (form.small) {
      marked[form.keyMark] = number;
      markedAt[form.keyMark] = at;
    }
    if (!hasFourLetters(form)) continue;
    long += 1;
    if (form.capital) high += 1;
  }
  if (isTitleCased(words, { first, end: words.length, long, high })) shouting.add(current);
  for (const { kind, sentences } of article.passages)
    if (kind === 'heading') for (const { index } of sentences) shouting.add(index);
  const inside = new Set<string>();
  for (const at of places) {
    const { text, sentence } = words[at] as Word;
    if (!shouting.has(sentence) && !opens(words, at)) inside.add(text);
  }
  const writtenSmall = ({ key, keyMark }: Form): boolean =>
    marked[keyMark] === number && (words[markedAt[keyMark] ?? 0]?.form.key === key || hasSmall(words, key, keyMark));
  return { places, inside, writtenSmall, shouting };
}

function hasSmall(words: readonly Word[], key: string, keyMark: number): boolean {
  for (let at = 0; at < words.length; at += 1) {
    const { form } = words[at] as Word;
    if (form.keyMark === keyMark && form.small && form.key === key) return true;
  }
  return false;
}

/** True for a sentence of words with capitals, told by the longer ones, and without a point. */
function isTitleCased(
  words: readonly Word[],
  { first, end, long, high }: { readonly first: number; readonly end: number; readonly long: number; readonly high: number },
): boolean {
  if (long < 5 || high / long <= 0.75) return false;
  for (let at = first; at < end; at += 1) if (words[at]?.text === '.') return false;
  return true;
}

/** True at the start of a sentence or just inside an opening mark, where a capital says nothing. */
export function opens(words: readonly Word[], at: number): boolean {
  const before = wordBefore(words, at);
  const here = words[at];
  if (!before || !here || before.sentence !== here.sentence) return true;
  if (!isOpening(before.form)) return false;
  // A hyphen inside a word ("co-President") opens nothing.
  return !(before.text === '-' && before.end === here.start && words[at - 2]?.end === before.start);
}
