import type { Library } from '../index/library.ts';
import type { Evidence } from '../model/answer.ts';
import type { ArticleId } from '../model/ids.ts';
import { overlaps } from '../model/span.ts';
import type { Sourced } from './candidates.ts';
import { companionOf } from './companion.ts';
import { answersOfSteps } from './compare/compareValues.ts';
import { nearlySame } from './duplicates.ts';
import { evidenceOf } from './evidence.ts';
import { positions } from './positions.ts';
import type { Probe } from './probe.ts';
import type { Scored } from './select.ts';
import { heldIn } from './termsHeld.ts';

/** How far behind the best an article's best sentence may be and still surely be shown; further sentences must be nearer. */
const reach = { article: 1, again: 3, measure: 7 };
const sentencesRead = 40;
const measured: ReadonlySet<string> = new Set(['count', 'money', 'percentage', 'rank', 'figure', 'duration', 'date']);
/** Sentences shown where they are in reach of nothing: the second guess helps a person who asked loosely. */
const fewest = 4;
const farthest = 8;
/** What a further sentence of an article is put back by, behind the first of another one. */
const again = 0.75;

/** The evidence to show, best first: every article that surely answers is among it, further sentences fill it; copies count once. In steps. */
export function* gatherSteps(
  probe: Probe,
  scored: readonly Scored[],
  library: Library,
  limit: number,
): Generator<void, Evidence[]> {
  const top = scored[0]?.score ?? 0;
  const sure: Scored[] = [];
  const further: Scored[] = [];
  const copies = new Map<Scored, ArticleId[]>();
  const seen = new Set<ArticleId>();
  const owed = owedTo(probe, scored[0]);
  for (const one of scored) {
    const behind = top - one.score;
    if (behind > farthest) break;
    const { article } = one.candidate;
    const original = [...sure, ...further].find((other) => isCopy(other, one));
    if (original) {
      const known = copies.get(original) ?? [];
      if (original.candidate.article.id !== article.id && !known.includes(article.id))
        copies.set(original, [...known, article.id]);
      seen.add(article.id);
      continue;
    }
    const isFirst = !seen.has(article.id);
    if (isFirst && behind <= reach.article) sure.push(one);
    else if (owed(one) && (behind <= reach.again || sure.length + further.length < fewest)) further.push(one);
    seen.add(article.id);
    yield;
  }
  sure.push(...echoing(probe, scored, sure));
  yield;
  if (sure.length > 0) sure.push(...(yield* measuring(probe, scored, library, sure)));
  const known = new Set(sure);
  const filled = further.filter((one) => !known.has(one)).slice(0, Math.max(0, limit - sure.length));
  const shown: Evidence[] = [];
  for (const one of inOrder([...sure, ...filled])) {
    if (shown.length >= limit) break;
    yield;
    const copied = copies.get(one) ?? [];
    const alone = evidenceOf(probe, one, library, { rank: shown.length + 1, alsoIn: copied, beside: null });
    // A snippet that took in a sentence beside it may already show this one.
    if (!isFree(alone, shown)) {
      // What this one leans on is shown: it follows by itself.
      const bare = evidenceOf(probe, one, library, { rank: shown.length + 1, alsoIn: copied, isBare: true });
      if (isFree(bare, shown)) shown.push(bare);
      continue;
    }
    const beside = companionOf(one, scored, shown.length);
    const both = beside && evidenceOf(probe, one, library, { rank: shown.length + 1, alsoIn: copied, beside });
    shown.push(both && isFree(both, shown) ? both : alone);
  }
  return shown;
}

/** The same words in another article; the same words about another name are no copy. */
const isCopy = (one: Scored, other: Scored): boolean =>
  nearlySame(one.candidate.terms, other.candidate.terms) && !namesAnother(one.candidate, other.candidate);

const naming = /^(?:person|place|organisation|name)$/;

/**
 * True where each of two sentences names somebody or something that the other does not, or both name the same in another order ("Ann beat Ben"):
 * one tells another thing in the same words, and is no copy.
 */
function namesAnother(a: Sourced, b: Sourced): boolean {
  const [one, other] = [namedIn(a), namedIn(b)];
  const [known, theirs] = [heldIn(a.terms), heldIn(b.terms)];
  if (one.some((term) => !theirs.has(term)) && other.some((term) => !known.has(term))) return true;
  const shared = one.filter((term) => other.includes(term));
  return other.filter((term) => shared.includes(term)).join(' ') !== shared.join(' ');
}

