import { RunTable } from '../../model/textRuns.ts';
import { toBeginsIn } from '../compact/begins.ts';
import { orderOf, tableIn } from '../compact/flatStrings.ts';
import { Numbers } from '../compact/numbers.ts';
import { byKeys, each } from '../compact/steps.ts';
import { stringAt, type Table } from '../compact/table.ts';
import { hasWords, isRanked, rankOf, wordsOf } from './kinds.ts';

/** The keys of ranked kinds, kind by kind, the highest first; `marks` are the kinds' letters, as code units. */
export function* rankedOf(marks: Uint32Array, holders: Uint32Array, sums: Uint32Array): Generator<void, Uint32Array> {
  const places = new Numbers();
  // Negative numbers as all of these are have bits that grow as the numbers fall.
  const low = new Uint32Array(marks.length);
  const high = new Uint32Array(marks.length);
  yield* each(marks.length, 8192, (place) => {
    const mark = marks[place] as number;
    if (!isRanked(mark)) return;
    // Kinds stay apart: the letter weighs more than any rank.
    worth[0] = rankOf(mark, holders[place] as number, sums[place] as number) - mark * 2 ** 40;
    low[place] = bits[lowHalf] as number;
    high[place] = bits[1 - lowHalf] as number;
    places.push(place);
  });
  return yield* byKeys(high, yield* byKeys(low, places.view().slice()));
}

/** A number, and its bits as two whole ones; which of them is the lower half hangs on the machine. */
const worth = Float64Array.of(-1);
const bits = new Uint32Array(worth.buffer);
const lowHalf = bits[0] === 0 ? 0 : 1;

/** Words, and the places of the keys that each is in. */
interface WordTable {
  readonly words: Table;
  readonly wordStarts: Uint32Array;
  readonly wordKeys: Uint32Array;
}

/** Keys that are gone through in one step. */
const few = 512;

/** The words that keys are found by, under their kinds' letters, each with its keys. */
export function* wordTable(keys: Table, marks: Uint32Array): Generator<void, WordTable> {
  const found: Found = { words: new RunTable(), places: new Numbers(), numbers: new Numbers() };
  for (let first = 0; first < marks.length; first += few) {
    findWords(keys, marks, first, found);
    yield;
  }
  const order = yield* orderOf(found.words.flat);
  const wordStarts = new Uint32Array(order.length + 1);
  const next = beginsOf(found.numbers.view(), order, wordStarts);
  yield;
  const wordKeys = dealtOut(found.numbers.view(), found.places.view(), next);
  return { words: yield* tableIn(found.words.flat, order), wordStarts, wordKeys };
}

/** Words by their numbers; the number of each word of each key, and the place of that key. */
interface Found {
  readonly words: RunTable;
  readonly numbers: Numbers;
  readonly places: Numbers;
}

/** Finds the words of some keys. */
function findWords(keys: Table, marks: Uint32Array, first: number, { words, numbers, places }: Found): void {
  const last = Math.min(first + few, marks.length);
  for (let place = first; place < last; place += 1) {
    const mark = marks[place] as number;
    if (!hasWords(mark)) continue;
    for (const word of wordsOf(mark, stringAt(keys, place).slice(1))) {
      numbers.push(words.whole(word, mark));
      places.push(place);
    }
  }
}

/** Where the keys of each word begin, by its number; in `starts` the same in order of the words. */
function beginsOf(numbers: Uint32Array, order: Uint32Array, starts: Uint32Array): Uint32Array {
  const begins = new Uint32Array(order.length);
  for (let nth = 0; nth < numbers.length; nth += 1)
    begins[numbers[nth] as number] = (begins[numbers[nth] as number] as number) + 1;
  starts[order.length] = toBeginsIn(order, begins);
  for (let nth = 0; nth < order.length; nth += 1) starts[nth] = begins[order[nth] as number] as number;
  return begins;
}

/** The keys of one word after another. */
function dealtOut(numbers: Uint32Array, places: Uint32Array, next: Uint32Array): Uint32Array {
  const keys = new Uint32Array(places.length);
  for (let nth = 0; nth < places.length; nth += 1) {
    const number = numbers[nth] as number;
    const to = next[number] as number;
    keys[to] = places[nth] as number;
    next[number] = to + 1;
  }
  return keys;
}

/** Records by their days, the newest first. */
export function* newestOf(days: Uint32Array): Generator<void, Uint32Array> {
  return yield* byKeys(
    days.map((day) => ~day),
    Uint32Array.from(days.keys()),
  );
}
