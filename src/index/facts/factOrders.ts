import { RunTable } from '../../model/textRuns.ts';
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

/** The words that keys are found by, under their kinds' letters, each with its keys. */
export function* wordTable(keys: Table, marks: Uint32Array): Generator<void, WordTable> {
  const words = new RunTable();
  const places = new Numbers();
  const numbers = new Numbers();
  for (let place = 0; place < marks.length; place += 1) {
    const mark = marks[place] ?? 0;
    if (place % 4096 === 4095) yield;
    if (!hasWords(mark)) continue;
    const key = stringAt(keys, place);
    for (const word of wordsOf(mark, key.slice(1))) {
      numbers.push(words.whole(key.charAt(0) + word));
      places.push(place);
      if (places.length % 1000 === 999) yield;
    }
  }
  const order = yield* orderOf(words.flat);
  const rank = new Uint32Array(order.length);
  const counts = new Uint32Array(order.length);
  for (let nth = 0; nth < numbers.length; nth += 1) counts[numbers.at(nth)] = (counts[numbers.at(nth)] ?? 0) + 1;
  const wordStarts = new Uint32Array(order.length + 1);
  for (let nth = 0; nth < order.length; nth += 1) {
    const number = order[nth] ?? 0;
    rank[number] = wordStarts[nth] ?? 0;
    wordStarts[nth + 1] = (wordStarts[nth] ?? 0) + (counts[number] ?? 0);
  }
  yield;
  const wordKeys = new Uint32Array(places.length);
  for (let nth = 0; nth < places.length; nth += 1) {
    const to = rank[numbers.at(nth)] ?? 0;
    wordKeys[to] = places.at(nth);
    rank[numbers.at(nth)] = to + 1;
  }
  return { words: yield* tableIn(words.flat, order), wordStarts, wordKeys };
}

/** Records by their days, the newest first. */
export function* newestOf(days: Uint32Array): Generator<void, Uint32Array> {
  return yield* byKeys(
    days.map((day) => ~day),
    Uint32Array.from(days.keys()),
  );
}
