import { termsOf } from '../../index/terms.ts';
import type { Question } from '../../model/question.ts';

/** A question that a name answers, by what the name does: "Who designed X?", "Who is the mayor of X?", "Where was X signed?". */
export interface NamesAsked {
  readonly by: 'deed' | 'office' | 'place';
  /** The deed or office, as a term. */
  readonly word: string;
  /** Only one can have done it or hold it, or it can be in one place only: others named would contradict. */
  readonly single: boolean;
  /** It happened once and for all. */
  readonly once: boolean;
}

const AUX =
  '(?:is|are|was|were|will|would|has|have|had|be|been|being|to|going|now|currently|first|originally|(?!fly|supply|apply|reply|rely|rally)\\p{L}+ly)';
const DEED = new RegExp(`^(?:who|(?:which|what)\\s+\\p{L}+)\\s+(?:${AUX}\\s+)*(?<word>\\p{L}+)\\s+\\p{L}`, 'iu');
const BY_WHOM = /^by\s+(?:whom|(?:which|what)\s+\p{L}+)\s+(?:was|were|is|are|will|has)\s+.+?\s(?<word>\p{L}+)\s*\??$/iu;
const OFFICE =
  /^who\s+(?:is|was|are|were|will\s+be|became|becomes?|(?:is|was|has\s+been|will\s+be|got)\s+(?:named|appointed|elected|made|chosen|hired|picked|selected))(?!\p{L})/iu;
const NAMED_AS =
  /^who\s+(?:is|was|has\s+been|will\s+be|got)\s+(?:named|appointed|elected|made|chosen|hired|picked|selected)(?!\p{L})/iu;
const WHERE =
  /^(?:where|(?:in|at)\s+(?:which|what)\s+\p{L}+)\s+(?:was|were|is|are|will|did|does|has|have)\s+.+?\s(?<word>\p{L}+)\s*\??$/iu;
const WHEN_AFTER =
  /\s+(?:(?:in|on|of)\s+(?:\p{Lu}\p{Ll}+\s+)?(?:\p{N}+|\p{L}+day)|(?:last|this|next)\s+\p{L}+|yesterday|today)(?=\s*\??$)/iu;
/** "Who did he marry?" asks for another part of the sentence. */
const OTHER_PART = /^who(?:m)?\s+(?:did|do|does|has|have|had|else|all)(?!\p{L})/iu;
/** What is done once and for all, by one or by a few together; a time told beside it is no other time. */
const DONE_ONCE =
  'designed founded established discovered invented wrote composed painted directed built created sculpted born died buried assassinated commissioned';
const DONE_BY_ONE =
  'wins leads heads runs coaches captains chairs commands owns buys acquires scored opens inaugurated conducts edits succeeded replaced develops produces manufactures organises organizes publishes manages hosts draws lends financed funded';
const IN_ONE_PLACE =
  'signed held landed crashed sank meets married begins ends starts located based headquartered stands lies staged kills murdered found discovered site place';
const termsIn = (words: string): readonly string[] => words.split(' ').flatMap((word) => termsOf(word).map(({ term }) => term));
const once = new Set(termsIn(DONE_ONCE));
const singleDeeds = new Set([...once, ...termsIn(DONE_BY_ONE)]);
const singlePlaces = new Set([...once, ...termsIn(IN_ONE_PLACE)]);

/** Reads whether names answer the question; null where they do not, or where it asks for more than a deed, an office or a place. */
export function namesAsked({ text, expected, focus, negated }: Question): NamesAsked | null {
  const asked = text.trim();
  if (negated || OTHER_PART.test(asked)) return null;
  if (expected === 'place') return askedWith(WHERE.exec(asked.replace(WHEN_AFTER, ''))?.groups?.['word'], 'place', singlePlaces);
  if (expected !== 'person' && expected !== 'organisation') return null;
  if (expected === 'person' && OFFICE.test(asked)) {
    const one = /(?<!\p{L})(?:the|its|their)\s/iu.test(asked) || NAMED_AS.test(asked);
    return focus === null || /(?<!\p{L})(?:one\s+of|members?|some|all)(?!\p{L})/iu.test(asked)
      ? null
      : { by: 'office', word: focus, single: one, once: false };
  }
  return askedWith((BY_WHOM.exec(asked) ?? DEED.exec(asked))?.groups?.['word'], 'deed', singleDeeds);
}

function askedWith(word: string | undefined, by: NamesAsked['by'], single: ReadonlySet<string>): NamesAsked | null {
  const [term] = word ? termsOf(word) : [];
  return term ? { by, word: term.term, single: single.has(term.term), once: once.has(term.term) } : null;
}
