import { threadRuns } from '../../model/threadRuns.ts';
import { withRoom } from '../../model/withRoom.ts';
import { toBeginsIn } from '../compact/begins.ts';
import { orderOf, tableIn } from '../compact/flatStrings.ts';
import { Bytes, Numbers } from '../compact/numbers.ts';
import type { Noted } from './noted.ts';
import { RunWords, runWordKinds } from './runWords.ts';

/** Where the words around a name are looked for. */
const mostAround = 20_000;

/** Numbers that are kept of a word side by side: the article, from 1, that it was last met in, and how many articles have it. */
const width = 2;
const met = 0;
const holders = 1;

/** Articles, or words, that are gone through in one step. */
const few = 256;

/** The words that names of articles may be made of: those of all runs that the thread has met have numbers, and most articles have the same. */
export class AroundWords {
  private known = RunWords.of(threadRuns().table);
  private words = new Uint32Array(width << 10);
  /** The numbers of the words of one article after another, and where those of each end. */
  private readonly all = new Numbers();
  private readonly ends = new Numbers();

  /** Takes in each word of the next article once. */
  add(text: string): void {
    const { table, texts } = threadRuns();
    this.over(RunWords.of(table));
    const { known } = this;
    texts.of(text);
    const runs = known.all();
    this.words = withRoom(this.words, known.words.size * width);
    for (let nth = 0; nth < texts.length && texts.startOf(nth) < mostAround; nth += 1) {
      const run = texts.at(nth);
      let word = runs[run] as number;
      if (word === runWordKinds.unknown) word = this.meet(run);
      if (word !== runWordKinds.several) this.note(word - 1);
      else for (const one of known.several(run)) this.note(one);
    }
    this.ends.push(this.all.length);
  }

  /** The words in order of their code units, each with the articles that have it by the order in which they came; in small steps. */
  *steps(): Generator<void, Noted> {
    const { known, words, all, ends } = this;
    const { flat } = known.words;
    const own = new Numbers();
    for (let word = 0; word * width < words.length; word += 1) if (words[word * width + holders] !== 0) own.push(word);
    yield;
    const order = yield* orderOf(flat, own.view());
    const next = beginsOf(order, words);
    const records = new Uint32Array(all.length);
    const [numbers, numberEnds] = [all.view(), ends.view()];
    for (let record = 0; record < ends.length; record += few) {
      deal(numbers, numberEnds, record, { next, records });
      yield;
    }
    const told = new Bytes(all.length + (all.length >> 3) + 16);
    const starts = new Uint32Array(order.length + 1);
    let from = 0;
    for (let first = 0; first < order.length; first += few) {
      from = tell(order, { next, records }, { from, first }, { told, starts });
      yield;
    }
    return { keys: yield* tableIn(flat, order), starts, told: told.done() };
  }

  private meet(run: number): number {
    const word = this.known.meet(run);
    this.words = withRoom(this.words, this.known.words.size * width);
    return word;
  }

  private note(word: number): void {
    const { words } = this;
    const at = word * width;
    const article = this.ends.length + 1;
    if (words[at + met] === article) return;
    words[at + met] = article;
    words[at + holders] = (words[at + holders] as number) + 1;
    this.all.push(word);
  }

  /** Takes the numbers of another table from now on. */
  private over(known: RunWords): void {
    const before = this.known;
    if (before === known) return;
    const now = new Map<number, number>();
    const words = this.all.view();
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at] as number;
      if (!now.has(word)) now.set(word, known.words.whole(before.words.letters(word)));
      words[at] = now.get(word) as number;
    }
    this.known = known;
    this.words = new Uint32Array(known.words.size * width + width);
    for (const word of words) this.words[word * width + holders] = (this.words[word * width + holders] as number) + 1;
  }
}

/** Where the records of each word begin, by its number. */
function beginsOf(order: Uint32Array, words: Uint32Array): Uint32Array {
  const begins = new Uint32Array(words.length / width);
  for (let nth = 0; nth < order.length; nth += 1) {
    const word = order[nth] as number;
    begins[word] = words[word * width + holders] as number;
  }
  toBeginsIn(order, begins);
  return begins;
}

interface Dealt {
  /** By the number of a word: where its next record goes, at last where they end. */
  readonly next: Uint32Array;
  readonly records: Uint32Array;
}

/** Puts some records to their words. */
function deal(numbers: Uint32Array, ends: Uint32Array, first: number, { next, records }: Dealt): void {
  const last = Math.min(first + few, ends.length);
  let at = first === 0 ? 0 : (ends[first - 1] as number);
  for (let record = first; record < last; record += 1) {
    for (const end = ends[record] as number; at < end; at += 1) {
      const word = numbers[at] as number;
      const to = next[word] as number;
      records[to] = record;
      next[word] = to + 1;
    }
  }
}

interface Written {
  readonly told: Bytes;
  readonly starts: Uint32Array;
}

/** Writes down the records of some words, the first of which are at `from`; gives where the next ones are. */
function tell(
  order: Uint32Array,
  { next, records }: Dealt,
  { from, first }: { readonly from: number; readonly first: number },
  { told, starts }: Written,
): number {
  const to = Math.min(first + few, order.length);
  let at = from;
  for (let place = first; place < to; place += 1) {
    const end = next[order[place] as number] as number;
    for (let last = 0; at < end; at += 1) {
      const record = records[at] as number;
      told.number(record - last);
      last = record;
    }
    starts[place + 1] = told.length;
  }
  return at;
}
