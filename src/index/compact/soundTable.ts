import { fnvOf } from '../../model/fnv.ts';
import { sounds } from '../similar.ts';
import { Numbers } from './numbers.ts';
import type { Segment } from './segment.ts';
import { byKeys } from './steps.ts';

/** A number for what a word sounds like; words that sound the same have the same, and few others do. */
export const soundNumber = (word: string): number => fnvOf(sounds(word));

// What holds a digit or runs on and on is no slip of anything.
const word = /^\P{N}{2,40}$/u;

/** Terms of one part come again in the next, and those of its articles in its passages. */
const known = new Map<string, number>();
const most = 200_000;
const longest = 40;

/** The number of what a term sounds like, or -1 for what is no word. */
export function heardAs(term: string): number {
  const before = known.get(term);
  if (before !== undefined) return before;
  const made = word.test(term) ? soundNumber(term) : -1;
  if (term.length > longest) return made;
  if (known.size >= most) known.clear();
  known.set(term, made);
  return made;
}

/** The words among so many sorted terms in order of their sounds; `heardOf` tells what each of them is heard as. */
export function* soundsOf(
  terms: number,
  heardOf: (term: number) => number,
): Generator<void, Pick<Segment, 'sounds' | 'sounding'>> {
  const heard = new Uint32Array(terms);
  const places = new Numbers(terms + 1);
  for (let at = 0; at < terms; at += 1) {
    if (at % 250 === 249) yield;
    const number = heardOf(at);
    if (number < 0) continue;
    heard[at] = number;
    places.push(at);
  }
  const sounding = yield* byKeys(heard, places.view().slice());
  return { sounds: sounding.map((at) => heard[at] as number), sounding };
}
