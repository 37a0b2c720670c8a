import { textOf } from '../model/shortTexts.ts';

/** Words that no rule fits. */
const exceptions = new Map(
  Object.entries({
    skis: 'ski',
    skies: 'sky',
    dying: 'die',
    lying: 'lie',
    tying: 'tie',
    idly: 'idl',
    gently: 'gentl',
    ugly: 'ugli',
    early: 'earli',
    only: 'onli',
    singly: 'singl',
    ...{ sky: 'sky', news: 'news', atlas: 'atlas', cosmos: 'cosmos', bias: 'bias', andes: 'andes' },
  }),
);
/** Words that are left as they are once a plural is taken off. */
const kept = 'inning outing canning herring proceed exceed succeed earring';

type Letters = readonly number[];
const code = (letter: string): number => letter.charCodeAt(0);
const lettersOf = (text: string): Letters => Array.from(text, code);
const listOf = (texts: string): readonly Letters[] => texts.split(' ').map(lettersOf);

/** An ending, and what takes its place. */
interface Rule {
  readonly ending: Letters;
  readonly to: Letters;
  /** Letters that have to stand before the ending; null: any. */
  readonly after: Uint8Array | null;
}

const noted = (letters: string): Uint8Array => {
  const marks = new Uint8Array(128);
  for (const letter of letters) marks[code(letter)] = 1;
  return marks;
};

/** Rules as `ending:what takes its place:letters before it`, by the last letter of their endings, longer ones first. */
function rulesOf(list: string): readonly (readonly Rule[])[] {
  const rules = list.split(' ').map((rule): Rule => {
    const [ending = '', to = '', after] = rule.split(':');
    return { ending: lettersOf(ending), to: lettersOf(to), after: after === undefined ? null : noted(after) };
  });
  rules.sort((one, other) => other.ending.length - one.ending.length);
  return Array.from({ length: 128 }, (_, letter) => rules.filter(({ ending }) => ending.at(-1) === letter));
}

const derived = rulesOf(
  'ational:ate ization:ize fulness:ful ousness:ous iveness:ive tional:tion biliti:ble lessli:less iviti:ive ousli:ous ation:ate entli:ent alism:al aliti:al fulli:ful alli:al ator:ate izer:ize enci:ence anci:ance abli:able bli:ble ogi:og:l li::cdeghkmnrt',
);
const further = rulesOf('ational:ate tional:tion alize:al icate:ic iciti:ic ical:ic ness ful');
const dropped = rulesOf('ement ance ence able ible ment ant ent ism ate iti ous ive ize ion::st al er ic');
const ative = lettersOf('ative');
const whole = listOf(kept);
/** Behind these the first region begins. */
const beginnings = listOf('gener commun arsen');
const [sses, ied, ies, us, ss] = [lettersOf('sses'), lettersOf('ied'), lettersOf('ies'), lettersOf('us'), lettersOf('ss')];
const [eedly, eed] = [lettersOf('eedly'), lettersOf('eed')];
const pasts = listOf('edly ingly ing ed');
const lengthened = listOf('at bl iz');

const [e, i, l, s, y] = [code('e'), code('i'), code('l'), code('s'), code('y')];
/** Stands for a "y" that is a consonant. */
const marked = code('3');
const vowels = noted('aeiouy');
const doubled = noted('bdfgmnprt');
/** Behind these a short syllable is none. */
const open = noted('wx3');
const isIn = (letters: Uint8Array, letter: number | undefined): boolean => letter !== undefined && letters[letter] === 1;

/** The letters of the word at hand; the first `length` count. */
let word = new Uint16Array(128);
let length = 0;
/** Where the two regions of the word begin that endings have to lie in, its length for none; `measure` sets them. */
let first = 0;
let second = 0;

/**
 * The stem of a word without apostrophes: Martin Porter's second algorithm for English
 * (snowballstem.org/algorithms/english/stemmer.html), in the reading of `wink-porter2-stemmer` that all saved indexes are made with.
 */
export function porter(given: string): string {
  const text = given.toLowerCase();
  if (text.length < 3) return text;
  const known = exceptions.get(text);
  if (known !== undefined) return known;
  read(text);
  plural();
  if (!whole.some((one) => one.length === length && beginsWith(one))) {
    past();
    if (length > 2 && (word[length - 1] === y || word[length - 1] === marked) && !isVowel(length - 2)) word[length - 1] = i;
    measure();
    replace(derived, first);
    measure();
    if (endsIn(ative)) length -= length - second >= ative.length ? ative.length : 0;
    else replace(further, first);
    measure();
    replace(dropped, second);
    measure();
    last();
  }
  return written(text);
}

