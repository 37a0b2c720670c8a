import type { Candidate } from './candidate.ts';
import { positions } from './positions.ts';
import type { Probe } from './probe.ts';

const asking =
  /\b(?:another|other|alternative|second|different)\s+(?:names?|terms?|words?|ways? (?:of|to) (?:say(?:ing)?|call(?:ing)?|refer(?:ring)? to))\b|\balso (?:called|named|known as|referred to)\b|\bwhat else (?:is|are|was|were)\b.*\b(?:called|named|known as)\b/iu;

/** Words that only say that another name is asked for. */
export const otherNameWords: readonly string[] =
  'another other alternative second different name names term terms word words way ways say saying call calling refer referring called named known also else'.split(
    ' ',
  );

/** True when a question is for another name of a thing that it names itself. */
export const asksOtherName = (question: string): boolean => asking.test(question);

const telling =
  /\b(?:called|named|known as|referred to|nicknamed|dubbed|renamed|short for|also|aka|formerly|i\.e\.|which means|meaning)\b/iu;

/** True when a sentence gives something another name: in brackets behind it, after "or", or in so many words. */
export function tellsOtherName(probe: Probe, candidate: Candidate): boolean {
  const where = positions(probe, candidate);
  return probe.terms.some(({ isLight }, at) => {
    const places = isLight ? [] : (where[at]?.at ?? []);
    return places.some((place) => {
      const term = candidate.terms[place];
      if (!term) return false;
      const behind = candidate.text.slice(term.end - candidate.textStart);
      const before = candidate.text.slice(0, term.start - candidate.textStart);
      return (
        /^["”’']?\s*(?:\(|[,–—]\s*(?:or|the)\s)/u.test(behind) ||
        /\(\s*["“‘]?(?:the\s)?[^()]{0,30}$|,\s*or\s+(?:\S+\s){0,2}$/u.test(before) ||
        telling.test(behind.slice(0, 60)) ||
        telling.test(before.slice(-40))
      );
    });
  });
}
