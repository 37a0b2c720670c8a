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

const unsafe = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFF]/gu;

/** A text as it may stand in SVG: marks escaped, controls and direction signs gone, blanks of every kind one blank. */
export function escaped(text: string): string {
  return plain(text).replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

/** A text in one line without controls. */
export function plain(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(unsafe, '').trim();
}
