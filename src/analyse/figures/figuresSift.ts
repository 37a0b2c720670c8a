import { isDigit } from '../../model/codeUnits.ts';
import type { Span } from '../../model/span.ts';
import { AtEnd } from '../words/atEnd.ts';
import type { Quantity } from './figuresScan.ts';
import { isMoney, isTime } from './units.ts';

const RANGE_BETWEEN = /^(?:\s?[-–—]\s?|\s+to\s+|\s+or\s+)$/iu;
const AND_BETWEEN = /^\s+and\s+$/iu;
const CHANGE_BEFORE = new AtEnd(
  /(?<!\p{L})(?:ros?e|risen|increas\p{L}*|gr[eo]wn?|climb\p{L}*|jump\p{L}*|surg\p{L}*|soar\p{L}*|fell|fall\p{L}*|drop\p{L}*|declin\p{L}*|decreas\p{L}*|shr[au]nk|plung\p{L}*|slump\p{L}*|up|down|cut|slipp\p{L}*|dipp\p{L}*|gain\p{L}*|lost)\s+(?:by\s+|of\s+|another\s+|a\s+further\s+)*$/iu,
);
const DESIGNATORS =
  'no nos number page pages pp room flight article section chapter resolution highway route model windows office boeing airbus type class channel phase level gate platform radio apollo formula version mark act part figure table line building unit division war tier group category grade iphone galaxy paragraph rule law bill case order zone area district sector block stage round game week day volume vol issue step top bus tram train runway pier terminal lane exit junction psalm verse studio warehouse hall plot lot size opus symphony season episode series under u';
const DESIGNATOR_BEFORE = new RegExp(`(?:^|[\\s(])(?:${DESIGNATORS.replaceAll(' ', '|')})\\.?\\s+$`, 'iu');
const DESIGNATED = new AtEnd(DESIGNATOR_BEFORE, DESIGNATORS);
const COUNTABLE_LOWER =
  /^(?:week|day|under|line|case|cases|round|game|group|unit|order|bill|law|part|top|stage|step|size|season|series|area|level|number|train|bus|tram|class|type|district|sector|zone|block|office|exit|version|studio|figure|lot|plot|hall|act|war|mark|gate|pier|page|pages|lane|issue|volume)$/;
