import type { PartOfSpeech } from 'wink-nlp';
import { isOwnersMark } from '../letters.ts';
import { type Row, rowOf, type Scene, type Source, sourceAround } from './scene.ts';

const VERBAL: ReadonlySet<PartOfSpeech> = new Set(['VERB', 'AUX', 'ADV']);

/** The part that a source plays in its sentence. */
export interface Standing {
  readonly sentence: number;
  readonly passage: number;
  readonly subject: boolean;
  readonly owner: boolean;
  readonly object: boolean;
}

/** The sentence that a source stands in, by its number in `Row.sentences`. */
export const sentenceOf = (scene: Scene, source: Source): number =>
  rowOf(scene, source.passage).sentences[scene.place[source.from] ?? 0] ?? 0;

/** Where a source stands and what part it plays in its sentence. */
export function standing(scene: Scene, source: Source): Standing {
  const { words } = scene.reading;
  const row = rowOf(scene, source.passage);
  const { items, sentences: numbers } = row;
  const at = scene.place[source.from] ?? 0;
  const sentence = numbers[at] ?? 0;
  const follow = items[(scene.place[source.last] ?? at) + 1] ?? -1;
  const owner = source.sort === 'his' || source.sort === 'her' || (follow >= 0 && isOwnersMark(words[follow]?.text ?? ''));
  const lead = at > 0 ? (items[at - 1] ?? -1) : -1;
  const leadWord = lead >= 0 && numbers[at - 1] === sentence ? words[lead] : undefined;
  const object = leadWord?.pos === 'ADP' || source.sort === 'him' || (leadWord?.pos === 'VERB' && !scene.cues[lead]);
  let subject = !owner && !object && !isTold(scene, row, at, sentence);
  if (subject) {
    const followWord = follow >= 0 ? words[follow] : undefined;
    const verbal =
      followWord !== undefined && (VERBAL.has(followWord.pos) || followWord.text === ',' || scene.cues[follow] !== 0);
    const inverted = lead >= 0 && scene.cues[lead] !== 0;
    subject = verbal || inverted || source.index < 1 || scene.sources[source.index - 1]?.passage !== source.passage;
  }
  return { sentence, passage: source.passage, subject, owner, object: object === true };
}

/** "Berg said that Lund had left": of whom somebody else in the sentence speaks. */
function isTold(scene: Scene, { items, sentences }: Row, at: number, sentence: number): boolean {
  const { words } = scene.reading;
  const lead = at > 0 ? (items[at - 1] ?? -1) : -1;
  if (lead < 0 || sentences[at - 1] !== sentence) return false;
  const that = words[lead]?.text === 'that';
  for (let i = at - 1; i >= Math.max(0, that ? at - 6 : at - 1) && sentences[i] === sentence; i--) {
    const item = items[i] ?? -1;
    if (item < 0) return false;
    if (!scene.cues[item]) continue;
    const teller = i > 0 ? sourceAround(scene, items[i - 1]) : undefined;
    return teller !== undefined && teller.kind !== 'noun';
  }
  return false;
}
