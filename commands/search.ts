import { search } from '../src/answer/search/search.ts';
import { suggestedSearches } from '../src/answer/search/searchSuggestions.ts';
import { command } from '../src/command/define.ts';
import { present } from '../src/present/reply.ts';

export default command({
  name: 'search',
  about: 'Finds articles by their words: "phrases", -not, year:2018, from:2019-06-01, in:title, by:publisher',
  repeatable: true,
  options: {
    query: {
      kind: 'text',
      about: 'Words, "a phrase", -without, year:2018, from:2019-06-01, to:, in:title, by:publisher',
      required: true,
      maxLength: 1000,
      suggest: (typed, library) => suggestedSearches(typed, library).map((text) => ({ name: text, value: text })),
    },
    limit: { kind: 'count', about: 'Articles at most', required: false, min: 1, max: 100, typedOnly: true },
  },
  run({ values, library, asker }) {
    const answer = search(library, { query: values.query, limit: values.limit ?? 10 });
    return { reply: present(answer, library, { locale: asker.locale }), answer };
  },
});
