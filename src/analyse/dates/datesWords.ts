import { Remembered } from '../../model/remembered.ts';
import { monthNumber } from './datesCalendar.ts';

const YEARS = /(?:1[0-9]|20)\d\d/g;
const DAYS = /(?<!\d)\d{1,2}(?!\d)/g;
const BESIDE_MONTH =
  /\b(?:the|of|to|and|until|through|last|this|next|early|late|mid|since|previous|same|following|year|st|nd|rd|th)\b|\d(?:st|nd|rd|th)/g;

/** Read before; most dates are written like one of a few thousand others. */
const known = new Remembered<string, DateWords>(4000);
const longest = 12;

/** The same for the same words, as long as there is room to keep it. */
export function dateWords(words: string): DateWords {
  // A longer one hardly comes twice, and as a key would keep the whole article.
  if (words.length > longest) return new DateWords(words);
  return known.get(words) ?? known.keep(words, new DateWords(words));
}

/** The words of a date in small letters, and the numbers that stand in them; each is looked for when it is first asked for. */
export class DateWords {
  /** With one blank between words. */
  readonly folded: string;
  private yearsRead: readonly number[] | null = null;
  private daysRead: readonly number[] | null = null;
  private monthRead: number | null | undefined = undefined;

  constructor(words: string) {
    this.folded = words.toLowerCase().replace(/\s+/g, ' ');
  }

  get years(): readonly number[] {
    this.yearsRead ??= numbersIn(this.folded, YEARS);
    return this.yearsRead;
  }

  /** Days of a month. */
  get days(): readonly number[] {
    this.daysRead ??= numbersIn(this.folded, DAYS);
    return this.daysRead;
  }

  /** 1–12, or null where no month is named. */
  get month(): number | null {
    if (this.monthRead === undefined)
      this.monthRead = monthNumber(/[a-z]{3,}/.exec(this.folded.replace(BESIDE_MONTH, ' '))?.[0] ?? '');
    return this.monthRead;
  }
}

function numbersIn(folded: string, pattern: RegExp): readonly number[] {
  return (folded.match(pattern) ?? []).map(Number);
}
