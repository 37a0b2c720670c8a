import type { TextIndex } from '../port.ts';
import { type CompactIndex, compactIndex } from './compactIndex.ts';
import { Searcher } from './search.ts';

/** One for all layered indexes: no two searches are in one segment at the same time, and its room grows with the largest segment. */
const searcher = new Searcher();

/**
 * One index over the rows of several, with the statistics of all of them; nothing is copied. They must not change any more, nor
 * can it, and no row may be in two of them. Throws where one is not an embedded index.
 */
export function layeredIndex(layers: readonly TextIndex[]): TextIndex {
  const segments = layers.flatMap((layer) => {
    if (!isCompact(layer)) throw new TypeError('only embedded indexes can be laid over each other');
    return layer.segments();
  });
  const { search, searchSteps, documentFrequency, similar, begun, size } = compactIndex(segments, searcher);
  return { search, searchSteps, documentFrequency, similar, begun, size, add: unchangeable, remove: unchangeable };
}

const isCompact = (index: TextIndex): index is CompactIndex => 'segments' in index;

function unchangeable(): never {
  throw new TypeError('an index over others does not change');
}
