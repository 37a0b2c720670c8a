const thin = /[ilI.,:;'’|!()[\]jtfr ]/;
const broad = /[mwMWOQGД-ЯЖШЩЮжшщюы%@≈—…]/u;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** About how many pixels a text in DejaVu Sans takes at a size; a little too many rather than too few. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const { segment } of graphemes.segment(text)) ems += thin.test(segment) ? 0.4 : broad.test(segment) ? 0.92 : 0.645;
  return ems * size;
}

/** A text that fits into a width, cut with an ellipsis where it is too long. */
export function fitted(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text;
  let cut = '';
  for (const { segment } of graphemes.segment(text)) {
    if (textWidth(`${cut}${segment}…`, size) > width) break;
    cut += segment;
  }
  return `${cut.trimEnd()}…`;
}

/** Scripts whose letters come with the program: Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic, Georgian, and signs. */
const drawn = /^[\u0020-\u06FF\u10A0-\u10FF\u1E00-\u25FF]$/u;

/** A text without letters that would show as empty boxes; empty where hardly anything would be left. */
export function legible(text: string): string {
  const all = [...plain(text)];
  const kept = all.filter((character) => drawn.test(character));
  return kept.length * 2 < all.length ? '' : kept.join('').replace(/ +/g, ' ').trim();
}

const unsafe = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFF]/gu;

/** A text as it may stand in SVG: marks escaped, controls and direction signs gone, blanks of every kind one blank. */
export function escaped(text: string): string {
  return legible(text).replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

/** A text in one line without controls. */
export function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(unsafe, '').trim();
}
