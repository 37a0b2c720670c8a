// Controls, lone surrogates, and the invisible characters that reorder or smuggle text; joiners of emoji and scripts stay.
const unsafe = /[\p{Cc}\p{Cs}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;
const breaks = /[\t\n\v\f\r\u0085\u2028\u2029]/u;

/** A text that can do nothing to a terminal: line breaks and tabs become blanks, every other control a visible sign. */
export function visible(text: string): string {
  return text.replace(/\r\n/g, ' ').replace(unsafe, (sign) => (breaks.test(sign) ? ' ' : pictured(sign)));
}

/** The lines of a text, each of them safe for a terminal; a tab becomes blanks. */
export function visibleLines(text: string): readonly string[] {
  return text.split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/u).map((line) => visible(line.replaceAll('\t', '    ')));
}

function pictured(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\uFFFD';
}
