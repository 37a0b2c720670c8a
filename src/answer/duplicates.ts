import type { Term } from '../index/terms.ts';

const fewest = 8;
const alike = 0.7;

/** True when two sentences are (nearly) the same words, as in copy from one agency; another number makes them different. */
export function nearlySame(a: readonly Term[], b: readonly Term[]): boolean {
  if (a.length < fewest || b.length < fewest) return sameWords(a, b);
  const numbers = (terms: readonly Term[]): string =>
    [...new Set(terms.map(({ term }) => term).filter((term) => /^\p{N}/u.test(term)))].sort().join(' ');
  if (numbers(a) !== numbers(b)) return false;
  const [pairsA, pairsB] = [pairsOf(a), pairsOf(b)];
  let shared = 0;
  for (const pair of pairsA) if (pairsB.has(pair)) shared += 1;
  return shared >= alike * Math.min(pairsA.size, pairsB.size);
}

const sameWords = (a: readonly Term[], b: readonly Term[]): boolean =>
  a.length === b.length && a.length > 0 && a.every(({ term }, at) => term === b[at]?.term);

function pairsOf(terms: readonly Term[]): ReadonlySet<string> {
  const words = terms.filter(({ alias }) => !alias);
  return new Set(words.slice(1).map(({ term }, at) => `${words[at]?.term} ${term}`));
}
