import type { Names } from '../names/names.ts';
import type { Reading } from '../nlp.ts';
import type { Marked } from '../quotations/quoteMarks.ts';
import { cueOf } from './cues.ts';
import { CUE } from './formKinds.ts';
import type { How } from './how.ts';
import { reused } from './reused.ts';
import { emptyRow, type Item, type Row, type Rows, rowsOf } from './rows.ts';
import { type Source, sourcesOf } from './sources.ts';

export type { Item, Row } from './rows.ts';
export type { Source } from './sources.ts';

/** An article laid out for telling who speaks: per paragraph the words outside quotation marks, with quotations between them. */
export interface Scene extends Rows {
  readonly reading: Reading;
  readonly names: Names;
  readonly marks: readonly Marked[];
  readonly sources: readonly Source[];
  /** Source that starts (with its titles) at a word, or -1. */
  readonly sourceAt: Int32Array;
  /** Source that a word belongs to, or -1. */
  readonly sourceOf: Int32Array;
  /** What each word introduces speech by, a `Cue`; 0 for others, and behind the last word. */
  readonly cues: Uint16Array;
  /** 1 for paragraphs with such a word, by `Passage.index`. */
  readonly hasCue: Uint8Array;
  /** Sources of each paragraph, in order, by `Passage.index`. */
  readonly sourcesIn: readonly (readonly Source[])[];
  /** Ties of sources to words of speech, worked out when first asked for (see tie.ts). */
  readonly ties: (Tie | undefined)[];
  /** What each word is on a way between two places, 0 until it is asked for (see wayBetween.ts). */
  readonly signs: Uint8Array;
}

/** How a word of speech is tied to a source, and which word; "none" and -1 where there is none. */
export interface Tie {
  readonly how: How;
  readonly cue: number;
}

const sourcesAt = reused((length) => new Int32Array(length), -1);
const sourcesOfWords = reused((length) => new Int32Array(length), -1);
const allSigns = reused((length) => new Uint8Array(length), 0);
const allCues = reused((length) => new Uint16Array(length), 0);
const allWithCues = reused((length) => new Uint8Array(length), 0);

/** Lays out an article; good until the next one is laid out. */
export function scene(reading: Reading, names: Names, marks: readonly Marked[]): Scene {
  const { words, article } = reading;
  const rows = rowsOf(reading, marks);
  const hasCue = allWithCues(article.passages.length);
  const cues = cuesOf(reading, names, rows, hasCue);
  const sources = sourcesOf(reading, names, rows, cues);
  const sourceAt = sourcesAt(words.length);
  const sourceOf = sourcesOfWords(words.length);
  const sourcesIn: Source[][] = [];
  for (let left = article.passages.length; left > 0; left -= 1) sourcesIn.push([]);
  for (const source of sources) {
    sourceAt[source.from] = source.index;
    for (let i = source.from; i <= source.last; i++) sourceOf[i] = source.index;
    sourcesIn[source.passage]?.push(source);
  }
  return {
    reading,
    names,
    marks,
    sources,
    rows: rows.rows,
    place: rows.place,
    placeOfMark: rows.placeOfMark,
    kinds: rows.kinds,
    sourceAt,
    sourceOf,
    sourcesIn,
    cues,
    hasCue,
    ties: new Array(sources.length),
    // Ways lead to quotations.
    signs: allSigns(marks.length === 0 ? 0 : words.length),
  };
}

/** What words introduce speech by; marks the paragraphs that have one in `hasCue`. */
function cuesOf({ words }: Reading, { runs }: Names, { place, kinds }: Rows, hasCue: Uint8Array): Uint16Array {
  const cues = allCues(words.length + 1);
  /** The name that a word can stand right behind, in text order. */
  let nth = 0;
  for (let i = 0; i < words.length; i++) {
    if (((kinds[i] ?? 0) & CUE) === 0 || place[i] === -1) continue;
    const word = words[i];
    while ((runs[nth]?.last ?? i) < i - 1) nth++;
    const cue = word ? cueOf(word, runs[nth]?.last === i - 1) : 0;
    if (!word || cue === 0) continue;
    cues[i] = cue;
    hasCue[word.passage] = 1;
  }
  return cues;
}

/** The source that a word belongs to; undefined for a quotation, too. */
export function sourceAround({ sources, sourceOf }: Scene, item: Item | undefined): Source | undefined {
  const nth = item !== undefined && item >= 0 ? (sourceOf[item] ?? -1) : -1;
  return nth < 0 ? undefined : sources[nth];
}

/** A paragraph of the article; an empty one where there is none. */
export const rowOf = ({ rows }: Scene, passage: number | undefined): Row => rows[passage ?? -1] ?? emptyRow;
