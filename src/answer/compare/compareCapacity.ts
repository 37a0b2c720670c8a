const CAPACITY_BEFORE =
  /(?<!\p{L})(?:(?:holds?|seats?|accommodates?|sleeps)|(?:can|could|will|would|to|may)\s+(?:hold|seat|take|carry|fit|accommodate|welcome|house|serve)|(?:room|space|seats|places|beds)\s+for|capacity\s+(?:of|is|was)|(?:built|designed|made|meant|licensed)\s+for)\s+(?:up\s+to\s+|about\s+|some\s+|only\s+|more\s+than\s+|around\s+)*$/iu;
const CAPACITY_ASKED = /(?<!\p{L})(?:capacity|hold|holds|seat|seats|room|fit|can|could|accommodate)(?!\p{L})/iu;

const UP_TO =
  /(?<!\p{L})(?:holds?|stores?|seats?|accommodates?|sleeps|(?:can|could|will|would|to|may)\s+(?:hold|store|seat|take|carry|fit|accommodate|house|serve|contain|produce|process|handle))\s+up\s+to\s+$/iu;

/** True for "can hold up to 410 million": that much and no less is what it can hold. `figure`: its words, `before` those in front of it. */
export const isFullCapacity = (before: string, figure: string): boolean =>
  UP_TO.test(before.slice(-40) + (/^up\s+to\s+/iu.exec(figure)?.[0] ?? ''));

/** True for a number that a place has room for, where it was not room that was asked about. */
export function isCapacity(question: string, before: string): boolean {
  return CAPACITY_BEFORE.test(before) && !CAPACITY_ASKED.test(question);
}
