import { isMoney } from '../../analyse/figures/units.ts';
import { overlapping, spanOf } from '../../analyse/quotations/overlapping.ts';
import type { Library } from '../../index/library.ts';
import { type Term, termsOf } from '../../index/terms.ts';
import type { Analysis } from '../../model/analysis.ts';
import type { Article, Passage, Sentence } from '../../model/article.ts';
import { Beside } from '../../model/beside.ts';
import { Remembered } from '../../model/remembered.ts';
import type { Span } from '../../model/span.ts';
import { titleTerms } from '../candidates.ts';
import { sameMeaning } from '../families.ts';
import { type FirstSentences, firstSentences } from '../firstSentences.ts';
import { relativesOf } from '../relatives.ts';
import { closeTo, KIN } from './closeWords.ts';
import type { Asked } from './compareAsked.ts';
import { conceptsOf, isPerson, sameMeasure, sameName } from './compareConcepts.ts';
import { isWorkerOf } from './workersOf.ts';

/** A sentence held against what was asked. */
export interface Place {
  readonly asked: Asked;
  readonly library: Library;
  readonly article: Article;
  readonly passage: Passage;
  readonly sentence: Sentence;
  /** Terms of the sentence. */
  readonly here: readonly Term[];
}

/** The words beside a term that make it a bystander: "in front of the stadium", "more than nurses". */
const ASIDE_BEFORE =
  /(?<!\p{L})(?:[Nn]ear|[Oo]utside|beside|behind|opposite|towards?|than|[Uu]nlike|next\s+to|in\s+front\s+of|close\s+to|around|beneath|under(?=\s+(?:the|an?|its)\s))\s+(?:the\s+|an?\s+|its\s+)?(?:[\p{Ll}-]+\s+){0,2}$/u;
/** A sentence that goes on about what was spoken of before it. */
const REFERRING = /^(?:It|They|This|These|He|She|Its|Their)\s/u;
const IN_SENTENCE = 1;
const IN_CONCEPT = 0.9;
const IN_KIN = 0.8;
const NEARBY = 0.7;
const IN_ARTICLE = 0.5;

/**
 * How well each asked term is spoken of, from 0 to 1: in the sentence, by another word for it, in the paragraph, elsewhere in the article.
 * Of a sentence that has none of them itself only that is said.
 */
export function seenAt(place: Place): ReadonlyMap<string, number> {
  const { asked, library, article, passage } = place;
  const seen = seenInside(place);
  if (!someToldIn(seen)) return seen;
  const all = library.sentenceTerms(article.id);
  const spoken = firstSentences(library, article);
  for (const { term, isName } of asked.terms) {
    if (seen.has(term)) continue;
    const means = meaning(term, isName);
    const isSpoken = spoken.has(term) || (isName && isNamed(spoken, term));
    const isNear = isSpoken && passage.sentences.some(({ index }) => all[index]?.some(means));
    if (isNear || titleTerms(article).some(means)) seen.set(term, NEARBY);
    else if (isSpoken) seen.set(term, IN_ARTICLE);
  }
  return seen;
}

const meaning =
  (term: string, isName: boolean) =>
  (one: Term): boolean =>
    one.term === term || (isName && sameName(one.term, term));

/** The same for the terms that the sentence itself has, in whatever words. */
function seenInside({ asked, library, article, sentence, here: all }: Place): Map<string, number> {
  const seen = new Map<string, number>();
  const isReferring = REFERRING.test(article.text.slice(sentence.span.start, sentence.span.start + 8));
  const here = closeTo(asked, all);
  const meant = isReferring ? closeTo(asked, library.sentenceTerms(article.id)[sentence.index - 1] ?? []) : [];
  if (here.length + meant.length === 0) return seen;
  const { figures } = library.analysis(article.id);
  const isPriced = overlapping(figures, spanOf, sentence.span).some(({ unit }) => isMoney(unit));
  const persons = here.some((one) => isPerson(one.term));
  for (const { term, surface, isName } of asked.terms) {
    const means = meaning(term, isName);
    const same = here.filter(means);
    if (same.length > 0) {
      const aside =
        !isAskedAside(asked.question.text, surface) &&
        same.every((one) => ASIDE_BEFORE.test(article.text.slice(Math.max(sentence.span.start, one.start - 60), one.start)));
      seen.set(term, aside ? 0 : IN_SENTENCE);
    } else if (saysMeasure(here, term) || (persons && isPerson(term))) seen.set(term, IN_CONCEPT);
    else if (meant.some(means)) seen.set(term, IN_CONCEPT);
    else if (!isName && hasKin(here, term)) seen.set(term, IN_KIN);
    else if (isPriced && conceptsOf(term).has('cost')) seen.set(term, IN_KIN);
  }
  return seen;
}

