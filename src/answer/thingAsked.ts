import { isStopWord, termsOf } from '../index/terms.ts';
import { coveredBy } from './covered.ts';
import { anybody, sentencesAsked } from './demands.ts';
import { positions } from './positions.ts';
import type { Probe } from './probe.ts';
import { relativesOf } from './relatives.ts';
import { columnOf } from './score.ts';
import type { Scored } from './select.ts';

/** How well the thing must be said: by another word for it at least, in the sentence, the one before or the title. */
const said = 0.5;
/** How near in meaning a word must come that is counted in the place of the asked one. */
const alike = 0.5;
/** How near in meaning what somebody has must be spoken of. */
const ownedSaid = 0.3;
/** A bare number is no sum of money. */
const bare = 0.4;
/** Words between a number and what it counts. */
const between = 2;

const priced =
  /^(?:how much|what)\s+(?:do|does|did|will|would|is|are|was|were)\s+(.+?)\s+(?:to\s+)?(?:costs?|worth|sold for|sell for|valued at|priced at)\b/iu;

/** Where the thing stands in the sentence before, this one must go on about its price. */
const tellsPrice = /\b(?:costs?|costing|prices?|priced|worth|bill|valued?|value|fees?|fetch(?:es|ed)?)\b/iu;

/** True when the thing whose price is asked for is spoken of where one of the nearest sentences has a sum: gas for a billion is no price of a pipeline. */
export function costIsSaid(probe: Probe, scored: readonly Scored[]): boolean {
  const asked = priced.exec(probe.question.text.trim())?.[1];
  const head = asked
    ?.split(/\s+(?:of|in|for|on|at|from|to|near|under|between)\s+/u)[0]
    ?.split(/\s+/)
    .at(-1);
  if (probe.question.expected !== 'money' || head === undefined) return true;
  const at = placeOf(probe, head);
  if (at < 0 || probe.terms[at]?.isName) return true;
  return scored.slice(0, 2 * sentencesAsked).some(({ candidate, row }) => {
    const isSum = Math.max(row[columnOf('found')] ?? 0, row[columnOf('oldNews')] ?? 0) > bare;
    const { here = 0, near = 0 } = coveredBy(probe, candidate)[at] ?? {};
    return isSum && (here >= said || (near >= said && tellsPrice.test(candidate.text)));
  });
}

/** How much of a question about money must be spoken of where a sum stands, by weight. */
const ofIt = 0.3;

/** Sums that a firm's accounts have beside one another. */
const isAccount =
  /^(?:profits?|loss(?:es)?|sales|revenues?|turnover|debts?|dividends?|tax(?:es)?|salary|salaries|rent|wages?)$/iu;

/** False where sums stand only in sentences that speak of hardly anything of what was paid for, by whom or to whom. */
export function sumIsOfIt(probe: Probe, scored: readonly Scored[]): boolean {
  if (probe.question.expected !== 'money' || !/\bhow much\b/i.test(probe.question.text)) return true;
  const noun = placeOf(probe, /\bhow much\s+(\p{Ll}+)/iu.exec(probe.question.text)?.[1] ?? '');
  const names = probe.terms.flatMap(({ isName }, at) => (isName ? [at] : []));
  return scored.slice(0, 2 * sentencesAsked).some(({ candidate, row }) => {
    if (Math.max(row[columnOf('found')] ?? 0, row[columnOf('oldNews')] ?? 0) <= bare) return false;
    const cover = coveredBy(probe, candidate);
    if (names.length > 0 && !names.some((at) => (cover[at]?.article ?? 0) > 0)) return false;
    const { near = 0, kin = 0 } = cover[noun] ?? {};
    if (noun >= 0 && (isAccount.test(probe.terms[noun]?.surface ?? '') ? near < said : kin < ownedSaid)) return false;
    return spokenOf(probe, { candidate }) >= ofIt;
  });
}

