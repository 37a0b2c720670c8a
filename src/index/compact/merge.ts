import { allFields, type Field } from '../port.ts';
import type { LiveSegment } from './liveSegment.ts';
import { metInPostings } from './met.ts';
import { countsFor } from './numbers.ts';
import { pairsOf } from './pairs.ts';
import { holdersOf, packed } from './postings.ts';
import { type FieldPostings, type Postings, placesOf, type Segment } from './segment.ts';
import { heardAs, soundsOf } from './soundTable.ts';
import { each, sorted } from './steps.ts';
import { sizeOf, stringAt, tableOf, tableSteps, unionOf } from './table.ts';

/** One segment of all that is left in several, made in small steps; no id may be in two of them, and none may change meanwhile. */
export function* mergeSegments(lives: readonly LiveSegment[]): Generator<void, Segment> {
  const { ids, rowOf, from } = yield* rowsInOrder(lives);
  const used = yield* unionOf(lives.map(({ segment }) => segment.terms));
  const all = used.strings;
  const fields: Postings[] = [];
  for (const field of allFields) fields.push(yield* mergeField(lives, field, used.placed, all.length, rowOf, ids.length));
  const holders = yield* holdersOf(fields, all.length, ids.length);
  const kept = Uint32Array.from(holders.keys()).filter((term) => holders[term] !== 0);
  yield;
  const terms = Array.from(kept, (term) => all[term] ?? '');
  function* of(nth: number): Generator<void, FieldPostings> {
    const postings = without(fields[nth] ?? emptyField, kept);
    return { ...postings, pairs: yield* pairsOf(postings, ids.length, (terms) => metInPostings(postings, ids.length, terms)) };
  }
  const publishers = [...new Set(['', ...lives.flatMap(({ segment }) => stringsOf(segment))])];
  const publisherNumber = new Map(publishers.map((name, at) => [name, at]));
  const publisherOf = countsFor(ids.length, publishers.length);
  const days = new Uint32Array(ids.length);
  for (const [row, { live, old }] of from.entries()) {
    if (row % 2048 === 2047) yield;
    const { segment } = live;
    days[row] = segment.days[old] ?? 0;
    publisherOf[row] = publisherNumber.get(stringAt(segment.publishers, segment.publisherOf[old] ?? 0)) ?? 0;
  }
  return {
    size: ids.length,
    ids: yield* tableSteps(ids),
    terms: yield* tableSteps(terms),
    holders: kept.map((term) => holders[term] ?? 0),
    days,
    publisherOf,
    publishers: tableOf(publishers),
    ...(yield* soundsOf(yield* heardAs(terms.length, (term) => terms[term] ?? ''))),
    fields: { title: yield* of(0), lead: yield* of(1), text: yield* of(2), people: yield* of(3), figures: yield* of(4) },
  };
}

const stringsOf = ({ publishers }: Segment): readonly string[] =>
  Array.from({ length: sizeOf(publishers) }, (_, at) => stringAt(publishers, at));

const nowhere = 0xffff_ffff;

interface Rows {
  readonly ids: readonly string[];
  /** For each segment: old row → new row, `nowhere` for one that is gone. */
  readonly rowOf: readonly Uint32Array[];
  readonly from: readonly { readonly live: LiveSegment; readonly old: number }[];
}

function* rowsInOrder(lives: readonly LiveSegment[]): Generator<void, Rows> {
  const rowOf = lives.map(({ segment }) => new Uint32Array(segment.size).fill(nowhere));
  const left: { readonly live: LiveSegment; readonly nth: number; readonly old: number; readonly id: string }[] = [];
  for (const [nth, live] of lives.entries())
    yield* each(live.segment.size, 2048, (old) => {
      if (live.gone?.[old] !== 1) left.push({ live, nth, old, id: stringAt(live.segment.ids, old) });
    });
  const all = yield* sorted(left, (a, b) => a.id < b.id);
  for (const [row, { nth, old }] of all.entries()) {
    const map = rowOf[nth];
    if (map) map[old] = row;
  }
  return { ids: all.map(({ id }) => id), rowOf, from: all };
}

