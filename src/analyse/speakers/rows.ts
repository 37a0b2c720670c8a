import type { Reading, Word } from '../nlp.ts';
import type { Marked } from '../quotations/quoteMarks.ts';

/** A word (from 0) or, below 0, the quotation `~item`, where quotations stand as one piece. */
export type Item = number;

/** A paragraph laid out for telling who speaks: the words outside quotation marks, with quotations between them. */
export interface Row {
  readonly items: readonly Item[];
  /** Number of the sentence, counted outside quotation marks through the article, for every item. */
  readonly sentences: readonly number[];
}

/** The rows of an article and where in them things stand. */
export interface Rows {
  /** By `Passage.index`. */
  readonly rows: readonly Row[];
  /** Position of a word in its row; -1 inside quotation marks. */
  readonly place: Int32Array;
  /** Position of each quotation in its row; -1 for one without words. */
  readonly placeOfMark: Int32Array;
}

/** The word that an item is; undefined for a quotation and beside the row. */
export const wordAt = ({ words }: Reading, item: Item | undefined): Word | undefined =>
  item !== undefined && item >= 0 ? words[item] : undefined;

const emptyRow = (): { readonly items: Item[]; readonly sentences: number[] } => ({ items: [], sentences: [] });

/** Lays out the paragraphs of an article; `marks` in text order. */
export function rowsOf(reading: Reading, marks: readonly Marked[]): Rows {
  const { words, article } = reading;
  const rows = article.passages.map(emptyRow);
  const place = new Int32Array(words.length).fill(-1);
  const placeOfMark = new Int32Array(marks.length).fill(-1);
  let row = emptyRow();
  let mark = 0;
  let quoted = marks[mark];
  let running = 0;
  let passage = -1;
  /** The word right before, where no quotation stands between. */
  let before: Word | undefined;
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (!word) continue;
    const { start } = word.span;
    while (quoted && quoted.end <= start) quoted = marks[++mark];
    if (word.passage !== passage) {
      passage = word.passage;
      row = rows[passage] ?? emptyRow();
      before = undefined;
      running++;
    }
    const { items } = row;
    if (quoted && start >= quoted.start) {
      if (placeOfMark[mark] !== -1) continue;
      if (items.length > 0 && breaksBeside(reading, marks, items.at(-1) ?? 0, ~mark)) running++;
      placeOfMark[mark] = items.length;
      items.push(~mark);
      before = undefined;
    } else {
      if (before ? before.sentence !== word.sentence : items.length > 0 && breaksBeside(reading, marks, items.at(-1) ?? 0, i))
        running++;
      place[i] = items.length;
      items.push(i);
      before = word;
    }
    row.sentences.push(running);
  }
  return { rows, place, placeOfMark };
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
