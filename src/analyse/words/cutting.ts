import { ownLetters } from '../../model/ownLetters.ts';
import { Remembered } from '../../model/remembered.ts';
import { type Form, formOf } from './forms.ts';
import { type Known, wink } from './wink.ts';

/** A part of a text without blanks, in units of that text. */
export interface CutPart {
  readonly start: number;
  readonly end: number;
  readonly form: Form;
  readonly known: Known;
  /** The part behind it. */
  readonly next: CutPart | null;
}

/** A part that is a plain word or number, or a mark. */
export function plainPart(form: Form, start: number, next: CutPart | null): CutPart {
  const known = knownOf(form);
  return start === 0 && next === null && isPart(form) ? form : { start, end: start + form.text.length, form, known, next };
}

function knownOf(form: Form): Known {
  form.known ??= wink().known(form.text, form.key);
  return form.known;
}

const isPart = (form: Form): form is Form & CutPart => form.known !== null;

const cuts = new Remembered<string, CutPart | null>(100_000);
const longest = 60;

/** Where wink-nlp cuts a text that has no blanks in it: the first part, null where there is none. */
export function cut(raw: string): CutPart | null {
  const before = cuts.get(raw);
  if (before !== undefined) return before;
  const found: Omit<CutPart, 'next'>[] = [];
  let cursor = 0;
  for (const { value, known } of wink().tokens(raw)) {
    // What wink-nlp writes in other letters than the text cannot be found there.
    const start = value === '' ? -1 : raw.indexOf(value, cursor);
    if (start < 0) continue;
    cursor = start + value.length;
    found.push({ start, end: cursor, form: formOf(value), known });
  }
  const first = found.reduceRight<CutPart | null>(
    (next, { start, end, form, known }) => ({ start, end, form, known, next }),
    null,
  );
  if (raw.length > longest) return first;
  return cuts.keep(ownLetters(raw), first);
}

/** True for letters that wink-nlp takes for several words ("dont"). */
export const isContraction = (form: Form): boolean => knownOf(form).unknown === null && wink().isContraction(form.text);

/** True for letters that are a short form when a point follows ("Inc"). */
export const isShortForm = ({ text }: Form): boolean => text.length === 1 || wink().isShortForm(text);
