import { firstFrom } from './bisect.ts';
import { isBlank } from './eachRun.ts';
import { ascii, elsewhere, hashOf, lengthPacked, mostPacked, put, slotOf, width } from './runKeys.ts';
import { textOf } from './shortTexts.ts';
import { withRoom } from './withRoom.ts';

const blank = 32;
/**
 * Room for what grows, little at first: V8 takes what was set but once for good, and would compile anew whatever reads it if that were
 * outgrown later.
 */
const leastRoom = 16;

/**
 * Numbers for runs of characters between blanks, in the order in which they are first met: whoever knows something of a run looks it
 * up by its number. A table of code units and not a Map of strings, as no string is made of what was met before and half a million
 * runs lie close together. Looking a short run up touches one slot and no other memory, which is what it costs.
 */
export class RunTable {
  /** Of each run its number, from 1, and its packed units; of a longer one its hash, where it begins, and its length as `elsewhere`. 0: free. */
  private slots = new Int32Array(leastRoom * width);
  private units = new Uint16Array(leastRoom);
  /** Where in `units` each run begins, and where the last one ends. */
  private begins = new Uint32Array(leastRoom);
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
    return textOf(this.units, this.begins[number] ?? 0, this.begins[number + 1] ?? 0);
  }

  /** The code units of all runs, one run after another, and where each begins and the last one ends; for as long as none is added. */
  get flat(): { readonly units: Uint16Array; readonly starts: Uint32Array } {
    return { units: this.units, starts: this.begins.subarray(0, this.size + 1) };
  }

  /** The number of a text that is taken whole, whatever blanks are in it; `lead` is a unit that is taken to stand before it, 0 for none. */
  whole(text: string, lead = 0): number {
    return this.part(text, 0, text.length, lead);
  }

  /** The same for a part of a text. */
  part(text: string, from: number, to: number, lead = 0): number {
    const before = lead > 0 ? 1 : 0;
    const length = to - from + before;
    if (length > mostPacked) return this.unpacked(text, from, to, lead, hashOf(text, from, to, lead));
    let [a, b, c, all] = [lead, 0, 0, lead];
    for (let at = before; at < length; at += 1) {
      const unit = text.charCodeAt(from + at - before);
      const part = unit << ((at & 3) << 3);
      if (at < 4) a |= part;
      else if (at < 8) b |= part;
      else c |= part;
      all |= unit | (unit - 1);
    }
    return all >>> 0 > ascii ? this.unpacked(text, from, to, lead, hashOf(text, from, to, lead)) : this.packed(length, a, b, c);
  }

  /**
   * The numbers of the runs of a text, by where they begin and by their keys: the first slot to look at and what is to be found there.
   * All of these slots are looked at before any run is told, as memory then is waited for once and not for each run.
   */
  numbersOf(text: string, starts: Uint32Array, keys: Int32Array, numbers: Uint32Array, count: number): void {
    const { slots } = this;
    const last = slots.length - 1;
    for (let nth = 0; nth < count; nth += 1) numbers[nth] = slots[(keys[nth * width] as number) & last] as number;
    for (let nth = 0; nth < count; nth += 1) numbers[nth] = this.numberBy(text, starts[nth] as number, keys, nth * width);
  }

  private numberBy(text: string, from: number, keys: Int32Array, key: number): number {
    const { slots } = this;
    const slot = (keys[key] as number) & (slots.length - 1);
    const number = slots[slot] as number;
    const [a, b, c] = [keys[key + 1] as number, keys[key + 2] as number, keys[key + 3] as number];
    if (c < 0) return this.unpacked(text, from, from + (c ^ elsewhere), 0, a);
    if (number !== 0 && slots[slot + 1] === a && slots[slot + 2] === b && slots[slot + 3] === c) return number - 1;
    return this.packed(lengthPacked(a, b, c), a, b, c);
  }

  /** The number of a run of so many units of ASCII, packed. */
  private packed(length: number, a: number, b: number, c: number): number {
    const { slots } = this;
    const last = slots.length - 1;
    for (let slot = slotOf(a, b, c) & last; ; slot = (slot + width) & last) {
      const number = slots[slot] as number;
      if (number === 0) break;
      if (slots[slot + 1] === a && slots[slot + 2] === b && slots[slot + 3] === c) return number - 1;
    }
    const begin = this.room(length);
    for (let at = 0; at < length; at += 1) this.units[begin + at] = ((at < 4 ? a : at < 8 ? b : c) >>> ((at & 3) << 3)) & 255;
    return this.added(length, a, b, c);
  }

  /** The number of any other run of a text; `lead`: see `whole`. */
  private unpacked(text: string, from: number, to: number, lead: number, hash: number): number {
    const before = lead > 0 ? 1 : 0;
    const length = to - from + before;
    const c = elsewhere | length;
    const { slots, units } = this;
    const last = slots.length - 1;
    for (let slot = slotOf(hash, 0, c) & last; ; slot = (slot + width) & last) {
      const number = slots[slot] as number;
      if (number === 0) break;
      if (slots[slot + 1] !== hash || slots[slot + 3] !== c) continue;
      const begin = slots[slot + 2] as number;
      if (before > 0 && units[begin] !== lead) continue;
      const offset = begin + before - from;
      let at = from;
      while (at < to && units[offset + at] === text.charCodeAt(at)) at += 1;
      if (at === to) return number - 1;
    }
    const begin = this.room(length);
    if (before > 0) this.units[begin] = lead;
    for (let at = from; at < to; at += 1) this.units[begin + before + at - from] = text.charCodeAt(at);
    return this.added(length, hash, begin, c);
  }

  /** Makes room for so many more units; gives where they are to begin. */
  private room(length: number): number {
    const begin = this.held;
    this.units = withRoom(this.units, begin + length);
    return begin;
  }

  /** Gives a number to what was put behind all other units. */
  private added(length: number, a: number, b: number, c: number): number {
    const number = this.size;
    this.begins = withRoom(this.begins, number + 2);
    this.begins[number + 1] = (this.begins[number] ?? 0) + length;
    this.size += 1;
    if (this.size * 6 > this.slots.length) this.spread();
    put(this.slots, number + 1, a, b, c);
    return number;
  }

  /** Twice as many slots. */
  private spread(): void {
    const { slots: before } = this;
    this.slots = new Int32Array(before.length * 2);
    for (let slot = 0; slot < before.length; slot += width) {
      const number = before[slot] as number;
      const [a, b, c] = [before[slot + 1] as number, before[slot + 2] as number, before[slot + 3] as number];
      if (number > 0) put(this.slots, number, a, b, c);
    }
  }
}

