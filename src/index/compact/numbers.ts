/** Whole numbers from 0, in the narrowest array that holds them. */
export type Counts = Uint8Array | Uint16Array | Uint32Array;

/** An array for `length` numbers up to `most`. */
export function countsFor(length: number, most: number): Counts {
  if (most < 0x100) return new Uint8Array(length);
  return most < 0x1_0000 ? new Uint16Array(length) : new Uint32Array(length);
}

/** Numbers that are appended one by one. */
export class Numbers {
  private held: Uint32Array;
  length = 0;

  constructor(room = 1024) {
    this.held = new Uint32Array(room);
  }

  push(value: number): void {
    if (this.length === this.held.length) this.widen(this.length + 1);
    this.held[this.length++] = value;
  }

  /** Appends those of others from one place up to another. */
  some(others: Numbers, from: number, to: number): void {
    const length = this.length + to - from;
    if (length > this.held.length) this.widen(length);
    for (let at = from, here = this.length; at < to; at += 1) this.held[here++] = others.held[at] as number;
    this.length = length;
  }

  /** Appends zeros until there are so many numbers. */
  reach(length: number): void {
    if (length <= this.length) return;
    if (length > this.held.length) this.widen(length);
    // Mostly by one or two.
    for (let at = this.length; at < length; at += 1) this.held[at] = 0;
    this.length = length;
  }

  /** Takes away all of them. */
  clear(): void {
    this.length = 0;
  }

  at(place: number): number {
    return this.held[place] ?? 0;
  }

  set(place: number, value: number): void {
    this.held[place] = value;
  }

  /** Adds one to the number at a place. */
  raise(at: number): void {
    this.held[at] = (this.held[at] ?? 0) + 1;
  }

  /** What was pushed, as long as nothing more is pushed. */
  view(): Uint32Array {
    return this.held.subarray(0, this.length);
  }

  private widen(least: number): void {
    const wider = new Uint32Array(Math.max(this.held.length * 2, least));
    wider.set(this.held);
    this.held = wider;
  }
}

/** Bytes that are appended one by one; whole numbers take one byte for each seven bits. */
export class Bytes {
  private held: Uint8Array;
  length = 0;

  constructor(room = 1024) {
    this.held = new Uint8Array(room);
  }

  number(value: number): void {
    if (this.length + 5 > this.held.length) this.widen(5);
    const { held } = this;
    let at = this.length;
    let left = value;
    for (; left > 127; left >>>= 7) held[at++] = (left & 127) | 128;
    held[at++] = left;
    this.length = at;
  }

  all(bytes: Uint8Array): void {
    if (this.length + bytes.length > this.held.length) this.widen(bytes.length);
    this.held.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** A copy of just what was written. */
  done(): Uint8Array {
    return this.held.slice(0, this.length);
  }

  private widen(by: number): void {
    const wider = new Uint8Array(Math.max(this.held.length * 2, this.length + by));
    wider.set(this.held.subarray(0, this.length));
    this.held = wider;
  }
}
