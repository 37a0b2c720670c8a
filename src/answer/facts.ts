import type { Span } from '../model/span.ts';
import type { ExpectedAnswer, Question } from '../model/question.ts';

/** What a stretch of a sentence tells, as far as questions ask for it. */
export interface Fact extends Span {
  readonly kind: 'person' | 'organisation' | 'place' | 'name' | 'date' | 'duration' | 'count' | 'money' | 'percentage' | 'rank' | 'measure' | 'quotation';
}

/** How well each kind of fact answers each kind of question; what is not named does not answer it. */
const answers: Readonly<Partial<Record<ExpectedAnswer, Readonly<Partial<Record<Fact['kind'], number>>>>>> = {
  person: { person: 1, name: 0.6, organisation: 0.4, place: 0.2 },
  organisation: { organisation: 1, name: 0.8, place: 0.4, person: 0.3 },
  place: { place: 1, name: 0.6, organisation: 0.5, person: 0.1 },
  name: { name: 1, organisation: 0.8, person: 0.8, place: 0.8, quotation: 0.6 },
  date: { date: 1, duration: 0.2 },
  duration: { duration: 1, count: 0.4, date: 0.3 },
  count: { count: 1, measure: 0.3, percentage: 0.2, rank: 0.1 },
  money: { money: 1, count: 0.4, percentage: 0.3 },
  percentage: { percentage: 1, count: 0.3 },
  rank: { rank: 1, count: 0.2 },
  figure: { measure: 1, percentage: 1, money: 1, count: 0.8, duration: 0.5 },
  quotation: { quotation: 1 },
};

/** 0 to 1: how well a fact answers the question, by its kind alone. */
export function fits(fact: Fact, question: Question): number {
  return answers[question.expected]?.[fact.kind] ?? 0;
}
