import type { ExpectedAnswer } from '../model/question.ts';
import { bestAnswer } from './answerIn.ts';
import { closeness, orderShare, pairShare } from './arrangement.ts';
import type { Candidate, Found } from './candidate.ts';
import { positions } from './positions.ts';
import type { Probe } from './probe.ts';
import { explainsAt, hasCue, traitsOf } from './traits.ts';

/** The names of the features, in the order of the numbers that `featuresOf` gives. */
export const featureNames = [
  'cover',
  'coverCount',
  'softGain',
  'titleGain',
  'beforeGain',
  'paragraphGain',
  'missing',
  'nameCover',
  'nameTitle',
  'nameMissing',
  'numberCover',
  'rarest',
  'pairs',
  'order',
  'close',
  'verb',
  'focus',
  'found',
  'near',
  'several',
  'first',
  'early',
  'late',
  'length',
  'short',
  'pronoun',
  'defines',
  'names',
  'cue',
  'asks',
  'oldNews',
  'focusNear',
  'backing',
  'otherYear',
  'articleGain',
  'introduces',
  'beside',
  'kinGain',
  'kinVerb',
] as const;

const cues: Readonly<Partial<Record<ExpectedAnswer, RegExp>>> = {
  reason:
    /\b(?:because|due to|since|as a result|owing to|in order to|over the|after|therefore|so that|caused?|reasons?|to (?:protest|avoid|protect|prevent|reduce)|led to|thanks to|in response)\b/i,
  manner: /\b(?:by \w+ing|through|using|via|with the|process|method|when)\b/i,
  definition:
    /\b(?:is|are|was|were) (?:an?|the|one)\b|\b(?:means?|refers? to|known as|defined|called|term)\b|, an? \w+|, the \w+/i,
  quotation: /["“”«]|\b(?:said|told|added|noted|says)\b/i,
  person: /\b(?:Mr|Mrs|Ms|Dr|Sir|President|Minister|chief|director|by)\b/,
  rank: /\b(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|largest|biggest|top|number one|no\. \d)\b/i,
};

const naming = /\b(?:called|named|known as|dubbed|nicknamed|titled|names? (?:is|was|are|were))\b/i;

/** What is told of a sentence for a question, each number 0 to about 1; at the beginning of `row` in the order of `featureNames`. */
export function featuresOf(
  probe: Probe,
  candidate: Candidate,
  row: Float64Array = new Float64Array(featureNames.length),
): Float64Array {
  const { terms } = candidate;
  const where = positions(probe, candidate);
  const total = probe.total || 1;
  let exact = 0;
  let exactCount = 0;
  let soft = 0;
  let title = 0;
  let before = 0;
  let paragraph = 0;
  let missing = 0;
  let article = 0;
  let introduced = 0;
  let named = 0;
  let namedTitle = 0;
  let nameless = 0;
  let nameTotal = 0;
  let numbers = 0;
  let numberTotal = 0;
  const traits = traitsOf(candidate);
  for (let at = 0; at < probe.terms.length; at++) {
    const asked = probe.terms[at];
    const found = where[at];
    if (!asked || !found) continue;
    const { weight } = asked;
    const inTitle = candidate.title.has(asked.term);
    const inBefore = candidate.before.has(asked.term);
    if (found.strength === 1) {
      exact += weight;
      exactCount += 1;
      if (candidate.introduces(asked.term)) introduced += weight;
    } else {
      soft += weight * found.strength;
      const rest = weight * (1 - found.strength);
      if (inTitle) title += rest;
      else if (inBefore) before += rest;
      else if (candidate.paragraph.has(asked.term)) paragraph += rest;
      else if (candidate.elsewhere.has(asked.term)) article += rest;
      else missing += rest;
    }
    if (asked.isName) {
      nameTotal += weight;
      if (found.strength > 0) named += weight;
      else if (inTitle || inBefore) namedTitle += weight;
      else if (!candidate.paragraph.has(asked.term) && !candidate.elsewhere.has(asked.term)) nameless += weight;
    }
    if (asked.isNumber) {
      numberTotal += 1;
      if (found.strength > 0) numbers += 1;
    }
  }
  const count = probe.terms.length || 1;
  const kin = kinOf(probe, candidate);
  let kinGain = 0;
  for (let at = 0; at < kin.length; at++)
    kinGain += (probe.terms[at]?.weight ?? 0) * Math.max(0, (kin[at] ?? 0) - (where[at]?.strength ?? 0));
  const answer = bestAnswer(probe, candidate, where);
  const kind = probe.question.expected;
  const rarest = probe.rarest >= 0 ? (where[probe.rarest]?.strength ?? 0) : 0;
  const verb = probe.verb >= 0 ? (where[probe.verb]?.strength ?? 0) : 0;
  const focusAt = probe.focus >= 0 ? where[probe.focus] : undefined;
  const cue = probe.asksName ? naming : cues[kind];
  row.set([
    exact / total,
    exactCount / count,
    soft / total,
    title / total,
    before / total,
    paragraph / total,
    missing / total,
    nameTotal ? named / nameTotal : 0,
    nameTotal ? namedTitle / nameTotal : 0,
    nameTotal ? nameless / nameTotal : 0,
    numberTotal ? numbers / numberTotal : 0,
    rarest,
    pairShare(where),
    orderShare(probe, where),
    closeness(probe, where, terms.length),
    verb,
    focusAt?.strength ?? 0,
    answer.found,
    answer.near,
    Math.min(3, answer.count) / 3,
    candidate.of > 0 && candidate.index === 0 ? 1 : 0,
    candidate.of > 0 ? 1 / (1 + candidate.index) : 0,
    candidate.of > 1 ? candidate.index / (candidate.of - 1) : 0,
    Math.min(1, Math.log1p(terms.length) / 5),
    terms.length < 6 ? 1 : 0,
    traits.pronoun,
    defines(probe, where, candidate),
    traits.names,
    cue && hasCue(traits, cue) ? 1 : 0,
    traits.asks,
    answer.old,
    answer.focusNear,
    candidate.backing,
    otherYear(probe, where, candidate),
    article / total,
    introduced / total,
    answer.beside,
    kinGain / total,
    probe.verb >= 0 ? Math.max(verb, kin[probe.verb] ?? 0) : 0,
  ]);
  return row;
}

/** How near in meaning the nearest word of the sentence comes to each word of the question. */
export function kinOf(probe: Probe, { terms }: Candidate): Float64Array {
  const found = new Float64Array(probe.terms.length);
  if (probe.kin.size === 0) return found;
  for (const { term } of terms) {
    const near = probe.kin.get(term);
    if (!near) continue;
    for (const { index, strength } of near) if (strength > (found[index] ?? 0)) found[index] = strength;
  }
  return found;
}

/** The question names a year, and the sentence speaks of other years only. */
function otherYear(probe: Probe, where: readonly Found[], { facts }: Candidate): number {
  if (probe.years.length === 0 || probe.years.some(({ index }) => (where[index]?.strength ?? 0) > 0)) return 0;
  return facts.some(({ year }) => year !== undefined) ? 1 : 0;
}

/** The sentence begins with the thing that is asked about and goes on to say what it is. */
function defines(probe: Probe, where: readonly Found[], candidate: Candidate): number {
  let last = -1;
  let share = 0;
  for (let at = 0; at < where.length; at++) {
    const place = where[at]?.at[0];
    if (place === undefined || place > 8) continue;
    last = Math.max(last, place);
    share += (probe.terms[at]?.weight ?? 0) / (probe.total || 1);
  }
  const end = candidate.terms[last]?.end;
  if (end === undefined) return 0;
  return explainsAt(traitsOf(candidate), end - candidate.textStart) ? share : 0;
}
