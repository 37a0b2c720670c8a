import { axisY, gridY, plot, ruleX, ruleY } from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { faint, ink, line, round } from './looks.ts';
import type { TimeTick } from './times.ts';

/** What the field of a chart is made from. */
export interface Field {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** First and last moment, in milliseconds since 1970. */
  readonly time: readonly [number, number];
  readonly ticks: readonly TimeTick[];
  /** Lowest and highest value with how values are written on the axis; null for a field without an axis of values. */
  readonly values: { readonly low: number; readonly high: number; readonly format: (value: number) => string } | null;
}

/** A field as SVG, with where moments and values stand on it. */
export interface Plotted {
  readonly svg: string;
  x(moment: number): number;
  y(value: number): number;
}

/** Draws the field of a chart: scales, grid and the axis of values. What stands on it is put there by who asked for it. */
export function plotted(field: Field): Plotted {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const { values, time, ticks, width, height } = field;
  const marks = values
    ? [
        gridY({ stroke: line, strokeOpacity: 1, ticks: 5 }),
        axisY({ ticks: 5, tickSize: 0, tickPadding: 8, tickFormat: values.format, fontSize: 15, fill: faint, label: null }),
        ruleY([0], { stroke: ink, strokeWidth: 1.5 }),
      ]
    : [];
  const made: unknown = plot({
    document,
    width,
    height,
    marginLeft: field.left,
    marginRight: field.right,
    marginTop: field.top,
    marginBottom: field.bottom,
    x: { type: 'utc', domain: time.map((at) => new Date(at)), axis: null },
    y: values
      ? { type: 'linear', domain: [values.low, values.high], nice: 5, axis: null }
      : { type: 'linear', domain: [0, 1], axis: null },
    marks: [
      ruleX(
        ticks.filter(({ at }) => at >= time[0]).map(({ at }) => new Date(at)),
        { stroke: line, strokeOpacity: values ? 0.6 : 1, insetBottom: -6 },
      ),
      ...marks,
    ],
  } as Parameters<typeof plot>[0]); // linkedom's document is not the browser's, which is all that Plot asks of it.
  if (!isPlot(made)) throw new Error('Plot gave no picture');
  const [x, y] = [made.scale('x'), made.scale('y')];
  return {
    svg: made.innerHTML
      .replace(/<style>[\s\S]*?<\/style>/g, '')
      .replaceAll('currentColor', ink)
      .replace(/<[^>]*>/g, (tag) => tag.replace(/-?\d+\.\d{2,}/g, (number) => String(round(Number(number))))),
    x: (moment) => x.apply(new Date(moment)),
    y: (value) => y.apply(value),
  };
}

interface Picture {
  readonly innerHTML: string;
  scale(name: string): { apply(value: unknown): number };
}

function isPlot(made: unknown): made is Picture {
  return typeof made === 'object' && made !== null && 'innerHTML' in made && 'scale' in made;
}
