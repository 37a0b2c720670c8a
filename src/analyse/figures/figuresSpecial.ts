import { isDigit } from '../../model/codeUnits.ts';
import { NUMBER_NOUNS, NUMBER_WORDS, numberOf, ORDINAL_WORDS, ordinalOf, scaleOf } from '../numberWords.ts';
import { AtEnd } from '../words/atEnd.ts';
import { allMatches, matchesWithin } from '../words/matching.ts';
import { anyHint, hint } from '../words/runHints.ts';
import type { Quantity } from './figuresScan.ts';
import { MONEY_AFTER, moneyAfter } from './money.ts';
import { measureOf } from './units.ts';

const SUPERLATIVE =
  '(?:most|least|(?:largest|biggest|smallest|highest|lowest|longest|shortest|tallest|busiest|richest|poorest|oldest|youngest|best|worst|fastest|slowest|deepest|greatest|strongest|weakest|top|hottest|coldest|warmest|heaviest|leading|wealthiest|happiest|safest|cheapest|dearest|deadliest|hardest|widest|wettest|driest|steepest|main|major|newest|latest|earliest|nearest|closest|farthest|furthest|costliest|priciest)(?![\\p{L}]))';
const ORDINAL = `(?:\\d{1,3}(?:st|nd|rd|th)|${ORDINAL_WORDS})`;
/** An ordinal, which is the first group, and a superlative behind it. */
const ORDINALS = new RegExp(`(?<![\\p{L}\\p{N}]|\\p{N}[.,-])(${ORDINAL})(?![\\p{L}\\p{N}])([-\\s]+${SUPERLATIVE})?`, 'iuy');
const RANK_BEFORE = new AtEnd(
  /(?:(?<!\p{L})(?:rank(?:s|ed|ing)?|plac(?:es?|ed)|came|comes?|coming|finish(?:es|ed|ing)?|stands?|stood|list(?:s|ed)|rated|sits?|sat|lies|lay|in|number|position)\s+(?:only\s+|just\s+|a\s+distant\s+|up\s+|joint\s+|equal\s+|at\s+|in\s+|as\s+|the\s+|an?\s+|third\s+from\s+)*|(?:is|are|was|were|be|now|remains?|still|to|from|up|down)\s+(?:only\s+|just\s+|ranked\s+|placed\s+|at\s+|a\s+distant\s+)*)$/iu,
);
const RANK_AFTER =
  /^\s*(?:(?:among|amongst|on|in|out\s+of|of|worldwide|globally|nationally|overall|behind|place(?!\s+to)|position|spot|rank)(?![\p{L}])|[,.;)]|$)/iu;
/** Verbs that tell of a place however the sentence goes on: "came 3rd at the games", "finished second with 34 points". */
const PLACED_BEFORE = new AtEnd(
  /(?<!\p{L})(?:rank(?:s|ed|ing)?|plac(?:es|ed)|came|comes|coming|finish(?:es|ed|ing)?)\s+(?:only\s+|just\s+|a\s+distant\s+|joint\s+|equal\s+|in\s+)*$/iu,
);
const PLACED_AFTER = /^\s+(?:at|for|with|after|when|as|and|but|by|this|last|ahead)(?![\p{L}])/iu;
const PLACE_AFTER = /^[-\s](?:place|position|spot)(?![\p{L}])/iu;
/** Things that an ordinal counts rather than ranks. */
const SERIES_AFTER =
  /^[-\s](?:anniversary|birthday|edition|century|round|session|congress|day|week|month|year|quarter|half|time|term|season|jubilee|infantry|division|regiment|brigade|graders?|grade|person|victim|goal|test|match|win|title|medal|episode|chapter|meeting|summit|visit|generation|version|dose|wave|stage|phase|attempt|book|album|film|child|son|daughter|wife|husband|president|prime)(?![\p{L}])/iu;
