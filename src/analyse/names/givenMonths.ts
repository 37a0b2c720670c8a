import { startsUpper } from '../letters.ts';
import type { Word } from '../nlp.ts';
import { wordBefore } from '../wordBefore.ts';
import { truthPerForm } from '../words/forms.ts';

/** Given names that are months, or a verb that questions begin with. */
const isTwofold = truthPerForm(({ text }) => /^(?:Jan|April|May|June|August|Will)$/.test(text));
/** Before a month these leave no doubt. */
const MONTH_BEFORE =
  /^(?:in|since|until|till|last|next|this|early|late|mid|mid-|during|throughout|through|each|every|the|\d+.*)$/i;
/** These stand before months and people alike. */
const EITHER_BEFORE = /^(?:of|to|for|from|by|on|after|before|between)$/i;
const NO_SURNAME =
  /^(?:Day|Days|Fools?|Bank|Holiday|Revolution|Uprising|Accords?|Agreement|Fair|Festival|Ball|Show|Offensive|Coup|Movement|I|The|He|She|It|They|We|You|A|An|Mr|Mrs|Ms|Dr|Mon|Tues?|Wed|Thu|Fri|Sat|Sun|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)\.?$/;

/** Every "April Dunn" of an article that cannot be a month before another name: its two words with a blank between; `capitals` are the places of all words with one. */
export function givenMonthsIn(words: readonly Word[], capitals: readonly number[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const at of capitals) {
    const word = words[at];
    if (word && isTwofold(word.form) && standsClear(words, at)) found.add(coupleAt(words, at));
  }
  return found;
}

/** True where a word that is also a month begins somebody's name: by what stands before it, or since the article has that name elsewhere. */
export function isGivenMonth(words: readonly Word[], at: number, couples: ReadonlySet<string>): boolean {
  if (couples.size === 0) return false;
  const word = words[at];
  if (!word || !isTwofold(word.form) || !couples.has(coupleAt(words, at))) return false;
  return (
    standsClear(words, at) ||
    (EITHER_BEFORE.test(wordBefore(words, at)?.text ?? '') && wordBefore(words, at)?.sentence === word.sentence)
  );
}

const coupleAt = (words: readonly Word[], at: number): string => `${words[at]?.text} ${words[at + 1]?.text}`;

function standsClear(words: readonly Word[], at: number): boolean {
  const [before, word, next] = [wordBefore(words, at), words[at], words[at + 1]];
  if (!word || !next || next.sentence !== word.sentence || !startsUpper(next.text) || NO_SURNAME.test(next.text)) return false;
  const opens = !before || before.sentence !== word.sentence || /^["“”‘'«:—–-]$/.test(before.text);
  // "Will Arden win?" asks; nobody of that name is spoken of.
  if (word.text === 'Will') return !opens || !asks(words, at);
  return opens || !(MONTH_BEFORE.test(before.text) || EITHER_BEFORE.test(before.text));
}

function asks(words: readonly Word[], at: number): boolean {
  const sentence = words[at]?.sentence;
  for (let next = at + 1; next < words.length && words[next]?.sentence === sentence; next += 1)
    if (/^[?!.]$/.test(words[next]?.text ?? '')) return words[next]?.text === '?';
  return false;
}
