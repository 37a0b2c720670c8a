import { textOf } from '../../model/shortTexts.ts';
import { atOnce } from './steps.ts';

/** Code units of strings, one byte each where all of them fit. */
export type Units = Uint8Array | Uint16Array;

/** Many strings in two arrays: string i is `units[starts[i] .. starts[i + 1])`. A sorted table is in order of code units, each string once. */
export interface Table {
  readonly units: Units;
  readonly starts: Uint32Array;
}

/** A table of strings in the order given. */
export const tableOf = (strings: readonly string[]): Table => atOnce(tableSteps(strings));

/** The same in small steps. */
export function* tableSteps(strings: readonly string[]): Generator<void, Table> {
  const starts = new Uint32Array(strings.length + 1);
  let length = 0;
  let wide = false;
  for (const [at, text] of strings.entries()) {
    if (at % few === few - 1) yield;
    for (let i = 0; !wide && i < text.length; i += 1) wide = text.charCodeAt(i) > 255;
    length += text.length;
    starts[at + 1] = length;
  }
  const units = wide ? new Uint16Array(length) : new Uint8Array(length);
  let to = 0;
  for (const [at, text] of strings.entries()) {
    if (at % few === few - 1) yield;
    for (let i = 0; i < text.length; i += 1) units[to++] = text.charCodeAt(i);
  }
  return { units, starts };
}

/** Strings that are gone through in one step. */
const few = 4096;

/** Number of strings. */
export const sizeOf = ({ starts }: Table): number => starts.length - 1;

/** The string at a place. */
export const stringAt = ({ units, starts }: Table, at: number): string => textOf(units, starts[at] ?? 0, starts[at + 1] ?? 0);

/** Where a sorted table holds the first string that is not before `text`. */
export function lowerBound({ units, starts }: Table, text: string): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareUnits(units, starts[middle] as number, starts[middle + 1] as number, text) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where a sorted table holds the text; -1 where it does not. */
export function find(table: Table, text: string): number {
  const at = lowerBound(table, text);
  return at < sizeOf(table) && compareAt(table, at, text) === 0 ? at : -1;
}

/** Below 0, 0 or above 0: how the string at a place stands to `text`, in order of code units. */
export function compareAt({ units, starts }: Table, at: number, text: string): number {
  return compareUnits(units, starts[at] ?? 0, starts[at + 1] ?? 0, text);
}

function compareUnits(units: Units, from: number, to: number, text: string): number {
  const length = to - from;
  const common = Math.min(length, text.length);
  for (let i = 0; i < common; i += 1) {
    const difference = (units[from + i] as number) - text.charCodeAt(i);
    if (difference !== 0) return difference;
  }
  return length - text.length;
}

/** The strings of sorted tables in order, each once, and for each table where its strings went; in small steps. */
export function* unionOf(
  tables: readonly Table[],
): Generator<void, { readonly strings: readonly string[]; readonly placed: readonly Uint32Array[] }> {
  const placed = tables.map((table) => new Uint32Array(sizeOf(table)));
  const next = tables.map(() => 0);
  const heads = tables.map((table) => (sizeOf(table) > 0 ? stringAt(table, 0) : null));
  const all: string[] = [];
  for (;;) {
    let least: string | null = null;
    for (const head of heads) if (head !== null && (least === null || head < least)) least = head;
    if (least === null) return { strings: all, placed };
    if (all.length % 1024 === 1023) yield;
    for (const [at, table] of tables.entries()) {
      if (heads[at] !== least) continue;
      const here = next[at] ?? 0;
      const places = placed[at];
      if (places) places[here] = all.length;
      next[at] = here + 1;
      heads[at] = here + 1 < sizeOf(table) ? stringAt(table, here + 1) : null;
    }
    all.push(least);
  }
}