/** 0 to 1: how much of the question, by weight, a sentence and what stands around it speak of. */
function spokenOf(probe: Probe, { candidate }: Pick<Scored, 'candidate'>): number {
  const cover = coveredBy(probe, candidate);
  let [spoken, all] = [0, 0];
  probe.terms.forEach(({ weight, isLight }, at) => {
    if (isLight) return;
    spoken += weight * (cover[at]?.kin ?? 0);
    all += weight;
  });
  return all === 0 ? 1 : spoken / all;
}

const counted = /\bhow many\s+(\S+(?:\s+\S+)?)/iu;

/** True when what "how many …" counts is spoken of near, or something like it is counted: where beds are, nurses are not. */
export function thingIsCounted(probe: Probe, scored: readonly Scored[]): boolean {
  const words = counted.exec(probe.question.text)?.[1]?.split(/\s+/) ?? [];
  const places = words.map((word) => placeOf(probe, word)).filter((at) => at >= 0 && !probe.terms[at]?.isName);
  if (probe.question.expected !== 'count' || places.length === 0 || anybody.test(words[0] ?? '')) return true;
  return scored.slice(0, sentencesAsked).some(({ candidate }) => {
    const cover = coveredBy(probe, candidate);
    if (places.some((at) => (cover[at]?.near ?? 0) >= said)) return true;
    // "Norman had four interceptions": the deed is counted, and what it was done to need not be said.
    if (positions(probe, candidate)[probe.verb]?.at.some((place) => isCounted(candidate.terms, place))) return true;
    return candidate.terms.some(({ term }, place) => {
      const isLike = places.some((at) => (relativesOf(probe.terms[at]?.term ?? '').get(term) ?? 0) >= alike);
      return isLike && isCounted(candidate.terms, place);
    });
  });
}

const isCounted = (terms: readonly { readonly term: string }[], place: number): boolean =>
  terms.slice(Math.max(0, place - between - 1), place).some(({ term }) => /^\p{N}/u.test(term));

