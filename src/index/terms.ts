import { eachRun } from '../model/eachRun.ts';
import { shortName } from './shortForms.ts';
import { splitRun } from './splitRun.ts';
import type { Term } from './term.ts';

export { isStopWord } from './stopWords.ts';
export type { Term } from './term.ts';

/**
 * The terms of a text, function words included, by where they start; offsets are in units of `text`. Indexing and asking
 * both use it. Aliases stand before the words they repeat: leave them out to get the words one by one.
 */
export function termsOf(text: string): readonly Term[] {
  const terms: Term[] = [];
  eachRun(text, (from, to) => {
    for (const term of splitRun(text, from, to).terms) terms.push(term);
  });
  return withNames(terms);
}

/** True for the first word of what `joinedTerm` joins. */
export const mayJoin = (term: string): boolean => term === 'per' || term === 'unit' || term === 'european';

/** What two terms with a blank between them are together: "usa" for "United States" and the like, `percent` for "per cent". */
export function joinedTerm(first: string, second: string): string | undefined {
  return first === 'per' && second === 'cent' ? percent : shortName(first, second);
}

/** Takes the place of its two words; any other joined term stands over them as an alias. */
export const percent = 'percent';

function withNames(terms: readonly Term[]): readonly Term[] {
  if (!terms.some(({ term }) => mayJoin(term))) return terms;
  const all: Term[] = [];
  for (let at = 0; at < terms.length; at += 1) {
    const term = terms[at] as Term;
    const next = terms[at + 1];
    if (next && !term.alias && !next.alias && next.start - term.end === 1) {
      const name = joinedTerm(term.term, next.term);
      if (name === percent) {
        all.push({ start: term.start, end: next.end, term: percent });
        at += 1;
        continue;
      }
      if (name) all.push({ start: term.start, end: next.end, term: name, alias: true });
    }
    all.push(term);
  }
  return all;
}
