import { overlapping } from '../../analyse/quotations/overlapping.ts';
import { termsOf } from '../../index/terms.ts';
import type { Figure } from '../../model/analysis.ts';
import type { Sentence } from '../../model/article.ts';
import { overlaps, type Span, within } from '../../model/span.ts';
import {
  conceptsOf,
  isEverybody,
  isExclusive,
  isPartOfPeople,
  isPerson,
  otherPersons,
  sameMeasure,
  sameName,
} from './compareConcepts.ts';
import { type Place, termsIn } from './comparePlace.ts';

/** Whether a figure is of what was asked: surely, perhaps, or surely of something else. */
export type Fit = 'same' | 'unsure' | 'other';

const CLAUSE =
  /(?:[;:]|,\s+(?:and|but|while|which|whereas|with|as|compared|after|before)(?!\p{L})|\s(?:while|whereas|but|following)\s)/giu;
const JOINT = /[,;]|\s(?:and|or|while|but)\s/gu;
const OF_PERSONS =
  /^(?:people|die|murder|injure|march|attend|job|population|delegation|vote|arrest|rescue|evacuate|visit|missing|infect|dismiss|sign)$/;
const WHERE_BEFORE =
  /(?<!\p{L})(?:at|after|during|before|outside|from|since|following)\s+(?:the|an?|this|that|their|its)\s+(?:[\p{L}-]+\s+)?$/iu;
/** Characters beyond which a word is hardly said of a figure. */
const FAR = 70;
const LOCATED =
  /(?<!\p{L})(?:in|at|near|off|outside|around|across|throughout|inside|over)\s+(?:the\s+(?:\p{Ll}+\s+){1,3}of\s+|(?:central|northern|southern|eastern|western|downtown|nearby)\s+)?(?<name>\p{Lu}[\p{L}’-]+(?:\s+\p{Lu}[\p{L}’-]+)*)/gu;
const TIME_NAME =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Christmas|Easter)/;
/** Lightning that struck is no walkout, a sentence that was given no donation, a fire no dismissal. */
const OTHER_SENSE = /^(?:struck|given|gives|fires?|raised)$/i;
/** What another clause costs beside a character. */
const OTHER_CLAUSE = 60;
const COST_OF =
  /^(?:(?:the|an?)\s+)?(?:\p{Ll}+\s+)?(?<head>[\p{L}-]+)\s+(?:at|on|in|to|for|with|near|beside)\s+(?<thing>(?:the\s+|an?\s+)?(?:[\p{L}’-]+\s+){0,2}[\p{L}’-]+)(?=\s+(?:will\s+|would\s+)?(?:costs?|was|is|came|were|are))/iu;
const COST_ITSELF =
  /^(?:tickets?|fares?|prices?|costs?|bills?|trips?|rides?|construction|building|deals?|contracts?|fees?|admission|entry|entrance|budgets?|total|work|damage|spending|payments?|compensation|trade|exports|imports|seats?)$/iu;
const GENERAL = /^(?:new|more|other|full|time|local|whole|entire|total|such|same|big|huge|record)$/;

/** The stretch around a figure that speaks of it: to the next figure or the next clause on either side. */
export function clauseAround(text: string, sentence: Span, figure: Figure, all: readonly Figure[]): Span {
  let { start, end } = sentence;
  for (const { span } of aroundSentence(sentence, all)) {
    if (span.end <= figure.span.start) {
      const gap = text.slice(span.end, figure.span.start);
      const parted = [...gap.matchAll(JOINT)].at(-1)?.index;
      if (parted !== undefined) start = Math.max(start, span.end + parted);
      else if (gap.length > 30) start = Math.max(start, span.end);
    } else if (span.start >= figure.span.end) {
      const parted = text.slice(figure.span.end, span.start).search(new RegExp(JOINT.source, 'u'));
      end = Math.min(end, parted < 0 ? span.start : figure.span.end + parted);
    }
  }
  const last = [...text.slice(start, figure.span.start).matchAll(CLAUSE)].at(-1);
  if (last) start += last.index;
  const next = new RegExp(CLAUSE.source, 'iu').exec(text.slice(figure.span.end, end));
  return { start, end: next ? figure.span.end + next.index : end };
}

/** The figures of a sentence, and the nearest on either side: those farther away part it at no other place. */
function aroundSentence(sentence: Span, all: readonly Figure[]): readonly Figure[] {
  const near = all.filter(({ span }) => overlaps(span, sentence));
  let [before, after]: [Figure | null, Figure | null] = [null, null];
  for (const one of all) {
    if (one.span.end <= sentence.start && (before === null || one.span.end > before.span.end)) before = one;
    if (one.span.start >= sentence.end && (after === null || one.span.start < after.span.start)) after = one;
  }
  return [...near, ...(before ? [before] : []), ...(after ? [after] : [])];
}

