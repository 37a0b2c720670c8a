import { firstFrom } from '../model/bisect.ts';

/** Room at first, see `textRuns.ts`. */
const leastRoom = 16;

/** Terms by where they start, in columns and each by a number. The first `length` of every column count. */
export class TermColumns {
  starts = new Uint32Array(leastRoom);
  ends = new Uint32Array(leastRoom);
  numbers = new Uint32Array(leastRoom);
  /** 1 for an alias. */
  aliases = new Uint8Array(leastRoom);
  length = 0;

  push(start: number, end: number, number: number, alias: 0 | 1): void {
    if (this.length === this.starts.length) this.widen();
    const at = this.length++;
    this.starts[at] = start;
    this.ends[at] = end;
    this.numbers[at] = number;
    this.aliases[at] = alias;
  }

  clear(): void {
    this.length = 0;
  }

  /** Takes over the terms of others. */
  copy({ starts, ends, numbers, aliases, length }: TermColumns): void {
    while (this.starts.length < length) this.widen();
    this.starts.set(starts.subarray(0, length));
    this.ends.set(ends.subarray(0, length));
    this.numbers.set(numbers.subarray(0, length));
    this.aliases.set(aliases.subarray(0, length));
    this.length = length;
  }

  /** Place of the first term that does not start before a place of the text; `near` is where it may well be. */
  firstAt(start: number, near = 0): number {
    const { starts, length } = this;
    const isBehind = near === 0 || (starts[near - 1] as number) < start;
    if (isBehind && (near === length || (starts[near] as number) >= start)) return near;
    return firstFrom(length, (at) => (starts[at] as number) < start);
  }

  private widen(): void {
    const { starts, ends, numbers, aliases } = this;
    const room = starts.length * 2;
    const wider = (column: Uint32Array): Uint32Array<ArrayBuffer> => {
      const made = new Uint32Array(room);
      made.set(column);
      return made;
    };
    [this.starts, this.ends, this.numbers] = [wider(starts), wider(ends), wider(numbers)];
    this.aliases = new Uint8Array(room);
    this.aliases.set(aliases);
  }
}
