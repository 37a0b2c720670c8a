import type { Names } from '../names/names.ts';
import type { Reading } from '../nlp.ts';
import { quoteMarks } from '../quotations/quoteMarks.ts';
import { withUnmarked } from '../quotations/unmarked.ts';
import type { Known } from './referent.ts';
import { referents } from './salience.ts';
import { type Scene, scene } from './scene.ts';
import { type Chosen, speakers } from './speakers.ts';

/** All that quotations and indirect speech are read from: the laid-out article, the chosen speakers, and whom pronouns stand for. */
export interface Attribution {
  readonly scene: Scene;
  readonly chosen: readonly Chosen[];
  readonly known: Known;
}

/** The attribution of one article. */
export function attribution(reading: Reading, names: Names): Attribution {
  const marks = withUnmarked(reading, names, quoteMarks(reading.article.text, reading.article.passages));
  const stage = scene(reading, names, marks);
  const chosen = speakers(stage);
  const spoken = new Uint8Array(stage.sources.length);
  for (const { source } of chosen) if (source && source.index >= 0) spoken[source.index] = 1;
  return { scene: stage, chosen, known: referents(stage, spoken) };
}
