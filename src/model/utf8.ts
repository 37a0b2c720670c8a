/** Number of bytes that a text takes in UTF-8; half a surrogate pair counts as the three that stand in for it. */
export function utf8Length(text: string): number {
  let length = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) continue;
    length += unit < 0x800 ? 1 : 2;
    // The two halves of a pair take four bytes together.
    if (isFirstHalf(unit) && isSecondHalf(text.charCodeAt(at + 1))) at += 1;
  }
  return length;
}

const isFirstHalf = (unit: number): boolean => (unit & 0xfc00) === 0xd800;
const isSecondHalf = (unit: number): boolean => (unit & 0xfc00) === 0xdc00;
