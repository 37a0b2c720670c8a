import { isLetter } from '../../model/codeUnits.ts';
import type { Span } from '../../model/span.ts';
import { AtEnd } from '../words/atEnd.ts';
import { AtStart } from '../words/atStart.ts';
import { beginningAt, pairsOf } from '../words/wordEdges.ts';
import { isDialled } from './figuresDialled.ts';
import type { Quantity } from './figuresScan.ts';
import { isTime } from './units.ts';

const DESIGNATORS =
  'no nos number page pages pp room flight article section chapter resolution highway route model windows office boeing airbus type class channel phase level gate platform radio apollo formula version mark act part figure table line building unit division war tier group category grade iphone galaxy paragraph rule law bill case order zone area district sector block stage round game week day volume vol issue step top bus tram train runway pier terminal lane exit junction psalm verse studio warehouse hall plot lot size opus symphony season episode series under u';
const DESIGNATOR_BEFORE = new RegExp(`(?:^|[\\s(])(?:${DESIGNATORS.replaceAll(' ', '|')})\\.?\\s+$`, 'iu');
const DESIGNATED = new AtEnd(DESIGNATOR_BEFORE, DESIGNATORS);
const COUNTABLE_LOWER =
  /^(?:week|day|under|line|case|cases|round|game|group|unit|order|bill|law|part|top|stage|step|size|season|series|area|level|number|train|bus|tram|class|type|district|sector|zone|block|office|exit|version|studio|figure|lot|plot|hall|act|war|mark|gate|pier|page|pages|lane|issue|volume)$/;
