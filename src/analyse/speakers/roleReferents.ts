import { firstFrom } from '../../model/bisect.ts';
import { ofLast } from '../../model/ofLast.ts';
import { isOwnersMark, startsUpper } from '../letters.ts';
import type { NamedRun } from '../names/names.ts';
import { countryOf } from '../names/placeNames.ts';
import type { Word } from '../nlp.ts';
import { type Referent, standsFor } from './referent.ts';
import type { Scene, Source } from './scene.ts';

const LEADERS = new Set(['president', 'leader', 'premier', 'chancellor', 'minister', 'king', 'queen', 'emperor', 'prime']);

const DEFINITE = new Set(['the', 'his', 'her', 'its', 'their']);

/** "Russia's president": somebody or something owns whom the phrase is about. */
function hasOwner(words: readonly Word[], { first, last }: Source): boolean {
  for (let i = first; i <= last; i++) if (isOwnersMark(words[i]?.text ?? '')) return true;
  return false;
}

/** Whom a phrase like "the Russian leader", "Russia's president" or "the spokesman" stands for, through what the article calls people; null when it does not tell. */
export function roleReferent(scene: Scene, source: Source): Referent | null {
  if (source.kind !== 'noun' || source.sort !== 'person') return null;
  const { reading, names } = scene;
  const first = reading.words[source.first]?.form.key ?? '';
  if (!DEFINITE.has(first) && !hasOwner(reading.words, source)) return null;
  const spouse = first === 'his' || first === 'her' ? otherHalf(scene, source) : null;
  if (spouse) return spouse;
  const namesakes = calledSo(scene, source.head);
  if (namesakes.length === 0 && !LEADERS.has(source.head)) return null;
  const phrase = reading.words.slice(source.first, source.last + 1).map((word) => word.text);
  const country = countryIn(phrase);
  const modifiers = phrase
    .slice(0, -1)
    .filter((word) => /^\p{L}{3,}/u.test(word) && !/^(?:the|his|her|its|their)$/i.test(word) && !countryOf(word))
    .map((word) => word.toLowerCase());
  const matches: { entity: number; exact: boolean; near: number }[] = [];
  const seen = new Set<number>();
  for (const { entity, called, theirs } of namesakes) {
    if (seen.has(entity)) continue;
    const near = lastBefore(names.entities[entity]?.runs ?? [], source.from);
    if (!near || (country && country !== theirs) || !modifiers.every((word) => called.includes(word))) continue;
    seen.add(entity);
    matches.push({ entity, exact: called.includes(source.head), near: near.last });
  }
  if (matches.length > 0) {
    // The very word counts before another one for the same office.
    matches.sort((a, b) => Number(b.exact) - Number(a.exact) || b.near - a.near);
    const [top, second] = matches;
    if (!top) return null;
    const close = second !== undefined && second.exact === top.exact;
    return standsFor(top.entity, close ? 0.6 : 0.9, 'the article gives this role to that name');
  }
  return country && LEADERS.has(source.head) ? byCountry(scene, source, country) : null;
}

interface Called {
  readonly entity: number;
  /** Where the role stands in the text. */
  readonly start: number;
  /** Words of the role. */
  readonly called: readonly string[];
  readonly theirs: string | null;
}

/** Roles that are looked at for one noun; an article of prose has far fewer. */
const MOST = 80;

/** The roles of people that have this noun, or stand for the same office. */
function calledSo(scene: Scene, head: string): readonly Called[] {
  const known = byNoun(scene);
  return known.get(head) ?? (LEADERS.has(head) ? (known.get('leader') ?? []) : []);
}

