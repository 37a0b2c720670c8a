import { isOwnersMark } from '../letters.ts';
import { cuesAmong } from './cues.ts';
import { wordAt } from './rows.ts';
import { type Item, rowOf, type Scene, type Source, sourceAround } from './scene.ts';

/** "A spokesman for Harbour Foods said": who speaks is the spokesman. */
export function spokesperson(scene: Scene, source: Source): Source {
  const row = rowOf(scene, source.passage).items;
  const at = scene.place[source.from] ?? 0;
  if (source.kind !== 'name' || !joins(scene, row[at - 1])) return source;
  const before = row[at - 2];
  const outer = sourceAround(scene, joins(scene, before) ? row[at - 3] : before);
  return outer?.kind === 'noun' && (OF_OTHERS.test(outer.head) || (ofBody(scene, source) && /^(?:person|body)/.test(outer.sort)))
    ? outer
    : source;
}

const joins = ({ reading }: Scene, item: Item | undefined): boolean =>
  /^(?:for|from|of|at|with|the)$/.test(wordAt(reading, item)?.text ?? '');

const OF_OTHERS = /^(?:spokes|representative|lawyer|solicitor|attorney|official|analyst|researcher)/;

/** "Scientists at Brook Institute", "the foreign ministry of Brookland": a body or a place does not speak for those who belong to it. */
const ofBody = (scene: Scene, { entity }: Source): boolean => entity !== null && scene.names.entities[entity]?.kind !== 'person';

/** "The paper quoted an engineer as saying that it was “…”": who is quoted in the same sentence. */
export function quotedAs(scene: Scene, mark: number): { source: Source; cue: number } | null {
  const { words } = scene.reading;
  const passage = scene.marks[mark]?.passage ?? -1;
  const { items: row, sentences: numbers } = rowOf(scene, passage);
  const at = scene.placeOfMark[mark] ?? 0;
  for (let i = at - 1; i > 1 && i > at - 20 && numbers[i] === numbers[at]; i--) {
    const [cue, as, who] = [row[i] ?? -1, row[i - 1] ?? -1, row[i - 2] ?? -1];
    if (cue < 0 || as < 0 || who < 0 || words[cue]?.text !== 'saying' || words[as]?.text !== 'as') continue;
    const source = sourceAround(scene, who);
    const verb = source && row[(scene.place[source.from] ?? 0) - 1];
    return source && verb !== undefined && verb >= 0 && /^(?:quot|cit)(?:e|es|ed|ing)$/.test(words[verb]?.text ?? '')
      ? { source, cue }
      : null;
  }
  return null;
}

/** "“Nobody came,” said Berg": a sentence of its own with a word of speech and a name right behind it. */
export function saidBehind(scene: Scene, mark: number): { source: Source; cue: number } | null {
  const one = scene.marks[mark];
  if (!one) return null;
  const row = rowOf(scene, one.passage).items;
  const at = scene.placeOfMark[mark] ?? 0;
  const [cue, who] = [row[at + 1] ?? -1, row[at + 2] ?? -1];
  if (cue < 0 || who < 0 || says[scene.cues[cue] ?? 0] !== 1) return null;
  const { words, article } = scene.reading;
  const text = article.text.slice(one.start + one.open, one.end - one.close);
  if (!/[,?!]/.test(text.at(-1) ?? '') || !/^\p{Lu}/u.test(text) || !/\s/.test(text)) return null;
  if (!/(?:^|[.?!\n]\s*)$/.test(article.text.slice(Math.max(0, one.start - 4), one.start))) return null;
  const source = sourceAround(scene, who);
  if (source?.kind !== 'name' || source.sort !== 'person' || source.from !== who) return null;
  const follow = row[(scene.place[source.last] ?? -2) + 1] ?? -1;
  return follow >= 0 && isOwnersMark(words[follow]?.text ?? '') ? null : { source, cue };
}

const says = cuesAmong(new Set(['say', 'add', 'write', 'ask', 'reply', 'recall', 'explain', 'tweet', 'insist', 'joke']));

/** `"The sea is everything." – Jules Martin, sailor`: the name behind the dash that ends the line. */
export function signed(scene: Scene, mark: number): Source | null {
  const one = scene.marks[mark];
  const { words, article } = scene.reading;
  if (!one || !/(?:^|\n)\s*$/.test(article.text.slice(Math.max(0, one.start - 4), one.start))) return null;
  const line = /^\s*[-–—―~]{1,2}\s*(?=\p{Lu})[^\n.?!“"]{2,80}\.?\s*(?=\n|$)/u.exec(article.text.slice(one.end, one.end + 100));
  if (!line) return null;
  const row = rowOf(scene, one.passage).items;
  const at = scene.placeOfMark[mark] ?? 0;
  // The line of the signature may be a paragraph of its own.
  const following = at + 1 < row.length ? row.slice(at + 1, at + 20) : rowOf(scene, one.passage + 1).items.slice(0, 20);
  const behind = [...following].filter((item) => item >= 0 && (words[item]?.span.start ?? 0) < one.end + line[0].length);
  if (behind.some((item) => /^(?:VERB|AUX)$/.test(words[item]?.pos ?? ''))) return null;
  const sources = behind.slice(0, 3).map((item) => scene.sources[scene.sourceAt[item] ?? -1]);
  return sources.find((source) => source?.kind === 'name') ?? null;
}
