import { termsOf } from '../index/terms.ts';
import type { Question, QuestionTerm } from '../model/question.ts';
import { answerWordsFor } from './answerWords.ts';
import { familyOf, sameCountry, sameMeaning } from './families.ts';
import { nameEndings, priceWords } from './questionTable.ts';
import { relativesOf, specialness } from './relatives.ts';
import type { SameHere } from './sameHere.ts';

/** A term of the question with its weight: how rare it is. */
export interface ProbeTerm extends QuestionTerm {
  readonly weight: number;
}

interface Match {
  readonly index: number;
  readonly strength: number;
}

/** A question made ready to be held against many sentences. */
export interface Probe {
  readonly question: Question;
  readonly terms: readonly ProbeTerm[];
  /** Sum of all weights. */
  readonly total: number;
  /** Places in `terms` of the rarest, of the last word that is no name, and of the focus; -1 where there is none. */
  readonly rarest: number;
  readonly verb: number;
  readonly focus: number;
  /** The name of a thing is asked for ("what is it called"). */
  readonly asksName: boolean;
  /** Written out as a question, not as a few key words. */
  readonly fullSentence: boolean;
  /** Years that the question names, with their places in `terms`. */
  readonly years: readonly { readonly index: number; readonly year: string }[];
  /** Common words that would answer it, where the thing asked for has a list. */
  readonly answerWords: ReadonlySet<string>;
  /** Letters that the name asked about may stand for ("SPIEF"), lower case, or null. */
  readonly letters: string | null;
  /** Only these words stand for words of the question, those that begin like one of `beginnings`, and those that end in one of `endings`. */
  readonly reach: Readonly<Record<'words' | 'beginnings' | 'endings', readonly string[]>>;
  /** Which terms of the question a word of a sentence stands for, and how well. */
  matches(term: string): readonly Match[];
  /** Term of the question → known terms it was read as, where it is spelled like none. */
  readonly spelled: ReadonlyMap<string, readonly string[]>;
  /** For words near in meaning to words of the question: which, and how near. */
  readonly kin: ReadonlyMap<string, readonly Match[]>;
  /** True when the question itself holds the term. */
  has(term: string): boolean;
}

const none: readonly Match[] = [];
const noPlaces: readonly number[] = [];
/** Letters that two words of one stem begin with at least. */
export const shortestStem = 4;
const familyStrength = 0.6;
const prefixStrength = 0.5;
const countryStrength = 0.85;
/** What a word that says little weighs. */
export const lightness = 0.3;
/** What the other words of a name weigh. */
const otherNameWords = 0.5;

/** Makes a probe; `weigh` tells how rare a term is (more is rarer). */
export function probeOf(
  question: Question,
  weigh: (term: string) => number,
  spelled: ReadonlyMap<string, readonly string[]> = new Map(),
  saidSame: SameHere = new Map(),
): Probe {
  const distinct = lightened(question).filter((term, at, all) => all.findIndex((other) => other.term === term.term) === at);
  const focusTerm = question.focus;
  const terms = shortened(
    question,
    distinct.map((term) => ({ ...term, weight: weigh(term.term) * (term.isName ? 1.1 : term.isLight ? lightness : 1) })),
  );
  const exact = new Map<string, number>();
  const repaired = new Map<string, number>();
  const known = new Map<string, readonly Match[]>();
  terms.forEach((term, index) => {
    exact.set(term.term, index);
    for (const other of spelled.get(term.term) ?? []) repaired.set(other, index);
  });
  // Thousands of words of sentences are held against these for one question.
  const standing = standingFor(terms, saidSame);
  const begun = new Map<string, number[]>();
  terms.forEach(({ term, isNumber }, index) => {
    if (isNumber || term.length < shortestStem) return;
    const beginning = term.slice(0, shortestStem);
    begun.set(beginning, [...(begun.get(beginning) ?? []), index]);
  });
  // "Norbank" is a bank.
  const designators = terms.flatMap(({ term, isName }, index) =>
    !isName && isDesignator.has(term) ? [{ index, word: term }] : [],
  );
  const rarest = indexOfLargest(terms.map(({ weight }) => weight));
  const verb = terms.findLastIndex((term) => !term.isName && !term.isNumber && !term.isLight && term.term !== focusTerm);
  return {
    question,
    terms,
    total: terms.reduce((sum, term) => sum + term.weight, 0),
    rarest,
    verb,
    focus: terms.findIndex((term) => term.term === focusTerm),
    years: terms.flatMap(({ surface }, index) => (/^(?:1\d|20)\d\d$/.test(surface) ? [{ index, year: surface }] : [])),
    answerWords: answerWordsFor(question.focus, question.expected),
    letters: lettersOf(question),
    asksName: question.expected === 'name' && /\b(?:called|named|names?|known as|titled)\b/i.test(question.text),
    fullSentence: /^\p{Lu}.*\?\s*$/u.test(question.text.trim()),
    spelled,
    kin: kinOf(terms),
    reach: {
      words: [...exact.keys(), ...repaired.keys(), ...standing.keys()],
      beginnings: [...begun.keys()],
      endings: designators.map(({ word }) => word),
    },
    has: (term) => exact.has(term),
    matches(term) {
      const before = known.get(term);
      if (before) return before;
      const same = exact.get(term);
      const found: Match[] = [];
      if (same !== undefined) found.push({ index: same, strength: 1 });
      const meant = repaired.get(term);
      if (meant !== undefined && meant !== same)
        found.push({ index: meant, strength: Math.max(term.length, terms[meant]?.surface.length ?? 0) >= 6 ? 1 : 0.8 });
      const direct = standing.get(term);
      for (const match of direct ?? none) if (match.index !== same && match.index !== meant) found.push(match);
      const alike = term.length < shortestStem ? undefined : begun.get(term.slice(0, shortestStem));
      for (const index of alike ?? noPlaces) {
        if (index === same || index === meant || direct?.some((one) => one.index === index)) continue;
        if (sharesStem(terms[index]?.term ?? '', term)) found.push({ index, strength: prefixStrength });
      }
      for (const { index, word } of designators)
        if (
          term.length >= word.length + 2 &&
          term.endsWith(word) &&
          specialness(term) === 1 &&
          !found.some((one) => one.index === index)
        )
          found.push({ index, strength: familyStrength });
      const made = found.length ? found : none;
      known.set(term, made);
      return made;
    },
  };
}

