import { wordAt } from './rows.ts';
import { rowOf, type Scene, type Source, sourceAround } from './scene.ts';

const CALLED = /^(?:called|named|dubbed|christened)$/i;
const NAMED = /^(?:known|nicknamed|entitled|titled|codenamed|code-named|so-called|named|aka|alias)$/i;

/** A word or two used as part of the writer's own sentence: the “no limits” partnership, would “pivot” its economy. */
export function heldAtArmsLength(scene: Scene, mark: number): boolean {
  const one = scene.marks[mark];
  if (!one || one.end - one.start > 30) return false;
  const { reading } = scene;
  const text = reading.article.text.slice(one.start + one.open, one.end - one.close);
  const row = rowOf(scene, one.passage).items;
  const at = scene.placeOfMark[mark] ?? 0;
  if (isWork(scene, row, at, text)) return true;
  const lead = wordAt(reading, row[at - 1]);
  const follow = wordAt(reading, row[at + 1]);
  if (!lead || !follow) return false;
  // "an account he called “Rainy Day”": what a thing is called, not what is said of somebody.
  const title = /^\p{Lu}[\p{L}'’-]*(?: (?:of|the|a|and|in|for|on|\p{Lu}[\p{L}'’-]*)){0,4}[.,]?$/u.test(text);
  if (title && CALLED.test(lead.text) && named(scene, row, at)) return true;
  if (NAMED.test(lead.text) || (/^(?:as|the)$/.test(lead.text) && NAMED.test(wordAt(reading, row[at - 2])?.text ?? '')))
    return true;
  if (!/^\p{Ll}[\p{L}'’-]*(?: [\p{L}'’-]+)?$/u.test(text)) return false;
  for (let i = at - 1; i >= Math.max(0, at - 2); i--) if (scene.cues[row[i] ?? -1]) return false;
  const attribute = /^(?:DET|ADJ|PRON|ADP)$/.test(lead.pos) && /^(?:NOUN|ADJ)$/.test(follow.pos) && /^\p{Ll}/u.test(follow.text);
  const verb = (lead.pos === 'AUX' || lead.text === 'to') && /^(?:DET|PRON)$/.test(follow.pos) && !text.includes(' ');
  return attribute || verb;
}

const WORK =
  /^(?:books?|novels?|memoirs?|films?|movies?|songs?|albums?|series|essays?|documentar(?:y|ies)|poems?|plays?|singles?|musicals?|paintings?)$/i;

/** "nine books, among them “The Long Wet,”": a title right behind a word for works. */
function isWork({ reading: { words }, cues }: Scene, row: Int32Array, at: number, text: string): boolean {
  if (!/^\p{Lu}[\p{L}'’-]*(?: (?:of|the|a|and|in|for|on|to|\p{Lu}[\p{L}'’-]*)){0,6}[.,]?$/u.test(text)) return false;
  const before = row.slice(Math.max(0, at - 5), at);
  return before.some(
    (item, i) =>
      item >= 0 &&
      WORK.test(words[item]?.text ?? '') &&
      before.slice(i + 1).every((later) => later >= 0 && !cues[later] && !/^[.:!?]$/.test(words[later]?.text ?? '')),
  );
}

/** "an account he called", "a group called": a thing with "a" before it is given a name. */
function named({ reading }: Scene, row: Int32Array, at: number): boolean {
  const before = Array.from(row.slice(Math.max(0, at - 5), at - 1), (item) => wordAt(reading, item));
  return before.some((word, i) => /^an?$/i.test(word?.text ?? '') && before[i + 1]?.pos === 'NOUN');
}

/** "Putin and Xi hailed a “new era”": a few words of two people together are no one's in particular. */
export function joint(scene: Scene, mark: number, source: Source): boolean {
  const one = scene.marks[mark];
  if (!one || one.end - one.start > 30 || source.kind !== 'name') return false;
  const row = rowOf(scene, source.passage).items;
  const at = scene.place[source.from] ?? 0;
  const and = at > 0 ? (row[at - 1] ?? -1) : -1;
  const other = at > 1 ? sourceAround(scene, row[at - 2]) : undefined;
  const { words, article } = scene.reading;
  const text = article.text.slice(one.start + one.open, one.end - one.close);
  return and >= 0 && words[and]?.text === 'and' && other?.kind === 'name' && /^\p{Ll}/u.test(text) && !/[.!?,]$/.test(text);
}

/** True for a nickname inside a name: `Marcia "Cia" Price`. */
export function inName(scene: Scene, mark: number): boolean {
  const one = scene.marks[mark];
  const row = rowOf(scene, one?.passage).items;
  const at = scene.placeOfMark[mark] ?? 0;
  const before = at > 0 ? (row[at - 1] ?? -1) : -1;
  const after = row[at + 1] ?? -1;
  const source = before >= 0 ? (scene.sourceOf[before] ?? -1) : -1;
  return source >= 0 && after >= 0 && scene.sourceOf[after] === source;
}
