import type { Precision } from '../../model/analysis.ts';
import type { Span } from '../../model/span.ts';
import { NUMBER_STARTS, NUMBER_WORDS, numberOf, scaleOf } from '../numberWords.ts';
import { matchesFrom, type Starting } from '../startingWords.ts';
import { AtEnd } from '../words/atEnd.ts';
import { anyHint, hint } from '../words/runHints.ts';
import { StartingRuns } from '../words/startingRuns.ts';
import { next, nextAt } from './figuresNext.ts';
import { lastDigit, wordStep } from './figuresPrecision.ts';
import { degreesAfter, signAround } from './figuresSign.ts';
import { vagueIn } from './figuresVague.ts';
import { MONEY_AFTER, MONEY_BEFORE, moneyAfter, moneyBefore } from './money.ts';
import { isMoney, isTime, MEASURE_AFTER, measureOf } from './units.ts';

/** A number in a text with what is written directly around it; nothing is known yet of its sentence. */
export interface Quantity {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly high: number | null;
  readonly unit: string;
  readonly precision: Precision;
  readonly tolerance: number;
  /** -1, 1, or 0 where no sign is written. */
  readonly sign: -1 | 0 | 1;
  /** Time unit of a rate: "$5 billion a year" is per year. */
  readonly per: string | null;
  /** Where the words of the rate end, or `end`. */
  readonly rateEnd: number;
  /** True for numbers in words ("two"). */
  readonly inWords: boolean;
}

const DIGITS =
  '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?![\\p{N}])|\\d{1,3}(?:[ \\u00a0\\u202f\\u2009]\\d{3})+(?![\\p{N}]|[.,]\\d)|\\d+(?:[.·]\\d+)?';
const CORE = new RegExp(
  `(?<![\\p{L}\\p{N}_]|\\p{N}[.,:/]|\\p{L}[-–]|#|№)(?:(?<money>${MONEY_BEFORE})[\\s\\u00a0]?)?(?:(?<digits>${DIGITS})|(?<words>${NUMBER_WORDS})(?![\\p{L}\\p{N}]))`,
  'iuy',
);
const NUMBERS: Starting = {
  words: new Map(NUMBER_STARTS),
  patternOf: () => CORE,
  before: new RegExp(`(?<=(${MONEY_BEFORE}[\\s\\u00a0]?))`, 'iuy'),
};
const RUNS = new StartingRuns(NUMBERS.words);
const SCALE =
  /(?:[\s-]?(?:thousand|million|billion|trillion|lakh|crore)(?:th)?(?![\p{L}])|[\s]?(?:bn|mn|mln|bln|tn|trn)(?![\p{L}])|(?:k|m|b)(?![\p{L}\p{N}²³/-]))/iuy;
const MONEY = new RegExp(`[\\s-]?${MONEY_AFTER}`, 'iuy');
const MEASURE = new RegExp(`[\\s-]?${MEASURE_AFTER}`, 'iuy');
const PERCENT =
  /\s?(?:%|percentage[\s-]points?|per[\s-]?cent(?![\p{L}])|pct(?![\p{L}])|pp(?![\p{L}])|basis[\s-]points?)(?:[\s-]points?)?/iuy;
const TIMES = /(?:\s+times|-?fold)(?![\p{L}])/iuy;
const PER =
  /[\s-](?:(?:an?|per|each|every)\s+(year|month|week|day|hour|minute|second|night)(?![\p{L}])|(annually|yearly|monthly|weekly|daily|hourly)(?![\p{L}]))(?!\s+(?:earlier|ago|before|later|on|after))/iuy;
const AFTER_ABOUT = /(?:\s+or\s+so|\s+or\s+thereabouts|[\s-]odd)(?![\p{L}])/iuy;
const AFTER_LEAST = /(?:\s+or\s+(?:more|older|over|above)|-?plus(?![\p{L}])|\+)/iuy;
const AFTER_MOST = /\s+or\s+(?:less|fewer|under)(?![\p{L}])/iuy;
const BEFORE_LEAST =
  /(?<!\p{L})(?:(?:well|far|much|slightly)\s+)?(?:(?<!(?<!\p{L})not?\s)more\s+than|over|above|at\s+least|no\s+(?:fewer|less)\s+than|exceed(?:s|ed|ing)?|upwards?\s+of|in\s+excess\s+of|greater\s+than|a\s+minimum\s+of|surpass(?:ed|es|ing)|north\s+of|topp(?:ed|ing))\s+(?:the\s+|an?\s+)?$/iu;
