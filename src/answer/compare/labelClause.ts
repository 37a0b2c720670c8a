import { termsOf } from '../../index/terms.ts';
import type { Value } from './compareValue.ts';

const ASKED =
  /^(?<lead>(?:by\s+)?how\s+(?:much|many)(?:\s+\p{L}+){0,3}?|when|where|(?:in\s+)?(?:which|what)(?:\s+\p{L}+){1,3}?)\s+(?<aux>did|does|do|was|were|is|are|will)\s+(?<tail>\p{L}.*)$/iu;
const BARE = /^(?:(?:by\s+)?how\s+much|when|where)$/iu;
const SHAPED = /^(?:had|has|have|was|were|is|are)$/iu;
/** What closes a clause with "was": "signed", "born". */
const DONE =
  /^(?<thing>.+?\s\p{L}+|\p{Lu}\p{L}+)\s+(?<rest>(?:be\s+)?\p{Ll}+(?:ed|en|t|ld|nt|wn|un|ade|rn)(?:\s+(?:out|up|down|off|on))?)$/u;
/** And with "will": "be signed", "take place", "open". */
const TO_DO = /^(?<thing>.+?\s\p{L}+|\p{Lu}\p{L}+)\s+(?<rest>(?:be\s+\p{Ll}+|take\s+place|\p{Ll}+))$/u;

/** A question as a clause, with its verb as a report writes it: "when the fire broke out", "goals the striker scored"; null where its grammar is in doubt. */
export function clauseOf(plain: string, values: readonly Value[]): string | null {
  const { lead = '', aux = '', tail = '' } = ASKED.exec(plain)?.groups ?? {};
  if (lead === '') return null;
  const what = BARE.test(lead)
    ? lead.toLowerCase()
    : lead.replace(/^(?:by\s+)?(?:how\s+(?:much|many)|(?:in\s+)?(?:which|what))\s+/iu, '');
  if (/^d/iu.test(aux)) {
    const told = toldTail(tail, /^did$/iu.test(aux), values);
    return told && `${what} ${told}`;
  }
  if (!/^(?:when|where)$/iu.test(lead)) return null;
  const { thing, rest } = (/^will$/iu.test(aux) ? TO_DO : DONE).exec(tail)?.groups ?? {};
  if (thing && rest) return `${what} ${thing} ${aux.toLowerCase()} ${rest}`;
  return /^(?:(?:the|an?)\s+)?\p{L}+$/u.test(tail) ? `${what} ${tail} ${aux.toLowerCase()}` : null;
}

/** "the fire break out" as "the fire broke out", where a report has the verb so. */
function toldTail(tail: string, isPast: boolean, values: readonly Value[]): string | null {
  const words = tail.split(/\s+/);
  for (const [at, word] of words.entries()) {
    if (at === 0 || !/^\p{Ll}+$/u.test(word)) continue;
    const form = formOf(word, isPast, values);
    if (form) return [...words.slice(0, at), form, ...words.slice(at + 1)].join(' ');
  }
  return null;
}

function formOf(word: string, isPast: boolean, values: readonly Value[]): string | null {
  const [term] = termsOf(word);
  for (const { place, article } of values) {
    for (const one of place.here) {
      if (one.term !== term?.term) continue;
      const form = article.text.slice(one.start, one.end).toLowerCase();
      const isPlural = form === `${word}s` || word === `${form}s`;
      if (form === word || SHAPED.test(form) || /ing$/u.test(form) || (isPast ? isPlural : form !== `${word}s`)) continue;
      // A thing done is told in the past: "started", "broke".
      if (isPast || form.endsWith('s')) return form;
    }
  }
  return null;
}

/** A question without its mark. */
export const plainly = (text: string): string => text.trim().replace(/[\s?!.]+$/u, '');

/** Its first letter small, for the middle of a line. */
export const lowerFirst = (text: string): string => text.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
