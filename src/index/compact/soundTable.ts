import { sounds } from '../similar.ts';
import type { Segment } from './segment.ts';
import { sorted } from './steps.ts';

/** A number for what a word sounds like; words that sound the same have the same, and few others do. */
export function soundNumber(word: string): number {
  const heard = sounds(word);
  let number = 0x811c_9dc5;
  for (let i = 0; i < heard.length; i += 1) number = Math.imul(number ^ heard.charCodeAt(i), 0x0100_0193);
  return number >>> 0;
}

// What holds a digit or runs on and on is no slip of anything.
const word = /^\P{N}{2,40}$/u;

/** The words among the sorted terms in order of their sounds. */
export function* soundsOf(terms: readonly string[]): Generator<void, Pick<Segment, 'sounds' | 'sounding'>> {
  const heard = new Uint32Array(terms.length);
  const places: number[] = [];
  for (const [at, term] of terms.entries()) {
    if (at % 250 === 249) yield;
    if (!word.test(term)) continue;
    heard[at] = soundNumber(term);
    places.push(at);
  }
  const sounding = Uint32Array.from(yield* sorted(places, (a, b) => (heard[a] ?? 0) < (heard[b] ?? 0)));
  return { sounds: sounding.map((at) => heard[at] ?? 0), sounding };
}
