import type { Precision } from '../../model/analysis.ts';
import { AtEnd } from '../words/atEnd.ts';
import { matchedAt } from '../words/matching.ts';
import { endingBefore } from '../words/wordEdges.ts';
import { isTime } from './units.ts';

const AFTER_ABOUT = /(?:\s+or\s+so|\s+or\s+thereabouts|[\s-]odd)(?![\p{L}])/iuy;
const AFTER_LEAST = /(?:\s+or\s+(?:more|older|over|above)|-?plus(?![\p{L}])|\+)/iuy;
const AFTER_MOST = /\s+or\s+(?:less|fewer|under)(?![\p{L}])/iuy;
const BEFORE_LEAST =
  /(?<!\p{L})(?:(?:well|far|much|slightly)\s+)?(?:(?<!(?<!\p{L})not?\s)more\s+than|over|above|at\s+least|no\s+(?:fewer|less)\s+than|exceed(?:s|ed|ing)?|upwards?\s+of|in\s+excess\s+of|greater\s+than|a\s+minimum\s+of|surpass(?:ed|es|ing)|north\s+of|topp(?:ed|ing))\s+(?:the\s+|an?\s+)?$/iu;
const BEFORE_MOST =
  /(?<!\p{L})(?:up\s+to|at\s+(?:the\s+)?most|(?:well\s+)?(?:less|fewer)\s+than|(?:well\s+)?(?:under|below)|no(?:t)?\s+more\s+than|as\s+(?:many|much)\s+as|a\s+maximum\s+of)\s+(?:the\s+|an?\s+)?$/iu;
const BEFORE_ABOUT =
  /(?<!\p{L})(?:about|around|roughly|approximately|approx\.?|circa|ca\.|c\.|some|nearly|almost|close\s+to|near|just\s+(?:under|over|short\s+of|above|below)|(?:a\s+little|slightly)\s+(?:over|under|more\s+than|less\s+than|above|below)|an\s+estimated|estimated(?:\s+at)?|not\s+quite|something\s+like|in\s+the\s+region\s+of|~|≈)\s*$/iu;
const AFTER = [
  [AFTER_ABOUT, 'about'],
  [AFTER_LEAST, 'at least'],
  [AFTER_MOST, 'at most'],
] as const;
const BEFORE = (
  [
    [
      BEFORE_ABOUT,
      'about',
      'about around roughly approximately approx circa ca some nearly almost to near under over of above below than estimated at quite like',
    ],
    [
      BEFORE_LEAST,
      'at least',
      'than over above least exceed exceeds exceeded exceeding of surpassed surpasses surpassing topped topping the an',
    ],
    [BEFORE_MOST, 'at most', 'to most than under below as of the an'],
  ] as const
).map(([expression, precision, lastWords]) => ({ expression, atEnd: new AtEnd(expression, lastWords), precision }));

/** How exact a number is by the words behind it, and where they end. */
interface After {
  readonly end: number;
  readonly precision: Precision | null;
}

/** The same by the words before it, and where they begin. */
interface Before {
  readonly start: number;
  readonly precision: Precision;
}

/** No such words. */
export const exactAt = (end: number): After => ({ end, precision: null });

/** "Or so", "or more", "or fewer" at a place of a text. */
export function aroundAfter(text: string, end: number): After {
  for (const [expression, precision] of AFTER) {
    const words = matchedAt(expression, text, end);
    if (words) return { end: end + words.length, precision };
  }
  return exactAt(end);
}

/** "About", "more than", "up to" before a place of a text; and where they begin. */
export function aroundBefore(text: string, start: number, unit: string | null): Before {
  const ending = endingBefore(text, start);
  for (const { expression, atEnd, precision } of BEFORE) {
    if (!atEnd.mayFit(ending)) continue;
    const before = text.slice(Math.max(0, start - 32), start);
    const words = atEnd.test(before, ending) ? expression.exec(before)?.[0] : undefined;
    if (!words) continue;
    // "over three years" is how long it took, not more than three.
    if (/^(?:over|under|around|near)\s+$/i.test(words) && unit && isTime(unit)) continue;
    return { start: start - words.length, precision };
  }
  return { start, precision: 'exact' };
}
