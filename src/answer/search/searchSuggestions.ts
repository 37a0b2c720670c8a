import { fold } from '../../index/fold.ts';
import type { Library } from '../../index/library.ts';

const most = 25;
const longest = 100;

interface Topic {
  readonly text: string;
  /** Folded words, for matching what is typed. */
  readonly words: readonly string[];
}

const made = new WeakMap<Library, readonly Topic[]>();

/**
 * Titles and names worth searching for that fit what was typed so far: its last word may be half typed. Names that many articles
 * have come first, then the newest titles; 25 at most, 100 characters each, each of them finds something.
 */
export function suggestedSearches(typed: string, library: Library): readonly string[] {
  const known = made.get(library) ?? topics(library);
  made.set(library, known);
  const wanted = wordsOf(typed);
  const fits = ({ words }: Topic): boolean =>
    wanted.every((word, at) => words.some((own) => (at === wanted.length - 1 ? own.startsWith(word) : own === word)));
  const found: string[] = [];
  for (const topic of known) {
    if (found.length === most) break;
    if (fits(topic)) found.push(topic.text);
  }
  return found;
}

function topics(library: Library): readonly Topic[] {
  const articles = new Map<string, Set<string>>();
  const titles: { readonly title: string; readonly date: string }[] = [];
  for (const article of library.articles) {
    if (article.titled) titles.push({ title: article.title, date: article.date ?? '' });
    const { people, mentions } = library.analysis(article.id);
    for (const { name } of [...people, ...mentions]) {
      if (name.trim().length < 3) continue;
      const holding = articles.get(name) ?? new Set();
      articles.set(name, holding.add(article.id));
    }
  }
  titles.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  const names = [...articles].sort((a, b) => b[1].size - a[1].size || (a[0] < b[0] ? -1 : 1)).map(([name]) => name);
  const seen = new Set<string>();
  return alternating(
    names,
    titles.map(({ title }) => title),
  ).flatMap((text) => {
    const words = wordsOf(text);
    const key = words.join(' ');
    if (key === '' || text.length > longest || seen.has(key)) return [];
    seen.add(key);
    return [{ text: text.replace(/["“”„«»]/g, ''), words }];
  });
}

/** Two names, then a title, so that a short list shows both. */
function alternating(names: readonly string[], titles: readonly string[]): readonly string[] {
  const mixed: string[] = [];
  for (let at = 0; at * 2 < names.length || at < titles.length; at += 1) {
    mixed.push(...names.slice(at * 2, at * 2 + 2), ...titles.slice(at, at + 1));
  }
  return mixed;
}

const wordsOf = (text: string): readonly string[] => (text.match(/[\p{L}\p{N}]+/gu) ?? []).map(fold);
