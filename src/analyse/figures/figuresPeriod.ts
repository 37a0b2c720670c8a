import type { DateMention } from '../../model/analysis.ts';
import { isLetter } from '../../model/codeUnits.ts';
import type { Period } from '../../model/day.ts';
import type { Span } from '../../model/span.ts';
import { AtEnd } from '../words/atEnd.ts';
import { endingOf } from '../words/wordEdges.ts';
import { isOfOther } from './figuresOtherTimes.ts';
import type { Quantity } from './figuresScan.ts';

const CLAUSE =
  /(?:[;:]|,\s+(?:and|but|while|which|whereas|with|as|compared|after|before)|\s(?:while|whereas|but|following)\s|\safter\s(?:an?|the|its|their|his|her)\s)/giu;
const REPORTING = new AtEnd(
  /(?<!\p{L})(?:said|says|told|noted|announced|reported|added|stated|wrote|declared|published|showed|admitted|confirmed|revealed|disclosed|acknowledged|conceded)\s+(?:(?:on|in|earlier|late|early)\s+)?$/iu,
  'said says told noted announced reported added stated wrote declared published showed admitted confirmed revealed disclosed acknowledged conceded on in earlier late early',
);
/** "Said at a news conference". */
const REPORTING_AT = new AtEnd(
  /(?<!\p{L})(?:said|says|told|noted|announced|reported|added|stated|wrote|declared|published|showed|admitted|confirmed|revealed|disclosed|acknowledged|conceded)\s+at\s+a\s+\p{L}+\s+\p{L}+\s+$/iu,
);
const AT_SUCH = /\sat\s+a\s/iu;
const FRONTED = /^\W*(?:(?:On|In|At|By)\s+)?(?:the\s+)?$/u;
const DAY = /day|^(?:\p{Lu}\p{Ll}+\.?\s\d|\d+\s\p{Lu})/u;
const RELATIVE = /^(?:the\s+)?(?:last|previous|same|a|one|year|prior)/i;
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

/** The period of the nearest date in the figure's clause; dates of the report itself and of what it is compared with are passed over. */
export function periodFor(
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
    const ending = endingOf(before);
    const fronted = mayBeFronted(before) && FRONTED.test(before);
    if (fronted && span.end <= one.start && isOfReport(text, sentence, one, span)) continue;
    if (DEADLINE.test(before, ending) && isOfBefore(text, sentence, one, span)) continue;
    if (COMPARED.test(before, ending) && RELATIVE.test(text.slice(span.start, span.end))) continue;
    const between = span.end <= one.start ? text.slice(span.end, one.start) : text.slice(one.end, span.start);
    const bounds = boundsIn(between, one, span);
    // A date at the head of the sentence governs all of it, unless a nearer one stands in the clause.
    const cost = fronted
      ? Math.min(FARTHEST, between.length)
      : between.length + bounds * CLAUSE_COST + (span.start > one.end ? 5 : 0);
    if ((bounds > 0 && !fronted && cost > FARTHEST) || (best && cost >= best.cost)) continue;
    if (isReporting(before, ending) || isOfOther({ text, sentence, figure: one, date: span, all })) continue;
    best = { cost, period };
  }
  return best?.period ?? null;
}

/** True for a figure that a deadline in its sentence says nothing of: it stands before the plan, or is what the plan starts from. */
function isOfBefore(text: string, sentence: Span, one: Quantity, date: Span): boolean {
  if (SO_FAR.test(text.slice(sentence.start, one.start))) return true;
  return one.end <= date.start && TO_COME.test(text.slice(one.end, date.start));
}

/** False only where the text before a date begins with a letter that no fronted one has before it. */
function mayBeFronted(before: string): boolean {
  const code = before === '' ? 0 : before.charCodeAt(0);
  return !isLetter(code) || 'OIABt'.includes(before.charAt(0));
}

/** "On Tuesday the ministry said": the day of the report. */
function isOfReport(text: string, sentence: Span, one: Span, date: Span): boolean {
  return (
    DAY.test(text.slice(date.start, date.end)) && REPORTED_AFTER.test(text.slice(date.end, Math.min(one.start, sentence.end)))
  );
}

/** How many clauses end between a figure and a date. */
function boundsIn(between: string, one: Quantity, date: Span): number {
  // "In 2017 it took 1.8% of them: almost $44 billion": what follows a colon at once says the same again.
  const told = date.end <= one.start && between.includes(':') ? between.replace(/:(?=[^,;:]{0,16}$)/u, ' ') : between;
  const parted = date.start >= one.end && OTHER_VERB.test(told) ? 1 : 0;
  return parted + (told.match(one.unit === 'rank' ? /[,;:]/g : CLAUSE)?.length ?? 0);
}

const isReporting = (before: string, ending: number): boolean =>
  REPORTING.test(before, ending) || (AT_SUCH.test(before) && REPORTING_AT.test(before));
