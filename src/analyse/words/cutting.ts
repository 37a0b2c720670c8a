import { type Form, formOf, perForm } from './forms.ts';
import { type WinkToken, wink } from './wink.ts';

/** A part of a text without blanks, in units of that text. */
export interface CutPart {
  readonly start: number;
  readonly end: number;
  readonly form: Form;
  /** Set for the parts of a contraction and for anything that is no plain word. */
  readonly token: WinkToken | null;
}

const known = new Map<string, readonly CutPart[]>();
const most = 100_000;
const longest = 60;

/** Where wink-nlp cuts a text that has no blanks in it. */
export function cut(raw: string): readonly CutPart[] {
  const before = known.get(raw);
  if (before !== undefined) return before;
  const parts: CutPart[] = [];
  let cursor = 0;
  for (const token of wink().tokens(raw)) {
    // What wink-nlp writes in other letters than the text cannot be found there.
    const start = token.value === '' ? -1 : raw.indexOf(token.value, cursor);
    if (start < 0) continue;
    cursor = start + token.value.length;
    parts.push({ start, end: cursor, form: formOf(token.value), token });
  }
  if (raw.length > longest) return parts;
  if (known.size >= most) known.clear();
  known.set(raw, parts);
  return parts;
}

/** True for letters that wink-nlp takes for several words ("dont"). */
export const isContraction = perForm(({ text }) => wink().isContraction(text));

/** True for letters that are a short form when a point follows ("Inc"). */
export const isShortForm = perForm(({ text }) => text.length === 1 || wink().has(`${text}.`));
