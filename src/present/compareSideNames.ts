import type { SideRead } from '../answer/listings/compareSides.ts';
import { nameWords } from '../answer/quote/nameWords.ts';
import { titleText } from '../index/facts/gist.ts';
import type { Library } from '../index/library.ts';
import type { Article } from '../model/article.ts';
import type { Words } from '../model/reply.ts';
import { citationWording } from './words/citationWording.ts';
import { foreign, joined, strong } from './words/grammar.ts';

/** How a side is called in every line, and the line that says once what that is; null where the name says it. */
export interface SideNamed {
  readonly short: string;
  readonly head: Words | null;
}

/** The two sides by what tells them apart: articles by outlet or day, else by letters; times and parties by name. */
export function sidesNamed(
  sides: readonly [SideRead, SideRead],
  library: Library,
  locale: string,
): readonly [SideNamed, SideNamed] {
  const say = citationWording(locale);
  const [a, b] = sides;
  const [left, right] = [articleOf(a, library), articleOf(b, library)];
  const dated = (article: Article | null): string => (article?.date ? say.date(article.date) : '');
  const outlet = ({ name }: SideRead, article: Article | null): string => article?.publisher ?? (article ? '' : name);
  const ways: readonly (readonly [string, string])[] = [
    [outlet(a, left), outlet(b, right)],
    [left ? dated(left) : a.name, right ? dated(right) : b.name],
  ];
  const [one, other] = ways.find(([x, y]) => x !== '' && y !== '' && x !== y) ?? ['A', 'B'];
  return [named(one, a, left, dated(left)), named(other, b, right, dated(right))];
}

function named(short: string, { name, kind, typed }: SideRead, article: Article | null, date: string): SideNamed {
  // Who was meant by a role is said: "Karl Moor — the harbour master".
  const isRole = kind === 'party' && !nameWords(typed).some((word) => nameWords(name).includes(word));
  if (!article && isRole && short === name) return { short, head: [strong(short), ' — ', foreign(typed.trim())] };
  if (!article) return { short, head: short === name ? null : [strong(short), ' — ', foreign(name)] };
  const parts = [article.title, article.publisher ?? '', date].filter((part) => part !== '' && part !== short);
  return {
    short,
    head: [
      strong(short),
      ' — ',
      ...joined(
        parts.map((part) => [foreign(part)]),
        ' · ',
      ),
    ],
  };
}

/** The one article that a side is; null for a time, a party or all of an outlet. */
function articleOf({ kind, name }: SideRead, library: Library): Article | null {
  if (kind !== 'article') return null;
  let only: Article | null = null;
  for (const { at } of library.facts.told('title', titleText(name))) {
    const article = library.articles[at];
    if (article?.title !== name) continue;
    if (only) return null;
    only = article;
  }
  return only;
}
