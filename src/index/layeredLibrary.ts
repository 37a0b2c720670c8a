import type { ArticleId } from '../model/ids.ts';
import { layeredIndex } from './compact/layeredIndex.ts';
import { Facts } from './facts/facts.ts';
import type { Library } from './library.ts';
import { lazyList } from './saved/lazyList.ts';

/**
 * The library of all articles of two, those of `base` first, as one that was built of all of them: every count and score is over
 * both. Nothing of either is copied, so that it costs next to nothing however large they are. No article may be in both.
 */
export function layeredLibrary(base: Library, own: Library): Library {
  const layerOf = (id: ArticleId): Library => (own.article(id) ? own : base);
  const first = base.articles.length;
  const at = (list: readonly Library['articles'][number][], place: number) => {
    const article = list[place];
    if (!article) throw new RangeError(`there is no article ${place}`);
    return article;
  };
  return {
    articles: lazyList(first + own.articles.length, (place) =>
      place < first ? at(base.articles, place) : at(own.articles, place - first),
    ),
    refused: [...base.refused, ...own.refused],
    article: (id) => own.article(id) ?? base.article(id),
    byKey: (key) => own.byKey(key) ?? base.byKey(key),
    analysis: (id) => layerOf(id).analysis(id),
    passage: (id) => own.passage(id) ?? base.passage(id),
    sentenceTerms: (id) => layerOf(id).sentenceTerms(id),
    articleIndex: layeredIndex([base.articleIndex, own.articleIndex]),
    passageIndex: layeredIndex([base.passageIndex, own.passageIndex]),
    sentences: base.sentences + own.sentences,
    sentenceFrequency: (term) => base.sentenceFrequency(term) + own.sentenceFrequency(term),
    speaksOf: (period) => base.speaksOf(period) || own.speaksOf(period),
    facts: Facts.joined(base.facts, own.facts, first),
    synonyms: base.synonyms,
    makeTyping: base.makeTyping,
  };
}
