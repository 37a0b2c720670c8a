import { datesIn } from '../../analyse/dates/dates.ts';
import { isMoney, isTime, measureOf } from '../../analyse/figures/units.ts';
import { atOnce } from '../../index/compact/steps.ts';
import type { Figure } from '../../model/analysis.ts';
import { Beside } from '../../model/beside.ts';
import type { Question, QuestionTerm } from '../../model/question.ts';
import { conceptsOf } from './compareConcepts.ts';
import { type NamesAsked, namesAsked } from './namesAsked.ts';

/** What a question asks to be measured. */
export interface Asked {
  readonly question: Question;
  /** Terms that must be spoken of: no numbers, no words of size or of the period. */
  readonly terms: readonly QuestionTerm[];
  readonly concepts: ReadonlySet<string>;
  /** Terms of each name; a report must have one of each. */
  readonly names: readonly (readonly string[])[];
  /** A date is asked for, and no figure answers. */
  readonly wantsDate: boolean;
  /** A name is asked for, and neither figure nor date answers. */
  readonly wantsNames: NamesAsked | null;
  readonly wantsChange: boolean;
  /** The question speaks of what is to come. */
  readonly wantsOutlook: boolean;
  /** A target or forecast is asked for, not what there is. */
  readonly wantsTarget: boolean;
  /** "last year": each report's own. */
  readonly relative: boolean;
  /** True for units that can answer. */
  fits(figure: Figure): boolean;
}

const NO_MEASURE = new Set(['person', 'organisation', 'place', 'reason', 'quotation']);
const OFTEN_NO_MEASURE = new Set(['name', 'manner', 'definition']);
const SIZE_WORDS =
  /^(?:much|many|number|total|amount|size|level|figure|new|latest|current|recent|big|large|high|long|far|tall|old|average|overall|exact|exactly|approximately|about|year|month|week|day|today|last|this|next|record|percent|percentage|share|per|cent|value|volume|compared|still|now|really|get|come|go|take|took|want|use|expect|expected|people|person|one|two|three|times?|going|goes|went|gone|reports?|reported|according|said|fast|hot|cold|warm|heavy|deep|wide|land|be|been|called|city|town|village|country|company|firm|region|worth|stand|stands|stood|reach|reached|hold|holds|held|occupy|occupies|away|part|involve|involved|join|joined|late|strong|make|makes|made)$/i;
const MEASURE_NOUNS =
  /(?<!\p{L})(?:rating|approval|harvest|crop|yield|price|cost|bill|population|inhabitants|turnover|volume|value|budget|rate|temperature|unemployment|inflation|share|profit|revenue|income|length|height|depth|width|weight|speed|size|area|age|score|toll|number|figure|amount|growth|rise|increase|fall|decline|drop|output|production|attendance|turnout|crowd|damage|deficit|surplus|debt|exports|imports|sales|wage|salary|pay|rent|rank|ranking|capacity|distance|duration|magnitude|majority|margin|target|fine|penalty|loan|investment|funding|worth|gdp|stake|jobs|deaths|casualties|injuries|victims|visitors|passengers|members|workforce|anniversary)(?!\p{L})/iu;
const CHANGE =
  /(?<!\p{L})(?:grow\w*|grew|rise|rises|rose|risen|increase\w*|fall|falls|fell|fallen|drop\w*|declin\w*|decreas\w*|chang\w*|climb\w*|jump\w*|surg\w*|shr[iau]nk|gain\w*|growth|expand\w*|go\s+up|went\s+up|gone\s+up|go\s+down|went\s+down|cut|reduc\w*)(?!\p{L})/iu;
const OUTLOOK =
  /(?<!\p{L})(?:will|going\s+to|plan\w*|target\w*|aim\w*|goal|expect\w*|forecast\w*|would|could|set\s+to|predict\w*|projected)(?!\p{L})/iu;
const TARGET = /(?<!\p{L})(?:targets?|(?<!(?:many|more|most|fewest)\s)goals?|aims?|forecasts?|predictions?)(?!\p{L})/iu;
const TIME_ASKED = /(?<!\p{L})(?:long|duration|time|years?|months?|weeks?|days?|hours?|minutes?|last|lasted|old|age)(?!\p{L})/iu;
const RANK =
  /(?<!\p{L})(?:rank(?:s|ed|ing)?|where\s+(?:did|does|do|will)\s.+\s(?:finish|(?<!take\s)place|come(?!\s+from)))(?!\p{L})/iu;
const RELATIVE = /^(?:the\s+)?(?:last|this|next|past|previous|current|yesterday|today|tomorrow|\p{L}+day)/iu;

const SCALE =
  /^(?:(?:hundred|thousand|million|billion|trillion|dollar|euro|pound|cent|rou?ble|crown|franc|rupee|peso)s?|bn|mn?|k|us|usd|eur|gbp|percent|yuan|yen|kroner|kronor|lira|zloty)$/i;
/** "$107 billion" asks where that stands, not for a measure of something. */
const isBareNumber = ({ surface, isNumber }: QuestionTerm): boolean =>
  isNumber || SCALE.test(surface) || measureOf(surface) !== null;

const read = new Beside<Question, Asked | null>();

/** Reads what a question asks to be measured, or null when it asks for nothing that sources could measure; once for each question. */
export const askedOf = (question: Question): Asked | null => atOnce(askedSteps(question));

/** The same in steps. */
export function* askedSteps(question: Question): Generator<void, Asked | null> {
  const known = read.get(question);
  if (known !== undefined) return known;
  const made = yield* askedIn(question);
  read.set(question, made);
  return made;
}

