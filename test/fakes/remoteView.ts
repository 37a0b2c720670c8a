import type { Library } from '../../src/index/library.ts';
import { Known, needName, type RemoteView } from '../../src/index/remote/needs.ts';
import { articleId } from '../../src/model/ids.ts';

/** A library as if it were on another machine; `fetched` hears of every round. */
export function remoteView(library: Library, fetched: (needs: number) => void = () => undefined): RemoteView {
  const known = new Known();
  const { articles, passageIndex, sentences, refused } = library;
  const keep = (id: string): void => {
    const article = library.article(articleId(id));
    known.articles.set(
      id,
      article ? { article, analysis: library.analysis(article.id), terms: library.sentenceTerms(article.id) } : null,
    );
  };
  return {
    known,
    counts: { articles: articles.length, passages: passageIndex.size, sentences, synonyms: [], refused },
    async fetch(needs) {
      fetched(needs.length);
      let reading: readonly string[] | null = null;
      for (const need of needs) {
        switch (need.kind) {
          case 'sentences':
            known.sentences.set(need.term, library.sentenceFrequency(need.term));
            break;
          case 'holders':
            known.holders[need.rows].set(need.term, indexOf(library, need.rows).documentFrequency(need.term));
            break;
          case 'search':
            known.hits.set(needName(need), indexOf(library, need.rows).search(need.query));
            break;
          case 'similar':
            known.similar.set(needName(need), indexOf(library, need.rows).similar(need.term, need.limit));
            break;
          case 'begun':
            known.begun.set(needName(need), indexOf(library, need.rows).begun(need.beginning, need.limit));
            break;
          case 'article':
            keep(need.id);
            break;
          case 'key':
            known.ids.set(need.key, library.byKey(need.key)?.id ?? null);
            break;
          case 'times':
            known.times.set(needName(need), library.speaksOf({ from: need.from, to: need.to, label: '' }));
            break;
          case 'reading':
            reading = articles.map(({ id }) => id);
            for (const id of reading) keep(id);
            break;
        }
      }
      return reading;
    },
  };
}

const indexOf = (library: Library, rows: 'articles' | 'passages') =>
  rows === 'articles' ? library.articleIndex : library.passageIndex;
