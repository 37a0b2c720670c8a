import type { Draft } from './draft.ts';
import { nameWords, telling } from './nameWords.ts';

/** Whether two names with the same first and last word stand for two people: middle names that differ, or callings that do while no article uses both names for one. In steps. */
export function* apart(one: Draft, other: Draft): Generator<void, boolean> {
  const [here, there] = [telling(nameWords(one.name)), telling(nameWords(other.name))];
  const [mine, theirs] = [here.slice(1, -1), there.slice(1, -1)];
  if (mine.join(' ') === theirs.join(' ')) return false;
  // A short form of a middle name is no other one.
  const differ =
    mine.length > 0 && theirs.length > 0 && !mine.some((a) => theirs.some((b) => a.startsWith(b) || b.startsWith(a)));
  if (!differ && !callingsDiffer(yield* one.rolesInSteps(), yield* other.rolesInSteps())) return false;
  return !one.isAlso(other);
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
