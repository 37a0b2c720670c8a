import type { Library } from '../../index/library.ts';
import type { Quotation } from '../../model/analysis.ts';
import type { Article, Passage } from '../../model/article.ts';
import { overlaps, type Span } from '../../model/span.ts';
import type { Alignment, Step, Word } from './wordDifference.ts';

/** Where the words of a claim stand in the articles, or what comes nearest to them. */
export interface Match {
  readonly article: Article;
  readonly passage: Passage;
  /** The words of the passage that were compared. */
  readonly words: readonly Word[];
  readonly alignment: Alignment;
}

/** The stretch of the article that a claim was found in. */
export function spanOf({ words, alignment }: Match): Span {
  const first = words[alignment.first];
  const last = words[alignment.last];
  return { start: first?.start ?? 0, end: last?.end ?? 1 };
}

/** What is said there: the quotations that the found words touch. */
export function spokenIn(match: Match, library: Library): readonly Quotation[] {
  const found = spanOf(match);
  return library.analysis(match.article.id).quotations.filter(({ kind, span }) => kind !== 'scare' && overlaps(span, found));
}

/** True when the found words are all those of a quotation. */
export function isWholeQuotation(match: Match, library: Library): boolean {
  const { words, alignment } = match;
  const ends = [words[alignment.first], words[alignment.last]];
  const beyond = [words[alignment.first - 1], words[alignment.last + 1]];
  return spokenIn(match, library).some(({ span }) => {
    const isIn = (word: Word | undefined): boolean => word !== undefined && overlaps(word, span);
    return ends.every(isIn) && !beyond.some(isIn);
  });
}

/**
 * The match with its first and last word in the place of the article's, where the claim has another there: nothing on the far
 * side of such a word tells whether it was put in or changed, but what is said goes on.
 */
export function withEnds(match: Match, library: Library): Match {
  const said = spokenIn(match, library);
  const sentences = match.passage.sentences.filter(({ span }) => overlaps(span, spanOf(match)));
  const goesOn = (word: Word | undefined): word is Word =>
    word !== undefined && (said.length > 0 ? said : sentences).some(({ span }) => overlaps(word, span));
  const { words, alignment } = match;
  const steps = [...alignment.steps];
  let { first, last } = alignment;
  const swapped = (step: Step | undefined, source: Word | undefined): Step | null =>
    step?.kind === 'added' && goesOn(source) ? { kind: 'changed', claim: step.claim, source } : null;
  const atStart = steps[1]?.kind === 'same' ? swapped(steps[0], words[first - 1]) : null;
  if (atStart) [steps[0], first] = [atStart, first - 1];
  const atEnd = steps.at(-2)?.kind === 'same' ? swapped(steps.at(-1), words[last + 1]) : null;
  if (atEnd) [steps[steps.length - 1], last] = [atEnd, last + 1];
  return { ...match, alignment: { ...alignment, steps, first, last } };
}
