import { countryOf } from '../analyse/names/placeNames.ts';
import { termsOf } from '../index/terms.ts';
import { othersOfKind } from './answerWords.ts';
import { coveredBy } from './covered.ts';
import { asksOtherName, tellsOtherName } from './otherName.ts';
import { positions } from './positions.ts';
import type { Probe } from './probe.ts';
import { answerNouns, separateOffices, speechWords } from './questionTable.ts';
import { columnOf } from './score.ts';
import type { Scored } from './select.ts';

/** The nearest sentences: one of them must say what the question cannot do without. */
export const sentencesAsked = 3;
/** Quotations are asked a little further: other people's words on the topic often stand first. */
export const quotationsAsked = 6;
/** How well a word must be covered, in meaning at least, by a sentence or what stands around it. */
const enough = 0.3;
/** The same for the topic of what somebody said, for which a word near in meaning is not enough. */
const plainly = 0.6;
/** The same for an office that others stand beside. */
const exactly = 0.75;

/** True when the office or the deed that "who is the …" asks for stands in one of the nearest sentences, in whatever words. */
export function roleIsSaid(probe: Probe, scored: readonly Scored[]): boolean {
  if (probe.question.expected !== 'person') return true;
  const head = officeAsked(probe.question.text);
  if (head === null) return true;
  const telling = tellingOf(probe, scored);
  // Who leads a party or won an election is no president for that.
  if (ofState.test(head) && !telling.some(({ candidate }) => tellsOfState.test(candidate.text))) return false;
  const least = exactOffices.has(head.toLowerCase()) ? exactly : enough;
  return isCovered(probe, telling, [head], sentencesAsked, 'kin', least);
}

const ofState = /^(?:president|chancellor)$/iu;
const tellsOfState = /presiden|chancell|(?<!\p{L})(?:leader|ruler|heads? of state)(?!\p{L})/iu;

