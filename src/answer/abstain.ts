import type { Library } from '../index/library.ts';
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
] as const;

const place = new Map<string, number>(scoredBy.map((name, at) => [name, at]));

/** The numbers behind the decision to answer, in order of `doubtNames`. */
export function doubtsOf({ probe, unknown }: Retrieved, scored: readonly Scored[]): number[] {
  const best = scored[0];
  const of = (name: string): number => best?.row[place.get(name) ?? -1] ?? 0;
  const weightOf = (term: string): number => probe.terms.find((asked) => asked.term === term)?.weight ?? 0;
  const total = probe.total || 1;
  const covers = scored
    .slice(0, 8)
    .map(({ row }) => (row[place.get('cover') ?? 0] ?? 0) + (row[place.get('softGain') ?? 0] ?? 0));
  const numbers = probe.terms.some(({ isNumber }) => isNumber);
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
    unknown: unknown.reduce((sum, { term }) => sum + weightOf(term), 0) / total,
    unknownName: unknown.some(({ isName, isNumber }) => isName || isNumber) ? 1 : 0,
    terms: Math.min(1, probe.terms.length / 8),
    few: probe.terms.length <= 2 ? 1 : 0,
    bestCover: Math.max(0, ...covers),
    expects: of('found') > 0 || of('oldNews') > 0 ? 1 : 0,
    lead: Math.min(3, (best?.score ?? 0) - (scored[1]?.score ?? 0)) / 3,
  };
  return doubtNames.map((name) => values[name]);
}

/** 0 to 1: how sure it is that the best sentence answers. */
export function sureness(retrieved: Retrieved, scored: readonly Scored[]): number {
  if (scored.length === 0) return 0;
  const weights: Readonly<Record<string, number>> = learned.abstain.weights;
  const sum = doubtsOf(retrieved, scored).reduce(
    (total, value, at) => total + value * (weights[doubtNames[at] ?? ''] ?? 0),
    learned.abstain.start,
  );
  return 1 / (1 + Math.exp(-sum));
}

/** True when the best sentence answers surely enough, and no year or name of the question is missing from every article. */
export function answers(retrieved: Retrieved, scored: readonly Scored[], library: Library): boolean {
  if (scored.length === 0 || !yearIsKnown(retrieved, library) || !namesAreKnown(retrieved)) return false;
  return sureness(retrieved, scored) >= learned.abstain.threshold;
}

/** A year that the question names must be spoken of somewhere, in figures or as "last year". */
function yearIsKnown({ probe }: Retrieved, library: Library): boolean {
  const { period } = probe.question;
  if (!period || !/^\d{4}$/.test(period.label)) return true;
  if (library.sentenceFrequency(period.label) > 0) return true;
  return library.articles.some(({ id }) =>
    library
      .analysis(id)
      .dates.some((date) => date.period !== null && date.period.from >= period.from && date.period.to <= period.to),
  );
}

/** A name of which no word is known, in any spelling, is a stranger. */
function namesAreKnown({ probe, unknown }: Retrieved): boolean {
  const strange = (name: string): boolean => {
    const words = probe.question.terms.filter(({ isName, surface }) => isName && name.includes(surface));
    return words.length > 0 && words.every((word) => unknown.some(({ term }) => term === word.term));
  };
  return !probe.question.names.some(strange);
}
