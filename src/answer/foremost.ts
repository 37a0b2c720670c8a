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

const measureAsked = /^how\s+(long|tall|high|deep|wide|thick)\s+(?:is|are|was|were)\b/iu;
const casualties = /\bhow many\b.*\b(?:die|died|dead|killed|injured|hurt|wounded|drowned)\b/iu;
const harmed = /^(?:die|died|dead|killed|injured|hurt|wounded|drowned)$/iu;
const nobody = /\b(?:nobody|no one|no-one|none|no (?:deaths|casualties|injuries|victims|lives))\b/iu;

const tellings: readonly Telling[] = [
  {
    // "How long is the pier?": "the pier is 120 metres long".
    asks: (question) => measureAsked.test(question.trim()),
    tells: (probe, candidate) => {
      const adjective = measureAsked.exec(probe.question.text.trim())?.[1]?.toLowerCase() ?? '';
      const told = new RegExp(`\\d[\\d.,]*[\\s-]\\p{L}+[\\s-]${adjective}\\b`, 'iu');
      return told.test(candidate.text) && speaksOf(probe, candidate, ({ isLight }) => !isLight);
    },
    reach: 4,
  },
  {
    // "How many people died?": "nobody was killed".
    asks: (question) => casualties.test(question),
    tells: (probe, candidate) => {
      const deed = probe.terms.findIndex(({ surface }) => harmed.test(surface));
      if (deed < 0) return true;
      const isTold = (positions(probe, candidate)[deed]?.strength ?? 0) > 0;
      return isTold && (nobody.test(candidate.text) || candidate.facts.some(({ kind }) => kind === 'count'));
    },
    reach: 6,
  },
  {
    // "When will the lift open again?": "the lift stays shut until Easter".
    asks: (question) =>
      /^when\b.*\b(?:re-?open(?:s|ed)?|open(?:s|ed)? again|resume[sd]?|restart(?:s|ed)?|run again|be back)\b/iu.test(
        question.trim(),
      ),
    tells: (probe, candidate) =>
      /\b(?:re-?open|resum|restart|again)|\b(?:closed|shut|suspended|interrupted|out of (?:service|action))\b.*\b(?:until|till|before)\b/iu.test(
        candidate.text,
      ) && speaksOf(probe, candidate, ({ isLight }) => !isLight),
    reach: 4,
  },
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
