import type { Names } from '../names/names.ts';
import type { Reading, Word } from '../nlp.ts';
import type { Marked } from '../quotations/quoteMarks.ts';
import { cueLemma } from './cues.ts';
import { type Source, sourcesOf } from './sources.ts';

export type { Source } from './sources.ts';

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
  /** What each word is on a way between two places, worked out when first asked for (see wayBetween.ts). */
  readonly symbols: (string | undefined)[];
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
  let passage = -1;
  let row: Item[] = [];
  let numbers: number[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (!word) continue;
    while (mark < marks.length && (marks[mark]?.end ?? 0) <= word.span.start) mark++;
    const at = marks[mark];
    if (word.passage !== passage) {
      passage = word.passage;
      row = [];
      numbers = [];
      items.set(passage, row);
      sentences.set(passage, numbers);
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
  const cues = words.map((word, i) => (inside[i] === -1 ? cueLemma(word, () => ends.has(i)) : null));
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
  const layout = { items, sentences, place, placeOfMark, sourceAt, sourceOf, sourcesIn };
  return { reading, names, marks, sources, ...layout, cues, ties: [], symbols: new Array(words.length) };
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
