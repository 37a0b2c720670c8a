import { isBase, isOutlook } from '../analyse/figuresChange.ts';
import { overlapping } from '../analyse/overlapping.ts';
import { inBase, isMoney } from '../analyse/units.ts';
import type { Library } from '../index/library.ts';
import { termsOf } from '../index/terms.ts';
import type { DateMention, Figure } from '../model/analysis.ts';
import type { Article, Passage, Sentence } from '../model/article.ts';
import type { Period } from '../model/day.ts';
import type { Question } from '../model/question.ts';
import { overlaps, type Span, within } from '../model/span.ts';
import { type Asked, askedOf } from './compareAsked.ts';
import { conceptsOf, isExclusive, isPerson, sameMeasure, sameName } from './compareConcepts.ts';
import type { Stated } from './compareNumbers.ts';
import { overlap } from './comparePeriods.ts';

/** A value in a sentence that may answer a question, with all that decides whether another report's value is of the same thing. */
export interface Value extends Stated {
  readonly article: Article;
  readonly sentence: Sentence;
  readonly span: Span;
  /** Values of one kind can be held against one another: currency, unit, change or level, date. */
  readonly kind: string;
  readonly change: 'rise' | 'fall' | null;
  readonly period: Period | null;
  readonly creditedTo: Span | null;
  readonly per: string | null;
  /** Counted as it goes on: the dead, the missing. Reports of several days speak of one count. */
  readonly running: boolean;
  /** 0 to 1: how much of what was asked the sentence and its surroundings speak of. */
  readonly cover: number;
  /** True when the sentence itself surely speaks of what was asked. */
  readonly sure: boolean;
  /** Planned, hoped or foretold rather than found. */
  readonly outlook: boolean;
  /** Terms that narrow down what is counted ("electric" buses). */
  readonly narrowing: ReadonlySet<string>;
  /** Places and things named around it. */
  readonly named: ReadonlySet<string>;
  readonly terms: ReadonlySet<string>;
}

const CLAUSE =
  /(?:[;:]|,\s+(?:and|but|while|which|whereas|with|as|compared|after|before)(?!\p{L})|\s(?:while|whereas|but|following)\s)/giu;
const REPORTING =
  /(?<!\p{L})(?:said|says|told|noted|announced|reported|added|stated|wrote|published)\s+(?:on\s+|in\s+|earlier\s+|late\s+)?$/iu;
const ASIDE_BEFORE =
  /(?<!\p{L})(?:[Nn]ear|[Oo]utside|beside|behind|opposite|towards?|than|[Uu]nlike|next\s+to|in\s+front\s+of|close\s+to|around|beneath|under)\s+(?:the\s+|an?\s+|its\s+)?(?:[\p{Ll}-]+\s+){0,2}$/u;
const GENERAL = /^(?:new|more|other|full|time|local|whole|entire|total|such|same|big|huge|record)$/;
const OF_PERSONS =
  /^(?:people|die|injure|march|attend|job|population|delegation|vote|arrest|rescue|evacuate|visit|missing|infect|dismiss)$/;
const RUNNING = /^(?:die|injure|missing|rescue|evacuate|infect|arrest)$/;
const IN_SENTENCE = 1;
const IN_CONCEPT = 0.9;
const NEARBY = 0.7;
const IN_ARTICLE = 0.5;
const ENOUGH = 0.45;
const SURE = 0.7;

/** The values in a sentence that could answer the question, best first; none where it asks for nothing that can be measured. */
export function answersOf(question: Question, library: Library, article: Article, sentence: Sentence): readonly Value[] {
  const asked = askedOf(question);
  return asked ? valuesOf(asked, library, article, sentence) : [];
}

/** The same for a question that is already read. */
export function valuesOf(asked: Asked, library: Library, article: Article, sentence: Sentence): readonly Value[] {
  const analysis = library.analysis(article.id);
  const passage = library.passage(sentence.passage)?.passage;
  if (!passage) return [];
  const place: Place = { asked, library, article, passage, sentence };
  const figures = overlapping(analysis.figures, ({ span }) => span, sentence.span);
  const values = asked.wantsDate
    ? overlapping(analysis.dates, ({ span }) => span, sentence.span).flatMap((date) => dateValue(place, date) ?? [])
    : figures.filter((figure) => asked.fits(figure)).flatMap((figure) => figureValue(place, figure, figures) ?? []);
  return values.sort((a, b) => rankOf(asked, b) - rankOf(asked, a) || b.cover - a.cover || a.span.start - b.span.start);
}

