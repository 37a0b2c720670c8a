import type { Span } from '../model/span.ts';

/** Longest aside in brackets that is kept in one sentence. */
const longest = 300;

/** Tells of ascending positions whether they lie inside a short pair of brackets, its last character left out. */
export function brackets(text: string): (position: number) => boolean {
  if (!/[)\]]/.test(text)) return () => false;
  const pairs: Span[] = [];
  const open: { readonly mark: string; readonly start: number }[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const mark = text.charAt(i);
    if (mark === '(' || mark === '[') open.push({ mark, start: i });
    else if (mark === ')' || mark === ']') {
      const wanted = mark === ')' ? '(' : '[';
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
