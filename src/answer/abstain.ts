import type { Library } from '../index/library.ts';
import { termsOf } from '../index/terms.ts';
import { Beside } from '../model/beside.ts';
import { coveredBy } from './covered.ts';
import { amountIsSaid, deedIsSaid, doerIsSaid, seatIsRight } from './deeds.ts';
import {
  ageIsSaid,
  kindIsRight,
  nationIsRight,
  otherNameIsSaid,
  roleIsSaid,
  sentencesAsked,
  speakerIsHeard,
  timeIsSaid,
} from './demands.ts';
import { doubtNames, doubtsOf } from './doubts.ts';
import { countable } from './facts.ts';
import { placeIsRight } from './officeOf.ts';
import { positions } from './positions.ts';
import { outrightWords } from './questionTable.ts';
import type { Retrieved } from './retrieve.ts';
import { saidInPhrase } from './saidInPhrase.ts';
import { columnOf } from './score.ts';
import type { Scored } from './select.ts';
import { isToldInItsWords } from './tellingWords.ts';
import { causeIsSaid, costIsSaid, ownedIsSaid, sumIsOfIt, thingIsCounted } from './thingAsked.ts';
import learned from './weights.json' with { type: 'json' };

/** How sure it is that the best sentence answers, 0 to 1, and what that rests on. */
export interface Decision {
  readonly sureness: number;
  /** What it takes to answer. */
  readonly threshold: number;
  /** What each of `doubtNames` is and adds to the sum that sureness is made from. */
  readonly parts: readonly { readonly name: string; readonly value: number; readonly gives: number }[];
}

interface Decided {
  readonly retrieved: Retrieved;
  readonly sureness: number;
  /** In order of `doubtNames`. */
  readonly doubts: readonly number[];
}

const decided = new Beside<readonly Scored[], Decided>();
const { threshold, start } = learned.abstain;
const listed: Readonly<Record<string, number>> = learned.abstain.weights;
const weights = Float64Array.from(doubtNames, (name) => listed[name] ?? 0);

/** How the decision comes about. */
export function decision(retrieved: Retrieved, scored: readonly Scored[]): Decision {
  const { sureness, doubts } = decide(retrieved, scored);
  const parts = doubts.map((value, at) => ({ name: doubtNames[at] ?? '', value, gives: value * (weights[at] ?? 0) }));
  return { sureness, threshold, parts };
}

/** Several conditions ask for it: it is made once for sentences that were scored. */
function decide(retrieved: Retrieved, scored: readonly Scored[]): Decided {
  const before = decided.get(scored);
  if (before?.retrieved === retrieved) return before;
  const doubts = scored.length === 0 ? [] : doubtsOf(retrieved, scored);
  let sum = start;
  for (const [at, value] of doubts.entries()) sum += value * (weights[at] ?? 0);
  const made = { retrieved, sureness: scored.length === 0 ? 0 : 1 / (1 + Math.exp(-sum)), doubts };
  decided.set(scored, made);
  return made;
}

/** 0 to 1: how sure it is that the best sentence answers. */
export const sureness = (retrieved: Retrieved, scored: readonly Scored[]): number => decide(retrieved, scored).sureness;

/** How sure it must be to answer where no near sentence tells of the deed that is asked for: a slip of the pen, or words that nobody listed. */
const sureAnyway = 0.78;

/** How sure it must be where only the year is not spoken of, in a text that has none. */
const sureOfTheRest = 0.5;

/** How near in meaning and place the deed must be told. */
const deedNear = 0.35;

/** What must hold besides, whatever the sum says. */
export const conditions = {
  yearIsKnown: ({ retrieved, scored, library }: Judged) => yearIsKnown(retrieved, scored, library),
  namesAreKnown: ({ retrieved }: Judged) => namesAreKnown(retrieved),
  periodIsMet: ({ retrieved, scored }: Judged) => periodIsMet(retrieved, scored),
  saidOutright: (judged: Judged) => outrightDemands.every((holds) => holds(judged)),
  deed: ({ retrieved, scored }: Judged) => deedIsSaid(retrieved.probe, scored) || sureness(retrieved, scored) >= sureAnyway,
  amount: ({ retrieved, scored }: Judged) => amountIsSaid(retrieved.probe, scored),
  isMeasured: ({ retrieved, scored }: Judged) => isMeasured(retrieved, scored) && ageIsSaid(retrieved.probe, scored),
} as const;

const ownedIsKnown = ({ retrieved, scored }: Judged): boolean =>
  ownedIsSaid(retrieved.probe, scored, (term) => !retrieved.unknown.some((one) => one.term === term)) ||
  sureness(retrieved, scored) >= sureAnyway;

const probeDemands = [
  costIsSaid,
  sumIsOfIt,
  causeIsSaid,
  thingIsCounted,
  roleIsSaid,
  speakerIsHeard,
  isToldInItsWords,
  nationIsRight,
  placeIsRight,
  kindIsRight,
  otherNameIsSaid,
  doerIsSaid,
  seatIsRight,
  timeIsSaid,
];

