import type { Span } from '../../model/span.ts';

const CLOCK =
  /(?<![\p{N}.:,$€£])(?<hour>[01]?\d|2[0-3])(?:[.:](?<minute>[0-5]\d)(?:\s*(?<half>[ap])\.?m\.?(?!\p{L})|(?:\s*(?:hours|GMT|UTC|local\s+time|o[’']clock)(?!\p{L}))?(?![\p{N}.:]\d|\s*(?:%|per|million|billion|[\p{Ll}]*met|km|miles|points|seconds)))|\s*(?<mark>[ap])\.?m\.?(?!\p{L}))|(?<!\p{L})(?<word>noon|midday|midnight)(?!\p{L})/giu;

/** A time of day: minutes after midnight, of a clock of twelve hours where nothing says which half of the day is meant. */
export interface ClockTime extends Span {
  readonly minutes: number;
  readonly isHalf: boolean;
}

/** The times of day that stand in a stretch of text, in its order; spans in units of `text`. */
export function clockTimesIn(text: string, { start, end }: Span): readonly ClockTime[] {
  return [...text.slice(start, end).matchAll(CLOCK)].map((match): ClockTime => {
    const { hour = '', minute = '0', half, mark, word } = match.groups ?? {};
    const at = { start: start + match.index, end: start + match.index + match[0].length };
    if (word) return { ...at, minutes: /midnight/i.test(word) ? 0 : 720, isHalf: false };
    const side = (half ?? mark)?.toLowerCase();
    const hours = side ? (Number(hour) % 12) + (side === 'p' ? 12 : 0) : Number(hour);
    return { ...at, minutes: hours * 60 + Number(minute), isHalf: !side && hours < 13 };
  });
}

/** True where two times of day cannot be one. */
export function areApart(a: ClockTime, b: ClockTime): boolean {
  const either = a.isHalf || b.isHalf;
  return either ? a.minutes % 720 !== b.minutes % 720 : a.minutes !== b.minutes;
}
