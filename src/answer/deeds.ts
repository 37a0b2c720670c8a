import { termsOf } from '../index/terms.ts';
import type { Candidate } from './candidate.ts';
import { coveredBy } from './covered.ts';
import { countable } from './facts.ts';
import { positions } from './positions.ts';
import type { Probe } from './probe.ts';
import { generalDeeds } from './questionTable.ts';
import { saidInPhrase } from './saidInPhrase.ts';
import { columnOf } from './score.ts';
import type { Scored } from './select.ts';
import { isNobodysDeed, isOthersDeed } from './thingAsked.ts';

/** Sentences looked at: the deed may stand a few places behind the best. */
const sentencesAsked = 6;
/** How well a word must be covered, in meaning at least, by a sentence and what stands beside it. */
const enough = 0.35;
/** The same where it is told of somebody else. */
const plainly = 0.75;
/** How surely a sentence must hold something of the kind that is asked for. */
const held = 0.29;
/** A date alone is no duration. */
const dated = 0.3;
/** A bare number is no sum of money. */
const bare = 0.4;
/** How near a number and the thing it counts stand at least: about five words. */
const besideIt = 0.5;
const closeBy = 3;
/** How well a name fits "who" at least: a place does not. */
const named = 0.4;

const general: ReadonlySet<string> = new Set(generalDeeds.split(/\s+/));
const auxiliary = 'is|was|are|were|do|does|did|will|would|can|could|has|have|had|be|been|being|the|else|not';
/** "who bought", "who has bought". */
const doer = new RegExp(
  `^who\\s+(?:(?:has|had|have|first|also|\\p{L}+ly)\\s+)*(?!(?:${auxiliary}|\\p{L}+ly)\\b)(\\p{Ll}+)`,
  'iu',
);
const name = '(?:\\p{Lu}\\S*(?:\\s+(?:of|the|and)(?=\\s\\p{Lu}))?\\s+)+';
/** "when did the river Orla freeze", "where was Ann Lee born": what follows the name that the question turns on. */
const done = new RegExp(
  `^(?:when|where|why|who|whom|what|which|how\\s+(?:many|much|long))\\b.*?\\s(?:did|does|do|was|were)\\s+(?:the\\s+)?(?:\\p{Ll}+\\s+)?${name}(?:\\p{Ll}+ly\\s+)?(\\p{Ll}+)(?!\\S*\\s+\\p{Lu})`,
  'u',
);
/** "when did the shipyard in Skarn close", "where does the river rise": the last word, where nothing stands between it and what it is asked of. */
const ended =
  /^(?:when|where)\s+(?:did|does|do|will)\s+(?:the\s+)?\p{Ll}+(?:\s+(?:in|of|at|on|near|from)\s+(?:the\s+)?\p{Lu}\S*(?:\s+\p{Lu}\S*)*\s*|\s)\s*(\p{Ll}+)$/u;
/** "with which board must a nurse register": the last word. */
const bound =
  /^(?:with|to|from|by|at|on|in|against|for)\s+(?:what|which|whom)\b.*\s(?:must|should|do|does|did|can|could|may|will)\s.*\s(\p{Ll}{4,})$/u;
/** "Where is the airline based?" */
const seated = /^where\s+(?:is|are|was|were)\s.*\s(based|headquartered)[?.!\s]*$/iu;
/** "how many soldiers drowned". */
const counted = /^how\s+many\s+(?:\p{Ll}+\s+)?\p{Ll}+s\s+(\p{Ll}+ed)\b/u;
const afterNoun =
  /^\s+(?!(?:up|down|out|off|over|away|back|in|on|by|from|to|for|at|of|with|into|about|again|first|last|as|and|or)$)(\p{Ll}+[^s\s])$/u;
const participle =
  /(?:ed|[^aeiou]en|wn|orn|old|ilt|ound|ught|ade|eft|ost|ung|aid|eld|ent)$|^(?:set|cut|put|hit|shut|won|lit|shot|met|led|fed|begun|run|struck|sunk)$/u;

/** The word for what was done, where the question is built around one that a text cannot leave out; null otherwise. */
export function deedOf(question: string): string | null {
  const plain = question.trim().replace(/[?.!\s]+$/u, '');
  const lowered = plain.slice(0, 1).toLowerCase() + plain.slice(1);
  const found = doer.exec(lowered) ?? done.exec(lowered) ?? ended.exec(lowered) ?? bound.exec(lowered) ?? counted.exec(lowered);
  // "When did the Skarn lift close": the first word behind the name belongs to it.
  const behind =
    found === null || !/^(?:when|where)\b/u.test(lowered)
      ? undefined
      : afterNoun.exec(lowered.slice(found.index + found[0].length))?.[1];
  const deed = behind ?? found?.[1];
  if (found === null || deed === undefined || general.has(deed)) return null;
  // "Where was Ann Lee's house": after "was" only a participle is a deed.
  const passive = /\s(?:was|were)\s/u.test(found[0]) && !doer.test(lowered);
  return passive && !participle.test(deed) ? null : deed;
}

