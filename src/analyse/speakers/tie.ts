import type { PartOfSpeech } from 'wink-nlp';
import { MARK, OWNER, PASSED, PAUSE, STOP } from './formKinds.ts';
import { howOf } from './how.ts';
import { rowOf, type Scene, type Source, type Tie } from './scene.ts';

/** How a word of speech is tied to a source: right behind it, behind an apposition, right before it, "according to" it. */
export function tie(scene: Scene, source: Source): Tie {
  // Whoever is tied is tied to a word of speech in the same paragraph.
  if (!scene.hasCue[source.passage]) return none;
  const known = scene.ties[source.index];
  if (known) return known;
  const found = work(scene, source);
  scene.ties[source.index] = found;
  return found;
}

const none: Tie = { how: howOf('none'), cue: -1 };

function work(scene: Scene, source: Source): Tie {
  const { reading, cues, kinds } = scene;
  const { words } = reading;
  const row = rowOf(scene, source.passage).items;
  const at = scene.place[source.from] ?? -1;
  const lead = row[at - 1] ?? -1;
  const leadText = lead >= 0 ? words[lead]?.form.key : '';
  const second = row[at - 2] ?? -1;
  if (leadText === 'to' && second >= 0 && words[second]?.form.key === 'according')
    return { how: howOf('according'), cue: second };
  // Forward: over appositions, brackets, adverbs and helping verbs.
  let how = 'subject';
  let steps = 0;
  let i = (scene.place[source.last] ?? -1) + 1;
  const limit = Math.min(row.length, i + 32);
  while (i > 0 && i < limit) {
    const item = row[i] ?? -1;
    if (item < 0) break;
    const kind = (kinds[item] ?? 0) & MARK;
    if (kind === OWNER && steps === 0) {
      how = 'possessive';
      i++;
      steps++;
      continue;
    }
    if (cues[item]) {
      const before = row[i - 1] ?? -1;
      const infinitive = before >= 0 && words[before]?.text === 'to';
      return {
        how: howOf(`${how}${infinitive ? 'To' : ''}${steps === 0 ? '0' : steps <= 2 ? '1' : steps <= 5 ? '2' : '3'}`),
        cue: item,
      };
    }
    const word = words[item];
    if (!word) break;
    if (kind === PAUSE) {
      const stop = word.text === '(' ? ')' : word.text;
      let j = i + 1;
      while (
        j < limit &&
        (row[j] ?? -1) >= 0 &&
        words[row[j] ?? 0]?.text !== stop &&
        words[row[j] ?? 0]?.sentence === word.sentence
      )
        j++;
      const end = row[j] ?? -1;
      if (j >= limit || end < 0 || words[end]?.text !== stop) {
        // A clause that no mark closes: only "X, adding" goes on.
        const next = row[i + 1] ?? -1;
        if (next >= 0 && cues[next]) {
          i++;
          how = 'participle';
          continue;
        }
        break;
      }
      const next = row[i + 1] ?? -1;
      if (next >= 0 && cues[next]) return { how: howOf('participle'), cue: next };
      i = j + 1;
      if (how === 'subject') how = 'appositive';
      continue;
    }
    if (kind === STOP) break;
    const { pos } = word;
    if (pos === 'ADV' || pos === 'AUX' || pos === 'PART' || kind === PASSED) {
      i++;
      continue;
    }
    if (pos === 'VERB') how = how === 'subject' ? 'verb' : how;
    if (pos === 'PRON' || (scene.sourceAt[item] ?? -1) >= 0) how = how === 'subject' ? 'over' : how;
    steps++;
    i++;
  }
  // Backward: "said Smith", "added a smiling Smith".
  for (let j = at - 1; j >= 0 && j >= at - 3; j--) {
    const item = row[j] ?? -1;
    const word = item >= 0 ? words[item] : undefined;
    if (!word) break;
    if (cues[item]) return { how: howOf(at - j === 1 ? 'inverted' : 'inverted2'), cue: item };
    if (!BETWEEN.has(word.pos)) break;
  }
  return none;
}

/** Parts of speech of words that may stand between a word of speech and whoever comes behind it. */
const BETWEEN: ReadonlySet<PartOfSpeech> = new Set(['ADJ', 'ADV', 'DET', 'NOUN']);