/** The runs of one text after another, by their numbers in a table that several may read into. */
export class TextRuns {
  readonly table: RunTable;
  private readText: string | null = null;
  private readNumbers = new Uint32Array(leastRoom);
  private readStarts = new Uint32Array(leastRoom);
  /** Of each run where the table is to look for it, and what for. */
  private keys = new Int32Array(leastRoom * width);
  /** How many runs the text holds that was read last. */
  length = 0;

  constructor(table: RunTable = new RunTable()) {
    this.table = table;
  }

  /** Reads a text, unless it is the one that was read last. */
  of(text: string): void {
    if (this.readText === text) return;
    this.readText = text;
    this.length = 0;
    for (let from = 0; from < text.length; )
      if (isBlank(text.charCodeAt(from))) from += 1;
      else from = this.cut(text, from);
    this.readNumbers = withRoom(this.readNumbers, this.length);
    this.table.numbersOf(text, this.readStarts, this.keys, this.readNumbers, this.length);
  }

  /** Notes the run of a text that begins at a place, and its key; gives where it ends. */
  private cut(text: string, from: number): number {
    let [a, b, c, all, to] = [0, 0, 0, 0, from];
    let code = text.charCodeAt(from);
    do {
      const part = code << (((to - from) & 3) << 3);
      if (to - from < 4) a |= part;
      else if (to - from < 8) b |= part;
      else c |= part;
      all |= code | (code - 1);
      to += 1;
      code = to < text.length ? text.charCodeAt(to) : blank;
    } while (!isBlank(code));
    if (to - from <= mostPacked && all >>> 0 <= ascii) this.add(from, a, b, c);
    else this.add(from, hashOf(text, from, to, 0), 0, elsewhere | (to - from));
    return to;
  }

  private add(start: number, a: number, b: number, c: number): void {
    const { length } = this;
    if (length === this.readStarts.length) {
      this.readStarts = withRoom(this.readStarts, length + 1);
      this.keys = withRoom(this.keys, this.readStarts.length * width);
    }
    const { keys } = this;
    const key = length * width;
    this.readStarts[length] = start;
    keys[key] = slotOf(a, b, c);
    keys[key + 1] = a;
    keys[key + 2] = b;
    keys[key + 3] = c;
    this.length = length + 1;
  }

  /** The text that was read last; empty before any was. */
  get text(): string {
    return this.readText ?? '';
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
