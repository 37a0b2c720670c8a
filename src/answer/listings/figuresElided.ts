import { overlapping } from '../../analyse/quotations/overlapping.ts';
import type { Library } from '../../index/library.ts';
import { isStopWord } from '../../index/terms.ts';
import type { Figure } from '../../model/analysis.ts';
import type { Article } from '../../model/article.ts';
import { overlaps } from '../../model/span.ts';
import type { Topic } from '../quote/quoteTopic.ts';
import { placesWith, readingOf } from '../reading.ts';
import type { FoundFigure } from './foundFigure.ts';
import { carriedTerms } from './goesOn.ts';
import { everySentence, type SentenceAt } from './shownSentence.ts';

/** What was done to how much of the topic: "handled 8.4 million tonnes of cargo". */
interface Model {
  readonly verb: string;
  readonly unit: string;
  /** The unit's word as a term. */
  readonly measure: string;
  /** What else the sentence tells of. */
  readonly around: ReadonlySet<string>;
}

const MOST_MODELS = 20;
const SCORE = 0.65;

/** The figures with those beside them that say the same of the topic without naming it again: "In 2023 it handled 31.7 million tonnes"; in the order of articles and text. */
export function* withObjectLeftOut(
  found: readonly FoundFigure[],
  topic: Topic,
  library: Library,
): Generator<void, readonly FoundFigure[]> {
  const models = modelsOf(found, topic, library);
  if (models.length === 0) return found;
  const known = new Set(found.map(({ figure }) => figure));
  const more: FoundFigure[] = [];
  const units = new Set(models.map(({ unit }) => unit));
  yield* everySentence(yield* articlesLike(models, library), (at) => {
    const figures = overlapping(library.analysis(at.article.id).figures, ({ span }) => span, at.sentence.span);
    for (const figure of figures) {
      if (known.has(figure) || figure.counts || figure.change || !units.has(figure.unit)) continue;
      const verb = verbOf(figure, at, library);
      const own = new Set([...termsAt(at, library), ...carriedTerms(at, library)]);
      const isAlike = models.some(
        (model) =>
          model.verb === verb && model.unit === figure.unit && [...own].some((term) => term !== verb && model.around.has(term)),
      );
      if (isAlike) more.push({ at, figure, nearness: 'akin', score: SCORE });
    }
  });
  const place = ({ at }: FoundFigure): number => library.facts.at(at.article.id);
  return [...found, ...more].sort((a, b) => place(a) - place(b) || a.figure.span.start - b.figure.span.start);
}

/** Articles with a passage that has the verb and the unit of one. */
function* articlesLike(models: readonly Model[], library: Library): Generator<void, Iterable<Article>> {
  const pairs = new Map(models.map(({ verb, measure }) => [`${verb} ${measure}`, [verb, measure]] as const));
  const places = new Set<number>();
  for (const terms of pairs.values()) for (const at of yield* placesWith(terms, library)) places.add(at);
  return readingOf(places, library).articles;
}

function modelsOf(found: readonly FoundFigure[], topic: Topic, library: Library): readonly Model[] {
  return found
    .flatMap(({ at, figure }): Model[] => {
      const { counts, unit, change } = figure;
      if (!counts || counts.start < figure.span.end || change || unit === 'count' || unit === '%' || unit === 'rank') return [];
      const words = library.sentenceTerms(at.article.id)[at.sentence.index] ?? [];
      const isTopic = words.some((word) => overlaps(word, counts) && topic.terms.has(word.term));
      const verb = verbOf(figure, at, library);
      if (!isTopic || verb === null) return [];
      const measured = new Set(words.filter((word) => overlaps(word, figure.span)).map(({ term }) => term));
      const measure = [...measured].at(-1);
      if (measure === undefined) return [];
      const around = new Set(
        [...termsAt(at, library), ...carriedTerms(at, library)].filter(
          (term) => term !== verb && !topic.terms.has(term) && !measured.has(term) && !/\d/u.test(term),
        ),
      );
      return [{ verb, unit, measure, around }];
    })
    .slice(0, MOST_MODELS);
}

const termsAt = ({ article, sentence }: SentenceAt, library: Library): readonly string[] =>
  (library.sentenceTerms(article.id)[sentence.index] ?? []).flatMap(({ term }) => (isStopWord(term) ? [] : [term]));

/** The word straight before a figure, where it is no name and no noun that the figure is of. */
function verbOf({ span }: Figure, { article, sentence }: SentenceAt, library: Library): string | null {
  const last = (library.sentenceTerms(article.id)[sentence.index] ?? []).findLast(
    ({ end, alias }) => end <= span.start && !alias,
  );
  if (!last || isStopWord(last.term)) return null;
  const isStraight = /^\s+(?:(?:about|some|nearly|almost|over|around|more\s+than|a\s+record|an\s+estimated)\s+)?$/iu.test(
    article.text.slice(last.end, span.start),
  );
  return isStraight && /^\p{Ll}+ed$/u.test(article.text.slice(last.start, last.end)) ? last.term : null;
}