const saysMeasure = (here: readonly Term[], term: string): boolean =>
  conceptsOf(term).size > 0 && here.some((one) => sameMeasure(one.term, term));

function hasKin(here: readonly Term[], term: string): boolean {
  const relatives = relativesOf(term);
  return here.some((one) => isWorkerOf(one.term, term) || (relatives.get(one.term) ?? 0) >= KIN);
}

const someToldIn = (seen: ReadonlyMap<string, number>): boolean => [...seen.values()].some((one) => one >= IN_CONCEPT);

/** "The tunnel under the Sarn": a bystander of the question is none in the answer. */
function isAskedAside(question: string, surface: string): boolean {
  const at = question.indexOf(surface);
  return at > 0 && ASIDE_BEFORE.test(question.slice(Math.max(0, at - 60), at));
}

const named = new Beside<FirstSentences, Remembered<string, boolean>>();
/** Names that are kept for one article. */
const remembered = 200;

/** True where the words of an article hold a name's country, people or language. */
function isNamed(spoken: FirstSentences, name: string): boolean {
  const known = named.get(spoken) ?? new Remembered<string, boolean>(remembered);
  named.set(spoken, known);
  return (
    known.get(name) ??
    known.keep(
      name,
      spoken.alike(name).some((term) => sameName(term, name)),
    )
  );
}

/** 0 to 1: how much of what was asked is spoken of; 0 where the sentence has none of it, or the article lacks a name that was asked about. */
export function coverOf(place: Place, seen: ReadonlyMap<string, number>): number {
  const { asked } = place;
  if (!asked.terms.some(({ term }) => isTold(seen, term))) return 0;
  let found = 0;
  // Whoever is named in full once is named by one word from then on: a name's words count as its best one.
  const whole = new Map(asked.names.flatMap((name) => name.map((term) => [term, name] as const)));
  for (const { term } of asked.terms) found += Math.max(...(whole.get(term) ?? [term]).map((one) => seen.get(one) ?? 0));
  // A report that never names whom or what was asked about speaks of somebody else.
  if (asked.names.some((name) => !name.some((term) => seen.has(term)) || isNamesake(place, name))) return 0;
  return found / asked.terms.length;
}

/** True where the article has the last word of a name only as somebody else's: "Tom Berg" where "Anna Berg" was asked about. */
function isNamesake({ article, library }: Place, name: readonly string[]): boolean {
  const last = name.at(-1);
  if (name.length < 2 || last === undefined) return false;
  const bearers = fullNames(library.analysis(article.id)).filter((terms) => terms.at(-1) === last);
  return (
    bearers.length > 0 &&
    bearers.every(
      (terms) => !terms.some((term) => term !== last && name.some((asked) => asked !== last && sameGiven(term, asked))),
    )
  );
}

const fullNamesOf = new Beside<Analysis, readonly (readonly string[])[]>();

/** The terms of the names of several words that persons of an article have, each name once. */
function fullNames(analysis: Analysis): readonly (readonly string[])[] {
  const known = fullNamesOf.get(analysis);
  if (known) return known;
  const names = new Set(analysis.mentions.flatMap(({ kind, name }) => (kind === 'person' ? [name] : [])));
  const made = Array.from(names, (name) => termsOf(name).map(({ term }) => term)).filter(({ length }) => length > 1);
  fullNamesOf.set(analysis, made);
  return made;
}

/** Jon and John, Dmitry and Dmitri, J. and Jane. */
const sameGiven = (a: string, b: string): boolean =>
  a === b || sameName(a, b) || sameMeaning(a).includes(b) || (a[0] === b[0] && Math.min(a.length, b.length) === 1);

/** True when the sentence itself has the term or another word for it. */
export function isTold(seen: ReadonlyMap<string, number>, term: string): boolean {
  return (seen.get(term) ?? 0) >= IN_CONCEPT;
}

/** Terms of a list that stand in the span. */
export function termsIn(terms: readonly Term[], { start, end }: Span): readonly Term[] {
  return terms.filter((term) => term.start >= start && term.end <= end);
}
