import type { Field } from '../port.ts';
import type { LiveSegment } from './liveSegment.ts';
import { countsFor } from './numbers.ts';
import { narrowest } from './postings.ts';
import { type Postings, skipEvery } from './segment.ts';

/** The new row of one that is gone. */
export const nowhere = 0xffff_ffff;

/** Terms and postings that are gone through in one step. */
const fewTerms = 2048;
const fewPostings = 5_000;

/** Where the rows and terms of several segments go. */
export interface Moves {
  /** For each segment: old row → new row, `nowhere` for one that is gone; ascending. */
  readonly rowOf: readonly Uint32Array[];
  readonly size: number;
  /** For each segment: old term → new term; ascending. */
  readonly termOf: readonly Uint32Array[];
  readonly terms: number;
}

/** The postings of one field that are left in several segments, in small steps; places are copied as they are. */
export function* mergeField(lives: readonly LiveSegment[], field: Field, moves: Moves): Generator<void, Postings> {
  const fields = lives.map(({ segment }) => segment.fields[field]);
  const sources = fields.map((one, nth) => new Source(one, moves.rowOf[nth] as Uint32Array, moves.termOf[nth] as Uint32Array));
  yield;
  const merged = new Merged(sources);
  const starts = new Uint32Array(moves.terms + 1);
  for (let term = 0, told = 0; term < moves.terms; term += 1) {
    if (merged.length - told > fewPostings || term % fewTerms === fewTerms - 1) {
      told = merged.length;
      yield;
    }
    for (const source of sources) source.reach(term);
    merged.takeAll(sources);
    starts[term + 1] = merged.length;
  }
  const lengths = countsFor(
    moves.size,
    lives.reduce((most, live) => Math.max(most, live.longestOf(field)), 0),
  );
  for (const [nth, { lengths: own }] of fields.entries()) moveLengths(own, moves.rowOf[nth] as Uint32Array, lengths);
  return { starts, ...merged.done(), lengths };
}

function moveLengths(lengths: Postings['lengths'], rowNow: Uint32Array, to: Postings['lengths']): void {
  for (let row = 0; row < rowNow.length; row += 1) {
    const now = rowNow[row] as number;
    if (now !== nowhere) to[now] = lengths[row] as number;
  }
}

/** The postings of a field of one segment, gone through from the first to the last. */
class Source {
  readonly postings: Postings['rows']['length'];
  readonly bytes: Uint8Array;
  readonly counts: Postings['counts'];
  private readonly starts: Uint32Array;
  private readonly rows: Postings['rows'];
  private readonly rowNow: Uint32Array;
  private readonly termNow: Uint32Array;
  /** The next of its terms. */
  private term = 0;
  private end = 0;
  /** The posting at hand, and where its places begin. */
  at = 0;
  byte = 0;
  /** The new row of that posting; `nowhere` where the term that was reached has no more. */
  row = nowhere;

  constructor({ starts, rows, counts, positions }: Postings, rowNow: Uint32Array, termNow: Uint32Array) {
    this.postings = rows.length;
    this.bytes = positions;
    this.counts = counts;
    this.starts = starts;
    this.rows = rows;
    this.rowNow = rowNow;
    this.termNow = termNow;
  }

  /** Goes on to the postings of a new term, which may have none here; no term may be passed by. */
  reach(term: number): void {
    this.row = nowhere;
    if (this.termNow[this.term] !== term) return;
    this.term += 1;
    this.end = this.starts[this.term] as number;
    this.find();
  }

  /** Goes on to the next posting of the term whose places begin at a byte. */
  pass(byte: number): void {
    this.byte = byte;
    this.at += 1;
    this.find();
  }

  /** Finds the next posting whose row is left, from the one at hand on. */
  private find(): void {
    const { rows, rowNow, end } = this;
    this.row = nowhere;
    for (; this.at < end; this.at += 1) {
      const row = rowNow[rows[this.at] as number] as number;
      if (row !== nowhere) {
        this.row = row;
        return;
      }
      for (let left = this.counts[this.at] as number; left > 0; this.byte += 1)
        if ((this.bytes[this.byte] as number) < 128) left -= 1;
    }
  }
}

/** Postings that are put one behind another. */
class Merged {
  length = 0;
  private readonly rows: Uint32Array;
  private readonly counts: Uint32Array;
  private readonly positions: Uint8Array;
  private readonly skips: Uint32Array;
  private byte = 0;

  constructor(sources: readonly Source[]) {
    const postings = sources.reduce((sum, one) => sum + one.postings, 0);
    this.rows = new Uint32Array(postings);
    this.counts = new Uint32Array(postings);
    this.positions = new Uint8Array(sources.reduce((sum, { bytes }) => sum + bytes.length, 0));
    this.skips = new Uint32Array(Math.ceil(postings / skipEvery));
  }

  /** Takes all that is left of the term at hand, in order of rows. */
  takeAll(sources: readonly Source[]): void {
    for (;;) {
      let first: Source | null = null;
      for (const source of sources) if (source.row !== nowhere && (first === null || source.row < first.row)) first = source;
      if (first === null) return;
      this.take(first);
    }
  }

  private take(source: Source): void {
    const { positions } = this;
    const { bytes, at } = source;
    const count = source.counts[at] as number;
    if (this.length % skipEvery === 0) this.skips[this.length / skipEvery] = this.byte;
    this.rows[this.length] = source.row;
    this.counts[this.length] = count;
    this.length += 1;
    let [from, to] = [source.byte, this.byte];
    for (let left = count; left > 0; from += 1, to += 1) {
      const byte = bytes[from] as number;
      positions[to] = byte;
      if (byte < 128) left -= 1;
    }
    this.byte = to;
    source.pass(from);
  }

  done(): Omit<Postings, 'starts' | 'lengths'> {
    return {
      rows: this.rows.slice(0, this.length),
      counts: narrowest(this.counts.subarray(0, this.length)),
      positions: this.positions.slice(0, this.byte),
      skips: this.skips.slice(0, Math.ceil(this.length / skipEvery)),
    };
  }
}
