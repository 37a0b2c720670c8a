const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const plain = /^[\u0020-\u007E\u00A0-\u02FF]*$/;
const nothing = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\u33FF\u3400-\u4DBF\u4E00-\u9FFF\uA000-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}|\p{Emoji}\uFE0F/u;

/** How many cells a text takes on a terminal: 2 for East Asian wide characters and emoji, 0 for combining marks. */
export function cells(text: string): number {
  if (plain.test(text)) return text.length;
  let sum = 0;
  for (const { segment } of graphemes.segment(text)) sum += cellsOf(segment);
  return sum;
}

/** A text cut into pieces of at most `width` cells, never inside a character as a person sees it; the first piece has `first` cells. */
export function chopped(text: string, first: number, width: number): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  let room = first;
  for (const { segment } of graphemes.segment(text)) {
    const size = cellsOf(segment);
    if (size > room && !(piece === '' && pieces.length > 0)) {
      pieces.push(piece);
      piece = '';
      room = width;
    }
    piece += segment;
    room -= size;
  }
  return [...pieces, piece];
}

function cellsOf(grapheme: string): number {
  if (nothing.test(grapheme)) return 0;
  return wide.test(grapheme) ? 2 : 1;
}