/** Surer values first, and those that speak of the future where the question does. */
export function rankOf(asked: Asked, { sure, outlook }: Value): number {
  return (outlook === asked.wantsOutlook ? 2 : 0) + (sure ? 1 : 0);
}

interface Place {
  readonly asked: Asked;
  readonly library: Library;
  readonly article: Article;
  readonly passage: Passage;
  readonly sentence: Sentence;
}

function figureValue(place: Place, figure: Figure, all: readonly Figure[]): Value | null {
  const { asked, article, sentence } = place;
  const before = article.text.slice(sentence.span.start, figure.span.start);
  const after = article.text.slice(figure.span.end, sentence.span.end);
  if (isBase(before, after) || !periodFits(asked, figure.period, article)) return null;
  if (asked.wantsChange && figure.change === null && figure.unit === '%') return null;
  const clause = clauseAround(article.text, sentence.span, figure, all);
  const counted = countFits(place, figure);
  const seen = seenTerms(place);
  const topic = topicFits(place, clause, figure.span);
  if (counted === 'other' || topic === 'other') return null;
  const converted = isMoney(figure.unit) && /\(\s*(?:or\s+|about\s+)?$/u.test(before);
  const cover = coverOf(place, seen);
  if (cover < ENOUGH) return null;
  const outlook = isOutlook(article.text.slice(clause.start, clause.end));
  const stated = asPercentage(figure);
  return {
    ...common(place, seen),
    ...stated,
    span: figure.span,
    kind: `${inBase(1, stated.unit).base}|${figure.change ?? 'level'}|${figure.unit === 'count' ? '' : (figure.per ?? '')}`.replace(
      /\|year$/,
      '|',
    ),
    change: figure.change,
    period: figure.period,
    creditedTo: figure.creditedTo,
    per: figure.per ?? null,
    running: [...asked.concepts].some((concept) => RUNNING.test(concept)),
    cover,
    outlook,
    sure: cover >= SURE && counted === 'same' && topic === 'same' && !converted && !nearerOther(place, figure.span),
    narrowing: narrowingOf(place, figure),
  };
}

/** "Doubled" is a rise of 100 percent. */
function asPercentage({ value, high, unit, precision, tolerance, change }: Figure): Stated {
  if (unit !== 'times' || change !== 'rise') return { value, high, unit, precision, tolerance };
  return {
    value: (value - 1) * 100,
    high: null,
    unit: '%',
    precision: precision === 'exact' ? 'about' : precision,
    tolerance: 2.5,
  };
}

function dateValue(place: Place, { span, period }: DateMention): Value | null {
  const { article, sentence, asked } = place;
  const before = article.text.slice(sentence.span.start, span.start);
  if (!period || REPORTING.test(before) || !periodFits(asked, period, article)) return null;
  const seen = seenTerms(place);
  const cover = coverOf(place, seen);
  if (cover < ENOUGH) return null;
  const predicate = asked.terms.filter(({ isName }) => !isName).at(-1);
  const told = !predicate || seen.get(predicate.term) === IN_SENTENCE || seen.get(predicate.term) === IN_CONCEPT;
  const value = Number(period.from.replaceAll('-', ''));
  const high = Number(period.to.replaceAll('-', ''));
  return {
    ...common(place, seen),
    span,
    value,
    high: high === value ? null : high,
    unit: 'date',
    precision: 'exact',
    tolerance: 0,
    kind: 'date',
    change: null,
    period,
    creditedTo: null,
    per: null,
    running: false,
    cover,
    outlook: isOutlook(before),
    sure: cover >= SURE && told,
    narrowing: new Set(),
  };
}

function common(place: Place, seen: ReadonlyMap<string, number>): Pick<Value, 'article' | 'sentence' | 'named' | 'terms'> {
  const { article, sentence } = place;
  return { article, sentence, named: namedAround(place), terms: new Set([...seen.keys(), ...termsIn(place)]) };
}

function termsIn({ library, article, sentence }: Place): readonly string[] {
  return (library.sentenceTerms(article.id)[sentence.index] ?? []).map(({ term }) => term);
}

/** How well each asked term is spoken of: in the sentence, by another word for it, in the paragraph, elsewhere in the article. */
function seenTerms(place: Place): ReadonlyMap<string, number> {
  const { asked, library, article, passage, sentence } = place;
  const all = library.sentenceTerms(article.id);
  const here = all[sentence.index] ?? [];
  const near = new Set([
    ...passage.sentences.flatMap(({ index }) => (all[index] ?? []).map(({ term }) => term)),
    ...(article.titled ? termsOf(article.title).map(({ term }) => term) : []),
  ]);
  const seen = new Map<string, number>();
  for (const { term, isName } of asked.terms) {
    const same = here.filter((one) => one.term === term || (isName && sameName(one.term, term)));
    if (same.some((one) => !ASIDE_BEFORE.test(article.text.slice(sentence.span.start, one.start)))) seen.set(term, IN_SENTENCE);
    else if (same.length > 0) seen.set(term, 0);
    else if (here.some((one) => sameMeasure(one.term, term) || (isPerson(one.term) && isPerson(term))))
      seen.set(term, IN_CONCEPT);
    else if (near.has(term) || (isName && [...near].some((one) => sameName(one, term)))) seen.set(term, NEARBY);
    else if (all.some((terms) => terms.some((one) => one.term === term || (isName && sameName(one.term, term)))))
      seen.set(term, IN_ARTICLE);
  }
  return seen;
}

function coverOf({ asked }: Place, seen: ReadonlyMap<string, number>): number {
  let total = 0;
  let found = 0;
  for (const { term, isName } of asked.terms) {
    const got = seen.get(term) ?? 0;
    // A report that never names whom or what was asked about speaks of somebody else.
    if (isName && !seen.has(term)) return 0;
    total += 1;
    found += got;
  }
  const spoken = asked.terms.some(({ term }) => (seen.get(term) ?? 0) >= IN_CONCEPT);
  return total > 0 && spoken ? found / total : 0;
}

function periodFits({ question, relative }: Asked, period: Period | null, article: Article): boolean {
  if (relative || !question.period || !period) return true;
  return (
    overlap(question.period, period) &&
    (period.from >= question.period.from || period.to <= question.period.to || article.date === null)
  );
}

/** The stretch around a figure that speaks of it: to the next figure or the next clause on either side. */
function clauseAround(text: string, sentence: Span, figure: Figure, all: readonly Figure[]): Span {
  let { start, end } = sentence;
  for (const { span } of all) {
    if (span.end <= figure.span.start) {
      const gap = text.slice(span.end, figure.span.start);
      const parted = joints(gap).at(-1);
      if (parted !== undefined) start = Math.max(start, span.end + parted);
      else if (gap.length > 30) start = Math.max(start, span.end);
    } else if (span.start >= figure.span.end) {
      const [parted] = joints(text.slice(figure.span.end, span.start));
      end = Math.min(end, parted === undefined ? span.start : figure.span.end + parted);
    }
  }
  const last = [...text.slice(start, figure.span.start).matchAll(CLAUSE)].at(-1);
  if (last) start += last.index;
  const next = new RegExp(CLAUSE.source, 'iu').exec(text.slice(figure.span.end, end));
  return { start, end: next ? figure.span.end + next.index : end };
}

/** Where "and", a comma or a semicolon part two figures. */
function joints(gap: string): readonly number[] {
  return [...gap.matchAll(/[,;]|\s(?:and|or|while|but)\s/gu)].map(({ index }) => index);
}

/** Whether the clause tells of what was asked, or surely of something else ("injured" where "killed" was asked). */
function topicFits({ asked, article, sentence }: Place, clause: Span, at: Span): 'same' | 'unsure' | 'other' {
  const told = exclusiveIn(article.text, clause);
  const wanted = new Set([...asked.concepts].filter(isExclusive));
  const distance = ({ start, end }: Span): number => (start >= at.end ? start - at.end : at.start - end);
  const [nearest] = [...told].sort((a, b) => distance(a) - distance(b));
  if (nearest && [...nearest.concepts].some((concept) => asked.concepts.has(concept))) return 'same';
  if (nearest) {
    const known = termsOf(article.text.slice(clause.start, clause.end)).some(({ term }) =>
      asked.terms.some((one) => !one.isName && one.term === term && conceptsOf(term).size === 0),
    );
    return known && wanted.size === 0 ? 'unsure' : 'other';
  }
  if (wanted.size === 0) return 'same';
  return exclusiveIn(article.text, sentence.span).some(({ concepts }) => [...concepts].some((concept) => wanted.has(concept)))
    ? 'same'
    : 'unsure';
}

interface Told extends Span {
  readonly concepts: ReadonlySet<string>;
}

/** The words of a stretch that tell of things that are never one another's figure. */
function exclusiveIn(text: string, at: Span): readonly Told[] {
  return termsOf(text.slice(at.start, at.end)).flatMap(({ term, start, end }) => {
    const concepts = conceptsOf(term);
    return [...concepts].some(isExclusive) ? [{ start: at.start + start, end: at.start + end, concepts }] : [];
  });
}

/** Whether a figure counts what the question counts. */
function countFits({ asked, article }: Place, { unit, counts }: Figure): 'same' | 'unsure' | 'other' {
  if (!counts) return 'same';
  const counted = termsOf(article.text.slice(counts.start, counts.end)).map(({ term }) => term);
  const head = counted.at(-1) ?? '';
  const asks = asked.question.terms.map(({ term }) => term);
  const matches = counted.some((term) =>
    asks.some((other) => sameMeasure(term, other) || sameName(term, other) || (isPerson(term) && isPerson(other))),
  );
  if (unit === 'rank' || unit === 'ordinal') return 'same';
  if (unit === 'count' || unit === 'times') {
    const { focus } = asked.question;
    const goal = focus ?? asks.find((term) => counted.includes(term));
    if (
      goal &&
      (sameMeasure(head, goal) || counted.includes(goal) || (isPerson(head) && (isPerson(goal) || asked.concepts.has('people'))))
    )
      return 'same';
    if (isPerson(head) && [...asked.concepts].some((concept) => OF_PERSONS.test(concept))) return 'same';
    return matches && !(focus && asked.question.expected === 'count') ? 'same' : 'other';
  }
  return matches ? 'same' : 'unsure';
}

/** True where another place stands nearer to the figure than the one that was asked about. */
function nearerOther({ asked, library, article, sentence }: Place, at: Span): boolean {
  const names = asked.terms.filter(({ isName }) => isName).map(({ term }) => term);
  if (names.length === 0) return false;
  const { mentions, figures } = library.analysis(article.id);
  const measured = overlapping(figures, ({ span }) => span, sentence.span);
  let own = Number.POSITIVE_INFINITY;
  let other = Number.POSITIVE_INFINITY;
  for (const { span, kind } of overlapping(mentions, (mention) => mention.span, sentence.span)) {
    if (measured.some((figure) => overlaps(figure.span, span))) continue;
    const distance = span.start >= at.end ? span.start - at.end : at.start - span.end;
    const terms = termsOf(article.text.slice(span.start, span.end));
    if (terms.some(({ term }) => names.some((name) => sameName(term, name)))) own = Math.min(own, distance);
    else if (kind !== 'person' && !figures.some(({ creditedTo }) => creditedTo && overlaps(creditedTo, span)))
      other = Math.min(other, distance);
  }
  return other < own && own < Number.POSITIVE_INFINITY;
}

function narrowingOf({ asked, article }: Place, { counts }: Figure): ReadonlySet<string> {
  if (!counts) return new Set();
  const words = termsOf(article.text.slice(counts.start, counts.end)).map(({ term }) => term);
  const head = words.at(-1);
  const known = asked.question.terms.map(({ term }) => term);
  return new Set(
    words.filter(
      (term) =>
        term !== head &&
        !GENERAL.test(term) &&
        !isPerson(term) &&
        !known.some((other) => sameMeasure(term, other) || sameName(term, other)),
    ),
  );
}

function namedAround({ library, article, passage, sentence }: Place): ReadonlySet<string> {
  const { mentions, figures } = library.analysis(article.id);
  const credits = figures.flatMap(({ creditedTo }) => creditedTo ?? []);
  const names = new Set<string>();
  for (const { span, kind, name } of mentions) {
    if (span.start >= passage.span.end || (kind !== 'place' && kind !== 'other')) continue;
    if (
      !within(span, passage.span) ||
      credits.some((credit) => overlaps(credit, span)) ||
      (passage.sentences.length > 6 && !within(span, sentence.span))
    )
      continue;
    for (const { term } of termsOf(name)) names.add(term);
  }
  return names;
}
