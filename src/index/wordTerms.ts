import { ownLetters } from '../model/ownLetters.ts';
import { Remembered } from '../model/remembered.ts';
import { fold } from './fold.ts';
import { digits, signs } from './numberTerms.ts';
import { capitalForm, mayClash, shortForm } from './shortForms.ts';
import { stem } from './stem.ts';
import type { Term } from './term.ts';
import type { Token } from './tokens.ts';

const possessive = /['’ʼ‛′＇][sS]$/;
interface Made {
  readonly term: string;
  readonly number: string | undefined;
  /** True where capitals may make another word of it. */
  readonly clashes: boolean;
}

const most = 200_000;
const folded = new Remembered<string, string>(most);
const terms = new Remembered<string, Made>(most);
const longest = 60;

/** A word or short form folded, without possessive or dots, not stemmed. */
export function unstemmed({ kind, surface }: Token): string {
  const before = folded.get(surface);
  if (before !== undefined) return before;
  const bare = fold(surface.replace(possessive, ''));
  const made = kind === 'acronym' ? shortForm(bare.replaceAll('.', '')) : bare;
  if (surface.length > longest) return made;
  return folded.keep(ownLetters(surface), ownLetters(made));
}

/** Adds the terms of one token by itself; a number word brings its digits as an alias. */
export function addPlain(text: string, token: Token, all: Term[]): void {
  const { start, end, surface, kind } = token;
  if (kind === 'number') {
    all.push({ start, end, term: fold(surface).replaceAll(',', '') });
    return;
  }
  if (kind === 'sign') {
    if (surface !== '%') all.push({ start, end, term: signs[surface] ?? surface, alias: true });
    return;
  }
  let made = terms.get(surface);
  if (made === undefined) {
    const word = unstemmed(token);
    made = { term: stem(word), number: digits(word), clashes: mayClash(surface) };
    if (surface.length <= longest) terms.keep(ownLetters(surface), { ...made, term: ownLetters(made.term) });
  }
  if (made.number !== undefined) all.push({ start, end, term: made.number, alias: true });
  const term = made.clashes ? (capitalForm(text, token) ?? made.term) : made.term;
  if (term !== '') all.push({ start, end, term });
}
