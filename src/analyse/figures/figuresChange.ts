import { isLetter } from '../../model/codeUnits.ts';
import { AtEnd } from '../words/atEnd.ts';
import { AtStart } from '../words/atStart.ts';
import { beginningAfter, beginningAt, endingOf, pairsOf } from '../words/wordEdges.ts';
import type { Quantity } from './figuresScan.ts';
import { isMoney } from './units.ts';

const RISING =
  'ros?e|risen|rises?|rising|increas(?:e|es|ed|ing)|gr[eo]ws?|grown|growing|growth|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|surg(?:e|es|ed|ing)|soar(?:s|ed|ing)?|gain(?:s|ed|ing)?|up|higher|expan(?:ded|ds?|ding|sion)|swell(?:ed|s|ing)?|swollen|advanc(?:e|es|ed|ing)|leap(?:t|ed|s)?|rocket(?:ed|s)?|hik(?:e|es|ed|ing)|rais(?:e|es|ed|ing)|boost(?:s|ed|ing)?|uptick|upturn|appreciat(?:ed|ion)|strengthen(?:ed|s)?';
const FALLING =
  'fell|falls?|fallen|falling|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|shr[aiu]nk(?:s|ing)?|shrunken|plung(?:e|es|ed|ing)|slump(?:s|ed|ing)?|tumbl(?:e|es|ed|ing)|down|lower(?:ed|s)?|los[st]|loses|losing|contract(?:ed|s|ion)|slid|slides?|slip(?:s|ped)?|dip(?:s|ped)?|cuts?|cutting|reduc(?:e|es|ed|tion|ing)|slash(?:ed|es)?|sank|sunk|collaps(?:e|ed)|weaken(?:ed|s)?|depreciat(?:ed|ion)';
const BRIDGE =
  "(?:\\s+(?!(?:to|at|from|with|for|when|while|that|than|and|but|who|which|reach\\p{L}*|worth|total\\p{L}*|hit\\p{L}*|above|below|past)(?!\\p{L}))[\\p{L}\\p{N}’'-]+){0,6}?";
const LEAD =
  '(?:\\s+(?:by|of|about|some|nearly|almost|only|just|another|a\\s+further|a\\s+total\\s+of|an?|as\\s+much\\s+as))*\\s+$';
const BEFORE_RISE = direction(
  RISING,
  'rose risen increase grew climb jump surge soar gain up higher expand swell advance leap rocket hike raise boost appreciate strengthen',
);
const BEFORE_FALL = direction(
  FALLING,
  'fell falling drop decline decrease shrink plunge slump tumble down lower lost contract slide dip cut reduce slash sank sunk collapse weaken depreciate',
);
const NEAR_RISE = new AtEnd(
  /(?<!\p{L})(?:(?:ros?e|risen|increased|grew|grown|climbed|jumped|surged|soared|up)\s+(?:by\s+)?|(?:increase|rise|growth|jump|surge|gain)\s+of\s+)(?:a\s+(?:further|record|total\s+of)\s+|another\s+)?$/iu,
  'roe rose risen increased grew grown climbed jumped surged soared up by of further record another',
);
const NEAR_FALL = new AtEnd(
  /(?<!\p{L})(?:(?:fell|fallen|decreased|dropped|declined|shrank|plunged|slumped|tumbled|(?<!(?:cut|cuts|turned|voted|run|gunned|hunted|tracked|weighed|shot|shut|tore|torn|burn\p{L}*|clos\p{L}+|brought|struck|knocked|took|taken|broken?|put|mowed|chopped|handed|pulled|laid)\s)down)\s+(?:by\s+)?|(?:decrease|fall|drop|decline|reduction|cut)\s+of\s+)(?:a\s+(?:further|record|total\s+of)\s+|another\s+)?$/iu,
  'fell fallen decreased dropped declined shrank plunged slumped tumbled down by of further record another',
);
const MODIFIERS =
  '(?:(?:annual|yearly|year-on-year|year-over-year|sharp|steep|nominal|real|further|overall|average|net|total|record|pay|price|wage|rent|rate|tax|tariff)\\s+)*';
const MODIFYING =
  'annual yearly sharp steep nominal real further overall average net total record pay price wage rent rate tax tariff';