const isVowel = (at: number): boolean => isIn(vowels, word[at]);

function read(text: string): void {
  if (text.length + 8 > word.length) word = new Uint16Array(text.length * 2);
  length = text.length;
  let isMarked = false;
  for (let at = 0; at < length; at += 1) {
    const letter = text.charCodeAt(at);
    word[at] = letter;
    if (letter !== y) continue;
    if (at === 0) word[at] = marked;
    else if (!isMarked && isVowel(at - 1) && word[at - 1] !== y) {
      word[at] = marked;
      isMarked = true;
    }
  }
}

/** The word as text: `before` where that is what it is. */
function written(before: string): string {
  let isSame = length === before.length;
  for (let at = 0; at < length; at += 1) {
    if (word[at] === marked) word[at] = y;
    if (isSame && word[at] !== before.charCodeAt(at)) isSame = false;
  }
  return isSame ? before : textOf(word, 0, length);
}

function endsIn(ending: Letters): boolean {
  const from = length - ending.length;
  if (from < 0) return false;
  for (let at = ending.length - 1; at >= 0; at -= 1) if (word[from + at] !== ending[at]) return false;
  return true;
}

function beginsWith(letters: Letters): boolean {
  for (let at = 0; at < letters.length; at += 1) if (at >= length || word[at] !== letters[at]) return false;
  return true;
}

/** Behind the first letter that is no vowel and stands behind a vowel, from a place on, where more follows; else the length. */
function regionFrom(place: number): number {
  let at = place;
  while (at < length && !isVowel(at)) at += 1;
  while (at < length && isVowel(at)) at += 1;
  return Math.min(at + 1, length);
}

function measure(): void {
  first = regionFrom(0);
  if (first < length) for (const beginning of beginnings) if (beginsWith(beginning)) first = beginning.length;
  second = first < length ? regionFrom(first) : length;
}

/** "presses" → "press", "cities" → "citi", "ties" → "tie", "gaps" → "gap", but "gas" and "bus" as they are. */
function plural(): void {
  if (length > 4 && endsIn(sses)) length -= 2;
  else if (length > 3 && (endsIn(ied) || endsIn(ies))) length -= length > 4 ? 2 : 1;
  else if (word[length - 1] === s && !endsIn(us) && !endsIn(ss) && hasVowel(length - 2)) length -= 1;
}

/** "agreed" → "agree", "hoping" → "hope", "hopped" → "hop". */
function past(): void {
  const isLong = endsIn(eedly);
  if (isLong || endsIn(eed)) {
    measure();
    if (length - first >= (isLong ? 5 : 3)) length -= isLong ? 3 : 1;
    return;
  }
  const ending = pasts.find(endsIn);
  if (!ending || !hasVowel(length - ending.length)) return;
  length -= ending.length;
  measure();
  const letter = word[length - 1];
  if (lengthened.some(endsIn) || (first === length && isShort(length))) word[length++] = e;
  else if (isIn(doubled, letter) && word[length - 2] === letter) length -= 1;
}

/** Puts another ending in place of the longest one that a rule tells of, where it lies behind a place. */
function replace(rules: readonly (readonly Rule[])[], from: number): void {
  const own = rules[word[length - 1] ?? 0];
  if (!own) return;
  for (let nth = 0; nth < own.length; nth += 1) {
    const { ending, to, after } = own[nth] as Rule;
    if (!endsIn(ending)) continue;
    const begin = length - ending.length;
    if (begin < from || (after && !isIn(after, word[begin - 1]))) return;
    for (let at = 0; at < to.length; at += 1) word[begin + at] = to[at] as number;
    length = begin + to.length;
    return;
  }
}

/** "rate" → "rate", "probate" → "probat", "controll" → "control". */
function last(): void {
  const letter = word[length - 1];
  if (letter === e) {
    if (second < length || (first < length && !isShort(length - 1))) length -= 1;
  } else if (letter === l && second < length && word[length - 2] === l) length -= 1;
}

function hasVowel(end: number): boolean {
  for (let at = 0; at < end; at += 1) if (isVowel(at)) return true;
  return false;
}

/** True for the first letters of the word where they end in a short syllable. */
function isShort(end: number): boolean {
  if (end < 3) return isVowel(0) && (end === 1 || (end === 2 && !isVowel(1)));
  const letter = word[end - 1];
  return !isVowel(end - 3) && isVowel(end - 2) && !isVowel(end - 1) && !isIn(open, letter);
}
