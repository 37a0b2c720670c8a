import type { Best } from './best.ts';
import { type List, scoreOf } from './lists.ts';
import { blockPostings, peaksOf } from './peaks.ts';
import { postingOf } from './segment.ts';

/** Fewer postings than this are summed up faster than they are thought about. */
const worthPruning = 2000;
/** Looking a row up in a list takes as long as going through so many postings of it. */
const lookup = 8;
/** Where fewer postings than this for each row that was found are left, leaving rows out costs more than it saves. */
const worthLooking = 3;
const untouched = -1;
// Rounding must not leave out what ties.
const rounding = 1e-9;

/** Room to sum up scores in, kept from search to search; between searches every sum is `untouched`. */
export class Sums {
  private sums = new Float64Array(0);
  private touched = new Uint32Array(0);
  private count = 0;

  /**
   * Offers every row of a segment that some list has and that is not barred to `best`, but for rows that cannot get in. Each row is
   * summed up in the same order in every segment, so that what is equal stays equal.
   */
  best(lists: readonly List[], size: number, barred: Uint8Array | null, segment: number, best: Best): void {
    if (this.sums.length < size) {
      this.sums = new Float64Array(size).fill(untouched);
      this.touched = new Uint32Array(size);
    }
    this.count = 0;
    const ordered = [...lists].sort((x, y) => y.factor - x.factor);
    const total = lists.reduce((sum, { from, to }) => sum + to - from, 0);
    if (total < worthPruning) for (const list of ordered) this.add(list, barred);
    else if (this.addWorthwhile(ordered, barred, best, total)) {
      const last = ordered.at(-1);
      if (last) this.stream(last, barred, segment, best);
      return;
    }
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
   * The lists that weigh most come first. Once what the rest can add together does not bring a new row among the best, the rest
   * is only asked about rows that may still get there. True when the last list is left, and much longer than what was found so far.
   */
  private addWorthwhile(ordered: readonly List[], barred: Uint8Array | null, best: Best, total: number): boolean {
    let left = ordered.reduce((sum, list) => sum + mostOf(list), 0);
    let postings = total;
    // What was found last can have risen by no more than what was added since: to look it up goes through all that was found.
    let reachable = Number.POSITIVE_INFINITY;
    for (const [nth, list] of ordered.entries()) {
      const most = mostOf(list);
      if (postings > Math.max(worthPruning, this.count * worthLooking) && left < reachable) {
        const highest = this.highest(best);
        if (left * (1 + rounding) < highest) {
          this.finish(ordered.slice(nth), left, best, highest);
          return false;
        }
        reachable = this.count < best.scores.length ? Number.POSITIVE_INFINITY : highest * (1 + rounding);
      }
      if (nth === ordered.length - 1 && postings > Math.max(worthPruning, this.count * lookup)) return true;
      this.add(list, barred);
      left -= most;
      reachable += most * (1 + rounding);
      postings -= list.to - list.from;
    }
    return false;
  }

  /** Offers what was found so far with what the last list adds, and then what only that list has, whole blocks of it left out. */
  private stream(list: List, barred: Uint8Array | null, segment: number, best: Best): void {
    const { postings, from, to, factor, norms } = list;
    const { rows, counts, lengths } = postings;
    const { sums, touched, count } = this;
    for (let i = 0; i < count; i += 1) {
      const row = touched[i] as number;
      const sum = (sums[row] as number) + addedBy(list, row);
      if (sum >= best.least) best.offer(sum, segment, row);
    }
    const peaks = peaksOf(list);
    for (let block = 0, start = from; start < to; block += 1, start += blockPostings) {
      if (peaks && factor * peaks.loose * (peaks.blocks[block] ?? 1) < best.least * (1 - rounding)) continue;
      const end = Math.min(to, start + blockPostings);
      for (let at = start; at < end; at += 1) {
        const row = rows[at] as number;
        const held = counts[at] as number;
        const score = scoreOf(factor, held, norms[lengths[row] as number] as number);
        if (score < best.least || sums[row] !== untouched || (barred !== null && barred[row] === 1)) continue;
        best.offer(score, segment, row);
      }
    }
    for (let i = 0; i < count; i += 1) sums[touched[i] as number] = untouched;
  }

  /** The least sum that surely is among the best; -1 where that is not known. */
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
    return Math.max(best.least, kept[0] ?? -1);
  }

  /** Adds what further lists say of rows that are found already, and lets go of those that cannot get among the best any more. */
  private finish(rest: readonly List[], most: number, best: Best, least: number): void {
    let left = most;
    let highest = least;
    for (const [nth, list] of rest.entries()) {
      const length = list.to - list.from;
      if (nth === 0 || length * worthLooking > this.count) {
        if (nth > 0) highest = this.highest(best);
        this.letGo(highest - left);
      }
      if (length < this.count * lookup) this.addToFound(list);
      else for (let i = 0; i < this.count; i += 1) this.addTo(list, this.touched[i] as number);
      left -= mostOf(list);
    }
  }

  /** Forgets the rows that reach less. */
  private letGo(needed: number): void {
    const { sums, touched } = this;
    const worst = needed - rounding * Math.max(1, Math.abs(needed));
    let kept = 0;
    for (let i = 0; i < this.count; i += 1) {
      const row = touched[i] as number;
      if ((sums[row] as number) < worst) sums[row] = untouched;
      else touched[kept++] = row;
    }
    this.count = kept;
  }

  private addTo(list: List, row: number): void {
    this.sums[row] = (this.sums[row] as number) + addedBy(list, row);
  }

  private addToFound({ postings: { rows, counts, lengths }, from, to, factor, norms }: List): void {
    const { sums } = this;
    for (let at = from; at < to; at += 1) {
      const row = rows[at] as number;
      const sum = sums[row] as number;
      if (sum !== untouched) sums[row] = sum + scoreOf(factor, counts[at] as number, norms[lengths[row] as number] as number);
    }
  }
}

function addedBy({ postings: { rows, counts, lengths }, from, to, factor, norms }: List, row: number): number {
  const at = postingOf(rows, row, from, to);
  return at < 0 ? 0 : scoreOf(factor, counts[at] as number, norms[lengths[row] as number] as number);
}

/** A list adds no more than this to a score. */
function mostOf(list: List): number {
  const peaks = peaksOf(list);
  return peaks ? list.factor * Math.min(1, peaks.loose * peaks.all) : list.factor;
}
