import type { Span } from '../model/span.ts';

/** Longest aside in brackets that is kept in one sentence. */
const longest = 300;

const opening = { round: 40, square: 91 } as const;
const closing = { round: 41, square: 93 } as const;

/** Tells of ascending positions whether they lie inside a short pair of brackets, its last character left out. */
export function brackets(text: string): (position: number) => boolean {
  if (!/[)\]]/.test(text)) return () => false;
  const pairs: Span[] = [];
  const open: { readonly mark: number; readonly start: number }[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const mark = text.charCodeAt(i);
    if (mark === opening.round || mark === opening.square) open.push({ mark, start: i });
    else if (mark === closing.round || mark === closing.square) {
      const wanted = mark === closing.round ? opening.round : opening.square;
      const last = open.at(-1);
      if (last?.mark !== wanted) continue;
      open.pop();
      if (i - last.start > longest) continue;
      while ((pairs.at(-1)?.start ?? -1) > last.start) pairs.pop();
      pairs.push({ start: last.start, end: i - 1 });
    }
  }
  let next = 0;
  return (position) => {
    while (next < pairs.length && (pairs[next]?.end ?? 0) <= position) next += 1;
    return (pairs[next]?.start ?? Number.POSITIVE_INFINITY) < position;
  };
}
