import { type Counts, countsFor } from '../compact/numbers.ts';
import type { Rows, Segment } from '../compact/segment.ts';
import type { Table, Units } from '../compact/table.ts';
import { allFields } from '../port.ts';
import { fieldWeights } from '../rows.ts';
import type { Part } from './part.ts';
import {
  type Stored,
  StoredFacts,
  StoredField,
  StoredNoted,
  StoredPairs,
  StoredPart,
  StoredSegment,
  StoredTable,
} from './stored.ts';

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
  table('facts keys', part.facts.keys, all);
  table('facts words', part.facts.words, all);
  table('facts around keys', part.facts.around.keys, all);
  for (const name of ['starts', 'told'] as const) all.set(`facts around ${name}`, part.facts.around[name]);
  for (const name of factArrays) all.set(`facts ${name}`, counted.has(name) ? narrow(part.facts[name]) : part.facts[name]);
  const { recordOf, starts, checks, termOf, bases, inSentences, sentences } = part;
  const others = { recordOf, starts, checks, termOf, bases, inSentences: narrow(inSentences), sentences };
  for (const [name, flat] of Object.entries(others)) all.set(name, flat);
  return all;
}

const fieldArrays = ['starts', 'rows', 'counts', 'positions', 'skips', 'lengths'] as const;
const pairArrays = ['terms', 'starts', 'rows'] as const;
const factArrays = ['starts', 'told', 'holders', 'sums', 'ranked', 'wordStarts', 'wordKeys', 'speech', 'days', 'newest'] as const;

/** True for what only phrases, searches in fields by name and speakers who are asked for by what they are called look at: nearly half of all. */
export function isSeldomRead(name: string): boolean {
  const field = allFields.find((one) => name.includes(` ${one} `));
  if (field && fieldWeights[field] === 0) return !name.endsWith(' lengths');
  return / (?:positions|skips|pair \w+)$|^facts around /.test(name);
}

/** The kinds of flat numbers. */
export type FlatKind = 'u8' | 'u16' | 'u32' | 'f64';

/** What of a part lies in a file, by name; `get` gives numbers of that kind and length. */
export type StoredArrays = ReadonlyMap<string, Stored<Flat> & { readonly kind: FlatKind }>;

/** The part of such arrays; null when one is missing, of another kind or of a length that does not fit the others. */
export function partOf(arrays: StoredArrays): Part | null {
  const take = new Taking(arrays);
  const at = {
    articles: take.segment('articles'),
    passages: take.segment('passages'),
    recordOf: take.long('recordOf'),
    starts: take.real('starts'),
    checks: take.long('checks'),
    keys: take.table('keys'),
    termOf: take.long('termOf'),
    bases: take.long('bases'),
    inSentences: take.counts('inSentences'),
    sentences: take.long('sentences'),
    periods: take.table('periods'),
    facts: take.facts('facts'),
  };
  const records = at.recordOf.length;
  const fits =
    at.articles.size === records &&
    at.starts.length === records + 1 &&
    at.checks.length === records &&
    at.keys.length === records &&
    at.sentences.length === records &&
    at.bases.length === records &&
    at.facts.at.days.length === records &&
    at.inSentences.length === at.passages.at.holders.length;
  return take.whole && fits ? new StoredPart(at) : null;
}

function segmentArrays(name: string, segment: Segment, all: Map<string, Flat>): void {
  table(`${name} ids`, segment.ids, all);
  table(`${name} terms`, segment.terms, all);
  table(`${name} publishers`, segment.publishers, all);
  const { holders, days, publisherOf, sounds, sounding } = segment;
  for (const [key, flat] of Object.entries({ holders: narrow(holders), days, publisherOf, sounds, sounding }))
    all.set(`${name} ${key}`, flat);
  for (const field of allFields) {
    for (const key of fieldArrays) {
      const flat = segment.fields[field][key];
      all.set(`${name} ${field} ${key}`, key === 'rows' && segment.size <= mostNarrow ? new Uint16Array(flat) : flat);
    }
    for (const key of pairArrays) all.set(`${name} ${field} pair ${key}`, segment.fields[field].pairs[key]);
  }
}

/** Counts in as few bytes each as the highest takes: most are small. */
function narrow(counts: Counts): Counts {
  let most = 0;
  for (const one of counts) if (one > most) most = one;
  const narrower = countsFor(counts.length, most);
  narrower.set(counts);
  return narrower;
}

const counted: ReadonlySet<string> = new Set(['holders', 'sums']);

/** Rows up to so many have numbers of two bytes. */
const mostNarrow = 1 << 16;

function table(name: string, { units, starts }: Table, all: Map<string, Flat>): void {
  all.set(`${name} units`, units);
  all.set(`${name} starts`, starts);
}

class Taking {
  whole = true;
  private readonly arrays: StoredArrays;

