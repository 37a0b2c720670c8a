declare const __BUILD__: unknown;

/** Names the very program that runs: a hash of the bundled sources, or `dev` when run from the sources themselves. */
export const build: string = typeof __BUILD__ === 'string' ? __BUILD__ : 'dev';
