import type { Library } from '../index/library.ts';
import { termsOf } from '../index/terms.ts';
import type { Found } from './candidate.ts';
import { positions } from './features.ts';
import type { Probe } from './probe.ts';
import { outrightWords } from './questionTable.ts';
import type { Retrieved } from './retrieve.ts';
import { scoredBy } from './score.ts';
import type { Scored } from './select.ts';
import learned from './weights.json' with { type: 'json' };

/** What the decision rests on: of the best sentence, and of the question as a whole. */
export const doubtNames = [
  'cover',
  'softGain',
  'titleGain',
  'beforeGain',
  'paragraphGain',
  'missing',
  'nameMissing',
  'numberMissing',
  'found',
  'near',
  'focus',
  'verb',
  'pairs',
  'close',
  'rarest',
  'unknown',
  'unknownName',
  'terms',
  'few',
  'bestCover',
  'expects',
  'lead',
  'relation',
  'lacking',
  'kindAbsent',
  'yearApart',
  'nameApart',
  'answerNear',
  'matched',
  'missed',
] as const;

/** What a word is worth in the sentence before or the title, and elsewhere in the paragraph. */
const nextTo = 0.8;
const around = 0.4;
/** Kinds whose noun ("which company") is answered by a name, and need not be said again. */
const kinds: ReadonlySet<string> = new Set(['organisation', 'place', 'name', 'date', 'duration']);
const place = new Map<string, number>(scoredBy.map((name, at) => [name, at]));

/** The numbers behind the decision to answer, in order of `doubtNames`. */
export function doubtsOf({ probe, unknown }: Retrieved, scored: readonly Scored[]): number[] {
  const best = scored[0];
  const of = (name: string): number => best?.row[place.get(name) ?? -1] ?? 0;
  const where = best ? positions(probe, best.candidate) : [];
  // A year that no article writes is known all the same where "last year" means it.
  const strange = unknown.filter(
    ({ term }) => (where[probe.terms.findIndex((asked) => asked.term === term)]?.strength ?? 0) < 0.8,
  );
  const weightOf = (term: string): number => probe.terms.find((asked) => asked.term === term)?.weight ?? 0;
  const total = probe.total || 1;
  const covers = scored
    .slice(0, 8)
    .map(({ row }) => (row[place.get('cover') ?? 0] ?? 0) + (row[place.get('softGain') ?? 0] ?? 0));
  const numbers = probe.terms.some(({ isNumber }) => isNumber);
  const gaps = gapsOf(probe, best, where);
  const values: Record<(typeof doubtNames)[number], number> = {
    cover: of('cover'),
    softGain: of('softGain'),
    titleGain: of('titleGain'),
    beforeGain: of('beforeGain'),
    paragraphGain: of('paragraphGain'),
    missing: of('missing'),
    nameMissing: of('nameMissing'),
    numberMissing: numbers ? 1 - of('numberCover') : 0,
    found: of('found'),
    near: of('near'),
    focus: of('focus'),
    verb: of('verb'),
    pairs: of('pairs'),
    close: of('close'),
    rarest: of('rarest'),
    unknown: strange.reduce((sum, { term }) => sum + weightOf(term), 0) / total,
    unknownName: strange.some(({ isName, isNumber }) => isName || isNumber) ? 1 : 0,
    terms: Math.min(1, probe.terms.length / 8),
    few: probe.terms.length <= 2 ? 1 : 0,
    bestCover: Math.max(0, ...covers),
    expects: of('found') > 0 || of('oldNews') > 0 ? 1 : 0,
    lead: Math.min(3, (best?.score ?? 0) - (scored[1]?.score ?? 0)) / 3,
    matched: Math.min(1, (total * (of('cover') + of('softGain'))) / 20),
    missed: Math.min(1, (total * of('missing')) / 12),
    ...gaps,
    kindAbsent: countable.has(probe.question.expected) && of('found') < 0.5 && of('oldNews') === 0 ? 1 : 0,
    answerNear: of('near') / Math.max(0.25, of('cover') + of('softGain')),
  };
  return doubtNames.map((name) => values[name]);
}

const countable: ReadonlySet<string> = new Set(['count', 'money', 'percentage', 'rank', 'figure', 'duration', 'date']);

/** What the question says of something, and the best sentence and its neighbourhood do not. */
function gapsOf(
  probe: Probe,
  best: Scored | undefined,
  where: readonly Found[],
): { relation: number; lacking: number; yearApart: number; nameApart: number } {
  if (!best) return { relation: 1, lacking: 1, yearApart: 0, nameApart: 1 };
  const { candidate } = best;
  const before = new Set(candidate.before.map(({ term }) => term));
  const quoted = probe.question.expected === 'quotation';
  const [speaker = ''] = probe.question.names;
  const answered = kinds.has(probe.question.expected) && (best.row[place.get('found') ?? 0] ?? 0) >= 0.6;
  let [content, absent, names, namesAbsent, year, most] = [0, 0, 0, 0, 0, 0];
  probe.terms.forEach((asked, at) => {
    const { term, weight, isName, isNumber, isLight } = asked;
    const beside = before.has(term) || candidate.title.has(term);
    const here = Math.max(where[at]?.strength ?? 0, beside ? nextTo : candidate.paragraph.has(term) ? around : 0);
    if (isName && !(quoted && !speaker.includes(asked.surface))) {
      names += weight;
      namesAbsent += weight * (1 - Math.min(1, here * 1.2));
    } else if (isNumber) {
      if (probe.years.some(({ index }) => index === at) && here < nextTo) year = 1;
    } else if (!isLight && !(answered && at === probe.focus)) {
      content += weight;
      absent += weight * (1 - here);
      most = Math.max(most, here);
    }
  });
  return {
    relation: content ? absent / content : 0,
    lacking: content && most < around ? 1 : 0,
    yearApart: year,
    nameApart: names ? namesAbsent / names : 0,
  };
}