const NUMBER_ONE = /(?<![\p{L}\p{N}])(?:number|no\.)\s(?:one|1)(?![\p{N}])(?=\s+(?:in|on|among|for))/iuy;
const PARTS: Readonly<Record<string, number>> = {
  half: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
};
const FRACTIONS =
  /(?<![\p{L}\p{N}-])(?:(?<all>(?:about|around|roughly|nearly|almost|some|more\s+than|over|less\s+than|at\s+least|up\s+to|just\s+(?:over|under))\s+)?(?:(?<top>an?|one|two|three|four|five|seven|nine)[-\s])?(?<part>half|halves|thirds?|quarters?|fifths?|sixths?|eighths?|tenths?))(?=\s+(?:of(?!\s+(?:an?\s+(?:million|billion|trillion|century|mile|hour|year|dozen|day|percent|(?:kilo|centi)?met(?:re|er)|foot|inch|yard|acre|hectare|kilo(?:gram)?|tonne?|ounce|lit(?:re|er)|gallon)|\d{4}|last|this|next|the\s+(?:year|century|match|game|season)))|the|its|their|his|her|our|all)(?!\p{L}))/iuy;
const BY_FRACTION =
  /(?<=\sby\s(?:about\s|around\s|nearly\s|almost\s|more\sthan\s|over\s)?)(?:(?<top>an?|one|two|three)[-\s])?(?<part>half|thirds?|quarters?|fifths?|tenths?)(?![\p{L}]|\s+(?:an?|million|billion))/iuy;
