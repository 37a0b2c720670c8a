import { monthNumber } from './datesCalendar.ts';

const YEARS = /(?:1[0-9]|20)\d\d/g;
const DAYS = /(?<!\d)\d{1,2}(?!\d)/g;
const BESIDE_MONTH =
  /\b(?:the|of|to|and|until|through|last|this|next|early|late|mid|since|previous|same|following|year|st|nd|rd|th)\b|\d(?:st|nd|rd|th)/g;

/** The words of a date in small letters, and the numbers that stand in them; each is looked for when it is asked for. */
export class DateWords {
  /** With one blank between words. */
  readonly folded: string;

  constructor(words: string) {
    this.folded = words.toLowerCase().replace(/\s+/g, ' ');
  }

  get years(): readonly number[] {
    return numbersIn(this.folded, YEARS);
  }

  /** Days of a month. */
  get days(): readonly number[] {
    return numbersIn(this.folded, DAYS);
  }

  /** 1–12, or null where no month is named. */
  get month(): number | null {
    return monthNumber(/[a-z]{3,}/.exec(this.folded.replace(BESIDE_MONTH, ' '))?.[0] ?? '');
  }
}

function numbersIn(folded: string, pattern: RegExp): readonly number[] {
  return (folded.match(pattern) ?? []).map(Number);
}
