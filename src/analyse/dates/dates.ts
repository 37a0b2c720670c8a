import type { DateMention } from '../../model/analysis.ts';
import type { Day, Period } from '../../model/day.ts';
import { matchesFrom } from '../startingWords.ts';
import { AtEnd } from '../words/atEnd.ts';
import { StartingRuns } from '../words/startingRuns.ts';
import type { Resolving } from './datesAround.ts';
import { dayAt, EVER, NEVER, partsOf, period } from './datesCalendar.ts';
import { resolve } from './datesResolve.ts';
import { DATES } from './datesStarts.ts';

const RUNS = new StartingRuns(DATES.words);
const SENTENCE_END =
  /[.!?](?<!(?<!\p{L})(?:St|Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Jr|Sr|Prof|Lt|Col|Capt|No|vs|\p{Lu})\.?[.!?])["”’)]?\s+(?=\p{Lu})|\n\s*\n/gu;
const LOWER_MONTH =
  /(?<![\p{L}\p{N}])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|january|february|march|april|june|july|august|sept|september|october|november|december)(?!\p{L})/u;
const NEVER_LOWER = /(?<![\p{L}\p{N}])(?:may|march|mar|dec|jan|sun|sat)(?!\p{L})/u;
const LOWER_WEEKDAY = /(?<!\p{L})(?:mon|tues|wednes|thurs|fri|satur|sun)day/u;
const MONTH_WORDS_BEFORE = new AtEnd(
  /(?:^|[\s(])(?:in|since|until|till|by|from|of|last|next|this|early|late|mid|through|throughout|during|before|after|between|and|to|for|each|every|on)\s+$/iu,
);
const COUNTED_AFTER =
  /^\s+(?:people|persons|men|women|children|troops|soldiers|workers|jobs|dollars|euros|pounds|tonnes|tons|miles|kilomet|metres|meters|feet|hectares|acres|years|days|hours|times|votes|homes|houses|residents|visitors|students|units|tickets|cars|vehicles|trees|copies|square|cases|deaths|members|barrels|megawatts|calories|spectators|passengers|of\s+(?:them|the|these|those))(?!\p{L})/iu;
/** Ways of writing a stretch of months that "the same period of 2023" may speak of. */
const STRETCHES: ReadonlySet<string> = new Set(
  'firstMonths monthsTo quarter season monthYear bareMonth whichMonth dayRangeMonth monthDayRange monthRange samePeriod'.split(
    ' ',
  ),
);
/** Characters from such a stretch to what speaks of it again. */
const STRETCH_REACH = 600;
/** Feasts of other calendars. */
const OTHER_CALENDAR = new AtEnd(
  /(?:Lunar|Chinese|Orthodox|Coptic|Tibetan|Islamic|Persian|Jewish|Thai|Vietnamese|Korean|Ethiopian|Iranian)\s+$/u,
);
/** "555 1234": the end of a telephone number. */
const DIALLED_BEFORE = new AtEnd(/(?<![\d.,])(?!(?:1\d|20)\d\d[\s-])\d{3,5}[\s-]$/u);
const YEAR_NO_DATE_BEFORE = new AtEnd(
  /(?:\b(?:some|about|nearly|almost|around|over|than|least|only|No\.|no\.|number|page|room|flight|article|resolution|highway|route|model|windows|office)\s+|[$€£¥₹#×*/+=<>]\s?|\p{L}[-–])$/iu,
);

/** Every date and stretch of time of a text in order, none overlapping; relative ones worked out against `today`. */
export function datesIn(text: string, today: Day | null): readonly DateMention[] {
  const found: DateMention[] = [];
  let sentenceEnd = 0;
  let sentenceStart = 0;
  let anchor: Period | null = null;
  let stretch: DateMention | null = null;
  /** Where to look on behind what turned out to be no date. */
  let anew: number | undefined;
  const matches = matchesFrom(DATES, text, RUNS.within(text, { start: 0, end: text.length }));
  for (let next = matches.next(); !next.done; next = matches.next(anew)) {
    const match = next.value;
    anew = undefined;
    const name = nameOf(match.groups ?? {});
    const start = match.index;
    const end = start + match[0].length;
    while (sentenceEnd <= start) {
      sentenceStart = sentenceEnd;
      sentenceEnd = nextSentenceEnd(text, sentenceEnd);
      anchor = null;
    }
    if (!isDate(name, match[0], text, start, end)) {
      anew = start + 1;
      continue;
    }
    const context: Resolving = {
      before: text.slice(Math.max(sentenceStart, start - 120), start),
      after: text.slice(end, end + 90),
      today,
      anchor,
      stretch: stretch && start - stretch.span.end < STRETCH_REACH ? stretch.period : null,
    };
    const at: Period | null = resolve(name, match[0], context);
    if (at && /(?:1[0-9]|20)\d\d/.test(match[0])) anchor = at;
    const mention = { span: { start, end }, period: at };
    if (at && STRETCHES.has(name)) stretch = mention;
    found.push(mention);
  }
  return found;
}

/**
 * The period a question speaks of, or null when it names none or none that can be worked out.
 * `before X`, `until X` and `after X` are open to one side.
 */
export function periodOf(text: string, today: Day | null): Period | null {
  const dates = datesIn(text, today).filter((date) => date.period);
  const [first, second] = dates;
  if (!first?.period) return null;
  const before = text.slice(0, first.span.start);
  const between = second ? text.slice(first.span.end, second.span.start) : '';
  if (second?.period && /(?:between|from)\s+$/iu.test(before) && /^\s*(?:and|to|until|till|[-–])\s*$/iu.test(between)) {
    return period(first.period.from, second.period.to);
  }
  const word = /(?<!\p{L})(before|until|till|up\s+to|prior\s+to|by|after|from|since)\s+(?:the\s+)?$/iu
    .exec(before)?.[1]
    ?.toLowerCase();
  const thing = /^\s+\p{L}/u.test(text.slice(first.span.end));
  if (word === 'before' || word?.startsWith('prior')) {
    // "before the 2024 visit": the visit is somewhere in 2024, so 2024 itself may still be before it.
    const last = thing ? first.period.to : dayBefore(first.period.from);
    return period(EVER, last, `before ${first.period.label}`);
  }
  if (word === 'until' || word === 'till' || word === 'by' || word?.startsWith('up')) {
    return period(EVER, first.period.to, `until ${first.period.label}`);
  }
  if (word === 'after' || word === 'since' || word === 'from') {
    return period(first.period.from, NEVER, `${word === 'after' ? 'after' : 'since'} ${first.period.label}`);
  }
  return first.period;
}

function nameOf(groups: Readonly<Record<string, string | undefined>>): string {
  for (const name in groups) if (groups[name] !== undefined) return name;
  return '';
}

function dayBefore(at: Day): Day | null {
  const { year, month, dayOfMonth } = partsOf(at);
  return dayOfMonth > 1 ? dayAt(year, month, dayOfMonth - 1) : dayAt(year, month - 1, 31);
}

function isDate(name: string, words: string, text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  if (name === 'bareYear' || name === 'yearRange') {
    return !YEAR_NO_DATE_BEFORE.test(before) && !DIALLED_BEFORE.test(before) && !COUNTED_AFTER.test(text.slice(end, end + 24));
  }
  if (name === 'bareMonth') {
    const clear = MONTH_WORDS_BEFORE.test(before) || /[’']s$/u.test(words);
    return (
      /^\p{Lu}/u.test(words) &&
      (clear || (!/^(?:May|March|August|April|June)/u.test(words) && !/^\s+\p{Lu}/u.test(text.slice(end, end + 4))))
    );
  }
  if (name === 'weekday' && /(?:Good|Bloody)\s$/u.test(before)) return false;
  if (name === 'holiday')
    return (
      (/^\p{Lu}/u.test(words) || (text.length < 200 && !/^may/u.test(words))) &&
      !OTHER_CALENDAR.test(before) &&
      !/^\s+(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\p{Lu}/u.test(text.slice(end, end + 12))
    );
  // "Russia Today", "USA Today": papers, not days.
  if (name === 'near') return !(/^\p{Lu}/u.test(words) && /\p{Lu}\p{L}*\s$/u.test(before));
  if (LOWER_WEEKDAY.test(words)) return text.length < 200;
  // A question may write "june 2019" in small letters; running text does not, and "may 5" is not the fifth of May there.
  if (LOWER_MONTH.test(words)) return text.length < 200 && !NEVER_LOWER.test(words);
  return true;
}

function nextSentenceEnd(text: string, from: number): number {
  SENTENCE_END.lastIndex = from;
  return SENTENCE_END.test(text) ? SENTENCE_END.lastIndex : Number.POSITIVE_INFINITY;
}
