import { describe, expect, it } from 'vitest';
import { readGolden } from '../../eval/golden.ts';
import { ask } from '../../src/answer/answer.ts';
import { quote } from '../../src/answer/quote/quote.ts';
import { search } from '../../src/answer/search/search.ts';
import type { Library } from '../../src/index/library.ts';
import type { Article } from '../../src/model/article.ts';

const files = ['questions', 'news', 'dispatches', 'reports', 'handouts'];

const another = (article: Article): Article => ({
  ...article,
  passages: article.passages.map((passage) => ({ ...passage, sentences: passage.sentences.map((one) => ({ ...one })) })),
});

/** The library, but that nothing it gives is ever the same object again, as where what was read makes room at once. */
function forgetful(library: Library): Library {
  const anew = (article: Article | undefined) => article && another(article);
  return {
    ...library,
    article: (id) => anew(library.article(id)),
    byKey: (key) => anew(library.byKey(key)),
    analysis: (id) => ({ ...library.analysis(id) }),
    sentenceTerms: (id) => library.sentenceTerms(id).map((terms) => [...terms]),
    passage(id) {
      const article = anew(library.passage(id)?.article);
      const passage = article?.passages.find((one) => one.id === id);
      return article && passage && { article, passage };
    },
  };
}

describe('answers do not depend on articles being the same objects', () => {
  it.each(files)(
    '%s',
    async (file) => {
      const { library, questions } = await readGolden(new URL(`../golden/${file}.yaml`, import.meta.url));
      const anew = forgetful(library);
      for (const { ask: question } of questions) {
        expect(ask(anew, { question, limit: 5 }), question).toEqual(ask(library, { question, limit: 5 }));
        expect(search(anew, { query: question }), question).toEqual(search(library, { query: question }));
      }
      const spoken = library.articles.flatMap(({ id }) =>
        library.analysis(id).quotations.flatMap(({ speaker }) => speaker ?? []),
      );
      for (const speaker of new Set(spoken))
        expect(quote(anew, { speaker, limit: 5 })).toEqual(quote(library, { speaker, limit: 5 }));
    },
    60_000,
  );
});
