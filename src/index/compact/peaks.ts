import type { List } from './lists.ts';
import type { FieldPostings } from './segment.ts';

/** Postings that have one bound together. */
export const blockPostings = 128;
/** Shorter lists have none: going through them costs little. */
const worthKnowing = 2048;

/** Bounds on what a posting of a list adds to a score, as shares of the list's factor. */
export interface Peaks {
  /** Of each block of postings. */
  readonly blocks: Float32Array;
  readonly all: number;
  /** What the bounds are multiplied by, as they were taken at another mean length. */
  readonly loose: number;
}

interface Known extends Omit<Peaks, 'loose'> {
  readonly slope: number;
}

const known = new WeakMap<FieldPostings, Map<number, Known>>();

/**
 * Bounds of a long list, worked out once and kept with its postings; null for a short one. No score of it is above
 * factor × loose × bound but by rounding.
 */
export function peaksOf(list: List): Peaks | null {
  const { postings, from, to, norms } = list;
  if (to - from < worthKnowing) return null;
  let lists = known.get(postings);
  if (!lists) {
    lists = new Map();
    known.set(postings, lists);
  }
  // Norms are a line over lengths that begins at the same place always; lower ones make for higher scores, in proportion at most.
  const slope = norms[1] ?? 0;
  const before = lists.get(from);
  if (before && before.slope / slope < 1.02 && slope / before.slope < 1.1)
    return { blocks: before.blocks, all: before.all, loose: Math.max(1, before.slope / slope) };
  const made = { ...measured(list), slope };
  lists.set(from, made);
  return { ...made, loose: 1 };
}

function measured({ postings: { rows, counts, lengths }, from, to, norms }: List): Omit<Peaks, 'loose'> {
  const blocks = new Float32Array(Math.ceil((to - from) / blockPostings));
  let all = 0;
  for (let block = 0; block < blocks.length; block += 1) {
    const end = Math.min(to, from + (block + 1) * blockPostings);
    let most = 0;
    for (let at = from + block * blockPostings; at < end; at += 1) {
      const count = counts[at] as number;
      const share = count / (count + (norms[lengths[rows[at] as number] as number] as number));
      if (share > most) most = share;
    }
    // Half the digits are kept, rounded up.
    blocks[block] = most * (1 + 1e-6);
    if (most > all) all = most;
  }
  return { blocks, all };
}
