import type { DateMention, Figure } from '../../model/analysis.ts';
import { firstFrom } from '../../model/bisect.ts';
import type { Period } from '../../model/day.ts';
import { overlaps, type Span } from '../../model/span.ts';
import type { Reading, Word } from '../nlp.ts';
import { AtEnd } from '../words/atEnd.ts';
import { hint, hintsIn, runsHinting } from '../words/runHints.ts';
import { changeOf } from './figuresChange.ts';
import { countedAfter } from './figuresCounts.ts';
import { creditFor, creditsIn } from './figuresCredit.ts';
import { type Frame, framed, frameOf, goesOn } from './figuresFrame.ts';
import { isOfOther } from './figuresOtherTimes.ts';
import { type Quantity, quantitiesIn, quantityStarts } from './figuresScan.ts';
import { isFigure, joinCompounds, joinRanges } from './figuresSift.ts';
import { SPECIAL_HINTS, type SpecialQuantity, specialsIn } from './figuresSpecial.ts';

const CLAUSE =
  /(?:[;:]|,\s+(?:and|but|while|which|whereas|with|as|compared|after|before)|\s(?:while|whereas|but|following)\s)/giu;
const REPORTING = new AtEnd(
  /(?<!\p{L})(?:said|says|told|noted|announced|reported|added|stated|wrote|declared|published|showed)\s+(?:(?:on|in|earlier|late|early|at\s+a\s+\p{L}+\s+\p{L}+)\s+)?$/iu,
);
const REPORTED_AFTER =
  /^,?\s+(?:\p{L}[\p{L}’'.-]*\s+){1,7}(?:said|says|told|noted|announced|reported|added|stated|declared)(?!\p{L})/u;
const COMPARED = new AtEnd(
  /(?<!\p{L})(?:from|than|over|on|compared\s+(?:with|to)|versus|against|unlike|up\s+on|down\s+on)\s+(?:those\s+of\s+|that\s+of\s+|in\s+)?$/iu,
  'from than over on with to versus against unlike of in',
);
/** "…, with 980 seats, opens in May": what is told behind the comma is of something else. */
const OTHER_VERB = /,\s+(?:opens?|closes?|starts?|begins?|ends?|was|is|will|would|has|had|\p{Ll}{3,}ed)\s/u;
/** "By 2024": of what is to be had then. */
const DEADLINE = new AtEnd(/(?<!\p{L})by\s+(?:the\s+(?:end|middle|start|beginning)\s+of\s+)?$/iu, 'by of');
const TO_COME =
  /(?:[,;]|\s(?:and|but|while)\s).*(?<!\p{L})(?:plan\w*|aim\w*|hop(?:es?|ed|ing)|wants?|wanted|will|would|should|could|expect\w*|pledg\w*|promis\w*|target\w*|goal|forecast\w*|intend\w*|seeks?|agreed\s+to|(?:is|are|was|were|set|due)\s+to)(?!\p{L})/iu;
/** "From $107 billion to", "now $107 billion": what there is before. */
const SO_FAR = new AtEnd(
  /(?<!\p{L})(?:now|currently|from|today|already)\s+(?:at\s+|about\s+|worth\s+|only\s+|stands?\s+at\s+)?$/iu,
);
const FARTHEST = 160;
const CLAUSE_COST = 200;
const QUANTITY_HINTS = SPECIAL_HINTS | hint.vague;
const NOTHING: readonly SpecialQuantity[] = [];
const NOWHERE: readonly number[] = [];

/** Every figure of an article's passages in text order, none overlapping; `dates` are those of the whole reading text. */
export function figures(reading: Reading, dates: readonly DateMention[]): readonly Figure[] {
  const { article, words } = reading;
  const { text } = article;
  const found: Figure[] = [];
  let firstWord = 0;
  let firstDate = 0;
  for (const { span: passage, sentences } of article.passages) {
    while (firstDate < dates.length && (dates[firstDate] as DateMention).span.end <= passage.start) firstDate += 1;
    const quantities = quantitiesOf(text, passage, dates, firstDate);
    if (quantities.length === 0) continue;
    let next = 0;
    let frame: Frame | null = null;
    for (const { span: sentence } of sentences) {
      // Without a frame, which only figures open, there is nothing to tell behind the last of them.
      if (next === quantities.length && frame === null) break;
      const first = next;
      while (next < quantities.length && (quantities[next] as SpecialQuantity).start < sentence.end) next += 1;
      const own = first === next ? NOTHING : quantities.slice(first, next).filter(({ start }) => start >= sentence.start);
      while (firstDate < dates.length && (dates[firstDate] as DateMention).span.end <= sentence.start) firstDate += 1;
      let lastDate = firstDate;
      while (lastDate < dates.length && (dates[lastDate] as DateMention).span.start < sentence.end) lastDate += 1;
      if (own.length === 0) {
        if (lastDate > firstDate) frame = null;
        continue;
      }
      const timed = dates.slice(firstDate, lastDate);
      firstWord = wordFrom(words, firstWord, sentence.start);
      const made = figuresOf({ text, sentence, words, firstWord, dates: timed, own });
      if (timed.length > 0) frame = frameOf(text, sentence, timed, made, article.date);
      else if (frame && !goesOn(frame, text, sentence, words, firstWord)) frame = null;
      found.push(...(frame && timed.length === 0 ? framed(made, frame, text, sentence) : made));
    }
  }
  return found;
}

/** The first word from the nth on that does not begin before a place of the text. */
function wordFrom(words: readonly Word[], nth: number, place: number): number {
  return nth + firstFrom(words.length - nth, (at) => (words[nth + at] as Word).start < place);
}

/** The quantities of a passage, in units of the article's text; none of `dates` before the first to look at reaches into it. */
function quantitiesOf(text: string, passage: Span, dates: readonly DateMention[], firstDate: number): readonly SpecialQuantity[] {
  const hints = hintsIn(text, passage);
  const starts = quantityStarts(text, passage);
  if (starts?.length === 0 && (hints & QUANTITY_HINTS) === 0) return NOTHING;
  const body = text.slice(passage.start, passage.end);
  const inside = datesInside(dates, firstDate, passage);
  const runsWith = (bit: number): readonly number[] | null => ((hints & bit) === 0 ? NOWHERE : runsHinting(bit, text, passage));
  const special = apart(specialsIn(body, hints, runsWith(hint.ordinal))).filter((one) => !overlapsAny(inside, one));
  const found: SpecialQuantity[] = [];
  for (const one of joinCompounds(body, joinRanges(body, quantitiesIn(body, starts, runsWith(hint.vague)))))
    if (!special.some((other) => overlaps(other, one)) && isFigure(body, one, inside))
      found.push(placed(one, passage.start, null));
  if (special.length === 0) return found;
  for (const one of special) found.push(placed(one, passage.start, one.change));
  return apart(found.sort((a, b) => a.start - b.start || b.end - a.end));
}

/** The spans of the dates that reach into a passage, in units of its own. */
function datesInside(dates: readonly DateMention[], firstDate: number, passage: Span): readonly Span[] {
  const inside: Span[] = [];
  for (let at = firstDate; at < dates.length; at += 1) {
    const { start, end } = (dates[at] as DateMention).span;
    if (start >= passage.end) break;
    inside.push({ start: start - passage.start, end: end - passage.start });
  }
  return inside;
}

const overlapsAny = (spans: readonly Span[], at: Span): boolean => spans.some((span) => overlaps(span, at));

/** A quantity moved on in the text. */
function placed(one: Quantity, by: number, change: SpecialQuantity['change']): SpecialQuantity {
  return {
    start: one.start + by,
    end: one.end + by,
    value: one.value,
    high: one.high,
    unit: one.unit,
    precision: one.precision,
    tolerance: one.tolerance,
    sign: one.sign,
    per: one.per,
    rateEnd: one.rateEnd + by,
    inWords: one.inWords,
    change,
  };
}

/** Leaves out what overlaps the one before it. */
function apart<Item extends Span>(items: readonly Item[]): readonly Item[] {
  let end = 0;
  return items.filter((item) => {
    if (item.start < end) return false;
    end = item.end;
    return true;
  });
}

interface SentenceFigures {
  readonly text: string;
  readonly sentence: Span;
  readonly words: readonly Word[];
  readonly firstWord: number;
  readonly dates: readonly DateMention[];
  readonly own: readonly SpecialQuantity[];
}

function figuresOf({ text, sentence, words, firstWord, dates, own }: SentenceFigures): readonly Figure[] {
  let lastWord = firstWord;
  while (lastWord < words.length && (words[lastWord] as Word).start < sentence.end) lastWord += 1;
  const credits = creditsIn(text, sentence, words, firstWord, lastWord);
  const stops = dates.map(({ span }) => span);
  return own.map((one): Figure => {
    const before = text.slice(sentence.start, one.start);
    const after = text.slice(one.end, sentence.end);
    const change = one.change ?? changeOf(one, before, after);
    return {
      span: { start: one.start, end: one.end },
      value: one.unit === '%' && change ? Math.abs(one.value) : one.value,
      high: one.high,
      unit: one.unit,
      precision: one.precision,
      tolerance: one.tolerance,
      change,
      // 6.1 is a measure without a name (a magnitude, a score): nothing is counted by tenths.
      counts: one.unit === 'count' && one.value % 1 !== 0 ? null : countedAfter(one.rateEnd, one.unit, words, firstWord, stops),
      period: periodFor(text, sentence, one, dates, own),
      creditedTo: creditFor(text, one, credits, own, words, firstWord),
      per: one.per,
    };
  });
}

/** The period of the nearest date in the figure's clause; dates of the report itself and of what it is compared with are passed over. */
function periodFor(
  text: string,
  sentence: Span,
  one: Quantity,
  dates: readonly DateMention[],
  all: readonly Span[],
): Period | null {
  let best: { readonly cost: number; readonly period: Period | null } | null = null;
  for (const { span, period } of dates) {
    if (span.start < one.end && one.start < span.end) continue;
    const before = text.slice(sentence.start, span.start);
    const after = text.slice(span.end, sentence.end);
    const fronted = /^\W*(?:(?:On|In|At|By)\s+)?(?:the\s+)?$/u.test(before);
    if (
      span.end <= one.start &&
      REPORTED_AFTER.test(after.slice(0, one.start - span.end)) &&
      fronted &&
      /day|^(?:\p{Lu}\p{Ll}+\.?\s\d|\d+\s\p{Lu})/u.test(text.slice(span.start, span.end))
    )
      continue;
    if (DEADLINE.test(before) && isOfBefore(text, sentence, one, span)) continue;
    const relative = /^(?:the\s+)?(?:last|previous|same|a|one|year|prior)/i.test(text.slice(span.start, span.end));
    if (relative && COMPARED.test(before)) continue;
    const between = span.end <= one.start ? text.slice(span.end, one.start) : text.slice(one.end, span.start);
    // "In 2017 it took 1.8% of them: almost $44 billion": what follows a colon at once says the same again.
    const told = span.end <= one.start ? between.replace(/:(?=[^,;:]{0,16}$)/u, ' ') : between;
    const parted = span.start >= one.end && OTHER_VERB.test(told) ? 1 : 0;
    const bounds = parted + (told.match(one.unit === 'rank' ? /[,;:]/g : CLAUSE)?.length ?? 0);
    // A date at the head of the sentence governs all of it, unless a nearer one stands in the clause.
    const cost = fronted
      ? Math.min(FARTHEST, between.length)
      : between.length + bounds * CLAUSE_COST + (span.start > one.end ? 5 : 0);
    if ((bounds > 0 && !fronted && cost > FARTHEST) || (best && cost >= best.cost)) continue;
    if (REPORTING.test(before) || isOfOther({ text, sentence, figure: one, date: span, all })) continue;
    best = { cost, period };
  }
  return best?.period ?? null;
}

/** True for a figure that a deadline in its sentence says nothing of: it stands before the plan, or is what the plan starts from. */
function isOfBefore(text: string, sentence: Span, one: Quantity, date: Span): boolean {
  if (SO_FAR.test(text.slice(sentence.start, one.start))) return true;
  return one.end <= date.start && TO_COME.test(text.slice(one.end, date.start));
}
