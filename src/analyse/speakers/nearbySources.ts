import type { Before } from '../quotations/quoteTraits.ts';
import { type Item, rowOf, type Scene, type Source } from './scene.ts';

const WINDOW = 70;
const EACH_SIDE = 7;
/** Further into its paragraph, a quotation is not said by whom the paragraph before speaks of. */
const EARLY = 12;

/** The sources that may have said a quotation, each once: beside it the nearest first, then those of the paragraph before. */
export function nearbySources(scene: Scene, mark: number, before: Before): readonly Source[] {
  const one = scene.marks[mark];
  if (!one) return [];
  const { items } = rowOf(scene, one.passage);
  const at = scene.placeOfMark[mark] ?? 0;
  const found: Source[] = [];
  for (let i = at - 1; i >= Math.max(0, at - WINDOW) && found.length < EACH_SIDE; i--) take(startingAt(scene, items[i]), found);
  const most = found.length + EACH_SIDE;
  for (let i = at + 1; i < items.length && i <= at + WINDOW && found.length < most; i++) take(startingAt(scene, items[i]), found);
  const previous = at < EARLY ? (scene.sourcesIn[one.passage - 1] ?? []) : [];
  const [first] = previous;
  for (const source of previous.slice(-4)) take(source, found);
  take(first, found);
  if (before.source && one.passage - before.source.passage <= 6) take(before.source, found);
  return found;
}

/** Most words begin no source; to look for the place -1 of a list is slow. */
function startingAt({ sources, sourceAt }: Scene, item: Item | undefined): Source | undefined {
  const source = item !== undefined && item >= 0 ? (sourceAt[item] ?? -1) : -1;
  return source >= 0 ? sources[source] : undefined;
}

function take(source: Source | undefined, found: Source[]): void {
  if (source && !found.includes(source)) found.push(source);
}
