import type { SavedFile, SavedPiece } from './manifest.ts';
import type { SavedPart, SavedParts } from './savedParts.ts';

/** So many parts of about one size become one. */
const together = 8;
/** Each size is so many times the one below it; parts below the first are all of one size. */
const step = 8;
const smallest = 4_000_000;
/** What fewer become is at least so many times the largest of them. */
const worth = 1.5;
/** Parts are not made larger than this, in bytes of records: what is merged at once is held in memory. */
const largest = 300_000_000;

/** Which of the parts become one next, by the bytes that are left in each; none where they are few enough. */
export function nextToMerge(sizes: readonly number[]): readonly number[] {
  const levelOf = (size: number): number => Math.max(0, Math.ceil(Math.log(size / smallest) / Math.log(step)));
  const inOrder = sizes.map((size, nth) => ({ size, nth })).sort((a, b) => a.size - b.size || a.nth - b.nth);
  for (let level = 0; level <= levelOf(largest); level += 1) {
    const chosen: number[] = [];
    let sum = 0;
    for (const { size, nth } of inOrder) {
      if (levelOf(size) > level || sum + size > largest || chosen.length === together) break;
      chosen.push(nth);
      sum += size;
    }
    const alike = inOrder.filter(({ size }) => levelOf(size) <= level).length;
    // Where the largest size is reached, fewer have to do, but a large part is not written anew for little.
    const isWorth = sum >= worth * (sizes[chosen.at(-1) ?? 0] ?? 0);
    if (isWorth && (chosen.length === together || (alike >= together && chosen.length > 1))) return chosen.sort((a, b) => a - b);
  }
  return [];
}

/** The same for threads that merge side by side: at most so many groups, no part in two of them. */
export function groupsToMerge(sizes: readonly number[], most: number): readonly (readonly number[])[] {
  const groups: (readonly number[])[] = [];
  let left = sizes.map((_, nth) => nth);
  while (groups.length < most) {
    const chosen = nextToMerge(left.map((nth) => sizes[nth] ?? 0)).flatMap((at) => left[at] ?? []);
    // A smaller group may be one that what the first becomes belongs to.
    if (chosen.length < (groups.length === 0 ? 2 : together)) break;
    groups.push(chosen);
    left = left.filter((nth) => !chosen.includes(nth));
  }
  return groups;
}

/** Bytes of all that is written until few parts are left, by so many threads. */
export function bytesToMerge(sizes: readonly number[], most: number): number {
  let now = sizes;
  let bytes = 0;
  for (;;) {
    const groups = groupsToMerge(now, most);
    if (groups.length === 0) return bytes;
    const sums = groups.map((group) => group.reduce((sum, nth) => sum + (now[nth] ?? 0), 0));
    bytes += sums.reduce((all, sum) => all + sum, 0);
    const merged = new Set(groups.flat());
    now = [...now.filter((_, nth) => !merged.has(nth)), ...sums];
  }
}

/** Bytes of the records that are left in each part. */
export function sizesOf({ parts }: Pick<SavedParts, 'parts'>): readonly number[] {
  return parts.map(({ part, gone }) => {
    let size = part.starts[part.recordOf.length] ?? 0;
    for (const record of gone) size -= (part.starts[record + 1] ?? 0) - (part.starts[record] ?? 0);
    return size;
  });
}

/** What becomes of saved parts when each of some groups becomes one, which stand behind those that stay. */
export interface MergePlan {
  readonly stay: readonly SavedPart[];
  readonly merges: readonly Merge[];
  readonly files: readonly SavedFile[];
}

/** Parts that become one, and the records that stay, in their new order: number of the part among these and record, one after another. */
export interface Merge {
  readonly parts: readonly SavedPart[];
  readonly order: number[];
}

/** Plans it; each group is of numbers of parts. */
export function mergePlan(saved: SavedParts, groups: readonly (readonly number[])[]): MergePlan {
  const merges = groups.map((group): Merge => ({ parts: group.flatMap((nth) => saved.parts[nth] ?? []), order: [] }));
  const groupOf = new Map(groups.flatMap((group, at) => group.map((old, nth) => [old, { at, nth }] as const)));
  const stay = saved.parts.map((_, nth) => nth).filter((nth) => !groupOf.has(nth));
  const placeOf = new Map(stay.map((old, nth) => [old, nth]));

  function moved(piece: SavedPiece, before: SavedPiece | undefined): SavedPiece | null {
    const group = groupOf.get(piece.part);
    if (!group) return { ...piece, part: placeOf.get(piece.part) ?? 0 };
    const part = stay.length + group.at;
    const { parts, order } = merges[group.at] as Merge;
    const first = order.length / 2;
    for (let record = piece.first; record < piece.first + piece.count; record += 1)
      if (!parts[group.nth]?.gone.has(record)) order.push(group.nth, record);
    const count = order.length / 2 - first;
    if (before?.part === part && before.first + before.count === first) return { ...before, count: before.count + count };
    return count > 0 ? { part, first, count } : null;
  }

  const files: SavedFile[] = [];
  for (const file of saved.files.values()) {
    const pieces: SavedPiece[] = [];
    for (const piece of file.pieces) {
      const last = pieces.at(-1);
      const next = moved(piece, last);
      if (next && last && next.part === last.part && next.first === last.first) pieces.pop();
      if (next) pieces.push(next);
    }
    files.push({ ...file, pieces });
  }
  return { stay: stay.flatMap((nth) => saved.parts[nth] ?? []), merges, files };
}
