import type { ChartPoint } from '../../model/chart.ts';
import type { ChartWording } from '../../present/words/chartWording.ts';
import { textWidth } from './letters.ts';
import { faint, round } from './looks.ts';
import { type Box, type Dot, type Placed, placed } from './place.ts';
import { hasStem } from './pointSvg.ts';
import { textAt } from './sheet.ts';

/** How large marks and labels are; the more points, the smaller. */
export interface Measures {
  /** Half the width of a mark. */
  readonly radius: number;
  readonly size: number;
  /** Too many for labels with values and for labels that stand off. */
  readonly crowded: boolean;
}

/** Measures for so many points. */
export function measuresFor(points: number): Measures {
  if (points <= 12) return { radius: 8, size: 16, crowded: false };
  return points <= 40 ? { radius: 6.5, size: 14, crowded: true } : { radius: 4.5, size: 13, crowded: true };
}

/** What labels stand beside. */
export interface Labelling {
  readonly format: (value: number) => string;
  readonly say: ChartWording;
  readonly unit: string;
  readonly within: Box;
  readonly measures: Measures;
  /** Height of a value. */
  readonly y: (value: number) => number;
}

/** A label for each point, with its value where there is room; null where there is none even for its number. */
export function labelled(points: readonly ChartPoint[], spots: readonly Dot[], labelling: Labelling): readonly (Placed | null)[] {
  const { unit, within, measures, y: heightOf } = labelling;
  const { size, radius, crowded } = measures;
  const each = points.map((point, i) => ({ point, spot: spots[i] ?? { x: 0, y: 0 } }));
  const dots = each.map(({ spot: { x, y } }): Box => box(x, y, radius + 1));
  const extras = each.flatMap(({ point: { high, precision }, spot: { x, y } }): Box[] => {
    if (high !== null) return [{ left: x - 8, right: x + 8, top: Math.min(y, heightOf(high)) - 3, bottom: y }];
    if (precision === 'at least') return [{ left: x - 6, right: x + 6, top: y - radius - 16, bottom: y }];
    return precision === 'at most' ? [{ left: x - 6, right: x + 6, top: y, bottom: y + radius + 16 }] : [];
  });
  const zero = heightOf(0);
  const lines = each.flatMap(({ point, spot: { x, y } }): Box[] => {
    if (point.outlook && !point.period) return [{ left: x, right: within.right, top: y - 2, bottom: y + 2 }];
    return hasStem(point, unit) ? [{ left: x - 2, right: x + 2, top: Math.min(y, zero), bottom: Math.max(y, zero) }] : [];
  });
  const axis = { left: within.left, right: within.right, top: zero - 1, bottom: zero + 1 };
  const wishes = each.map(({ point, spot: { x, y } }) => {
    // An upright range is labelled at its upper end, "or more" above its arrow.
    const top = point.high !== null ? Math.min(y, heightOf(point.high)) : point.precision === 'at least' ? y - 16 : y;
    return { at: { x, y: top }, ways: waysOf(point, labelling).map((text) => ({ text, width: textWidth(text, size) + 4 })) };
  });
  return placed(wishes, { hard: [...dots, ...extras], soft: [...lines, axis], within, strict: crowded }, size + 4, radius + 4);
}

/** What a label can say, from the fullest to the shortest. */
function waysOf({ citation, value, high, precision, outlook, period }: ChartPoint, labelling: Labelling): readonly string[] {
  const { format, say, measures } = labelling;
  const number = `[${citation}]`;
  if (measures.crowded) return [number];
  const sign = { exact: '', about: '≈ ', 'at least': '≥ ', 'at most': '≤ ' }[precision];
  const full = `${number} ${sign}${format(value)}${high === null ? '' : `–${format(high)}`}`;
  return outlook ? [`${full} · ${period ? say.plan : say.planNoTime}`, `${full} · ${say.plan}`, full, number] : [full, number];
}

const box = (x: number, y: number, r: number): Box => ({ left: x - r, right: x + r, top: y - r, bottom: y + r });

/** A label, with a line to its mark where it stands far off. */
export function labelSvg({ text, box: at, led }: Placed, { x, y }: Dot, { size, radius }: Measures): string {
  const words = textAt(text, (at.left + at.right) / 2, at.bottom - size * 0.3, size, { anchor: 'middle', bold: true, rim: true });
  const lead = led
    ? `<path d="M${round(x)},${round(y - radius - 1)}V${round(at.bottom)}" stroke="${faint}" stroke-width="1"/>`
    : '';
  return lead + words;
}
