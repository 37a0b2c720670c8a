import { wordAt } from './rows.ts';
import { rowOf, type Scene, type Source, sourceAround } from './scene.ts';

const CALLS = /^(?:called|calls|branded|labelled|labeled|dubbed|termed)$/;

/** "“It hurts,” Berg said. Her coach, Jan Orr, called it “luck”": the person named ahead of a quotation in its own sentence who calls something that; null where there is none. */
export function callsAhead(scene: Scene, mark: number): { source: Source; cue: number } | null {
  const passage = scene.marks[mark]?.passage ?? -1;
  const { items, sentences } = rowOf(scene, passage);
  const at = scene.placeOfMark[mark] ?? 0;
  // Between the word and the marks stands what is called so: "called “Luck”" names a thing.
  for (let i = at - 2; i > at - 6 && sentences[i] === sentences[at]; i--) {
    if (!CALLS.test(wordAt(scene.reading, items[i])?.text ?? '')) continue;
    const who = wordAt(scene.reading, items[i - 1])?.text === ',' ? i - 2 : i - 1;
    const source = sourceAround(scene, items[who]);
    const isPerson = source?.kind === 'name' && source.sort === 'person' && scene.place[source.last] === who;
    return isPerson ? { source, cue: items[i] ?? -1 } : null;
  }
  return null;
}

/** True for a source that stands in an earlier sentence than a quotation. */
export function isEarlier(scene: Scene, mark: number, source: Source): boolean {
  const passage = scene.marks[mark]?.passage ?? -1;
  if (source.passage !== passage) return source.passage < passage;
  const { sentences } = rowOf(scene, passage);
  return (sentences[scene.place[source.from] ?? -1] ?? 0) < (sentences[scene.placeOfMark[mark] ?? -1] ?? 0);
}
