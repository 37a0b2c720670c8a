import { isOwnersMark } from './letters.ts';
import { bodyNouns, isPersonNoun } from './names/titles.ts';
import type { Reading, Word } from './nlp.ts';
import { wordBefore } from './wordBefore.ts';
import { type Form, perForm, truthPerForm } from './words/forms.ts';
import { keysAmong } from './words/keysAmong.ts';

/** "the 47-year-old", with no noun behind it: where the phrase begins when it ends at `last`, else -1. */
export function agedAt(words: readonly Word[], last: number): number {
  if (wordBefore(words, last)?.text !== '-' || !/^olds?$/i.test(words[last]?.text ?? '')) return -1;
  if (/^(?:NOUN|PROPN|ADJ)$/.test(words[last + 1]?.pos ?? '') && words[last + 1]?.sentence === words[last]?.sentence) return -1;
  for (let i = last - 2; i >= last - 8; i--) if (/^(?:the|a|an|another)$/i.test(words[i]?.text ?? '')) return i;
  return -1;
}

interface NounForm {
  readonly person: boolean;
  readonly body: boolean;
  readonly persons: boolean;
  readonly bodies: boolean;
}

function tellNoun({ key }: Form): NounForm {
  const singular = key.endsWith('ies')
    ? `${key.slice(0, -3)}y`
    : key.endsWith('men')
      ? `${key.slice(0, -3)}man`
      : key.endsWith('s')
        ? key.slice(0, -1)
        : key;
  const isSeveral = singular !== key;
  return {
    person: isPersonNoun(key),
    body: bodyNouns.has(key),
    persons: key === 'people' || (isSeveral && isPersonNoun(singular)),
    bodies: isSeveral && bodyNouns.has(singular),
  };
}

const nounForm = perForm(tellNoun);

/** False for forms that are never one of these, whatever their part of speech. Most are none, and nothing more is kept of those. */
export const isNounForm = truthPerForm((form) => {
  const { person, persons, body, bodies } = tellNoun(form);
  return person || persons || body || bodies;
});

/** What kind of noun a word is: for a person, for people, for a body or text that can say something; null for other words. */
export function nounSort(word: Word): 'person' | 'persons' | 'body' | null {
  if (!isNounForm(word.form)) return null;
  const { person, body, persons, bodies } = nounForm(word.form);
  const { pos } = word;
  if (pos !== 'NOUN' && pos !== 'PROPN' && pos !== 'ADJ' && pos !== 'VERB') return null;
  if (person) return 'person';
  if (body) return pos === 'VERB' ? null : 'body';
  if (persons) return 'persons';
  return bodies && pos !== 'VERB' ? 'body' : null;
}

/** "the rail workers' union": the mark stands right behind a plural, and a word follows. */
function isOwners(words: readonly Word[], at: number): boolean {
  const [before, mark, after] = [wordBefore(words, at), words[at], words[at + 1]];
  return (
    before !== undefined &&
    mark !== undefined &&
    after !== undefined &&
    before.pos === 'NOUN' &&
    before.text.endsWith('s') &&
    before.end === mark.start &&
    after.start > mark.end
  );
}

const isOpener = keysAmong(['his', 'her', 'their', 'its', 'my', 'our', 'one', 'another']);

/** True for marks and compounds inside a noun phrase. */
function joins(words: readonly Word[], at: number, { text, pos, start }: Word): boolean {
  if (text === '-') return true;
  // "red-faced"
  if (pos === 'VERB' && wordBefore(words, at)?.text === '-' && wordBefore(words, at)?.end === start) return true;
  return isOwnersMark(text) && (pos === 'PART' || (text.length === 1 && isOwners(words, at)));
}

/** First word of the noun phrase that ends at `head`. */
export function beforePhrase({ words }: Reading, head: number): number {
  let first = head;
  while (first > 0 && head - first < 10) {
    const word = words[first - 1];
    if (!word || word.sentence !== words[head]?.sentence) break;
    const { pos } = word;
    if (pos === 'DET' || isOpener(word.form)) return first - 1;
    const plain = pos === 'NOUN' || pos === 'PROPN' || pos === 'ADJ' || pos === 'NUM';
    if (!plain && !joins(words, first - 1, word)) break;
    first--;
  }
  for (let text = words[first]?.text ?? ''; first < head && (text === '-' || isOwnersMark(text)); text = words[first]?.text ?? '')
    first++;
  return first;
}
