import { isOwnersMark } from '../letters.ts';
import { isNounForm } from '../nounPhrases.ts';
import { type Form, numberPerForm } from '../words/forms.ts';
import { keysAmong } from '../words/keysAmong.ts';
import { mayIntroduce } from './cues.ts';

/** What the letters of a word tell of its part in speech: some of the bits below. */
export type FormKind = number;

/** May introduce speech. */
export const CUE = 1;
/** May be a pronoun; whether it is one, its letters tell (`SURE`) or its part of speech. */
export const PRONOUN = 2;
export const SURE = 4;
/** May be a noun for people or bodies. */
export const NOUN = 8;

/** What the word is on a way from another one, where it is one of these; none has two of them. */
export const MARK = 0x70;
export const OWNER = 0x10;
export const PAUSE = 0x20;
export const STOP = 0x30;
export const PASSED = 0x40;
export const HYPHEN = 0x50;

const isAnyPronoun = keysAmong('he she they it i we who you him her them his their its my our'.split(' '));
/** Pronouns that wink's lexicon knows as nothing else, and two that are always taken for such. */
const SURE_PRONOUNS = new Set('he she they it i we who you him them their its my our'.split(' '));

/** The kind of a form. */
export const formKind = numberPerForm(7, (form): FormKind => {
  const { key } = form;
  return (
    (mayIntroduce(key) ? CUE : 0) |
    (isAnyPronoun(form) ? PRONOUN | (isSure(form) ? SURE : 0) : 0) |
    (isNounForm(form) ? NOUN : 0) |
    markOf(form)
  );
});

/** Shouted ones may be something else, but for "he" and "she". */
const isSure = ({ text, key }: Form): boolean =>
  key === 'he' || key === 'she' || (SURE_PRONOUNS.has(key) && text.slice(1) === key.slice(1));

function markOf({ text }: Form): FormKind {
  if (text.length > 2) return text === 'who' || text === 'also' ? PASSED : 0;
  if (isOwnersMark(text)) return OWNER;
  if (/^[,(—–]$/.test(text)) return PAUSE;
  if (/^[.!?;:]$/.test(text)) return STOP;
  return text === '-' ? HYPHEN : 0;
}