/** Whether the clause tells of what was asked, or surely of something else ("injured" where "killed" was asked). */
export function topicFit({ asked, article, here: all }: Place, clause: Span, at: Span, credit: Span | null): Fit {
  // Whoever tells it is no part of it: a fire brigade that counts cars.
  const here = credit ? all.filter((term) => !overlaps(term, credit)) : all;
  const wanted = new Set([...asked.concepts].filter(isExclusive));
  const distance = ({ start, end }: Span): number => (start >= at.end ? start - at.end : at.start - end);
  const tells = (span: Span) =>
    termsIn(here, span)
      .filter(
        ({ start, end, term }) =>
          [...conceptsOf(term)].some((one) => asked.concepts.has(one)) || !OTHER_SENSE.test(article.text.slice(start, end)),
      )
      .map((term) => ({ start: term.start, end: term.end, concepts: [...conceptsOf(term.term)] }))
      .filter(({ concepts }) => concepts.some(isExclusive))
      .sort((a, b) => distance(a) - distance(b));
  const near = tells(clause).filter((one) => distance(one) <= FAR);
  // "arrested at the rally": where it happened is not what happened.
  const happened = near.filter(({ start }) => !WHERE_BEFORE.test(article.text.slice(Math.max(clause.start, start - 30), start)));
  const [nearest] = happened.length > 0 ? happened : near;
  if (nearest?.concepts.some((concept) => asked.concepts.has(concept))) return 'same';
  if (nearest) {
    const known = termsIn(here, clause).some(({ term }) =>
      asked.terms.some((one) => !one.isName && one.term === term && conceptsOf(term).size === 0),
    );
    return known && wanted.size === 0 ? 'unsure' : 'other';
  }
  if (wanted.size === 0) return 'same';
  const sentence = { start: here[0]?.start ?? 0, end: here.at(-1)?.end ?? 0 };
  return tells(sentence).some(({ concepts }) => concepts.some((concept) => wanted.has(concept))) ||
    (asked.terms.length > 1 && asked.terms.every(({ term }) => here.some((one) => sameMeasure(one.term, term))))
    ? 'same'
    : 'unsure';
}

/** True where the sentence tells what something else at the asked thing costs: "parking at the ferry", "repairs to the bridge". */
export function costsOther({ asked, article, sentence, here }: Place, at: Span): boolean {
  const subject = COST_OF.exec(article.text.slice(sentence.span.start, at.start));
  const [head, thing] = [subject?.groups?.['head'] ?? '', subject?.groups?.['thing'] ?? ''];
  if (!subject || COST_ITSELF.test(head)) return false;
  const start = sentence.span.start + subject.index;
  const [inHead, inThing] = [
    termsIn(here, { start, end: start + subject[0].length - thing.length }),
    termsIn(here, { start: start + subject[0].length - thing.length, end: start + subject[0].length }),
  ];
  const isAsked = (one: { readonly term: string }): boolean => asked.terms.some(({ term }) => sameMeasure(term, one.term));
  return !inHead.some(isAsked) && inThing.some(isAsked);
}

/** Whether a figure counts what the question counts. */
export function countFit({ asked, here }: Place, { unit, counts }: Figure): Fit {
  if (!counts || unit === 'rank' || unit === 'ordinal') return 'same';
  const counted = termsIn(here, counts).map(({ term }) => term);
  const head = counted.at(-1) ?? '';
  const asks = asked.question.terms.map(({ term }) => term);
  const matches = counted.some((term) =>
    asks.some((other) => sameMeasure(term, other) || sameName(term, other) || (isPerson(term) && isPerson(other))),
  );
  if (unit !== 'count' && unit !== 'times') return matches ? 'same' : 'unsure';
  const { focus } = asked.question;
  const goal = focus ?? asks.find((term) => counted.includes(term));
  if (goal && counted.some((term) => otherPersons(term, goal)) && !counted.includes(goal)) return 'other';
  // Children are only some of the people.
  if (goal && isPartOfPeople(goal) && isEverybody(head)) return 'unsure';
  // "83,400 signatures": whoever signed.
  if (
    goal &&
    isPerson(goal) &&
    asks.some((other) => other !== goal && (other !== head || happensToPersons(head)) && sameMeasure(head, other))
  )
    return 'same';
  if (
    goal &&
    (sameMeasure(head, goal) || counted.includes(goal) || (isPerson(head) && (isPerson(goal) || asked.concepts.has('people'))))
  )
    return 'same';
  if (isPerson(head) && [...asked.concepts].some((concept) => OF_PERSONS.test(concept))) return 'same';
  return matches && !(focus && asked.question.expected === 'count') ? 'same' : 'other';
}

