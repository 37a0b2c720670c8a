import type { Span } from '../model/span.ts';
import { cueLemma } from './cues.ts';
import type { Names } from './names.ts';
import type { Reading, Word } from './nlp.ts';
import type { Marked } from './quoteMarks.ts';
import { bodyNouns, offices, personNouns } from './titles.ts';

/** Someone or something that could be the speaker: a name, a pronoun or a noun phrase outside quotation marks. */
export interface Source {
  readonly index: number;
  readonly kind: 'name' | 'pronoun' | 'noun';
  /** What kind of name or noun: person, organisation, place, other; the word itself for a pronoun. */
  readonly sort: string;
  /** Words, the last one included; `from` takes in titles. */
  readonly from: number;
  readonly first: number;
  readonly last: number;
  readonly span: Span;
  readonly entity: number | null;
  /** Head noun or pronoun in lower case. */
  readonly head: string;
  readonly passage: number;
}

/** A word (from 0) or, below 0, the quotation `~item`, where quotations stand as one piece. */
export type Item = number;

/** An article laid out for telling who speaks: per paragraph the words outside quotation marks, with quotations between them. */
export interface Scene {
  readonly reading: Reading;
  readonly names: Names;
  readonly marks: readonly Marked[];
  readonly sources: readonly Source[];
  readonly items: ReadonlyMap<number, readonly Item[]>;
  /** Number of the sentence, counted outside quotation marks, for every item of a paragraph. */
  readonly sentences: ReadonlyMap<number, readonly number[]>;
  /** Position of a word in its paragraph's items; -1 inside quotation marks. */
  readonly place: Int32Array;
  /** Position of each quotation in its paragraph's items. */
  readonly placeOfMark: Int32Array;
  /** Source that starts (with its titles) at a word, or -1. */
  readonly sourceAt: Int32Array;
  /** Source that a word belongs to, or -1. */
  readonly sourceOf: Int32Array;
  readonly cues: readonly (string | null)[];
  /** Sources of each paragraph, in order. */
  readonly sourcesIn: ReadonlyMap<number, readonly Source[]>;
  /** Ties of sources to words of speech, worked out when first asked for (see tie.ts). */
  readonly ties: (Tie | undefined)[];
}

/** How a word of speech is tied to a source ("subject0": right behind it), and which word; "none" and -1 where there is none. */
export interface Tie {
  readonly how: string;
  readonly cue: number;
}

/** Lays out an article. */
export function scene(reading: Reading, names: Names, marks: readonly Marked[]): Scene {
  const { words } = reading;
  const inside = new Int32Array(words.length).fill(-1);
  const items = new Map<number, Item[]>();
  const sentences = new Map<number, number[]>();
  const place = new Int32Array(words.length).fill(-1);
  const placeOfMark = new Int32Array(marks.length).fill(-1);
  let mark = 0;
  let running = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (!word) continue;
    while (mark < marks.length && (marks[mark]?.end ?? 0) <= word.span.start) mark++;
    const at = marks[mark];
    let row = items.get(word.passage);
    let numbers = sentences.get(word.passage);
    if (!row || !numbers) {
      row = [];
      numbers = [];
      items.set(word.passage, row);
      sentences.set(word.passage, numbers);
      running++;
    }
    if (at && word.span.start >= at.start && word.span.start < at.end) {
      inside[i] = mark;
      if (placeOfMark[mark] !== -1) continue;
      if (breaks(reading, marks, row.at(-1), ~mark)) running++;
      placeOfMark[mark] = row.length;
      row.push(~mark);
    } else {
      if (breaks(reading, marks, row.at(-1), i)) running++;
      place[i] = row.length;
      row.push(i);
    }
    numbers.push(running);
  }
  const ends = new Set(names.runs.map((run) => run.last + 1));
  const cues = words.map((word, i) => (inside[i] === -1 ? cueLemma(word, ends.has(i)) : null));
  const sources = sourcesOf(reading, names, inside, cues);
  const sourceAt = new Int32Array(words.length).fill(-1);
  const sourceOf = new Int32Array(words.length).fill(-1);
  const sourcesIn = new Map<number, Source[]>();
  for (const source of sources) {
    sourceAt[source.from] = source.index;
    for (let i = source.from; i <= source.last; i++) sourceOf[i] = source.index;
    const list = sourcesIn.get(source.passage);
    if (list) list.push(source);
    else sourcesIn.set(source.passage, [source]);
  }
  return { reading, names, marks, sources, items, sentences, place, placeOfMark, sourceAt, sourceOf, cues, sourcesIn, ties: [] };
}

/** True when a sentence ends between two neighbouring items. */
function breaks({ words, article }: Reading, marks: readonly Marked[], before: Item | undefined, here: Item): boolean {
  if (before === undefined) return false;
  const lastOf = (item: Item): Word | undefined => (item >= 0 ? words[item] : undefined);
  const a = lastOf(before);
  const b = lastOf(here);
  if (a && b) return a.sentence !== b.sentence;
  if (a) return /[.!?]$/.test(a.text) && a.pos === 'PUNCT';
  const quoted = marks[~before];
  const ending = quoted ? (article.text[quoted.end - quoted.close - 1] ?? '') : '';
  if (b) return /[.…]/.test(ending) && /^\p{Lu}/u.test(b.text);
  return /[.!?…]/.test(ending);
}

