import type { Candidate } from './candidate.ts';
import { onceAQuestion } from './onceAQuestion.ts';
import { positions } from './positions.ts';
import type { Probe } from './probe.ts';
import { relativesOf } from './relatives.ts';

/** How well a word of the question is covered, 0 to 1, the farther one looks from a sentence the better. */
export interface Covered {
  /** In the sentence itself. */
  readonly here: number;
  /** In the sentence before, the title or the paragraph too. */
  readonly near: number;
  /** The same by words that come near it in meaning. */
  readonly kin: number;
  /** Anywhere in the article too. */
  readonly article: number;
}

const nextTo = 0.8;
const around = 0.4;
const elsewhere = 0.3;
/** What a word near in meaning is worth beside the word itself. */
const byMeaning = 0.9;

/** How well each word of the question is covered in and around a sentence, in order of `probe.terms`. */
export const coveredBy = onceAQuestion(look);

function look(probe: Probe, candidate: Candidate): readonly Covered[] {
  const where = positions(probe, candidate);
  const own = new Set(candidate.terms.map(({ term }) => term));
  const worth = (term: string): number =>
    own.has(term)
      ? 1
      : candidate.before.has(term) || candidate.title.has(term)
        ? nextTo
        : candidate.paragraph.has(term)
          ? around
          : 0;
  return probe.terms.map(({ term, isNumber }, at) => {
    const here = where[at]?.strength ?? 0;
    const meant = [term, ...(probe.spelled.get(term) ?? [])];
    // Where the sentence has the word, how well is said already.
    const near = Math.max(here, ...meant.map((one) => (own.has(one) ? 0 : worth(one))));
    let kin = near;
    if (near < byMeaning && !isNumber)
      for (const one of meant)
        for (const [other, strength] of relativesOf(one)) kin = Math.max(kin, byMeaning * strength * worth(other));
    const far = meant.some((one) => candidate.elsewhere.has(one)) ? elsewhere : 0;
    return { here, near, kin, article: Math.max(kin, far) };
  });
}
