import type { Analysis } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import type { TextRuns } from '../../model/textRuns.ts';
import { Bytes, type Counts, Numbers } from '../compact/numbers.ts';
import { dayNumber } from '../compact/segment.ts';
import { sorted } from '../compact/steps.ts';
import { find, type Table, tableSteps } from '../compact/table.ts';
import { AroundWords } from './aroundWords.ts';
import { gistOf } from './gist.ts';
import { type FactKind, isRanked, markOf, numbersOf, rankOf, wordsOf } from './kinds.ts';

/** Texts, each under its kind's letter, so that those of a kind lie together, and the records that have them. */
export interface Noted {
  readonly keys: Table;
  /** Where in `told` each key begins: for each record that has it the difference to the one before, and the numbers of its kind. */
  readonly starts: Uint32Array;
  readonly told: Uint8Array;
}

/**
 * What is noted of the articles of a part, by text. It never changes; which of the records are gone is somebody else's note beside
 * it.
 */
export interface FactTable extends Noted {
  /** The words around names: more than all other texts together, and hardly ever asked for. */
  readonly around: Noted;
  /** How many records have each key, and the sum of the first numbers. */
  readonly holders: Counts;
  readonly sums: Counts;
  /** Keys of the kinds that are ranked, kind by kind, the highest first. */
  readonly ranked: Uint32Array;
  /** Words under their kind's letter, and the keys that each is in. */
  readonly words: Table;
  readonly wordStarts: Uint32Array;
  readonly wordKeys: Uint32Array;
  /** For each record: the passages that hold speech, see `speechBit`, and its day, see `dayNumber`. */
  readonly speech: Uint32Array;
  readonly days: Uint32Array;
  /** Records, the newest first. */
  readonly newest: Uint32Array;
}

const aroundMark = markOf('around');

/** Gathers what is noted of articles, record by record. */
export class FactBuilder {
  private readonly known = new Map<string, number>();
  private readonly texts: string[] = [];
  private readonly holders = new Numbers();
  /** Key, record and numbers, one after another. */
  private readonly notes = new Numbers();
  private readonly speech = new Numbers();
  private readonly days = new Numbers();
  private readonly words: AroundWords;
  /** `runs` reads the texts of articles; one of its own when unset. */
  constructor(runs?: TextRuns) {
    this.words = new AroundWords((word) => this.keyOf(aroundMark + word), runs);
  }

  add(article: Article, analysis: Analysis): void {
    const { told, speech } = gistOf(article, analysis);
    for (const [key, numbers] of told) this.note(key, this.days.length, numbers);
    this.words.each(article.text, (number) => this.noteAt(number, this.days.length));
    this.record(speech, dayNumber(article.date));
  }

  /** Notes a key of a record; records of one key ascend. */
  note(key: string, record: number, numbers: readonly number[]): void {
    this.noteAt(this.keyOf(key), record);
    for (const one of numbers) this.notes.push(one);
  }

  private noteAt(number: number, record: number): void {
    this.holders.raise(number);
    this.notes.push(number);
    this.notes.push(record);
  }

  private keyOf(key: string): number {
    const before = this.known.get(key);
    if (before !== undefined) return before;
    const made = this.texts.length;
    this.known.set(key, made);
    this.texts.push(key);
    this.holders.push(0);
    return made;
  }

  /** What is known of the next record. */
  record(speech: number, day: number): void {
    this.speech.push(speech);
    this.days.push(day);
  }

  /** The table, in small steps; nothing may be added meanwhile. */
  *steps(): Generator<void, FactTable> {
    const inOrder = yield* sorted(this.texts, (a, b) => a < b);
    yield;
    const notes = this.notes.view();
    const held = this.holders.view();
    const next = new Uint32Array(this.texts.length);
    let total = 0;
    for (const [number, count] of held.entries()) {
      next[number] = total;
      total += count;
    }
    const arity = Uint8Array.from(this.texts, (text) => numbersOf(text.slice(0, 1)));
    const placed = new Uint32Array(total);
    for (let at = 0, seen = 0; at < notes.length; seen += 1) {
      if (seen % 20_000 === 19_999) yield;
      const number = notes[at] ?? 0;
      const to = next[number] ?? 0;
      placed[to] = at;
      next[number] = to + 1;
      at += 2 + (arity[number] ?? 0);
    }
    const { known } = this;
    function* noted(texts: readonly string[]): Generator<void, Noted & Pick<FactTable, 'holders' | 'sums'>> {
      const told = new Bytes();
      const starts = new Uint32Array(texts.length + 1);
      const holders = new Uint32Array(texts.length);
      const sums = new Uint32Array(texts.length);
      let written = 0;
      for (const [place, text] of texts.entries()) {
        const number = known.get(text) ?? 0;
        const [count, numbers] = [held[number] ?? 0, arity[number] ?? 0];
        let last = 0;
        let sum = 0;
        for (let nth = (next[number] ?? 0) - count; nth < (next[number] ?? 0); nth += 1) {
          const at = placed[nth] ?? 0;
          const record = notes[at + 1] ?? 0;
          told.number(record - last);
          last = record;
          for (let one = 0; one < numbers; one += 1) told.number(notes[at + 2 + one] ?? 0);
          if (numbers > 0) sum += notes[at + 2] ?? 0;
          if (++written % 10_000 === 9_999) yield;
        }
        holders[place] = count;
        sums[place] = sum;
        starts[place + 1] = told.length;
      }
      return { keys: yield* tableSteps(texts), starts, told: told.done(), holders, sums };
    }
    // Their letter is the first of all.
    const others = inOrder.findIndex((text) => !text.startsWith(aroundMark));
    const { keys, starts, told } = yield* noted(others < 0 ? inOrder : inOrder.slice(0, others));
    const texts = others < 0 ? [] : inOrder.slice(others);
    const table = yield* noted(texts);
    const days = this.days.view().slice();
    return {
      ...{ ...table, around: { keys, starts, told } },
      ranked: yield* rankedOf(texts, table.holders, table.sums),
      ...(yield* wordTable(texts)),
      ...{ speech: this.speech.view().slice(), days, newest: yield* newestOf(days) },
    };
  }
}

