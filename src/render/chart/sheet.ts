import { escaped, fitted, legible, textWidth } from './letters.ts';
import { faint, ink, type Look, line, outline, paper, round } from './looks.ts';
import type { TimeTick } from './times.ts';

export const sheetWidth = 640;
/** Margin at the left and right edge. */
const edge = 18;

/** A line of the legend: whose marks look how. */
export interface LegendEntry {
  readonly look: Look;
  readonly text: string;
}

/** What stands around the field of a chart. */
export interface Sheet {
  readonly title: string;
  /** What the values are, under the title. */
  readonly subtitle: string;
  readonly legend: readonly LegendEntry[];
  /** How marks are to be read, what differs, what is missing. */
  readonly notes: readonly (readonly string[])[];
  /** Says how many sources the legend has no room for. */
  readonly more: (n: number) => string;
}

/** Height above the field. */
export const headHeight = 74;
const row = 22;
const mostRows = 4;

/** A whole chart as SVG: title, field (drawn from `headHeight` down), legend and notes. All words are escaped here. */
export function sheetSvg(sheet: Sheet, field: string, fieldBottom: number): string {
  const inside = sheetWidth - 2 * edge;
  const columns = sheet.legend.length > 4 ? 2 : 1;
  const most = mostRows * columns;
  const shown = sheet.legend.length > most ? sheet.legend.slice(0, most - 1) : sheet.legend;
  const rest = sheet.legend.length - shown.length;
  const wide = inside / columns;
  const at = (i: number) => ({ x: edge + (i % columns) * wide, y: fieldBottom + 20 + Math.floor(i / columns) * row });
  const entries = shown.map(({ look, text }, i) => {
    const { x, y } = at(i);
    const mark = `<path d="${outline(look.shape, x + 8, y - 5, 6.5)}" fill="${look.colour}"/>`;
    return mark + textAt(fitted(legible(text), 15, wide - 30), x + 22, y, 15);
  });
  if (rest > 0) entries.push(textAt(sheet.more(rest), at(shown.length).x + 22, at(shown.length).y, 15, { fill: faint }));
  const rows = Math.ceil((shown.length + (rest > 0 ? 1 : 0)) / columns);
  const notesTop = fieldBottom + 20 + rows * row;
  const notes = sheet.notes.flatMap((note) => wrapped(note, 13.5, inside)).slice(0, 5);
  const height = Math.round(notesTop + notes.length * 18 + (notes.length > 0 ? 2 : -6));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${sheetWidth}" height="${height}" viewBox="0 0 ${sheetWidth} ${height}" font-family="DejaVu Sans">`,
    `<rect x="0.5" y="0.5" width="${sheetWidth - 1}" height="${height - 1}" rx="10" fill="${paper}" stroke="${line}"/>`,
    textAt(fitted(legible(sheet.title), 23, inside), edge, 34, 23, { bold: true }),
    textAt(fitted(legible(sheet.subtitle), 15, inside), edge, 58, 15, { fill: faint }),
    field,
    ...entries,
    ...notes.map((note, i) => textAt(note, edge, notesTop + i * 18, 13.5, { fill: faint })),
    '</svg>',
  ].join('\n');
}

/** Numbers in a row, the first ones where there are many. */
export function few(numbers: readonly string[]): string {
  return (numbers.length > 4 ? [...numbers.slice(0, 3), '…'] : numbers).join(' ');
}

interface TextLook {
  readonly fill?: string;
  readonly bold?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** A rim of paper, so that a line behind it does not cross the letters. */
  readonly rim?: boolean;
}

/** Words at a place, as SVG. */
export function textAt(text: string, x: number, y: number, size: number, look: TextLook = {}): string {
  const { fill = ink, bold = false, anchor = 'start', rim = false } = look;
  const more = [
    bold ? ' font-weight="bold"' : '',
    anchor === 'start' ? '' : ` text-anchor="${anchor}"`,
    rim ? ` stroke="${paper}" stroke-width="4" stroke-linejoin="round" paint-order="stroke"` : '',
  ].join('');
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" fill="${fill}"${more}>${escaped(text)}</text>`;
}

/** The labels of an axis of time, those of a stretch in its middle, and what the axis is of. */
export function timeLabels(
  ticks: readonly TimeTick[],
  x: (at: number) => number,
  left: number,
  right: number,
  y: number,
  axis: string,
): string {
  let free = Number.NEGATIVE_INFINITY;
  const labels = ticks.flatMap(({ at, until, label }) => {
    const [from, to] = [Math.max(left, x(at)), until === null ? x(at) : Math.min(right, x(until))];
    const middle = (from + to) / 2;
    const half = textWidth(label, 15) / 2;
    // A stretch that is mostly cut off by the edge is named by the one beside it.
    if (until !== null && to - from < half) return [];
    if (middle - half < free || middle + half > right + 24) return [];
    free = middle + half + 8;
    return [textAt(label, middle, y, 15, { anchor: 'middle', fill: faint })];
  });
  return [...labels, ...(axis ? [textAt(axis, right, y + 20, 13.5, { anchor: 'end', fill: faint })] : [])].join('\n');
}

/** The parts of a note in as few lines as hold them, a part only broken where it is longer than a line. */
function wrapped(parts: readonly string[], size: number, width: number): readonly string[] {
  const lines: string[] = [];
  const add = (text: string, between: string): void => {
    const last = lines.at(-1);
    const longer = `${last}${between}${text}`;
    if (last !== undefined && between && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(text);
  };
  for (const part of parts.map(legible)) {
    if (textWidth(part, size) <= width) add(part, ' · ');
    else for (const [i, word] of part.split(' ').entries()) add(fitted(word, size, width), i === 0 ? '' : ' ');
  }
  return lines;
}
