import { nameWords, SUFFIX, telling } from '../../src/answer/quote/nameWords.ts';
import { fold } from '../../src/index/fold.ts';
import type { Library } from '../../src/index/library.ts';
import type { Quotation } from '../../src/model/analysis.ts';
import { type Article, shown } from '../../src/model/article.ts';

/** One who is quoted, over all articles that name the same one. */
interface Voice {
  /** Fullest spelling. */
  readonly name: string;
  /** False for bodies, papers and the like. */
  readonly person: boolean;
  readonly gender: 'female' | 'male' | null;
  /** Every spelling, folded, as lists of words. */
  readonly spellings: readonly (readonly string[])[];
  /** What the articles call the voice ("Chinese President"), as written, each once. */
  readonly roles: readonly string[];
  readonly said: readonly { readonly article: Article; readonly quotation: Quotation }[];
  /** People the articles name who are never quoted have said nothing. */
  readonly articles: readonly Article[];
}

interface Draft {
  name: string;
  spellings: string[][];
  roles: Set<string>;
  said: { article: Article; quotation: Quotation }[];
  articles: Set<Article>;
  isName: boolean;
  person: boolean;
  gender: 'female' | 'male' | null;
}

/** By a walk through every article: everyone the articles name or quote, one voice for one person however spelled; most quoted first. Namesakes and close spellings (Jon, John) stay apart. */
export function plainVoices(library: Library): readonly Voice[] {
  const drafts = merge(gather(library), library);
  const all = drafts
    .map(
      ({ name, person, gender, spellings, roles, said, articles }): Voice => ({
        name,
        person,
        gender,
        spellings,
        roles: [...roles],
        said,
        articles: [...articles],
      }),
    )
    .sort((a, b) => b.said.length - a.said.length || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return all;
}

/** One draft for each name in each article. */
function gather(library: Library): Draft[] {
  const drafts: Draft[] = [];
  for (const article of library.articles) {
    const analysis = library.analysis(article.id);
    const here = new Map<string, Draft>();
    const draft = (name: string, isName: boolean, person: boolean): Draft => {
      const found = here.get(name) ?? {
        name,
        spellings: [nameWords(name)],
        roles: new Set(),
        said: [],
        articles: new Set([article]),
        isName,
        person,
        gender: null,
      };
      if (!here.has(name)) {
        here.set(name, found);
        drafts.push(found);
      }
      return found;
    };
    for (const person of analysis.people) {
      const one = draft(person.name, true, true);
      one.gender ??= person.gender;
      for (const role of person.roles) one.roles.add(shown(article, role).replace(/\s+/g, ' '));
    }
    for (const quotation of analysis.quotations) {
      if (quotation.kind === 'scare' || !quotation.speaker) continue;
      draft(quotation.speaker, /\p{Lu}/u.test(quotation.speaker), false).said.push({ article, quotation });
    }
  }
  return drafts;
}

/** Joins drafts of different articles: the same words, the same first and last name, or a lone surname that only one full name has. */
function merge(drafts: readonly Draft[], library: Library): Draft[] {
  const full = new Map<string, Draft[]>();
  const short: Draft[] = [];
  const out: Draft[] = [];
  for (const draft of drafts) {
    const words = telling(draft.spellings[0] ?? []);
    if (!draft.isName) {
      // "a spokesman" of one article is not "a spokesman" of another.
      out.push(draft);
      continue;
    }
    if (words.length < 2) {
      short.push(draft);
      continue;
    }
    // Father and son of one name are two, and so is who has "Jr." and who has not.
    const age = draft.spellings[0]?.findLast((word) => SUFFIX.has(word)) ?? '';
    const key = `${words.length > 3 ? words.join(' ') : `${words[0]} ${words.at(-1)}`} ${age}`;
    full.set(key, [...(full.get(key) ?? []), draft]);
  }
  const named = [...full.values()].flatMap((alike) => oneEach(alike, library));
  out.push(...named);
  const byPart = new Map<string, Draft[]>();
  for (const draft of named) {
    const words = telling(draft.spellings[0] ?? []);
    for (const part of new Set([words.at(-1), words[0]])) if (part) byPart.set(part, [...(byPart.get(part) ?? []), draft]);
  }
  const alone = new Map<string, Draft>();
  for (const draft of short) {
    const [word = ''] = telling(draft.spellings[0] ?? []);
    const owners = byPart.get(word) ?? [];
    const [owner] = owners;
    const target =
      owner && owners.length === 1 && owner.roles.size + owner.said.length + owner.articles.size > 0 ? owner : alone.get(word);
    if (target) join(target, draft);
    else {
      alone.set(word, draft);
      out.push(draft);
    }
  }
  return out;
}

/** One draft for each person among those of one first and last name. */
function oneEach(drafts: readonly Draft[], library: Library): readonly Draft[] {
  const bySpelling = new Map<string, Draft>();
  for (const draft of drafts) {
    const spelling = telling(draft.spellings[0] ?? []).join(' ');
    const same = bySpelling.get(spelling);
    if (same) join(same, draft);
    else bySpelling.set(spelling, draft);
  }
  const people: Draft[] = [];
  for (const draft of bySpelling.values()) {
    const same = people.find((one) => !apart(one, draft, library));
    if (same) join(same, draft);
    else people.push(draft);
  }
  return people;
}

function join(into: Draft, from: Draft): void {
  if (from.name.length > into.name.length && telling(nameWords(from.name)).length >= telling(nameWords(into.name)).length)
    into.name = from.name;
  into.spellings.push(...from.spellings);
  into.person ||= from.person;
  into.gender ??= from.gender;
  for (const role of from.roles) into.roles.add(role);
  into.said.push(...from.said);
  for (const article of from.articles) into.articles.add(article);
}

/** Whether two names with the same first and last word stand for two people: middle names that differ, or callings that do while no article uses both names for one. */
function apart(one: Draft, other: Draft, library: Library): boolean {
  const [here, there] = [telling(nameWords(one.name)), telling(nameWords(other.name))];
  const [mine, theirs] = [here.slice(1, -1), there.slice(1, -1)];
  if (mine.join(' ') === theirs.join(' ')) return false;
  // A short form of a middle name is no other one.
  const differ =
    mine.length > 0 && theirs.length > 0 && !mine.some((a) => theirs.some((b) => a.startsWith(b) || b.startsWith(a)));
  return (differ || callingsDiffer(one.roles, other.roles)) && !usedForOne(one, other, library);
}

/** Roles that many have beside their calling, or that say nothing of it. */
const LIGHT = new Set(
  'man woman boy girl person wife husband mother father parent son daughter brother sister widow widower friend neighbour neighbor colleague partner resident native witness victim survivor critic supporter fan member head chief boss founder owner star veteran champion winner expert author spokesman spokeswoman spokesperson mr mrs ms miss dr sir lord lady dame'.split(
    ' ',
  ),
);

/** Offices that one person may hold one after another. */
const PUBLIC = new Set(
  'president premier chancellor minister secretary senator congressman congresswoman representative lawmaker legislator deputy mp governor mayor councillor councilman councilwoman candidate nominee politician leader ambassador diplomat envoy king queen prince princess businessman businesswoman'.split(
    ' ',
  ),
);

/** Whether both have callings, and none of one is like any of the other. */
function callingsDiffer(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [mine, theirs] = [callings(one), callings(other)];
  if (mine.length === 0 || theirs.length === 0) return false;
  const like = (a: string, b: string): boolean =>
    a === b || (PUBLIC.has(a) && PUBLIC.has(b)) || (a.length > 4 && b.length > 4 && a.slice(0, 5) === b.slice(0, 5));
  return !mine.some((a) => theirs.some((b) => like(a, b)));
}

/** The noun that a role is built on: "judge" of "a judge in Valencia". */
function callings(roles: ReadonlySet<string>): readonly string[] {
  return [...roles].flatMap((role) => {
    const [before = ''] = role.split(/,|\s(?:of|in|at|for|from|with|who|to|on|and)\s/u);
    const head = nameWords(before).at(-1);
    return head && !LIGHT.has(head) ? [head] : [];
  });
}

/** Whether an article that names either calls one person by both names. */
function usedForOne(one: Draft, other: Draft, library: Library): boolean {
  const both = [fold(one.name), fold(other.name)];
  return [...one.articles, ...other.articles].some((article) =>
    library.analysis(article.id).people.some((person) => {
      const known = new Set([person.name, ...person.mentions.map((at) => shown(article, at))].map(fold));
      return both.every((name) => known.has(name));
    }),
  );
}