const byNoun = ofLast(({ names, reading }: Scene): ReadonlyMap<string, readonly Called[]> => {
  const found = new Map<string, Called[]>();
  const put = (word: string, called: Called): void => {
    const list = found.get(word);
    if (!list) found.set(word, [called]);
    else if (list.length < MOST && list.at(-1) !== called) list.push(called);
  };
  names.entities.forEach(({ kind, roles }, entity) => {
    if (kind !== 'person') return;
    for (const { start, end } of roles) {
      const called = reading.article.text
        .slice(start, end)
        .toLowerCase()
        .split(/[^\p{L}.'’]+/u);
      const one = { entity, start, called, theirs: countryIn(called) };
      for (const word of called) put(word, one);
      // "The leader" may be any of them, and any of them may have been called "leader".
      if (called.some((word) => LEADERS.has(word))) put('leader', one);
      if (called.includes('leader')) for (const word of LEADERS) put(word, one);
    }
  });
  return found;
});

/** The last of a name's places that begins before a word. */
const lastBefore = (runs: readonly NamedRun[], from: number): NamedRun | undefined =>
  runs[firstFrom(runs.length, (i) => (runs[i]?.from ?? 0) < from) - 1];

/** The last name that ends before a place of the text. */
const runEndingBefore = (runs: readonly NamedRun[], at: number): NamedRun | undefined =>
  runs[firstFrom(runs.length, (i) => (runs[i]?.span.end ?? 0) <= at) - 1];

const HALVES: ReadonlyMap<string, string> = new Map([
  ['husband', 'wife'],
  ['wife', 'husband'],
]);

/** "her husband" where the article has called her "his wife": the one who was named right before that. */
function otherHalf(scene: Scene, source: Source): Referent | null {
  const { names } = scene;
  const other = HALVES.get(source.head);
  if (!other) return null;
  const found = new Set<number>();
  for (const { start, called } of calledSo(scene, other)) {
    if (start > source.span.start || called.at(-1) !== other) continue;
    const before = runEndingBefore(names.runs, start);
    if (before && names.entities[before.entity]?.kind === 'person') found.add(before.entity);
  }
  const [one] = found;
  if (found.size !== 1 || one === undefined) return null;
  return standsFor(one, 0.85, `the article names the ${other} beside that name`);
}

function countryIn(phrase: readonly string[]): string | null {
  for (const word of phrase) {
    const country = countryOf(word.replace(/['’]s?$/u, ''));
    if (country) return country;
  }
  return null;
}

/** "Russia's president" where nobody is called so: of the people spoken of just before, the one whose name stands nearest to that country's through the article. */
function byCountry(scene: Scene, source: Source, country: string): Referent | null {
  const { names, reading } = scene;
  const { words } = reading;
  const sentence = words[source.from]?.sentence ?? 0;
  const lands = landsIn(scene);
  const scores: { entity: number; score: number; near: boolean }[] = [];
  names.entities.forEach((entity, i) => {
    if (entity.kind !== 'person') return;
    const before = lastBefore(entity.runs, source.from);
    if (!before || sentence - (words[before.first]?.sentence ?? 0) > 4) return;
    let own = 0;
    let other = 0;
    for (const run of entity.runs) {
      for (const land of lands) {
        const distance = Math.abs(land.at - run.first);
        if (distance > 25 || words[land.at]?.sentence !== words[run.first]?.sentence) continue;
        if (land.country === country) own += 1 / (1 + distance);
        else other += 1 / (1 + distance);
      }
    }
    scores.push({ entity: i, score: (own + 0.02) / (other + own + 0.04), near: true });
  });
  scores.sort((a, b) => b.score - a.score);
  const [top, second] = scores;
  if (!top || (second && top.score - second.score < 0.03)) return null;
  return standsFor(top.entity, 0.72, 'of the people spoken of just before, the one the article connects with that country');
}

interface Land {
  readonly at: number;
  readonly country: string;
}

/** Where the article names countries or what is theirs. */
const landsIn = ofLast(({ reading }: Scene): readonly Land[] =>
  reading.words.flatMap((word, at): Land[] => {
    const country = startsUpper(word.text) ? countryOf(word.text) : null;
    return country ? [{ at, country }] : [];
  }),
);
