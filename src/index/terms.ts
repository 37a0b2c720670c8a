import { compoundTerms } from './compounds.ts';
import { shortName } from './shortForms.ts';
import type { Term } from './term.ts';
import { tokensOf } from './tokens.ts';
import { addPlain } from './wordTerms.ts';

export { isStopWord } from './stopWords.ts';
export type { Term } from './term.ts';

/**
 * The terms of a text, function words included, by where they start; offsets are in units of `text`. Indexing and asking
 * both use it. Aliases stand before the words they repeat: leave them out to get the words one by one.
 */
export function termsOf(text: string): readonly Term[] {
  const terms: Term[] = [];
  const tokens = tokensOf(text);
  for (let at = 0; at < tokens.length; ) {
    let end = at + 1;
    while (end < tokens.length && tokens[end]?.joined !== 'no') end += 1;
    const head = tokens[at];
    if (head && end === at + 1) addPlain(text, head, terms);
    else for (const term of compoundTerms(text, tokens.slice(at, end))) terms.push(term);
    at = end;
  }
  return withNames(terms);
}

/** True for the first word of what `withNames` joins. */
const mayJoin = (term: string): boolean => term === 'per' || term === 'unit' || term === 'european';

/** Adds "usa" over "United States" and the like, and makes "per cent" one word. */
function withNames(terms: readonly Term[]): readonly Term[] {
  if (!terms.some(({ term }) => mayJoin(term))) return terms;
  const all: Term[] = [];
  for (let at = 0; at < terms.length; at += 1) {
    const term = terms[at] as Term;
    const next = terms[at + 1];
    if (next && !term.alias && !next.alias && next.start - term.end === 1) {
      const name = shortName(term.term, next.term);
      if (name) all.push({ start: term.start, end: next.end, term: name, alias: true });
      if (term.term === 'per' && next.term === 'cent') {
        all.push({ start: term.start, end: next.end, term: 'percent' });
        at += 1;
        continue;
      }
    }
    all.push(term);
  }
  return all;
}