/** True when one of the near sentences tells of the deed that is asked for, in whatever words, beside whom or what it is asked of. */
export function deedIsSaid(probe: Probe, scored: readonly Scored[]): boolean {
  const at = deedAt(probe);
  if (at < 0) return true;
  const anchors = anchorsOf(probe, at);
  const near = scored.slice(0, sentencesAsked);
  // Where the very word is told of another, a word near it in meaning tells nothing of the one that is asked of.
  const isOthers = near.some((one) => isOthersDeed(probe, one, at));
  return near.some((one) => {
    const cover = coveredBy(probe, one.candidate);
    if (saidInPhrase(probe.terms[at]?.term ?? '', one.candidate.text)) return isNear(cover, anchors);
    if (isAnotherVerb(probe, one.candidate, at)) return false;
    if (isOthers ? (cover[at]?.here ?? 0) < plainly || isOthersDeed(probe, one, at) : (cover[at]?.kin ?? 0) < enough)
      return false;
    return isNear(cover, anchors) && !isTheThingOnly(probe, one.candidate, at);
  });
}

/** False where the near sentences tell of the deed, and none of them of anybody who did it. */
export function doerIsSaid(probe: Probe, scored: readonly Scored[]): boolean {
  if (!/^\s*(?:who|by whom)\b/iu.test(probe.question.text)) return true;
  const at = deedAt(probe);
  if (at < 0) return true;
  const near = scored.slice(0, sentencesAsked);
  const told = near.filter(({ candidate }) => (coveredBy(probe, candidate)[at]?.here ?? 0) >= enough);
  if (told.length > 0) return told.some((one) => !isNobodysDeed(probe, one, at));
  // Told in a word near in meaning only: with somebody at least.
  const alike = near.filter(({ candidate }) => (coveredBy(probe, candidate)[at]?.kin ?? 0) >= enough);
  return alike.length === 0 || alike.some(({ row }) => (row[columnOf('found')] ?? 0) >= named);
}

/** False where the best sentence tells the seat of another by name. */
export function seatIsRight(probe: Probe, [best]: readonly Scored[]): boolean {
  const seat = seated.exec(probe.question.text.trim())?.[1];
  if (seat === undefined || !best) return true;
  const terms = new Set(termsOf(seat).map(({ term }) => term));
  const at = probe.terms.findIndex(({ term }) => terms.has(term));
  return at < 0 || !isOthersDeed(probe, best, at);
}

/** The place of the deed among the words of the question; -1 where it turns on none. */
function deedAt(probe: Probe): number {
  const deed = deedOf(probe.question.text);
  if (deed === null) return -1;
  const terms = new Set(termsOf(deed).map(({ term }) => term));
  return probe.terms.findIndex(({ term, isName, isLight }) => terms.has(term) && !isName && !isLight);
}

/** "Founded" is asked for and the sentence only says "found". */
function isAnotherVerb(probe: Probe, candidate: Candidate, deed: number): boolean {
  const stem = /^(found|wound|ground|bound)(?:ed|ing)?$/iu.exec(probe.terms[deed]?.surface ?? '')?.[1]?.toLowerCase();
  const asked = probe.terms[deed]?.surface.toLowerCase();
  const places = stem === undefined || stem === asked ? [] : (positions(probe, candidate)[deed]?.at ?? []);
  return (
    places.length > 0 &&
    places.every((place) => {
      const term = candidate.terms[place];
      return (
        term && candidate.text.slice(term.start - candidate.textStart, term.end - candidate.textStart).toLowerCase() === stem
      );
    })
  );
}

/** The only word that stands for the deed is the thing asked for: “films” tells nobody who directed. */
function isTheThingOnly(probe: Probe, candidate: Candidate, deed: number): boolean {
  if (probe.focus < 0 || probe.focus === deed) return false;
  const where = positions(probe, candidate);
  const places = where[deed]?.at ?? [];
  return places.length > 0 && places.every((place) => where[probe.focus]?.at.includes(place));
}

