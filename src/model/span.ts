/** A half-open range of UTF-16 code units, `end` exclusive, as `String.prototype.slice` takes it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Makes a span; throws a RangeError when it is empty, reversed or not made of whole numbers. */
export function span(start: number, end: number): Span {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end <= start) {
    throw new RangeError(`a span needs 0 <= start < end in whole numbers, not ${start}–${end}`);
  }
  return { start, end };
}

/** True when `inner` lies inside `outer`, ends included. */
export function within(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** True when the two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The smallest span that holds both. */
export function hull(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}
