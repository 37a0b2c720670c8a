import type { Library } from '../index/library.ts';
import type { Evidence, Highlight } from '../model/answer.ts';
import type { Sentence } from '../model/article.ts';
import type { ArticleId } from '../model/ids.ts';
import { hull, overlaps, type Span, within } from '../model/span.ts';
import type { Sourced } from './candidates.ts';
import { type Fact, factsOver, factsWithin, fits } from './facts.ts';
import type { Probe } from './probe.ts';
import type { Scored } from './select.ts';

const longest = 700;
const longestSpoken = 450;
const leansBack = /^["“‘'(]*(?:he|she|it|they|his|her|its|their|this|these|that|those|such|the (?:two|latter|former|pair))\b/iu;
/** "Living in the tenth century, he wrote …". */
const leansLater = /^[^,;:]{1,80}, (?:he|she|it|they)\b/iu;

/** Where evidence stands and what goes with it. */
interface Placed {
  readonly rank: number;
  /** Articles that hold a copy. */
  readonly alsoIn: readonly ArticleId[];
  /** The neighbour that is shown with it, where the sentence needs no other. */
  readonly beside?: Scored | null;
  /** What it leans on is shown already: nothing goes with it. */
  readonly isBare?: boolean;
}

/** A scored sentence as evidence: whole sentences, what to mark, whose words they are. */
export function evidenceOf(
  probe: Probe,
  { candidate, score }: Scored,
  library: Library,
  { rank, alsoIn, beside, isBare = false }: Placed,
): Evidence {
  const standing = isBare ? candidate.sentence.span : snippetSpan(probe, candidate, library);
  const own = probe.question.expected === 'quotation' ? spokenToTheEnd(candidate, standing, library) : standing;
  const single = own.start === candidate.sentence.span.start && own.end === candidate.sentence.span.end;
  const span = beside && single ? hull(own, beside.candidate.sentence.span) : own;
  const analysis = library.analysis(candidate.article.id);
  const shown = analysis.quotations.filter((quotation) => quotation.kind !== 'scare' && within(quotation.span, span));
  const highlights = highlightsOf(probe, candidate, library, span);
  const quotation =
    shown.find((one) => one.speaker !== null && highlights.some((mark) => within(mark, one.span))) ??
    shown.find((one) => one.speaker !== null) ??
    shown[0] ??
    null;
  return {
    rank,
    article: candidate.article.id,
    passage: candidate.passage.id,
    span,
    context: candidate.passage.span,
    highlights,
    score: Math.round(score * 1000) / 1000,
    quotation,
    alsoIn,
  };
}

/** The sentence, with the one before it where it cannot be understood without: it begins with "he" and nobody is named. */
function snippetSpan(probe: Probe, { article, passage, sentence, facts, terms, referred }: Sourced, library: Library): Span {
  const at = passage.sentences.findIndex(({ id }) => id === sentence.id);
  const whole = quotationSpan({ article, passage, sentence }, library);
  if (whole) return whole;
  const before = passage.sentences[at - 1];
  const text = article.text.slice(sentence.span.start, sentence.span.end);
  const named = namingSentence(probe, { passage, sentence, facts, terms, ...(referred ? { referred } : {}) }, library);
  if (named) return named;
  if (!before || !leansBack.test(text)) return sentence.span;
  const names = probe.terms.filter(({ isName }) => isName);
  const namesHere = names.filter(({ term }) => terms.some((one) => one.term === term));
  const beforeTerms = library.sentenceTerms(article.id)[before.index] ?? [];
  const namedBefore = probe.terms.some(
    (asked) => beforeTerms.some(({ term }) => term === asked.term) && !terms.some(({ term }) => term === asked.term),
  );
  const personHere = facts.some(({ kind, start }) => kind === 'person' && start < sentence.span.start + 60);
  const isWho = lacksWho(probe, { facts, terms });
  // "He made …. He also …": whoever is asked for stands before all that lean on it.
  const leans = ({ span }: Sentence): boolean => {
    const words = article.text.slice(span.start, span.end);
    return leansBack.test(words) || leansLater.test(words);
  };
  const first = isWho ? (passage.sentences.slice(0, at).findLast((one) => !leans(one)) ?? before) : before;
  const both = hull(first.span, sentence.span);
  const needed = namedBefore || namesHere.length < names.length || names.length === 0 || isWho;
  return needed && !personHere && both.end - both.start <= longest ? both : sentence.span;
}

/** True where somebody is asked for, and the sentence names nobody whom the question does not name. */
function lacksWho(probe: Probe, { facts, terms }: Pick<Sourced, 'facts' | 'terms'>): boolean {
  if (probe.question.expected !== 'person') return false;
  const isNew = (fact: Fact): boolean => terms.some((term) => within(term, fact) && !probe.has(term.term));
  return !facts.some((fact) => (fact.kind === 'person' || fact.kind === 'name') && isNew(fact));
}

/** The nearest sentence of the passage that names whom the sentence's "she" stands for, where that is asked for or of, with all up to it; null where none is needed. */
function namingSentence(
  probe: Probe,
  { passage, sentence, facts, terms, referred }: Pick<Sourced, 'passage' | 'sentence' | 'facts' | 'terms' | 'referred'>,
  library: Library,
): Span | null {
  const isWho = lacksWho(probe, { facts, terms });
  const meant = [...(referred ?? [])].filter(
    (name) =>
      !terms.some(({ term }) => term === name) && (isWho || probe.terms.some(({ term, isName }) => isName && term === name)),
  );
  const article = library.passage(passage.id)?.article;
  if (meant.length === 0 || !article) return null;
  const all = library.sentenceTerms(article.id);
  const naming = passage.sentences.findLast(
    ({ index }) => index < sentence.index && all[index]?.some(({ term }) => meant.includes(term)),
  );
  if (!naming) return null;
  const whole = hull(naming.span, sentence.span);
  return whole.end - whole.start <= longest ? whole : null;
}

/** A sentence that begins in the middle of a quotation, with what was said before it; null where it does not, or that is too long. */
function quotationSpan(
  { article, passage, sentence }: Pick<Sourced, 'article' | 'passage' | 'sentence'>,
  library: Library,
): Span | null {
  const around = library
    .analysis(article.id)
    .quotations.find(({ span }) => span.start < sentence.span.start && span.end > sentence.span.start);
  const first = around && passage.sentences.find(({ span }) => span.end > around.span.start);
  if (!first || first.span.start >= sentence.span.start) return null;
  const whole = hull(first.span, sentence.span);
  return whole.end - whole.start <= longest ? whole : null;
}

/** Where somebody's words are asked for: not broken off in the middle, if what is left of them is short. */
function spokenToTheEnd({ article, passage }: Pick<Sourced, 'article' | 'passage'>, span: Span, library: Library): Span {
  const broken = library.analysis(article.id).quotations.find((one) => one.span.start < span.end && one.span.end > span.end);
  const last = broken && passage.sentences.find((sentence) => sentence.span.end >= broken.span.end);
  if (!last || last.span.end - span.start > longestSpoken) return span;
  return hull(span, last.span);
}

/** What answers first, then the words that were asked for; none overlap. */
function highlightsOf(probe: Probe, candidate: Sourced, library: Library, span: Span): readonly Highlight[] {
  const facts = factsWithin(factsOver(library.analysis(candidate.article.id), span), span);
  const answering = facts.filter((fact) => fits(fact, probe.question) > 0.5 && fact.kind !== 'quotation');
  const marked: Highlight[] = [];
  const mark = (at: Span, kind: Highlight['kind']): void => {
    if (!marked.some((other) => overlaps(other, at))) marked.push({ start: at.start, end: at.end, kind });
  };
  for (const fact of answering) mark(fact, kindOf(fact));
  const sentences = candidate.passage.sentences.filter((sentence) => overlaps(sentence.span, span));
  for (const sentence of sentences) {
    for (const term of library.sentenceTerms(candidate.article.id)[sentence.index] ?? []) {
      if (!within(term, span) || !probe.matches(term.term).some(({ strength }) => strength >= 0.6)) continue;
      const fact = facts.find((one) => within(term, one) && one.kind !== 'quotation' && one.kind !== 'name');
      mark(term, fact && /^\p{N}/u.test(term.term) ? kindOf(fact) : 'term');
    }
  }
  return marked.sort((a, b) => a.start - b.start);
}

function kindOf({ kind }: Fact): Highlight['kind'] {
  if (kind === 'person' || kind === 'date') return kind;
  return kind === 'organisation' || kind === 'place' || kind === 'name' || kind === 'quotation' ? 'term' : 'figure';
}
