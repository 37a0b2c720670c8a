import type { Spread } from './measure.ts';

/** What was measured of one engine or library, by name of the row; what does not apply is missing. */
export type Figures = Readonly<Record<string, number>>;

/** A row of the tables. */
export interface Row {
  readonly name: string;
  readonly unit: 'ms' | 's' | 'MB' | 'passages/s' | '';
}

/** What can be measured of an engine, in the order of the table. */
export const engineRows = [
  { name: 'build', unit: 's' },
  { name: 'build, most memory', unit: 'MB' },
  { name: 'file', unit: 'MB' },
  { name: 'load', unit: 'ms' },
  { name: 'memory, asked', unit: 'MB' },
  ...['search as typed', 'search, content words', 'three words side by side', 'beginning of a word', 'misspelt word'].flatMap(
    spreadRows,
  ),
] as const satisfies readonly Row[];

/** What can be measured of a library. */
export const libraryRows = [
  { name: 'corpus', unit: 'MB' },
  { name: 'index, by the clock', unit: 's' },
  { name: 'index, computing', unit: 's' },
  { name: 'rate', unit: 'passages/s' },
  { name: 'index, most memory', unit: 'MB' },
  { name: 'saved', unit: 'MB' },
  { name: 'parts', unit: '' },
  { name: 'start, by the clock', unit: 'ms' },
  { name: 'start, computing', unit: 'ms' },
  { name: 'memory, asked', unit: 'MB' },
  { name: 'first /ask', unit: 'ms' },
  { name: 'first /quote', unit: 'ms' },
  { name: 'first speakers', unit: 'ms' },
  { name: 'first topics', unit: 'ms' },
  { name: 'suggestions made ready', unit: 'ms' },
  { name: 'longest step of it', unit: 'ms' },
  { name: 'longest step of questions', unit: 'ms' },
  ...['/ask', '/search', '/quote', 'autocomplete', '/figures', '/timeline', '/who', '/compare'].flatMap(spreadRows),
  { name: 'longest step of listings', unit: 'ms' },
  { name: 'most memory of all', unit: 'MB' },
] as const satisfies readonly Row[];

function spreadRows(name: string): readonly Row[] {
  return [
    { name: `${name} p50`, unit: 'ms' },
    { name: `${name} p99`, unit: 'ms' },
  ];
}

/** A spread as two rows. */
export const spreadFigures = (name: string, { p50, p99 }: Spread): Figures => ({ [`${name} p50`]: p50, [`${name} p99`]: p99 });
