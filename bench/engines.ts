import type { Engine } from './engine.ts';

/** The engines that run in this program; each is loaded when it is measured, so that none weighs on another. */
export const engines = {
  compact: async () => (await import('./engines/compact.ts')).compactEngine,
  MiniSearch: async () => (await import('./engines/miniSearch.ts')).miniSearchEngine,
  FlexSearch: async () => (await import('./engines/flexSearch.ts')).flexSearchEngine,
  Orama: async () => (await import('./engines/orama.ts')).oramaEngine,
  'SQLite FTS5': async () => (await import('./engines/sqlite.ts')).sqliteEngine,
} as const satisfies Readonly<Record<string, () => Promise<Engine>>>;

/** An engine's name in the tables. */
export type EngineName = keyof typeof engines;

export const isEngine = (name: string): name is EngineName => name in engines;

/** Packages have to be there for these. */
export const peerNames: readonly string[] = ['FlexSearch', 'Orama', 'SQLite FTS5'];
