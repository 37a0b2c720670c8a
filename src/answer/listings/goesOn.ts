import type { Library } from '../../index/library.ts';
import { termsOf } from '../../index/terms.ts';
import type { Topic } from '../quote/quoteTopic.ts';
import type { SentenceAt } from './shownSentence.ts';

/** A sentence that goes on about what the one before it named: by a pronoun, also behind a time ("In 2023 it"), or a word for a size. */
const BY_PRONOUN =
  /^\W*(?:(?:in|on|by|during|since|until|last|this)\s+(?:[\p{L}\d]+\s+){1,4}?)?(?:it|its|they|their|that|this|these|those|figures|(?:the|another)\s+(?:figure|number|total|sum|amount|value|rate|share)s?)(?!\p{L})/u;
/** "The costs", "work": of what, the sentence before tells. */
const BY_PART =
  /^\W*(?:the\s+)?(?:costs?|prices?|bill|budget|works?|project|plans?|opening|construction|completion|capacity|length|height|width|depth|weight|size|age|reason|cause|damage|death\s+toll|toll)\s+(?!of(?!\p{L}))(?=(?:is|are|was|were|has|have|had|will|would|began|started|rose|fell|reached|came|ended|went|stood|stands?)(?!\p{L}))/u;
const HEAD = 60;
/** A paragraph goes on no farther than this. */
const MOST = 3;

/** Terms of the sentences of the paragraph that a sentence goes on from, the nearest first as far as they go on themselves; none where it stands by itself. */
export function carriedTerms({ article, passage, sentence }: SentenceAt, library: Library): ReadonlySet<string> {
  const all = library.sentenceTerms(article.id);
  const carried = new Set<string>();
  let here = sentence;
  for (let back = 0; back < MOST; back += 1) {
    const before = passage.sentences.find(({ index }) => index === here.index - 1);
    if (!before || !goesOn(article.text.slice(here.span.start, Math.min(here.span.end, here.span.start + HEAD)))) break;
    for (const { term } of all[before.index] ?? []) carried.add(term);
    here = before;
  }
  return carried;
}

/** Patterns with classes of letters that heed no case take thirty milliseconds to be made ready. */
function goesOn(head: string): boolean {
  const small = head.toLowerCase();
  return BY_PRONOUN.test(small) || BY_PART.test(small);
}

const orderWords = (words: string): ReadonlySet<string> =>
  new Set(words.split(' ').flatMap((word) => termsOf(word).map(({ term }) => term)));
const ORDINALS = orderWords('first second third fourth fifth sixth seventh eighth ninth tenth 1st 2nd 3rd 4th 5th');
const LIGHT = 0.4;

/** The topic with a word for an order ("the second quay") weighing little beside its noun, unless the terms of the sentence have another such word. */
export function orderLight(topic: Topic, own: ReadonlySet<string>): Topic {
  const ordered = [...topic.terms.keys()].filter((term) => ORDINALS.has(term));
  if (ordered.length === 0 || ordered.length === topic.terms.size) return topic;
  if ([...own].some((term) => ORDINALS.has(term) && !topic.terms.has(term))) return topic;
  return {
    ...topic,
    terms: new Map([...topic.terms].map(([term, weight]) => [term, ORDINALS.has(term) ? weight * LIGHT : weight] as const)),
  };
}
