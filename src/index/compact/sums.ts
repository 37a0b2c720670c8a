import type { Best } from './best.ts';
import { type List, scoreOf } from './lists.ts';
import { postingOf } from './segment.ts';

/** Fewer postings than this are summed up faster than they are thought about. */
const worthPruning = 20_000;
const untouched = -1;

/** Room to sum up scores in, kept from search to search; between searches every sum is `untouched`. */
export class Sums {
  private sums = new Float64Array(0);
  private touched = new Uint32Array(0);
  private count = 0;

  /** Offers every row of a segment that some list has and that is not barred to `best`. */
  best(lists: readonly List[], size: number, barred: Uint8Array | null, segment: number, best: Best): void {
    if (this.sums.length < size) {
      this.sums = new Float64Array(size).fill(untouched);
      this.touched = new Uint32Array(size);
    }
    this.count = 0;
    const total = lists.reduce((sum, { from, to }) => sum + to - from, 0);
    if (total < worthPruning) for (const list of lists) this.add(list, barred);
    else this.addWorthwhile(lists, barred, best, total);
    for (let i = 0; i < this.count; i += 1) {
      const row = this.touched[i] ?? 0;
      const sum = this.sums[row] ?? 0;
      this.sums[row] = untouched;
      if (sum >= best.least) best.offer(sum, segment, row);
    }
  }

  private add({ postings: { rows, counts, lengths }, from, to, factor, norms }: List, barred: Uint8Array | null): void {
    const { sums, touched } = this;
    let reached = this.count;
    for (let at = from; at < to; at += 1) {
      const row = rows[at] as number;
      if (barred !== null && barred[row] === 1) continue;
      const count = counts[at] as number;
      const score = (factor * count) / (count + (norms[lengths[row] as number] as number));
      const sum = sums[row] as number;
      if (sum < 0) {
        touched[reached++] = row;
        sums[row] = score;
      } else sums[row] = sum + score;
    }
    this.count = reached;
  }

  /**
   * The lists that can add most come first. Once what the rest can add together does not bring a new row among the best, the rest
   * is only asked about rows that may still get there.
   */
  private addWorthwhile(lists: readonly List[], barred: Uint8Array | null, best: Best, total: number): void {
    const ordered = [...lists].sort((x, y) => mostOf(y) - mostOf(x));
    let left = ordered.reduce((sum, list) => sum + mostOf(list), 0);
    let postings = total;
    for (const [nth, list] of ordered.entries()) {
      if (postings > Math.max(worthPruning, this.count) && left < this.highest(best)) {
        this.finish(ordered.slice(nth), left, best);
        return;
      }
      this.add(list, barred);
      left -= mostOf(list);
      postings -= list.to - list.from;
    }
  }

  /** The least sum that surely is among the best; -1 where that is not known. */
  private threshold = -1;

  private highest(best: Best): number {
    const room = best.scores.length;
    if (room === 0 || room > this.count) return best.least;
    const kept = new Float64Array(room);
    let size = 0;
    for (let i = 0; i < this.count; i += 1) {
      const sum = this.sums[this.touched[i] ?? 0] ?? 0;
      if (size < room) {
        let at = size++;
        while (at > 0 && (kept[(at - 1) >> 1] ?? 0) > sum) {
          kept[at] = kept[(at - 1) >> 1] ?? 0;
          at = (at - 1) >> 1;
        }
        kept[at] = sum;
      } else if (sum > (kept[0] ?? 0)) {
        let at = 0;
        for (;;) {
          let below = 2 * at + 1;
          if (below >= room) break;
          if (below + 1 < room && (kept[below + 1] ?? 0) < (kept[below] ?? 0)) below += 1;
          if ((kept[below] ?? 0) >= sum) break;
          kept[at] = kept[below] ?? 0;
          at = below;
        }
        kept[at] = sum;
      }
    }
    this.threshold = Math.max(best.least, kept[0] ?? -1);
    return this.threshold;
  }

  private finish(rest: readonly List[], left: number, best: Best): void {
    const needed = Math.max(this.threshold, best.least) - left;
    // Rounding must not leave out what ties.
    const slack = 1e-9 * Math.max(1, Math.abs(needed));
    for (let i = 0; i < this.count; i += 1) {
      const row = this.touched[i] as number;
      const sum = this.sums[row] as number;
      if (sum < needed - slack) continue;
      let more = sum;
      for (const { postings, from, to, factor, norms } of rest) {
        const at = postingOf(postings.rows, row, from, to);
        if (at >= 0) more += scoreOf(factor, postings.counts[at] ?? 0, norms[postings.lengths[row] ?? 0] ?? 0);
      }
      this.sums[row] = more;
    }
  }
}

/** No term can add more to a score, however often it stands in however short a field. */
const mostOf = ({ factor }: List): number => factor;
