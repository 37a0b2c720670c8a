import type { Library } from '../../index/library.ts';
import { isStopWord, termsOf } from '../../index/terms.ts';
import { surprise, weigher } from '../weigh.ts';
import type { Claim } from './claims.ts';
import { isWholeQuotation, type Match } from './match.ts';
import type { Alignment, Step, Word } from './wordDifference.ts';

/** True when a claim was most likely taken from what matches it, however it was changed on the way. */
export function isNear(claim: Claim, words: readonly Word[], match: Match, library: Library): boolean {
  return sharesMost(match.alignment, words) || (claim.quoted && isAllButFew(claim, match, library));
}

/** True when most of the claim's own words stand in the source in their order, those that carry meaning above all. */
function sharesMost({ steps, cost }: Alignment, words: readonly Word[]): boolean {
  const same = sameIn(steps);
  // A figure in the place of another is what is looked for, not a reason to look away.
  const figures = steps.filter((step) => step.kind === 'changed' && step.claim.isFigure && step.source.isFigure).length;
  const carries = (word: Word) => word.isFigure || !isStopWord(word.key);
  const [kept, all] = [same.filter(carries).length + figures, words.filter(carries).length];
  if (words.length < 4 || all < 3) return cost === 0;
  return kept >= 3 && kept / all >= 0.5 && same.length / words.length >= 0.55 && cost <= words.length * 0.6;
}

/** Function words by themselves tell little, wherever they stand. */
const functionWord = 1.5;
/** What standing in a row, and being all that was said, adds to the words themselves. */
const inRow = 1;
const allThatWasSaid = 4;

/** How much more the rest must tell where two words are other. */
const secondWord = 2;

/**
 * True when one word of a quotation was changed, left out or put in, or two function words were changed, and the others are too
 * telling to stand in that order by chance. Many articles hold more by chance than few.
 */
function isAllButFew(claim: Claim, match: Match, library: Library): boolean {
  const { steps } = match.alignment;
  const other = steps.filter(({ kind }) => kind !== 'same');
  if (other.length > 2 || (other.length === 2 && !other.every(isFunctionWord))) return false;
  const kept = sameIn(steps);
  const isWhole = isWholeQuotation(match, library);
  if (!isWhole && (kept.length < 3 || kept.every(({ key }) => isStopWord(key)))) return false;
  const row = Math.max(0, kept.length - 3) * inRow + (isWhole ? allThatWasSaid : 0);
  return telling(claim, kept, library) + row >= 6 + 0.3 * Math.log(library.sentences) + (other.length === 2 ? secondWord : 0);
}

const isFunctionWord = (step: Step): boolean =>
  step.kind === 'changed' && isStopWord(step.claim.key) && isStopWord(step.source.key);

const sameIn = (steps: readonly Step[]): readonly Word[] => steps.flatMap((step) => (step.kind === 'same' ? [step.claim] : []));

/** How unlikely words are to stand in one sentence by chance: the sum of how rare they are, in ordinary English and here. */
function telling({ text }: Claim, words: readonly Word[], library: Library): number {
  const rare = weigher((term) => library.sentenceFrequency(term), library.sentences);
  const weight = (term: string): number => Math.min(isStopWord(term) ? functionWord : surprise(term), rare(term));
  const weights = words.map(({ start, end }) => Math.max(0, ...termsOf(text.slice(start, end)).map(({ term }) => weight(term))));
  return weights.reduce((sum, one) => sum + one, 0);
}
