/** Counts become where each of those counted begins, one after another. */
export function toBegins(counts: Uint32Array): void {
  let begin = 0;
  for (let at = 0; at < counts.length; at += 1) {
    const count = counts[at] as number;
    counts[at] = begin;
    begin += count;
  }
}

/** The same in the order of these numbers, which are all that count; gives where the last one ends. */
export function toBeginsIn(order: Uint32Array, counts: Uint32Array): number {
  let begin = 0;
  for (let nth = 0; nth < order.length; nth += 1) {
    const number = order[nth] as number;
    const count = counts[number] as number;
    counts[number] = begin;
    begin += count;
  }
  return begin;
}
