import { atOnce } from '../index/compact/steps.ts';
import type { Library } from '../index/library.ts';
import { openQuery } from '../index/port.ts';
import type { Article, Passage } from '../model/article.ts';
import type { Question, QuestionTerm } from '../model/question.ts';
import { besideKnown } from './besideKnown.ts';
import { candidatesOf, type Sourced, titleTerms } from './candidates.ts';
import { asksAge } from './facts.ts';
import { familyOf, sameMeaning } from './families.ts';
import { lightness, type Probe, probeOf } from './probe.ts';
import { referredTo } from './referredTo.ts';
import { respelled } from './respelled.ts';
import { type SameHere, sameHere } from './sameHere.ts';
import { repairs } from './spelling.ts';
import { spokenHere } from './spokenHere.ts';
import { type Raiser, raiser } from './standing.ts';
import { weigher } from './weigh.ts';

/** The sentences that may answer, with what was learned of the question's words on the way. */
export interface Retrieved {
  readonly probe: Probe;
  readonly candidates: readonly Sourced[];
  /** Words that stand in no article, in no spelling. */
  readonly unknown: readonly QuestionTerm[];
  /** Term of the question → known terms it was read as. */
  readonly spelled: ReadonlyMap<string, readonly string[]>;
  weigh(term: string): number;
}

/** Hits whose articles are searched for what somebody said. */
const articlesHeard = 12;
/** Passages that are looked into; more cost time and bring nothing. */
const passagesRead = 24;
/** Fewer passages than this leave room for those that say it in other words. */
const fewHits = 6;
/** Sentences that are looked at closely: those that hold most of the question, with their neighbours in mind. */
const sentencesRead = 30;

/** Finds the sentences that may answer a question: those of the passages nearest to it. */
export const retrieve = (library: Library, asked: Question): Retrieved => atOnce(retrieveSteps(library, asked));

/** The same in steps. */
export function* retrieveSteps(library: Library, asked: Question): Generator<void, Retrieved> {
  const question = respelled(library.passageIndex, asked);
  yield;
  const weigh = weighing(library);
  const same = sameHere(library, question.terms);
  const { spelled, unknown } = spell(library, question, same);
  yield;
  const probe = probeOf(question, (term) => weigh(spelled.get(term)?.[0] ?? term), spelled, same);
  yield;
  const terms = probe.terms.flatMap(({ term, isName, isLight }) => {
    const weight = isName ? 1.2 : isLight ? lightness : term === question.focus ? 0.7 : 1;
    return [
      { term, weight },
      ...(spelled.get(term) ?? []).map((known) => ({ term: known, weight: weight * 0.9 })),
      ...[...(same.get(term) ?? [])].map(([known, strength]) => ({ term: known, weight: weight * strength })),
    ];
  });
  const { passageIndex } = library;
  const query = { ...openQuery, terms, limit: passagesRead };
  const hits = passageIndex.searchSteps ? yield* passageIndex.searchSteps(query) : passageIndex.search(query);
  yield;
  const raising = raiser(library, probe);
  const kin = hits.length < fewHits ? kinRows(library, probe) : [];
  yield;
  const quoted = quotedRows(library, question, hits);
  yield;
  const rows = new Set([...hits.map(({ id }) => id), ...quoted, ...agedRows(library, question, hits), ...kin]);
  yield;
  const passages: Read[] = [];
  for (const id of rows) {
    const found = library.passage(id);
    if (found?.passage.kind !== 'paragraph') continue;
    passages.push(readPassage(library, probe, raising, found));
    yield;
  }
  const most = Math.max(0.001, ...passages.map(({ holds }) => holds));
  const least =
    Float64Array.from(passages.flatMap(({ near }) => near))
      .sort()
      .at(-sentencesRead) ?? 0;
  const candidates: Sourced[] = [];
  for (const { found, holds, near, reached } of passages) {
    const isNear = (at: number): boolean => (near[at] ?? 0) > 0 && (near[at] ?? 0) >= least;
    candidates.push(...candidatesOf(library, found, holds / most, isNear, reached));
    yield;
  }
  return { probe, candidates: candidates.slice(0, 2 * sentencesRead), unknown, spelled, weigh };
}

interface Read {
  readonly found: Found;
  /** The question's weight that stands in the passage or in the title of its article. */
  readonly holds: number;
  /** The question's weight that stands in each sentence; the sentence before counts a third. */
  readonly near: readonly number[];
  /** Places among each sentence's terms of those that stand for words of the question, null where they are not known. */
  readonly reached: readonly (readonly number[] | null)[];
}

interface Found {
  readonly article: Article;
  readonly passage: Passage;
}

const weighers = new WeakMap<Library, (term: string) => number>();

/** Tells how rare a term is in the library; every question asks that of thousands of words. */
function weighing(library: Library): (term: string) => number {
  const made = weighers.get(library) ?? weigher((term) => library.sentenceFrequency(term), library.sentences);
  weighers.set(library, made);
  return made;
}

