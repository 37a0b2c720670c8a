import { absent } from './answerIn.ts';
import type { Candidate, Found } from './candidate.ts';
import { onceAQuestion } from './onceAQuestion.ts';
import type { Probe } from './probe.ts';
import { saidInPhrase } from './saidInPhrase.ts';

/** What a year that had to be worked out ("last year") is worth beside one that is written. */
const workedOut = 0.9;
/** What a year is worth in which the article was written, where the sentence speaks of no other. */
const writtenThen = 0.6;
/** What a name is worth that stands outside of the sentence, as the speaker of its words. */
const heardHere = 0.9;
/** What a word is worth that several others say together, as “lost their lives” says “died”. */
const inPhrase = 0.9;
/** What a name is worth where “he” or “she” surely stands for it. */
const surelyStoodFor = 0.9;
/** What a name is worth where a pronoun stands for it, most likely. */
const stoodFor = 0.75;
const stands = /^["“'‘(]*(?:he|she|it|they|his|her|its|their)\b/iu;

/** Where the words of the question stand in a sentence; whoever speaks its quoted words is there too. */
export const positions = onceAQuestion(look);

function look(probe: Probe, candidate: Candidate): readonly Found[] {
  const { text, terms, reached, facts, speakers, referred, before, year: ofYear } = candidate;
  const found: ({ strength: number; at: number[] } | undefined)[] = new Array(probe.terms.length);
  const count = reached ? reached.length : terms.length;
  for (let nth = 0; nth < count; nth++) {
    const place = reached ? (reached[nth] as number) : nth;
    const term = terms[place]?.term;
    if (term === undefined) continue;
    for (const match of probe.matches(term)) {
      const known = found[match.index];
      if (!known || match.strength > known.strength) found[match.index] = { strength: match.strength, at: [place] };
      else if (match.strength === known.strength) known.at.push(place);
    }
  }
  if (speakers) {
    const quoted = probe.question.expected === 'quotation';
    probe.terms.forEach(({ term, isName }, index) => {
      if (isName && !found[index] && speakers.has(term)) found[index] = { strength: quoted ? 1 : heardHere, at: [] };
    });
  }
  if (referred) {
    probe.terms.forEach(({ term, isName }, index) => {
      if (isName && !found[index] && referred.has(term)) found[index] = { strength: surelyStoodFor, at: [0] };
    });
  }
  probe.terms.forEach(({ term, isName }, index) => {
    if (!isName && !found[index] && saidInPhrase(term, text)) found[index] = { strength: inPhrase, at: [] };
  });
  // "It is coached by …": whom the sentence before names.
  if (stands.test(text)) {
    probe.terms.forEach(({ term, isName }, index) => {
      if (isName && !found[index] && before.has(term)) found[index] = { strength: stoodFor, at: [0] };
    });
  }
  // "last year" in an article of 2019 is 2018, whoever asks.
  for (const { index, year } of probe.years) {
    if (found[index]) continue;
    const date = facts.find((fact) => fact.year === year);
    const at = date ? terms.findIndex((term) => term.start >= date.start && term.end <= date.end) : -1;
    if (at >= 0) found[index] = { strength: workedOut, at: [at] };
    else if (ofYear === year && !facts.some((fact) => fact.year !== undefined)) found[index] = { strength: writtenThen, at: [] };
  }
  const all: Found[] = [];
  for (let index = 0; index < found.length; index++) all.push(found[index] ?? absent);
  return all;
}