const BEFORE_MOST =
  /(?<!\p{L})(?:up\s+to|at\s+(?:the\s+)?most|(?:well\s+)?(?:less|fewer)\s+than|(?:well\s+)?(?:under|below)|no(?:t)?\s+more\s+than|as\s+(?:many|much)\s+as|a\s+maximum\s+of)\s+(?:the\s+|an?\s+)?$/iu;
const BEFORE_ABOUT =
  /(?<!\p{L})(?:about|around|roughly|approximately|approx\.?|circa|ca\.|c\.|some|nearly|almost|close\s+to|near|just\s+(?:under|over|short\s+of|above|below)|(?:a\s+little|slightly)\s+(?:over|under|more\s+than|less\s+than|above|below)|an\s+estimated|estimated(?:\s+at)?|not\s+quite|something\s+like|in\s+the\s+region\s+of|~|≈)\s*$/iu;
const AFTER = [
  [AFTER_ABOUT, 'about'],
  [AFTER_LEAST, 'at least'],
  [AFTER_MOST, 'at most'],
] as const;
const BEFORE = (
  [
    [BEFORE_ABOUT, 'about'],
    [BEFORE_LEAST, 'at least'],
    [BEFORE_MOST, 'at most'],
  ] as const
).map(([expression, precision]) => ({ expression, atEnd: new AtEnd(expression), precision }));

/** Where numbers may begin in a span of an article, see `StartingRuns.within`. */
export const quantityStarts = (text: string, span: Span): readonly number[] | null => RUNS.within(text, span);

/**
 * Every number of a text with its unit and the words that say how exact it is, in order; ranges are one. Numbers are looked for in
 * `stretches` alone, and vague ones where `hints` allow for them.
 */
export function quantitiesIn(text: string, stretches: readonly number[] | null = null, hints = anyHint): readonly Quantity[] {
  const found: Quantity[] = [];
  for (const match of matchesFrom(NUMBERS, text, stretches)) {
    const made = quantityAt(text, match);
    if (made && made.start >= (found.at(-1)?.end ?? 0)) found.push(made);
  }
  if ((hints & hint.vague) !== 0) found.push(...vagueIn(text));
  return found.sort((a, b) => a.start - b.start).filter((one, at, all) => one.start >= (all[at - 1]?.end ?? 0));
}

