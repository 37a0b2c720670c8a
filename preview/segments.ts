/** Something that reaches over a stretch of text. */
export interface Reaching {
  readonly start: number;
  readonly end: number;
}

/** A stretch of text over which the very same things reach. */
export interface Segment<One> extends Reaching {
  readonly over: readonly One[];
  /** Those of them that begin here. */
  readonly begins: readonly One[];
}

/** Cuts a stretch of text wherever something begins or ends, so that what overlaps can be shown; nothing is lost or doubled. */
export function segments<One extends Reaching>(stretch: Reaching, things: readonly One[]): readonly Segment<One>[] {
  const inside = things.filter(({ start, end }) => start < stretch.end && end > stretch.start && start < end);
  const edges = new Set([stretch.start, stretch.end]);
  for (const { start, end } of inside) {
    if (start > stretch.start) edges.add(start);
    if (end < stretch.end) edges.add(end);
  }
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, i) => {
    const end = sorted[i + 1] ?? stretch.end;
    const over = inside.filter((one) => one.start < end && one.end > start);
    return { start, end, over, begins: over.filter((one) => one.start === start) };
  });
}
