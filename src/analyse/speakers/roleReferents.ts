import { countryOf } from '../names/placeNames.ts';
import type { Referent } from './salience.ts';
import type { Scene, Source } from './scene.ts';

const LEADERS = new Set(['president', 'leader', 'premier', 'chancellor', 'minister', 'king', 'queen', 'emperor', 'prime']);

/** Whom a phrase like "the Russian leader", "Russia's president" or "the spokesman" stands for, through what the article calls people; null when it does not tell. */
export function roleReferent(scene: Scene, source: Source): Referent | null {
  if (source.kind !== 'noun' || source.sort !== 'person') return null;
  const { reading, names } = scene;
  const phrase = reading.words.slice(source.first, source.last + 1).map((word) => word.text);
  const first = phrase[0]?.toLowerCase() ?? '';
  const definite =
    first === 'the' ||
    /^['’]s?$/.test(phrase.find((word) => /^['’]s?$/.test(word)) ?? '') ||
    /^(?:his|her|its|their)$/.test(first);
  if (!definite) return null;
  const spouse = /^(?:his|her)$/.test(first) ? otherHalf(scene, source) : null;
  if (spouse) return spouse;
  const country = countryIn(phrase);
  const modifiers = phrase
    .slice(0, -1)
    .filter((word) => /^\p{L}{3,}/u.test(word) && !/^(?:the|his|her|its|their)$/i.test(word) && !countryOf(word))
    .map((word) => word.toLowerCase());
  const matches: { entity: number; exact: boolean; near: number }[] = [];
  names.entities.forEach((entity, i) => {
    if (entity.kind !== 'person') return;
    const before = entity.runs.filter((run) => run.from < source.from);
    const near = before.at(-1);
    if (!near) return;
    for (const role of entity.roles) {
      const called = reading.article.text
        .slice(role.start, role.end)
        .toLowerCase()
        .split(/[^\p{L}.'’]+/u);
      const sameHead = called.includes(source.head);
      const alike =
        LEADERS.has(source.head) &&
        (source.head === 'leader' || called.includes('leader')) &&
        called.some((word) => LEADERS.has(word));
      if (!sameHead && !alike) continue;
      const theirs = countryIn(called);
      if (country && theirs && country !== theirs) continue;
      if (country && !theirs) continue;
      if (!modifiers.every((word) => called.includes(word))) continue;
      matches.push({ entity: i, exact: sameHead, near: near.last });
      break;
    }
  });
  if (matches.length > 0) {
    matches.sort((a, b) => b.near - a.near);
    const [top, second] = matches;
    if (!top) return null;
    const close = second !== undefined && second.entity !== top.entity;
    return { entity: top.entity, confidence: close ? 0.6 : 0.9, because: 'the article gives this role to that name' };
  }
  return country && LEADERS.has(source.head) ? byCountry(scene, source, country) : null;
}

const HALVES: ReadonlyMap<string, string> = new Map([
  ['husband', 'wife'],
  ['wife', 'husband'],
]);

/** "her husband" where the article has called her "his wife": the one who was named right before that. */
function otherHalf({ reading, names }: Scene, source: Source): Referent | null {
  const other = HALVES.get(source.head);
  if (!other) return null;
  const found = new Set<number>();
  for (const entity of names.entities)
    for (const role of entity.roles) {
      if (role.start > source.span.start || !reading.article.text.slice(role.start, role.end).toLowerCase().endsWith(other))
        continue;
      const before = names.runs.findLast((run) => run.span.end <= role.start);
      if (before && names.entities[before.entity]?.kind === 'person') found.add(before.entity);
    }
  const [one] = found;
  if (found.size !== 1 || one === undefined) return null;
  return { entity: one, confidence: 0.85, because: `the article names the ${other} beside that name` };
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
  const lands: { at: number; country: string }[] = [];
  words.forEach((word, i) => {
    const land = /^\p{Lu}/u.test(word.text) ? countryOf(word.text) : null;
    if (land) lands.push({ at: i, country: land });
  });
  const scores: { entity: number; score: number; near: boolean }[] = [];
  names.entities.forEach((entity, i) => {
    if (entity.kind !== 'person') return;
    const recent = entity.runs.some((run) => run.from < source.from && sentence - (words[run.first]?.sentence ?? 0) <= 4);
    if (!recent) return;
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
  return {
    entity: top.entity,
    confidence: 0.72,
    because: 'of the people spoken of just before, the one the article connects with that country',
  };
}
