import { closeSync, fstatSync, openSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { arraysOf, type Flat, type FlatKind, isSeldomRead, partOf } from '../../index/saved/arrays.ts';
import type { Part } from '../../index/saved/part.ts';
import { replaceFile } from '../replaceFile.ts';
import { bytesAt, DamagedFile, type OpenFile, StoredArray } from './storedArray.ts';

/*
 * A file of a part: the records one after another, the arrays of the part, each from a multiple of eight on, a directory of them
 * in JSON, and 32 bytes that say where the arrays and the directory begin, how long it is, and what its check number is.
 * Every byte is covered by a check number: of its record, its array, or the directory. The directory is checked when the file is
 * opened, and with it that the file is as long as it says. Small files are checked whole then; of a large one each array is when it
 * is first looked at, or soon after the start by `verify`, and each record when it is read. Nothing is answered from bytes that were not.
 */
const format = 'footnote part 6';
const tailLength = 32;

const directory = z.object({
  format: z.literal(format),
  build: z.string(),
  arrays: z.array(z.tuple([z.string(), z.enum(['u8', 'u16', 'u32', 'f64']), z.number(), z.number()])),
  /** Arrays that are the same as another one, which is written once and held once. */
  same: z.array(z.tuple([z.string(), z.string()])),
});

/** A part as it lies in a file. */
export interface PartFile {
  readonly part: Part;
  /** The bytes of a record; throws a DamagedFile when they are not those that were written. */
  read(record: number): Uint8Array;
  /** Reads what most questions look at, in small steps; throws a DamagedFile. */
  readonly load: () => Generator<void>;
  /** Does so and checks the rest, which takes no memory before somebody looks at it. */
  verify(): Generator<void>;
}

/** How a file of a part is opened. */
export interface Opening {
  /** Records of more bytes together stay in the file. */
  readonly holding?: number;
  /** Arrays of more bytes together are checked when they are first looked at. */
  readonly atStart?: number;
  /** Hears when bytes are found not to be those that were written. */
  readonly onDamage?: () => void;
}

/** Records of so many bytes together are held in memory from the start. */
const heldBytes = 2_000_000;
/** Arrays of so many bytes together are read and checked at the start. */
const atStart = 8_000_000;
/** The check number of bytes. */
export const checkOf = (bytes: Uint8Array): number => crc32(bytes);

/** Writes a part and its records; readers see the whole file or none. */
export async function writePart(path: string, build: string, part: Part, records: Iterable<Uint8Array>): Promise<void> {
  await replaceFile(path, async (write) => {
    let at = 0;
    const put = async (bytes: Uint8Array): Promise<void> => {
      at += bytes.length;
      await write(bytes);
    };
    for (const record of records) await put(record);
    await put(new Uint8Array(padding(at)));
    const arraysStart = at;
    const listed: [string, FlatKind, number, number][] = [];
    const same: [string, string][] = [];
    const written = new Map<string, { readonly name: string; readonly bytes: Uint8Array }>();
    for (const [name, flat] of arraysOf(part)) {
      const bytes = new Uint8Array(flat.buffer, flat.byteOffset, flat.byteLength);
      const [kind, check] = [kindOf(flat), crc32(bytes)];
      const like = written.get(`${kind} ${check}`);
      if (like && Buffer.compare(like.bytes, bytes) === 0) {
        same.push([name, like.name]);
        continue;
      }
      written.set(`${kind} ${check}`, { name, bytes });
      listed.push([name, kind, flat.byteLength, check]);
      await put(bytes);
      await put(new Uint8Array(padding(at)));
    }
    const start = at;
    const about = Buffer.from(JSON.stringify({ format, build, arrays: listed, same }));
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

/** Opens the part that this very build wrote; null when it is not there, not whole or not unchanged, as far as was looked. */
export function openPartFile(path: string, build: string, opening: Opening = {}): PartFile | null {
  let file: OpenFile;
  try {
    file = { number: openSync(path, 'r') };
  } catch {
    return null;
  }
  let opened: PartFile | null = null;
  try {
    const heard = { ...opening, onDamage: () => opened && opening.onDamage?.() };
    opened = read(file, build, heard);
  } catch {
    // Null: not whole or not unchanged.
  }
  if (opened) closing.register(file, file.number);
  else closeSync(file.number);
  return opened;
}

const closing = new FinalizationRegistry<number>((file) => closeSync(file));

function read(file: OpenFile, build: string, opening: Opening): PartFile | null {
  const { size } = fstatSync(file.number);
  const tail = Buffer.from(bytesAt(file, size - tailLength, tailLength));
  if (tail.readUInt32LE(24) !== crc32(tail.subarray(0, 24)) || tail.readUInt32LE(28) !== 0) return null;
  const [arraysStart, start, length] = [tail.readDoubleLE(0), tail.readDoubleLE(8), tail.readUInt32LE(16)];
  if (start + length + tailLength !== size) return null;
  const about = bytesAt(file, start, length);
  if (crc32(about) !== tail.readUInt32LE(20)) return null;
  const listed = directory.parse(JSON.parse(Buffer.from(about).toString('utf8')));
  if (listed.build !== build) return null;
  const arrays = new Map<string, StoredArray>();
  let at = arraysStart;
  for (const [name, kind, bytes, check] of listed.arrays) {
    arrays.set(name, new StoredArray({ file, at, bytes, kind, check }, opening.onDamage));
    at += bytes + padding(bytes);
  }
  for (const [name, other] of listed.same) {
    const array = arrays.get(other);
    if (array) arrays.set(name, array);
  }
  if (at !== start) return null;
  const part = partOf(arrays);
  return part && readable(file, part, arrays, arraysStart, opening);
}

function readable(
  file: OpenFile,
  part: Part,
  arrays: ReadonlyMap<string, StoredArray>,
  arraysStart: number,
  { holding = heldBytes, atStart: most = atStart, onDamage }: Opening,
): PartFile | null {
  const { starts, checks } = part;
  const end = starts[checks.length] ?? 0;
  if (end + padding(end) !== arraysStart) return null;
  if (bytesAt(file, end, padding(end)).some((byte) => byte !== 0)) return null;
  const all = [...new Set(arrays.values())];
  const small = all.reduce((sum, { bytes }) => sum + bytes, 0) <= most;
  if (small) for (const array of all) array.get();
  const held = end <= holding ? bytesAt(file, 0, end) : null;
  const seldom = new Set([...arrays].flatMap(([name, array]) => (isSeldomRead(name) ? [array] : [])));
  function* load(): Generator<void> {
    for (const array of all) {
      if (seldom.has(array)) continue;
      yield* array.steps();
      yield;
    }
  }
  const opened: PartFile = {
    part,
    read(record) {
      const [from, to] = [starts[record] ?? 0, starts[record + 1] ?? 0];
      if (held) return held.subarray(from, to);
      const bytes = bytesAt(file, from, to - from);
      if (crc32(bytes) === checks[record]) return bytes;
      onDamage?.();
      throw new DamagedFile(`record ${record} of the saved index is damaged; the next start makes it anew`);
    },
    load,
    *verify() {
      yield* load();
      for (const array of seldom) {
        yield* array.verify();
        yield;
      }
    },
  };
  if (held)
    for (let record = 0; record < checks.length; record += 1) if (crc32(opened.read(record)) !== checks[record]) return null;
  return opened;
}

const padding = (length: number): number => (8 - (length % 8)) % 8;

function kindOf(flat: Flat): FlatKind {
  if (flat instanceof Uint8Array) return 'u8';
  if (flat instanceof Uint16Array) return 'u16';
  return flat instanceof Uint32Array ? 'u32' : 'f64';
}
