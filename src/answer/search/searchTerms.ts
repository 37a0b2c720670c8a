import type { Library } from '../../index/library.ts';
import { isPronoun } from '../../index/shortForms.ts';
import { synonymsIn } from '../../index/synonyms.ts';
import { isStopWord, type Term, termsOf } from '../../index/terms.ts';
import { type Repair, repairs } from '../spelling.ts';
import { surprise } from '../weigh.ts';
import { beginningOf } from './searchQuery.ts';

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
/** A word that begins as asked, and how many of them are looked for, those that most articles hold. */
const begunWeight = 0.7;
const mostBegun = 50;

/** The content words of a query with their weights: each once, unknown ones repaired, other forms and synonyms beside them, and the words that begin as asked. */
export function searchTerms(
  { words, begun = [] }: { readonly words: string; readonly begun?: readonly string[] },
  library: Library,
): SearchTerms {
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
  for (const asked of begun) {
    const found = termsBegun(asked, library, mostBegun);
    for (const term of found) add(term, begunWeight);
    typed.push(asked);
    if (found.length === 0) unknown.push({ word: asked, repairs: [] });
  }
  return { weighted: [...weights].map(([term, weight]) => ({ term, weight })), words: typed, unknown };
}

/** The terms that `harb*` stands for, those that most articles hold first; a whole word's own term is one of them: `harbours*` finds a harbour. */
export function termsBegun(asked: string, { articleIndex }: Library, most: number): readonly string[] {
  const beginning = beginningOf(asked);
  if (beginning === null) return [];
  const [whole, ...others] = termsOf(beginning);
  const isWord = whole !== undefined && others.length === 0 && !isStopWord(whole.term);
  const own = isWord && articleIndex.documentFrequency(whole.term) > 0 ? [whole.term] : [];
  return [...new Set([...own, ...articleIndex.begun(beginning, most)])].slice(0, most);
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