const ONE_IN = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:(?:about|around|roughly|nearly|almost|some|more\\s+than|over|at\\s+least)\\s+)?(?<top>\\d{1,3}|${NUMBER_WORDS})\\s+(?:in|out\\s+of|of(?=\\s+every))\\s+(?:every\\s+)?(?<of>\\d{1,4}|${NUMBER_WORDS})(?![\\p{L}\\p{N}-]|[,.]\\d|\\s+(?:years?|months?|weeks?|days?|hours?|minutes?|cities|towns|countries|states|places))`,
  'giu',
);
/** No share is told without: "in ten", "of every 5". */
const IN_NUMBER = new RegExp(
  `\\s(?:in|of)\\s+(?:every\\s+)?(?:\\d|half\\s|(?:an?\\s+)?(?:${NUMBER_NOUNS.replaceAll(' ', '|')}))`,
  'iu',
);
/** Units that are halved in words: "half a metre", "a mile and a half", "a quarter of a tonne". */
const HALVED =
  'hour|day|week|month|year|decade|century|mile|kilomet(?:re|er)|met(?:re|er)|centimet(?:re|er)|foot|inch|yard|acre|hectare|kilogram|kilo|tonne|ton|ounce|lit(?:re|er)|gallon';
const HALF_UNITS = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:(?:about|around|roughly|nearly|almost|some|more\\s+than|over|at\\s+least|just\\s+(?:over|under))\\s+)?(?:(?:an?|one)\\s+(?<one>${HALVED})\\s+and\\s+a\\s+half|half[-\\s](?:an?[-\\s])?(?<half>${HALVED})|(?:an?\\s+)?quarter[-\\s](?:of\\s+an?\\s+)?(?<quarter>${HALVED}))(?![\\p{L}])`,
  'iuy',
);
/** "Lasted a week", "for a decade": one of them. */
const ONE_TIME =
  /(?<=(?<!\p{L})(?:last(?:s|ed|ing)?|takes?|took|taken|spen[dt]s?|for|within)\s+)(?:(?:about|around|nearly|almost|more\s+than|over|less\s+than|at\s+least|just\s+(?:over|under))\s+)?an?\s+(?:full\s+|whole\s+)?(?<unit>hour|day|week|fortnight|month|year|decade|century)(?![\p{L}’'-]|\s+(?:ago|later|earlier|before|after|and\s+a|or|old|to))/giu;
/** A text without has none of them. */
const ONE_TIME_TOLD =
  /(?:last(?:s|ed|ing)?|takes?|took|taken|spen[dt]s?|for|within)\s+(?:(?:about|around|nearly|almost|more\s+than|over|less\s+than|at\s+least|just\s+(?:over|under))\s+)?an?\s/iu;
const OF_A_MILLION = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:(?:about|around|roughly|nearly|almost|some|more\\s+than|over|at\\s+least)\\s+)?(?<top>an?|one|three)[-\\s](?<part>thirds?|quarters?)\\s+of\\s+a\\s+(?<scale>million|billion|trillion)(?![\\p{L}])(?:\\s+(?<money>${MONEY_AFTER}))?`,
  'iuy',
);
const MULTIPLIED =
  /(?<![\p{L}-])(?:(?<verb>(?:more\s+than\s+|nearly\s+|almost\s+|about\s+|roughly\s+)?(?:doubled|tripled|trebled|quadrupled|halved))|(?<adverb>twice|twofold|threefold|fourfold|fivefold|tenfold)(?=\s+(?:as|the|a|since|in|that)|[.,;]))(?![\p{L}])/giu;
const FACTORS: Readonly<Record<string, number>> = {
  doubled: 2,
  tripled: 3,
  trebled: 3,
  quadrupled: 4,
  twice: 2,
  twofold: 2,
  threefold: 3,
  fourfold: 4,
  fivefold: 5,
  tenfold: 10,
};

const NONE: readonly RegExpExecArray[] = [];

/** What a text must hint at to hold any. */
export const SPECIAL_HINTS = hint.ordinal | hint.number | hint.part | hint.half | hint.oneTime | hint.oneIn | hint.multiplied;

/** A quantity that already tells whether it is a change. */
export interface SpecialQuantity extends Quantity {
  readonly change: 'rise' | 'fall' | null;
}

/**
 * Ranks, series numbers ("70th anniversary"), fractions ("half of", "one in five") and multiplications ("doubled") of a text; `hints`
 * tell what it may hold (see `hintsIn`), and what a run hints at begins in that run or at most so many before it.
 */
export function specialsIn(
  text: string,
  hints = anyHint,
  hinting: (bit: number, reach: number) => readonly number[] | null = () => null,
): readonly SpecialQuantity[] {
  const found: SpecialQuantity[] = [];
  if ((hints & SPECIAL_HINTS) === 0) return found;
  const near = (pattern: RegExp, bit: number, reach: number): readonly RegExpExecArray[] =>
    (hints & bit) !== 0 ? matchesWithin(pattern, text, hinting(bit, reach)) : NONE;
  for (const match of near(ORDINALS, hint.ordinal, 0)) {
    const value = ordinalOf(match[1] ?? '');
    const unit = value === null ? null : ordinalUnit(text, match, value);
    if (unit) found.push(quantity(match.index, match[0].length, value ?? 0, unit, 0));
  }
  for (const match of near(NUMBER_ONE, hint.number, 0)) found.push(quantity(match.index, match[0].length, 1, 'rank', 0));
  for (const match of [...near(FRACTIONS, hint.part, 3), ...near(BY_FRACTION, hint.part, 1)]) {
    const part = PARTS[(match.groups?.['part'] ?? '').replace(/ves$/, 'f').replace(/s$/, '').toLowerCase()];
    const top = match.groups?.['top'] ? (numberOf(match.groups['top']) ?? 1) : 1;
    const bare = !match.groups?.['top'] && part !== 2;
    if (part && !bare && top < part)
      found.push(approximately(match, quantity(match.index, match[0].length, (100 * top) / part, '%', 100 / part / 10)));
  }
  for (const match of near(OF_A_MILLION, hint.part, 3)) {
    const { top = '', part = '', scale = '', money = '' } = match.groups ?? {};
    const currency = money && moneyAfter(money);
    const value = ((numberOf(top) ?? 1) / (part.toLowerCase().startsWith('third') ? 3 : 4)) * (scaleOf(scale) ?? 1);
    found.push(approximately(match, quantity(match.index, match[0].length, value, currency || 'count', value / 20)));
  }
  for (const match of near(HALF_UNITS, hint.half, 6)) {
    const { one, half, quarter } = match.groups ?? {};
    const unit = measureOf(one ?? half ?? quarter ?? '');
    if (!unit) continue;
    const value = one ? 1.5 : half ? 0.5 : 0.25;
    found.push(approximately(match, quantity(match.index, match[0].length, value, unit, 0.1)));
  }
  for (const match of (hints & hint.oneTime) !== 0 && ONE_TIME_TOLD.test(text) ? allMatches(ONE_TIME, text) : NONE) {
    const unit = (match.groups?.['unit'] ?? '').toLowerCase();
    const made =
      unit === 'fortnight'
        ? quantity(match.index, match[0].length, 2, 'week', 0.5)
        : quantity(match.index, match[0].length, 1, unit, 0.5);
    found.push(approximately(match, made));
  }
  for (const match of (hints & hint.oneIn) !== 0 && IN_NUMBER.test(text) ? allMatches(ONE_IN, text) : NONE) {
    const top = Number(match.groups?.['top']) || numberOf(match.groups?.['top'] ?? '');
    const of = Number(match.groups?.['of']) || numberOf(match.groups?.['of'] ?? '');
    if (top && of && top < of)
      found.push(approximately(match, quantity(match.index, match[0].length, (100 * top) / of, '%', 100 / of / 10)));
  }
  for (const match of (hints & hint.multiplied) !== 0 ? allMatches(MULTIPLIED, text) : NONE) {
    const word = /\p{L}+$/u.exec(match[0])?.[0].toLowerCase() ?? '';
    const change = match.groups?.['verb'] ? (word === 'halved' ? 'fall' : 'rise') : null;
    const made =
      word === 'halved'
        ? quantity(match.index, match[0].length, 50, '%', 2)
        : quantity(match.index, match[0].length, FACTORS[word] ?? 2, 'times', 0.1);
    found.push(approximately(match, { ...made, change }));
  }
  return found.sort((a, b) => a.start - b.start);
}

function quantity(start: number, length: number, value: number, unit: string, tolerance: number): SpecialQuantity {
  return {
    start,
    end: start + length,
    value: Number(value.toPrecision(12)),
    high: null,
    unit,
    precision: 'exact',
    tolerance,
    sign: 0,
    per: null,
    rateEnd: start + length,
    inWords: true,
    change: null,
  };
}

function approximately(match: RegExpExecArray, made: SpecialQuantity): SpecialQuantity {
  if (/^(?:more|over|at\s+least)/i.test(match[0])) return { ...made, precision: 'at least' };
  if (/^(?:less|up\s+to)/i.test(match[0])) return { ...made, precision: 'at most' };
  return /^(?:about|around|roughly|nearly|almost|some|just)/i.test(match[0]) ? { ...made, precision: 'about' } : made;
}

function ordinalUnit(text: string, match: RegExpExecArray, value: number): 'rank' | 'ordinal' | null {
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 40);
  const before = text.slice(Math.max(0, match.index - 50), match.index);
  const digits = isDigit(text.charCodeAt(match.index));
  if (match[2]) return /(?<!\p{L})one\s+(?:of\s+the\s+)?$/iu.test(before) ? null : 'rank';
  if (PLACE_AFTER.test(after)) return /(?<!\p{L})in\s+the\s+$/iu.test(before) ? null : 'rank';
  if (PLACED_BEFORE.test(before) && PLACED_AFTER.test(after)) return 'rank';
  const high = value > 3;
  if (SERIES_AFTER.test(after)) return digits || high ? 'ordinal' : null;
  if (RANK_BEFORE.test(before) && RANK_AFTER.test(after))
    return digits || high || /rank|plac|finish|came|list|number/i.test(before) ? 'rank' : null;
  return null;
}
