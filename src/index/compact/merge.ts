import { allFields } from '../port.ts';
import type { LiveSegment } from './liveSegment.ts';
import { mergeField, nowhere } from './mergeField.ts';
import { metInPostings } from './met.ts';
import { countsFor } from './numbers.ts';
import { pairsOf } from './pairs.ts';
import { holdersOf } from './postings.ts';
import type { FieldPostings, Postings, Segment } from './segment.ts';
import { heardAs, soundsOf } from './soundTable.ts';
import { each, sorted } from './steps.ts';
import { sizeOf, stringAt, tableOf, tableSteps, unionOf } from './table.ts';

/** One segment of all that is left in several, made in small steps; no id may be in two of them, and none may change meanwhile. */
export function* mergeSegments(lives: readonly LiveSegment[]): Generator<void, Segment> {
  const { ids, rowOf, from } = yield* rowsInOrder(lives);
  const used = yield* unionOf(lives.map(({ segment }) => segment.terms));
  const all = used.strings;
  const fields: Postings[] = [];
  const moves = { rowOf, size: ids.length, termOf: used.placed, terms: all.length };
  for (const field of allFields) fields.push(yield* mergeField(lives, field, moves));
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

interface Rows {
  readonly ids: readonly string[];
  /** For each segment: old row → new row, `nowhere` for one that is gone; ascending. */
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
