import { NUMBER_WORDS } from '../numberWords.ts';
import { inAnyCase } from './datesCase.ts';

const MONTH =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)(?![\\p{L}])';
const FULL_MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const YEAR = '(?:1[0-9]|20)\\d\\d';
const YEAR_END = '(?![\\p{L}\\p{N}%]|[,.]\\d|[-–]\\p{L}{2})';
const DAY_OF = '(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\\p{N}%]|[.,:]\\d)';
const DASH = '(?:\\s?[-–—]\\s?|\\s+(?:to|and|until|through)\\s+)';
const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const UNIT = '(?:day|week|month|quarter|year|decade|centur(?:y|ies))';
const COUNT = `(?:\\d{1,4}|${NUMBER_WORDS}|a\\s+(?:couple|few)(?:\\s+of)?|several|few|couple(?:\\s+of)?|an?)`;
const WHICH =
  '(?:last|this|next|the\\s+(?:previous|same|current|following|coming|past|last|next|preceding)|that|previous|past|current|earlier\\s+this|later\\s+this|late\\s+last|early\\s+this|early\\s+next)';
const ORDINAL_QUARTER = '(?:first|second|third|fourth|final|last|1st|2nd|3rd|4th)';
const SEASON = '(?:spring|summer|autumn|fall|winter)';
const HOLIDAY =
  "(?:Christmas\\s+(?:Day|Eve)|Boxing\\s+Day|New\\s+Year[’']s\\s+(?:Day|Eve)|Valentine[’']s\\s+Day|May\\s+Day|Bastille\\s+Day|Armistice\\s+Day|All\\s+Saints[’']\\s+Day|Halloween|Good\\s+Friday|Palm\\s+Sunday|Easter\\s+(?:Sunday|Monday)|(?:Christmas|Easter)(?=\\s+(?:of\\s+)?(?:(?:1[0-9]|20)\\d\\d|last\\s+year)))";
const OF_YEAR = `(?:,?\\s+(?:of\\s+|in\\s+)?(?:${YEAR}${YEAR_END}|(?:last|this|next)\\s+year))?`;
const B = '(?<![\\p{L}\\p{N}_$€£#]|\\p{L}[-–]|\\d[.,])';

/** One way of writing a date: its name, and the expression with the named parts that the reader of dates understands. */
export interface DatePattern {
  readonly name: string;
  readonly source: string;
}

