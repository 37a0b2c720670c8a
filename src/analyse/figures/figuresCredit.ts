import type { Span } from '../../model/span.ts';
import type { Word } from '../nlp.ts';
import { wordBefore } from '../wordBefore.ts';
import { perForm, truthPerForm } from '../words/forms.ts';
import { WordSieve } from '../words/wordSieve.ts';

/** A place in a sentence that says whose figures stand in it. */
export interface Credit {
  readonly span: Span;
  /** Where the credit is given ("according to …"); the figures nearest to it are meant. */
  readonly at: Span;
}

const ACCORDING =
  /(?<!\p{L})(?:according\s+to|as\s+reported\s+by|estimated\s+by|compiled\s+by|published\s+by|released\s+by|data\s+from|figures\s+from|(?:data|figures|statistics|estimates)\s+(?:by|of))\s+/giu;
const NAME_END =
  /[,;:.!?"“”()—]|\s\d|\s[-–]\s|\s(?:which|who|that|and|but|show(?:s|ed)?|in\s+(?:19|20)\d\d|on\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|earlier|last|this)(?!\p{L})/u;
const ABBREVIATED = /(?:^|\s)(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Gov|Prof|\p{Lu}|(?:\p{Lu}\.)+\p{Lu})$/u;
const SAYING =
  /^(?:say|said|says|estimate|estimates|estimated|report|reports|reported|announce|announced|announces|claim|claims|claimed|put|puts|state|states|stated|calculate|calculated|reckon|reckons|reckoned|record|recorded|count|counted|tell|told|add|added|note|noted|confirm|confirmed|reveal|revealed|show|shows|showed|insist|insisted|write|wrote|warn|warned|argue|argued|declare|declared|believe|believes|quote|quoted|find|found|report|judge|judged)$/i;
/** "The union spoke of 350". */
const SPEAKING = /^(?:speak|speaks|spoke|talks|talked)$/i;
/** "Seven bodies were found" says nothing of who found them. */
const PASSIVE = /^(?:found|counted|recorded|reported|confirmed|told|put|shown|announced|revealed|judged|noted|stated)$/i;
const BE = /^(?:is|are|was|were|be|been|being)$/i;
const NOBODY =
  /^(?:the\s+|new\s+|recent\s+|\d+\s+)*(?:data|figures?|statistics|numbers?|results?|records?|it|this|that|who|which)$/i;
const MAX_SUBJECT = 9;
/** Verbs of credits, as the patterns above and below have them, and the words that `ACCORDING` needs. */
const CUES = new WordSieve(
  'say* said estimat* report* announc* claim* put puts stat* calculat* reckon* record* count* tell told add added not* confirm* reveal* show* insist* writ* wrot* warn* argu* declar* believ* quot* find found judg* speak* spok* talk* accord* compil* publish* releas* data figures statistics'.split(
    ' ',
  ),
);
const ACCORDING_WORD = /(?:according|reported|estimated|compiled|published|released|data|figures|statistics|estimates)$/iu;
const says = 1;
const speaks = 2;
const accords = 4;
/** What a word may be to a credit: its verb in small letters, or one of the words that `ACCORDING` needs. */
const cueOf = perForm(({ text, capital }) =>
  !CUES.mayHold(text, 0, text.length)
    ? 0
    : (!capital && SAYING.test(text) ? says : 0) |
      (!capital && SPEAKING.test(text) ? speaks : 0) |
      (ACCORDING_WORD.test(text) ? accords : 0),
);

const isCue = truthPerForm((form) => cueOf(form) !== 0);

/** Whom a sentence credits for what it says, in text order. `words` are all words of the article, `from`–`to` those of the sentence. */
export function creditsIn(text: string, sentence: Span, words: readonly Word[], from: number, to: number): readonly Credit[] {
  const verbs: number[] = [];
  let told = 0;
  for (let at = from; at < to; at += 1) {
    const { form } = words[at] as Word;
    if (!isCue(form)) continue;
    const kinds = cueOf(form);
    told |= kinds;
    if (kinds & says || (kinds & speaks && words[at + 1]?.text === 'of')) verbs.push(at);
  }
  const found: Credit[] = [];
  if (told === 0) return found;
  for (const match of told & accords ? text.slice(sentence.start, sentence.end).matchAll(ACCORDING) : []) {
    const start = sentence.start + match.index + match[0].length;
    const span = nameFrom(text, start, sentence.end);
    if (
      span &&
      !NOBODY.test(text.slice(span.start, span.end)) &&
      !found.some((credit) => credit.span.start < span.end && span.start < credit.span.end)
    )
      found.push({ span, at: { start: sentence.start + match.index, end: span.end } });
  }
  for (const at of verbs) {
    const cue = words[at];
    if (!cue || cue.pos === 'NOUN' || cue.pos === 'ADP') continue;
    if (PASSIVE.test(cue.text) && isPassive(words, from, at)) continue;
    const span = subjectBefore(words, from, at) ?? subjectAfter(words, at, to, sentence.start);
    if (
      span &&
      !NOBODY.test(text.slice(span.start, span.end)) &&
      !found.some((credit) => credit.at.start < span.end && span.start < credit.at.end)
    ) {
      found.push({ span, at: { start: Math.min(span.start, cue.span.start), end: Math.max(span.end, cue.span.end) } });
    }
  }
  return found.sort((a, b) => a.at.start - b.at.start);
}

function isPassive(words: readonly Word[], from: number, cue: number): boolean {
  let at = cue - 1;
  while (at > from && words[at]?.pos === 'ADV') at -= 1;
  return at >= from && BE.test(words[at]?.text ?? '');
}

function nameFrom(text: string, start: number, limit: number): Span | null {
  const rest = text.slice(start, Math.min(limit, start + 120));
  let end = rest.length;
  for (const match of rest.matchAll(new RegExp(NAME_END.source, 'gu'))) {
    if (match[0] === '.' && (ABBREVIATED.test(rest.slice(0, match.index)) || /^\.\p{L}/u.test(rest.slice(match.index)))) continue;
    end = match.index;
    break;
  }
  const name = rest.slice(0, end).trimEnd();
  return name.length > 1 ? { start, end: start + name.length } : null;
}

/** "the transport ministry said", "Gao Feng, a spokesman for the ministry, said": the words of the clause before the cue. */
function subjectBefore(words: readonly Word[], from: number, cue: number): Span | null {
  let at = cue - 1;
  while (at >= from && (words[at]?.pos === 'ADV' || words[at]?.pos === 'AUX')) at -= 1;
  // An appositive between commas belongs to the name before it.
  if (words[at]?.text === ',') {
    let comma = at - 1;
    while (comma > from && words[comma]?.text !== ',' && at - comma < 12) comma -= 1;
    if (words[comma]?.text !== ',') return null;
    at = comma - 1;
  }
  const last = at;
  while (at >= from && last - at < MAX_SUBJECT && isNominal(words[at], words[at + 1])) at -= 1;
  let first = at + 1;
  while (first < last && /^(?:ADP|PART|CCONJ|PUNCT|SCONJ)$/.test(words[first]?.pos ?? '')) first += 1;
  const [head, tail] = [words[first], words[last]];
  if (!head || !tail || first > last || !words.slice(first, last + 1).some((word) => /^(?:NOUN|PROPN)$/.test(word.pos)))
    return null;
  return { start: head.span.start, end: tail.span.end };
}

/** ", said the ministry": the words right after the cue, where it stands behind a comma or a closing mark. */
function subjectAfter(words: readonly Word[], cue: number, to: number, sentenceStart: number): Span | null {
  const before = wordBefore(words, cue);
  if (!before || before.span.start < sentenceStart || !/^[,”"’']+$/.test(before.text)) return null;
  let at = cue + 1;
  // "said Xi of the Russian leader": what follows a name with "of" is whom he spoke about.
  while (
    at < to &&
    at - cue <= MAX_SUBJECT &&
    isNominal(words[at], wordBefore(words, at)) &&
    !(words[at]?.pos === 'ADP' && wordBefore(words, at)?.pos === 'PROPN')
  )
    at += 1;
  let last = at - 1;
  while (last > cue && !/^(?:NOUN|PROPN)$/.test(words[last]?.pos ?? '')) last -= 1;
  const [head, tail] = [words[cue + 1], words[last]];
  return head && tail && last > cue ? { start: head.span.start, end: tail.span.end } : null;
}

function isNominal(word: Word | undefined, beside: Word | undefined): boolean {
  if (!word) return false;
  if (/^(?:NOUN|PROPN|ADJ|DET)$/.test(word.pos)) return true;
  if (/^[’']s?$/.test(word.text) || word.text === '-' || word.text === '&') return true;
  return /^(?:of|for|at)$/i.test(word.text) && beside !== undefined && /^(?:NOUN|PROPN|DET|ADJ)$/.test(beside.pos);
}

const BOUND = /(?:,\s+(?:while|whereas|but)|\swhile\s)/giu;
const BOUND_COST = 200;
/** "The navy counted 9 ships, the army 12", "Police said 40 were hurt; doctors, 55": who follows says the next figure, the verb left out. */
const ELLIPTIC =
  /(?:[;,]\s+(?:(?:and|but|while|whereas)\s+)?)(?<who>(?:(?:the|its|their|an?)\s+)?[\p{L}’'-]+(?:\s+[\p{L}’'-]+){0,4}?),?\s+(?:(?:at|about|just|only)\s+)*$/u;
const NO_ONE =
  /^(?:and|or|but|with|up|down|then|now|another|which|who|that|among|including|of|for|by|at|about|plus|men|women|children|people|both|some|more|most|mostly|over|under|just|only|nearly|almost)(?!\p{L})/iu;

/** Whom a sentence credits for one of its figures: the nearest of its credits in the same clause. */
export function creditFor(
  text: string,
  figure: Span,
  credits: readonly Credit[],
  all: readonly Span[],
  words: readonly Word[],
  firstWord: number,
): Span | null {
  let best: { readonly cost: number; readonly credit: Credit } | null = null;
  for (const credit of credits) {
    const { at } = credit;
    if (at.start < figure.end && figure.start < at.end) continue;
    const between = at.end <= figure.start ? text.slice(at.end, figure.start) : text.slice(figure.end, at.start);
    const cost = between.length + (between.match(BOUND)?.length ?? 0) * BOUND_COST;
    if (!best || cost < best.cost) best = { cost, credit };
  }
  if (!best) return null;
  const { at, span } = best.credit;
  const before = text.slice(at.end, Math.max(at.end, figure.start));
  if (all.some(({ start, end }) => start >= at.end && end <= figure.start)) {
    const other = ELLIPTIC.exec(before)?.groups?.['who'];
    const start = at.end + before.lastIndexOf(other ?? '');
    if (other && !NO_ONE.test(other) && isNameOnly(words, firstWord, { start, end: start + other.length }))
      return { start, end: start + other.length };
  }
  const between = at.end <= figure.start ? before : text.slice(figure.end, at.start);
  return between.includes(';') ? null : span;
}

function isNameOnly(words: readonly Word[], firstWord: number, span: Span): boolean {
  let nouns = 0;
  for (let at = firstWord; at < words.length && (words[at]?.span.start ?? 0) < span.end; at += 1) {
    const word = words[at];
    if (!word || word.span.start < span.start) continue;
    if (/^(?:NOUN|PROPN)$/.test(word.pos)) nouns += 1;
    else if (!isNominal(word, wordBefore(words, at))) return false;
  }
  return nouns > 0;
}
