import { searchSteps } from '../src/answer/search/search.ts';
import { suggestionOf, suggestWords } from '../src/answer/suggest/suggestions.ts';
import { command } from '../src/command/define.ts';
import { present } from '../src/present/reply.ts';

export default command({
  name: 'search',
  about: 'Finds articles by their words: "phrases", -not, harb*, year:2018, from:2019-06, in:title, by:paper',
  translated: {
    de: { name: 'suche', about: 'Findet Artikel: "Wortfolgen", -nicht, hafe*, year:2018, from:2019-06-01, in:title, by:Medium' },
    fr: {
      name: 'rechercher',
      about: 'Trouve des articles : "expressions", -sans, port*, year:2018, from:2019-06, in:title, by:média',
    },
    es: { name: 'buscar', about: 'Encuentra artículos: "frases", -sin, puer*, year:2018, from:2019-06-01, in:title, by:medio' },
    ru: { name: 'поиск', about: 'Ищет статьи: "фразы", -без, порт*, year:2018, from:2019-06-01, in:title, by:издание' },
    zh: { name: '搜索', about: '按文字查找文章："短语"、-排除、harb*、year:2018、from:2019-06-01、in:title、by:媒体' },
  },
  repeatable: true,
  options: {
    query: {
      kind: 'text',
      about: 'Words, "a phrase", -without, harb*, year:2018, from:2019-06-01, to:, in:title, by:publisher',
      required: true,
      maxLength: 1000,
      suggest: suggestWords,
      expand: suggestionOf,
      translated: {
        de: {
          name: 'worte',
          about: 'Worte, "eine Wortfolge", -ohne, hafe*, year:2018, from:2019-06-01, to:, in:title, by:Medium',
        },
        fr: { name: 'mots', about: 'Mots, "une expression", -sans, port*, year:2018, from:2019-06-01, to:, in:title, by:média' },
        es: {
          name: 'palabras',
          about: 'Palabras, "una frase", -sin, puer*, year:2018, from:2019-06-01, to:, in:title, by:medio',
        },
        ru: { name: 'слова', about: 'Слова, "фраза", -без, порт*, year:2018, from:2019-06-01, to:, in:title, by:издание' },
        zh: { name: '文字', about: '文字、"短语"、-排除、harb*、year:2018、from:2019-06-01、to:、in:title、by:媒体' },
      },
    },
    limit: { kind: 'count', about: 'Articles at most', required: false, min: 1, max: 100, typedOnly: true },
  },
  *run({ values, library, asker }) {
    const answer = yield* searchSteps(library, { query: values.query, limit: values.limit ?? 10 });
    yield;
    return { reply: present(answer, library, { locale: asker.locale }), answer };
  },
});
