import type { Library } from '../../index/library.ts';
import { isPronoun } from '../../index/shortForms.ts';
import { synonymsIn } from '../../index/synonyms.ts';
import { isStopWord, type Term, termsOf } from '../../index/terms.ts';
import { type Repair, repairs } from '../spelling.ts';
import { surprise } from '../weigh.ts';

/** The terms that a query is searched with. */
export interface SearchTerms {
  readonly weighted: readonly { readonly term: string; readonly weight: number }[];
  /** Words as typed, in the order of the query. */
  readonly words: readonly string[];
  /** Words that stand in no article, as typed, with what they may have been meant to be. */
  readonly unknown: readonly { readonly word: string; readonly repairs: readonly Repair[] }[];
}

// What stands in for a word counts less than the word itself.
const aliasWeight = 0.5;
const synonymWeight = 0.6;

/** The content words of a query with their weights: each once, unknown ones repaired, other forms and synonyms beside them. */
export function searchTerms(words: string, library: Library): SearchTerms {
  const index = library.articleIndex;
  const weights = new Map<string, number>();
  const add = (term: string, weight: number): void => {
    if (weight > (weights.get(term) ?? 0)) weights.set(term, weight);
  };
  const unknown: { readonly word: string; readonly repairs: readonly Repair[] }[] = [];
  const typed: string[] = [];
  const terms = withCountry(words, termsOf(words));
  const plain = terms.filter((term) => !term.alias && !isStopWord(term.term));
  for (const { term, start, end } of plain) {
    const word = words.slice(start, end);
    if (!typed.includes(word)) typed.push(word);
    if (index.documentFrequency(term) > 0) {
      add(term, strength(term));
      continue;
    }
    const found = repairs(index, word);
    for (const repair of found) for (const known of repair.terms) add(known, repair.likely);
    if (!unknown.some((one) => one.word === word)) unknown.push({ word, repairs: found });
  }
  for (const { term, alias } of terms) {
    if (alias && index.documentFrequency(term) > 0) add(term, aliasWeight);
  }
  for (const term of joinedNeighbours(words, plain, library)) add(term, 1);
  const said = plain.map((term) => term.term);
  for (const entry of synonymsIn(said, library.synonyms)) for (const term of entry) add(term, synonymWeight / entry.length);
  return { weighted: [...weights].map(([term, weight]) => ({ term, weight })), words: typed, unknown };
}

/** "us china trade" typed in small letters is about the country, "tell us" is not. */
function withCountry(words: string, terms: readonly Term[]): readonly Term[] {
  if (/\p{Lu}/u.test(words)) return terms;
  return terms.map((term) => (term.term === 'us' && !isPronoun(words.slice(0, term.start)) ? { ...term, term: 'usa' } : term));
}

/** How much a word counts by what it is in ordinary English: "problem" less than "panda", in however few articles. */
function strength(term: string): number {
  return (surprise(term) / surprise('')) ** 0.4;
}

/** Two words that the articles write as one, where they do not know both by themselves. */
function joinedNeighbours(words: string, terms: readonly Term[], { articleIndex }: Library): readonly string[] {
  return terms.flatMap((first, at) => {
    const second = terms[at + 1];
    if (!second || second.start - first.end !== 1) return [];
    if (articleIndex.documentFrequency(first.term) > 0 && articleIndex.documentFrequency(second.term) > 0) return [];
    const joined = termsOf(words.slice(first.start, first.end) + words.slice(second.start, second.end));
    return joined.flatMap(({ term }) => (joined.length === 1 && articleIndex.documentFrequency(term) > 0 ? [term] : []));
  });
}