const AFTER_RISE = new AtStart(
  new RegExp(
    `^[-\\s]+${MODIFIERS}(?:rise|increase|growth|jump|surge|gain|hike|climb|expansion|boost|uptick|leap|raise)(?!\\p{L})`,
    'iu',
  ),
  `${MODIFYING} rise increase growth jump surge gain hike climb expansion boost uptick leap raise`,
);
const AFTER_FALL = new AtStart(
  new RegExp(
    `^[-\\s]+${MODIFIERS}(?:fall|decrease|drop|decline|slump|cut|reduction|plunge|dip|contraction|loss|slide)(?!\\p{L})`,
    'iu',
  ),
  `${MODIFYING} fall decrease drop decline slump cut reduction plunge dip contraction loss slide`,
);
const PART_LOST = new AtEnd(
  /(?<!\p{L})(?:los[et]|loses|losing)\s+(?:about\s+|around\s+|some\s+|nearly\s+|almost\s+|over\s+|only\s+|up\s+to\s+)?$/iu,
  'lose lost loses losing about around some nearly almost over only to',
);
const PART_AFTER = /^\s+of\s+(?!(?:its|their|his|her)\s+(?:value|worth|weight))/iu;
const MORE_AFTER = new AtStart(
  /^\s+(?:more|higher|up|larger|bigger|dearer|faster|longer|above)(?!\p{L})/iu,
  'more higher up larger bigger dearer faster longer above',
);
const LESS_AFTER = new AtStart(
  /^\s+(?:less|fewer|lower|down|smaller|cheaper|shorter|below)(?!\p{L})/iu,
  'less fewer lower down smaller cheaper shorter below',
);
const THAN_AFTER = new AtStart(/^\s+(?:more|fewer|less)\s+(?:[\p{L}’'-]+\s+){0,3}than(?!\p{L})/iu, 'more fewer less');
const COMPARED_AFTER = new AtStart(
  /^\s+(?:year[-\s]on[-\s]year|year[-\s]over[-\s]year|on\s+the\s+year|from\s+(?:a|the\s+(?:previous|prior|same))\s+(?:year|month|quarter))(?!\p{L})/iu,
  'year on from',
);
const PACE_BEFORE = new AtEnd(
  /(?<!\p{L})(?:gr[eo]w\p{L}*|ris\p{L}*|rose|expand\p{L}*|increas\p{L}*)\s+at\s+(?:an?|the|its)\s+(?:[\p{L}-]+\s+){0,3}(?:rate|pace)\s+of\s+$/iu,
  'of',
);
const LEVEL_BEFORE = new AtEnd(
  /(?<!\p{L})(?:to|at|reach(?:ed|es|ing)?|hit(?:s|ting)?|total(?:l?ed|s|l?ing)?|worth|of)\s+(?:just\s+|only\s+)?(?:(?:an?|the|its|their)\s+)?(?:(?:new|record|all-time|historic|total|peak|combined|estimated)\s+)*(?:(?:high|low|level|peak|total|value|record)\s+(?:of\s+)?)?$/iu,
  'to at reach reached reaches reaching hit hits hitting total totaled totalled totals totaling totalling worth of just only an the its their new record time historic peak combined estimated high low level value',
);
const CHANGE_OF_BEFORE = new AtEnd(
  /(?:growth|rise|increase|fall|drop|decline|decrease|jump|surge|gain|cut|reduction|expansion)(?:\s+\p{L}+){0,4}\s+of\s+$/iu,
  'of',
);
const BASE_BEFORE = new AtEnd(
  /(?<!\p{L})(?:from|compared\s+(?:with|to)|against|versus|up\s+from|down\s+from|rather\s+than|instead\s+of|previous(?:ly)?|formerly|earlier\s+estimate\s+of)\s+(?:just\s+|only\s+|the\s+|an?\s+)*$/iu,
  'from with to against versus than of previous previously formerly just only the an',
);
const NO_BASE_AFTER =
  /^[-\s]*(?:(?:miles|kilomet|metres|meters)\s+(?:away|off)|(?:[\p{Ll}-]+\s+)?(?:countries|nations|states|cities|towns|villages|schools|clubs|companies|firms|teams|universities|provinces|regions|districts|departments|parties|newspapers|continents)(?!\p{L}))/iu;
const UP_TO_COMMA = /^[^,;:()]*/;
const OUTLOOK =
  /(?<!\p{L})(?:will|would|could|may|might|should|shall|aim(?:s|ed|ing)?|target(?:s|ed|ing)?|goal(?=\s+(?:of(?!\s+the\s)|is|was|to|for|set)(?!\p{L}))|goals(?=\s+(?:of(?!\s+the\s)|are|set)(?!\p{L}))|plan(?:s|ned|ning)?|expect(?:s|ed|ing)?|forecasts?|project(?:s|ed)?\s+to|projections?|hop(?:e|es|ed|ing)|intend(?:s|ed)?|propos(?:e|es|ed|al)|promis(?:e|es|ed)|pledg(?:e|es|ed)|set\s+to|due\s+to|predict(?:s|ed|ion)?|is\s+to|are\s+to|going\s+to|ambition|likely)(?!\p{L})/iu;

/** Whether a figure is the size of a rise or a fall; null for a level ("to a record $108 billion"). `before` and `after` are of its sentence. */
export function changeOf(one: Quantity, before: string, after: string): 'rise' | 'fall' | null {
  if (one.unit === 'rank' || one.unit === 'ordinal') return null;
  const beginning = beginningAfter(after, 0);
  if (AFTER_RISE.test(after, beginning)) return 'rise';
  if (AFTER_FALL.test(after, beginning)) return 'fall';
  const ending = endingOf(before);
  if (one.unit === '%') return shareChange(one.sign, before, ending, after, beginning);
  if (NEAR_RISE.test(before, ending)) return 'rise';
  if (NEAR_FALL.test(before, ending)) return 'fall';
  if (one.unit === 'times' && BEFORE_RISE.lead.test(before) && !LEVEL_BEFORE.test(before, ending)) return 'rise';
  if ((one.unit === 'count' || isMoney(one.unit)) && THAN_AFTER.test(after, beginning))
    return MORE_AFTER.test(after, beginning) ? 'rise' : 'fall';
  return null;
}

/** The same for a percentage. */
function shareChange(
  sign: Quantity['sign'],
  before: string,
  ending: number,
  after: string,
  beginning: number,
): 'rise' | 'fall' | null {
  if (sign !== 0) return sign < 0 ? 'fall' : 'rise';
  if (MORE_AFTER.test(after, beginning) || PACE_BEFORE.test(before, ending)) return 'rise';
  if (LESS_AFTER.test(after, beginning)) return 'fall';
  if (LEVEL_BEFORE.test(before, ending) && !CHANGE_OF_BEFORE.test(before, ending)) return null;
  // "Lost 60 percent of the crop" tells of a part of a whole, "lost 5 percent of its value" of a change.
  if (PART_LOST.test(before, ending) && PART_AFTER.test(after)) return null;
  const clause = lastClause(before);
  const rise = nearest(BEFORE_RISE, clause);
  const fall = nearest(BEFORE_FALL, clause);
  if (rise >= 0 || fall >= 0) return rise > fall ? 'rise' : 'fall';
  return COMPARED_AFTER.test(after, beginning) ? 'rise' : null;
}

/** True for the value that another is compared with: "from $90 million", "compared with 300". */
export function isBase(before: string, after: string): boolean {
  return BASE_BEFORE.test(before) && !NO_BASE_AFTER.test(after);
}

/** True where the words around a figure speak of what is planned, hoped or foretold rather than of what was found. */
export function isOutlook(before: string, after = ''): boolean {
  return OUTLOOK.test(before) || OUTLOOK.test(UP_TO_COMMA.exec(after)?.[0] ?? '');
}

function lastClause(before: string): string {
  const at = Math.max(before.lastIndexOf(', '), before.lastIndexOf('; '), before.lastIndexOf(': '), before.lastIndexOf('('));
  return before.slice(at + 1);
}

/** Where the last such word of a clause ends, or -1 when it does not lead to its end. */
function nearest(direction: Direction, clause: string): number {
  const last = lastIn(direction, clause);
  return last >= 0 && direction.lead.test(clause) ? last : -1;
}

/** Where the last of its words in a clause ends, or -1; looked for from the end. */
function lastIn({ word, beginnings }: Direction, clause: string): number {
  for (let at = clause.length - 1; at >= 0; at -= 1) {
    const code = clause.charCodeAt(at);
    if ((code < 127 && !isLetter(code)) || (at > 0 && isLetter(clause.charCodeAt(at - 1)))) continue;
    const beginning = beginningAt(clause, at);
    if (beginning >= 0 && beginnings[beginning] === 0) continue;
    word.lastIndex = at;
    if (word.test(clause)) return word.lastIndex;
  }
  return -1;
}

interface Direction {
  readonly lead: AtEnd;
  /** Sticky. */
  readonly word: RegExp;
  readonly beginnings: Uint8Array;
}

/** `firstLetters`: words with the first two letters of any of the words. */
function direction(words: string, firstLetters: string): Direction {
  return {
    lead: new AtEnd(new RegExp(`(?<!\\p{L})(?:${words})${BRIDGE}${LEAD}`, 'iu')),
    word: new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iuy'),
    beginnings: pairsOf(firstLetters, 0),
  };
}
