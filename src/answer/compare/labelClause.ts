import { termsOf } from '../../index/terms.ts';
import type { Value } from './compareValue.ts';
import { isKnownVerb, pastOf, presentOf } from './verbForms.ts';

const ASKED =
  /^(?<lead>(?:by\s+)?how\s+(?:much|many)(?:\s+\p{L}+){0,3}?|how(?:\s+long)?|when|where|(?:(?:in|at)\s+)?(?:which|what)(?:\s+\p{L}+){1,3}?|what\s+share\s+of\s+(?:the\s+)?\p{L}+)\s+(?<aux>did|does|do|was|were|is|are|will|can|could|has|have)\s+(?<tail>\p{L}.*)$/iu;
const BARE = /^(?:(?:by\s+)?how\s+much|how(?:\s+long)?|when|where)$/iu;
const SHAPED = /^(?:had|has|have|was|were|is|are)$/iu;
/** What closes a clause with "was": "signed", "born". */
const DONE =
  /^(?<thing>.+?\s\p{L}+|\p{Lu}\p{L}+)\s+(?<rest>(?:be\s+)?\p{Ll}+(?:ed|en|t|ld|nt|wn|un|ade|rn)(?:\s+(?:out|up|down|off|on|for|to))?)$/u;
/** And with "will": "be signed", "take place", "open". */
const TO_DO = /^(?<thing>.+?\s\p{L}+|\p{Lu}\p{L}+)\s+(?<rest>(?:be\s+\p{Ll}+|take\s+place|\p{Ll}+))$/u;

/** "There been", "there": whose place behind its noun is held. */
const THERE = /^there(?:\s+(?:been|be))?(?:\s+(?<rest>.+))?$/iu;
/** A verb that stands before its subject, or that the noun of the question goes on with. */
const INVERTED = /^\S+\s+(?:\S+\s+){0,4}?(?:did|does|do|will|can|could|has|had|have|was|were|is|are)\s/iu;
const DETERMINER = /^(?:the|an?|his|her|its|their)$/iu;
const GOES_ON = /^(?:the|an?|his|her|its|their|in|on|at|for|against|to|with|from|by|place|part|off|out)$/iu;
const PARTICLE = /(?<=\s\p{Ll}+)\s(?:off|out|up|down|away|over)$/u;
/** What may stand behind the verb: a time, a place, an opponent, a name. */
const LATER =
  /\s(?:(?:this|last|next|each|every|an?|per)\s(?:year|month|week|day|season|quarter|summer|winter|spring|autumn)|(?:in|on|at|for|from|to|against|by|during|since|with)\s(?:the\s)?(?:(?:\p{Lu}|\d)\S*(?:\s(?:\p{Lu}|\d)\S*)*|\p{Ll}+)|\p{Lu}\S*(?:\s\p{Lu}\S*)*)$/u;

/** A question as a clause, with its verb as a report writes it: "when the fire broke out", "goals the striker scored"; null where its grammar is in doubt. */
export function clauseOf(plain: string, values: readonly Value[]): string | null {
  const { lead = '', aux = '', tail = '' } = ASKED.exec(plain)?.groups ?? {};
  if (lead === '') return null;
  const what = BARE.test(lead)
    ? lead.toLowerCase()
    : lead.replace(/^(?:by\s+)?(?:how\s+(?:much|many)|(?:(?:in|at)\s+)?(?:which|what))\s+/iu, '');
  // "How many homes will be built" asks for its subject.
  if (/^be(?:en)?\s/u.test(tail)) return lowerFirst(plain);
  const there = THERE.exec(tail)?.groups?.['rest'];
  if (there !== undefined) return BARE.test(lead) ? null : `${what} ${there}`.trim();
  if (/^d/iu.test(aux)) {
    const told = toldTail(tail, aux.toLowerCase(), values);
    return told && `${what} ${told}`;
  }
  if (/^(?:can|could|has|have|will)$/iu.test(aux) && !/^(?:when|where)$/iu.test(lead)) {
    const words = tail.split(/\s+/);
    const at = verbAt(words);
    // "How many people have dengue fever": there it is the verb itself.
    if (/^ha/iu.test(aux) && !(at !== null && /(?:[^e]ed|[ewu]n|un|ut|d|t)$/u.test(words[at] ?? ''))) return lowerFirst(plain);
    return at === null ? null : [what, ...words.slice(0, at), aux.toLowerCase(), ...words.slice(at)].join(' ');
  }
  if (!/^(?:when|where|how\s+long)$/iu.test(lead)) return null;
  const { thing, rest } = (/^will$/iu.test(aux) ? TO_DO : DONE).exec(tail)?.groups ?? {};
  if (thing && rest) return `${what} ${thing} ${aux.toLowerCase()} ${rest}`;
  return lead.length < 6 && /^(?:(?:the|an?)\s+)?\p{L}+$/u.test(tail) ? `${what} ${tail} ${aux.toLowerCase()}` : null;
}