/** True when one of the near sentences has an amount of the kind that is asked for: beside the thing counted, or beside whom it is asked of. */
export function amountIsSaid(probe: Probe, scored: readonly Scored[]): boolean {
  const { expected, text } = probe.question;
  const isAsked =
    /\bhow (?:many|much|long)\b/i.test(text) ||
    (expected === 'money' && /^what(?:['’]s| is| was| do| does| did| will| would)\b/i.test(text.trim()));
  if (!countable.has(expected) || !isAsked) return true;
  const near = scored.slice(0, sentencesAsked);
  if (expected === 'count' && probe.focus >= 0 && !anybody.test(text))
    return near.some((one) => isCounted(probe, one) && isOfIt(probe, one) && isDone(probe, one));
  const anchors = anchorsOf(probe, -1);
  const [found, old] = [columnOf('found'), columnOf('oldNews')];
  const least = /\bhow (?:many|long (?:is|are|was|were|did))\b/i.test(text) ? dated : expected === 'money' ? bare : held;
  return near.some(({ candidate, row }) => {
    // A year that the question names itself is no duration.
    if ((row[found] ?? 0) <= least && (expected === 'duration' || (row[old] ?? 0) <= least)) return false;
    return isNear(coveredBy(probe, candidate), anchors);
  });
}

/** "1,000 strong" counts people without saying so. */
const anybody = /\bhow many (?:people|persons|men|women|children|times|ones)\b/i;

/** "At kilometre 31" measures nothing: the number of a unit stands before it. */
const unit =
  /^(?:kilo|centi|milli)?(?:met(?:re|er)s?|grams?|lit(?:re|er)s?)$|^(?:miles?|feet|yards?|acres?|hectares?|tonnes?|tons?|pounds?|barrels?|degrees?|knots?)$/iu;

/** A number stands a few words from the thing that is counted, or from what is done with it. */
function isCounted(probe: Probe, { candidate, row }: Scored): boolean {
  const isUnit = unit.test(probe.terms[probe.focus]?.surface ?? '');
  if (!isUnit && (row[columnOf('focusNear')] ?? 0) >= besideIt) return true;
  const places = positions(probe, candidate)[probe.focus]?.at ?? [];
  return candidate.terms.some(
    ({ term }, at) => /^\p{N}/u.test(term) && places.some((place) => place > at && place - at <= closeBy),
  );
}

/** What is done with the things that are counted stands near the number, and no other year than the asked one: those a plant takes in are not those that were sold. */
function isDone(probe: Probe, { candidate }: Scored): boolean {
  const at = deedAt(probe);
  if (at >= 0 && (coveredBy(probe, candidate)[at]?.kin ?? 0) < enough) return false;
  const where = positions(probe, candidate);
  if (probe.years.length === 0 || probe.years.some(({ index }) => (where[index]?.strength ?? 0) > 0)) return true;
  return !candidate.facts.some(({ year }) => year !== undefined);
}

/** What is counted is of the thing that is asked for ("tonnes of rye"), and one of the names stands near. */
function isOfIt(probe: Probe, { candidate }: Scored): boolean {
  const cover = coveredBy(probe, candidate);
  const thing = /\bhow many\s+\p{L}+\s+of\s+(?:the\s+)?(\p{L}+)/iu.exec(probe.question.text)?.[1];
  const terms = new Set(thing === undefined ? [] : termsOf(thing).map(({ term }) => term));
  const names = probe.terms.flatMap(({ isName }, at) => (isName ? [at] : []));
  const isThere = probe.terms.every(({ term, isName }, at) => isName || !terms.has(term) || (cover[at]?.near ?? 0) >= enough);
  // A text that tells of the deed need not say the name again.
  const isOthers = candidate.facts.some(({ kind, start, end }) => kind === 'person' && isNew(probe, candidate, start, end));
  const isDone =
    !isOthers && probe.verb >= 0 && (cover[probe.verb]?.here ?? 0) > 0 && names.some((at) => (cover[at]?.article ?? 0) > 0);
  return isThere && (isDone || isNear(cover, names));
}

/** No word of a stretch stands in the question. */
const isNew = (probe: Probe, { terms }: Candidate, start: number, end: number): boolean =>
  !terms.some((term) => term.start >= start && term.end <= end && probe.has(term.term));

/** Whom or what a question is about: its names, else what it counts, else all that it says. */
function anchorsOf(probe: Probe, deed: number): readonly number[] {
  const all = probe.terms.flatMap(({ isLight }, at) => (at === deed || isLight ? [] : [at]));
  const names = all.filter((at) => probe.terms[at]?.isName);
  if (names.length > 0) return names;
  return all.includes(probe.focus) ? [probe.focus] : all;
}

const isNear = (cover: readonly { readonly kin: number }[], anchors: readonly number[]): boolean =>
  anchors.length === 0 || anchors.some((at) => (cover[at]?.kin ?? 0) >= enough);
