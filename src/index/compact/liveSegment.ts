import { allFields, type Field } from '../port.ts';
import { postingOf, type Segment } from './segment.ts';
import { compareAt, find } from './table.ts';

/** A segment and which of its rows were taken away since; all numbers it gives are of the rows that are left. */
export class LiveSegment {
  readonly segment: Segment;
  /** 1 for a row that was taken away; null while none was. */
  gone: Uint8Array | null = null;
  live: number;
  /** Sum of the lengths of each field. */
  readonly lengths: Record<Field, number>;
  private readonly longest = new Map<Field, number>();
  private readonly counted = new Map<string, number>();
  private readonly looked = new Set<Field>();

  constructor(segment: Segment, gone: Iterable<number> = []) {
    this.segment = segment;
    this.live = segment.size;
    this.lengths = { title: 0, lead: 0, text: 0, people: 0, figures: 0 };
    for (const field of allFields) {
      let sum = 0;
      let longest = 0;
      for (const length of segment.fields[field].lengths) {
        sum += length;
        if (length > longest) longest = length;
      }
      this.lengths[field] = sum;
      this.longest.set(field, longest);
    }
    for (const row of gone) this.remove(row);
  }

  /** Longest field of any row, gone or not. */
  longestOf(field: Field): number {
    return this.longest.get(field) ?? 0;
  }

  /** The row of an id that is still there, or -1. */
  rowOf(id: string): number {
    const { ids, size } = this.segment;
    // Ids of one part often follow on one another: most parts are passed by at a glance.
    if (size === 0 || compareAt(ids, 0, id) > 0 || compareAt(ids, size - 1, id) < 0) return -1;
    const row = find(ids, id);
    return row >= 0 && this.gone?.[row] !== 1 ? row : -1;
  }

  /** Takes a row away, once. */
  remove(row: number): void {
    this.gone ??= new Uint8Array(this.segment.size);
    if (this.gone[row] === 1) return;
    this.gone[row] = 1;
    this.live -= 1;
    for (const field of allFields) this.lengths[field] -= this.segment.fields[field].lengths[row] ?? 0;
    this.counted.clear();
  }

  /** True when it is asked for the first time of a field. */
  isFirstLook(field: Field): boolean {
    if (this.looked.has(field)) return false;
    this.looked.add(field);
    return true;
  }

  /** How many rows hold a term in a field. */
  holdersIn(field: Field, term: number): number {
    const { starts, rows } = this.segment.fields[field];
    const [from, to] = [starts[term] ?? 0, starts[term + 1] ?? 0];
    const { gone } = this;
    if (gone === null) return to - from;
    return this.once(`${field} ${term}`, () => {
      let left = 0;
      for (let at = from; at < to; at += 1) if (gone[rows[at] ?? 0] === 0) left += 1;
      return left;
    });
  }

  /** How many rows hold a term in any field. */
  holders(term: number): number {
    const { gone } = this;
    if (gone === null) return this.segment.holders[term] ?? 0;
    return this.once(String(term), () => {
      const seen = new Set<number>();
      for (const field of allFields) {
        const { starts, rows } = this.segment.fields[field];
        const to = starts[term + 1] ?? 0;
        for (let at = starts[term] ?? 0; at < to; at += 1) if (gone[rows[at] ?? 0] === 0) seen.add(rows[at] ?? 0);
      }
      return seen.size;
    });
  }

  /** True when a row's field holds a term. */
  has(field: Field, term: number, row: number): boolean {
    const { starts, rows } = this.segment.fields[field];
    return postingOf(rows, row, starts[term] ?? 0, starts[term + 1] ?? 0) >= 0;
  }

  private once(key: string, count: () => number): number {
    const before = this.counted.get(key);
    if (before !== undefined) return before;
    const made = count();
    this.counted.set(key, made);
    return made;
  }
}
