import { AtEnd } from '../words/atEnd.ts';
import { matchedAt } from '../words/matching.ts';
import { endingBefore } from '../words/wordEdges.ts';

/** Sign of a number and how far the words that tell it reach; `start` and `end` as in the text. */
interface Signed {
  readonly sign: -1 | 0 | 1;
  readonly start: number;
  readonly end: number;
  readonly unit: string | null;
}

const MINUS = /(?<![\p{L}\p{N})%])[-−–]$/u;
const PLUS = /(?<![\p{L}\p{N}])\+$/u;
/** "Ten minus five" is a sum. */
const MINUS_WORD = new AtEnd(/(?<![\p{L}\p{N}-])(?<![\p{N}%]\s)minus\s$/iu, 'minus');
/** "It was minus four in the hills": nothing but the weather is so bare. */
const BARE_AFTER =
  /^(?:$|[.,;:!?”"](?!\d)|\s+(?:in|on|at|and|this|last|overnight|during|by|outside|today|yesterday|tonight)(?!\p{L}))/iu;
const BELOW = /\s+below\s+(?:zero|(freezing))(?!\p{L})/iuy;

/** The sign that is written or told around a number: "-5", "minus five", "five degrees below zero" (which makes bare numbers degrees); `belowNext`: "below" may stand behind it. */
export function signAround(text: string, start: number, end: number, unit: string | null, belowNext: boolean): Signed {
  const sign = start > 0 ? text[start - 1] : '';
  if ((sign === '-' || sign === '−' || sign === '–') && MINUS.test(text.slice(Math.max(0, start - 3), start)))
    return { sign: -1, start: start - 1, end, unit };
  if (sign === '+' && PLUS.test(text.slice(Math.max(0, start - 2), start))) return { sign: 1, start: start - 1, end, unit };
  const ending = endingBefore(text, start);
  if (MINUS_WORD.mayFit(ending) && MINUS_WORD.test(text.slice(Math.max(0, start - 9), start), ending))
    return { sign: -1, start: start - 6, end, unit: unit ?? (BARE_AFTER.test(text.slice(end, end + 14)) ? 'degree' : null) };
  if (belowNext && (unit === null || unit === 'degree' || unit === '°C' || unit === '°F')) {
    BELOW.lastIndex = end;
    const below = BELOW.exec(text);
    // Water freezes at 32 of Fahrenheit's degrees.
    if (below && !(below[1] && unit === '°F')) return { sign: -1, start, end: end + below[0].length, unit: unit ?? 'degree' };
  }
  return { sign: 0, start, end, unit };
}

const DEGREES = /[CF](?![\p{L}\p{N}_’'-])/uy;
const NAMED_BEFORE = new AtEnd(
  /(?:(?<!\p{L})(?!(?:At|Above|Over|In|Of|To|By|Under|Below|Near|From|With|Around|About|Some|Only|Minus)\s)\p{Lu}[\p{L}.]*|\d|(?<!\p{L})(?:flat|apartment|seat|row|gate|room|class|year|grade|section|article|bus|tram|route|road|block|unit|number|no\.?|part|table|figure|page|level|type|size|model|zone|line|phase|stage|annex|rule|form|school|category|exit|platform|track|lot|plot|vitamin|hepatitis|group|paragraph))\s+$/u,
);

/** "41C", "104F": the scale whose letter stands right behind digits, or null where they may be the number of a house or a seat. */
export function degreesAfter(text: string, start: number, end: number): '°C' | '°F' | null {
  const letter = matchedAt(DEGREES, text, end);
  if (!letter || end - start > 5 || NAMED_BEFORE.test(text.slice(Math.max(0, start - 24), start))) return null;
  return letter === 'C' ? '°C' : '°F';
}
