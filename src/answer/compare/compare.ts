import { daysBetween } from '../../analyse/dates/datesCalendar.ts';
import { atOnce } from '../../index/compact/steps.ts';
import type { Library } from '../../index/library.ts';
import type { Agreement, Evidence, Measure } from '../../model/answer.ts';
import type { Question } from '../../model/question.ts';
import { firstSentences } from '../firstSentences.ts';
import { areApart } from './clockTimes.ts';
import { isOneMeasureSteps, mayBeOneMeasure } from './compareAlike.ts';
import { type Asked, askedSteps } from './compareAsked.ts';
import { sameName } from './compareConcepts.ts';
import { namedAround, namesIn, narrowing, placesOf } from './compareFits.ts';
import { type Given, givenSteps, newest, together } from './compareGiven.ts';
import { labelOf } from './compareLabel.ts';
import { isFirm, type Relation, relationOf } from './compareNumbers.ts';
import { overlap, sameTime } from './comparePeriods.ts';
import { type Complements, otherThing } from './compareThings.ts';
import type { Value } from './compareValue.ts';
import { relationOfNames } from './nameValues.ts';
import { areOccasions } from './occasions.ts';

/** What must be spoken of for two values to be held for the same. */
const NEARLY = 0.45;
/** So many words of a question tell one thing from another, where a sentence says them all. */
const TELLING = 3;
const WHOLE = 0.95;

/**
 * Holds the values that the evidence gives for what was asked against one another; null when fewer than two articles measure the same thing
 * for the same time. A difference is only told where both surely speak of what was asked. Never says who is right. In steps.
 */
export function* compare(question: Question, evidence: readonly Evidence[], library: Library): Generator<void, Agreement | null> {
  const asked = yield* askedSteps(question);
  if (!asked) return null;
  const given: Given[] = [];
  for (const one of evidence) {
    given.push(...(yield* givenSteps(asked, one, library)));
    yield;
  }
  const changes = asked.wantsChange && given.some(({ value }) => value.change !== null);
  const kinds = [...new Set(given.flatMap(({ value }) => (changes && value.change === null ? [] : [value.kind])))];
  const measures: Measure[] = [];
  for (const kind of kinds) {
    const alike = given.filter(({ value }) => value.kind === kind);
    const measure = yield* measureOf(asked, alike);
    if (measure) measures.push(measure);
  }
  const [first] = measures;
  if (!first) return null;
  const verdict = measures.some((measure) => measure.verdict === 'differ') ? 'differ' : 'agree';
  return { verdict, measures };
}

/** Two values held against one another, with the ranks of the evidence that gives them; null where nothing is sure. */
export function measureOfTwo(
  asked: Asked,
  [a, b]: readonly [Value, Value],
  [rankA, rankB]: readonly [number, number],
): Measure | null {
  return atOnce(
    measureOf(asked, [
      { value: a, rank: rankA, copies: [] },
      { value: b, rank: rankB, copies: [] },
    ]),
  );
}

function* measureOf(asked: Asked, given: readonly Given[]): Generator<void, Measure | null> {
  const differing = new Set<Given>();
  const agreeing = new Set<Given>();
  for (const [at, one] of given.entries()) {
    yield;
    if (one.copies.length > 0) agreeing.add(one);
    for (const other of given.slice(at + 1)) {
      if (other.value.article.id === one.value.article.id) continue;
      const relation = yield* relate(one.value, other.value);
      if (relation === 'differ') for (const each of [one, other]) differing.add(each);
      else if (relation === 'agree') for (const each of [one, other]) agreeing.add(each);
    }
  }
  if (differing.size + agreeing.size === 0 || (differing.size === 0 && isDisputed(given, agreeing))) return null;
  // "More than $100 billion" is no side of its own where others differ about more than it says.
  const told = given.filter((one) => differing.has(one) || (agreeing.has(one) && (differing.size === 0 || isFirm(one.value))));
  return {
    label: labelOf(
      asked,
      told.map(({ value }) => value),
    ),
    verdict: differing.size > 0 ? 'differ' : 'agree',
    values: together(told),
    newer: differing.size > 0 ? newest(told) : null,
  };
}

/** True where beside values that agree stands another one that may well be of the same thing: whoever reads both is not told that all agree. */
function isDisputed(given: readonly Given[], agreeing: ReadonlySet<Given>): boolean {
  return given.some(
    ({ value }) =>
      value.sure &&
      ![...agreeing].some((one) => one.value.article.id === value.article.id) &&
      [...agreeing].some(
        (one) => stand(one.value, value) === 'differ' && sameThing(one.value, value) && mayBeOneMeasure(one.value, value),
      ),
  );
}

/** How two articles' values of one kind stand to one another; in steps. */
export function* relate(a: Value, b: Value): Generator<void, Relation> {
  const relation = stand(a, b);
  if (relation !== 'differ') return relation;
  yield;
  return (yield* sameThingSteps(a, b)) && (yield* isOneMeasureSteps(a, b)) ? relation : 'open';
}

/** The same before the words around the two values are looked at: what is called a difference may still be two things. */
export function stand(a: Value, b: Value): Relation {
  const time =
    a.kind === 'date' || a.unit === 'ordinal' || ongoing(a, b) || isOnce(a, b)
      ? 'same'
      : sameTime({ period: a.period, date: a.article.date }, { period: b.period, date: b.article.date });
  // Who did it once and for all did it, whatever else the sentence tells the time of: “Vald, who founded it, died in 1990”.
  if (time === 'different') return a.place.asked.wantsNames?.once && relationOfNames(a, b) === 'agree' ? 'agree' : 'open';
  const relation = a.named ? relationOfNames(a, b) : a.kind === 'date' ? dates(a, b) : relationOf(a, b);
  if (relation === 'agree' && (!surely(a, b) || (!isPlace(a) && elsewhere(a, b) && !sameNames(a, b)))) return 'open';
  if (relation !== 'differ' && !(relation === 'open' && isOvertaken(a, b))) return relation;
  const alikeMade = a.outlook === b.outlook || a.estimated || b.estimated;
  return time === 'same' && a.sure && b.sure && alikeMade && sameRate(a, b) ? 'differ' : 'open';
}

