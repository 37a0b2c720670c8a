import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Engine, holding, passagesOf } from '../engine.ts';
import { peer } from '../peers.ts';

interface Index {
  add(id: string, text: string): unknown;
  search(query: string, options: { readonly limit: number; readonly suggest?: boolean }): readonly (string | number)[];
  export(take: (key: string, data: string) => void): unknown;
  import(key: string, data: string): void;
}

const make = async (): Promise<Index> => {
  const { Index } = await peer<{ readonly Index: new () => Index }>('flexsearch', 'Index');
  return new Index();
};

/**
 * FlexSearch as it comes, one index of title and text. It scores by place only, and takes passages that hold some of the words
 * where none holds all when told to suggest.
 */
export const flexSearchEngine: Engine = {
  async build() {
    const index = await make();
    return {
      take(articles) {
        const passages = [...passagesOf(articles)];
        return () => {
          for (const { id, title, text } of passages) index.add(id, `${title}\n${text}`);
        };
      },
      finish: () => undefined,
      async save(folder) {
        mkdirSync(folder, { recursive: true });
        await index.export((key, data) => writeFileSync(join(folder, `${key}.json`), data ?? ''));
      },
    };
  },
  async open(folder, texts) {
    const index = await make();
    for (const name of readdirSync(folder)) {
      const data = readFileSync(join(folder, name), 'utf8');
      if (data !== '') index.import(name.slice(0, -'.json'.length), data);
    }
    const all = (words: string) => index.search(words, { limit: texts().size }).map((id) => ({ id }));
    return {
      search: (query) => index.search(query, { limit: 10, suggest: true }),
      phrase: (words) => holding(words, all(words), texts),
    };
  },
};
