import type { Span } from '../model/span.ts';
import { trimmed } from './blank.ts';

/** No sentence is longer than this, so that a snippet of whole sentences can be shown. */
export const longestSentence = 700;
const shortestPart = 200;

/** Ways to part a sentence that is too long, best first; each finds the end of a part. */
const clauseEnds: readonly RegExp[] = [
  /;(?=\s)/gu,
  /\s[–—-]{1,2}(?=\s)|—|:(?=\s)/gu,
  /,["”’]?(?=\s(?:and|but|which|who|while|when|where|although|though|as|so|because|after|before)\s)/giu,
  /,["”’]?(?=\s)/gu,
  /\S(?=\s)/gu,
];

/** The span itself, or its parts where it is too long: cut at the best clause ends there are. */
export function fitted(text: string, whole: Span, measure: (at: Span) => number): readonly Span[] {
  if (measure(whole) <= longestSentence) return [whole];
  const parts: Span[] = [];
  let rest: Span | null = whole;
  while (rest && measure(rest) > longestSentence) {
    const end = partEnd(text, rest, measure);
    const part = trimmed(text, rest.start, end);
    if (part) parts.push(part);
    rest = trimmed(text, end, rest.end);
  }
  if (rest) parts.push(rest);
  return parts;
}

function partEnd(text: string, rest: Span, measure: (at: Span) => number): number {
  const reach = longestReach(rest, measure);
  const window = text.slice(rest.start, Math.min(rest.start + reach + 1, rest.end));
  for (const clauseEnd of clauseEnds) {
    let best = 0;
    for (const match of window.matchAll(clauseEnd)) {
      const end = match.index + match[0].length;
      if (end <= reach) best = end;
    }
    if (best >= Math.min(shortestPart, reach / 2)) return rest.start + best;
  }
  const code = text.charCodeAt(rest.start + reach - 1);
  const halved = code >= 0xd800 && code < 0xdc00 && reach > 1;
  return rest.start + reach - (halved ? 1 : 0);
}

/** The most characters from the start of `rest` that still fit; at least one. */
function longestReach(rest: Span, measure: (at: Span) => number): number {
  let low = 1;
  let high = Math.min(longestSentence, rest.end - rest.start);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (measure({ start: rest.start, end: rest.start + middle }) <= longestSentence) low = middle;
    else high = middle - 1;
  }
  return low;
}
