import { fold } from '../../index/fold.ts';
import type { Library } from '../../index/library.ts';
import { isStopWord } from '../../index/terms.ts';
import { type Article, shown } from '../../model/article.ts';
import { companionsIn, type Ways } from './companions.ts';

/** A thing the articles speak of. */
export interface Topic {
  readonly text: string;
  /** Articles that hold it. */
  readonly articles: number;
  readonly sort: 'name' | 'phrase';
}

const longest = 60;
/** Topics that stand in one article alone are kept only where there are fewer articles. */
const few = 40;

interface Found {
  readonly spellings: Map<string, number>;
  articles: number;
  times: number;
  last: Article | null;
  readonly sort: Topic['sort'];
}

/** Names, what is counted, and common nouns with the words that keep them company (in the articles `from`), most articles first; each once, in its most common spelling. */
export function topicsOf(library: Library, from: readonly Article[], ways: Ways): readonly Topic[] {
  const found = new Map<string, Found>();
  const add = noting(found);
  for (const article of library.articles) {
    const { mentions, figures } = library.analysis(article.id);
    for (const { name } of mentions) add(name, 'name', article);
    for (const { counts } of figures) if (counts) add(shown(article, counts).replace(leading, ''), 'phrase', article);
  }
  for (const article of from) for (const phrase of companionsIn(article, ways)) add(phrase, 'phrase', article);
  const fewest = library.articles.length >= few ? 2 : 1;
  const told = ({ sort, articles, times }: Found): number => (sort === 'name' ? articles + 1 : articles) + Math.log2(times);
  return [...found.values()]
    .filter(({ articles, sort }) => sort === 'name' || articles >= fewest)
    .sort((a, b) => told(b) - told(a))
    .map(({ spellings, articles, sort }): Topic => {
      const [text = ''] = [...spellings].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? [];
      return { text: text.replace(/\s+/g, ' ').trim(), articles, sort };
    });
}

type Add = (text: string, sort: Topic['sort'], article: Article) => void;

/** Takes note of texts, each under its key; a text that comes again is not read again. */
function noting(found: Map<string, Found>): Add {
  const known = new Map<string, Found | null>();
  return (text, sort, article) => {
    let note = known.get(text);
    if (note === undefined) {
      const key = keyOf(text);
      note = key === null ? null : (found.get(key) ?? { spellings: new Map(), articles: 0, times: 0, last: null, sort });
      if (key !== null && note) found.set(key, note);
      known.set(text, note);
    }
    if (!note) return;
    note.spellings.set(text, (note.spellings.get(text) ?? 0) + 1);
    note.times += 1;
    if (note.last !== article) note.articles += 1;
    note.last = article;
  };
}

/** What a topic is known by; null for what is none. */
function keyOf(text: string): string | null {
  const key = fold(text.replace(/\s+/g, ' ').trim());
  return key.length < 3 || text.length > longest || !/\p{L}{2}/u.test(text) || isStopWord(key) ? null : key;
}

const leading = /^(?:the|a|an|its|his|her|their|our|this|that|these|those)\s+/i;
