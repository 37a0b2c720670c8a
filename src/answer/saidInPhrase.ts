import { termsOf } from '../index/terms.ts';
import { outrightPhrases } from './questionTable.ts';

const phrases = new Map<string, RegExp[]>();
for (const { asked, said } of outrightPhrases)
  for (const term of new Set(termsOf(asked).map((one) => one.term))) phrases.set(term, [...(phrases.get(term) ?? []), said]);

/** True when several words of a text together say what a term of the question says: “lost their lives” for “died”. */
export const saidInPhrase = (term: string, text: string): boolean => phrases.get(term)?.some((said) => said.test(text)) ?? false;