const owned =
  /^(?:what|which|who)(?:['’]s|\s+(?:is|was|are|were))\s+(?:the\s+)?(?:\p{Lu}\S*\s+)*\p{Lu}\S*['’]s?\s+(\S+(?:\s\S+){0,2})[?.!]*$/u;
const ofWhom = /^(?:what|which)(?:['’]s|\s+(?:is|was|are|were))\s+the\s+(\p{Ll}+(?:\s\p{Ll}+)?)\s+of\s+(?:the\s+)?\p{Lu}/u;

/** False when a word for what somebody has ("her shirt number") stands in no article, and nothing near speaks of the like. */
export function ownedIsSaid(probe: Probe, scored: readonly Scored[], isKnown: (term: string) => boolean): boolean {
  const text = probe.question.text.trim();
  const lowered = text.slice(0, 1).toLowerCase() + text.slice(1);
  const words = (owned.exec(lowered) ?? ofWhom.exec(lowered))?.[1]?.split(/\s+/) ?? [];
  return words.every((word) => {
    const at = placeOf(probe, word);
    const term = probe.terms[at];
    if (!term || term.isName || isKnown(term.term) || probe.spelled.has(term.term)) return true;
    return scored.slice(0, sentencesAsked).some(({ candidate }) => (coveredBy(probe, candidate)[at]?.kin ?? 0) >= ownedSaid);
  });
}

function placeOf(probe: Probe, word: string): number {
  const terms = new Set(termsOf(word).map(({ term }) => term));
  return probe.terms.findIndex(({ term, isLight }) => terms.has(term) && !isLight);
}

const cause =
  /\b(?:died|die|dead|death|deaths|killed|ill|sick|infected|suffering|suffered|diagnosed|vaccinated)\s+(?:of|from|by|with|against)\s+(?:an?\s+|the\s+)?(\S+?)[?.!,]*(?:\s|$)/iu;

/** True when what people died of or fell ill with is spoken of near: malaria's dead did not die of rabies. */
export function causeIsSaid(probe: Probe, scored: readonly Scored[]): boolean {
  const at = placeOf(probe, cause.exec(probe.question.text)?.[1] ?? '');
  if (at < 0) return true;
  return scored.slice(0, sentencesAsked).some(({ candidate, row }) => {
    const counts = probe.question.expected !== 'count' || (row[columnOf('found')] ?? 0) > 0;
    return counts && (coveredBy(probe, candidate)[at]?.near ?? 0) >= said;
  });
}

const subject = /(\p{Lu}[\p{L}’-]+)(?:,|\s+(?:is|are|was|were|has been|had been|have been))?\s+(?:\p{Ll}+ly\s+)?$/u;

/** True when the sentence tells the deed of somebody or something else by name: "Aurel was founded" founds no other firm. */
export function isOthersDeed(probe: Probe, { candidate }: Pick<Scored, 'candidate'>, deed: number): boolean {
  const where = positions(probe, candidate);
  if (probe.terms.some(({ isName }, at) => isName && (where[at]?.strength ?? 0) > 0)) return false;
  if (!probe.terms.some(({ isName }) => isName)) return false;
  const places = where[deed]?.at ?? [];
  return (
    places.length > 0 &&
    places.every((place) => {
      const start = (candidate.terms[place]?.start ?? candidate.textStart) - candidate.textStart;
      const before = candidate.text.slice(0, start);
      // "Founded in 2011, Velmora makes …": of whoever follows.
      if (/^["“‘(]*$|[:;]\s*$/u.test(before))
        return candidate.facts.some(({ kind }) => kind === 'person' || kind === 'organisation' || kind === 'name');
      const name = subject.exec(before)?.[1];
      if (name !== undefined && termsOf(name).every(({ term }) => !isStopWord(term))) return true;
      // "Rohde was mayor until he resigned": somebody else is spoken of all along.
      return (
        /^(?:when|where|why)\b/i.test(probe.question.text) &&
        candidate.facts.some(({ kind, end }) => kind === 'person' && end - candidate.textStart <= start)
      );
    })
  );
}

const passive =
  /(?:\b(?:was|were|is|are|been|being|be|got)(?:\s+(?:\p{Ll}+ly|first|also|not|never|once))*\s+|^["“‘(]*|[,:;(]\s*)$/u;
/** "Ann Lee, the mayor, opened it": what stands between the commas is told of whoever did it. */
const aside = /,\s+(?:the|an?|its|his|her|their|who|which|now|then|then-|\d{1,3}|\p{Ll}+)(?!\p{L})[^,;:]*,\s*$/u;
/** "The leader of the council, Ann Lee, opened it". */
const isNamedAside = ({ facts, textStart }: Scored['candidate'], before: string): boolean => {
  const end = /,\s*$/u.exec(before)?.index;
  const ahead = facts.find((fact) => fact.kind === 'person' && fact.end - textStart === end);
  return ahead !== undefined && /\p{L},\s+$/u.test(before.slice(0, ahead.start - textStart));
};
const byWhom = /^[^.;:]{0,80}?\bby\s+(?!hand\b|\d)/u;

/** True when the sentence only says that the deed was done, and nowhere by whom: "the pier, built in 1978". */
export function isNobodysDeed(probe: Probe, { candidate }: Pick<Scored, 'candidate'>, deed: number): boolean {
  const places = positions(probe, candidate)[deed]?.at ?? [];
  return (
    places.length > 0 &&
    places.every((place) => {
      const term = candidate.terms[place];
      if (!term) return false;
      const before = candidate.text.slice(0, term.start - candidate.textStart);
      if (aside.test(before) || isNamedAside(candidate, before)) return false;
      return passive.test(before) && !byWhom.test(candidate.text.slice(term.end - candidate.textStart));
    })
  );
}
