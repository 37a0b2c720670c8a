import { analyse } from '../analyse/analyse.ts';
import { type Term, termsOf } from '../index/terms.ts';
import type { Article, Passage } from '../model/article.ts';
import { articleId, passageId, sentenceId } from '../model/ids.ts';
import type { Span } from '../model/span.ts';
import { agesIn } from './ages.ts';
import { amongOthers } from './amongOthers.ts';
import type { Candidate } from './candidate.ts';
import { factsOf, factsWithin } from './facts.ts';
import { featuresOf } from './features.ts';
import { inList } from './inList.ts';
import { Looked } from './looked.ts';
import { type Probe, probeOf } from './probe.ts';
import { emptyRows, gatesOf, scoresOf } from './score.ts';
import { heldIn } from './termsHeld.ts';
import { understand } from './understand.ts';
import { weigher } from './weigh.ts';
import { rankWeights } from './weights.ts';

/** A question with the sentences to be scored for it; with a title they are one article's sentences in order. */
export interface Ranking {
  readonly question: string;
  readonly title?: string;
  readonly candidates: readonly string[];
}

/** Scores sentences by how likely they answer the question, in their order; more is better, within one question only. */
export function rank(ranking: Ranking): number[] {
  const { rows, gates } = laidOut(ranking, ranking.title !== undefined);
  return scoresOf(rankWeights, rows, gates);
}

/** What the scorer sees of a list of sentences. */
export interface LaidOut {
  readonly probe: Probe;
  readonly candidates: readonly Candidate[];
  readonly rows: readonly Float64Array[];
  readonly gates: Float64Array;
}

const noTerms: readonly Term[] = [];
const noWords: ReadonlySet<string> = new Set();

/** Lays out a list for the scorer; `ordered`: the sentences are a text in its order. */
export function laidOut(ranking: Ranking, ordered: boolean): LaidOut {
  const spans = spansOf(ranking.candidates);
  const text = ranking.candidates.join('\n');
  const facts = factsOf(analyse(articleOf(text, spans, ranking.title)));
  const terms = ranking.candidates.map((sentence, at) => shifted(termsOf(sentence), spans[at]?.start ?? 0));
  const frequency = new Map<string, number>();
  for (const one of terms)
    for (const term of new Set(one.map((found) => found.term))) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const weigh = weigher((term) => frequency.get(term) ?? 0, terms.length);
  const probe = probeOf(understand(ranking.question), weigh);
  const title = new Set(termsOf(ranking.title ?? '').map(({ term }) => term));
  const words = terms.map((one) => one.map(({ term }) => term));
  const firstSeen = new Map<string, number>();
  words.forEach((one, at) => {
    for (const term of one) if (!firstSeen.has(term)) firstSeen.set(term, at);
  });
  const everywhere = ordered ? firstSeen : noWords;
  const candidates = ranking.candidates.map((sentence, at): Candidate => {
    const span = spans[at] ?? { start: 0, end: 0 };
    return {
      text: sentence,
      textStart: span.start,
      terms: terms[at] ?? noTerms,
      facts: [...factsWithin(facts, span), ...agesIn(sentence, span.start)],
      index: ordered ? at : -1,
      of: ordered ? terms.length : 0,
      before: ordered ? heldIn(terms[at - 1] ?? noTerms) : noWords,
      title,
      paragraph: ordered ? new Set(words.slice(Math.max(0, at - 2), at + 3).flat()) : noWords,
      backing: 0,
      looked: new Looked(),
      elsewhere: everywhere,
      introduces: (term) => ordered && firstSeen.get(term) === at,
    };
  });
  const rows = emptyRows(candidates.length);
  for (const [at, candidate] of candidates.entries()) featuresOf(probe, candidate, rows[at]);
  amongOthers(probe, candidates, rows, weigh);
  inList(probe, candidates, rows);
  return { probe, candidates, rows, gates: gatesOf(probe, rows, ordered) };
}

function spansOf(sentences: readonly string[]): Span[] {
  let start = 0;
  return sentences.map((sentence) => {
    const span = { start, end: start + sentence.length };
    start = span.end + 1;
    return span;
  });
}

const shifted = (terms: readonly Term[], by: number): Term[] =>
  terms.map((term) => ({ ...term, start: term.start + by, end: term.end + by }));

/** An article that holds nothing but the sentences, a paragraph each, so that it can be analysed like any other. */
function articleOf(text: string, spans: readonly Span[], title = ''): Article {
  const id = articleId('ranking');
  const passages: Passage[] = spans.flatMap((span, index) => {
    if (span.end === span.start) return [];
    const passage = passageId(id, index);
    return [
      { id: passage, index, kind: 'paragraph' as const, span, sentences: [{ id: sentenceId(id, index), index, passage, span }] },
    ];
  });
  return {
    id,
    key: '',
    file: '',
    format: 'jsonl',
    sha256: '',
    source: text,
    text,
    offsets: null,
    title,
    titled: title !== '',
    publisher: null,
    date: null,
    url: null,
    passages,
  };
}
