import { TextRuns } from '../../model/textRuns.ts';
import { type CutPart, cut, isContraction, isShortForm } from './cutting.ts';
import { formOf } from './forms.ts';

/** Longer runs without a blank are no English (base64, rows of marks): wink takes quadratic time for them (30 kB: 7.5 s). */
const longest = 249;
const point = 46;

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
/** `, ; : ! ?`: cut off from the letters before, whatever those are. */
const isStop = (code: number): boolean => code === 44 || code === 59 || code === 58 || code === 33 || code === 63;

/** Runs that are kept with their parts, and their code units: some texts hold runs of a megabyte. */
const most = 200_000;
const mostHeld = 4_000_000;
let runs = new TextRuns();
let parts: (readonly CutPart[])[] = [];

/** Calls `take` with the parts of each run of a text without blanks but plain ones, and with where in the text the run begins. */
export function eachRunsParts(plain: string, take: (parts: readonly CutPart[], from: number) => void): void {
  if (runs.size > most || runs.held > mostHeld) {
    runs = new TextRuns();
    parts = [];
  }
  runs.of(plain);
  for (let number = parts.length; number < runs.size; number += 1) parts.push(partsOf(number));
  for (let nth = 0; nth < runs.length; nth += 1) take(parts[runs.at(nth)] ?? [], runs.startOf(nth));
}

function partsOf(number: number): readonly CutPart[] {
  if (runs.lengthOf(number) > longest) return [];
  const run = runs.letters(number);
  let letters = 0;
  while (letters < run.length && isLetter(run.charCodeAt(letters))) letters += 1;
  const mark = run.length - letters === 1 ? run.charCodeAt(letters) : 0;
  if (letters > 0 && (letters === run.length || isStop(mark) || mark === point)) {
    const form = formOf(run.slice(0, letters));
    const word: CutPart = { start: 0, end: letters, form, token: null };
    if (letters === run.length && !isContraction(form)) return [word];
    if (isStop(mark) || (mark === point && !isShortForm(form)))
      return [word, { start: letters, end: run.length, form: formOf(run.slice(letters)), token: null }];
  }
  return cut(run);
}
