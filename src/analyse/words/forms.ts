import { RunTable } from '../../model/textRuns.ts';
import { startsLower, startsUpper } from '../letters.ts';
import type { Known } from './wink.ts';

/** A written form, however often it stands in texts; what its letters alone tell is worked out once. */
export class Form {
  readonly text: string;
  /** In small letters. */
  readonly key: string;
  /** The same number for the same key, below `keyMarks`: keys with other numbers are others. */
  readonly keyMark: number;
  /** Begins with a capital, of whatever alphabet. */
  readonly capital: boolean;
  /** Begins with a small letter. */
  readonly small: boolean;
  /** What wink-nlp knows of it as a word by itself; null: not asked yet. */
  known: Known | null = null;
  /** What `perForm` keeps, by the number of who asks; null where nobody asked yet, as of most words. */
  notes: unknown[] | null = null;
  /** What `truthPerForm` and `numberPerForm` keep: some bits for each who asks, 0 for what was not told yet. */
  truths = 0;
  /** It is the one part of a run that is nothing else: most runs need no other object. See `CutPart`. */
  readonly start = 0;
  readonly end: number;
  readonly form: Form = this;
  readonly next = null;

  constructor(text: string) {
    this.text = text;
    this.key = text.toLowerCase();
    this.keyMark = markOf(this.key);
    this.capital = startsUpper(text);
    this.small = startsLower(text);
    this.end = text.length;
  }
}

let table = new RunTable();
/** By their numbers in the table. */
let forms: Form[] = [];
const most = 200_000;
/** Longer ones hardly come twice. */
const longest = 60;

/** The form of a word; the same object for the same letters, as long as there is room to keep it. */
export const formOf = (text: string): Form => formAt(text, 0, text.length);

/** The form of a word at a place of a text. */
export function formAt(text: string, from: number, to: number): Form {
  if (to - from > longest) return new Form(text.slice(from, to));
  if (forms.length >= most) {
    table = new RunTable();
    forms = [];
  }
  const number = table.part(text, from, to);
  if (number === forms.length) forms.push(new Form(table.letters(number)));
  return forms[number] as Form;
}

/** How many marks of keys there are. */
export const keyMarks = 16_384;

function markOf(key: string): number {
  let mark = key.length;
  for (let at = Math.max(0, key.length - 6); at < key.length; at += 1) mark = (mark * 31 + key.charCodeAt(at)) | 0;
  return (mark ^ (mark >>> 12)) & (keyMarks - 1);
}

let askers = 0;

/** Works out something of a form once; `tell` must look at nothing but the form. */
export function perForm<Told extends object | string | number | boolean>(tell: (form: Form) => Told): (form: Form) => Told {
  const asker = askers++;
  return (form) => {
    form.notes ??= new Array(askers).fill(undefined);
    // Nobody else writes at this place.
    const before = form.notes[asker] as Told | undefined;
    if (before !== undefined) return before;
    const made = tell(form);
    form.notes[asker] = made;
    return made;
  };
}

const no = 1;
const yes = 2;
/** Bits that stay a small integer to V8, whatever their sign. */
const mostBits = 31;
let bitsTaken = 0;

/** Where in `truths` the next one who asks keeps what was told. */
function takeBits(bits: number): number {
  const shift = bitsTaken;
  bitsTaken += bits;
  if (bitsTaken > mostBits) throw new RangeError('too much is kept of a form');
  return shift;
}

/** The same for what is true or false of a form, quicker for what is asked of every word; there is room for a few such questions. */
export function truthPerForm(tell: (form: Form) => boolean): (form: Form) => boolean {
  const shift = takeBits(2);
  return (form) => {
    const before = (form.truths >> shift) & 3;
    if (before !== 0) return before === yes;
    const made = tell(form);
    form.truths |= (made ? yes : no) << shift;
    return made;
  };
}

/** The same for a number of so few bits. */
export function numberPerForm(bits: number, tell: (form: Form) => number): (form: Form) => number {
  const shift = takeBits(bits + 1);
  const mask = (1 << bits) - 1;
  return (form) => {
    const before = form.truths >>> shift;
    if ((before & 1) !== 0) return (before >>> 1) & mask;
    const made = tell(form);
    form.truths |= ((made << 1) | 1) << shift;
    return made;
  };
}
