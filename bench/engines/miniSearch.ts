import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import { type Engine, holding, passagesOf } from '../engine.ts';

const options = { fields: ['title', 'text'] };
const file = 'index.json';

/** MiniSearch as it comes, over passages with the title of their article. */
export const miniSearchEngine: Engine = {
  build() {
    const index = new MiniSearch(options);
    return {
      take(articles) {
        const passages = [...passagesOf(articles)];
        return () => index.addAll(passages);
      },
      finish: () => undefined,
      save: (folder) => writeFileSync(join(folder, file), JSON.stringify(index)),
    };
  },
  open(folder, texts) {
    const index = MiniSearch.loadJSON(readFileSync(join(folder, file), 'utf8'), options);
    return {
      search: (query) => index.search(query).slice(0, 10),
      phrase: (words) => holding(words, index.search(words, { combineWith: 'AND' }), texts),
      typed: (beginning) => index.autoSuggest(beginning).slice(0, 10),
      misspelt: (word) => index.search(word, { fuzzy: 0.2 }).slice(0, 10),
    };
  },
};
