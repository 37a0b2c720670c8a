/** How many pieces the blanks of a text part it into, as `split` does; never more than `most`. */
export function piecesUpTo(most: number, text: string): number {
  let pieces = 1;
  let blank = false;
  for (let at = 0; at < text.length && pieces < most; at += 1) {
    const here = isBlank(text.charCodeAt(at));
    if (here && !blank) pieces += 1;
    blank = here;
  }
  return pieces;
}

const isBlank = (code: number): boolean =>
  code === 0x20 || (code >= 0x09 && code <= 0x0d) || (code > 0x7f && /\s/.test(String.fromCharCode(code)));
