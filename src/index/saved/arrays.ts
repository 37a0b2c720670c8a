import type { FieldPostings, Segment } from '../compact/segment.ts';
import type { Table } from '../compact/table.ts';
import type { FactTable } from '../facts/factTable.ts';
import { allFields } from '../port.ts';
import type { Part } from './part.ts';

/** Flat numbers as they are written to a file. */
export type Flat = Uint8Array | Uint16Array | Uint32Array | Float64Array;

/** Flat numbers by name. */
export type Arrays = ReadonlyMap<string, Flat>;

/** Everything that a part is made of, by name. */
export function arraysOf(part: Part): Arrays {
  const all = new Map<string, Flat>();
  segmentArrays('articles', part.articles, all);
  segmentArrays('passages', part.passages, all);
  table('keys', part.keys, all);
  table('periods', part.periods, all);
  const { keys: texts, words, ...noted } = part.facts;
  table('facts keys', texts, all);
  table('facts words', words, all);
  for (const [name, flat] of Object.entries(noted)) all.set(`facts ${name}`, flat);
  const { recordOf, starts, checks, termOf, inSentences, sentences } = part;
  for (const [name, flat] of Object.entries({ recordOf, starts, checks, termOf, inSentences, sentences })) all.set(name, flat);
  return all;
}

/** The part of such arrays; null when one is missing, of another kind or of a length that does not fit the others. */
export function partOf(arrays: Arrays): Part | null {
  const take = new Taking(arrays);
  const part: Part = {
    articles: take.segment('articles'),
    passages: take.segment('passages'),
    recordOf: take.long('recordOf'),
    starts: take.real('starts'),
    checks: take.long('checks'),
    keys: take.table('keys'),
    termOf: take.long('termOf'),
    inSentences: take.long('inSentences'),
    sentences: take.long('sentences'),
    periods: take.table('periods'),
    facts: take.facts('facts'),
  };
  const records = part.recordOf.length;
  const fits =
    part.articles.size === records &&
    part.starts.length === records + 1 &&
    part.checks.length === records &&
    part.keys.starts.length === records + 1 &&
    part.sentences.length === records &&
    part.facts.days.length === records &&
    part.inSentences.length === part.passages.holders.length;
  return take.whole && fits ? part : null;
}

function segmentArrays(name: string, segment: Segment, all: Map<string, Flat>): void {
  table(`${name} ids`, segment.ids, all);
  table(`${name} terms`, segment.terms, all);
  table(`${name} publishers`, segment.publishers, all);
  const { holders, days, publisherOf, sounds, sounding } = segment;
  for (const [key, flat] of Object.entries({ holders, days, publisherOf, sounds, sounding })) all.set(`${name} ${key}`, flat);
  for (const field of allFields)
    for (const [key, flat] of Object.entries(segment.fields[field])) all.set(`${name} ${field} ${key}`, flat);
}

function table(name: string, { units, starts }: Table, all: Map<string, Flat>): void {
  all.set(`${name} units`, units);
  all.set(`${name} starts`, starts);
}

class Taking {
  whole = true;
  private readonly arrays: Arrays;

  constructor(arrays: Arrays) {
    this.arrays = arrays;
  }

  segment(name: string): Segment {
    const ids = this.table(`${name} ids`);
    const segment: Segment = {
      size: ids.starts.length - 1,
      ids,
      terms: this.table(`${name} terms`),
      holders: this.long(`${name} holders`),
      days: this.long(`${name} days`),
      publisherOf: this.counts(`${name} publisherOf`),
      publishers: this.table(`${name} publishers`),
      sounds: this.long(`${name} sounds`),
      sounding: this.long(`${name} sounding`),
      fields: {
        title: this.field(`${name} title`),
        lead: this.field(`${name} lead`),
        text: this.field(`${name} text`),
        people: this.field(`${name} people`),
        figures: this.field(`${name} figures`),
      },
    };
    const terms = segment.holders.length;
    if (segment.days.length !== segment.size || segment.publisherOf.length !== segment.size) this.whole = false;
    if (segment.terms.starts.length !== terms + 1 || segment.sounds.length !== segment.sounding.length) this.whole = false;
    for (const field of allFields) {
      const { starts, rows, counts, lengths } = segment.fields[field];
      if (starts.length !== terms + 1 || lengths.length !== segment.size) this.whole = false;
      if (rows.length !== counts.length || (starts[terms] ?? 0) !== rows.length) this.whole = false;
    }
    return segment;
  }

  facts(name: string): FactTable {
    const facts: FactTable = {
      keys: this.table(`${name} keys`),
      starts: this.long(`${name} starts`),
      told: this.bytes(`${name} told`),
      holders: this.long(`${name} holders`),
      sums: this.long(`${name} sums`),
      ranked: this.long(`${name} ranked`),
      words: this.table(`${name} words`),
      wordStarts: this.long(`${name} wordStarts`),
      wordKeys: this.long(`${name} wordKeys`),
      speech: this.long(`${name} speech`),
      days: this.long(`${name} days`),
      newest: this.long(`${name} newest`),
    };
    const { keys, starts, told, holders, sums, words, wordStarts, wordKeys, speech, days, newest } = facts;
    const size = holders.length;
    if (keys.starts.length !== size + 1 || starts.length !== size + 1 || sums.length !== size) this.whole = false;
    if (wordStarts.length !== words.starts.length || wordStarts.at(-1) !== wordKeys.length) this.whole = false;
    if (starts.at(-1) !== told.length || speech.length !== days.length || newest.length !== days.length) this.whole = false;
    return facts;
  }

  table(name: string): Table {
    return { units: this.units(`${name} units`), starts: this.long(`${name} starts`) };
  }

  private field(name: string): FieldPostings {
    return {
      starts: this.long(`${name} starts`),
      rows: this.long(`${name} rows`),
      counts: this.counts(`${name} counts`),
      positions: this.bytes(`${name} positions`),
      skips: this.long(`${name} skips`),
      lengths: this.counts(`${name} lengths`),
    };
  }

  long(name: string): Uint32Array {
    const flat = this.arrays.get(name);
    return flat instanceof Uint32Array ? flat : this.missing(new Uint32Array(1));
  }

  real(name: string): Float64Array {
    const flat = this.arrays.get(name);
    return flat instanceof Float64Array ? flat : this.missing(new Float64Array(1));
  }

  private bytes(name: string): Uint8Array {
    const flat = this.arrays.get(name);
    return flat instanceof Uint8Array ? flat : this.missing(new Uint8Array(1));
  }

  private units(name: string): Uint8Array | Uint16Array {
    const flat = this.arrays.get(name);
    return flat instanceof Uint8Array || flat instanceof Uint16Array ? flat : this.missing(new Uint8Array(1));
  }

  private counts(name: string): Uint8Array | Uint16Array | Uint32Array {
    const flat = this.arrays.get(name);
    return flat && !(flat instanceof Float64Array) ? flat : this.missing(new Uint8Array(1));
  }

  private missing<Empty>(empty: Empty): Empty {
    this.whole = false;
    return empty;
  }
}
