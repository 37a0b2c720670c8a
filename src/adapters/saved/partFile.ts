import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { type Arrays, arraysOf, type Flat, partOf } from '../../index/saved/arrays.ts';
import type { Part } from '../../index/saved/part.ts';
import { replaceFile } from '../replaceFile.ts';

/*
 * A file of a part: the records one after another, the arrays of the part, each from a multiple of eight on, a directory of them
 * in JSON, and 32 bytes that say where the arrays and the directory begin, how long it is, and what its check number is.
 * Every byte is covered by a check number: of its record, its array, or the directory.
 */
const format = 'footnote part 3';
const tailLength = 32;
const kinds = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, f64: Float64Array } as const;

const directory = z.object({
  format: z.literal(format),
  build: z.string(),
  arrays: z.array(z.tuple([z.string(), z.enum(['u8', 'u16', 'u32', 'f64']), z.number(), z.number()])),
});

/** A part as it lies in a file. */
export interface PartFile {
  readonly part: Part;
  /** The bytes of a record; throws when they are not those that were written. */
  read(record: number): Uint8Array;
}

/** Records of so many bytes together are held in memory from the start. */
const heldBytes = 24_000_000;
/** No more than so many bytes are read in one go. */
const mostAtOnce = 1 << 30;

/** The check number of bytes. */
export const checkOf = (bytes: Uint8Array): number => crc32(bytes);

/** Writes a part and its records; readers see the whole file or none. */
export async function writePart(path: string, build: string, part: Part, records: readonly Uint8Array[]): Promise<void> {
  await replaceFile(path, async (write) => {
    let at = 0;
    const put = async (bytes: Uint8Array): Promise<void> => {
      at += bytes.length;
      await write(bytes);
    };
    for (const record of records) await put(record);
    await put(new Uint8Array(padding(at)));
    const arraysStart = at;
    const listed: [string, keyof typeof kinds, number, number][] = [];
    for (const [name, flat] of arraysOf(part)) {
      const bytes = new Uint8Array(flat.buffer, flat.byteOffset, flat.byteLength);
      listed.push([name, kindOf(flat), flat.byteLength, crc32(bytes)]);
      await put(bytes);
      await put(new Uint8Array(padding(at)));
    }
    const start = at;
    const about = Buffer.from(JSON.stringify({ format, build, arrays: listed }));
    await put(about);
    const tail = Buffer.alloc(tailLength);
    tail.writeDoubleLE(arraysStart, 0);
    tail.writeDoubleLE(start, 8);
    tail.writeUInt32LE(about.length, 16);
    tail.writeUInt32LE(crc32(about), 20);
    tail.writeUInt32LE(crc32(tail.subarray(0, 24)), 24);
    await put(tail);
  });
}

/**
 * Opens the part that this very build wrote; null when it is not there, not whole or not unchanged. Records of more than `holding`
 * bytes together stay in the file, and each is checked when it is read.
 */
export function openPartFile(path: string, build: string, holding: number = heldBytes): PartFile | null {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return null;
  }
  try {
    const opened = read(file, build, holding);
    if (opened === null) closeSync(file);
    return opened;
  } catch {
    closeSync(file);
    return null;
  }
}

const closing = new FinalizationRegistry<number>((file) => closeSync(file));

function read(file: number, build: string, holding: number): PartFile | null {
  const { size } = fstatSync(file);
  const tail = Buffer.from(bytesAt(file, size - tailLength, tailLength));
  if (tail.readUInt32LE(24) !== crc32(tail.subarray(0, 24)) || tail.readUInt32LE(28) !== 0) return null;
  const [arraysStart, start, length] = [tail.readDoubleLE(0), tail.readDoubleLE(8), tail.readUInt32LE(16)];
  if (start + length + tailLength !== size) return null;
  const about = bytesAt(file, start, length);
  if (crc32(about) !== tail.readUInt32LE(20)) return null;
  const listed = directory.parse(JSON.parse(Buffer.from(about).toString('utf8')));
  if (listed.build !== build) return null;
  const body = bytesAt(file, arraysStart, start - arraysStart);
  const arrays = new Map<string, Flat>();
  let at = 0;
  for (const [name, kind, bytes, check] of listed.arrays) {
    if (crc32(body.subarray(at, at + bytes)) !== check) return null;
    const padded = bytes + padding(bytes);
    if (body.subarray(at + bytes, at + padded).some((byte) => byte !== 0)) return null;
    const Kind = kinds[kind];
    arrays.set(name, new Kind(body.buffer, at, bytes / Kind.BYTES_PER_ELEMENT));
    at += padded;
  }
  if (at !== body.length) return null;
  return readable(file, arrays, arraysStart, holding);
}

function readable(file: number, arrays: Arrays, arraysStart: number, holding: number): PartFile | null {
  const part = partOf(arrays);
  if (!part) return null;
  const { starts, checks } = part;
  const end = starts[checks.length] ?? 0;
  if (end + padding(end) !== arraysStart) return null;
  const between = bytesAt(file, end, padding(end));
  if (between.some((byte) => byte !== 0)) return null;
  const held = end <= holding ? bytesAt(file, 0, end) : null;
  const opened: PartFile = {
    part,
    read(record) {
      const [from, to] = [starts[record] ?? 0, starts[record + 1] ?? 0];
      if (held) return held.subarray(from, to);
      const bytes = bytesAt(file, from, to - from);
      if (crc32(bytes) !== checks[record]) throw new Error(`record ${record} of the saved index is damaged; delete the index`);
      return bytes;
    },
  };
  if (held) {
    for (let record = 0; record < checks.length; record += 1) if (crc32(opened.read(record)) !== checks[record]) return null;
    closeSync(file);
  } else closing.register(opened, file);
  return opened;
}

function bytesAt(file: number, from: number, length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; ) {
    const got = readSync(file, bytes, at, Math.min(length - at, mostAtOnce), from + at);
    if (got === 0) throw new Error('the file ends too soon');
    at += got;
  }
  return bytes;
}

const padding = (length: number): number => (8 - (length % 8)) % 8;

function kindOf(flat: Flat): keyof typeof kinds {
  if (flat instanceof Uint8Array) return 'u8';
  if (flat instanceof Uint16Array) return 'u16';
  return flat instanceof Uint32Array ? 'u32' : 'f64';
}
