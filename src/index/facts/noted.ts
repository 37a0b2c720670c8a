import { toBegins } from '../compact/begins.ts';
import { type FlatStrings, tableIn } from '../compact/flatStrings.ts';
import { Bytes } from '../compact/numbers.ts';
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

const fewNotes = 20_000;
const fewKeys = 64;

/** Puts notes to their keys in small steps, by counting. */
export function* notesByKey(all: Notes): Generator<void, NotesByKey> {
  const arity = arityOf(all.keys.flat);
  const notes = all.view();
  const ends = new Uint32Array(arity.length);
  const places = { notes, arity, ends, placed: new Uint32Array(countNotes(notes, arity, ends)) };
  yield;
  // Each that is placed moves where its key's notes begin on, at last to their end.
  toBegins(ends);
  for (let at = 0; at < notes.length; yield) at = putNotes(places, at);
  return places;
}

function arityOf({ units, starts }: FlatStrings): Uint8Array {
  const arity = new Uint8Array(starts.length - 1);
  for (let number = 0; number < arity.length; number += 1) arity[number] = numbersOf(units[starts[number] as number] as number);
  return arity;
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