/** A question whose subject is what it asks for, "How many people marched in Besk", as it stands; null for one with its verb before its subject. */
export function subjectAsked(plain: string): string | null {
  return /^(?:how\s+(?:much|many)|which|what)\s+\p{L}/iu.test(plain) && !INVERTED.test(plain) ? lowerFirst(plain) : null;
}

/** "the fire break out" as "the fire broke out", where a report has the verb so or its place is plain. */
function toldTail(tail: string, aux: string, values: readonly Value[]): string | null {
  const isPast = aux === 'did';
  const words = tail.split(/\s+/);
  const put = (at: number, form: string): string => [...words.slice(0, at), form, ...words.slice(at + 1)].join(' ');
  for (const [at, word] of words.entries()) {
    if (at === 0 || !/^\p{Ll}+$/u.test(word)) continue;
    const form = formOf(word, isPast, values);
    if (form) return put(at, form);
  }
  const at = verbAt(words);
  const verb = at === null ? undefined : words[at];
  if (at === null || verb === undefined) return null;
  return put(at, aux === 'do' ? verb : isPast ? pastOf(verb) : presentOf(verb));
}

/** Which of the words after "did" is its verb: one known as such before an object, else the last before names and times; null in doubt. */
function verbAt(words: readonly string[]): number | null {
  const passive = words.findIndex((word) => /^be(?:en)?$/u.test(word));
  if (passive > 0) return passive;
  const isBefore = (at: number, what: RegExp): boolean => at + 1 < words.length && what.test(words[at + 1] ?? '');
  const known = words.findIndex(
    (word, at) => at > 0 && isKnownVerb(word) && isBefore(at, GOES_ON) && !/^(?:the|an?)$/iu.test(words[at - 1] ?? ''),
  );
  if (known > 0) return known;
  const named = words.findIndex((word) => !/^\p{Lu}/u.test(word));
  if (named > 0 && isBefore(named, DETERMINER) && isVerb(words[named])) return named;
  let head = words.join(' ').replace(PARTICLE, '');
  while (LATER.test(head)) head = head.replace(LATER, '');
  const kept = head.split(' ');
  const last = kept.length - 1;
  const isObject = DETERMINER.test(kept[last - 1] ?? '') || /^(?:of|in|at|on|from)$/iu.test(kept[last - 1] ?? '');
  const isCut = kept.some((word, at) => at > 0 && at < last - 2 && /^(?:cut|rise|fall|hit|set|run)$/u.test(word));
  return last > 0 && isVerb(kept[last]) && !isObject && !isCut ? last : null;
}

const isVerb = (word = ''): boolean =>
  /^\p{Ll}{2,}$/u.test(word) &&
  !/^(?:of|in|at|on|from|to|by|for|with|and|or)$/u.test(word) &&
  !/(?:ly|ness|ment|tion|[^s]s)$/u.test(word);

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
