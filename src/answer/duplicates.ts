import { type Term, termsOf } from '../index/terms.ts';
import { Beside } from '../model/beside.ts';

const fewest = 8;
const alike = 0.7;

/** Numbers in words, ranks and months tell two reports apart as figures do; one stands for a person or thing too often. */
const NUMBER_TERMS = new Set(
  termsOf(
    'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen half second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth last january february march april may june july august september october november december',
  ).map(({ term }) => term),
);

interface Print {
  readonly numbers: string;
  readonly pairs: ReadonlySet<string>;
}

const prints = new Beside<readonly Term[], Print>();

/** True when two sentences are (nearly) the same words, as in copy from one agency; another number makes them different. */
export function nearlySame(a: readonly Term[], b: readonly Term[]): boolean {
  if (a.length < fewest || b.length < fewest) return sameWords(a, b);
  if (a.length > 2 * b.length || b.length > 2 * a.length) return false;
  const [one, other] = [printOf(a), printOf(b)];
  if (one.numbers !== other.numbers) return false;
  const enough = alike * Math.min(one.pairs.size, other.pairs.size);
  let reachable = one.pairs.size;
  for (const pair of one.pairs) {
    if (other.pairs.has(pair)) continue;
    reachable -= 1;
    if (reachable < enough) return false;
  }
  return reachable >= enough;
}

const sameWords = (a: readonly Term[], b: readonly Term[]): boolean =>
  a.length === b.length && a.length > 0 && a.every(({ term }, at) => term === b[at]?.term);

function printOf(terms: readonly Term[]): Print {
  const known = prints.get(terms);
  if (known) return known;
  const words = terms.filter(({ alias }) => !alias).map(({ term }) => term);
  // In their order: whoever turns two numbers round says something else.
  const numbers = [...new Set(words.filter((term) => /^\p{N}/u.test(term) || NUMBER_TERMS.has(term)))].join(' ');
  const made = { numbers, pairs: new Set(words.slice(1).map((term, at) => `${words[at]} ${term}`)) };
  prints.set(terms, made);
  return made;
}
