import { type FlatStrings, tableIn } from '../compact/flatStrings.ts';
import { Bytes, type Numbers } from '../compact/numbers.ts';
import type { Table } from '../compact/table.ts';
import { numbersOf } from './kinds.ts';
import type { Notes } from './notes.ts';

/** Texts, each under its kind's letter, so that those of a kind lie together, and the records that have them. */
export interface Noted {
  readonly keys: Table;
  /** Where in `told` each key begins: for each record that has it the difference to the one before, and the numbers of its kind. */
  readonly starts: Uint32Array;
  readonly told: Uint8Array;
}

/** Notes key by key. */
export interface NotesByKey {
  /** For each key, up to its end, where its notes are, or for one without numbers its records. */
  readonly placed: Uint32Array;
  readonly ends: Uint32Array;
  /** How many numbers each key has. */
  readonly arity: Uint8Array;
  readonly notes: Uint32Array;
}

/** Keys of words around names, record by record, and where those of each record end. */
export interface Around {
  readonly keys: Numbers;
  readonly ends: Numbers;
}

const fewNotes = 20_000;
const fewRecords = 64;
const fewKeys = 64;

/** Puts notes, and words around names, to their keys in small steps, by counting. */
export function* notesByKey(all: Notes, around: Around): Generator<void, NotesByKey> {
  const arity = arityOf(all.keys.flat);
  const notes = all.view();
  const [aroundKeys, aroundEnds] = [around.keys.view(), around.ends.view()];
  const ends = new Uint32Array(arity.length);
  const words = countAll(aroundKeys, ends);
  yield;
  const places = { notes, arity, ends, placed: new Uint32Array(words + countNotes(notes, arity, ends)) };
  yield;
  // Where the notes of each key begin; each that is placed moves it on, at last to the end.
  for (let number = 0, total = 0; number < ends.length; number += 1) {
    const count = ends[number] as number;
    ends[number] = total;
    total += count;
  }
  for (let at = 0; at < notes.length; yield) at = putNotes(places, at);
  for (let record = 0; record < aroundEnds.length; record += fewRecords) {
    putAround(places, aroundKeys, aroundEnds, record);
    yield;
  }
  return places;
}

function arityOf({ units, starts }: FlatStrings): Uint8Array {
  const arity = new Uint8Array(starts.length - 1);
  for (let number = 0; number < arity.length; number += 1) arity[number] = numbersOf(units[starts[number] as number] as number);
  return arity;
}

function countAll(numbers: Uint32Array, counts: Uint32Array): number {
  for (let at = 0; at < numbers.length; at += 1) counts[numbers[at] as number] = (counts[numbers[at] as number] as number) + 1;
  return numbers.length;
}

function countNotes(notes: Uint32Array, arity: Uint8Array, counts: Uint32Array): number {
  let count = 0;
  for (let at = 0; at < notes.length; count += 1) {
    const key = notes[at] as number;
    counts[key] = (counts[key] as number) + 1;
    at += 2 + (arity[key] as number);
  }
  return count;
}

/** Puts some notes to their keys; gives where the next one is. */
function putNotes({ notes, arity, ends, placed }: NotesByKey, from: number): number {
  let at = from;
  for (let left = fewNotes; left > 0 && at < notes.length; left -= 1) {
    const key = notes[at] as number;
    const numbers = arity[key] as number;
    const to = ends[key] as number;
    placed[to] = numbers === 0 ? (notes[at + 1] as number) : at;
    ends[key] = to + 1;
    at += 2 + numbers;
  }
  return at;
}

/** Puts some records to the words around names in them. */
function putAround({ ends, placed }: NotesByKey, keys: Uint32Array, keyEnds: Uint32Array, first: number): void {
  const last = Math.min(first + fewRecords, keyEnds.length);
  let at = first === 0 ? 0 : (keyEnds[first - 1] as number);
  for (let record = first; record < last; record += 1) {
    for (const end = keyEnds[record] as number; at < end; at += 1) {
      const key = keys[at] as number;
      const to = ends[key] as number;
      placed[to] = record;
      ends[key] = to + 1;
    }
  }
}

/** Notes as they are kept, with how many records have each key and the sum of the first numbers. */
export interface CountedNotes extends Noted {
  readonly holders: Uint32Array;
  readonly sums: Uint32Array;
}

/** Writes down what is noted of some keys, in the order given and in small steps. */
export function* noted(flat: FlatStrings, keys: Uint32Array, notes: NotesByKey): Generator<void, CountedNotes> {
  const told = new Bytes();
  const [starts, holders, sums] = [new Uint32Array(keys.length + 1), new Uint32Array(keys.length), new Uint32Array(keys.length)];
  const writing = { keys, told, starts, holders, sums };
  for (let place = 0; place < keys.length; place += fewKeys) {
    tell(notes, writing, place);
    yield;
  }
  return { keys: yield* tableIn(flat, keys), starts, told: told.done(), holders, sums };
}

interface Writing {
  readonly keys: Uint32Array;
  readonly told: Bytes;
  readonly starts: Uint32Array;
  readonly holders: Uint32Array;
  readonly sums: Uint32Array;
}

function tell({ placed, ends, arity, notes }: NotesByKey, { keys, told, starts, holders, sums }: Writing, from: number): void {
  const to = Math.min(from + fewKeys, keys.length);
  for (let place = from; place < to; place += 1) {
    const key = keys[place] as number;
    const first = key === 0 ? 0 : (ends[key - 1] as number);
    const end = ends[key] as number;
    const numbers = arity[key] as number;
    let last = 0;
    let sum = 0;
    for (let nth = first; nth < end; nth += 1) {
      const at = placed[nth] as number;
      const record = numbers === 0 ? at : (notes[at + 1] as number);
      told.number(record - last);
      last = record;
      for (let one = 0; one < numbers; one += 1) told.number(notes[at + 2 + one] as number);
      if (numbers > 0) sum += notes[at + 2] as number;
    }
    holders[place] = end - first;
    sums[place] = sum;
    starts[place + 1] = told.length;
  }
}
