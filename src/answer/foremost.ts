import type { Sourced } from './candidates.ts';
import { asksAge } from './facts.ts';
import { asksOtherName, tellsOtherName } from './otherName.ts';
import { positions } from './positions.ts';
import type { Probe } from './probe.ts';
import { residency } from './questionTable.ts';

/** How many of the best sentences are looked at, and how far behind the best one may be that goes first. */
const read = 8;

/** A kind of question that only one way of telling answers, whatever words the other sentences share with it. */
interface Telling {
  readonly asks: (question: string) => boolean;
  readonly tells: (probe: Probe, candidate: Sourced) => boolean;
  readonly reach: number;
}

const resident = new RegExp(residency, 'iu');
const listed = /\p{L}+(?:\s\p{Ll}+){0,2}(?:,\s(?:\p{Ll}+\s){0,2}\p{Ll}+)+,?\sand\s\p{Ll}+/u;

const tellings: readonly Telling[] = [
  { asks: asksOtherName, tells: tellsOtherName, reach: 4 },
  {
    asks: asksAge,
    tells: (probe, candidate) =>
      (candidate.facts.some(({ kind }) => kind === 'age') || /\byears?[- ]old\b/i.test(candidate.text)) &&
      speaksOf(probe, candidate, ({ isName }) => isName),
    reach: Number.POSITIVE_INFINITY,
  },
  {
    asks: (question) =>
      /\bpopulation of\b|\bhow many (?:people|residents|inhabitants|citizens) (?:lived?|are living|were living)\b/i.test(
        question,
      ),
    tells: (probe, candidate) =>
      resident.test(candidate.text) &&
      candidate.facts.some(({ kind }) => kind === 'count') &&
      speaksOf(probe, candidate, ({ isName }) => isName),
    reach: 4,
  },
  {
    asks: (question) => /\bhow many (?:people|persons|staff)\b.*\b(?:work|works|worked|employed?)\b/i.test(question),
    tells: (probe, candidate) =>
      /\bemploy(?:s|ed|ees?|ing)?\b|\bworkforce\b|\bstaff\b|\bworkers\b|\bjobs\b/iu.test(candidate.text) &&
      candidate.facts.some(({ kind }) => kind === 'count') &&
      speaksOf(probe, candidate, ({ isName }) => isName),
    reach: 4,
  },
  {
    // "What does Russia export?": the goods one after the other.
    asks: (question) => /^what (?:do|does|did|will|can) \P{Ll}.*\s\p{Ll}+\s*\?*$/iu.test(question.trim()),
    tells: (probe, candidate) =>
      listed.test(candidate.text) &&
      probe.verb >= 0 &&
      positions(probe, candidate)[probe.verb]?.strength === 1 &&
      speaksOf(probe, candidate, ({ isName }) => isName),
    reach: 2.5,
  },
  {
    // "How did the council vote?": so many to so many.
    asks: (question) => /^how did .*\bvote\b/i.test(question.trim()),
    tells: (probe, candidate) =>
      /\b\d+\s?(?:to|[-–]|against|votes to)\s?\d+\b|\bunanimous(?:ly)?\b/u.test(candidate.text) &&
      speaksOf(probe, candidate, ({ isName }) => !isName),
    reach: 4,
  },
];

const speaksOf = (probe: Probe, candidate: Sourced, which: (term: Probe['terms'][number]) => boolean): boolean => {
  const where = positions(probe, candidate);
  return probe.terms.some((term, at) => which(term) && (where[at]?.strength ?? 0) > 0);
};

/** The sentences, best first; where only one way of telling answers, the best near one that tells it so goes before those that do not. */
export function foremost<Ranked extends { readonly candidate: Sourced; readonly score: number }>(
  probe: Probe,
  scored: readonly Ranked[],
): readonly Ranked[] {
  const [best] = scored;
  const telling = tellings.find(({ asks }) => asks(probe.question.text));
  if (!best || !telling || telling.tells(probe, best.candidate)) return scored;
  const told = scored
    .slice(0, read)
    .find(({ candidate, score }) => best.score - score <= telling.reach && telling.tells(probe, candidate));
  return told ? [{ ...told, score: best.score + 0.1 }, ...scored.filter((one) => one !== told)] : scored;
}
