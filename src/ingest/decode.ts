/** A file's characters, or one line that says why they cannot be read; `partly`: other lines of it may be sound. */
export type Decoded = { readonly text: string } | { readonly refused: string; readonly partly?: true };

const megabyte = 1024 * 1024;

/** Largest file that is read, in bytes. */
export const largest = { article: 10 * megabyte, jsonl: 400 * megabyte } as const;

/** Decodes strict UTF-8 and keeps a byte-order mark, so that offsets match the file. */
export function decode(bytes: Uint8Array, limit: number): Decoded {
  if (bytes.length === 0) return { refused: 'is empty; put the article in it or take it out of the folder' };
  if (bytes.length > limit) return { refused: tooLarge(bytes.length, limit) };
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { refused: 'is UTF-16; save it as UTF-8' };
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) {
    if (isWide(bytes)) return { refused: 'is UTF-16; save it as UTF-8' };
    return { refused: `is not text (a NUL byte at offset ${nul}); save it as UTF-8 text`, partly: true };
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { refused: `is not valid UTF-8 (first bad byte at offset ${firstBadByte(bytes)}); save it as UTF-8`, partly: true };
  }
  if (!/[^\s\u0085\u180e\u200b\u2060]/u.test(text))
    return { refused: 'holds only blanks; put the article in it or take it out of the folder' };
  if (isBinary(text)) return { refused: 'is not text (too many control characters); save it as UTF-8 text' };
  return { text };
}

/** The lines of a file one by one, each as `decode` reads it. */
export function* decodeLines(bytes: Uint8Array): Generator<Decoded> {
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(10, start);
    const end = found < 0 ? bytes.length : found;
    const line = bytes.subarray(start, end);
    yield line.every((byte) => byte === 32 || (byte >= 9 && byte <= 13)) ? { text: '' } : decode(line, largest.jsonl);
    start = end + 1;
  }
}

/** Says that a file is too large, and what to do. */
export function tooLarge(size: number, limit: number): string {
  return `is too large (${Math.ceil(size / megabyte)} MB, at most ${limit / megabyte} MB); split it into an article a file`;
}

/** Every second byte is zero in UTF-16 of western text. */
function isWide(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 400);
  let zeros = 0;
  for (const byte of sample) if (byte === 0) zeros += 1;
  return zeros > sample.length * 0.3 && zeros < sample.length * 0.7;
}

function isBinary(text: string): boolean {
  const sample = text.slice(0, 4000);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const controls = sample.match(/[\u0001-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0;
  return controls > sample.length * 0.02 && controls > 2;
}

/** Length of the longest prefix that is whole, valid characters, found by bisection. */
function firstBadByte(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isValid(bytes.subarray(0, middle), true)) low = middle;
    else high = middle - 1;
  }
  while (low > 0 && !isValid(bytes.subarray(0, low), false)) low -= 1;
  return low;
}

/** `open`: the last character may be unfinished. */
function isValid(bytes: Uint8Array, open: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: open });
    return true;
  } catch {
    return false;
  }
}