/** "Murders", "arrests": as many as people. */
const happensToPersons = (term: string): boolean => [...conceptsOf(term)].some((concept) => OF_PERSONS.test(concept));

const WHERE_NEXT = /^\s+(?:at|near|outside)\s+(?:the\s+)?$/u;

/** True where another place stands nearer to the figure than the one that was asked about. */
export function nearerOther({ asked, library, article, sentence, here }: Place, clause: Span, at: Span): boolean {
  if (asked.names.length === 0) return false;
  const names = asked.names.flat();
  const { mentions, figures } = library.analysis(article.id);
  const measured = overlapping(figures, ({ span }) => span, sentence.span);
  let own = Number.POSITIVE_INFINITY;
  let other = Number.POSITIVE_INFINITY;
  let otherPerson = Number.POSITIVE_INFINITY;
  let isPersonAsked = false;
  for (const { span, kind } of overlapping(mentions, (mention) => mention.span, sentence.span)) {
    if (measured.some((figure) => overlaps(figure.span, span) || (figure.creditedTo && overlaps(figure.creditedTo, span))))
      continue;
    // "The Hamburg-based airline".
    if (/^[-‑]\p{Ll}/u.test(article.text.slice(span.end, span.end + 2))) continue;
    // "The river Arle reached 5 metres at the Brack Bridge": where, not whose.
    if (own < at.start && span.start >= at.end && WHERE_NEXT.test(article.text.slice(at.end, span.start))) continue;
    const outside = span.end <= clause.start || span.start >= clause.end ? OTHER_CLAUSE : 0;
    const distance = outside + (span.start >= at.end ? span.start - at.end : at.start - span.end);
    if (termsIn(here, span).some(({ term }) => names.some((name) => sameName(term, name)))) {
      isPersonAsked ||= kind === 'person';
      own = Math.min(own, distance);
    } else if (kind === 'person') otherPerson = Math.min(otherPerson, distance);
    else other = Math.min(other, distance);
  }
  // A place beside a person's figure says where, not whose.
  return (isPersonAsked ? otherPerson : other) < own && own < Number.POSITIVE_INFINITY;
}

/** Terms that narrow down what is counted: "electric" in "120 electric buses", unless the question says so too. */
export function narrowing({ asked, here }: Place, counts: Span | null): readonly string[] {
  if (!counts) return [];
  const words = termsIn(here, counts).map(({ term }) => term);
  const head = words.at(-1);
  const known = asked.question.terms.map(({ term }) => term);
  return words.filter(
    (term) =>
      term !== head &&
      !GENERAL.test(term) &&
      !isPerson(term) &&
      !known.some((other) => sameMeasure(term, other) || sameName(term, other)),
  );
}

/** Terms of what is counted that are written like names. */
export function namesIn({ article, here }: Place, counts: Span | null): readonly string[] {
  if (!counts) return [];
  return termsIn(here, counts).flatMap(({ start, term }) =>
    /^\p{Lu}/u.test(article.text.slice(start, start + 1)) ? [term] : [],
  );
}

/** Places that the sentence says its facts are in ("in Ashby", "off Tarf"), as terms; empty where it names none. */
export function placesOf({ article, sentence }: Place): ReadonlySet<string> {
  const text = article.text.slice(sentence.span.start, sentence.span.end);
  const places = new Set<string>();
  for (const { groups } of text.matchAll(LOCATED)) {
    const name = groups?.['name'] ?? '';
    if (!TIME_NAME.test(name)) for (const { term } of termsOf(name)) places.add(term);
  }
  return places;
}

/** "Officers fired …": the capital is the sentence's, not a name's. */
function beginsPlainly(text: string, sentences: readonly Sentence[], { start, end }: Span): boolean {
  return sentences.some(({ span }) => span.start === start) && /^\p{L}+s$/u.test(text.slice(start, end));
}

/** Terms of the places and things that are named around a sentence; whom figures are credited to is no part of it. */
export function namedAround({ library, article, passage, sentence }: Place): ReadonlySet<string> {
  const { mentions, figures } = library.analysis(article.id);
  const area = passage.sentences.length > 6 ? sentence.span : passage.span;
  const credits = overlapping(figures, ({ span }) => span, area).flatMap(({ creditedTo }) => creditedTo ?? []);
  const names = new Set<string>();
  for (const { span, kind, name } of overlapping(mentions, (mention) => mention.span, area)) {
    if ((kind !== 'place' && kind !== 'other') || !within(span, area) || credits.some((credit) => overlaps(credit, span)))
      continue;
    if (beginsPlainly(article.text, passage.sentences, span)) continue;
    for (const { term } of termsOf(name)) names.add(term);
  }
  return names;
}
