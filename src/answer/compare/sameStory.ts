import type { Library } from '../../index/library.ts';
import { openQuery } from '../../index/port.ts';
import { isStopWord } from '../../index/terms.ts';
import type { Evidence } from '../../model/answer.ts';
import type { Article, Passage } from '../../model/article.ts';
import type { ArticleId } from '../../model/ids.ts';
import type { Question } from '../../model/question.ts';
import { overlaps } from '../../model/span.ts';
import { askedSteps } from './compareAsked.ts';
import { wordsOf } from './compareConcepts.ts';
import { valuesOfSteps } from './compareValues.ts';

/** A passage with its article. */
export interface Told {
  readonly article: Article;
  readonly passage: Passage;
}

const passagesRead = 24;
/** Passages whose words lead to other reports of the same. */
const leads = 3;
const conceptWeight = 0.6;
/** Words of a passage that other reports of the same are looked for by: its rarest. */
const mostTelling = 24;

/**
 * Passages of articles whose value is not shown, which tell the same story as the shown passages that measure what was asked: they share words beyond
 * those of the question, and need hold none of these ("the blackout lasted 90 minutes", "lights were out for an hour and a half in Besk").
 * Empty where nothing is measured. In steps.
 */
export function* sameStory(question: Question, shown: readonly Evidence[], library: Library): Generator<void, readonly Told[]> {
  const asked = yield* askedSteps(question);
  if (!asked) return [];
  yield;
  const known = new Set<string>(asked.question.terms.map(({ term }) => term));
  const told = new Set<string>();
  const measured: Evidence[] = [];
  for (const one of shown) {
    if (yield* measures(one)) measured.push(one);
    yield;
  }
  for (const { article, passage } of measured.slice(0, leads)) {
    for (const { index } of library.passage(passage)?.passage.sentences.slice(0, 6) ?? []) {
      for (const { term } of library.sentenceTerms(article)[index] ?? [])
        if (!isStopWord(term) && !/^\p{N}/u.test(term) && !known.has(term)) told.add(term);
    }
  }
  yield;
  const story = new Set(telling(told, library));
  if (story.size === 0) return [];
  const concepts = new Set([...asked.concepts].flatMap((concept) => [...wordsOf(concept)]));
  const heard = new Set<ArticleId>(measured.flatMap(({ article, alsoIn }) => [article, ...alsoIn]));
  const { passageIndex } = library;
  const query = {
    ...openQuery,
    terms: [
      ...[...known, ...story].map((term) => ({ term, weight: 1 })),
      ...[...concepts].filter((term) => !known.has(term) && !story.has(term)).map((term) => ({ term, weight: conceptWeight })),
    ],
    limit: passagesRead,
  };
  const hits = passageIndex.searchSteps ? yield* passageIndex.searchSteps(query) : passageIndex.search(query);
  yield;
  return hits.flatMap(({ id, terms }) => {
    const shares = terms.some((term) => story.has(term) && !concepts.has(term));
    const found = shares ? library.passage(id) : undefined;
    return found && found.passage.kind === 'paragraph' && !heard.has(found.article.id) ? [found] : [];
  });

  function* measures({ article: id, passage, span }: Evidence): Generator<void, boolean> {
    const article = library.article(id);
    for (const sentence of library.passage(passage)?.passage.sentences ?? []) {
      if (!asked || !article || !overlaps(sentence.span, span)) continue;
      const values = yield* valuesOfSteps(asked, library, article, sentence);
      if (values.some(({ sure }) => sure)) return true;
      yield;
    }
    return false;
  }
}

/** Of the words of a story those that tell it from others, rarest first; a word that no other passage has leads nowhere. */
function telling(words: ReadonlySet<string>, { passageIndex }: Library): string[] {
  return [...words]
    .map((word) => ({ word, held: passageIndex.documentFrequency(word) }))
    .filter(({ held }) => held > 1)
    .sort((a, b) => a.held - b.held)
    .slice(0, mostTelling)
    .map(({ word }) => word);
}
