import type { Figures, Row } from './figures.ts';

/** What was measured of several, by the heading of its column. */
export type Columns = ReadonlyMap<string, Figures>;

/**
 * A table in Markdown, one column each. Beside the figures of every column but the first stands how many times those of the first
 * they are; rows that nothing is known of are left out.
 */
export function table(heading: string, rows: readonly Row[], columns: Columns, ratios: boolean): string {
  const [own] = columns.values();
  const known = rows.filter(({ name }) => [...columns.values()].some((figures) => figures[name] !== undefined));
  const lines = known.map(({ name, unit }) => {
    const cells = [...columns.values()].map((figures) => {
      const value = figures[name];
      if (value === undefined) return '';
      const base = own?.[name];
      const times = ratios && figures !== own && base !== undefined && base > 0 ? ` (×${shown(value / base)})` : '';
      return `${shown(value)}${times}`;
    });
    return [unit === '' ? name : `${name}, ${unit}`, ...cells];
  });
  const head = [heading, ...columns.keys()];
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Three digits that count, without a needless tail. */
export function shown(value: number): string {
  const size = Math.abs(value);
  if (size >= 100) return Math.round(value).toLocaleString('en');
  if (size >= 10) return value.toFixed(1);
  return size >= 1 ? value.toFixed(2) : String(Number(value.toPrecision(2)));
}
