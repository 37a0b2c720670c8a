import type { Library } from '../../index/library.ts';
import type { Quotation } from '../../model/analysis.ts';
import { type Article, shown } from '../../model/article.ts';
import { apart } from './apart.ts';
import { nameWords, SUFFIX, telling } from './nameWords.ts';

/** One who is quoted, over all articles that name the same one. */
export interface Voice {
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

const made = new WeakMap<Library, readonly Voice[]>();

/** Everyone the articles name or quote, one voice for one person however spelled; most quoted first. Namesakes and close spellings (Jon, John) stay apart. */
export function voices(library: Library): readonly Voice[] {
  const known = made.get(library);
  if (known) return known;
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
  made.set(library, all);
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
