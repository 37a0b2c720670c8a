import { overlapping, spanOf } from '../analyse/quotations/overlapping.ts';
import type { Analysis, Figure } from '../model/analysis.ts';
import { Beside } from '../model/beside.ts';
import { firstFrom } from '../model/bisect.ts';
import type { Period } from '../model/day.ts';
import type { ExpectedAnswer, Question } from '../model/question.ts';
import { overlaps, type Span } from '../model/span.ts';
import { measuredIn } from './questionTable.ts';

/** What a stretch of a sentence tells, as far as questions ask for it. */
export interface Fact extends Span {
  readonly kind:
    | 'person'
    | 'organisation'
    | 'place'
    | 'name'
    | 'date'
    | 'duration'
    | 'count'
    | 'money'
    | 'percentage'
    | 'rank'
    | 'measure'
    | 'age'
    | 'quotation';
  /** Whose words a quotation is. */
  readonly speaker?: string;
  /** A figure's unit. */
  readonly unit?: string;
  /** The year that a date lies in, "last year" worked out. */
  readonly year?: string;
  /** The date gives two years with all that lies between: "from 1870 to 1939". */
  readonly isStretch?: true;
}

/** Kinds of answer that are a number or a time. */
export const countable: ReadonlySet<string> = new Set(['count', 'money', 'percentage', 'rank', 'figure', 'duration', 'date']);

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
  figure: { measure: 1, percentage: 1, money: 1, count: 0.6, duration: 0.5 },
  quotation: { quotation: 1 },
};

const measures = measuredIn.map(({ when, of, units }) => ({
  asked: new RegExp(
    of
      ? `\\b(?:${when})\\b.*\\b(?:${of})\\s*\\?*$`
      : when.includes(' ')
        ? `\\b${when.replace(' ', ' (?:')})\\b`
        : `\\b(?:${when})\\b`,
    'i',
  ),
  units: new Set(units.split(' ')),
}));
const unitsKnown = new Beside<Question, ReadonlySet<string> | null>();

/** The units that can answer the question, or null where its words do not say. */
function unitsFor(question: Question): ReadonlySet<string> | null {
  const known = unitsKnown.get(question);
  if (known !== undefined) return known;
  const made = measures.find(({ asked }) => asked.test(question.text))?.units ?? null;
  unitsKnown.set(question, made);
  return made;
}

/** True when the question names the speaker, or nobody at all. */
function spokenBy({ speaker }: Fact, { terms, names }: Question): boolean {
  if (speaker === undefined) return names.length === 0;
  const words = speaker.toLowerCase().split(/\s+/);
  // "What did Ann say of Ben?": the first name is the speaker's.
  const [first] = names;
  return (
    first === undefined ||
    terms.some(({ surface, isName }) => isName && first.includes(surface) && words.includes(plainName(surface)))
  );
}

const plainName = (surface: string): string => surface.toLowerCase().replace(/['’]s$/, '');

/** How well two years answer how long something took. */
const stretch = 0.8;

/** True when a question is for somebody's age. */
export const asksAge = (question: string): boolean => /\bhow old\b|\bage\b/i.test(question);

/** 0 to 1: how well a fact answers the question, by its kind alone. */
export function fits(fact: Fact, question: Question): number {
  if (fact.kind === 'quotation' && question.expected === 'quotation') return spokenBy(fact, question) ? 1 : 0.4;
  if (fact.isStretch && question.expected === 'duration' && !asksAge(question.text)) return stretch;
  if (fact.kind === 'age') return asksAge(question.text) ? 1 : 0;
  const units = fact.unit === undefined ? null : unitsFor(question);
  if (units && fact.unit !== undefined) return units.has(fact.unit) ? 1 : 0.2;
  return answers[question.expected]?.[fact.kind] ?? 0;
}

const times = /^(?:second|minute|hour|day|week|month|quarter|year|decade|century|millennium)s?$/;
const known = new Beside<Analysis, readonly Fact[]>();

/** All that an article tells, in text order; made once for an analysis. */
export function factsOf(analysis: Analysis): readonly Fact[] {
  const made = known.get(analysis) ?? read(analysis);
  known.set(analysis, made);
  return made;
}

/** The facts that lie inside a span. */
export function factsWithin(facts: readonly Fact[], span: Span): readonly Fact[] {
  const found: Fact[] = [];
  for (let at = firstFrom(facts.length, (nth) => (facts[nth]?.start ?? 0) < span.start); at < facts.length; at++) {
    const fact = facts[at];
    if (!fact || fact.start >= span.end) break;
    if (fact.end <= span.end) found.push(fact);
  }
  return found;
}

/** What the analysis tells of a stretch of text, in text order: whatever shares a unit with it. */
export function factsOver(analysis: Analysis, at: Span): readonly Fact[] {
  const facts: Fact[] = [];
  for (const { span, kind } of overlapping(analysis.mentions, spanOf, at))
    facts.push({ start: span.start, end: span.end, kind: kind === 'other' ? 'name' : kind });
  for (const { span, period } of overlapping(analysis.dates, spanOf, at)) facts.push(dateFact(span, period));
  for (const figure of overlapping(analysis.figures, spanOf, at))
    facts.push({ start: figure.span.start, end: figure.span.end, kind: kindOf(figure), unit: figure.unit });
  for (const { span, speaker, kind } of analysis.quotations)
    if (kind !== 'scare' && overlaps(span, at))
      facts.push({ ...span, kind: 'quotation', ...(speaker === null ? {} : { speaker }) });
  return facts.sort((a, b) => a.start - b.start || b.end - a.end);
}

const read = (analysis: Analysis): readonly Fact[] => factsOver(analysis, { start: 0, end: Number.POSITIVE_INFINITY });

function dateFact({ start, end }: Span, period: Period | null): Fact {
  const [from, to] = [period?.from.slice(0, 4), period?.to.slice(0, 4)];
  if (from === undefined || to === undefined) return { start, end, kind: 'date' };
  if (from === to) return { start, end, kind: 'date', year: from };
  // The nineties and a century begin and end at round years.
  const isRound = (Number(from) % 10 === 0 && Number(to) % 10 === 9) || (Number(from) % 10 === 1 && Number(to) % 10 === 0);
  return isRound ? { start, end, kind: 'date' } : { start, end, kind: 'date', isStretch: true };
}

function kindOf({ unit }: Figure): Fact['kind'] {
  if (unit === '%') return 'percentage';
  if (unit === 'rank') return 'rank';
  if (unit === 'count' || unit === 'times') return 'count';
  if (/^[A-Z]{3}$/.test(unit)) return 'money';
  return times.test(unit) ? 'duration' : 'measure';
}
