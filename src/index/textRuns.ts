import { Numbers } from './compact/numbers.ts';

const blank = 32;
const lineEnd = 10;

/** Calls `take` with where each run of characters between two blanks begins and ends. */
export function eachRun(text: string, take: (from: number, to: number) => void): void {
  for (let from = 0; from < text.length; ) {
    const code = text.charCodeAt(from);
    if (code === blank || code === lineEnd) {
      from += 1;
      continue;
    }
    let to = from + 1;
    for (; to < text.length; to += 1) {
      const next = text.charCodeAt(to);
      if (next === blank || next === lineEnd) break;
    }
    take(from, to);
    from = to;
  }
}

/**
 * Numbers for runs of characters between blanks, in the order in which they are first met: whoever knows something of a run looks it
 * up by its number. A table of code units and not a Map of strings, as no string is made of what was met before and half a million
 * runs lie close together.
 */
export class TextRuns {
  /** Number of a run, from 1; 0: free. */
  private slots = new Uint32Array(1 << 12);
  private units = new Uint16Array(1 << 14);
  /** Where in `units` each run begins; the last one ends at the last number. */
  private readonly begins = new Numbers();
  private readonly hashes = new Numbers();
  private read: string | null = null;
  /** The runs of the text that was read last, and where in it they begin. */
  readonly numbers = new Numbers();
  readonly starts = new Numbers();

  constructor() {
    this.begins.push(0);
  }

  /** Reads a text, unless it is the one that was read last. */
  of(text: string): void {
    if (this.read === text) return;
    this.read = text;
    this.numbers.clear();
    this.starts.clear();
    for (let from = 0; from < text.length; ) {
      let code = text.charCodeAt(from);
      if (code === blank || code === lineEnd) {
        from += 1;
        continue;
      }
      let hash = 0x811c_9dc5;
      let to = from;
      do {
        hash = Math.imul(hash ^ code, 0x0100_0193);
        to += 1;
        code = to < text.length ? text.charCodeAt(to) : blank;
      } while (code !== blank && code !== lineEnd);
      this.numbers.push(this.numberOf(text, from, to, (hash ^ (hash >>> 15)) >>> 0));
      this.starts.push(from);
      from = to;
    }
  }

  /** How many runs have a number. */
  get size(): number {
    return this.hashes.length;
  }

  lengthOf(number: number): number {
    return this.begins.at(number + 1) - this.begins.at(number);
  }

  /** The run itself. */
  letters(number: number): string {
    const to = this.begins.at(number + 1);
    let letters = '';
    for (let at = this.begins.at(number); at < to; at += 1) letters += String.fromCharCode(this.units[at] ?? 0);
    return letters;
  }

  private numberOf(text: string, from: number, to: number, hash: number): number {
    const { slots, units } = this;
    const last = slots.length - 1;
    const length = to - from;
    for (let slot = hash & last; ; slot = (slot + 1) & last) {
      const number = (slots[slot] as number) - 1;
      if (number < 0) return this.added(text, from, to, hash, slot);
      if (this.hashes.at(number) !== hash) continue;
      const begin = this.begins.at(number);
      if (this.begins.at(number + 1) - begin !== length) continue;
      let at = 0;
      while (at < length && units[begin + at] === text.charCodeAt(from + at)) at += 1;
      if (at === length) return number;
    }
  }

  private added(text: string, from: number, to: number, hash: number, slot: number): number {
    const number = this.hashes.length;
    const begin = this.begins.at(number);
    if (begin + to - from > this.units.length) {
      const wider = new Uint16Array(Math.max(this.units.length * 2, begin + to - from));
      wider.set(this.units);
      this.units = wider;
    }
    for (let at = from; at < to; at += 1) this.units[begin + at - from] = text.charCodeAt(at);
    this.begins.push(begin + to - from);
    this.hashes.push(hash);
    this.slots[slot] = number + 1;
    if (this.hashes.length * 2 > this.slots.length) this.spread();
    return number;
  }

  /** Twice as many slots. */
  private spread(): void {
    const slots = new Uint32Array(this.slots.length * 2);
    const last = slots.length - 1;
    for (let number = 0; number < this.hashes.length; number += 1) {
      let slot = this.hashes.at(number) & last;
      while (slots[slot] !== 0) slot = (slot + 1) & last;
      slots[slot] = number + 1;
    }
    this.slots = slots;
  }
}
