import { isPersonNoun } from '../../analyse/names/titles.ts';
import type { Library } from '../../index/library.ts';
import { isStopWord, termsOf } from '../../index/terms.ts';
import type { Evidence } from '../../model/answer.ts';
import { nameWords } from '../quote/nameWords.ts';
import { aboutness, topicMarks, topicOf } from '../quote/quoteTopic.ts';
import { readingOn } from '../reading.ts';
import { type Days, inside } from '../search/daysAsked.ts';
import { everySentence, type SentenceAt, shownSentence } from './shownSentence.ts';

const ABOUT = 0.5;

/** True for what the articles name, and for what somebody is: "trade" is neither. */
function isSomebody(asked: string, library: Library): boolean {
  const words = nameWords(asked);
  return library.facts.has('called', words.join(' ')) || words.some(isPersonNoun);
}

/** What was found, and whether only some of the articles that may hold more were read. */
export interface WhoElse {
  readonly evidence: readonly Evidence[];
  readonly isCut: boolean;
}

/** Sentences that hold all the words asked for, in which no person of that name was found: a firm, a place, an office ("the ambassador"); best first. */
export function* whoElse(asked: string, days: Days, library: Library, limit: number): Generator<void, WhoElse> {
  const wanted = [...new Set(termsOf(asked).flatMap(({ term, alias }) => (alias || isStopWord(term) ? [] : [term])))];
  const topic = topicOf(asked, library);
  if (wanted.length === 0 || topic.words.length === 0 || !isSomebody(asked, library)) return { evidence: [], isCut: false };
  const found: { readonly at: SentenceAt; readonly score: number }[] = [];
  const { articles, isCut } = yield* readingOn([topic, ABOUT], null, library);
  yield* everySentence(articles, (at) => {
    const here = library.sentenceTerms(at.article.id)[at.sentence.index] ?? [];
    const places = wanted.map((term) => here.find((one) => one.term === term)?.start ?? null);
    if (places.some((place) => place === null) || !inside(at.article.date, days)) return;
    const first = Math.min(...places.flatMap((place) => place ?? [])) - at.sentence.span.start;
    const about = aboutness(topic, at.article, at.passage, at.sentence.span, library);
    found.push({ at, score: about / (1 + first / 80) });
  });
  const evidence = found
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ at, score }, index) =>
      shownSentence(at, index + 1, topicMarks(topic, at.article, at.passage, at.sentence.span, library), score),
    );
  return { evidence, isCut };
}
