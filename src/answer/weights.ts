import type { Weights } from './score.ts';
import learned from './weights.json' with { type: 'json' };

/** Weights for a plain list of sentences. */
export const rankWeights: Weights = learned.rank;
/** Weights for sentences found in a library. */
export const askWeights: Weights = learned.ask;