function readPassage(library: Library, probe: Probe, { raise, raiseIn }: Raiser, found: Found): Read {
  const raiseAt = raiseIn(found.article.id);
  const all = new Float64Array(probe.terms.length);
  raise(all, titleTerms(found.article));
  const names = probe.terms.some(({ isName }) => isName);
  const spoken = names ? spokenHere(library, found.article, found.passage) : nobody;
  const referred = names ? referredTo(library, found.article, found.passage) : nobody;
  const reached: (readonly number[] | null)[] = [];
  let before = 0;
  const own = new Float64Array(probe.terms.length);
  const near = found.passage.sentences.map(({ index }) => {
    own.fill(0);
    reached.push(raiseAt(own, index));
    for (let at = 0; at < own.length; at++) all[at] = Math.max(own[at] ?? 0, all[at] ?? 0);
    hear(own, probe, spoken.get(index));
    hear(own, probe, referred.get(index));
    const weight = weightOf(probe, own);
    const sum = weight + 0.3 * before;
    before = weight;
    return sum;
  });
  return { found, holds: weightOf(probe, all), near, reached };
}

/** Where few passages have the question's own words: rows that have other words for them ("skipped" for "boycotted"). */
function kinRows(library: Library, probe: Probe): readonly string[] {
  const terms = probe.terms.flatMap(({ term, isName, isNumber, isLight }) =>
    isName || isNumber || isLight
      ? []
      : [...new Set([...sameMeaning(term), ...familyOf(term)])].map((other) => ({ term: other, weight: 1 })),
  );
  if (terms.length === 0) return [];
  return library.passageIndex.search({ ...openQuery, terms, limit: fewHits }).map(({ id }) => id);
}

/** A quotation is found by whoever said it, though the name may stand in another paragraph: rows of the articles that were found. */
function quotedRows(library: Library, { expected, terms }: Question, hits: readonly { readonly id: string }[]): string[] {
  if (expected !== 'quotation') return [];
  const names = terms.filter(({ isName }) => isName).map(({ term }) => term);
  const articles = new Set(hits.slice(0, articlesHeard).flatMap(({ id }) => library.passage(id)?.article ?? []));
  return [...articles].flatMap((article) =>
    article.passages
      .filter((passage) =>
        [...spokenHere(library, article, passage).values()].some((terms) => names.some((name) => terms.has(name))),
      )
      .map(({ id }) => id),
  );
}

/** An age may be told of "the 63-year-old" in another paragraph than the name: rows of the articles that were found. */
function agedRows(library: Library, { text, terms }: Question, hits: readonly { readonly id: string }[]): string[] {
  const names = asksAge(text) ? terms.filter(({ isName }) => isName).map(({ term }) => term) : [];
  if (names.length === 0) return [];
  const articles = new Set(hits.slice(0, articlesHeard).flatMap(({ id }) => library.passage(id)?.article ?? []));
  return [...articles].flatMap((article) =>
    article.passages
      .filter((passage) =>
        [...referredTo(library, article, passage).values()].some((terms) => names.some((name) => terms.has(name))),
      )
      .map(({ id }) => id),
  );
}

const nobody: ReadonlyMap<number, ReadonlySet<string>> = new Map();

/** What a name is worth that only the speaker of the words has, or whom “she” stands for. */
const heardOnly = 0.9;

function hear(best: Float64Array, probe: Probe, names: ReadonlySet<string> | undefined): void {
  if (!names) return;
  probe.terms.forEach(({ term, isName }, at) => {
    if (isName && names.has(term)) best[at] = Math.max(heardOnly, best[at] ?? 0);
  });
}

function weightOf(probe: Probe, strength: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < strength.length; at++) sum += (strength[at] ?? 0) * (probe.terms[at]?.weight ?? 0);
  return sum;
}

/** Reads unknown words as known ones that are spelled nearly alike; numbers are never touched. */
function spell(
  library: Library,
  question: Question,
  same: SameHere,
): { spelled: Map<string, readonly string[]>; unknown: QuestionTerm[] } {
  const spelled = new Map<string, readonly string[]>();
  const unknown: QuestionTerm[] = [];
  for (const term of question.terms) {
    if ([...(same.get(term.term)?.keys() ?? [])].some((other) => library.sentenceFrequency(other) > 0)) continue;
    if (library.sentenceFrequency(term.term) > 0 || library.passageIndex.documentFrequency(term.term) > 0) continue;
    const near = term.isNumber ? [] : repairs(library.passageIndex, term.surface).filter(({ likely }) => likely > 0.3);
    const repaired = near.length > 0 ? near.flatMap(({ terms }) => terms) : besideKnown(library, question, term);
    if (repaired.length > 0) spelled.set(term.term, repaired);
    else unknown.push(term);
  }
  return { spelled, unknown };
}
