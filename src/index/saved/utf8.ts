/** Writes a text without half surrogate pairs from a place on, where there has to be room; gives where it ends. */
export function writeUtf8(text: string, bytes: Uint8Array, from: number): number {
  let to = from;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) {
      bytes[to++] = unit;
      continue;
    }
    if (unit < 0x800) bytes[to++] = 0xc0 | (unit >> 6);
    else if (!isSurrogate(unit)) {
      bytes[to++] = 0xe0 | (unit >> 12);
      bytes[to++] = 0x80 | ((unit >> 6) & 63);
    } else {
      at += 1;
      const code = 0x1_0000 + ((unit & 0x3ff) << 10) + (text.charCodeAt(at) & 0x3ff);
      bytes[to++] = 0xf0 | (code >> 18);
      bytes[to++] = 0x80 | ((code >> 12) & 63);
      bytes[to++] = 0x80 | ((code >> 6) & 63);
      bytes[to++] = 0x80 | (code & 63);
      continue;
    }
    bytes[to++] = 0x80 | (unit & 63);
  }
  return to;
}

const isSurrogate = (unit: number): boolean => (unit & 0xf800) === 0xd800;
