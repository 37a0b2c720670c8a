import {
  afterHour,
  alsoWords,
  beforeFigure,
  calendar,
  either,
  inner,
  shortForms,
  speech,
  starters,
  surestStarters,
  titles,
} from './abbreviations.ts';

/** How a text uses capitals: they tell where sentences begin in `mixed` text only. */
export type Letters = 'mixed' | 'upper' | 'lower';

/** A stop inside a text, with what stands around it. */
export interface Stop {
  /** The run of stops itself (".", "?!", ". . ."). */
  readonly marks: string;
  /** At most 40 characters of the same line of thought before it, blanks included. */
  readonly before: string;
  /** The closing quotation marks and brackets right after it. */
  readonly closers: string;
  /** At most 80 characters after them, blanks at the beginning left out. */
  readonly after: string;
  /** True when the words before the stop are the first of their sentence. */
  readonly first: boolean;
  readonly letters: Letters;
}

const openers = /^[“"‘'«‹([–—•*-]+\s*/u;
const attributed = new RegExp(`^(?:\\p{Lu}[\\p{L}.'’-]*\\s+){1,4}(?:${speech})\\b`, 'u');
const wholeAttribution = new RegExp(`^(?:\\p{Lu}[\\p{L}.'’-]*\\s+){1,3}(?:${speech})[.,]`, 'u');

/** True when a sentence ends at this stop; a blank follows it. */
export function endsSentence(stop: Stop): boolean {
  const { marks, before, closers, after, letters } = stop;
  const next = after.replace(openers, '');
  const opened = next.length < after.length && /^[“"‘'«‹]/u.test(after);
  const apart = marks === '.' && /\s$/u.test(before) && !closers;
  const small = /^\p{Ll}/u.test(next) && !/^\p{Ll}{1,2}\p{Lu}/u.test(next);
  if (letters === 'lower' && apart) return true;
  if (letters === 'mixed' && small && !(opened && marks === '.' && !isShort(before, letters))) return false;
  if (apart) return true;
  if (/^[,;:]/u.test(next)) return false;
  if (marks !== '.') return !(closers && attributed.test(next)) && !(/[.…\s]{2,}|…/u.test(marks) && /^I\b/u.test(next));
  if (closers && wholeAttribution.test(next)) return false;
  if (/^[–—-]/u.test(after) && isShort(before, letters)) return false;
  return !goesOn(stop, next, opened);
}

// No word has a blank in it: the pattern need not begin before the last one.
const wordBefore = (before: string): string =>
  /[\p{L}\p{N}][\p{L}\p{N}.&'’-]*$/u.exec(before.slice(before.lastIndexOf(' ') + 1))?.[0] ?? '';

function isShort(before: string, letters: Letters): boolean {
  const word = wordBefore(before);
  return /^\p{L}$/u.test(word) || known(word, letters) !== '' || /^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u.test(word);
}

/** The word in small letters where it may count as an abbreviation in such a text, else the empty string. */
function known(word: string, letters: Letters): string {
  const small = word.toLowerCase();
  if (!shortForms.has(small)) return '';
  const plain = word === small;
  if (alsoWords.has(small) && (letters === 'upper' || (letters === 'mixed' && plain && small !== 'no' && small !== 'v'))) {
    return titles.has(small) && letters === 'upper' ? small : '';
  }
  return small;
}

/** The letters behind the last hyphen or apostrophe of a word; the empty string where there are none. */
const lastPart = (word: string): string => /['’-](\p{L}[^'’-]*)$/u.exec(word)?.[1] ?? '';

/** True when the single stop belongs to an abbreviation, an initial or a number, so that the sentence goes on. */
function goesOn({ before, closers, first, letters }: Stop, next: string, opened: boolean): boolean {
  const word = wordBefore(before);
  if (word === '' || closers.includes('"') || /[”’»]/u.test(closers)) return false;
  if (first && /^(?:\d{1,3}|\p{L}|[ivxIVX]{1,5})$/u.test(word)) return true;
  const initial = /^\p{L}$/u.test(word) && (letters !== 'mixed' || word !== word.toLowerCase());
  const short = initial ? '' : known(word, letters) || known(lastPart(word), letters);
  if (titles.has(short) || inner.has(short)) return true;
  const dotted = /^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u.test(word);
  if (short === '' && !initial && !dotted) return false;
  const figure = /^[\p{N}#]/u.test(next);
  const nextWord = (/^\p{L}[\p{L}'’]*/u.exec(next)?.[0] ?? '').replace('’', "'").toLowerCase();
  const initialNext = /^\p{L}\./u.test(next);
  const starts = (letters === 'mixed' ? starters : surestStarters).has(nextWord) && !initialNext;
  if (/^[ap]\.m$/iu.test(word)) return afterHour.has(nextWord) || figure;
  if (either.has(short)) return !starts && !opened && next !== '';
  if (dotted) return !starts && next !== '';
  if (beforeFigure.has(short)) return figure || (short !== 'no' && /^[IVX]+\b/u.test(next));
  if (calendar.has(short)) return figure || calendar.has(nextWord);
  return initial && (word !== 'I' || initialNext) && !starts;
}
