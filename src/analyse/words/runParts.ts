import type { RunTable, TextRuns } from '../../model/textRuns.ts';
import { threadRuns } from '../../model/threadRuns.ts';
import { isLetter } from '../letters.ts';
import { type CutPart, cut, isContraction, isShortForm, plainPart } from './cutting.ts';
import { formOf } from './forms.ts';

/** Longer runs without a blank are no English (base64, rows of marks): wink takes quadratic time for them (30 kB: 7.5 s). */
const longest = 249;
const point = 46;

/** `, ; : ! ?`: cut off from the letters before, whatever those are. */
const isStop = (code: number): boolean => code === 44 || code === 59 || code === 58 || code === 33 || code === 63;

type Parts = (CutPart | null | undefined)[];

/** The runs of a text, and what parts each of them has; good until the next text of its kind is read. */
export class RunParts {
  readonly runs: TextRuns;
  /** The first part of a run by its number. */
  private readonly parts: Parts;

  constructor(runs: TextRuns, parts: Parts) {
    this.runs = runs;
    this.parts = parts;
  }

  /** The first part of the nth run of the text, null where it has none. */
  of(nth: number): CutPart | null {
    const number = this.runs.at(nth);
    const before = this.parts[number];
    if (before !== undefined) return before;
    const { table } = this.runs;
    const made = partsOf(table, number);
    // Without a hole in it.
    while (this.parts.length < table.size) this.parts.push(undefined);
    this.parts[number] = made;
    return made;
  }
}

let last: { readonly table: RunTable; readonly article: RunParts; readonly other: RunParts } | null = null;

/** Reads the runs of an article's whole text, or of some other text. */
export function runPartsOf(text: string, kind: 'article' | 'other'): RunParts {
  const { table, texts, others } = threadRuns();
  if (last?.table !== table) {
    const parts: Parts = [];
    last = { table, article: new RunParts(texts, parts), other: new RunParts(others, parts) };
  }
  const own = last[kind];
  own.runs.of(text);
  return own;
}

function partsOf(table: RunTable, number: number): CutPart | null {
  if (table.lengthOf(number) > longest) return null;
  const run = table.letters(number);
  let letters = 0;
  while (letters < run.length && isLetter(run.charCodeAt(letters))) letters += 1;
  const mark = run.length - letters === 1 ? run.charCodeAt(letters) : 0;
  if (letters > 0 && (letters === run.length || isStop(mark) || mark === point)) {
    const form = formOf(run.slice(0, letters));
    if (letters === run.length && !isContraction(form)) return plainPart(form, 0, null);
    if (isStop(mark) || (mark === point && !isShortForm(form)))
      return plainPart(form, 0, plainPart(formOf(run.slice(letters)), letters, null));
  }
  return cut(run);
}
