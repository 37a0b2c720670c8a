import type { Reading, Word } from '../nlp.ts';
import type { Marked } from '../quotations/quoteMarks.ts';
import { formKind } from './formKinds.ts';
import { reused } from './reused.ts';

/** A word (from 0) or, below 0, the quotation `~item`, where quotations stand as one piece. */
export type Item = number;

/** A paragraph laid out for telling who speaks: the words outside quotation marks, with quotations between them. */
export interface Row {
  /** Each an `Item`. */
  readonly items: Int32Array;
  /** Number of the sentence, counted outside quotation marks through the article, for every item. */
  readonly sentences: Int32Array;
}

/** The rows of an article and where in them things stand. */
export interface Rows {
  /** By `Passage.index`. */
  readonly rows: readonly Row[];
  /** Position of a word in its row; -1 inside quotation marks. */
  readonly place: Int32Array;
  /** Position of each quotation in its row; -1 for one without words. */
  readonly placeOfMark: Int32Array;
  /** The `FormKind` of each word. */
  readonly kinds: Uint8Array;
}

/** The word that an item is; undefined for a quotation and beside the row. */
export const wordAt = ({ words }: Reading, item: Item | undefined): Word | undefined =>
  item !== undefined && item >= 0 ? words[item] : undefined;

export const emptyRow: Row = { items: new Int32Array(0), sentences: new Int32Array(0) };

const places = reused((length) => new Int32Array(length), -1);
const placesOfMarks = reused((length) => new Int32Array(length), -1);
const formKinds = reused((length) => new Uint8Array(length), 0);
const allItems = reused((length) => new Int32Array(length), 0);
const allSentences = reused((length) => new Int32Array(length), 0);

/** Lays out the paragraphs of an article, until the next one is laid out; `marks` in text order. */
export function rowsOf(reading: Reading, marks: readonly Marked[]): Rows {
  const { words, article } = reading;
  const rows: Row[] = [];
  for (let left = article.passages.length; left > 0; left -= 1) rows.push(emptyRow);
  const place = places(words.length);
  const kinds = formKinds(words.length);
  const placeOfMark = placesOfMarks(marks.length);
  // The rows stand one behind the other.
  const items = allItems(words.length + marks.length);
  const sentences = allSentences(items.length);
  let end = 0;
  let first = 0;
  let mark = 0;
  let quoted = marks.length > 0 ? marks[mark] : undefined;
  let running = 0;
  let passage = -1;
  /** The word right before, where no quotation stands between. */
  let before: Word | undefined;
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (!word) continue;
    const { start } = word;
    kinds[i] = formKind(word.form);
    while (quoted && quoted.end <= start) quoted = marks[++mark];
    if (word.passage !== passage) {
      if (end > first) rows[passage] = { items: items.subarray(first, end), sentences: sentences.subarray(first, end) };
      passage = word.passage;
      first = end;
      before = undefined;
      running++;
    }
    let item = i;
    if (quoted && start >= quoted.start) {
      if (placeOfMark[mark] !== -1) continue;
      item = ~mark;
      placeOfMark[mark] = end - first;
    } else place[i] = end - first;
    const next = item === i ? word : undefined;
    if (
      before && next ? before.sentence !== next.sentence : end > first && breaksBeside(reading, marks, items[end - 1] ?? 0, item)
    )
      running++;
    before = next;
    sentences[end] = running;
    items[end++] = item;
  }
  if (end > first) rows[passage] = { items: items.subarray(first, end), sentences: sentences.subarray(first, end) };
  return { rows, place, placeOfMark, kinds };
}

/** True when a sentence ends between two neighbouring items, of which one or both are quotations. */
function breaksBeside(reading: Reading, marks: readonly Marked[], before: Item, here: Item): boolean {
  const a = wordAt(reading, before);
  if (a) return /[.!?]$/.test(a.text) && a.pos === 'PUNCT';
  const quoted = marks[~before];
  const ending = quoted ? (reading.article.text[quoted.end - quoted.close - 1] ?? '') : '';
  const b = wordAt(reading, here);
  return b ? /[.…]/.test(ending) && /^\p{Lu}/u.test(b.text) : /[.!?…]/.test(ending);
}