const CAPITAL_BEFORE = new AtEnd(/(?<![.!?:"“”]\s|^|\n)(?<!\p{L})\p{Lu}[\p{L}.&-]*\s$/u);
const TIME_AFTER = /^(?:\s?[ap]\.?m\.?(?![\p{L}])|:\d\d|\s+o[’']clock|\s?(?:GMT|UTC|CET|EST|hrs)(?![\p{L}]))/iu;
const GLUED_AFTER = /^(?:[\p{L}\p{N}_/:@]|-(?:\d|\p{Lu}))/u;
const TIME_BEFORE = new AtEnd(/(?:\d:|\bat\s+\d{1,2}[.:])$/iu);
const DASH_AFTER = /^\s?[-–]\s?\d/u;
const DASH_BEFORE = new AtEnd(/\d\s?[-–]$/u);
const SCORE = /^\d{1,3}[-–]\d{1,3}$/;
const SPAN_DATE =
  /^(?:the\s+)?(?:past|last|next|previous|coming|following|preceding)\s+(?:\d|\p{L}+\s+(?:day|week|month|quarter|year|decade))/iu;
const AGE_BEFORE = new AtEnd(/\p{Lu}[\p{L}.-]+,\s$/u);
const ONE_AFTER =
  /^\s+(?:person|man|woman|child|people|dead|death|killed|worker|employee|soldier|student|resident|passenger|officer|victim|vote|seat|goal|point|house|ship|plane|building|injured|case)(?![\p{L}])/iu;
const ONE_NOT_BEFORE = new AtEnd(/(?<!\p{L})(?:no|any|some|every|each|this|that|which|the|another|only)\s+$/iu);

const KNOWN_BEFORE = new AtEnd(/(?<!\p{L})(?:the|these|those|our|their|its|his|her|your|both|other|same)\s+$/iu);
const NAMED_BEFORE = new AtEnd(/(?:world\s+war|group\s+of|the\s+big|article|chapter|part|phase|number)\s+$/iu);

const DIAL_BEFORE = /(?<!\p{L})(?:call|phone|telephone|tel|dial|ring|fax|text|hotline|helpline)(?!\p{L})[^.;]{0,16}$/iu;
const PREHISTORIC = 3000;

/** Draws "between 5 and 7 million", "5–7%" and "$5m to $7m" together into one quantity with a high end. */
export function joinRanges(text: string, quantities: readonly Quantity[]): readonly Quantity[] {
  if (quantities.length < 2) return quantities;
  const joined: Quantity[] = [];
  for (const one of quantities) {
    const low = joined.at(-1);
    const range = low && rangeOf(text, low, one);
    if (range) joined.splice(-1, 1, range);
    else joined.push(one);
  }
  return joined;
}

/** Units that are written after one another, the larger first: "2 hours 6 minutes", "6 feet 2 inches". */
const COMPOUNDS: Readonly<Record<string, readonly [smaller: string, parts: number]>> = {
  hour: ['minute', 60],
  minute: ['second', 60],
  year: ['month', 12],
  week: ['day', 7],
  day: ['hour', 24],
  foot: ['inch', 12],
  pound: ['ounce', 16],
};

/** Draws "two hours and four minutes" together into one quantity of the larger unit. */
export function joinCompounds(text: string, quantities: readonly Quantity[]): readonly Quantity[] {
  if (quantities.length < 2) return quantities;
  const joined: Quantity[] = [];
  for (const one of quantities) {
    const large = joined.at(-1);
    const [smaller, parts] = (large && COMPOUNDS[large.unit]) ?? ['', 1];
    if (
      large &&
      one.unit === smaller &&
      one.value < parts &&
      large.high === null &&
      one.high === null &&
      large.value % 1 === 0 &&
      /^(?:,?\s+and\s+|,\s+|\s+)$/iu.test(text.slice(large.end, one.start))
    )
      joined.splice(-1, 1, {
        ...large,
        end: one.end,
        value: Number((large.value + one.value / parts).toPrecision(8)),
        tolerance: one.tolerance / parts,
        precision: large.precision === 'exact' ? one.precision : large.precision,
        per: one.per,
        rateEnd: one.rateEnd,
      });
    else joined.push(one);
  }
  return joined;
}

function rangeOf(text: string, low: Quantity, high: Quantity): Quantity | null {
  if (low.high !== null || high.high !== null) return null;
  // The dash of "5–7" was read as a sign of the second number.
  const dashed = high.sign < 0 && /[-−–]/u.test(text[high.start] ?? '');
  const gap = text.slice(low.end, dashed ? high.start + 1 : high.start);
  const value = dashed && gap.trim() !== '' ? Math.abs(high.value) : high.value;
  const isRange = RANGE_BETWEEN.test(gap);
  if (!isRange && !AND_BETWEEN.test(gap)) return null;
  const before = text.slice(Math.max(0, low.start - 60), low.start);
  const between = /(?<!\p{L})between\s+$/iu.exec(before)?.[0];
  const from = /(?<!\p{L})from\s+$/iu.test(before);
  if (!between && !isRange) return null;
  if (
    from &&
    !/^\s?[-–—]/u.test(gap) &&
    /(?:ros?e|ris[ei]|increas|gr[eo]w|climb|jump|surg|soar|fell|fall|drop|declin|decreas|shr[aiu]nk|plung|slump|\bup|\bdown|chang|went|gone|cut|rais|expand|moved|slipp?|improv|lift|push)\p{L}*(?:\s+\p{L}+){0,4}\s+from\s+$/iu.test(
      before,
    )
  )
    return null;
  const bare = low.unit === 'count';
  if (!bare && high.unit !== low.unit && !(isMoney(low.unit) && high.unit === 'count')) return null;
  // "By 0.5 to 1 percent": a change and what it led to would both be percentages.
  const isShare = bare && high.unit === '%' && value <= low.value * 4;
  const toLevel =
    !isShare &&
    /^\s+to\s+$/iu.test(gap) &&
    (/(?<!\p{L})by\s+$/iu.test(before) ||
      (/points?$/iu.test(text.slice(low.start, low.end)) && !/points?$/iu.test(text.slice(high.start, high.end))));
  if (toLevel) return null;
  // "up 300 to 4,500": a change and what it led to.
  if (!isShare && /^\s+to\s+$/iu.test(gap) && CHANGE_BEFORE.test(before)) return null;
  if (/\sor\s/.test(gap) && low.value * 1.6 < value) return null;
  let floor = low.value;
  let { tolerance } = low;
  if (
    floor > 0 &&
    floor < value / 1000 &&
    /(?:thousand|million|billion|trillion|bn|mn|tn|m|k)/i.test(text.slice(high.start, high.end))
  ) {
    const scale = 10 ** (Math.floor(Math.log10(value) / 3) * 3);
    floor *= scale;
    tolerance *= scale;
  }
  if (floor >= value) return null;
  const unit = bare ? high.unit : low.unit;
  const start = between ? low.start - between.length : low.start;
  return {
    ...low,
    start,
    end: high.end,
    value: floor,
    high: value,
    unit,
    precision: high.precision === 'exact' ? low.precision : high.precision,
    tolerance,
    per: high.per,
    rateEnd: high.rateEnd,
  };
}

/** True for a number that counts or measures something: no date, time of day, score, name or label. */
export function isFigure(text: string, one: Quantity, dates: readonly Span[]): boolean {
  const words = text.slice(one.start, one.end);
  const before = text.slice(Math.max(0, one.start - 28), one.start);
  const after = text.slice(one.end, one.end + 28);
  if (
    dates.some(
      (span) =>
        span.start < one.end && one.start < span.end && !(isTime(one.unit) && SPAN_DATE.test(text.slice(span.start, span.end))),
    )
  )
    return false;
  // "Three years ago" is a date; nobody dates by ten thousand years: that is an age.
  if (one.unit !== 'count')
    return !isTime(one.unit) || one.value >= PREHISTORIC || !/^\s+(?:ago|earlier|later)(?![\p{L}])/iu.test(after);
  if (GLUED_AFTER.test(after) || TIME_AFTER.test(after) || TIME_BEFORE.test(before)) return false;
  if (SCORE.test(words)) return /^\s+(?:people|[\p{Ll}]+s)(?![\p{L}])/u.test(after) && (one.high ?? 0) > one.value;
  if (DASH_AFTER.test(after) || DASH_BEFORE.test(before)) return false;
  if (/^[\])]/u.test(after) && /[[(]$/u.test(before)) return false;
  if (/^[.)]\s/u.test(after) && /(?:^|\n)\s*$/u.test(before)) return false;
  if (one.inWords) {
    // "the two leaders" points at known ones; it does not count them.
    if (one.value <= 10 && KNOWN_BEFORE.test(before)) return false;
    if (/^(?:one|zero)$/i.test(words)) return ONE_AFTER.test(after) && !ONE_NOT_BEFORE.test(before);
    return !/^[-\s](?:way|sided|fold|faced|handed|hearted|minded)(?![\p{L}])/iu.test(after) && !NAMED_BEFORE.test(before);
  }
  const designator = DESIGNATED.test(before) ? DESIGNATOR_BEFORE.exec(before)?.[0].trim().replace('.', '') : undefined;
  if (designator && !(COUNTABLE_LOWER.test(designator) && /^\s+\p{Ll}/u.test(after))) return false;
  if (AGE_BEFORE.test(before) && /^,/u.test(after)) return false;
  if (isDialled(text, one)) return false;
  const plain = /^\d+$/.test(words);
  // Nobody writes ten digits in a row for a number of things: it is a mark of identity.
  if (plain && words.length > 9) return false;
  if (
    plain &&
    CAPITAL_BEFORE.test(text.slice(Math.max(0, one.start - 40), one.start)) &&
    !/^\s+(?:\p{Ll}|\p{Lu}\p{Ll}+\s+\p{Ll}+s)/u.test(after)
  )
    return false;
  return one.value !== 0 || plain;
}

/** True for a part of a telephone number: groups of digits in a row that begin like one, or that somebody is told to ring. */
function isDialled(text: string, { start, end }: Quantity): boolean {
  if (!mayRunOn(text, start - 1, -1) && !mayRunOn(text, end, 1)) return false;
  const left = /[\d\s()+-]+$/u.exec(text.slice(Math.max(0, start - 20), start))?.[0] ?? '';
  const right = /^[\d\s()-]+/u.exec(text.slice(end, end + 20))?.[0] ?? '';
  if (!/[\d+(]/.test(left) && !/\d/.test(right)) return false;
  const row = `${left}${text.slice(start, end)}${right}`.trim();
  const digits = row.replace(/\D/g, '').length;
  if (digits < 7 || digits === row.length) return false;
  if (digits > 8 && /^(?:0\d\d|\+\d|\(\d)/.test(row)) return true;
  return DIAL_BEFORE.test(text.slice(Math.max(0, start - left.length - 30), start - left.trimStart().length));
}

/** False where nothing but blanks, dashes and brackets stands between a place and the next letter or mark, seen backwards (-1) or forwards (1). */
function mayRunOn(text: string, place: number, step: -1 | 1): boolean {
  let at = place;
  let code = text.charCodeAt(at);
  while (code === 32 || code === 45 || code === 41 || (code === 40 && step > 0)) {
    at += step;
    code = text.charCodeAt(at);
  }
  // A bracket that opens, a plus sign, a digit; blanks of other kinds are left for the pattern to tell.
  return code === 40 || code === 43 || isDigit(code) || code <= 32 || code > 126;
}