/** What happened once and for all, of which only one report tells when. */
function isOnce({ place, named, period }: Value, other: Value): boolean {
  return named !== undefined && place.asked.wantsNames?.once === true && (period === null || other.period === null);
}

/** True where one value surely answers and the other nearly; of a target neither may be only what there is. */
function surely(a: Value, b: Value): boolean {
  if (a.kind === 'date')
    return (a.sure && b.sure) || ((a.sure || b.sure) && isOneDay(a, b) && Math.min(a.cover, b.cover) >= NEARLY);
  if (a.place.asked.wantsTarget && !a.outlook && !b.outlook) return false;
  return (a.sure || b.sure) && Math.min(a.cover, b.cover) >= NEARLY;
}

/** The very same day: of two reports that speak of nearly the same, that is hardly chance. */
const isOneDay = ({ period: one }: Value, { period: other }: Value): boolean =>
  one !== null && other !== null && one.from === one.to && one.from === other.from && one.to === other.to;

/** "At least 32" dead, and 58 in a later report: a count that has gone on. */
function isOvertaken(a: Value, b: Value): boolean {
  if (!a.running || !b.running || a.article.date === null || b.article.date === null) return false;
  const [earlier, later] = a.article.date < b.article.date ? [a, b] : [b, a];
  return (
    earlier.article.date !== later.article.date &&
    earlier.precision === 'at least' &&
    isFirm(later) &&
    later.value > earlier.value
  );
}

/** A toll that is counted day by day: other days of one story, not other times. */
function ongoing(a: Value, b: Value): boolean {
  if (!a.running || !b.running || !a.period || !b.period) return false;
  const days = [daysBetween(a.period.from, a.period.to), daysBetween(b.period.from, b.period.to)];
  return Math.max(...days) <= 7 && Math.abs(daysBetween(a.period.from, b.period.from)) <= 21;
}

const CLOCK_ASKED = /(?<!\p{L})(?:what|which)\s+(?:time|hour)(?!\p{L})/iu;

function dates(a: Value, b: Value): Relation {
  if (!a.period || !b.period) return 'open';
  if (!overlap(a.period, b.period)) return areOccasions(a, b) ? 'open' : 'differ';
  const { text } = a.place.asked.question;
  if (a.clock && b.clock && isOneDay(a, b) && areApart(a.clock, b.clock)) return 'differ';
  return CLOCK_ASKED.test(text) && !(a.clock && b.clock) ? 'open' : 'agree';
}

/** False where one counts a part of what the other counts, or the places around them have nothing in common. */
export const sameThing = (...given: Parameters<typeof sameThingSteps>): boolean => atOnce(sameThingSteps(...given));

/** The same in steps. */
export function* sameThingSteps(a: Value, b: Value, complement: Complements = 'whole'): Generator<void, boolean> {
  if (!narrowsAlike(a, b) || !narrowsAlike(b, a)) return false;
  yield;
  if (a.named && !isToldApart(a, b) && !shareName(namesBeside(a), namesBeside(b))) return false;
  if (!sameNames(a, b)) return false;
  yield;
  if (!isPlace(a) && elsewhere(a, b)) return false;
  yield;
  return !(yield* otherThing(a, b, complement));
}

/** True where the question itself says which one is meant, by name or in so many words ("mayor of the spa town"), and both sentences say all of it. */
function isToldApart(a: Value, b: Value): boolean {
  const { names, terms } = a.place.asked;
  return names.length > 0 || (terms.length >= TELLING && Math.min(a.cover, b.cover) >= WHOLE);
}

function sameNames(a: Value, b: Value): boolean {
  const [one, other] = [namesBeside(a), namesBeside(b)];
  return one.size === 0 || other.size === 0 || shareName(one, other) || names(a, other) || names(b, one);
}

/** Names around a value; what answers is none of them. */
function namesBeside({ place, named }: Value): ReadonlySet<string> {
  const own = new Set(named?.bearers.flat());
  return new Set([...namedAround(place)].filter((name) => !own.has(name)));
}

const isPlace = ({ named }: Value): boolean => Boolean(named?.preposition);

/** True where both say where they are, and neither article names the other's place. */
function elsewhere(a: Value, b: Value): boolean {
  const [one, other] = [placesOf(a.place), placesOf(b.place)];
  if (one.size === 0 || other.size === 0 || shareName(one, other)) return false;
  return !names(b, one) && !names(a, other);
}

function names({ place, article }: Value, places: ReadonlySet<string>): boolean {
  const spoken = firstSentences(place.library, article);
  return [...places].some((term) => spoken.has(term));
}

function shareName(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((name) => [...b].some((other) => sameName(name, other)));
}

/** A yearly sum differs from another yearly sum or from that of a year, never from one of no stated time. */
export function sameRate(a: Value, b: Value): boolean {
  if (a.yearly === b.yearly) return true;
  const other = a.yearly ? b : a;
  return other.period !== null && daysBetween(other.period.from, other.period.to) > 360;
}

function narrowsAlike(one: Value, other: Value): boolean {
  // Whose it is may be said anywhere: "Marshland's voters".
  const told = new Set(namesIn(one.place, one.counts).filter((name) => names(other, new Set([name]))));
  return narrowing(one.place, one.counts).every((term) => told.has(term) || other.place.here.some((word) => word.term === term));
}