const CAPITAL_BEFORE = new AtEnd(/(?<![.!?:"“”]\s|^|\n)(?<!\p{L})\p{Lu}[\p{L}.&-]*\s$/u);
const TIME_AFTER = /^(?:\s?[ap]\.?m\.?(?![\p{L}])|:\d\d|\s+o[’']clock|\s?(?:GMT|UTC|CET|EST|hrs)(?![\p{L}]))/iu;
/** Those of them that begin with letters. */
const TIME_WORDS = pairsOf('am pm gmt utc cet est hrs', 0);
const AGO_AFTER = new AtStart(/^\s+(?:ago|earlier|later)(?![\p{L}])/iu, 'ago earlier later');
const GLUED_AFTER = /^(?:[\p{L}\p{N}_/:@]|-(?:\d|\p{Lu}))/u;
const TIME_BEFORE = new AtEnd(/(?:\d:|\bat\s+\d{1,2}[.:])$/iu);
const DASH_AFTER = /^\s?[-–]\s?\d/u;
const DASH_BEFORE = new AtEnd(/\d\s?[-–]$/u);
const SCORE = /^\d{1,3}[-–]\d{1,3}$/;
const SPAN_DATE =
  /^(?:the\s+)?(?:past|last|next|previous|coming|following|preceding)\s+(?:\d|\p{L}+\s+(?:day|week|month|quarter|year|decade))/iu;
const AGE_BEFORE = new AtEnd(/\p{Lu}[\p{L}.-]+,\s$/u);
const ONE_AFTER = new AtStart(
  /^\s+(?:person|man|woman|child|people|dead|death|killed|worker|employee|soldier|student|resident|passenger|officer|victim|vote|seat|goal|point|house|ship|plane|building|injured|case)(?![\p{L}])/iu,
  'person man woman child people dead death killed worker employee soldier student resident passenger officer victim vote seat goal point house ship plane building injured case',
);
const ONE_NOT_BEFORE = new AtEnd(/(?<!\p{L})(?:no|any|some|every|each|this|that|which|the|another|only)\s+$/iu);

const KNOWN_BEFORE = new AtEnd(
  /(?<!\p{L})(?:the|these|those|our|their|its|his|her|your|both|other|same)\s+$/iu,
  'the these those our their its his her your both other same',
);
const NAMED_BEFORE = new AtEnd(
  /(?:world\s+war|group\s+of|the\s+big|article|chapter|part|phase|number)\s+$/iu,
  'war of big article chapter part phase number',
);

const PREHISTORIC = 3000;
const COMMA = 44;

/** True for a number that counts or measures something: no date, time of day, score, name or label. */
export function isFigure(text: string, one: Quantity, dates: readonly Span[]): boolean {
  if (isDated(text, one, dates)) return false;
  const after = text.slice(one.end, one.end + 28);
  // "Three years ago" is a date; nobody dates by ten thousand years: that is an age.
  if (one.unit !== 'count') return !isTime(one.unit) || one.value >= PREHISTORIC || !AGO_AFTER.test(after);
  const words = text.slice(one.start, one.end);
  const before = text.slice(Math.max(0, one.start - 28), one.start);
  const isBare = standsBetweenWords(text, one);
  if (!isBare && (GLUED_AFTER.test(after) || TIME_AFTER.test(after) || TIME_BEFORE.test(before))) return false;
  if (SCORE.test(words)) return /^\s+(?:people|[\p{Ll}]+s)(?![\p{L}])/u.test(after) && (one.high ?? 0) > one.value;
  if (!isBare && isPartOfRow(before, after)) return false;
  return one.inWords ? isCount(one, words, before, after) : isCountInDigits(text, one, words, before, after);
}

/** True for a number that a date holds, unless it is how long the date's time lasts. */
function isDated(text: string, one: Quantity, dates: readonly Span[]): boolean {
  for (const span of dates)
    if (span.start < one.end && one.start < span.end && !(isTime(one.unit) && SPAN_DATE.test(text.slice(span.start, span.end))))
      return true;
  return false;
}

/** True for what stands behind an English word and a blank and before another that begins no time of day: no marks need be looked at. */
function standsBetweenWords(text: string, { start, end }: Quantity): boolean {
  return (
    start > 1 &&
    text.charCodeAt(start - 1) === 32 &&
    isLetter(text.charCodeAt(start - 2)) &&
    end + 2 < text.length &&
    text.charCodeAt(end) === 32 &&
    isLetter(text.charCodeAt(end + 1)) &&
    isLetter(text.charCodeAt(end + 2)) &&
    TIME_WORDS[beginningAt(text, end + 1)] === 0
  );
}

/** Behind a number: the other part of a range or a score, the bracket around a note's number, the stop behind that of a list. */
function isPartOfRow(before: string, after: string): boolean {
  if (DASH_AFTER.test(after) || DASH_BEFORE.test(before)) return true;
  if (/^[\])]/u.test(after) && /[[(]$/u.test(before)) return true;
  return /^[.)]\s/u.test(after) && /(?:^|\n)\s*$/u.test(before);
}

/** The same for a number in words. */
function isCount(one: Quantity, words: string, before: string, after: string): boolean {
  // "the two leaders" points at known ones; it does not count them.
  if (one.value <= 10 && KNOWN_BEFORE.test(before)) return false;
  if (/^(?:one|zero)$/i.test(words)) return ONE_AFTER.test(after) && !ONE_NOT_BEFORE.test(before);
  return !/^[-\s](?:way|sided|fold|faced|handed|hearted|minded)(?![\p{L}])/iu.test(after) && !NAMED_BEFORE.test(before);
}

/** The same for digits. */
function isCountInDigits(text: string, one: Quantity, words: string, before: string, after: string): boolean {
  const designator = DESIGNATED.test(before) ? DESIGNATOR_BEFORE.exec(before)?.[0].trim().replace('.', '') : undefined;
  if (designator && !(COUNTABLE_LOWER.test(designator) && /^\s+\p{Ll}/u.test(after))) return false;
  if (after.charCodeAt(0) === COMMA && AGE_BEFORE.test(before)) return false;
  if (isDialled(text, one)) return false;
  const plain = /^\d+$/.test(words);
  // Nobody writes ten digits in a row for a number of things: it is a mark of identity.
  if (plain && words.length > 9) return false;
  if (
    plain &&
    mayBeCapital(text, one.start) &&
    CAPITAL_BEFORE.test(text.slice(Math.max(0, one.start - 40), one.start)) &&
    !/^\s+(?:\p{Ll}|\p{Lu}\p{Ll}+\s+\p{Ll}+s)/u.test(after)
  )
    return false;
  return one.value !== 0 || plain;
}

/** False where a word in small letters stands before a place. */
function mayBeCapital(text: string, place: number): boolean {
  let at = place - 2;
  while (at >= 0 && isLetter(text.charCodeAt(at))) at -= 1;
  return at < 0 || text.charCodeAt(at) !== 32 || text.charCodeAt(at + 1) < 97;
}
