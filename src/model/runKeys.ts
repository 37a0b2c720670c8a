/** Numbers that a run takes in a table, and among the keys of a text. */
export const width = 4;
/** So many units of ASCII lie in the table themselves, four to a number, the first one in the lowest bits. */
export const mostPacked = 12;
/** Marks what lies elsewhere: no number of ASCII has that bit. */
export const elsewhere = 1 << 31;
/** Above this not all units are ASCII, put together bit by bit as `unit | (unit - 1)`: NUL, which looks like no unit at all, is none either. */
export const ascii = 127;

/** Fowler, Noll and Vo's hash, a code unit at a time. */
const seed = 0x811c_9dc5;
const factor = 0x0100_0193;

/** The hash of a part of a text; `lead` is a unit that is taken to stand before it, 0 for none. */
export function hashOf(text: string, from: number, to: number, lead: number): number {
  let hash = lead > 0 ? Math.imul(seed ^ lead, factor) : seed | 0;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), factor);
  return hash;
}

/** Where among very many slots a run is looked for first: runs that look alike are spread over them. */
export function slotOf(a: number, b: number, c: number): number {
  let hash = Math.imul(a, 0x9e37_79b1) ^ Math.imul(b, 0x85eb_ca6b) ^ Math.imul(c, 0xc2b2_ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b_3c6d);
  return ((hash ^ (hash >>> 13)) & 0x0fff_ffff) * width;
}

/** Puts a run into the first free one of its slots. */
export function put(slots: Int32Array, number: number, a: number, b: number, c: number): void {
  const last = slots.length - 1;
  let slot = slotOf(a, c < 0 ? 0 : b, c) & last;
  while (slots[slot] !== 0) slot = (slot + width) & last;
  slots[slot] = number;
  slots[slot + 1] = a;
  slots[slot + 2] = b;
  slots[slot + 3] = c;
}

/** How many units of ASCII are packed. */
export function lengthPacked(a: number, b: number, c: number): number {
  return c !== 0 ? 8 + unitsIn(c) : b !== 0 ? 4 + unitsIn(b) : unitsIn(a);
}

const unitsIn = (packed: number): number => 4 - (Math.clz32(packed) >> 3);
