import type { Hit, IndexQuery, TextIndex } from '../port.ts';
import { familyMembers, similarTerms } from '../similar.ts';
import { begunTerms } from './begun.ts';
import { SegmentBuilder } from './builder.ts';
import { LiveSegment } from './liveSegment.ts';
import { mergeSegments } from './merge.ts';
import { nearTerms } from './near.ts';
import { Searcher } from './search.ts';
import type { Segment } from './segment.ts';
import { atOnce } from './steps.ts';
import { sizeOf, stringAt } from './table.ts';
import { placeOfTerm } from './termPlaces.ts';

/** An index of segments: what is added goes into a small one, small ones are put together, what is removed is crossed out. */
export interface CompactIndex extends TextIndex {
  /** What the next search would otherwise wait for, in steps of a few milliseconds; nothing may be added or removed meanwhile. */
  settle(): Iterator<void>;
  searchSteps(query: IndexQuery): Generator<void, readonly Hit[]>;
  /** The segments as they are now, the oldest first; none of them ever changes but for rows that are taken away. */
  segments(): readonly LiveSegment[];
  /** Makes one segment of all, without what was removed. */
  merge(): void;
}

/** Words that are gathered before a segment is made of them: about 100 MB while gathering. */
const mostGathered = 12_000_000;
/** Terms whose rows are kept counted: about 2 MB. */
const mostCounted = 20_000;
/** Segments of about one size that are put together, and how much larger the next size is. */
const together = 8;

/** The embedded index; `saved` are segments to start from. Indexes may share what they search with. */
export function compactIndex(saved: readonly LiveSegment[] = [], searcher: Searcher = new Searcher()): CompactIndex {
  let segments: LiveSegment[] = [...saved];
  let gathering = new SegmentBuilder();

  function removeFrom(older: readonly LiveSegment[], ids: Iterable<string>): void {
    for (const id of ids) {
      for (const live of older) {
        const row = live.rowOf(id);
        if (row >= 0) live.remove(row);
      }
    }
  }

  function ready(): readonly LiveSegment[] {
    if (gathering.size > 0) atOnce(settle());
    return segments;
  }

  /** Makes a segment of what was gathered and puts small ones together. */
  function* settle(): Generator<void> {
    if (gathering.size === 0) return;
    const from = gathering;
    const segment = yield* from.steps();
    // A search in between has done the work already.
    if (gathering !== from) return;
    gathering = new SegmentBuilder();
    if (segments.length > 0) removeFrom(segments, idsOf(segment));
    segments = [...segments.filter(({ live }) => live > 0), new LiveSegment(segment)];
    for (let few = smallOnes(segments); few.length > 0; few = smallOnes(segments)) put(few, yield* mergeSegments(few));
  }

  function put(few: readonly LiveSegment[], merged: Segment): void {
    segments = [...segments.filter((live) => !few.includes(live)), new LiveSegment(merged)];
  }

  const rowsLeft = (): number => {
    let rows = 0;
    for (const { live } of ready()) rows += live;
    return rows;
  };

  // One question asks for the same words many times, and the next one for some of them.
  const counted = new Map<string, number>();
  let countedIn: readonly LiveSegment[] = segments;
  let countedRows = -1;
  const documentFrequency = (term: string): number => {
    const left = rowsLeft();
    if (countedIn !== segments || countedRows !== left || counted.size >= mostCounted) counted.clear();
    countedIn = segments;
    countedRows = left;
    const before = counted.get(term);
    if (before !== undefined) return before;
    let rows = 0;
    for (const live of segments) {
      const at = placeOfTerm(live.segment.terms, term);
      if (at >= 0) rows += live.holders(at);
    }
    counted.set(term, rows);
    return rows;
  };

  return {
    add(rows) {
      for (const row of rows) {
        gathering.add(row);
        if (gathering.length > mostGathered) ready();
      }
    },
    remove: (ids) => removeFrom(ready(), ids),
    search: (query: IndexQuery) => searcher.search(ready(), query),
    searchSteps: (query: IndexQuery) => searcher.steps(ready(), query),
    documentFrequency,
    similar(term, limit) {
      if (documentFrequency(term) > 0) return [];
      const near = new Set([...familyMembers(term), ...ready().flatMap(({ segment }) => nearTerms(segment, term))]);
      const known = [...near].map((one) => [one, documentFrequency(one)] as const).filter(([, rows]) => rows > 0);
      return similarTerms(term, known, limit);
    },
    begun: (beginning, limit) => begunTerms(ready(), beginning, limit),
    get size() {
      return rowsLeft();
    },
    segments: ready,
    settle,
    merge() {
      if (ready().length > 1 || segments.some(({ gone }) => gone !== null)) put(segments, atOnce(mergeSegments(segments)));
    },
  };
}

function* idsOf({ ids }: Segment): Iterable<string> {
  for (let row = 0; row < sizeOf(ids); row += 1) yield stringAt(ids, row);
}

/** Segments of one size that are many enough to be put together, or none. */
function smallOnes(segments: readonly LiveSegment[]): readonly LiveSegment[] {
  const sizes = new Map<number, LiveSegment[]>();
  for (const one of segments) {
    const size = Math.floor(Math.log(Math.max(1, one.live)) / Math.log(together));
    sizes.set(size, [...(sizes.get(size) ?? []), one]);
  }
  return [...sizes.values()].find((same) => same.length >= together) ?? [];
}
