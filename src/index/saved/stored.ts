import type { Counts } from '../compact/numbers.ts';
import type { FieldPostings, Pairs, Rows, Segment } from '../compact/segment.ts';
import type { Table, Units } from '../compact/table.ts';
import type { FactTable } from '../facts/factTable.ts';
import type { Noted } from '../facts/noted.ts';
import type { Part } from './part.ts';

/** Flat numbers that lie in a file until they are first looked at. */
export interface Stored<Flat> {
  readonly length: number;
  /** The numbers; throws where they are not those that were written. */
  get(): Flat;
}

/** The same object with every list of numbers where it was stored. */
type StoredOf<Made> = {
  readonly [Key in keyof Made]: Made[Key] extends Units | Counts | Float64Array ? Stored<Made[Key]> : Made[Key];
};

/** Strings in a file. */
export class StoredTable implements Table {
  private readonly at: StoredOf<Table>;
  constructor(at: StoredOf<Table>) {
    this.at = at;
  }
  get units(): Units {
    return this.at.units.get();
  }
  get starts(): Uint32Array {
    return this.at.starts.get();
  }
  get length(): number {
    return this.at.starts.length - 1;
  }
}

/** Pairs in a file. */
export class StoredPairs implements Pairs {
  readonly at: StoredOf<Pairs>;
  constructor(at: StoredOf<Pairs>) {
    this.at = at;
  }
  get terms(): Uint32Array {
    return this.at.terms.get();
  }
  get starts(): Uint32Array {
    return this.at.starts.get();
  }
  get rows(): Uint8Array {
    return this.at.rows.get();
  }
}

/** Postings in a file. */
export class StoredField implements FieldPostings {
  readonly at: StoredOf<FieldPostings>;
  readonly pairs: Pairs;
  constructor(at: StoredOf<FieldPostings>) {
    this.at = at;
    this.pairs = at.pairs;
  }
  get starts(): Uint32Array {
    return this.at.starts.get();
  }
  get rows(): Rows {
    return this.at.rows.get();
  }
  get counts(): Counts {
    return this.at.counts.get();
  }
  get positions(): Uint8Array {
    return this.at.positions.get();
  }
  get skips(): Uint32Array {
    return this.at.skips.get();
  }
  get lengths(): Counts {
    return this.at.lengths.get();
  }
}

/** A segment in a file. */
export class StoredSegment implements Segment {
  readonly at: StoredOf<Omit<Segment, 'ids' | 'terms'>> & { readonly ids: StoredTable; readonly terms: StoredTable };
  readonly size: number;
  readonly ids: Table;
  readonly terms: Table;
  readonly publishers: Table;
  readonly fields: Segment['fields'];
  constructor(at: StoredSegment['at']) {
    this.at = at;
    this.size = at.size;
    this.ids = at.ids;
    this.terms = at.terms;
    this.publishers = at.publishers;
    this.fields = at.fields;
  }
  get holders(): Counts {
    return this.at.holders.get();
  }
  get days(): Uint32Array {
    return this.at.days.get();
  }
  get publisherOf(): Counts {
    return this.at.publisherOf.get();
  }
  get sounds(): Uint32Array {
    return this.at.sounds.get();
  }
  get sounding(): Uint32Array {
    return this.at.sounding.get();
  }
}

/** Texts of facts in a file. */
export class StoredNoted implements Noted {
  readonly at: Omit<StoredOf<Noted>, 'keys'> & { readonly keys: StoredTable };
  readonly keys: Table;
  constructor(at: StoredNoted['at']) {
    this.at = at;
    this.keys = at.keys;
  }
  get starts(): Uint32Array {
    return this.at.starts.get();
  }
  get told(): Uint8Array {
    return this.at.told.get();
  }
}

/** Facts in a file. */
export class StoredFacts implements FactTable {
  readonly at: StoredOf<FactTable>;
  readonly keys: Table;
  readonly words: Table;
  readonly around: Noted;
  constructor(at: StoredOf<FactTable>) {
    this.at = at;
    this.keys = at.keys;
    this.words = at.words;
    this.around = at.around;
  }
  get starts(): Uint32Array {
    return this.at.starts.get();
  }
  get told(): Uint8Array {
    return this.at.told.get();
  }
  get holders(): Counts {
    return this.at.holders.get();
  }
  get sums(): Counts {
    return this.at.sums.get();
  }
  get ranked(): Uint32Array {
    return this.at.ranked.get();
  }
  get wordStarts(): Uint32Array {
    return this.at.wordStarts.get();
  }
  get wordKeys(): Uint32Array {
    return this.at.wordKeys.get();
  }
  get speech(): Uint32Array {
    return this.at.speech.get();
  }
  get days(): Uint32Array {
    return this.at.days.get();
  }
  get newest(): Uint32Array {
    return this.at.newest.get();
  }
}

/** A part in a file. */
export class StoredPart implements Part {
  readonly at: StoredOf<Part>;
  readonly articles: Segment;
  readonly passages: Segment;
  readonly keys: Table;
  readonly periods: Table;
  readonly facts: FactTable;
  constructor(at: StoredOf<Part>) {
    this.at = at;
    this.articles = at.articles;
    this.passages = at.passages;
    this.keys = at.keys;
    this.periods = at.periods;
    this.facts = at.facts;
  }
  get recordOf(): Uint32Array {
    return this.at.recordOf.get();
  }
  get starts(): Float64Array {
    return this.at.starts.get();
  }
  get checks(): Uint32Array {
    return this.at.checks.get();
  }
  get termOf(): Uint32Array {
    return this.at.termOf.get();
  }
  get bases(): Uint32Array {
    return this.at.bases.get();
  }
  get inSentences(): Counts {
    return this.at.inSentences.get();
  }
  get sentences(): Uint32Array {
    return this.at.sentences.get();
  }
}
