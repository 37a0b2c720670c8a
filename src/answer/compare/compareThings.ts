import { overlapping } from '../../analyse/quotations/overlapping.ts';
import { isStopWord, termsOf } from '../../index/terms.ts';
import { overlaps, within } from '../../model/span.ts';
import { isKindOfPersons, otherKind, sameMeasure, sameName } from './compareConcepts.ts';
import { otherContext } from './compareContext.ts';
import { type Place, termsIn } from './comparePlace.ts';
import type { Value } from './compareValue.ts';

const COMPLEMENT =
  /^\s+(for|of|on|at|in|between|to|with|against)\s+(?:the\s+|an?\s+|its\s+|their\s+)?((?:[\p{L}\p{N}’-]+\s+){0,2}[\p{L}\p{N}’-]+)/iu;
const REPORTS =
  /^(?:['’]s\s+[\p{Ll}\s-]{1,30})?,?\s+(?:has\s+|have\s+|had\s+)?(?:said|says|told|put|puts|reported|reports|counted|counts|announced|estimates?|estimated|stated|declared|added|noted|confirmed|showed|shows)(?!\p{L})/iu;
const NAME_BEFORE = /(?:\p{Lu}[\p{L}.’-]+(?:'s)?\s+)+$/u;
const HEAD = 3;

/** What tells two things apart that are for something: all words that follow, perhaps with a verb, or the first alone. */
export type Complements = 'whole' | 'head';

/** True where the words tell that the two values are of two things: nurses and doctors, two contracts, two schools that each do the same. In steps. */
export function* otherThing(a: Value, b: Value, complement: Complements = 'whole'): Generator<void, boolean> {
  if (otherPersons(a, b) || otherComplement(a, b, complement)) return true;
  yield;
  if (otherNamesake(a, b) || (!a.named && otherSubject(a, b))) return true;
  yield;
  return yield* otherContext(a, b);
}

/** Children are only some of the people; unless it was they who were asked about. */
function otherPersons(a: Value, b: Value): boolean {
  const [one, other] = [headOf(a), headOf(b)];
  if (!one || !other) return false;
  const asks = new Set(a.place.asked.question.terms.map(({ term }) => term));
  return [one, other].some((term) => !asks.has(term) && isKindOfPersons(term)) && otherKind(one, other);
}

function headOf({ place, counts }: Value): string | null {
  return (counts && termsIn(place.here, counts).at(-1)?.term) ?? null;
}

/** "The contract for the tramway", "the contract for the hospital". */
function otherComplement(a: Value, b: Value, how: Complements): boolean {
  return a.place.asked.terms.some(({ term, isName }) => {
    if (isName) return false;
    const [one, other] = [complementOf(a.place, term, how), complementOf(b.place, term, how)];
    return (
      one !== null &&
      other !== null &&
      one.preposition === other.preposition &&
      one.terms.some((word) => !speaksOf(b, word) && !answers(a, word)) &&
      other.terms.some((word) => !speaksOf(a, word) && !answers(b, word))
    );
  });
}

const answers = ({ named }: Value, word: string): boolean => named?.bearers.some((name) => name.includes(word)) ?? false;

interface Complement {
  readonly preposition: string;
  /** What the thing is for, perhaps with the verb that follows. */
  readonly terms: readonly string[];
}

function complementOf({ article, library, sentence, here }: Place, term: string, how: Complements): Complement | null {
  const { dates, figures } = library.analysis(article.id);
  for (const one of here) {
    if (one.term !== term) continue;
    const stops = [...dates, ...figures].flatMap(({ span }) => (span.start >= one.end ? [span.start] : []));
    const match = COMPLEMENT.exec(article.text.slice(one.end, Math.min(sentence.span.end, one.end + 80, ...stops)));
    if (!match) continue;
    const words: string[] = [];
    for (const word of termsOf(match[2] ?? '')) {
      if (isStopWord(word.term)) break;
      words.push(word.term);
    }
    if (words.length > 0)
      return { preposition: (match[1] ?? '').toLowerCase(), terms: how === 'head' ? words.slice(0, 1) : words };
  }
  return null;
}

function speaksOf({ place, article }: Value, word: string): boolean {
  return place.library
    .sentenceTerms(article.id)
    .some((sentence) => sentence.some(({ term }) => word === term || sameMeasure(word, term)));
}

/** "Mercy hospital", "Saint Luke hospital": the asked word with another name before it. */
function otherNamesake(a: Value, b: Value): boolean {
  return a.place.asked.terms.some(({ term, isName }) => {
    if (isName) return false;
    const [one, other] = [nameBefore(a.place, term), nameBefore(b.place, term)];
    if (one.size === 0 || other.size === 0) return false;
    const shared = [...one].some((name) => [...other].some((second) => sameName(name, second)));
    return !shared && !hasName(a, other) && !hasName(b, one);
  });
}

function nameBefore({ article, library, sentence, here }: Place, term: string): ReadonlySet<string> {
  const names = new Set<string>();
  const { figures } = library.analysis(article.id);
  for (const one of here) {
    if (one.term !== term || /ed$/u.test(article.text.slice(one.start, one.end))) continue;
    const run = NAME_BEFORE.exec(article.text.slice(sentence.span.start, one.start))?.[0] ?? '';
    // "Three judges": the capital is the sentence's.
    if (figures.some(({ span }) => overlaps(span, { start: one.start - run.length, end: one.start }))) continue;
    for (const word of termsOf(run)) if (!isStopWord(word.term)) names.add(word.term);
  }
  return names;
}

/** Each sentence begins with a name, neither article has the other's, and no name was asked about: two who did the same. */
function otherSubject(a: Value, b: Value): boolean {
  if (a.place.asked.names.length > 0) return false;
  const [one, other] = [subjectOf(a), subjectOf(b)];
  if (one.size === 0 || other.size === 0) return false;
  const shared = [...one].some((name) => [...other].some((second) => sameName(name, second)));
  return !shared && !hasName(a, other) && !hasName(b, one);
}

const hasName = ({ place, article }: Value, name: ReadonlySet<string>): boolean =>
  place.library
    .sentenceTerms(article.id)
    .some((sentence) => sentence.some(({ term }) => [...name].some((other) => sameName(other, term))));

/** Terms of the name that the sentence begins with; empty for one who only reports. */
function subjectOf({ place: { article, library, sentence }, span, creditedTo }: Value): ReadonlySet<string> {
  const { mentions } = library.analysis(article.id);
  const [first] = overlapping(mentions, (mention) => mention.span, sentence.span).filter((mention) =>
    within(mention.span, sentence.span),
  );
  if (!first || first.span.end > span.start) return new Set();
  const before = article.text.slice(sentence.span.start, first.span.start).split(/\s+/).filter(Boolean);
  const after = article.text.slice(first.span.end, sentence.span.end);
  const common = first.span.start === sentence.span.start && !/[\s-]/.test(article.text.slice(first.span.start, first.span.end));
  if (
    before.length > HEAD ||
    before.some((word) => !/^(?:the|an?|\p{Ll}+)$/iu.test(word) || /^(?:in|at|on|near|off|of|for|from|after)$/iu.test(word)) ||
    REPORTS.test(after) ||
    (common && first.kind === 'other' && /s$/u.test(first.name)) ||
    (creditedTo && overlaps(creditedTo, first.span))
  )
    return new Set();
  return new Set(termsOf(first.name).map(({ term }) => term));
}
