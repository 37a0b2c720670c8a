import type { Library } from '../../index/library.ts';
import { nameWords } from './nameWords.ts';

const most = 25;
/** So many names that have what is typed are looked at one by one; where there are more, those that are quoted most often. */
const fewNames = 1500;
/** So many are put in order by how often they are quoted. */
const fewCounted = 200;
/** Names that are looked through for those that fit, and pauses on the way: one comes every few dozen names, or half a millisecond. */
const mostSeen = 4_000;
const mostPauses = 12;

/** The names that have a word which begins so, or who are called something that does; null where they are many. */
export function namesOrRoles(word: string, { facts }: Library): ReadonlySet<string> | null {
  const names = facts.withBegun('name', word, fewNames);
  const roles = names && facts.withBegun('role', word, fewNames);
  return roles && new Set([...names, ...roles.map((text) => text.slice(0, text.indexOf('\n')))]);
}

/** Names of those who are quoted and fit each of the words, as they are written in some article, mostly quoted ones first; what takes long is left out. */
export function namesAtHand(wanted: readonly string[], library: Library): readonly string[] {
  const sets = wanted.map((word) => namesOrRoles(word, library));
  const fits = (name: string): boolean =>
    wanted.every((word, nth) => sets[nth]?.has(name) ?? nameWords(name).some((own) => own.startsWith(word)));
  const few = sets.find((names) => names && names.size <= fewCounted);
  return few ? quotedAmong([...few].filter(fits), library) : quotedMost(fits, library);
}

function quotedAmong(names: readonly string[], { facts }: Library): readonly string[] {
  const counted = names.flatMap((name) => facts.counted('name', name) ?? []).filter(({ sum }) => sum > 0);
  return counted
    .sort((a, b) => b.sum - a.sum)
    .slice(0, most)
    .map(({ text }) => text);
}

function quotedMost(fits: (name: string) => boolean, { facts }: Library): readonly string[] {
  const found: string[] = [];
  let [seen, pauses] = [0, 0];
  for (const one of facts.bestInSteps('name')) {
    if (one === null ? ++pauses > mostPauses : one.sum === 0 || ++seen > mostSeen) break;
    if (one !== null && fits(one.text)) found.push(one.text);
    if (found.length === most) break;
  }
  return found;
}