function* mergeField(
  lives: readonly LiveSegment[],
  field: Field,
  placed: readonly Uint32Array[],
  termCount: number,
  rowOf: readonly Uint32Array[],
  size: number,
): Generator<void, Postings> {
  const sources = lives.map(({ segment }) => segment.fields[field]);
  const starts = new Uint32Array(termCount + 1);
  const longest = lives.reduce((most, live) => Math.max(most, live.longestOf(field)), 0);
  const lengths = countsFor(size, longest);
  let wordCount = 0;
  for (const [nth, { rows, counts, starts: old, lengths: oldLengths }] of sources.entries()) {
    const rowNow = rowOf[nth] ?? new Uint32Array(0);
    for (const [row, now] of rowNow.entries()) if (now !== nowhere) lengths[now] = oldLengths[row] ?? 0;
    const termNow = placed[nth] ?? new Uint32Array(0);
    let looked = 0;
    for (const [term, now] of termNow.entries()) {
      if ((old[term] ?? 0) - looked > 50_000 || term % 8192 === 8191) {
        looked = old[term] ?? 0;
        yield;
      }
      for (let at = old[term] ?? 0; at < (old[term + 1] ?? 0); at += 1) {
        if (rowNow[rows[at] ?? 0] === nowhere) continue;
        starts[now + 1] = (starts[now + 1] ?? 0) + 1;
        wordCount += counts[at] ?? 0;
      }
    }
  }
  for (let term = 0; term < termCount; term += 1) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  const total = starts[termCount] ?? 0;
  const rows = new Uint32Array(total);
  const counts = new Uint32Array(total);
  const places = new Uint32Array(wordCount);
  const next = sources.map(() => 0);
  const termOf = placed.map((table) => inverse(table, termCount));
  let to = 0;
  let word = 0;
  let most = 0;
  let told = 0;
  for (let term = 0; term < termCount; term += 1) {
    if (to - told > 5_000 || term % 2048 === 2047) {
      told = to;
      yield;
    }
    const here = sources.map((_, nth) => termOf[nth]?.[term] ?? nowhere);
    for (const [nth, old] of here.entries()) next[nth] = old === nowhere ? 0 : (sources[nth]?.starts[old] ?? 0);
    const ends = here.map((old, nth) => (old === nowhere ? 0 : (sources[nth]?.starts[old + 1] ?? 0)));
    for (;;) {
      let chosen = -1;
      let least = nowhere;
      for (let nth = 0; nth < sources.length; nth += 1) {
        const rowNow = rowOf[nth];
        const source = sources[nth];
        let at = next[nth] ?? 0;
        while (at < (ends[nth] ?? 0) && rowNow?.[source?.rows[at] ?? 0] === nowhere) at += 1;
        next[nth] = at;
        if (at >= (ends[nth] ?? 0)) continue;
        const row = rowNow?.[source?.rows[at] ?? 0] ?? nowhere;
        if (row < least) {
          least = row;
          chosen = nth;
        }
      }
      const source = sources[chosen];
      if (!source) break;
      const at = next[chosen] ?? 0;
      next[chosen] = at + 1;
      rows[to] = least;
      const count = source.counts[at] ?? 0;
      counts[to] = count;
      if (count > most) most = count;
      for (const place of placesOf(source, at)) places[word++] = place;
      to += 1;
    }
  }
  const narrow = countsFor(total, most);
  narrow.set(counts);
  return { starts, rows, counts: narrow, ...(yield* packed(places, counts)), lengths };
}

function inverse(placed: Uint32Array, size: number): Uint32Array {
  const back = new Uint32Array(size).fill(nowhere);
  for (const [old, now] of placed.entries()) back[now] = old;
  return back;
}

/** A field without the terms that no row holds any more; those have no postings. */
function without(field: Postings, kept: Uint32Array): Postings {
  const starts = new Uint32Array(kept.length + 1);
  for (const [at, term] of kept.entries()) starts[at + 1] = field.starts[term + 1] ?? 0;
  return { ...field, starts };
}

const emptyField: Postings = {
  starts: new Uint32Array(1),
  rows: new Uint32Array(0),
  counts: new Uint8Array(0),
  positions: new Uint8Array(0),
  skips: new Uint32Array(0),
  lengths: new Uint8Array(0),
};
