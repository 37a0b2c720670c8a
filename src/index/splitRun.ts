import { compoundTerms } from './compounds.ts';
import { digits } from './numberTerms.ts';
import { mayClash } from './shortForms.ts';
import { stem } from './stem.ts';
import type { Term } from './term.ts';
import { tokensOf } from './tokens.ts';
import { addPlain } from './wordTerms.ts';

interface SplitRun {
  readonly terms: readonly Term[];
  readonly alone: boolean;
}

/** The terms between two blanks of a text; `alone`: whatever stands around them. */
export function splitRun(text: string, from: number, to: number): SplitRun {
  const terms: Term[] = [];
  const tokens = tokensOf(text, from, to);
  for (let at = 0; at < tokens.length; ) {
    let end = at + 1;
    while (end < tokens.length && tokens[end]?.joined !== 'no') end += 1;
    const head = tokens[at];
    if (head && end === at + 1) addPlain(text, head, terms);
    else for (const term of compoundTerms(text, tokens.slice(at, end))) terms.push(term);
    at = end;
  }
  return { terms, alone: !tokens.some(({ surface }) => mayClash(surface)) };
}

const plainRun = /^["([]?([A-Za-z]{2,})[,.;:!?)\]"]{0,2}$/;

/** What `splitRun` gives for most runs: the one term of a plain word with nothing but marks around it; null for any other run. */
export function plainTerm(run: string): Term | null {
  const surface = plainRun.exec(run)?.[1];
  if (surface === undefined || mayClash(surface)) return null;
  const word = surface.toLowerCase();
  if (digits(word) !== undefined) return null;
  const start = run.startsWith(surface) ? 0 : 1;
  return { start, end: start + surface.length, term: stem(word) };
}