function* askedIn(question: Question): Generator<void, Asked | null> {
  const { text } = question;
  if (question.terms.every(isBareNumber)) return null;
  const expected = RANK.test(text) ? 'rank' : question.expected;
  const unit = unitAsked(text);
  yield;
  const wantsDate = expected === 'date';
  const measured =
    MEASURE_NOUNS.test(text) ||
    /(?<!\p{L})how\s+(?:much|many|long|far|tall|high|deep|wide|big|large|heavy|fast|hot|cold|old|often|strong|effective|efficient|accurate|reliable|popular|likely|severe|full|common|widespread|dense|late)(?!\p{L})/iu.test(
      text,
    );
  yield;
  const wantsNames = namesAsked({ ...question, expected });
  yield;
  if (!wantsDate && !wantsNames && (NO_MEASURE.has(expected) || (OFTEN_NO_MEASURE.has(expected) && !measured))) return null;
  const periods = datesIn(text, null);
  yield;
  const inPeriod = (surface: string): boolean =>
    periods.some(({ span }) => text.slice(span.start, span.end).toLowerCase().includes(surface.toLowerCase()));
  const spoken = question.terms.filter(({ surface, isNumber }) => !isNumber && !inPeriod(surface));
  const telling = spoken.filter(
    ({ surface, isName }) => isName || (!SIZE_WORDS.test(surface.replace(/[’']s$/u, '')) && measureOf(surface) === null),
  );
  const weighty = telling.filter(({ isLight }) => !isLight);
  const terms = [weighty, telling, spoken].find((part) => part.length > 0) ?? [];
  if (terms.length === 0) return null;
  yield;
  // "What did it fall to?" asks for the level it led to.
  const wantsChange = CHANGE.test(text) && !/(?<!\p{L})to\s*\??\s*$/iu.test(text);
  const wantsOutlook = OUTLOOK.test(text);
  yield;
  return {
    question,
    terms,
    concepts: new Set(question.terms.flatMap(({ term }) => [...conceptsOf(term)])),
    names: namesOf(question, terms),
    wantsDate,
    wantsNames,
    wantsChange,
    wantsOutlook,
    wantsTarget: TARGET.test(text),
    relative: periods.some(({ span, period }) => !period && RELATIVE.test(text.slice(span.start, span.end))),
    fits: (figure) => !wantsDate && fitsKind(figure, { ...question, expected }, unit, wantsChange),
  };
}

function namesOf({ names, text }: Question, terms: readonly QuestionTerm[]): readonly (readonly string[])[] {
  const own = terms.filter(({ isName }) => isName);
  return names
    .map((name) =>
      own.filter(({ surface }) => name.includes(surface) || text.includes(`${name} ${surface}`)).map(({ term }) => term),
    )
    .filter((name) => name.length > 0);
}

function fitsKind(figure: Figure, { expected, focus, text }: Question, unit: RegExp | null, wantsChange: boolean): boolean {
  const { change } = figure;
  const kind = figure.unit;
  if (unit) return unit.test(kind);
  switch (expected) {
    case 'money':
      return isMoney(kind) || (wantsChange && kind === '%' && change !== null);
    case 'percentage':
      return kind === '%' || kind === 'times';
    case 'rank':
      return kind === 'rank';
    case 'duration':
      return isTime(kind);
    case 'count':
      return (
        kind === 'count' ||
        kind === 'times' ||
        (focus !== null && !isMoney(kind) && kind !== '%' && kind !== 'rank' && kind !== 'ordinal' && !isTime(kind))
      );
    default:
      if (isTime(kind)) return TIME_ASKED.test(text);
      return kind !== 'rank' && (kind !== 'ordinal' || !wantsChange);
  }
}

/** The units that "how tall", "how hot" and "how many kilometres" can be answered in; null where the words do not say. */
function unitAsked(text: string): RegExp | null {
  const folded = text.toLowerCase();
  if (/how (?:hot|cold|warm)\b|\btemperatures?\b/.test(folded)) return /^(?:°C|°F|degree)$/;
  if (/how high\b/.test(folded) && MEASURE_NOUNS.test(folded) && !/\bheight\b/.test(folded)) return null;
  if (/how (?:tall|high|deep|wide|far)\b|\b(?:height|depth|width|distance)\b/.test(folded))
    return /^(?:km|m|cm|mm|mile|foot|inch|yard|light-year|nautical-mile)$/;
  if (/how long\b|\blength\b/.test(folded))
    return /^(?:km|m|cm|mm|mile|foot|inch|yard|second|minute|hour|day|week|month|year|decade)$/;
  if (/how heavy\b|\bweigh/.test(folded)) return /^(?:kg|g|tonne|pound|ounce)$/;
  if (/how (?:fast|quickly)\b/.test(folded) && CHANGE.test(folded)) return /^(?:%|times)$/;
  if (/how fast\b|\bspeed\b/.test(folded)) return /^(?:km\/h|mph|knot)$/;
  if (/how old\b|\bage\b/.test(folded)) return /^(?:year|count)$/;
  if (/\bmany (?:kilomet|miles|met(?:re|er)s)/.test(folded)) return /^(?:km|m|mile|foot)$/;
  if (/\bmany (?:tonnes|tons|kilo|pounds of)/.test(folded)) return /^(?:kg|tonne|pound)$/;
  if (/\banniversary\b/.test(folded)) return /^(?:ordinal|year)$/;
  if (/\b(?:percent|per cent|percentage)\b/.test(folded)) return /^(?:%|times)$/;
  if (/\b(?:unemployment|inflation|rate|turnout|approval|majority)\b/.test(folded)) return /^(?:%|count)$/;
  return null;
}
