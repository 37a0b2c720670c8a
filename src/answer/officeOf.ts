import { countryOf } from '../analyse/names/placeNames.ts';
import { termsOf } from '../index/terms.ts';
import type { Sourced } from './candidates.ts';
import { coveredBy } from './covered.ts';
import { escaped, officeAsked, quotationsAsked } from './demands.ts';
import { positions } from './positions.ts';
import type { Probe } from './probe.ts';
import type { Scored } from './select.ts';

/** An office that is asked for, and the places in `probe.terms` of the names it is of. */
interface Office {
  /** Its last word: "minister". */
  readonly head: string;
  /** All its words: "finance minister". */
  readonly whole: string;
  readonly names: readonly number[];
}

/** False when an office of one place is asked for ("the mayor of A", "the ambassador to B") and the near sentences have that of another only. */
export function placeIsRight(probe: Probe, scored: readonly Scored[]): boolean {
  const office = officeOf(probe);
  if (office === null) return true;
  let elsewhere = false;
  for (const { candidate } of scored.slice(0, quotationsAsked)) {
    const of = standsFor(probe, candidate, office);
    if (of === 'asked') return true;
    elsewhere ||= of === 'other';
  }
  return !elsewhere;
}

function officeOf(probe: Probe): Office | null {
  const { text, expected } = probe.question;
  const head = expected === 'person' ? officeAsked(text) : null;
  if (head === null) return null;
  const asked = new RegExp(
    `\\b(?:the|an?)\\s+((?:\\S+\\s+){0,3}?${escaped(head)})\\s+(?:of|in|to|for)\\s+(?:the\\s+)?(\\p{Lu}[^?.!,]*)`,
    'u',
  ).exec(text);
  if (!asked) return null;
  const named = new Set(termsOf(asked[2] ?? '').map(({ term }) => term));
  const names = probe.terms.flatMap(({ term }, at) => (named.has(term) ? [at] : []));
  return { head, whole: (asked[1] ?? head).toLowerCase(), names };
}

/** Whose office a sentence speaks of: that of the place asked for, of another place, or nobody's. */
function standsFor(probe: Probe, candidate: Sourced, { head, whole, names }: Office): 'asked' | 'other' | 'nobody' {
  const { text } = candidate;
  const word = `[${head.slice(0, 1).toUpperCase()}${head.slice(0, 1).toLowerCase()}]${escaped(head.slice(1))}`;
  const means = (term: string): boolean => probe.matches(term).some(({ index }) => names.includes(index));
  // "The ambassador to Russia" is none to China, whatever else of China stands there.
  const placed = new RegExp(`\\b${word}\\s+(?:of|to)\\s+(?:the\\s+)?(\\p{Lu}[^,.;:]{0,60})`, 'u').exec(text)?.[1];
  if (placed !== undefined) {
    return termsOf(placed).some(({ term }) => means(term)) ? 'asked' : 'other';
  }
  const nation = new RegExp(`(\\p{Lu}[\\p{L}-]+)(?:\\s+[\\p{L}-]+){0,2}?\\s+${word}\\b`, 'u').exec(text)?.[1] ?? '';
  if (countryOf(nation) !== null) return termsOf(nation).some(({ term }) => means(term)) ? 'asked' : 'other';
  const where = positions(probe, candidate);
  const isNamed = names.some((at) => (where[at]?.strength ?? 0) > 0);
  const isAbout = isNamed || names.some((at) => candidate.title.has(probe.terms[at]?.term ?? ''));
  const owned = new RegExp(`\\p{Lu}[\\p{L}-]*['’]s\\s+(?:\\p{Ll}+\\s+)?${word}\\b`, 'u').test(text);
  // "Central Bank Governor" governs no province.
  const capital = escaped(head.slice(0, 1).toUpperCase() + head.slice(1));
  const modifier = new RegExp(`(?<=[\\p{L},;]\\s)(\\p{Lu}\\p{L}+)\\s+${capital}\\b`, 'u').exec(text)?.[1]?.toLowerCase();
  const isOther = owned || (modifier !== undefined && !probe.question.text.toLowerCase().includes(modifier));
  if (isOther) return isNamed ? 'asked' : 'other';
  const lowered = text.toLowerCase();
  if (isAbout && lowered.includes(head)) return 'asked';
  // An article on the place need not say again whose finance minister somebody is.
  const cover = coveredBy(probe, candidate);
  const isOfIt = whole !== head && names.some((at) => (cover[at]?.article ?? 0) > 0);
  return isOfIt && lowered.includes(whole) ? 'asked' : 'nobody';
}