/** How sure it is that the best sentence answers, 0 to 1, and what that rests on. */
export interface Decision {
  readonly sureness: number;
  /** What it takes to answer. */
  readonly threshold: number;
  /** What each of `doubtNames` is and adds to the sum that sureness is made from. */
  readonly parts: readonly { readonly name: string; readonly value: number; readonly gives: number }[];
}

/** How the decision comes about. */
export function decision(retrieved: Retrieved, scored: readonly Scored[]): Decision {
  const { threshold, start } = learned.abstain;
  if (scored.length === 0) return { sureness: 0, threshold, parts: [] };
  const weights: Readonly<Record<string, number>> = learned.abstain.weights;
  const parts = doubtsOf(retrieved, scored).map((value, at) => {
    const name = doubtNames[at] ?? '';
    return { name, value, gives: value * (weights[name] ?? 0) };
  });
  const sum = parts.reduce((total, { gives }) => total + gives, start);
  return { sureness: 1 / (1 + Math.exp(-sum)), threshold, parts };
}

/** 0 to 1: how sure it is that the best sentence answers. */
export const sureness = (retrieved: Retrieved, scored: readonly Scored[]): number => decision(retrieved, scored).sureness;

/** What must hold besides, whatever the sum says. */
export const conditions = {
  yearIsKnown: ({ retrieved, library }: Judged) => yearIsKnown(retrieved, library),
  namesAreKnown: ({ retrieved }: Judged) => namesAreKnown(retrieved),
  periodIsMet: ({ retrieved, scored }: Judged) => periodIsMet(retrieved, scored),
  saidOutright: ({ retrieved, scored }: Judged) => saidOutright(retrieved, scored),
  isMeasured: ({ retrieved, scored }: Judged) => isMeasured(retrieved, scored),
} as const;

interface Judged {
  readonly retrieved: Retrieved;
  readonly scored: readonly Scored[];
  readonly library: Library;
}

/** True when the best sentence answers surely enough, and no year or name of the question is missing from every article. */
export function answers(retrieved: Retrieved, scored: readonly Scored[], library: Library): boolean {
  const judged = { retrieved, scored, library };
  if (scored.length === 0 || !Object.values(conditions).every((holds) => holds(judged))) return false;
  return sureness(retrieved, scored) >= learned.abstain.threshold;
}

/** A year that the question names must be spoken of somewhere, in figures or as "last year". */
function yearIsKnown({ probe }: Retrieved, library: Library): boolean {
  const { period } = probe.question;
  if (!period || !/^\d{4}$/.test(period.label)) return true;
  if (library.sentenceFrequency(period.label) > 0) return true;
  return library.speaksOf(period);
}

const measured: ReadonlySet<string> = new Set([...countable, 'topic']);
const sentencesAsked = 3;

/** Where a figure of a year is asked for, one of the nearest sentences must speak of that year, or be of it. */
function periodIsMet({ probe }: Retrieved, scored: readonly Scored[]): boolean {
  if (probe.years.length === 0 || !measured.has(probe.question.expected)) return true;
  return scored.slice(0, sentencesAsked).some(({ candidate }) => {
    const where = positions(probe, candidate);
    const asked = probe.terms.some((_, at) => !probe.years.some(({ index }) => index === at) && (where[at]?.strength ?? 0) > 0);
    if (!asked && probe.terms.length > probe.years.length) return false;
    return probe.years.some(({ index, year }) => {
      const term = probe.terms[index]?.term ?? '';
      if ((where[index]?.strength ?? 0) > 0 || candidate.title.has(term)) return true;
      return candidate.paragraph.has(term) || (candidate.article.date?.startsWith(year) ?? false);
    });
  });
}

const asksMeasure = /\bhow (?:old|tall|high|heavy|fast|deep|wide|hot|cold)\b/i;

/** Where a measure is asked for ("how old"), one of the nearest sentences must have one that may be meant. */
function isMeasured({ probe }: Retrieved, scored: readonly Scored[]): boolean {
  if (!asksMeasure.test(probe.question.text)) return true;
  const told = ['found', 'oldNews'].map((name) => place.get(name) ?? 0);
  return scored.slice(0, sentencesAsked).some(({ row }) => told.some((at) => (row[at] ?? 0) >= 0.2));
}

const outright = new Set(termsOf(outrightWords).map(({ term }) => term));

/** What a text says outright or not at all must stand in one of the nearest sentences, or beside it, in whatever words. */
function saidOutright({ probe }: Retrieved, scored: readonly Scored[]): boolean {
  return probe.terms.every(({ term, isName }, at) => {
    if (isName || !outright.has(term)) return true;
    return scored.slice(0, sentencesAsked).some(({ candidate, row }) => {
      if (countable.has(probe.question.expected) && at === probe.focus) return (row[place.get('found') ?? 0] ?? 0) >= 0.5;
      const here = positions(probe, candidate)[at]?.strength ?? 0;
      return (
        here > 0 ||
        candidate.title.has(term) ||
        candidate.before.some((one) => one.term === term) ||
        candidate.paragraph.has(term)
      );
    });
  });
}

/** A name of which no word is known, in any spelling, is a stranger. */
function namesAreKnown({ probe, unknown }: Retrieved): boolean {
  const strange = (name: string): boolean => {
    const words = probe.question.terms.filter(({ isName, surface }) => isName && name.includes(surface));
    return words.length > 0 && words.every((word) => unknown.some(({ term }) => term === word.term));
  };
  return !probe.question.names.some(strange);
}
