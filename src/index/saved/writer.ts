import { utf8Length } from '../../model/utf8.ts';
import { writeUtf8 } from './utf8.ts';

/** Whole numbers below this are taken apart by their bits, which is quicker than dividing them. */
const bitwise = 2 ** 31;
/** Bytes that a whole number takes at most. */
const longestNumber = 8;
/** Texts of so few units are written by hand: the encoder has to be handed an array. */
const fewUnits = 64;
const utf8 = new TextEncoder();

/** Writes values one after another into bytes that grow; a text that was written before is written as its number. */
export class Writer {
  private bytes = new Uint8Array(4096);
  private length = 0;
  private readonly texts = new Map<string, number>();

  /** Begins anew, in the same memory. */
  clear(): void {
    this.length = 0;
    this.texts.clear();
  }

  /** A whole number from 0 on; small ones take one byte. */
  number(value: number): void {
    this.room(longestNumber);
    const { bytes } = this;
    let at = this.length;
    let left = value;
    for (; left >= bitwise; left = Math.floor(left / 128)) bytes[at++] = (left % 128) | 128;
    for (; left > 127; left >>>= 7) bytes[at++] = (left & 127) | 128;
    bytes[at++] = left;
    this.length = at;
  }

  /** Three whole numbers below 2 ** 31, as `number` writes them one after another. */
  three(first: number, second: number, third: number): void {
    this.room(3 * longestNumber);
    const { bytes } = this;
    let at = this.length;
    let left = first;
    for (; left > 127; left >>>= 7) bytes[at++] = (left & 127) | 128;
    bytes[at++] = left;
    for (left = second; left > 127; left >>>= 7) bytes[at++] = (left & 127) | 128;
    bytes[at++] = left;
    for (left = third; left > 127; left >>>= 7) bytes[at++] = (left & 127) | 128;
    bytes[at++] = left;
    this.length = at;
  }

  /** Any number, to the last bit. */
  real(value: number): void {
    this.room(8);
    new DataView(this.bytes.buffer).setFloat64(this.length, value, true);
    this.length += 8;
  }

  text(value: string): void {
    const known = this.texts.get(value);
    this.number(known ?? this.texts.size);
    if (known !== undefined) return;
    this.texts.set(value, this.texts.size);
    this.fresh(value);
  }

  /** A text that is not expected twice. */
  fresh(value: string): void {
    if (value.length > fewUnits) {
      if (value.isWellFormed()) this.encoded(value);
      else this.units(value);
      return;
    }
    const length = utf8Length(value);
    // UTF-8 has no way to write half a surrogate pair; most texts are of ASCII alone.
    if (length > value.length && !value.isWellFormed()) {
      this.units(value);
      return;
    }
    this.number(length * 2);
    this.room(length);
    this.length = writeUtf8(value, this.bytes, this.length);
  }

  /** What another writer wrote, with its length before it. */
  part({ bytes, length }: Writer): void {
    this.number(length);
    this.room(length);
    this.bytes.set(bytes.subarray(0, length), this.length);
    this.length += length;
  }

  /** A copy of what was written. */
  done(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }

  private units(value: string): void {
    this.number(value.length * 2 + 1);
    this.room(value.length * 2);
    for (let i = 0; i < value.length; i += 1) {
      const unit = value.charCodeAt(i);
      this.bytes[this.length++] = unit & 255;
      this.bytes[this.length++] = unit >> 8;
    }
  }

  /** Writes behind where the length will stand, which is known only then, and moves it there. */
  private encoded(value: string): void {
    this.room(longestNumber + 3 * value.length);
    const from = this.length + longestNumber;
    const { written } = utf8.encodeInto(value, this.bytes.subarray(from));
    this.number(written * 2);
    this.bytes.copyWithin(this.length, from, from + written);
    this.length += written;
  }

  private room(by: number): void {
    if (this.length + by > this.bytes.length) this.widen(by);
  }

  private widen(by: number): void {
    const wider = new Uint8Array(Math.max(this.bytes.length * 2, this.length + by));
    wider.set(this.bytes.subarray(0, this.length));
    this.bytes = wider;
  }
}
