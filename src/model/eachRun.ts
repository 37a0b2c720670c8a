const blank = 32;
const lineEnd = 10;

/** Calls `take` with where each run of characters between two blanks begins and ends. */
export function eachRun(text: string, take: (from: number, to: number) => void): void {
  for (let from = 0; from < text.length; ) {
    const code = text.charCodeAt(from);
    if (code === blank || code === lineEnd) {
      from += 1;
      continue;
    }
    let to = from + 1;
    for (; to < text.length; to += 1) {
      const next = text.charCodeAt(to);
      if (next === blank || next === lineEnd) break;
    }
    take(from, to);
    from = to;
  }
}
