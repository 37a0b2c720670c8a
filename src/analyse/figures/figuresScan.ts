import type { Precision } from '../../model/analysis.ts';
import type { Span } from '../../model/span.ts';
import { NUMBER_STARTS, NUMBER_WORDS, numberOf, scaleOf } from '../numberWords.ts';
import { matchesFrom, type Starting } from '../startingWords.ts';
import { matchedAt } from '../words/matching.ts';
import { StartingRuns } from '../words/startingRuns.ts';
import { aroundAfter, aroundBefore, exactAt } from './figuresAround.ts';
import { next, nextAt } from './figuresNext.ts';
import { lastDigit, wordStep } from './figuresPrecision.ts';
import { degreesAfter, signAround } from './figuresSign.ts';
import { vagueIn } from './figuresVague.ts';
import { endsLikeMoney, MONEY_AFTER, MONEY_BEFORE, moneyAfter, moneyBefore } from './money.ts';
import { isMoney, MEASURE_AFTER, measureOf } from './units.ts';

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
/** A number with the money before it: its groups are the money, digits, and words. */
const CORE = new RegExp(
  `(?<![\\p{L}\\p{N}_]|\\p{N}[.,:/]|\\p{L}[-–]|#|№)(?:(${MONEY_BEFORE})[\\s\\u00a0]?)?(?:(${DIGITS})|(${NUMBER_WORDS})(?![\\p{L}\\p{N}]))`,
  'iuy',
);
const NUMBERS: Starting = {
  words: new Map(NUMBER_STARTS),
  patternOf: () => CORE,
  reachBefore: moneyReach,
};
const RUNS = new StartingRuns(NUMBERS.words);
const MONEY_REACH = new RegExp(`(?<=(${MONEY_BEFORE}[\\s\\u00a0]?))`, 'iuy');
const SCALE =
  /(?:[\s-]?(?:thousand|million|billion|trillion|lakh|crore)(?:th)?(?![\p{L}])|[\s]?(?:bn|mn|mln|bln|tn|trn)(?![\p{L}])|(?:k|m|b)(?![\p{L}\p{N}²³/-]))/iuy;
const MONEY = new RegExp(`[\\s-]?${MONEY_AFTER}`, 'iuy');
const MEASURE = new RegExp(`[\\s-]?${MEASURE_AFTER}`, 'iuy');
const PERCENT =
  /\s?(?:%|percentage[\s-]points?|per[\s-]?cent(?![\p{L}])|pct(?![\p{L}])|pp(?![\p{L}])|basis[\s-]points?)(?:[\s-]points?)?/iuy;
const TIMES = /(?:\s+times|-?fold)(?![\p{L}])/iuy;
const PER =
  /[\s-](?:(?:an?|per|each|every)\s+(year|month|week|day|hour|minute|second|night)(?![\p{L}])|(annually|yearly|monthly|weekly|daily|hourly)(?![\p{L}]))(?!\s+(?:earlier|ago|before|later|on|after))/iuy;
const RATES: Readonly<Record<string, string>> = {
  annually: 'year',
  yearly: 'year',
  monthly: 'month',
  weekly: 'week',
  daily: 'day',
  hourly: 'hour',
  night: 'day',
};
/** A number of so few digits is what they say. */
const EXACT_DIGITS = 12;
/** Less than half of the last of twelve digits. */
const ROUNDING = 4e-13;
/** Where numbers may begin in a span of an article, see `StartingRuns.within`. */
export const quantityStarts = (text: string, span: Span): readonly number[] | null => RUNS.within(text, span);

/**
 * Every number of a text with its unit and the words that say how exact it is, in order; ranges are one. Numbers are looked for in
 * `stretches` alone, and vague ones in `vagueStretches`; null: everywhere.
 */
export function quantitiesIn(
  text: string,
  stretches: readonly number[] | null = null,
  vagueStretches: readonly number[] | null = null,
): readonly Quantity[] {
  const found: Quantity[] = [];
  let lastEnd = 0;
  for (const match of matchesFrom(NUMBERS, text, stretches)) {
    const made = quantityAt(text, match);
    if (made === null || made.start < lastEnd) continue;
    found.push(made);
    lastEnd = made.end;
  }
  const vague = vagueIn(text, vagueStretches);
  if (vague.length === 0) return found;
  found.push(...vague);
  return found.sort((a, b) => a.start - b.start).filter((one, at, all) => one.start >= (all[at - 1]?.end ?? 0));
}

function quantityAt(text: string, match: RegExpExecArray): Quantity | null {
  const money = match[1];
  const digits = match[2];
  const words = match[3];
  let end = match.index + match[0].length;
  let start = match.index;
  let stated = digits ? valueIn(digits) : numberOf(words ?? '');
  if (stated === null || !Number.isFinite(stated)) return null;
  let unit = money ? moneyBefore(money) : null;
  if (money && !unit) return null;
  let scale = 1;
  let behind = nextAt(text, end);
  const scaled = behind & next.scale ? matchedAt(SCALE, text, end) : null;
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
  stated = scale === 1 && match[0].length <= EXACT_DIGITS ? stated : clean(stated * scale);
  const percent = behind & next.percent ? matchedAt(PERCENT, text, end) : null;
  if (!unit && percent) {
    unit = '%';
    end += percent.length;
    behind = nextAt(text, end);
    if (percent.length > 2 && /basis/i.test(percent)) stated /= 100;
  }
  if (behind & next.money && (!unit || isMoney(unit))) {
    const named = matchedAt(MONEY, text, end);
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
    const times = matchedAt(TIMES, text, end);
    if (times) {
      unit = 'times';
      end += times.length;
      behind = nextAt(text, end);
    }
  }
  if (behind & next.measure && !unit) {
    const measure = matchedAt(MEASURE, text, end);
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
  const step = digits ? lastDigit(digits, stated, scale, unit) : wordStep(stated);
  const after = behind & next.precision ? aroundAfter(text, end) : exactAt(end);
  if (after.end > end) behind = nextAt(text, after.end);
  end = after.end;
  const before = aroundBefore(text, start, unit);
  start = before.start;
  const signed = signAround(text, start, end, unit, (behind & next.below) !== 0);
  const { sign } = signed;
  if (signed.end > end) behind = nextAt(text, signed.end);
  ({ start, end, unit } = signed);
  PER.lastIndex = end;
  const rate = behind & next.rate ? PER.exec(text) : null;
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

/** How far before a number the money reaches that is written there. */
function moneyReach(text: string, at: number): number {
  if (at === 0) return 0;
  const code = text.charCodeAt(at - 1);
  if (!endsLikeMoney(text, code <= 32 || code === 160 ? at - 1 : at)) return 0;
  MONEY_REACH.lastIndex = at;
  return MONEY_REACH.exec(text)?.[1]?.length ?? 0;
}

function valueIn(digits: string): number {
  const plain = Number(digits);
  return Number.isNaN(plain) ? Number(digits.replace(/[ ,\u00a0\u202f\u2009]/g, '').replace('·', '.')) : plain;
}

/** Takes back the error of binary multiplication: 4.1 million is 4,100,000. */
function clean(value: number): number {
  const whole = Math.round(value);
  if (whole < 1e12 && Math.abs(value - whole) <= value * ROUNDING) return whole;
  return Number(value.toPrecision(12));
}

function perUnit(word: string): string {
  const folded = word.toLowerCase();
  return RATES[folded] ?? folded;
}
