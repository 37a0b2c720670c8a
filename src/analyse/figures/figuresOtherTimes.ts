import type { Span } from '../../model/span.ts';
import { AtEnd } from '../words/atEnd.ts';
import { isBase } from './figuresChange.ts';

/** "More than in 2015", "up on 2015": the time that something is compared with, whatever stands before it. */
const COMPARED_WITH = new AtEnd(
  /(?<!\p{L})(?:than|compared\s+(?:with|to)|versus|against|unlike|(?:up|down)\s+(?:on|from))\s+(?:that\s+of\s+|those\s+of\s+|in\s+)?$/iu,
  'than with to versus against unlike on from of in',
);
/** "The lowest since 1994", "the first rise since May": a time that nothing is of. */
const RECORD = /(?<!\p{L})(?:\p{Ll}{2,}est|first|worst|best|most|least|record|only)(?!\p{L})[^,;:.]{0,40}$/u;
const SINCE = /^since\s/iu;
/** "From 300 cars in 2020", "the 300 sold in 2020": no more stands between a figure and its own time. */
const BASE_TIME = /^[^,;:.]{0,48}$/u;
/** What tells of a thing and not of what happened: ", which opened in 2015," and ", founded in 1901,". */
const ASIDE =
  /(?:,\s+(?:which|who|whose|where)\s|(?:^|,\s+)(?:(?:first|newly|formerly|originally|once|itself|himself|herself)\s+)?(?:opened|reopened|built|rebuilt|founded|established|launched|created|completed|formed|elected|re-elected|appointed|introduced|born|inaugurated|named|chosen|set\s+up|signed|written|published|designed)\s)[^,;:]*$/iu;
/** "The clinic that opened in 2015 treated": what follows the time is told of the thing. */
const DEFINING =
  /(?<!\p{L})(?:which|that|who)\s+(?:(?:was|were|had|first)\s+)*(?:opened|reopened|built|rebuilt|founded|established|launched|created|completed|formed|closed|began|started|joined|came|moved|elected|appointed|introduced|born|inaugurated|set\s+up)\s+(?:[\p{Ll}’'-]+\s+){0,4}(?:in|on)\s+$/iu;
const IN_BEFORE = new AtEnd(/[io]n\s$/iu, 'in on');
const TOLD_NEXT = /^\s+(?!(?:and|or|but|to|with|at|for|in|on|by|from|of|as|after|before|when)\s)\p{Ll}+\s/u;
const ASIDE_ENDS = /,(?!\d)|[;:]/u;

/** The words of a sentence with a figure and a date in it; offsets in units of the article's text. */
export interface DatedFigure {
  readonly text: string;
  readonly sentence: Span;
  readonly figure: Span;
  readonly date: Span;
  /** All figures of the sentence. */
  readonly all: readonly Span[];
}

/** True for a date that tells the time of another thing in the sentence than the figure's: what it is compared with, or an aside. */
export function isOfOther(dated: DatedFigure): boolean {
  const { text, sentence, date } = dated;
  const before = text.slice(sentence.start, date.start);
  if (SINCE.test(text.slice(date.start, date.end)) && RECORD.test(before)) return true;
  return COMPARED_WITH.test(before) || isOfBase(dated) || isOfAside(dated);
}

/** "310,000, up from 280,000 in 2021": the time of the base is that of no other figure. */
function isOfBase({ text, sentence, figure, date, all }: DatedFigure): boolean {
  const base = all.findLast(({ end }) => end <= date.start);
  if (!base || (base.start <= figure.start && figure.end <= base.end)) return false;
  return (
    BASE_TIME.test(text.slice(base.end, date.start)) &&
    isBase(text.slice(sentence.start, base.start), text.slice(base.end, sentence.end))
  );
}

function isOfAside({ text, sentence, figure, date }: DatedFigure): boolean {
  const before = text.slice(sentence.start, date.start);
  const after = text.slice(date.end, sentence.end);
  const defines = IN_BEFORE.test(before) ? DEFINING.exec(before) : null;
  if (defines && TOLD_NEXT.test(after)) return figure.start >= date.end || figure.end <= sentence.start + defines.index;
  const opens = ASIDE.exec(before);
  if (!opens) return false;
  const closes = after.search(ASIDE_ENDS);
  const end = closes < 0 ? sentence.end : date.end + closes;
  return figure.end <= sentence.start + opens.index || figure.start >= end;
}