/** The office in "who is the deputy mayor of …", or null. */
export function officeAsked(question: string): string | null {
  const asked =
    /^who(?:['’]s| is| was| are| were)\s+(?:the|an?)\s+(.+?)(?:\s+(?:of|in|for|to|at|from|on|who|that)\b|[?.!]*$)/iu.exec(
      question.trim(),
    )?.[1];
  const head = asked
    ?.split(/\s+/)
    .at(-1)
    ?.replace(/['’]s$/, '');
  return head !== undefined && offices.has(head.toLowerCase()) ? head : null;
}

const offices: ReadonlySet<string> = new Set((answerNouns.person ?? '').split(/\s+/));
/** Offices that exist beside one another, so that one is no other word for the next. */
const exactOffices: ReadonlySet<string> = new Set(separateOffices.split(/\s+/));

/** Of the nearest sentences those that stand in an article with one of the question's names at least. */
function tellingOf(probe: Probe, scored: readonly Scored[]): readonly Scored[] {
  const names = probe.terms.flatMap(({ isName }, at) => (isName ? [at] : []));
  const near = scored.slice(0, sentencesAsked);
  if (names.length === 0) return near;
  return near.filter(({ candidate }) => {
    const cover = coveredBy(probe, candidate);
    return names.some((at) => (cover[at]?.article ?? 0) > 0);
  });
}

/** Whom a text may count without saying so, and times. */
export const anybody =
  /^(?:people|persons?|men|women|children|times|ones?|percent|years?|months?|weeks?|days?|hours?|minutes?)$/i;

/** A title in quotation marks is nobody’s speech: words go on behind the mark. */
const speech = new RegExp(`["“«][^"”»]*(?:\\s+[^\\s"”»]+){3}|\\b(?:${speechWords.trim().split(/\s+/).join('|')})\\b`, 'iu');
const stoodFor = /\b(?:he|him|his|she|her)\b/iu;
const topic = /\b(?:about|on|regarding|concerning)\s+(.+?)[?.!]*$/iu;

/** True when whoever is asked about says something in one of the nearest sentences, and says it near the topic. */
export function speakerIsHeard(probe: Probe, scored: readonly Scored[]): boolean {
  const [speaker] = probe.question.names;
  if (probe.question.expected !== 'quotation' || speaker === undefined) return true;
  const names = probe.terms.flatMap(({ isName, surface }, at) => (isName && speaker.includes(surface) ? [at] : []));
  if (names.length === 0) return true;
  const heard = scored.slice(0, quotationsAsked).filter(({ candidate }) => {
    if (candidate.speakers && names.some((at) => candidate.speakers?.has(probe.terms[at]?.term ?? ''))) return true;
    const where = positions(probe, candidate);
    return speech.test(candidate.text) && names.some((at) => (where[at]?.strength ?? 0) > 0);
  });
  if (heard.length === 0) return false;
  const about = topic.exec(probe.question.text)?.[1];
  if (about === undefined) return true;
  const words = about.split(/\s+/);
  if (heard.some(({ candidate }) => tellsOf(probe, candidate, words))) return true;
  // "He was a fox", where the article tells who "he" is.
  const meant = heard.filter(({ candidate }) => stoodFor.test(candidate.text));
  return isCovered(probe, meant, words, meant.length, 'article', plainly);
}

/** True where most of a topic, by weight, is spoken of in a sentence or right beside it. */
function tellsOf(probe: Probe, candidate: Scored['candidate'], words: readonly string[]): boolean {
  const terms = new Set(words.flatMap((word) => termsOf(word).map(({ term }) => term)));
  const cover = coveredBy(probe, candidate);
  let [told, all] = [0, 0];
  probe.terms.forEach(({ term, weight, isName }, at) => {
    if (!terms.has(term)) return;
    all += weight;
    if ((cover[at]?.kin ?? 0) >= (isName ? enough : plainly)) told += weight;
  });
  return told >= all / 2;
}

const age =
  /\b\d{1,3}[- ]years?[- ]old\b|\bage[ds]?\b|[,(]\s*\d{1,3}\s*[,).]|\bturn(?:s|ed|ing)? \d|\bborn\b|\bbirthday\b|\b(?:s?he (?:is|was)|die[sd] at) \d{1,3}(?:[.,;]|\s(?:when|at)\b)/iu;
/** "She was 81." tells the age of whom the sentence before names. */
const isOfPronoun = /^["“‘]?s?he\b/iu;

/** True when one of the nearest sentences names whose age is asked for, with an age. */
export function ageIsSaid(probe: Probe, scored: readonly Scored[]): boolean {
  if (!/\bhow old\b|\bwhat age\b|\bage of\b/i.test(probe.question.text)) return true;
  const kin =
    /\b[Hh]ow old\s+(?:is|are|was|were)\s+(?:(?:the|his|her|their)\s+|\p{Lu}\S*\s+)*((?:grand)?(?:child|children|sons?|daughters?|wife|husband|father|mother|parents|brothers?|sisters?|twins?|partner|dog|horse))\b/u.exec(
      probe.question.text,
    )?.[1];
  const asked = new Set(kin === undefined ? [] : termsOf(kin).map(({ term }) => term));
  const own = probe.terms.flatMap(({ term, isLight }, at) => (asked.has(term) && !isLight ? [at] : []));
  const names =
    own.length > 0 ? own : probe.terms.flatMap(({ isName, surface }, at) => (isName && /\p{Ll}/u.test(surface) ? [at] : []));
  if (names.length === 0) return true;
  return scored.slice(0, sentencesAsked).some(({ candidate }) => {
    if (!age.test(candidate.text)) return false;
    const where = positions(probe, candidate);
    if (names.some((at) => (where[at]?.strength ?? 0) > 0)) return true;
    const cover = coveredBy(probe, candidate);
    return isOfPronoun.test(candidate.text) && names.some((at) => (cover[at]?.here ?? 0) >= plainly);
  });
}

const moment =
  /\b(?:when|after|before|since|during|once|until|till|while|as soon as|ago|later|now|today|century|age|era|war|reign|(?:\d+(?:st|nd|rd|th)|first|last|final|closing|opening) minute|half-?time|(?:injury|stoppage|extra) time)\b/iu;
const asksNext = /^when\b.*\bnext\b/iu;
const toCome =
  /\b(?:next|will|due|scheduled|planned|set (?:for|to)|expect(?:s|ed)|upcoming|coming|is to|are to|early (?:poll|election))\b/iu;

/** True when one of the nearest sentences tells of a time, where "when" is asked. */
export function timeIsSaid(probe: Probe, scored: readonly Scored[]): boolean {
  const text = probe.question.text.trim();
  if (probe.question.expected !== 'date' || !/^when\b/iu.test(text)) return true;
  // The next election is not the one that was.
  if (asksNext.test(text) && !scored.slice(0, sentencesAsked).some(({ candidate }) => toCome.test(candidate.text))) return false;
  const told = ['found', 'oldNews'].map(columnOf);
  return scored
    .slice(0, sentencesAsked)
    .some(({ candidate, row }) => told.some((at) => (row[at] ?? 0) > 0) || moment.test(candidate.text));
}

/** True when one of the nearest sentences gives something another name, where that is asked for. */
export const otherNameIsSaid = (probe: Probe, scored: readonly Scored[]): boolean =>
  !asksOtherName(probe.question.text) ||
  scored.slice(0, sentencesAsked).some(({ candidate }) => tellsOtherName(probe, candidate));

/** False when one thing of a kind is asked about and the nearest sentences have another only: malaria for cholera, green for red. */
export function kindIsRight(probe: Probe, scored: readonly Scored[]): boolean {
  return probe.terms.every(({ term, isName }, at) => {
    const others = isName ? [] : othersOfKind(term);
    if (others.length === 0) return true;
    const near = scored.slice(0, sentencesAsked);
    if (near.some(({ candidate }) => (coveredBy(probe, candidate)[at]?.near ?? 0) > 0)) return true;
    return !near.some(({ candidate }) => candidate.terms.some((one) => others.includes(one.term)));
  });
}

/** False when a nation's office is asked for ("the Chinese ambassador") and the nearest sentences have another nation's only. */
export function nationIsRight(probe: Probe, scored: readonly Scored[]): boolean {
  return probe.terms.every((noun, at) => {
    const nation = probe.terms[at - 1];
    if (!nation || noun.isName || noun.isLight || countryOf(nation.surface) === null) return true;
    if (!new RegExp(`${escaped(nation.surface)}\\s+${escaped(noun.surface)}`, 'u').test(probe.question.text)) return true;
    const of = scored.slice(0, sentencesAsked).flatMap(({ candidate }) => {
      const where = positions(probe, candidate);
      return (where[at]?.at ?? []).map((place) => {
        const [before, office] = candidate.terms.slice(place - 1, place + 1);
        const fact =
          before &&
          office &&
          /^(?:['’]s?)?\s+$/.test(candidate.text.slice(before.end - candidate.textStart, office.start - candidate.textStart)) &&
          candidate.facts.find(({ kind, start, end }) => kind === 'place' && start <= before.start && end >= before.end);
        return fact !== undefined && !(where[at - 1]?.at ?? []).includes(place - 1);
      });
    });
    return of.length === 0 || of.some((other) => !other);
  });
}

/** True when one of the sentences, or what stands around it, has one of the words at least, in meaning. */
function isCovered(
  probe: Probe,
  scored: readonly Scored[],
  words: readonly string[],
  asked = sentencesAsked,
  names: 'kin' | 'article' = 'kin',
  least = enough,
): boolean {
  const terms = new Set(words.flatMap((word) => termsOf(word).map(({ term }) => term)));
  const places = probe.terms.flatMap(({ term }, at) => (terms.has(term) ? [at] : []));
  if (places.length === 0) return true;
  return scored.slice(0, asked).some(({ candidate }) => {
    const cover = coveredBy(probe, candidate);
    // A name may well be a pronoun where the talk is of it.
    return places.some(
      (at) => (cover[at]?.[probe.terms[at]?.isName ? names : 'kin'] ?? 0) >= (probe.terms[at]?.isName ? enough : least),
    );
  });
}

export const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
