import type { Library } from '../index/library.ts';
import { openQuery } from '../index/port.ts';
import type { Term } from '../index/terms.ts';
import type { Article, Passage } from '../model/article.ts';
import type { Question, QuestionTerm } from '../model/question.ts';
import { candidatesOf, type Sourced, titleTerms } from './candidates.ts';
import { type Probe, probeOf } from './probe.ts';
import { repairs } from './spelling.ts';
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

/** Passages that are looked into; more cost time and bring nothing. */
const passagesRead = 40;
/** Sentences that are looked at closely: those that hold most of the question, with their neighbours in mind. */
const sentencesRead = 60;

/** Finds the sentences that may answer a question: those of the passages nearest to it. */
export function retrieve(library: Library, question: Question): Retrieved {
  const weigh = weigher((term) => library.sentenceFrequency(term), library.sentences);
  const { spelled, unknown } = spell(library, question);
  const probe = probeOf(question, (term) => weigh(spelled.get(term)?.[0] ?? term), spelled);
  const terms = probe.terms.flatMap(({ term, isName }) => {
    const weight = isName ? 1.2 : term === question.focus ? 0.7 : 1;
    return [{ term, weight }, ...(spelled.get(term) ?? []).map((known) => ({ term: known, weight: weight * 0.9 }))];
  });
  const hits = library.passageIndex.search({
    ...openQuery,
    terms,
    limit: passagesRead,
  });
  const passages = hits.flatMap(({ id }) => {
    const found = library.passage(id);
    return found && found.passage.kind === 'paragraph' ? [{ ...found, holds: passageHolds(library, probe, found) }] : [];
  });
  const most = Math.max(0.001, ...passages.map(({ holds }) => holds));
  const candidates = passages.flatMap((found) => candidatesOf(library, found, found.holds / most));
  return { probe, candidates: closest(probe, candidates), unknown, spelled, weigh };
}

/** Reads unknown words as known ones that are spelled nearly alike; numbers are never touched. */
function spell(library: Library, question: Question): { spelled: Map<string, readonly string[]>; unknown: QuestionTerm[] } {
  const spelled = new Map<string, readonly string[]>();
  const unknown: QuestionTerm[] = [];
  for (const term of question.terms) {
    if (library.sentenceFrequency(term.term) > 0 || library.passageIndex.documentFrequency(term.term) > 0) continue;
    const near = term.isNumber ? [] : repairs(library.passageIndex, term.surface).filter(({ likely }) => likely > 0.3);
    if (near.length > 0)
      spelled.set(
        term.term,
        near.flatMap(({ terms }) => terms),
      );
    else unknown.push(term);
  }
  return { spelled, unknown };
}

/** The question's weight that stands in a passage or in the title of its article. */
function passageHolds(
  library: Library,
  probe: Probe,
  { article, passage }: { readonly article: Article; readonly passage: Passage },
): number {
  const terms = library.sentenceTerms(article.id);
  return held(probe, [...titleTerms(article), ...passage.sentences.flatMap(({ index }) => terms[index] ?? [])]);
}

/** The sentences that hold most of the question's weight, in their order; the sentence before counts half. */
function closest(probe: Probe, candidates: readonly Sourced[]): readonly Sourced[] {
  if (candidates.length <= sentencesRead) return candidates;
  const weights = candidates.map(({ terms, before }) => held(probe, terms) + 0.5 * held(probe, before));
  const least = weights.toSorted((a, b) => b - a)[sentencesRead - 1] ?? 0;
  return candidates.filter((_, at) => (weights[at] ?? 0) >= least && (weights[at] ?? 0) > 0).slice(0, 2 * sentencesRead);
}

function held(probe: Probe, terms: Iterable<Pick<Term, 'term'>>): number {
  const best = new Map<number, number>();
  for (const { term } of terms) {
    for (const { index, strength } of probe.matches(term)) best.set(index, Math.max(strength, best.get(index) ?? 0));
  }
  let sum = 0;
  for (const [index, strength] of best) sum += strength * (probe.terms[index]?.weight ?? 0);
  return sum;
}
