import type { Span } from '../../model/span.ts';

/** Where an item that has a span lies. */
export const spanOf = ({ span }: { readonly span: Span }): Span => span;

/** The items of a list, in text order and none overlapping, that share a unit with the span. */
export function overlapping<Item>(items: readonly Item[], spanOf: (item: Item) => Span, at: Span): readonly Item[] {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && spanOf(item).end <= at.start) low = middle + 1;
    else high = middle;
  }
  const found: Item[] = [];
  for (let index = low; index < items.length; index += 1) {
    const item = items[index];
    if (item === undefined || spanOf(item).start >= at.end) break;
    found.push(item);
  }
  return found;
}
