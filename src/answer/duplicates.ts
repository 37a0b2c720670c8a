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

/** What two long sentences are told apart by: their numbers, and their pairs of words. */
export interface Print {
  readonly numbers: string;
  readonly pairs: ReadonlySet<string>;
}

/** A print whose pairs are made when they are needed: most sentences share too few words for that. */
class WordPrint implements Print {
  readonly words: readonly string[];
  /** Each word once. */
  readonly held: ReadonlySet<string>;
  readonly numbers: string;
  private made: ReadonlySet<string> | null = null;

  constructor(terms: readonly Term[]) {
    const words: string[] = [];
    for (const { term, alias } of terms) if (!alias) words.push(term);
    this.words = words;
    this.held = new Set(words);
    // In their order: whoever turns two numbers round says something else.
    this.numbers = Array.from(this.held).filter(isNumber).join(' ');
  }

  get pairs(): ReadonlySet<string> {
    this.made ??= new Set(this.words.slice(1).map((term, at) => `${this.words[at]} ${term}`));
    return this.made;
  }
}

function isNumber(term: string): boolean {
  const first = term.charCodeAt(0);
  return (first < 128 ? first >= 48 && first <= 57 : /^\p{N}/u.test(term)) || NUMBER_TERMS.has(term);
}

const prints = new Beside<readonly Term[], WordPrint>();

/** True when two sentences are (nearly) the same words, as in copy from one agency; another number makes them different. */
export function nearlySame(a: readonly Term[], b: readonly Term[]): boolean {
  if (!isLong(a) || !isLong(b)) return sameWords(a, b);
  if (!areOfOneLength(a, b)) return false;
  const [one, other] = [wordPrint(a), wordPrint(b)];
  if (one.numbers !== other.numbers || !mayShareEnough(one, other)) return false;
  const enough = alike * Math.min(one.pairs.size, other.pairs.size);
  let reachable = one.pairs.size;
  for (const pair of one.pairs) {
    if (other.pairs.has(pair)) continue;
    reachable -= 1;
    if (reachable < enough) return false;
  }
  return reachable >= enough;
}

/** False where too few words are shared for the pairs: each shared pair begins with one, and there are as many pairs as words, but for the first. */
function mayShareEnough({ words, held }: WordPrint, { held: others }: WordPrint): boolean {
  const enough = alike * (Math.min(held.size, others.size) - 1);
  let reachable = words.length - 1;
  for (let at = 0; at < words.length - 1; at += 1) {
    if (others.has(words[at] as string)) continue;
    reachable -= 1;
    if (reachable < enough) return false;
  }
  return true;
}

/** False for a sentence that is nearly the same as another one only where it has just its words. */
export const isLong = ({ length }: readonly Term[]): boolean => length >= fewest;

interface Printed {
  readonly terms: readonly Term[];
  readonly print: Print;
}

/** Whether two long sentences with the same numbers are nearly the same, from how many pairs of words they share. */
export const sharesEnough = (a: Printed, b: Printed, shared: number): boolean =>
  areOfOneLength(a.terms, b.terms) && shared >= alike * Math.min(a.print.pairs.size, b.print.pairs.size);

const areOfOneLength = (a: readonly Term[], b: readonly Term[]): boolean => a.length <= 2 * b.length && b.length <= 2 * a.length;

const sameWords = (a: readonly Term[], b: readonly Term[]): boolean =>
  a.length === b.length && a.length > 0 && a.every(({ term }, at) => term === b[at]?.term);

/** The print of a sentence, kept with its terms. */
export const printOf = (terms: readonly Term[]): Print => wordPrint(terms);

function wordPrint(terms: readonly Term[]): WordPrint {
  const known = prints.get(terms);
  if (known) return known;
  const made = new WordPrint(terms);
  prints.set(terms, made);
  return made;
}
