import { termsOf } from '../index/terms.ts';
import { outrightPhrases } from './questionTable.ts';

const phrases = outrightPhrases.map(({ asked, said }) => ({ asked: new Set(termsOf(asked).map(({ term }) => term)), said }));

/** True when several words of a text together say what a term of the question says: “lost their lives” for “died”. */
export const saidInPhrase = (term: string, text: string): boolean =>
  phrases.some(({ asked, said }) => asked.has(term) && said.test(text));
