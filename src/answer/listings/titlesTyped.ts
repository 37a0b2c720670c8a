import type { Library } from '../../index/library.ts';
import { typedWords } from '../../index/typing.ts';
import type { Article } from '../../model/article.ts';
import { nameWords } from '../quote/nameWords.ts';

/** Titles that may hold a text: those with its words, of which the last may be begun only, where not all can be looked through; none where so many are begun so that no single one is meant. */
export function titlesWith(text: string, { facts, articles }: Library): readonly string[] {
  if (articles.length <= FEW_TITLES) return facts.living('title');
  const words = typedWords(text);
  const last = words.at(-1) ?? '';
  if (words.length < 2) return facts.withBegun('title', last, MOST_TITLES) ?? [];
  return rarest(words.slice(0, -1).map((word) => facts.withWord('title', word)));
}

const FEW_TITLES = 5_000;
const MOST_TITLES = 1_000;

const rarest = (lists: readonly (readonly string[])[]): readonly string[] =>
  lists.toSorted((a, b) => a.length - b.length)[0] ?? [];

/** The one article whose title has the words, where they name nobody. */
export function articleWith(text: string, library: Library): Article | null {
  const words = nameWords(text);
  const likely = rarest(typedWords(text).map((word) => library.facts.withWord('title', word)));
  const titles = words.length > 0 ? likely.filter((title) => words.every((word) => nameWords(title).includes(word))) : [];
  const places = titles.flatMap((title) => library.facts.told('title', title).map(({ at }) => at));
  const [only, ...more] = places;
  return only !== undefined && more.length === 0 ? (library.articles[only] ?? null) : null;
}