const outrightDemands: readonly Holds[] = [
  ({ retrieved, scored }) => saidOutright(retrieved, scored),
  ownedIsKnown,
  ...probeDemands.map(
    (holds): Holds =>
      ({ retrieved: { probe }, scored }) =>
        holds(probe, scored),
  ),
];

type Holds = (judged: Judged) => boolean;

interface Judged {
  readonly retrieved: Retrieved;
  readonly scored: readonly Scored[];
  readonly library: Library;
}

/** True when the best sentence answers surely enough, and no year or name of the question is missing from every article; in steps. */
export function* answersSteps(retrieved: Retrieved, scored: readonly Scored[], library: Library): Generator<void, boolean> {
  if (scored.length === 0) return false;
  const judged = { retrieved, scored, library };
  for (const condition of Object.values(conditions))
    for (const holds of condition === conditions.saidOutright ? outrightDemands : [condition]) {
      if (!holds(judged)) return false;
      yield;
    }
  return sureness(retrieved, scored) >= threshold;
}

/** A year that the question names must be spoken of somewhere, in figures or as "last year", or be that of an article near to it. */
function yearIsKnown({ probe }: Retrieved, scored: readonly Scored[], library: Library): boolean {
  const { period } = probe.question;
  if (!period || !/^\d{4}$/.test(period.label)) return true;
  if (library.sentenceFrequency(period.label) > 0) return true;
  return scored.slice(0, sentencesAsked).some(({ candidate }) => candidate.year === period.label) || library.speaksOf(period);
}

const measured: ReadonlySet<string> = new Set([...countable, 'topic', 'person']);

/** Where a figure of a year is asked for, one of the nearest sentences must speak of that year, or be of it. */
function periodIsMet(retrieved: Retrieved, scored: readonly Scored[]): boolean {
  const { probe } = retrieved;
  if (probe.years.length === 0 || !measured.has(probe.question.expected)) return true;
  const isSure = sureness(retrieved, scored) >= sureOfTheRest;
  return scored.slice(0, sentencesAsked).some(({ candidate }) => {
    const where = positions(probe, candidate);
    const asked = probe.terms.some((_, at) => !probe.years.some(({ index }) => index === at) && (where[at]?.strength ?? 0) > 0);
    if (!asked && probe.terms.length > probe.years.length) return false;
    // Who did it that year: the deed must stand near the year.
    const isDone = (coveredBy(probe, candidate)[probe.verb]?.kin ?? 1) >= deedNear;
    if (probe.question.expected === 'person' && !isDone) return false;
    return (
      probe.years.some(({ index, year }) => {
        const term = probe.terms[index]?.term ?? '';
        if ((where[index]?.strength ?? 0) > 0 || candidate.title.has(term)) return true;
        return candidate.paragraph.has(term) || (candidate.article.date?.startsWith(year) ?? false);
      }) ||
      (isSure && isTimeless(candidate))
    );
  });
}

/** A text without a date that speaks of no year at all leaves open which one it is of. */
const isTimeless = ({ article, passage }: Scored['candidate']): boolean =>
  article.date === null &&
  !/\b(?:1\d|20)\d\d\b/.test(`${article.title} ${article.text.slice(passage.span.start, passage.span.end)}`);

const asksMeasure = /\bhow (?:old|tall|high|heavy|fast|deep|wide|hot|cold)\b/i;

/** Where a measure is asked for ("how old"), one of the nearest sentences must have one that may be meant. */
function isMeasured({ probe }: Retrieved, scored: readonly Scored[]): boolean {
  if (!asksMeasure.test(probe.question.text)) return true;
  const told = ['found', 'oldNews'].map(columnOf);
  return scored.slice(0, sentencesAsked).some(({ row }) => told.some((at) => (row[at] ?? 0) >= 0.2));
}

const outright = new Set(termsOf(outrightWords).map(({ term }) => term));

/** What a text says outright or not at all must stand in one of the nearest sentences, or beside it, in whatever words. */
function saidOutright({ probe }: Retrieved, scored: readonly Scored[]): boolean {
  return probe.terms.every(({ term, isName }, at) => {
    if (isName || !outright.has(term)) return true;
    return scored.slice(0, sentencesAsked).some(({ candidate, row }) => {
      if (countable.has(probe.question.expected) && at === probe.focus) return (row[columnOf('found')] ?? 0) >= 0.5;
      const here = positions(probe, candidate)[at]?.strength ?? 0;
      return (
        here > 0 ||
        saidInPhrase(term, candidate.text) ||
        candidate.title.has(term) ||
        candidate.before.has(term) ||
        candidate.paragraph.has(term)
      );
    });
  });
}

/** Short forms and units in capitals: a text may well spell them out. */
const spelledOut = /^(?:\p{Lu}{2,5}s?|Celsius|Fahrenheit|Kelvin)$/u;

/** A name of which no word is known, in any spelling, is a stranger; a short form may only be spelled out in the text. */
function namesAreKnown({ probe, unknown }: Retrieved): boolean {
  const strange = (name: string): boolean => {
    const words = probe.question.terms.filter(({ isName, surface }) => isName && name.includes(surface));
    return (
      words.length > 0 && words.every((word) => unknown.some(({ term }) => term === word.term) && !spelledOut.test(word.surface))
    );
  };
  return !probe.question.names.some(strange);
}
