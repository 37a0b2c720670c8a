import { AtEnd } from '../words/atEnd.ts';
import type { Quantity } from './figuresScan.ts';
import { isMoney } from './units.ts';

const RANGE_BETWEEN = /^(?:\s?[-–—]\s?|\s+to\s+|\s+or\s+)$/iu;
const AND_BETWEEN = /^\s+and\s+$/iu;
const CHANGE_BEFORE = new AtEnd(
  /(?<!\p{L})(?:ros?e|risen|increas\p{L}*|gr[eo]wn?|climb\p{L}*|jump\p{L}*|surg\p{L}*|soar\p{L}*|fell|fall\p{L}*|drop\p{L}*|declin\p{L}*|decreas\p{L}*|shr[au]nk|plung\p{L}*|slump\p{L}*|up|down|cut|slipp\p{L}*|dipp\p{L}*|gain\p{L}*|lost)\s+(?:by\s+|of\s+|another\s+|a\s+further\s+)*$/iu,
);

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
  if (low.high !== null || high.high !== null || isApart(text, low.end, high.start)) return null;
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

/** The longest word between the ends of a range, with a blank on both sides: "and". */
const BETWEEN = 5;

/** True for a stretch that is longer than a word between the ends of a range, and no longer for its blanks. */
function isApart(text: string, start: number, end: number): boolean {
  return end - start > BETWEEN && !areBlank(text, start) && !areBlank(text, end - 2);
}

/** False only where no two blanks stand at a place. */
const areBlank = (text: string, at: number): boolean => mayBeBlank(text.charCodeAt(at)) && mayBeBlank(text.charCodeAt(at + 1));
const mayBeBlank = (code: number): boolean => code <= 32 || code > 126;
