import { fold } from '../../index/fold.ts';
import type { Library } from '../../index/library.ts';
import { distance, familyMembers, sounds } from '../../index/similar.ts';
import type { Quotation } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';

const name = String.raw`\p{Lu}[\p{L}'’-]+(?:\s+(?:(?:de|van|von|der|al|bin)\s+)?\p{Lu}[\p{L}'’-]+){0,3}`;
const speech =
  'said|says|say|told|tells|added|adds|stated|states|noted|notes|declared|declares|explained|wrote|writes|announced|warned|stressed|claimed|according to|replied|asked|insisted|remarked|commented|quoted';
const patterns = [
  new RegExp(`(${name})(?:,[^,¶]{2,60},)?\\s+(?:has |had |also |then |later )?(?:${speech})\\b`, 'gu'),
  // "said the minister, Name", never "said that Name" or "told Name": there the name is spoken of or to.
  new RegExp(
    `\\b(?!tell|told|ask)(?:${speech})\\s+(?:(?!that\\b|to\\b|in\\b|at\\b|on\\b|about\\b|of\\b)\\p{Ll}+\\s+){0,3}?(${name})`,
    'gu',
  ),
  new RegExp(`(${name})\\s*:\\s*¶`, 'gu'),
  new RegExp(`[-–—~]\\s*(${name})`, 'gu'),
  new RegExp(`^\\s*(${name})\\s*,?\\s*¶`, 'gu'),
];

/** Whom the words beside a quotation name as its speaker when the article names somebody else; null when they agree or either is unclear. */
export function otherSpeaker(of: {
  readonly beside: string;
  readonly quotation: Quotation | null;
  readonly article: Article;
  readonly library: Library;
}): string | null {
  const { beside, quotation, article, library } = of;
  const speaker = quotation?.speaker;
  if (!speaker) return null;
  const person = library.analysis(article.id).people.find((one) => one.name === speaker);
  const roles = (person?.roles ?? []).map(({ start, end }) => article.text.slice(start, end));
  const known = new Set([speaker, ...roles].flatMap(wordsIn));
  const named = patterns.flatMap((pattern) => [...beside.matchAll(pattern)].map((match) => match[1] ?? ''));
  const bodies = organisations(article, library);
  const people = named.filter((one) => !pronouns.has(fold(one)) && wordsIn(one).length > 0 && !bodies.has(fold(one)));
  const agrees = (one: string): boolean =>
    wordsIn(one).some((word) => known.has(word)) && (known.has(wordsIn(one)[0] ?? '') || !isNamesake(one, speaker));
  if (people.length === 0 || people.some(agrees)) return null;
  return people[0] ?? null;
}

/** "Alan Smith" where the article has Peter Smith: one surname, but first names that are not two forms of one. */
function isNamesake(one: string, other: string): boolean {
  const [mine, theirs] = [wordsIn(one), wordsIn(other)];
  const [a = '', b = ''] = [mine[0], theirs[0]];
  if (mine.length < 2 || theirs.length < 2 || mine.at(-1) !== theirs.at(-1) || theirs.includes(a) || mine.includes(b))
    return false;
  return distance(a, b, 2) > 2 && !a.startsWith(b.slice(0, 3)) && !sameForm(a, b);
}

const sameForm = (a: string, b: string): boolean => sounds(a) === sounds(b) || familyMembers(a).includes(b);

/** Publishers, and what the article knows to be a body or place: "according to" one of them names where words were read, not who said them. */
function organisations(article: Article, library: Library): ReadonlySet<string> {
  const { mentions } = library.analysis(article.id);
  const bodies = mentions.filter(({ kind }) => kind === 'organisation' || kind === 'place').map(({ name: body }) => body);
  return new Set([...bodies, ...library.facts.living('publisher')].map(fold));
}

const pronouns: ReadonlySet<string> = new Set(['he', 'she', 'they', 'it', 'i', 'we', 'who', 'someone', 'yesterday', 'today']);
const titles: ReadonlySet<string> = new Set(['mr', 'mrs', 'ms', 'dr', 'president', 'the', 'a', 'minister', 'sir', 'he', 'of']);

function wordsIn(text: string): readonly string[] {
  return (text.match(/[\p{L}'’-]+/gu) ?? []).map(fold).filter((word) => word.length > 1 && !titles.has(word));
}