const isDesignator: ReadonlySet<string> = new Set(termsOf(nameEndings).map(({ term }) => term));
const isPriceWord: ReadonlySet<string> = new Set(priceWords.split(' '));

/** The terms, with those light that only say that money is asked for: whoever gives a sum need not say "cost". */
function lightened({ terms, expected }: Question): readonly QuestionTerm[] {
  if (expected !== 'money') return terms;
  return terms.map((term) => (!term.isName && isPriceWord.has(term.surface.toLowerCase()) ? { ...term, isLight: true } : term));
}

function kinOf(terms: readonly ProbeTerm[]): ReadonlyMap<string, readonly Match[]> {
  const found = new Map<string, Match[]>();
  terms.forEach(({ term, isNumber }, index) => {
    if (isNumber) return;
    for (const [other, strength] of relativesOf(term)) {
      const known = found.get(other);
      if (known) known.push({ index, strength });
      else found.set(other, [{ index, strength }]);
    }
  });
  return found;
}

/** Words that stand for words of the question whatever they look like: what the corpus says is the same, synonyms, countries, families. */
function standingFor(terms: readonly ProbeTerm[], saidSame: SameHere): ReadonlyMap<string, readonly Match[]> {
  const found = new Map<string, Match[]>();
  const note = (term: string, index: number, strength: number): void => {
    const known = found.get(term);
    if (!known) found.set(term, [{ index, strength }]);
    else if (!known.some((one) => one.index === index)) known.push({ index, strength });
  };
  terms.forEach(({ term, isNumber }, index) => {
    if (isNumber) return;
    for (const [other, strength] of saidSame.get(term) ?? []) note(other, index, strength);
    for (const other of sameMeaning(term)) if (other !== term) note(other, index, 1);
    for (const other of sameCountry(term)) if (other !== term) note(other, index, countryStrength);
    for (const other of familyOf(term)) note(other, index, familyStrength);
  });
  return found;
}

/** "establish" and "establishment", "Russia" and "Russian": a long common beginning and short ends. */
function sharesStem(a: string, b: string): boolean {
  if (a[0] !== b[0] || a.length < 4 || b.length < 4) return false;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  const longer = Math.max(a.length, b.length);
  return same >= 5 ? longer - same <= 4 && same * 2 > longer : same >= 4 && longer - same <= 2;
}

/** A text names someone in full once and by the last word from then on: of a name of several words one carries most of the weight. */
function shortened(question: Question, terms: readonly ProbeTerm[]): readonly ProbeTerm[] {
  const names = question.names.map((name) => name.split(/[\s-]+/)).filter((words) => words.length > 1 && words.length < 5);
  return terms.map((term) => {
    const name = term.isName ? names.find((words) => words.some((word) => word.includes(term.surface))) : undefined;
    if (!name) return term;
    const members = terms.filter(({ isName, surface }) => isName && name.some((word) => word.includes(surface)));
    const last = members.at(-1);
    const bearer = last && last.weight >= 6 ? last : members.reduce((most, one) => (one.weight > most.weight ? one : most), term);
    return bearer === term ? term : { ...term, weight: term.weight * otherNameWords };
  });
}

function lettersOf(question: Question): string | null {
  if (question.expected !== 'definition' && question.expected !== 'name') return null;
  const letters = question.terms.find((term) => /^\p{Lu}{2,7}s?$/u.test(term.surface))?.surface;
  return letters ? letters.replace(/s$/, '').toLowerCase() : null;
}

function indexOfLargest(values: readonly number[]): number {
  let best = -1;
  values.forEach((value, at) => {
    if (best < 0 || value > (values[best] ?? 0)) best = at;
  });
  return best;
}