  constructor(arrays: StoredArrays) {
    this.arrays = arrays;
  }

  segment(name: string): StoredSegment {
    const ids = this.table(`${name} ids`);
    const at = {
      ...{ size: ids.length, ids, terms: this.table(`${name} terms`), publishers: this.table(`${name} publishers`) },
      holders: this.counts(`${name} holders`),
      days: this.long(`${name} days`),
      publisherOf: this.counts(`${name} publisherOf`),
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
    const terms = at.holders.length;
    if (at.days.length !== at.size || at.publisherOf.length !== at.size) this.whole = false;
    if (at.terms.length !== terms || at.sounds.length !== at.sounding.length) this.whole = false;
    for (const field of allFields) {
      const { starts, rows, counts, lengths } = at.fields[field].at;
      if (starts.length !== terms + 1 || lengths.length !== at.size || rows.length !== counts.length) this.whole = false;
    }
    return new StoredSegment(at);
  }

  facts(name: string): StoredFacts {
    const around = {
      ...{ keys: this.table(`${name} around keys`), told: this.bytes(`${name} around told`) },
      starts: this.long(`${name} around starts`),
    };
    const at = {
      around: new StoredNoted(around),
      ...{ keys: this.table(`${name} keys`), words: this.table(`${name} words`), told: this.bytes(`${name} told`) },
      starts: this.long(`${name} starts`),
      holders: this.counts(`${name} holders`),
      sums: this.counts(`${name} sums`),
      ranked: this.long(`${name} ranked`),
      wordStarts: this.long(`${name} wordStarts`),
      wordKeys: this.long(`${name} wordKeys`),
      speech: this.long(`${name} speech`),
      days: this.long(`${name} days`),
      newest: this.long(`${name} newest`),
    };
    const { keys, starts, holders, sums, words, wordStarts, speech, days, newest } = at;
    const size = holders.length;
    if (keys.length !== size || starts.length !== size + 1 || sums.length !== size) this.whole = false;
    if (wordStarts.length !== words.length + 1) this.whole = false;
    if (around.starts.length !== around.keys.length + 1) this.whole = false;
    if (speech.length !== days.length || newest.length !== days.length) this.whole = false;
    return new StoredFacts(at);
  }

  table(name: string): StoredTable {
    return new StoredTable({ units: this.units(`${name} units`), starts: this.long(`${name} starts`) });
  }

  private field(name: string): StoredField {
    const pairs = {
      ...{ terms: this.long(`${name} pair terms`), starts: this.long(`${name} pair starts`) },
      rows: this.bytes(`${name} pair rows`),
    };
    if (pairs.starts.length !== pairs.terms.length ** 2 + 1) this.whole = false;
    return new StoredField({
      pairs: new StoredPairs(pairs),
      starts: this.long(`${name} starts`),
      rows: this.rows(`${name} rows`),
      counts: this.counts(`${name} counts`),
      positions: this.bytes(`${name} positions`),
      skips: this.long(`${name} skips`),
      lengths: this.counts(`${name} lengths`),
    });
  }

  long(name: string): Stored<Uint32Array> {
    return this.take(name, ['u32'], (flat) => (flat instanceof Uint32Array ? flat : new Uint32Array(0)));
  }

  real(name: string): Stored<Float64Array> {
    return this.take(name, ['f64'], (flat) => (flat instanceof Float64Array ? flat : new Float64Array(0)));
  }

  private bytes(name: string): Stored<Uint8Array> {
    return this.take(name, ['u8'], (flat) => (flat instanceof Uint8Array ? flat : new Uint8Array(0)));
  }

  private units(name: string): Stored<Units> {
    return this.take(name, ['u8', 'u16'], (flat) =>
      flat instanceof Uint8Array || flat instanceof Uint16Array ? flat : new Uint8Array(0),
    );
  }

  private rows(name: string): Stored<Rows> {
    return this.take(name, ['u16', 'u32'], (flat) =>
      flat instanceof Uint16Array || flat instanceof Uint32Array ? flat : new Uint32Array(0),
    );
  }

  counts(name: string): Stored<Counts> {
    return this.take(name, ['u8', 'u16', 'u32'], (flat) => (flat instanceof Float64Array ? new Uint8Array(0) : flat));
  }

  /** Looks at what kind it is now, and at the numbers themselves when they are asked for. */
  private take<Kind>(name: string, kinds: readonly FlatKind[], as: (flat: Flat) => Kind): Stored<Kind> {
    const stored = this.arrays.get(name);
    if (!stored || !kinds.includes(stored.kind)) this.whole = false;
    let value: Kind | null = null;
    return {
      length: stored?.length ?? 0,
      get() {
        value ??= as(stored?.get() ?? new Uint8Array(0));
        return value;
      },
    };
  }
}
