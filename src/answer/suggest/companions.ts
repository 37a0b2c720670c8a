import { fold } from '../../index/fold.ts';
import { isStopWord } from '../../index/terms.ts';
import type { Article } from '../../model/article.ts';
import { Beside } from '../../model/beside.ts';
import { ownLetters } from '../../model/ownLetters.ts';
import { Remembered } from '../../model/remembered.ts';

/** How words are used in the articles, told from their neighbours. */
export interface Ways {
  /** True for a word that ends noun phrases: after "the" or "of", before a function word or a mark. */
  isNoun(word: string): boolean;
  /** Times a word stands in the articles. */
  times(word: string): number;
}

const charactersRead = 3_000;
const before = /^(?:the|a|an|of|in|for|on|its|their|his|her|this|that|new|with|from|and|by|between|no|more|our)$/;

/** What is hardly ever a noun, though it may stand like one. */
export const verbal =
  /(?:ed|ing|ly)$|^(?:sa(?:id|ys?|w)|t(?:ell|ells|old|ook|akes?)|g(?:ot|ave|ives?|rew|row|rows|oes|one)|rose|fell|made|makes?|came|comes?|went|held|holds?|kept|led|met|found|became|began|according)$/;

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Looks at every word of the articles once, in a step for each. */
export function* waysOf(articles: readonly Article[]): Generator<void, Ways> {
  const seen = new Map<string, { all: number; after: number; ends: number }>();
  for (const article of articles) {
    yield;
    const words = wordsIn(article);
    words.forEach(({ text, end }, at) => {
      if (!isPlain(text)) return;
      const use = seen.get(text) ?? { all: 0, after: 0, ends: 0 };
      seen.set(text, use);
      use.all += 1;
      const [last, next] = [words[at - 1], words[at + 1]];
      if (last && (before.test(last.text) || isPlain(last.text))) use.after += 1;
      if (!next || next.start !== end + 1 || isFunction(next.text)) use.ends += 1;
    });
  }
  // Twice the times, and one more for what stands like a noun: it is kept as long as the library.
  const uses = new Map<string, number>();
  for (const [word, { all, after, ends }] of seen)
    uses.set(ownLetters(word), 2 * all + (after >= 0.5 * all && ends >= 0.4 * all ? 1 : 0));
  return waysIn(uses);
}

/** Apart from where the uses were counted: a closure made there would keep all that was counted. */
const waysIn = (uses: ReadonlyMap<string, number>): Ways => ({
  isNoun: (word) => (uses.get(word) ?? 0) % 2 === 1 && !verbal.test(word),
  times: (word) => (uses.get(word) ?? 0) >> 1,
});

/** Common nouns of the articles that this one uses, alone and with the one or two words that keep them company. */
export function companionsIn(article: Article, ways: Ways): readonly string[] {
  const found: string[] = [];
  const words = wordsIn(article);
  words.forEach((word, at) => {
    if (!isPlain(word.text) || !ways.isNoun(word.text)) return;
    const common = ways.times(word.text) > 2;
    if (common && word.text.length > 3) found.push(word.text);
    const one = beside(words, at, ways);
    if (!one || !(common || ways.times(one.text) > 2)) return;
    found.push(`${one.text} ${word.text}`);
    const two = beside(words, at - 1, ways);
    if (two) found.push(`${two.text} ${one.text} ${word.text}`);
  });
  return found;
}

/** The word right before that belongs to the same phrase. */
function beside(words: readonly Word[], at: number, ways: Ways): Word | null {
  const [word, last] = [words[at], words[at - 1]];
  if (!word || !last || last.end + 1 !== word.start) return null;
  return isPlain(last.text) && !/(?:ed|ly|ing|[^s]s)$/.test(last.text) && ways.times(last.text) > 1 ? last : null;
}

/** Knows for each word whether it is a function word; asked once for each. */
const functionWords = new Remembered<string, boolean>(20_000);

const isFunction = (word: string): boolean =>
  functionWords.get(word) ?? functionWords.keep(ownLetters(word), isStopWord(fold(word)));

function isPlain(word: string): boolean {
  return word.length > 2 && /^\p{Ll}/u.test(word) && !word.endsWith('ly') && !isFunction(word);
}

const split = new Beside<Article, readonly Word[]>();

function wordsIn(article: Article): readonly Word[] {
  const known = split.get(article);
  if (known) return known;
  const text = article.text.slice(0, charactersRead);
  const words = [...text.matchAll(/\p{L}(?:[\p{L}’'-]*\p{L})?/gu)].map(({ 0: word, index }) => ({
    // The first word of a sentence has its capital from there; what is a name anyway is known as one.
    text: index === 0 || /[.!?“"\n]/.test(text.slice(index - 2, index)) ? word.toLowerCase() : word,
    start: index,
    end: index + word.length,
  }));
  split.set(article, words);
  return words;
}
