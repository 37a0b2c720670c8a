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

// Real languages have two slopes: common words fall off as 1/rank, the long tail falls off faster and never ends. Where they meet and
// how fast it falls are those with which the vocabulary grows as that of a news archive (see the test of the bench).
const commonRanks = 6800;
const tailSlope = 2;
const offset = 1.1;
const ranks = 900_000;
const cumulated = new Float64Array(ranks);
let sum = 0;
for (let rank = 0; rank < ranks; rank += 1) {
  const near = rank + offset;
  sum += rank < commonRanks ? 1 / near : (commonRanks + offset) ** (tailSlope - 1) / near ** tailSlope;
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
const endings = 's s s ed ed ing ly er'.split(' ');

/** Rarer words are longer: up to which rank words have a second syllable by that chance. */
const secondSyllable = [
  { rank: 500, chance: 0 },
  { rank: 2000, chance: 0.25 },
  { rank: 8000, chance: 0.5 },
  { rank: 20_000, chance: 0.65 },
] as const;

/**
 * The word of a rank: a function word, or one that is made up from syllables and always the same. Every other one is a form of the word
 * before it, with an ending.
 */
export function wordOf(rank: number): string {
  const common = functionWords[rank];
  if (common !== undefined) return common;
  const roll = dice(rank >> 1);
  const chance = secondSyllable.find((some) => rank < some.rank)?.chance ?? 0.85;
  const stem = syllables(roll, roll() < chance ? 2 : 1) + oneOf(roll, tails);
  return rank % 2 === 0 ? stem : stem + oneOf(roll, endings);
}

function syllables(roll: Dice, count: number): string {
  let made = '';
  for (let left = count; left > 0; left -= 1) made += oneOf(roll, heads) + oneOf(roll, hearts);
  return made;
}

/** A name with a capital, of a place in a list that has no end. */
export function nameOf(place: number): string {
  const roll = dice(place + 7_000_003);
  const word = syllables(roll, 2) + oneOf(roll, tails);
  return word.charAt(0).toUpperCase() + word.slice(1);
}
