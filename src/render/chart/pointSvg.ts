import type { ChartPoint } from '../../model/chart.ts';
import { type Look, outline, paper, round } from './looks.ts';
import type { Dot } from './place.ts';

/** Amounts grow from zero; a degree does not, and a plan for no stated time is a line to be reached some day. */
export function hasStem({ outlook, period }: ChartPoint, unit: string): boolean {
  return !/^°/.test(unit) && (period !== null || !outlook);
}

/** The stem of an amount from zero: full where it was found, dashed where it is planned, dotted where its time is not stated. */
export function stemSvg(
  x: number,
  y: number,
  base: number,
  { colour }: Look,
  { outlook, period }: ChartPoint,
  thin = false,
): string {
  const dashes = outlook ? ' stroke-dasharray="7 5"' : period ? '' : ' stroke-dasharray="2 4"';
  return `<path d="M${round(x)},${round(base)}V${round(y)}" stroke="${colour}" stroke-width="${thin ? 1 : 2}"${dashes}/>`;
}

/** The mark of a point: full where the figure is exact and found, pale where it is about so much, hollow where it is open to one side or planned. */
export function markSvg({ precision, outlook }: ChartPoint, { x, y }: Dot, { colour, shape }: Look, radius: number): string {
  const hollow = outlook || precision === 'at least' || precision === 'at most';
  const dashes = outlook ? ' stroke-dasharray="3 2"' : '';
  const own = hollow ? paper : colour;
  const pale = precision === 'about' && !hollow ? ' fill-opacity="0.45"' : '';
  const under = pale ? `<path d="${outline(shape, x, y, radius)}" fill="${paper}"/>` : '';
  const mark = `${under}<path d="${outline(shape, x, y, radius)}" fill="${own}"${pale} stroke="${colour}" stroke-width="2"${dashes}/>`;
  return mark + arrow(precision, { x, y }, colour, radius);
}

/** "More than" goes on upwards, "less than" downwards. */
function arrow(precision: ChartPoint['precision'], { x, y }: Dot, colour: string, radius: number): string {
  if (precision !== 'at least' && precision !== 'at most') return '';
  const up = precision === 'at least' ? -1 : 1;
  const [near, far] = [y + up * (radius + 3), y + up * (radius + 15)];
  const head = `M${round(x - 5)},${round(far - up * 6)}L${round(x)},${round(far)}L${round(x + 5)},${round(far - up * 6)}`;
  return `<path d="M${round(x)},${round(near)}V${round(far)}${head}" stroke="${colour}" stroke-width="2" fill="none"/>`;
}
