import type { Candidate, Found } from './candidate.ts';
import { type Fact, fits } from './facts.ts';
import type { Probe } from './probe.ts';

/** Nowhere. */
export const absent: Found = { strength: 0, at: [] };

/** What a sentence offers as an answer. */
export interface Best {
  readonly found: number;
  readonly near: number;
  readonly count: number;
  /** A thing of the right kind stands here, but the question names it itself. */
  readonly old: number;
  readonly focusNear: number;
  /** It stands right beside a word of the question, as in "the head of the port, Ann Lee". */
  readonly beside: number;
}

/** "SKARN, May 3 (Northern News) --": where and when was reported, not what. */
const dateline = /^\p{Lu}[\p{Lu}.'’ -]{2,30}(?:[,(][^"“”]{0,60}?)?\s*(?:--|[—–_])\s/u;

const datelineLength = (text: string): number => dateline.exec(text)?.[0].length ?? 0;

/** The best thing of the expected kind that the question does not name itself. */
export function bestAnswer(probe: Probe, candidate: Candidate, where: readonly Found[]): Best {
  let near = 0;
  let found = 0;
  let count = 0;
  let old = 0;
  let focusNear = 0;
  let beside = 0;
  const told = candidate.textStart + datelineLength(candidate.text);
  for (const fact of offered(probe, candidate)) {
    if (fact.start < told) continue;
    const fit = fact.listed ? 1 : fits(fact, probe.question);
    if (fit === 0) continue;
    let fresh = false;
    let start = -1;
    let end = -1;
    for (let place = 0; place < candidate.terms.length; place++) {
      const term = candidate.terms[place];
      if (!term || term.start >= fact.end) break;
      if (term.start < fact.start || term.end > fact.end) continue;
      if (start < 0) start = place;
      end = place;
      if (!probe.has(term.term)) fresh = true;
    }
    if (start < 0) continue;
    if (!fresh) {
      old = 1;
      continue;
    }
    count += 1;
    found = Math.max(found, fit);
    let sum = 0;
    beside = Math.max(beside, fit * standsBeside(probe, candidate, where, fact));
    for (let at = 0; at < where.length; at++) {
      const asked = probe.terms[at];
      const match = where[at];
      if (!asked || !match || match.strength === 0) continue;
      let least = 99;
      for (const place of match.at) {
        const distance = place < start ? start - place : place > end ? place - end : 0;
        if (distance < least) least = distance;
      }
      const closer = match.strength * Math.exp(-least / 8);
      sum += asked.weight * closer;
      if (at === probe.focus || at === probe.verb) focusNear = Math.max(focusNear, fit * closer);
    }
    near = Math.max(near, (fit * sum) / (probe.total || 1));
  }
  return { found, near, count, old, focusNear, beside };
}

/** What the sentence holds, with common words of the kind that is asked for and words that a short form stands for. */
function offered(probe: Probe, candidate: Candidate): readonly (Fact & { readonly listed?: true })[] {
  const { answerWords, letters } = probe;
  if (answerWords.size === 0 && letters === null) return candidate.facts;
  const words = candidate.terms
    .filter(({ term }) => answerWords.has(term))
    .map(({ start, end }) => ({ start, end, kind: 'name', listed: true }) as const);
  return [...words, ...(letters === null ? [] : spelledOut(letters, candidate)), ...candidate.facts];
}

/** Capitalised words whose first letters spell the short form. */
function spelledOut(letters: string, candidate: Candidate): (Fact & { readonly listed: true })[] {
  const from = candidate.textStart;
  const found: (Fact & { readonly listed: true })[] = [];
  const capitals = candidate.terms.filter(({ start }) => /\p{Lu}/u.test(candidate.text[start - from] ?? ''));
  const first = capitals.map(({ start }) => (candidate.text[start - from] ?? '').toLowerCase()).join('');
  for (let at = first.indexOf(letters); at >= 0; at = first.indexOf(letters, at + 1)) {
    const [start, end] = [capitals[at], capitals[at + letters.length - 1]];
    if (start && end && end.end - start.start < 16 * letters.length + 16)
      found.push({ start: start.start, end: end.end, kind: 'name', listed: true });
  }
  return found;
}

const after = /^\s*,\s+(?:(?:an?|the|two|three|four|five|one|its|his|her|their|who|which)\s+)?(?:[\p{L}'’-]+\s+){0,4}$/u;
const ahead = /^(?:['’]s)?\s*,?\s*(?:(?:called|named|known as|dubbed|nicknamed|is|was|are|were)\s+)?["“‘]?$/u;

/** 1 where the fact explains a word of the question that is no name, or is explained by it; half for a name. */
function standsBeside(probe: Probe, { text, textStart, terms }: Candidate, where: readonly Found[], fact: Fact): number {
  let best = 0;
  where.forEach(({ strength, at }, index) => {
    if (strength === 0 || best === 1) return;
    for (const place of at) {
      const term = terms[place];
      if (!term) continue;
      const between =
        term.start >= fact.end
          ? text.slice(fact.end - textStart, term.start - textStart)
          : text.slice(term.end - textStart, fact.start - textStart);
      if (between.length > 60 || (term.start < fact.end && term.end > fact.start)) continue;
      if ((term.start >= fact.end ? after : ahead).test(between)) best = Math.max(best, probe.terms[index]?.isName ? 0.5 : 1);
    }
  });
  return best;
}
