import type { DateMention, Figure } from '../../model/analysis.ts';
import { firstFrom } from '../../model/bisect.ts';
import { overlaps, type Span } from '../../model/span.ts';
import type { Reading, Word } from '../nlp.ts';
import { hint, hintsIn, runsHinting } from '../words/runHints.ts';
import { changeOf, isBase } from './figuresChange.ts';
import { countedAfter } from './figuresCounts.ts';
import { creditFor, creditsIn } from './figuresCredit.ts';
import { type Frame, frameOf, goesOn } from './figuresFrame.ts';
import { periodFor } from './figuresPeriod.ts';
import { joinCompounds, joinRanges } from './figuresRanges.ts';
import { type Quantity, quantitiesIn, quantityStarts } from './figuresScan.ts';
import { isFigure } from './figuresSift.ts';
import { SPECIAL_HINTS, type SpecialQuantity, specialsIn } from './figuresSpecial.ts';

const QUANTITY_HINTS = SPECIAL_HINTS | hint.vague;
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
    if (quantities === null) continue;
    let next = 0;
    let frame: Frame | null = null;
    for (const { span: sentence } of sentences) {
      // Without a frame, which only figures open, there is nothing to tell behind the last of them.
      if (next === quantities.length && frame === null) break;
      const first = next;
      while (next < quantities.length && (quantities[next] as SpecialQuantity).start < sentence.end) next += 1;
      const own: SpecialQuantity[] = [];
      for (const one of quantities.slice(first, next)) if (one.start >= sentence.start) own.push(one);
      while (firstDate < dates.length && (dates[firstDate] as DateMention).span.end <= sentence.start) firstDate += 1;
      let lastDate = firstDate;
      while (lastDate < dates.length && (dates[lastDate] as DateMention).span.start < sentence.end) lastDate += 1;
      if (own.length === 0) {
        if (lastDate > firstDate) frame = null;
        continue;
      }
      const timed = dates.slice(firstDate, lastDate);
      firstWord = wordFrom(words, firstWord, sentence.start);
      if (frame && (timed.length > 0 || !goesOn(frame, text, sentence, words, firstWord))) frame = null;
      const made = figuresOf({ text, sentence, words, firstWord, dates: timed, own, frame });
      if (timed.length > 0) frame = frameOf(text, sentence, timed, made, article.date);
      for (const one of made) found.push(one);
    }
  }
  return found;
}

/** The first word from the nth on that does not begin before a place of the text. */
function wordFrom(words: readonly Word[], nth: number, place: number): number {
  return nth + firstFrom(words.length - nth, (at) => (words[nth + at] as Word).start < place);
}

/** The quantities of a passage, in units of the article's text, or null; none of `dates` before the first to look at reaches into it. */
function quantitiesOf(
  text: string,
  passage: Span,
  dates: readonly DateMention[],
  firstDate: number,
): readonly SpecialQuantity[] | null {
  const hints = hintsIn(text, passage);
  const starts = quantityStarts(text, passage);
  if (starts?.length === 0 && (hints & QUANTITY_HINTS) === 0) return null;
  const body = text.slice(passage.start, passage.end);
  const inside = datesInside(dates, firstDate, passage);
  const runsWith = (bit: number, reach = 0): readonly number[] | null =>
    (hints & bit) === 0 ? NOWHERE : runsHinting(bit, text, passage, reach);
  const special: SpecialQuantity[] = [];
  if ((hints & SPECIAL_HINTS) !== 0)
    for (const one of apart(specialsIn(body, hints, runsWith))) if (!overlapsAny(inside, one)) special.push(one);
  const found: SpecialQuantity[] = [];
  for (const one of joinCompounds(body, joinRanges(body, quantitiesIn(body, starts, runsWith(hint.vague)))))
    if (!special.some((other) => overlaps(other, one)) && isFigure(body, one, inside))
      found.push(placed(one, passage.start, null));
  if (special.length === 0) return found.length > 0 ? found : null;
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
  const left: Item[] = [];
  let end = 0;
  for (const item of items) {
    if (item.start < end) continue;
    end = item.end;
    left.push(item);
  }
  return left;
}

interface SentenceFigures {
  readonly text: string;
  readonly sentence: Span;
  readonly words: readonly Word[];
  readonly firstWord: number;
  readonly dates: readonly DateMention[];
  readonly own: readonly SpecialQuantity[];
  /** What a sentence without dates goes on to tell of. */
  readonly frame: Frame | null;
}

function figuresOf({ text, sentence, words, firstWord, dates, own, frame }: SentenceFigures): readonly Figure[] {
  let lastWord = firstWord;
  while (lastWord < words.length && (words[lastWord] as Word).start < sentence.end) lastWord += 1;
  const credits = creditsIn(text, sentence, words, firstWord, lastWord);
  const stops: Span[] = [];
  for (const { span } of dates) stops.push(span);
  const made: Figure[] = [];
  for (const one of own) {
    const before = text.slice(sentence.start, one.start);
    const after = text.slice(one.end, sentence.end);
    const change = one.change ?? changeOf(one, before, after);
    // What a figure is compared with is of another time.
    const base = isBase(before, after);
    made.push({
      span: { start: one.start, end: one.end },
      value: one.unit === '%' && change ? Math.abs(one.value) : one.value,
      high: one.high,
      unit: one.unit,
      precision: one.precision,
      tolerance: one.tolerance,
      change,
      // 6.1 is a measure without a name (a magnitude, a score): nothing is counted by tenths.
      counts: one.unit === 'count' && one.value % 1 !== 0 ? null : countedAfter(one.rateEnd, one.unit, words, firstWord, stops),
      period:
        frame && !base
          ? frame.period
          : periodFor(text, sentence, one, base ? dates.filter(({ span }) => span.start >= one.end) : dates, own),
      creditedTo: creditFor(text, one, credits, own, words, firstWord),
      per: one.per,
    });
  }
  return made;
}
