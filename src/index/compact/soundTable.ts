import { fnvOf } from '../../model/fnv.ts';
import { heardIn, sounds } from '../similar.ts';
import { Numbers } from './numbers.ts';
import type { Segment } from './segment.ts';
import { byKeys, each } from './steps.ts';

/** A number for what a word sounds like; words that sound the same have the same, and few others do. */
export const soundNumber = (word: string): number => fnvOf(sounds(word));

// What holds a digit or runs on and on is no slip of anything.
const word = /^(?:[a-z]{2,40}|[^\p{N}\n]{2,40})$/u;

/** Terms that are listened to in one step. */
const few = 500;

/** The number of what each of so many terms sounds like, or -1 for what is no word; in small steps. */
export function* heardAs(terms: number, termOf: (nth: number) => string): Generator<void, Float64Array> {
  const heard = new Float64Array(terms).fill(-1);
  for (let from = 0; from < terms; from += few) {
    const some: string[] = [];
    for (let at = from; at < Math.min(from + few, terms); at += 1) some.push(termOf(at));
    listen(some, from, heard);
    yield;
  }
  return heard;
}

/** Notes what some terms are heard as, from a place on; apart from `heardAs`, which is compiled anew for each `termOf`. */
function listen(terms: readonly string[], from: number, heard: Float64Array): void {
  const places: number[] = [];
  const words: string[] = [];
  for (const [nth, term] of terms.entries()) {
    if (!word.test(term)) continue;
    places.push(from + nth);
    words.push(term);
  }
  const all = heardIn(words.join('\n')).split('\n');
  for (const [nth, place] of places.entries()) heard[place] = fnvOf(all[nth] ?? '');
}

/** The words among sorted terms in order of their sounds; `heardAs` tells what each of them is heard as. */
export function* soundsOf(heardAs: Float64Array): Generator<void, Pick<Segment, 'sounds' | 'sounding'>> {
  const heard = new Uint32Array(heardAs.length);
  const places = new Numbers(heardAs.length + 1);
  yield* each(heardAs.length, few, (at) => {
    if ((heardAs[at] as number) < 0) return;
    heard[at] = heardAs[at] as number;
    places.push(at);
  });
  const sounding = yield* byKeys(heard, places.view());
  return { sounds: sounding.map((at) => heard[at] as number), sounding };
}
