import { fold } from '../fold.ts';
import { allFields, type IndexQuery } from '../port.ts';
import type { LiveSegment } from './liveSegment.ts';
import { rowsWithRun } from './runs.ts';
import { dayNumber } from './segment.ts';
import { sizeOf, stringAt } from './table.ts';

/** 1 for each row of a segment that a query leaves out, phrases aside; null when it leaves out none. */
export function barredIn({ segment, gone }: LiveSegment, query: IndexQuery): Uint8Array | null {
  const { from, to, publisher, without } = query;
  if (from === null && to === null && publisher === null && without.length === 0) return gone;
  const barred = gone ? gone.slice() : new Uint8Array(segment.size);
  if (from !== null || to !== null) {
    const { days } = segment;
    const first = Math.max(1, dayNumber(from));
    const last = to === null ? Number.POSITIVE_INFINITY : dayNumber(to);
    for (let row = 0; row < days.length; row += 1) {
      const day = days[row] ?? 0;
      if (day < first || day > last) barred[row] = 1;
    }
  }
  if (publisher !== null) {
    const { publishers, publisherOf } = segment;
    const asked = fold(publisher);
    const fits = Array.from({ length: sizeOf(publishers) }, (_, at) => fold(stringAt(publishers, at)).includes(asked));
    for (let row = 0; row < publisherOf.length; row += 1) if (!fits[publisherOf[row] ?? 0]) barred[row] = 1;
  }
  for (const one of without) {
    for (const row of rowsWithRun(segment, typeof one === 'string' ? [one] : one, allFields)) barred[row] = 1;
  }
  return barred;
}
