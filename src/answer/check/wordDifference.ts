import { fold } from '../../index/fold.ts';
import type { Span } from '../../model/span.ts';

/** A word or figure of a text as it is compared: equal keys are the same word. */
export interface Word extends Span {
  readonly key: string;
  readonly isFigure: boolean;
}

/** One step from a claim to its source: the same word, one for another, one added by the claim, or one it left out. */
export type Step =
  | { readonly kind: 'same' | 'changed'; readonly claim: Word; readonly source: Word }
  | { readonly kind: 'added'; readonly claim: Word }
  | { readonly kind: 'left out'; readonly source: Word };

/** Where in the source a claim fits best, and how the two differ. */
export interface Alignment {
  readonly steps: readonly Step[];
  /** 0 when all words are the same; grows by about one for each that is not. A long stretch left out costs little more than a word. */
  readonly cost: number;
  /** First and last word of the source that belong to it, `last` included. */
  readonly first: number;
  readonly last: number;
}

const numberWords: Readonly<Record<string, string>> = Object.fromEntries(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, i) => [word, String(i)]),
);
const spelled: Readonly<Record<string, string>> = {
  bn: 'billion',
  m: 'million',
  mn: 'million',
  tn: 'trillion',
  k: 'thousand',
  percent: '%',
};

/** The words of a text in order; marks count only where they belong to a figure. */
export function wordsOf(text: string): readonly Word[] {
  const found: Word[] = [];
  const add = (start: number, surface: string, key: string, isFigure: boolean) => {
    found.push({ start, end: start + surface.length, key, isFigure });
  };
  const pattern =
    /(?<![\p{L}\p{N}])[-−–+](?=[$€£¥]?\d)|[$€£¥]|%|\d+(?:[.,]\d+)*|\p{L}[\p{L}\p{M}]*(?:['’.](?=\p{L})[\p{L}\p{M}]+)*/gu;
  for (const { 0: surface, index } of text.matchAll(pattern)) {
    const last = found.at(-1);
    if (/^\d/.test(surface)) add(index, surface, surface.replace(/,(?=\d{3}(?!\d))/g, ''), true);
    else if (/^\p{L}/u.test(surface)) {
      const folded = fold(surface).replace(/[.]/g, '');
      const beside = last?.isFigure && last.end === index;
      const key =
        folded === 'cent' && last?.key === 'per'
          ? '%'
          : ((beside || folded === 'percent' ? spelled[folded] : undefined) ?? folded);
      if (key === '%' && last?.key === 'per') found.pop();
      const start = key === '%' && last?.key === 'per' ? last.start : index;
      found.push({ start, end: index + surface.length, key: numberWords[key] ?? key, isFigure: key in numberWords });
    } else add(index, surface, /[-−–]/.test(surface) ? '-' : surface, surface !== '%');
  }
  return found;
}

/**
 * The stretch of a long source that shares most words with the claim, wide enough for what a claim may have left out; a short
 * source as it is. Comparing takes time with the product of both lengths, and a whole article can stand in one paragraph.
 */
export function narrowed(source: readonly Word[], claim: readonly Word[]): readonly Word[] {
  const width = Math.max(600, claim.length * 3);
  if (source.length <= width * 2) return source;
  const keys = new Set(claim.map(({ key }) => key));
  let [best, most] = [0, -1];
  for (let from = 0; from < source.length; from += width >> 1) {
    const shared = new Set(source.slice(from, from + width).flatMap(({ key }) => (keys.has(key) ? [key] : []))).size;
    if (shared > most) [best, most] = [from, shared];
  }
  return source.slice(best, best + width);
}

// Of two ways that are as short, the one that leaves more words of the claim in their places.
const step = { same: 0, swapFigure: 1, swap: 1.3, added: 1.05, leftOut: 1, leftOutMore: 0.15 } as const;

/** Fits the words of a claim to the stretch of the source they resemble most; null for an empty claim or source. */
export function align(claim: readonly Word[], source: readonly Word[]): Alignment | null {
  const [rows, columns] = [claim.length, source.length];
  if (!rows || !columns) return null;
  const width = columns + 1;
  // best[i][j]: first i words of the claim, ending at word j of the source; skip[i][j]: ending with words of the source left out.
  const best = new Float64Array((rows + 1) * width);
  const skip = new Float64Array((rows + 1) * width).fill(Number.POSITIVE_INFINITY);
  for (let i = 1; i <= rows; i++) {
    for (let j = 0; j <= columns; j++) {
      const at = i * width + j;
      let cost = (best[at - width] ?? 0) + step.added;
      if (j > 0) {
        cost = Math.min(cost, (best[at - width - 1] ?? 0) + pairCost(claim[i - 1], source[j - 1]));
        skip[at] = Math.min((best[at - 1] ?? 0) + step.leftOut, (skip[at - 1] ?? 0) + step.leftOutMore);
        cost = Math.min(cost, skip[at] ?? cost);
      }
      best[at] = cost;
    }
  }
  let end = 0;
  for (let j = 1; j <= columns; j++) if ((best[rows * width + j] ?? 0) < (best[rows * width + end] ?? 0)) end = j;
  return traced({ claim, source, best, skip, width, end });
}

function pairCost(a: Word | undefined, b: Word | undefined): number {
  if (a?.key === b?.key) return step.same;
  return a?.isFigure && b?.isFigure ? step.swapFigure : step.swap;
}

interface Table {
  readonly claim: readonly Word[];
  readonly source: readonly Word[];
  readonly best: Float64Array;
  readonly skip: Float64Array;
  readonly width: number;
  readonly end: number;
}

/** Walks the table back from its end. */
function traced({ claim, source, best, skip, width, end }: Table): Alignment {
  const steps: Step[] = [];
  let [i, j, skipping] = [claim.length, end, false];
  const near = (a: number, b: number) => Math.abs(a - b) < 1e-6;
  while (i > 0) {
    const at = i * width + j;
    const [mine, theirs] = [claim[i - 1], source[j - 1]];
    if (skipping || (theirs && near(best[at] ?? 0, skip[at] ?? 0))) {
      if (theirs) steps.push({ kind: 'left out', source: theirs });
      skipping = near(skip[at] ?? 0, (skip[at - 1] ?? 0) + step.leftOutMore);
      j -= 1;
    } else if (mine && theirs && near(best[at] ?? 0, (best[at - width - 1] ?? 0) + pairCost(mine, theirs))) {
      steps.push({ kind: mine.key === theirs.key ? 'same' : 'changed', claim: mine, source: theirs });
      i -= 1;
      j -= 1;
    } else {
      if (mine) steps.push({ kind: 'added', claim: mine });
      i -= 1;
    }
  }
  return { steps: steps.reverse(), cost: best[claim.length * width + end] ?? 0, first: j, last: end - 1 };
}
