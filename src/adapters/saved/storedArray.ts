import { readSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { Flat, FlatKind } from '../../index/saved/arrays.ts';
import type { Stored } from '../../index/saved/stored.ts';

/** A saved part was changed since it was opened, or its disk fails; the next start makes it anew. */
export class DamagedFile extends Error {
  override readonly name = 'DamagedFile';
}

/** A file that is open as long as anybody holds this. */
export interface OpenFile {
  readonly number: number;
}

/** Where flat numbers lie in a file. */
export interface ArrayPlace {
  readonly file: OpenFile;
  readonly at: number;
  readonly bytes: number;
  readonly kind: FlatKind;
  /** Check number of the bytes; those up to the next multiple of eight are zero. */
  readonly check: number;
}

const kinds = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, f64: Float64Array } as const;
/** Bytes that are read in one step. */
const atOnce = 2_000_000;

/** Flat numbers of a file, read and checked when they are first asked for or step by step before. */
export class StoredArray implements Stored<Flat> {
  readonly kind: FlatKind;
  readonly bytes: number;
  readonly length: number;
  private readonly place: ArrayPlace;
  private readonly onDamage: (() => void) | undefined;
  private made: Flat | null = null;
  private read: Uint8Array<ArrayBuffer> | null = null;
  private done = 0;
  private check = 0;

  constructor(place: ArrayPlace, onDamage: (() => void) | undefined) {
    this.place = place;
    this.onDamage = onDamage;
    this.kind = place.kind;
    this.bytes = place.bytes;
    this.length = place.bytes / kinds[place.kind].BYTES_PER_ELEMENT;
  }

  get(): Flat {
    if (this.made) return this.made;
    for (const _ of this.steps());
    return this.made ?? this.damaged();
  }

  /** The same in small steps. */
  *steps(): Generator<void> {
    const { file, at, bytes, kind, check } = this.place;
    const padded = bytes + ((8 - (bytes % 8)) % 8);
    while (!this.made) {
      this.read ??= new Uint8Array(padded);
      const to = Math.min(padded, this.done + atOnce);
      const piece = this.read.subarray(this.done, to);
      fill(file, piece, at + this.done);
      this.check = crc32(piece.subarray(0, Math.max(0, bytes - this.done)), this.check);
      this.done = to;
      if (to < padded) {
        yield;
        continue;
      }
      if (this.check !== check || this.read.subarray(bytes).some((byte) => byte !== 0)) this.damaged();
      this.made = new kinds[kind](this.read.buffer, 0, this.length);
    }
  }

  /** Checks in small steps what was not looked at yet, and lets it go again: it takes memory when somebody asks for it. */
  *verify(): Generator<void> {
    const { file, at, bytes, check } = this.place;
    const padded = bytes + ((8 - (bytes % 8)) % 8);
    const piece = new Uint8Array(Math.min(padded, atOnce));
    let known = 0;
    for (let done = 0; !this.made && done < padded; done += atOnce) {
      if (done > 0) yield;
      const read = piece.subarray(0, Math.min(atOnce, padded - done));
      fill(file, read, at + done);
      const own = read.subarray(0, Math.max(0, bytes - done));
      known = crc32(own, known);
      if (done + atOnce >= padded && (known !== check || read.subarray(own.length).some((byte) => byte !== 0))) this.damaged();
    }
  }

  private damaged(): never {
    this.onDamage?.();
    throw new DamagedFile('the saved index is damaged; the next start makes it anew');
  }
}

/** Bytes of a file; throws where it ends too soon. */
export function bytesAt(file: OpenFile, from: number, length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  fill(file, bytes, from);
  return bytes;
}

/** No more than so many bytes are read in one go. */
const mostAtOnce = 1 << 30;

function fill(file: OpenFile, bytes: Uint8Array, from: number): void {
  for (let at = 0; at < bytes.length; ) {
    const got = readSync(file.number, bytes, at, Math.min(bytes.length - at, mostAtOnce), from + at);
    if (got === 0) throw new DamagedFile('the file ends too soon');
    at += got;
  }
}
