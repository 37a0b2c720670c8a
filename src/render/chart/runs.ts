import type { ChartPoint } from '../../model/chart.ts';
import { dayMs, momentOf } from './times.ts';

const fewest = 3;

/**
 * Points that may be joined by a line, as places in `points`: figures of one article, exact and found, of stretches of time of like
 * length that follow each other without a gap; three or more. Nothing is joined across sources, plans, or what nobody stated.
 */
export function runsOf(points: readonly ChartPoint[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  for (const article of new Set(points.map((point) => point.article))) {
    let run: number[] = [];
    const own = points.flatMap((point, i) => (point.article === article && isFirm(point) ? [i] : []));
    for (const i of own) {
      const before = points[run.at(-1) ?? -1];
      const here = points[i];
      if (before && here && !follows(before, here)) {
        runs.push(run);
        run = [];
      }
      run.push(i);
    }
    runs.push(run);
  }
  return runs.filter(({ length }) => length >= fewest);
}

function isFirm({ precision, high, outlook, period }: ChartPoint): boolean {
  return precision === 'exact' && high === null && !outlook && period !== null;
}

function follows({ period: a }: ChartPoint, { period: b }: ChartPoint): boolean {
  if (!a || !b) return false;
  const [one, other] = [length(a), length(b)];
  const gap = (momentOf(b.from) - momentOf(a.to)) / dayMs - 1;
  return gap >= 0 && gap <= 1 && Math.max(one, other) <= 1.2 * Math.min(one, other);
}

const length = ({ from, to }: { from: Parameters<typeof momentOf>[0]; to: Parameters<typeof momentOf>[0] }): number =>
  (momentOf(to) - momentOf(from)) / dayMs + 1;