function* rankedOf(texts: readonly string[], holders: Counts, sums: Counts): Generator<void, Uint32Array> {
  const worth = new Float64Array(texts.length);
  const places: number[] = [];
  for (const [place, text] of texts.entries()) {
    const mark = text.slice(0, 1);
    if (!isRanked(mark)) continue;
    // Kinds stay apart: the letter weighs more than any rank.
    worth[place] = rankOf(mark, holders[place] ?? 0, sums[place] ?? 0) - text.charCodeAt(0) * 2 ** 40;
    places.push(place);
    if (place % 8192 === 8191) yield;
  }
  return Uint32Array.from(
    yield* sorted(places, (a, b) => {
      const [one, other] = [worth[a] ?? 0, worth[b] ?? 0];
      return one > other || (one === other && a < b);
    }),
  );
}

function* wordTable(texts: readonly string[]): Generator<void, Pick<FactTable, 'words' | 'wordStarts' | 'wordKeys'>> {
  const byWord = new Map<string, number[]>();
  let split = 0;
  for (const [place, text] of texts.entries()) {
    const mark = text.slice(0, 1);
    for (const word of wordsOf(mark, text.slice(1))) {
      const key = mark + word;
      const known = byWord.get(key);
      if (known) known.push(place);
      else byWord.set(key, [place]);
      if (++split % 1000 === 999) yield;
    }
  }
  const words = yield* sorted([...byWord.keys()], (a, b) => a < b);
  const wordStarts = new Uint32Array(words.length + 1);
  const wordKeys = new Numbers();
  for (const [nth, word] of words.entries()) {
    for (const place of byWord.get(word) ?? []) wordKeys.push(place);
    wordStarts[nth + 1] = wordKeys.length;
    if (nth % 8192 === 8191) yield;
  }
  return { words: yield* tableSteps(words), wordStarts, wordKeys: wordKeys.view().slice() };
}

function* newestOf(days: Uint32Array): Generator<void, Uint32Array> {
  const before = (a: number, b: number): boolean => (days[a] ?? 0) > (days[b] ?? 0) || (days[a] === days[b] && a < b);
  return Uint32Array.from(yield* sorted([...days.keys()], before));
}

const noNumbers: readonly number[] = [];

/** Calls `take` for each record that has a key, in order. */
export function eachTold(table: Noted, place: number, take: (record: number, numbers: readonly number[]) => void): void {
  const { told, starts, keys } = table;
  let at = starts[place] ?? 0;
  const end = starts[place + 1] ?? 0;
  const numbers = numbersOf(String.fromCharCode(keys.units[keys.starts[place] ?? 0] ?? 0));
  const next = (): number => {
    let byte = told[at++] ?? 0;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = told[at++] ?? 0;
      value |= (byte & 127) << shift;
    }
    return value >>> 0;
  };
  for (let record = 0; at < end; ) {
    record += next();
    if (numbers === 0) take(record, noNumbers);
    else {
      const all: number[] = [];
      for (let nth = 0; nth < numbers; nth += 1) all.push(next());
      take(record, all);
    }
  }
}

/** What of a table holds the texts of a kind. */
export const notedOf = (table: FactTable, kind: FactKind): Noted => (kind === 'around' ? table.around : table);

/** The place of a key under its kind's letter, or -1. */
export const keyAt = (table: Noted, key: string): number => find(table.keys, key);

/** The new number of a record that is gone. */
export const nowhere = 0xffff_ffff;
