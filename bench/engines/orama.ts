import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { type Engine, holding, type MadePassage, passagesOf } from '../engine.ts';
import { peer } from '../peers.ts';

interface Asked {
  readonly term: string;
  readonly limit: number;
  readonly properties?: readonly string[];
  readonly threshold?: number;
  readonly tolerance?: number;
}

interface Orama {
  create(options: { readonly schema: Readonly<Record<string, 'string'>> }): object;
  insert(index: object, passage: MadePassage): unknown;
  search(index: object, asked: Asked): { readonly hits: readonly { readonly id: string }[] };
  save(index: object): unknown;
  load(index: object, saved: unknown): void;
}

const orama = (): Promise<Orama> => peer<Orama>('@orama/orama', 'create', 'insert', 'search', 'save', 'load');
const schema = { title: 'string', text: 'string' } as const;
// As JSON it would be longer than a text may be from 80,000 passages on.
const file = 'index.bin';

/** Orama as it comes. */
export const oramaEngine: Engine = {
  async build() {
    const { create, insert, save } = await orama();
    const index = create({ schema });
    return {
      take(articles) {
        const passages = [...passagesOf(articles)];
        return () => {
          for (const passage of passages) insert(index, passage);
        };
      },
      finish: () => undefined,
      save: (folder) => writeFileSync(join(folder, file), serialize(save(index))),
    };
  },
  async open(folder, texts) {
    const { create, load, search } = await orama();
    const index = create({ schema });
    load(index, deserialize(readFileSync(join(folder, file))));
    const ten = (asked: Omit<Asked, 'limit'>) => search(index, { ...asked, limit: 10 }).hits;
    return {
      search: (term) => ten({ term }),
      phrase: (words) => holding(words, search(index, { term: words, threshold: 0, limit: texts().size }).hits, texts),
      typed: (term) => ten({ term }),
      misspelt: (term) => ten({ term, tolerance: 1 }),
    };
  },
};