const PRONOUNS = new Set([
  'he',
  'she',
  'they',
  'it',
  'i',
  'we',
  'who',
  'you',
  'him',
  'her',
  'them',
  'his',
  'their',
  'its',
  'my',
  'our',
]);
const STRONG = new Set([
  'say',
  'tell',
  'write',
  'add',
  'ask',
  'tweet',
  'reply',
  'respond',
  'explain',
  'recall',
  'read',
  'shout',
  'yell',
  'call',
  'note',
  'according',
]);

function sourcesOf(reading: Reading, names: Names, inside: Int32Array, cues: readonly (string | null)[]): Source[] {
  const { words } = reading;
  const runAt = new Map(names.runs.map((run, i) => [run.first, i]));
  const taken = new Uint8Array(words.length);
  for (const run of names.runs) for (let i = run.from; i <= run.last; i++) taken[i] = 1;
  // "Another critic, Laurence Tribe,": what a name is called beside it is no second speaker.
  const described = new Set(names.entities.flatMap((entity) => entity.roles.map((role) => role.end)));
  const list: Omit<Source, 'index'>[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (!word || inside[i] !== -1) continue;
    const run = names.runs[runAt.get(i) ?? -1];
    if (run) {
      const entity = names.entities[run.entity];
      if (!entity) continue;
      list.push({
        kind: 'name',
        sort: entity.kind,
        from: run.from,
        first: run.first,
        last: run.last,
        span: run.span,
        entity: run.entity,
        head: (run.parts.at(-1) ?? '').toLowerCase(),
        passage: word.passage,
      });
      continue;
    }
    if (taken[i]) continue;
    const key = word.text.toLowerCase();
    if (PRONOUNS.has(key) && (word.pos === 'PRON' || key === 'he' || key === 'she')) {
      list.push({
        kind: 'pronoun',
        sort: key,
        from: i,
        first: i,
        last: i,
        span: word.span,
        entity: key === 'who' ? antecedent(list.at(-1), i) : null,
        head: key,
        passage: word.passage,
      });
      continue;
    }
    if (described.has(word.span.end)) continue;
    const sort = nounSort(word, key);
    const generic =
      !sort &&
      /^(?:NOUN|PROPN)$/.test(word.pos) &&
      (STRONG.has(cues[i + 1] ?? '') || STRONG.has(cues[beforePhrase(reading, i) - 1] ?? ''));
    if (!sort && !generic) continue;
    // The head of a phrase is its last noun: "campaign spokesman", not "campaign".
    const next = words[i + 1];
    if (
      next &&
      !taken[i + 1] &&
      /^(?:NOUN)$/.test(next.pos) &&
      next.sentence === word.sentence &&
      inside[i + 1] === -1 &&
      nounSort(next, next.text.toLowerCase())
    )
      continue;
    if (taken[i + 1] && next?.sentence === word.sentence) continue;
    if (cues[i]) continue;
    const first = beforePhrase(reading, i);
    const start = words[first]?.span.start ?? word.span.start;
    list.push({
      kind: 'noun',
      sort: sort ?? 'thing',
      from: first,
      first,
      last: i,
      span: { start, end: word.span.end },
      entity: null,
      head: key,
      passage: word.passage,
    });
  }
  return list.map((source, index) => ({ ...source, index }));
}

/** "Smith, who said": the name right before. */
function antecedent(before: Omit<Source, 'index'> | undefined, at: number): number | null {
  return before?.kind === 'name' && at - before.last <= 3 ? before.entity : null;
}

function nounSort(word: Word, key: string): 'person' | 'persons' | 'body' | null {
  if (!/^(?:NOUN|PROPN|ADJ|VERB)$/.test(word.pos)) return null;
  if (personNouns.has(key) || (/^\p{Lu}/u.test(word.text) && offices.has(key) && personNouns.has(key))) return 'person';
  if (bodyNouns.has(key)) return word.pos === 'VERB' ? null : 'body';
  const singular = key.endsWith('ies')
    ? `${key.slice(0, -3)}y`
    : key.endsWith('men')
      ? `${key.slice(0, -3)}man`
      : key.endsWith('s')
        ? key.slice(0, -1)
        : key;
  if (key === 'people' || (singular !== key && personNouns.has(singular))) return 'persons';
  if (singular !== key && bodyNouns.has(singular) && word.pos !== 'VERB') return 'body';
  return null;
}

/** First word of the noun phrase that ends at `head`. */
function beforePhrase({ words }: Reading, head: number): number {
  let first = head;
  while (first > 0 && head - first < 10) {
    const word = words[first - 1];
    if (!word || word.sentence !== words[head]?.sentence) break;
    const joins =
      /^(?:NOUN|PROPN|ADJ|NUM)$/.test(word.pos) || word.text === '-' || (word.pos === 'PART' && /^['’]s?$/.test(word.text));
    if (word.pos === 'DET' || /^(?:his|her|their|its|my|our|one|another)$/i.test(word.text)) return first - 1;
    if (!joins) break;
    first--;
  }
  while (first < head && /^(?:-|['’]s?)$/.test(words[first]?.text ?? '')) first++;
  return first;
}