function quantityAt(text: string, match: RegExpExecArray): Quantity | null {
  const { money, digits, words } = match.groups ?? {};
  let end = match.index + match[0].length;
  let start = match.index;
  let stated = digits ? Number(digits.replace(/[ ,\u00a0\u202f\u2009]/g, '').replace('·', '.')) : numberOf(words ?? '');
  if (stated === null || !Number.isFinite(stated)) return null;
  let unit = money ? moneyBefore(money) : null;
  if (money && !unit) return null;
  let scale = 1;
  let behind = nextAt(text, end);
  const scaled = behind & next.scale ? take(SCALE, text, end) : null;
  if (scaled) {
    const by = scaleOf(scaled.replace(/^[\s-]/, ''));
    const letter = /^[a-z]$/i.test(scaled);
    // "57m high" is metres; "5m people" and "£5m" are millions.
    const metres =
      /^m$/.test(scaled) &&
      !unit &&
      /^(?:\s*$|\s*[,.;)]|\s+(?:long|high|tall|deep|wide|above|below|away|from|of|race|sprint|in|and|to|at|x|×)(?!\p{L}))/iu.test(
        text.slice(end + 1, end + 14),
      );
    if (by && !(letter && (metres || words))) {
      scale = by;
      end += scaled.length;
      behind = nextAt(text, end);
    }
  }
  stated = clean(stated * scale);
  const percent = behind & next.percent ? take(PERCENT, text, end) : null;
  if (!unit && percent) {
    unit = '%';
    end += percent.length;
    behind = nextAt(text, end);
    if (/basis/i.test(percent)) stated /= 100;
  }
  if (behind & next.money && (!unit || isMoney(unit))) {
    const named = take(MONEY, text, end);
    const code = named && moneyAfter(named.replace(/^[\s-]/, ''));
    const weighs =
      code === 'GBP' &&
      !unit &&
      /(?:weigh\p{L}*|weight)\W+(?:\p{L}+\W+){0,4}$/iu.test(text.slice(Math.max(0, start - 40), start));
    if (named && code && (!unit || code === unit)) {
      unit = weighs ? 'pound' : code;
      end += named.length;
      behind = nextAt(text, end);
    }
  }
  if (behind & next.times && !unit) {
    const times = take(TIMES, text, end);
    if (times) {
      unit = 'times';
      end += times.length;
      behind = nextAt(text, end);
    }
  }
  if (behind & next.measure && !unit) {
    const measure = take(MEASURE, text, end);
    const name = measure && measureOf(measure.replace(/^[\s-]/, ''));
    const attached = measure !== null && !/^[\s-]/.test(measure);
    if (
      measure &&
      name &&
      !(attached && (words || /^[GMKB]$/.test(measure))) &&
      !(name === 'm' && /\sm$/i.test(measure) && words)
    ) {
      unit = name;
      end += measure.length;
      behind = nextAt(text, end);
    }
  }
  const degrees = behind & next.degrees && !unit && digits && scale === 1 ? degreesAfter(text, start, end) : null;
  if (degrees) {
    unit = degrees;
    end += 1;
    behind = nextAt(text, end);
  }
  const step = digits ? lastDigit(digits, scale, unit) : wordStep(stated);
  const after = behind & next.precision ? aroundAfter(text, end) : exactAt(end);
  end = after.end;
  const before = aroundBefore(text, start, unit);
  start = before.start;
  const signed = signAround(text, start, end, unit);
  const { sign } = signed;
  ({ start, end, unit } = signed);
  PER.lastIndex = end;
  const rate = nextAt(text, end) & next.rate ? PER.exec(text) : null;
  return {
    start,
    end,
    value: sign < 0 ? -stated : stated,
    high: null,
    unit: unit ?? 'count',
    precision: after.precision ?? before.precision,
    tolerance: step / 2,
    sign,
    per: rate ? perUnit(rate[1] ?? rate[2] ?? '') : null,
    rateEnd: end + (rate?.[0].length ?? 0),
    inWords: words !== undefined,
  };
}

/** Takes back the error of binary multiplication: 4.1 million is 4,100,000. */
function clean(value: number): number {
  if (Number.isInteger(value) && value < 1e12) return value;
  return Number(value.toPrecision(12));
}

function take(expression: RegExp, text: string, at: number): string | null {
  expression.lastIndex = at;
  return expression.exec(text)?.[0] ?? null;
}

interface After {
  readonly end: number;
  readonly precision: Precision | null;
}

const exactAt = (end: number): After => ({ end, precision: null });

function aroundAfter(text: string, end: number): After {
  for (const [expression, precision] of AFTER) {
    const words = take(expression, text, end);
    if (words) return { end: end + words.length, precision };
  }
  return exactAt(end);
}

function aroundBefore(
  text: string,
  start: number,
  unit: string | null,
): { readonly start: number; readonly precision: Precision } {
  const before = text.slice(Math.max(0, start - 32), start);
  for (const { expression, atEnd, precision } of BEFORE) {
    const words = atEnd.test(before) ? expression.exec(before)?.[0] : undefined;
    if (!words) continue;
    // "over three years" is how long it took, not more than three.
    if (/^(?:over|under|around|near)\s+$/i.test(words) && unit && isTime(unit)) continue;
    return { start: start - words.length, precision };
  }
  return { start, precision: 'exact' };
}

function perUnit(word: string): string {
  const folded = word.toLowerCase();
  const known: Readonly<Record<string, string>> = {
    annually: 'year',
    yearly: 'year',
    monthly: 'month',
    weekly: 'week',
    daily: 'day',
    hourly: 'hour',
    night: 'day',
  };
  return known[folded] ?? folded;
}
