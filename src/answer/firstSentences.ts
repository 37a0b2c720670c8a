import type { Library } from '../index/library.ts';
import { type ArticleWords, beginning, WordFilter } from '../index/words.ts';
import type { Article } from '../model/article.ts';
import { Beside } from '../model/beside.ts';

/** Where an article's terms stand first. */
export interface FirstSentences {
  has(term: string): boolean;
  /** The index of the first sentence that holds a term; undefined where none does. */
  get(term: string): number | undefined;
  /** The terms that begin with the same four letters as a word. */
  alike(word: string): readonly string[];
}

const known = new Beside<Article, FirstSentences>();

/** The first sentence of each term of an article; made once for an article. */
export function firstSentences(library: Library, article: Article): FirstSentences {
  const before = known.get(article);
  if (before) return before;
  const words = library.words?.(article.id);
  const found = words ? lookedUp(words) : listed(library, article);
  known.set(article, found);
  return found;
}

function listed(library: Library, article: Article): FirstSentences {
  const first = new Map<string, number>();
  library.sentenceTerms(article.id).forEach((terms, index) => {
    for (const { term } of terms) if (!first.has(term)) first.set(term, index);
  });
  return {
    has: (term) => first.has(term),
    get: (term) => first.get(term),
    alike: (word) => [...first.keys()].filter((term) => sameBeginning(term, word)),
  };
}

/** The same, found when it is asked for: a question asks for few terms. */
function lookedUp(words: ArticleWords): FirstSentences {
  const { vocabulary } = words;
  const looked = new Map<string, number | undefined>();
  const look = (term: string): number | undefined => {
    const number = vocabulary.numberOf(term);
    const at = number < 0 ? -1 : words.numbers.indexOf(number);
    return at < 0 ? undefined : words.sentenceOf(at);
  };
  const get = (term: string): number | undefined => {
    const before = looked.get(term);
    if (before !== undefined || looked.has(term)) return before;
    const found = look(term);
    looked.set(term, found);
    return found;
  };
  return {
    get,
    has: (term) => get(term) !== undefined,
    alike(word) {
      const filter = new WordFilter([], [word]);
      const passed = new Set<number>();
      for (const number of words.numbers) if (vocabulary.mayPass(number, filter)) passed.add(number);
      return Array.from(passed, (number) => vocabulary.word(number)).filter((term) => sameBeginning(term, word));
    },
  };
}

const sameBeginning = (a: string, b: string): boolean =>
  a.length >= beginning && b.length >= beginning && a.slice(0, beginning) === b.slice(0, beginning);
