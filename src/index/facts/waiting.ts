import type { Table } from '../compact/table.ts';

/** A text that waits, by the place of its key in the table of a source, with what is known of it. */
export interface Waiter {
  readonly source: number;
  readonly place: number;
  readonly holders: number;
  readonly sum: number;
  readonly rank: number;
}

/** Texts of several tables that wait for their turn: those that rank highest first, equal ones in order of code units. A heap of numbers: no string is held. */
export class Waiting {
  size = 0;
  private readonly keys: readonly Table[];
  private ranks = new Float64Array(64);
  /** Source, place, holders and sum of each. */
  private rest = new Uint32Array(64 * width);

  constructor(keys: readonly Table[]) {
    this.keys = keys;
  }

  /** The rank of the next one; none has a lower one than 0. */
  get highest(): number {
    return this.size > 0 ? (this.ranks[0] as number) : -1;
  }

  push({ source, place, holders, sum, rank }: Waiter): void {
    if (this.size === this.ranks.length) this.widen();
    let at = this.size++;
    this.put(at, rank, source, place, holders, sum);
    for (; at > 0; at = (at - 1) >> 1) {
      const above = (at - 1) >> 1;
      if (!this.before(at, above)) return;
      this.swap(at, above);
    }
  }

  /** Takes the next one away; there has to be one. */
  pop(): Waiter {
    const { rest } = this;
    const [source = 0, place = 0, holders = 0, sum = 0] = rest.subarray(0, width);
    const first = { source, place, holders, sum, rank: this.ranks[0] as number };
    this.size -= 1;
    this.swap(0, this.size);
    for (let at = 0; ; ) {
      let below = 2 * at + 1;
      if (below >= this.size) return first;
      if (below + 1 < this.size && this.before(below + 1, below)) below += 1;
      if (!this.before(below, at)) return first;
      this.swap(at, below);
      at = below;
    }
  }

  private before(one: number, other: number): boolean {
    const [a, b] = [this.ranks[one] as number, this.ranks[other] as number];
    if (a !== b) return a > b;
    const [tableA, tableB] = [this.keys[this.rest[one * width] as number], this.keys[this.rest[other * width] as number]];
    const [placeA, placeB] = [this.rest[one * width + 1] as number, this.rest[other * width + 1] as number];
    return tableA !== undefined && tableB !== undefined && compareStrings(tableA, placeA, tableB, placeB) < 0;
  }

  private swap(one: number, other: number): void {
    const { ranks, rest } = this;
    const rank = ranks[one] as number;
    ranks[one] = ranks[other] as number;
    ranks[other] = rank;
    for (let nth = 0; nth < width; nth += 1) {
      const value = rest[one * width + nth] as number;
      rest[one * width + nth] = rest[other * width + nth] as number;
      rest[other * width + nth] = value;
    }
  }

  private put(at: number, rank: number, ...values: readonly number[]): void {
    this.ranks[at] = rank;
    this.rest.set(values, at * width);
  }

  private widen(): void {
    const [ranks, rest] = [new Float64Array(this.ranks.length * 2), new Uint32Array(this.rest.length * 2)];
    ranks.set(this.ranks);
    rest.set(this.rest);
    this.ranks = ranks;
    this.rest = rest;
  }
}

const width = 4;

/** Below 0, 0 or above 0: how a string of one table stands to a string of another, in order of code units. */
function compareStrings(one: Table, at: number, other: Table, there: number): number {
  const [units, others] = [one.units, other.units];
  const [from, start] = [one.starts[at] ?? 0, other.starts[there] ?? 0];
  const [length, far] = [(one.starts[at + 1] ?? 0) - from, (other.starts[there + 1] ?? 0) - start];
  for (let nth = 0; nth < length && nth < far; nth += 1) {
    const difference = (units[from + nth] as number) - (others[start + nth] as number);
    if (difference !== 0) return difference;
  }
  return length - far;
}
