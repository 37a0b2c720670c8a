import { shortTexts } from '../../model/shortTexts.ts';
import type { Writer } from './writer.ts';

const fromUtf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** Reads back what a Writer wrote, in the same order. */
export class Reader {
  private readonly bytes: Uint8Array;
  /** Where the next value stands. */
  at = 0;
  private readonly texts: string[] = [];

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  number(): number {
    let byte = this.bytes[this.at++] ?? 0;
    if (byte < 128) return byte;
    let value = byte & 127;
    let unit = 128;
    do {
      byte = this.bytes[this.at++] ?? 0;
      value += (byte & 127) * unit;
      unit *= 128;
    } while (byte > 127);
    return value;
  }

  real(): number {
    const value = new DataView(this.bytes.buffer, this.bytes.byteOffset + this.at, 8).getFloat64(0, true);
    this.at += 8;
    return value;
  }

  text(): string {
    const number = this.number();
    const known = this.texts[number];
    if (known !== undefined) return known;
    const value = this.fresh();
    this.texts.push(value);
    return value;
  }

  fresh(): string {
    const head = this.number();
    if (head % 2 === 0) return this.short(head / 2) ?? fromUtf8.decode(this.some(head / 2));
    let value = '';
    for (let left = (head - 1) / 2; left > 0; left -= 1)
      value += String.fromCharCode((this.bytes[this.at++] ?? 0) | ((this.bytes[this.at++] ?? 0) << 8));
    return value;
  }

  /** The text in so many bytes if it is a short one in ASCII: the decoder is far slower to begin than such a text is to read. */
  private short(length: number): string | null {
    const room = shortTexts[length];
    if (!room) return null;
    const { bytes, at } = this;
    let all = 0;
    for (let i = 0; i < length; i += 1) {
      const byte = bytes[at + i] as number;
      room[i] = byte;
      all |= byte;
    }
    if (all > 127) return null;
    this.at = at + length;
    return String.fromCharCode(...room);
  }

  /** What gives, as often as it is asked, a reader that stands where this one stands now and knows the same texts. */
  mark(): () => Reader {
    const { bytes, at, texts } = this;
    const known = texts.length;
    return () => {
      const again = new Reader(bytes);
      again.at = at;
      for (let nth = 0; nth < known; nth += 1) again.texts.push(texts[nth] as string);
      return again;
    };
  }

  /** Goes on behind so many whole numbers. */
  pass(numbers: number): void {
    const { bytes } = this;
    let { at } = this;
    for (let left = numbers; left > 0; at += 1) if ((bytes[at] ?? 0) < 128) left -= 1;
    this.at = at;
  }

  /** The next bytes, not copied. */
  some(length: number): Uint8Array {
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
}

/** How one kind of value is written and read back as it was. */
export interface Codec<Value> {
  write(to: Writer, value: Value): void;
  read(from: Reader): Value;
}

export const whole32: Codec<number> = { write: (to, value) => to.number(value), read: (from) => from.number() };
export const real: Codec<number> = {
  write(to, value) {
    const plain = Number.isInteger(value) && value >= 0 && value < 2 ** 48 && !Object.is(value, -0);
    if (plain) to.number(value * 2);
    else {
      to.number(1);
      to.real(value);
    }
  },
  read(from) {
    const head = from.number();
    return head % 2 === 0 ? head / 2 : from.real();
  },
};
export const text: Codec<string> = { write: (to, value) => to.text(value), read: (from) => from.text() };
export const truth: Codec<boolean> = { write: (to, value) => to.number(value ? 1 : 0), read: (from) => from.number() === 1 };

/** One of a closed set of values. */
export function among<Value>(values: readonly [Value, ...Value[]]): Codec<Value> {
  const [first] = values;
  return {
    write: (to, value) => to.number(values.indexOf(value)),
    read(from) {
      const value = values[from.number()];
      return value === undefined ? first : value;
    },
  };
}

/** A value or null. */
export function orNull<Value>(codec: Codec<Value>): Codec<Value | null> {
  return {
    write(to, value) {
      to.number(value === null ? 0 : 1);
      if (value !== null) codec.write(to, value);
    },
    read: (from) => (from.number() === 0 ? null : codec.read(from)),
  };
}

/** A value that may be left out of its record. */
export function orAbsent<Value>(codec: Codec<Value>): Codec<Value | undefined> {
  return {
    write(to, value) {
      to.number(value === undefined ? 0 : 1);
      if (value !== undefined) codec.write(to, value);
    },
    read: (from) => (from.number() === 0 ? undefined : codec.read(from)),
  };
}

/** Values in a row. */
export function list<Value>(codec: Codec<Value>): Codec<readonly Value[]> {
  return {
    write(to, values) {
      to.number(values.length);
      for (const value of values) codec.write(to, value);
    },
    read(from) {
      const values: Value[] = [];
      for (let left = from.number(); left > 0; left -= 1) values.push(codec.read(from));
      return values;
    },
  };
}

type Fields<Value> = { readonly [Key in keyof Value]-?: Codec<Value[Key]> | Codec<Value[Key] | undefined> };

/** An object by its fields, in the order given. */
export function record<Value extends object>(fields: Fields<Value>): Codec<Value> {
  // The mapped type says that these are the keys and the codecs of this very kind of object.
  const all = Object.entries(fields) as [keyof Value, Codec<Value[keyof Value]>][];
  return {
    write(to, value) {
      for (const [key, codec] of all) codec.write(to, value[key]);
    },
    read(from) {
      const made: Partial<Value> = {};
      for (const [key, codec] of all) {
        const value = codec.read(from);
        if (value !== undefined) made[key] = value;
      }
      return made as Value;
    },
  };
}
