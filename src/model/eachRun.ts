const blank = 32;
const lineEnd = 10;

/** True for what parts runs. */
export const isBlank = (code: number): boolean => code === blank || code === lineEnd;

/** Calls `take` with where each run of characters between two blanks begins and ends. */
export function eachRun(text: string, take: (from: number, to: number) => void): void {
  for (let from = 0; from < text.length; ) {
    if (isBlank(text.charCodeAt(from))) {
      from += 1;
      continue;
    }
    let to = from + 1;
    while (to < text.length && !isBlank(text.charCodeAt(to))) to += 1;
    take(from, to);
    from = to;
  }
}
