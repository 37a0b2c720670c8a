import { hull } from '../model/span.ts';
import type { Scored } from './select.ts';

/** How far behind a sentence its neighbour may be and still be shown with it; what comes after explains more often than what came before. */
const behind = {
  first: { after: 1.2, before: 0.8 },
  further: { after: 3, before: 2 },
} as const;
const longest = 600;

/**
 * The sentence right after or before `one` that is nearly as likely to answer, or null: two such sentences are one passage.
 * Behind the first passage a neighbour may be less likely, for so is the passage.
 */
export function companionOf(one: Scored, scored: readonly Scored[], place: number): Scored | null {
  const { passage, sentence } = one.candidate;
  const reach = place === 0 ? behind.first : behind.further;
  let best: Scored | null = null;
  let most = 0;
  for (const other of scored) {
    if (other.candidate.passage !== passage) continue;
    const off = other.candidate.sentence.index - sentence.index;
    if (off !== 1 && off !== -1) continue;
    const both = hull(sentence.span, other.candidate.sentence.span);
    const worth = other.score - one.score + (off === 1 ? reach.after : reach.before);
    if (worth <= most || both.end - both.start > longest) continue;
    most = worth;
    best = other;
  }
  return best;
}
