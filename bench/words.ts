/** Numbers that look random and are the same for the same seed, from 0 up to 1. */
export type Dice = () => number;

/** Dice that start at a seed. */
export function dice(seed: number): Dice {
  let state = (seed ^ 0x9e37_79b9) >>> 0;
  return () => {
    state = (state + 0x6d2b_79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from `from` to `to`, both included. */
export const between = (roll: Dice, from: number, to: number): number => from + Math.floor(roll() * (to - from + 1));

/** One of some. */
export function oneOf<Item>(roll: Dice, items: readonly Item[]): Item {
  const item = items[Math.floor(roll() * items.length)];
  if (item === undefined) throw new RangeError('there is nothing to choose from');
  return item;
}

const functionWords =
  'the of and to in a is that for it was on are as with his they at be this from have or by one had not but what all were we when there can an your which their said if do will each about how up out them then she many some so these would other into has more her two like him see time could no make than first been its who now people my made over did down only way find use may water long little very after words called just where most know'.split(
    ' ',
  );

// Real languages have two slopes: common words fall off as 1/rank, the long tail falls off faster and never ends.
const commonRanks = 8000;
const ranks = 600_000;
const cumulated = new Float64Array(ranks);
let sum = 0;
for (let rank = 0; rank < ranks; rank += 1) {
  sum += rank < commonRanks ? 1 / (rank + 3.7) : commonRanks ** 0.75 / (rank + 3.7) ** 1.75;
  cumulated[rank] = sum;
}

/** The rank of a word as often as words of that rank are written. */
export function rankOf(chance: number): number {
  const wanted = chance * sum;
  let low = 0;
  let high = ranks - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((cumulated[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

const heads = 'b br c ch cl d dr f fl g gr h j k l m n p pl pr qu r s sc sh sl sp st str t th tr v w z'.split(' ');
const hearts = 'a e i o u ai ea ee ou ar er or an en in on'.split(' ');
const tails = 'b ck d g l ll m n nd ng nt p r rd rk s st t x'.split(' ');

/** The word of a rank: a function word, or one that is made up from syllables and always the same. */
export function wordOf(rank: number): string {
  const common = functionWords[rank];
  if (common !== undefined) return common;
  const roll = dice(rank);
  let word = '';
  for (let left = rank < 2000 ? 1 : between(roll, 2, 3); left >= 0; left -= 1) word += oneOf(roll, heads) + oneOf(roll, hearts);
  return word + oneOf(roll, tails);
}

/** A name with a capital, of a place in a list that has no end. */
export function nameOf(place: number): string {
  const roll = dice(place + 7_000_003);
  const word = oneOf(roll, heads) + oneOf(roll, hearts) + oneOf(roll, heads) + oneOf(roll, hearts) + oneOf(roll, tails);
  return word.charAt(0).toUpperCase() + word.slice(1);
}
