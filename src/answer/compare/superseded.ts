import type { Span } from '../../model/span.ts';

/** What was planned once: "was to cost", "had been due on", "planned for", "originally put at". */
const PLANNED =
  /(?<!\p{L})(?:(?:was|were|had\s+been)\s+(?:(?:originally|initially|first|once)\s+)?(?:(?:due|scheduled|planned|supposed|meant|expected|set|slated|estimated|projected|forecast)\s+)?to\s+(?:have\s+)?\p{L}+|(?:originally|initially|first)\s+(?:planned|due|scheduled|set|estimated|put|budgeted|expected|priced)(?:\s+\p{L}+){0,2}|(?:planned|scheduled|due|slated|set)\s+(?:for|on))\s+[^,;:.]{0,30}$/iu;
/** What is so instead. */
const NOW =
  /^[^.;]{0,60}?(?:[,;—–(]|\s(?:but|and)(?!\p{L}))[^.]{0,60}?(?<!\p{L})(?:now|instead|will|was|were|put\s+off|moved|postponed|delayed|pushed\s+back|brought\s+forward|rescheduled|rather)(?!\p{L})/iu;
const MOVED_FROM =
  /(?<!\p{L})(?:moved|postponed|put\s+off|put\s+back|delayed|pushed\s+back|brought\s+forward|rescheduled|shifted|switched)(?!\p{L})[^,;.]{0,30}?\sfrom\s+(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?$/iu;
const MOVED_TO = /^[^,;.]{0,20}?\s(?:to|until|till)\s/iu;

/**
 * True for the value of a plan that the same sentence gives up for another value of its kind: "was to cost €180 million and now costs €214 million",
 * "moved from 4 June to 2 July". `others`: where values of the kind stand.
 */
export function isSuperseded(text: string, sentence: Span, at: Span, others: readonly Span[]): boolean {
  if (!others.some(({ start, end }) => start >= at.end && end <= sentence.end)) return false;
  const before = text.slice(sentence.start, at.start);
  const after = text.slice(at.end, sentence.end);
  return (PLANNED.test(before) && NOW.test(after)) || (MOVED_FROM.test(before) && MOVED_TO.test(after));
}