/** The terms of the names of a sentence, each once, in its order. */
function namedIn({ terms, facts }: Sourced): readonly string[] {
  const names = facts.filter(({ kind }) => naming.test(kind));
  return [
    ...new Set(
      terms.flatMap(({ term, start, end }) => (names.some((name) => start >= name.start && end <= name.end) ? [term] : [])),
    ),
  ];
}

const isFree = (made: Evidence, shown: readonly Evidence[]): boolean =>
  !shown.some((other) => other.article === made.article && overlaps(other.span, made.span));

/** By score; a further sentence of an article already shown is put back a little. */
function inOrder(chosen: readonly Scored[]): readonly Scored[] {
  const best = new Map<ArticleId, Scored>();
  for (const one of chosen) {
    const known = best.get(one.candidate.article.id);
    if (!known || one.score > known.score) best.set(one.candidate.article.id, one);
  }
  const worth = (one: Scored): number => one.score - (best.get(one.candidate.article.id) === one ? 0 : again);
  return [...chosen].sort((a, b) => worth(b) - worth(a));
}

/** Tells whether a sentence may stand behind the best: one of another year, where a year was asked for, may not, nor one that shares nothing but the year. */
function owedTo(probe: Probe, best: Scored | undefined): (one: Scored) => boolean {
  const years = probe.years.map(({ index }) => index);
  if (years.length === 0 || !best) return () => true;
  const others = probe.terms.flatMap((_, at) => (years.includes(at) ? [] : [at]));
  const isTimely = speaksOf(probe, best, years);
  return (one) =>
    (!isTimely || speaksOf(probe, one, years)) &&
    (others.length === 0 ||
      speaksOf(probe, one, others) ||
      others.some((at) => one.candidate.title.has(probe.terms[at]?.term ?? '')));
}

const speaksOf = (probe: Probe, { candidate }: Scored, terms: readonly number[]): boolean => {
  const where = positions(probe, candidate);
  return terms.some((at) => (where[at]?.strength ?? 0) > 0);
};

const nearBy = 3;

/** Sentences of other articles that say the same number beside the thing asked for ("70th anniversary"). */
function echoing(probe: Probe, scored: readonly Scored[], shown: readonly Scored[]): Scored[] {
  const [best] = scored;
  const focus = probe.terms[probe.focus >= 0 ? probe.focus : probe.verb];
  if (!best || !focus || focus.isNumber) return [];
  const said = numbersBeside(best, focus.term);
  if (said.size === 0) return [];
  const done = new Set(shown.map(({ candidate }) => candidate.article.id));
  const found: Scored[] = [];
  for (const one of scored) {
    const { article, terms } = one.candidate;
    if (done.has(article.id) || !saysBeside(one, focus.term, said)) continue;
    if ([...shown, ...found].some((other) => nearlySame(other.candidate.terms, terms))) continue;
    done.add(article.id);
    found.push(one);
  }
  return found;
}

/** Numbers that stand a few words before a term or after it. */
function numbersBeside({ candidate: { terms } }: Scored, focus: string): ReadonlySet<string> {
  const places = terms.flatMap(({ term }, at) => (term === focus ? [at] : []));
  const near = terms.filter(({ term }, at) => /^\p{N}/u.test(term) && places.some((place) => Math.abs(place - at) <= nearBy));
  return new Set(near.map(({ term }) => term));
}

/** True where one of some numbers stands a few words before a term or after it. */
function saysBeside({ candidate: { terms } }: Scored, focus: string, numbers: ReadonlySet<string>): boolean {
  return terms.some(
    ({ term }, at) =>
      numbers.has(term) && terms.slice(Math.max(0, at - nearBy), at + nearBy + 1).some((one) => one.term === focus),
  );
}

/** Sentences of other articles that surely give a value of what was asked, so that values can be held against one another. */
function* measuring(
  probe: Probe,
  scored: readonly Scored[],
  library: Library,
  shown: readonly Scored[],
): Generator<void, Scored[]> {
  const { expected } = probe.question;
  if (!measured.has(expected)) return [];
  const done = new Set(shown.map(({ candidate }) => candidate.article.id));
  const found: Scored[] = [];
  const top = scored[0]?.score ?? 0;
  for (const one of scored.slice(0, sentencesRead)) {
    const { article, sentence } = one.candidate;
    if (done.has(article.id) || top - one.score > reach.measure) continue;
    if ([...shown, ...found].some((other) => isCopy(other, one))) continue;
    yield;
    const values = yield* answersOfSteps(probe.question, library, article, sentence);
    if (!values.some(({ sure }) => sure)) continue;
    done.add(article.id);
    found.push(one);
  }
  return found;
}
