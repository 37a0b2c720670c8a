import type { Library } from '../index/library.ts';
import type { Article } from '../model/article.ts';
import type { Block, Reply } from '../model/reply.ts';
import { sourcesWording } from './words/sourcesWording.ts';

// As many lines as one Discord card has room for.
const shownArticles = 15;
const shownRefusals = 5;

/** The card that lists the articles, newest first, and the files that could not be taken. */
export function sources(library: Library, locale: string): Reply {
  const say = sourcesWording(locale);
  const listed = newestOf(library, shownArticles);
  const all = library.articles.length;
  const blocks: Block[] = [
    { kind: 'title', words: say.title(all, library.passageIndex.size) },
    { kind: 'list', items: listed.map((article) => say.line(lineOf(article, library))) },
  ];
  if (all > listed.length) blocks.push({ kind: 'says', words: say.more(all - listed.length), tone: 'small' });
  if (library.refused.length > 0) {
    const refused = library.refused.slice(0, shownRefusals);
    blocks.push({ kind: 'says', words: say.refused(library.refused.length), tone: 'strong' });
    blocks.push({ kind: 'list', items: refused.map(({ file, line, reason }) => say.refusal(file, line, reason)) });
  }
  return { blocks, actions: [{ do: 'dismiss' }], private: false };
}

function lineOf(article: Article, library: Library) {
  const { quotations, figures } = library.analysis(article.id);
  const { title, publisher, date, file, passages } = article;
  const spoken = quotations.filter(({ kind }) => kind !== 'scare').length;
  return { title, publisher, date, file, passages: passages.length, quotations: spoken, figures: figures.length };
}

/** The newest articles, those of one day by their ids. */
function newestOf({ facts, articles }: Library, most: number): readonly Article[] {
  const found: { readonly at: number; readonly day: number; readonly id: string }[] = [];
  for (const at of facts.newest()) {
    const day = facts.day(at);
    if (found.length >= most && found.at(-1)?.day !== day) break;
    found.push({ at, day, id: facts.id(at) });
  }
  return found
    .sort((a, b) => b.day - a.day || (a.id < b.id ? -1 : 1))
    .slice(0, most)
    .flatMap(({ at }) => articles[at] ?? []);
}
