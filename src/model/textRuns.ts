import { firstFrom } from './bisect.ts';

const blank = 32;
const lineEnd = 10;
/** Fowler, Noll and Vo's hash, a code unit at a time. */
const seed = 0x811c_9dc5;
const factor = 0x0100_0193;

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
export class RunTable {
  /** Number of a run, from 1, and its hash, side by side since both are looked at together; 0: free. */
  private slots = new Uint32Array(1 << 13);
  private units = new Uint16Array(1 << 14);
  /** Where in `units` each run begins, and where the last one ends. */
  private begins = new Uint32Array(1 << 11);
  /** How many runs have a number. */
  size = 0;

  /** Code units of all runs together: what memory grows with. */
  get held(): number {
    return this.begins[this.size] ?? 0;
  }

  lengthOf(number: number): number {
    return (this.begins[number + 1] ?? 0) - (this.begins[number] ?? 0);
  }

  /** The run itself. */
  letters(number: number): string {
    const to = this.begins[number + 1] ?? 0;
    let letters = '';
    for (let at = this.begins[number] ?? 0; at < to; at += 1) letters += String.fromCharCode(this.units[at] ?? 0);
    return letters;
  }

  /** The code units of all runs, one run after another, and where each begins and the last one ends; for as long as none is added. */
  get flat(): { readonly units: Uint16Array; readonly starts: Uint32Array } {
    return { units: this.units, starts: this.begins.subarray(0, this.size + 1) };
  }

  /** The number of a text that is taken whole, whatever blanks are in it. */
  whole(text: string): number {
    let hash = seed;
    for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), factor);
    return this.numberOf(text, 0, text.length, (hash ^ (hash >>> 15)) >>> 0);
  }

  /** The number of a run of a text; `hash` is the one that `whole` makes of it. */
  numberOf(text: string, from: number, to: number, hash: number): number {
    const { slots, units, begins } = this;
    const last = slots.length - 1;
    const length = to - from;
    for (let slot = (hash << 1) & last; ; slot = (slot + 2) & last) {
      const number = (slots[slot] ?? 0) - 1;
      if (number < 0) return this.added(text, from, to, hash, slot);
      if (slots[slot + 1] !== hash) continue;
      const begin = begins[number] ?? 0;
      if ((begins[number + 1] ?? 0) - begin !== length) continue;
      let at = 0;
      while (at < length && units[begin + at] === text.charCodeAt(from + at)) at += 1;
      if (at === length) return number;
    }
  }

  private added(text: string, from: number, to: number, hash: number, slot: number): number {
    const number = this.size;
    if (number + 2 > this.begins.length) this.begins = widened(this.begins);
    const begin = this.begins[number] ?? 0;
    const end = begin + to - from;
    if (end > this.units.length) {
      const wider = new Uint16Array(Math.max(this.units.length * 2, end));
      wider.set(this.units);
      this.units = wider;
    }
    for (let at = from; at < to; at += 1) this.units[begin + at - from] = text.charCodeAt(at);
    this.begins[number + 1] = end;
    this.slots[slot] = number + 1;
    this.slots[slot + 1] = hash;
    this.size += 1;
    if (this.size * 4 > this.slots.length) this.spread();
    return number;
  }

  /** Twice as many slots. */
  private spread(): void {
    const slots = new Uint32Array(this.slots.length * 2);
    const last = slots.length - 1;
    for (let old = 0; old < this.slots.length; old += 2) {
      const number = this.slots[old] ?? 0;
      if (number === 0) continue;
      const hash = this.slots[old + 1] ?? 0;
      let slot = (hash << 1) & last;
      while (slots[slot] !== 0) slot = (slot + 2) & last;
      slots[slot] = number;
      slots[slot + 1] = hash;
    }
    this.slots = slots;
  }
}

/** The runs of one text after another, by their numbers in a table that several may read into. */
export class TextRuns {
  readonly table: RunTable;
  private readText: string | null = null;
  private readNumbers = new Uint32Array(1 << 10);
  private readStarts = new Uint32Array(1 << 10);
  /** How many runs the text holds that was read last. */
  length = 0;

  constructor(table: RunTable = new RunTable()) {
    this.table = table;
  }

  /** Reads a text, unless it is the one that was read last. */
  of(text: string): void {
    if (this.readText === text) return;
    const { table } = this;
    this.readText = text;
    this.length = 0;
    for (let from = 0; from < text.length; ) {
      let code = text.charCodeAt(from);
      if (code === blank || code === lineEnd) {
        from += 1;
        continue;
      }
      let hash = seed;
      let to = from;
      do {
        hash = Math.imul(hash ^ code, factor);
        to += 1;
        code = to < text.length ? text.charCodeAt(to) : blank;
      } while (code !== blank && code !== lineEnd);
      if (this.length === this.readStarts.length) {
        this.readNumbers = widened(this.readNumbers);
        this.readStarts = widened(this.readStarts);
      }
      this.readNumbers[this.length] = table.numberOf(text, from, to, (hash ^ (hash >>> 15)) >>> 0);
      this.readStarts[this.length] = from;
      this.length += 1;
      from = to;
    }
  }

  /** True for the text that was read last. */
  holds(text: string): boolean {
    return this.readText === text;
  }

  /** The first run of that text that does not end before a place of it. */
  firstEndingAfter(place: number): number {
    return firstFrom(this.length, (nth) => this.startOf(nth) + this.table.lengthOf(this.at(nth)) <= place);
  }

  /** The number of a run of the text that was read last. */
  at(nth: number): number {
    return this.readNumbers[nth] ?? 0;
  }

  /** Where in that text it begins. */
  startOf(nth: number): number {
    return this.readStarts[nth] ?? 0;
  }
}

function widened(numbers: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(numbers.length * 2);
  wider.set(numbers);
  return wider;
}
