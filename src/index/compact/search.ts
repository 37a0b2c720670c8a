import { narrows } from '../filters.ts';
import { allFields, type Hit, type IndexQuery } from '../port.ts';
import { barredIn } from './barred.ts';
import { Best } from './best.ts';
import { type List, type Lists, listsOf, normTable, scoreOf } from './lists.ts';
import type { LiveSegment } from './liveSegment.ts';
import { reach, rowsWithRun, sharedRows } from './runs.ts';
import { postingOf, type Rows } from './segment.ts';
import { atOnce, sorted } from './steps.ts';
import { Sums } from './sums.ts';
import { stringAt } from './table.ts';

/** Searches segments as one index; keeps its room for sums and its tables from search to search. */
export class Searcher {
  private readonly sums = new Sums();
  private readonly norms = new Map<string, { readonly mean: number; readonly longest: number; readonly table: Float64Array }>();

  search(segments: readonly LiveSegment[], query: IndexQuery): readonly Hit[] {
    return atOnce(this.steps(segments, query));
  }

  /** The same in steps: each looks through a segment at most, and others may search in between. */
  *steps(segments: readonly LiveSegment[], query: IndexQuery): Generator<void, readonly Hit[]> {
    const filters = narrows(query);
    if (query.terms.length === 0) return filters ? passing(segments, query) : [];
    const lists = yield* listsOf(segments, query, (field, mean) => {
      const longest = Math.max(0, ...segments.map((live) => live.longestOf(field)));
      const before = this.norms.get(field);
      if (before?.mean === mean && before.longest === longest) return before.table;
      const table = normTable(longest, mean);
      this.norms.set(field, { mean, longest, table });
      return table;
    });
    const size = segments.reduce((sum, { live }) => sum + live, 0);
    const best = new Best(Math.max(0, Math.min(query.limit, size)), before(segments));
    for (const [at, live] of segments.entries()) {
      const own = lists.of[at] ?? [];
      if (own.length === 0) continue;
      if (at > 0) yield;
      const barred = barredIn(live, query);
      if (query.phrases.length === 0) this.sums.best(own, live.segment.size, barred, at, best);
      else offerAll(withPhrases(live, query, barred), own, at, best);
    }
    return yield* hitsOf(segments, lists, best);
  }
}

/** Whether a row's id is before another's; inside a segment rows are in that order. */
function before(segments: readonly LiveSegment[]): ConstructorParameters<typeof Best>[1] {
  return (segment, row, otherSegment, otherRow) =>
    segment === otherSegment ? row < otherRow : idOf(segments, segment, row) < idOf(segments, otherSegment, otherRow);
}

function idOf(segments: readonly LiveSegment[], segment: number, row: number): string {
  const live = segments[segment];
  return live ? stringAt(live.segment.ids, row) : '';
}

/** The rows that hold every phrase of a query, ascending. */
function withPhrases({ segment }: LiveSegment, { phrases, fields }: IndexQuery, barred: Uint8Array | null): Rows {
  let rows: Rows | null = null;
  for (const run of phrases) {
    const own = rowsWithRun(segment, run, fields ?? allFields);
    rows = rows === null ? own : sharedRows(rows, own);
    if (rows.length === 0) break;
  }
  if (rows === null) return new Uint32Array(0);
  return barred === null ? rows : Uint32Array.from(rows).filter((row) => barred[row] !== 1);
}

/** Offers those of some ascending rows that a list has, with the scores that `exactly` gives. */
function offerAll(found: Rows, lists: readonly List[], segment: number, best: Best): void {
  // Looking at the arrays of what lies in a file goes a long way.
  const cursors = lists.map(({ postings: { rows, counts, lengths }, from, to, factor, norms }) => {
    return { rows, counts, lengths, at: from, to, factor, norms };
  });
  for (let nth = 0; nth < found.length; nth += 1) {
    const row = found[nth] as number;
    let score = 0;
    let held = false;
    for (let one = 0; one < cursors.length; one += 1) {
      const cursor = cursors[one] as (typeof cursors)[number];
      const { rows, to } = cursor;
      const at = reach(rows, row, cursor.at, to);
      cursor.at = at;
      if (at === to || rows[at] !== row) continue;
      score += scoreOf(cursor.factor, cursor.counts[at] as number, cursor.norms[cursor.lengths[row] as number] as number);
      held = true;
    }
    if (held) best.offer(score, segment, row);
  }
}

/** What a query without terms leaves, by id. */
function passing(segments: readonly LiveSegment[], query: IndexQuery): readonly Hit[] {
  const ids = segments.flatMap((live) => {
    const barred = barredIn(live, query);
    const all = query.phrases.length > 0 ? withPhrases(live, query, barred) : unbarred(live.segment.size, barred, query.limit);
    return Array.from(all.slice(0, query.limit), (row) => stringAt(live.segment.ids, row));
  });
  if (segments.length > 1) ids.sort(byCodeUnit);
  return ids.slice(0, query.limit).map((id) => ({ id, score: 0, terms: [] }));
}

function unbarred(size: number, barred: Uint8Array | null, limit: number): readonly number[] {
  const rows: number[] = [];
  for (let row = 0; row < size && rows.length < limit; row += 1) if (barred?.[row] !== 1) rows.push(row);
  return rows;
}

/** The score of one row, summed up by term and then by field, so that it is the same however the row was found. */
function exactly(lists: readonly List[], row: number): { readonly score: number; readonly terms: readonly number[] } {
  const terms: number[] = [];
  let score = 0;
  for (const { term, postings, from, to, factor, norms } of lists) {
    const at = postingOf(postings.rows, row, from, to);
    if (at < 0) continue;
    score += scoreOf(factor, postings.counts[at] ?? 0, norms[postings.lengths[row] ?? 0] ?? 0);
    if (terms.at(-1) !== term) terms.push(term);
  }
  return { score, terms };
}

function* hitsOf(segments: readonly LiveSegment[], lists: Lists, best: Best): Generator<void, readonly Hit[]> {
  const hits: Hit[] = [];
  for (let i = 0; i < best.size; i += 1) {
    if (i % inStep === inStep - 1) yield;
    const [segment, row] = [best.segments[i] ?? 0, best.rows[i] ?? 0];
    const { score, terms } = exactly(lists.of[segment] ?? [], row);
    hits.push({ id: idOf(segments, segment, row), score, terms: terms.map((term) => lists.terms[term] ?? '') });
  }
  if (hits.length <= inStep) return hits.sort((a, b) => b.score - a.score || byCodeUnit(a.id, b.id));
  yield;
  return yield* sorted(hits, (a, b) => a.score > b.score || (a.score === b.score && a.id < b.id));
}

/** Hits that are made in one step. */
const inStep = 256;

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