/** Ways of writing a date, the more telling before the less; every date of the text is read by the first that fits. */
export const DATE_PATTERNS: readonly DatePattern[] = [
  { name: 'iso', source: '\\d{4}-\\d{2}-\\d{2}(?!\\d)' },
  { name: 'holiday', source: `${HOLIDAY}(?!\\p{L})${OF_YEAR}` },
  { name: 'dayRangeMonth', source: `${DAY_OF}${DASH}${DAY_OF}\\s+(?:of\\s+)?${MONTH}(?:,?\\s+${YEAR}${YEAR_END})?` },
  { name: 'monthDayRange', source: `${MONTH}\\s+${DAY_OF}(?:${DASH})${DAY_OF}(?:,?\\s+${YEAR}${YEAR_END})?` },
  {
    name: 'dayMonth',
    source: `(?:the\\s+)?${DAY_OF}\\s+(?:of\\s+)?${MONTH}(?:,?\\s+(?:${YEAR}${YEAR_END}|(?:last|this|next)\\s+year))?`,
  },
  {
    name: 'monthDay',
    source: `(?<!(?<!\\p{L})in\\s)${MONTH}\\s+${DAY_OF}(?:,?\\s+(?:${YEAR}${YEAR_END}|(?:last|this|next)\\s+year))?`,
  },
  {
    name: 'monthYear',
    source: `${MONTH},?\\s+(?:of\\s+)?(?:${YEAR}${YEAR_END}|(?:last|this|next|the\\s+(?:previous|same|following))\\s+year)`,
  },
  {
    name: 'monthRange',
    source: `(?:(?<=(?<!\\p{L})between\\s)${FULL_MONTH}\\s+and\\s+|${FULL_MONTH}(?:\\s?[-–—]\\s?|\\s+(?:to|through|until)\\s+))${FULL_MONTH}(?!\\p{L}|\\s+\\d{1,2}(?!\\d))(?:,?\\s+(?:of\\s+|in\\s+)?(?:${YEAR}${YEAR_END}|(?:last|this|next)\\s+year))?`,
  },
  {
    name: 'firstMonths',
    source: `(?:the\\s+)?(?:first|last|final|opening)\\s+${COUNT}\\s+(?:days|weeks|months|quarters)\\s+(?:of|in)\\s+(?:${YEAR}${YEAR_END}|(?:last|this|the|next)\\s+year(?!\\p{L}))`,
  },
  {
    name: 'monthsTo',
    source: `(?=(?:\\d{1,4}|(?!\\d)[\\p{L}\\p{N}-]+(?:\\s+[\\p{L}-]+){0,2})\\s+months\\s)${COUNT}\\s+months\\s+(?:(?:to|ending|ended|through)(?:\\s+in)?)\\s+(?:the\\s+end\\s+of\\s+)?(?:(?:30|31)\\s+)?${FULL_MONTH}(?!\\p{L})(?:(?:\\s+(?:30|31))?,?\\s+(?:${YEAR}${YEAR_END}|(?:last|this)\\s+year))?`,
  },
  {
    name: 'samePeriod',
    source: `the\\s+(?:same|corresponding|equivalent|comparable)\\s+(?:period|stretch|months|quarter|half|month|weeks?|time)\\s+(?:(?:of|in)\\s+)?(?:${YEAR}${YEAR_END}|(?:last|the\\s+(?:previous|prior))\\s+year(?!\\p{L})|(?:a|one)\\s+year\\s+(?:earlier|before|ago))`,
  },
  {
    name: 'quarter',
    source: `(?:the\\s+)?(?:${ORDINAL_QUARTER}\\s+(?:quarter|half)|[QH][1-4])(?![\\p{L}\\p{N}])(?:\\s+(?:of\\s+)?(?:${YEAR}${YEAR_END}|(?:last|this|next|the)\\s+year))?`,
  },
  { name: 'season', source: `(?:(?:in|of)\\s+(?:the\\s+)?|${WHICH}\\s+|the\\s+)?${SEASON}\\s+(?:of\\s+)?${YEAR}${YEAR_END}` },
  {
    name: 'since',
    source: `since\\s+(?:(?:early|late|mid|last)[-\\s]+)?(?:(?:${FULL_MONTH}\\s+)?${YEAR}${YEAR_END}|${FULL_MONTH}(?![\\p{L}’']|\\s+(?:[12]?\\d|3[01])(?!\\d))(?:\\s+(?:of\\s+)?(?:last|this)\\s+year)?)`,
  },
  { name: 'yearRange', source: `${YEAR}(?:\\s?[-–—/]\\s?(?:${YEAR}|\\d\\d)|\\s+(?:to|and|until|through)\\s+${YEAR})${YEAR_END}` },
  { name: 'decade', source: `(?:the\\s+)?(?:(?:early|late|mid)[-\\s]+)?(?:(?:1[0-9]|20)\\d0|[’']\\d0)[’']?s(?!\\p{L})` },
  {
    name: 'century',
    source: `(?:the\\s+)?(?:(?:1[0-9]|2[01])th|20th|21st|nineteenth|twentieth|eighteenth|twenty-first)[-\\s]century`,
  },
  { name: 'ago', source: `${COUNT}\\s+(?:${UNIT}s?|weekends?)\\s+(?:ago|earlier|later|before)` },
  { name: 'span', source: `(?:the\\s+)?(?:past|last|next|previous|coming|following|preceding)\\s+${COUNT}\\s+${UNIT}s?` },
  { name: 'pastUnit', source: `(?:over|during|in|for)\\s+the\\s+(?:past|last)\\s+${UNIT}(?!\\p{L})` },
  { name: 'whichUnit', source: `${WHICH}\\s+(?:${UNIT}|weekend|(?:fiscal|financial|calendar)\\s+year)(?:[’']s)?(?!\\p{L})` },
  { name: 'whichSeason', source: `(?:last|this|next)\\s+${SEASON}(?!\\p{L})` },
  { name: 'whichMonth', source: `(?:last|this|next|early|late|mid)[-\\s]+${FULL_MONTH}(?!\\p{L})` },
  { name: 'whichWeekday', source: `(?:last|this|next)\\s+${WEEKDAY}(?!\\p{L})` },
  { name: 'weekday', source: `${WEEKDAY}(?![’']?s\\s+(?:Child|Club)|\\p{L})` },
  { name: 'near', source: '(?:yesterday|today|tonight|tomorrow)(?!\\p{L})' },
  { name: 'fiscalYear', source: `(?:FY|fiscal(?:\\s+year)?|financial\\s+year)\\s?(?:${YEAR})${YEAR_END}` },
  { name: 'bareYear', source: `${YEAR}(?:[’']s)?${YEAR_END}` },
  { name: 'bareMonth', source: `${FULL_MONTH}(?:[’']s)?(?!\\p{L})` },
];

/** A sticky expression for dates written in one of these ways, by their names, or in any; the named group that matched is the pattern's name. Case is left to the reader of dates. */
export function datesExpression(ways: ReadonlySet<string> | null = null): RegExp {
  const asked = DATE_PATTERNS.filter(({ name }) => ways === null || ways.has(name));
  return new RegExp(inAnyCase(`${B}(?:${asked.map(({ name, source }) => `(?<${name}>${source})`).join('|')})`), 'uy');
}
