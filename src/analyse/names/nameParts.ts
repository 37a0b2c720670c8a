import type { Reading, Word } from '../nlp.ts';
import { wordBefore } from '../wordBefore.ts';
import { type Form, formAt, formOf } from '../words/forms.ts';
import { keysAmong } from '../words/keysAmong.ts';
import { beginning, CALENDAR } from './beginning.ts';
import { isGivenName } from './givenNames.ts';
import { kindOfName } from './kindOfName.ts';
import { nameForm } from './nameKeys.ts';
import { type NameRun, nameRun } from './nameRun.ts';
import { isDemonym, isPlaceName } from './placeNames.ts';
import { isPersonNoun, leading, offices, portfolios } from './titles.ts';
import { keyAt, textAt, titlesBefore } from './titlesBefore.ts';

/** Cuts titles off a run; a run of titles alone is no name. */
export function splitRun(reading: Reading, from: number, last: number): NameRun[] {
  const { words } = reading;
  const text = (i: number): string => textAt(words, i);
  const key = (i: number): string => keyAt(words, i);
  const whole = written(reading, from, last);
  const isBody = kindOfName(whole) === 'organisation';
  const titles = titlesBefore(words, from, last, isBody);
  const { gender } = titles;
  let { first, title } = titles;
  // "Presidents Aydin and Berg", "PC Rahman": offices of several, and ranks of the police.
  if (title === 'none' && first === from && last > from && !isBody && (plural(key(from)) || isRank(text(from), text(from + 1)))) {
    first++;
    title = 'office';
  }
  // "Struggling Doreen Hatch": what begins a sentence and describes whoever is named.
  if (title === 'none' && first === from && last - first >= 2 && !isBody && describesName(reading, from)) first++;
  // "Striker Jamal Osei", "Minister for Steel Rajat Bhandari": the trade or the department is no part of the name.
  if (title === 'none' && first === from && last - first >= 2 && !isBody) {
    const office = /^(?:for|of|and)$/.test(text(from - 1)) && portfolios.has(key(first));
    if (office || (isPersonNoun(key(first)) && !isGivenName(text(first)))) {
      first++;
      title = 'office';
    }
  }
  while (
    first < last &&
    !isBody &&
    (isDemonymAt(words, first) || leading.has(key(first))) &&
    (isGivenName(text(first + 1)) || first > from || last - first >= 2)
  )
    first++;
  while (first <= last && JOINING.has(text(first))) first++;
  // "President (Vladimir) Putin": a name does not begin inside a bracket that it closes.
  if (first > from && text(first - 1) === '(' && text(first + 1) === ')') first--;
  if (first > last) return [];
  const start = words[first]?.start ?? 0;
  let stop = last;
  // "Bridget Farrow KC": honours behind a name are no part of it.
  while (stop - first >= 2 && HONOURS.test(text(stop)) && !isBody) stop--;
  if (stop > first && text(stop) === '.') stop--;
  const marked = first === from && stop === last ? whole : written(reading, first, stop);
  const owners = ownersMark(text(stop));
  const end = (words[stop]?.end ?? start) - owners;
  const name = owners === 0 ? marked : formAt(reading.article.text, start, end);
  const taken = nameForm(name);
  const { parts } = taken;
  const kind = title !== 'none' && parts.length <= 4 ? 'person' : kindOfName(marked);
  const plain = words[first]?.form.key ?? '';
  if (parts.length === 1 && title === 'none' && (isDemonymAt(words, first) || leading.has(plain) || CALENDAR.has(plain)))
    return [];
  // "the New Zealander" and "the Spaniard" are no names.
  if (parts.length === 2 && title === 'none' && isDemonym(name.text) && isArticle(wordBefore(words, first))) return [];
  if (parts.length === 1 && title === 'none' && isArticle(wordBefore(words, first)) && isPersonNoun(plain)) return [];
  const places = title === 'none' && stop - first === 2 ? /^(\p{L}+)[-/–](\p{L}+)$/u.exec(name.text) : null;
  if (places && isPlaceName(places[1] ?? '') && isPlaceName(places[2] ?? '')) {
    return placePair(words, first, stop);
  }
  const age = ageBefore(wordBefore(words, from));
  return [nameRun({ span: { start, end }, first, last: stop, from }, taken, { title, gender, age, kind })];
}

/** "London-Paris": two places side by side. */
function placePair(words: readonly Word[], first: number, last: number): NameRun[] {
  return [first, last].flatMap((at): NameRun[] => {
    const word = words[at];
    if (!word) return [];
    return [nameRun({ span: word.span, first: at, last: at, from: at }, nameForm(formOf(word.text)), PLACE)];
  });
}

const PLACE = { title: 'none', gender: null, age: undefined, kind: 'place' } as const;

const JOINING = new Set(['-', '.', '&', '/', '(']);

const s = 's'.charCodeAt(0);
const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019;

/** How long the mark of the owner is that a text ends with ("Berg's", "the workers'"). */
export function ownersMark(text: string): number {
  const last = text.charCodeAt(text.length - 1);
  const before = text.charCodeAt(text.length - 2);
  if (last === s) return isApostrophe(before) ? 2 : 0;
  return isApostrophe(last) && before === s ? 1 : 0;
}

const isDemonymAt = (words: readonly Word[], at: number): boolean => {
  const word = words[at];
  return word !== undefined && beginning(word.form).demonym;
};

/** Offices written for several ("Senators", "Presidents"). */
const plural = (key: string): boolean => key.endsWith('s') && offices.has(key.slice(0, -1)) && isPersonNoun(key.slice(0, -1));

/** "PC", "DCI": never "DC" before a word of another kind. */
const isRank = (rank: string, next: string): boolean =>
  /^(?:[PD]C|D?DS|DI|DCI|DSI|PCSO|W[PD]C|DCS)$/.test(rank) && isGivenName(next);

/** An adjective with the capital of its sentence's start, with a given name and a surname behind it. */
function describesName({ words }: Reading, at: number): boolean {
  const [before, word, next] = [wordBefore(words, at), words[at], words[at + 1]];
  if (!word || !next || (before && before.sentence === word.sentence)) return false;
  return (
    !isGivenName(word.text) && isGivenName(next.text) && (word.pos === 'ADJ' || word.pos === 'ADV' || DESCRIBES.test(word.text))
  );
}

const HONOURS = /^(?:[KQ]C|MPP?|MSP|MEP|MLA|[COM]BE|Ph\.?D\.?|M\.?D\.?|FRS|RN|Esq\.?)$/;

const DESCRIBES = /^\p{Lu}\p{Ll}{2,}(?:[^aeiou]ing|[^aeiou]ed|ful|less|ous|ive|able|ible|[^aeiou]ly|[^aeiou]y)$/u;

const isArticleForm = keysAmong(['the', 'a', 'an']);
/** "the", "a" or "an". */
export const isArticle = (word: Word | undefined): boolean => word !== undefined && isArticleForm(word.form);

const ages: ReadonlyMap<string, 'sr' | 'jr'> = new Map([
  ['elder', 'sr'],
  ['senior', 'sr'],
  ['older', 'sr'],
  ['younger', 'jr'],
  ['junior', 'jr'],
]);
const isAge = keysAmong([...ages.keys()]);
/** What a word before a name tells of its age. */
export const ageBefore = (word: Word | undefined): NameRun['age'] =>
  word && isAge(word.form) ? ages.get(word.form.key) : undefined;

function written({ article, words }: Reading, first: number, last: number): Form {
  const word = words[first];
  if (word && first === last) return word.form;
  const start = word?.start ?? 0;
  return formAt(article.text, start, words[last]?.end ?? start);
}
