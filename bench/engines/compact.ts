import { join } from 'node:path';
import { checkOf, openPartFile, writePart } from '../../src/adapters/saved/partFile.ts';
import { articleTerms } from '../../src/index/articleTerms.ts';
import { unanalysed } from '../../src/index/buildLibrary.ts';
import { compactIndex } from '../../src/index/compact/compactIndex.ts';
import { LiveSegment } from '../../src/index/compact/liveSegment.ts';
import { openQuery } from '../../src/index/port.ts';
import { passageRow } from '../../src/index/rows.ts';
import { PartBuilder } from '../../src/index/saved/part.ts';
import { isStopWord, termsOf } from '../../src/index/terms.ts';
import { readArticles } from '../articles.ts';
import type { Engine } from '../engine.ts';

const build = 'bench';
const file = 'passages.part';

/** The index of this project by itself; words are split and stemmed within its building. */
export const compactEngine: Engine = {
  build() {
    const index = compactIndex();
    return {
      take(made) {
        const articles = [...readArticles(made)];
        return () => {
          for (const article of articles) {
            const terms = articleTerms(article, unanalysed);
            index.add(article.passages.map((passage) => passageRow({ article, analysis: unanalysed, terms }, passage)));
          }
        };
      },
      finish: () => index.merge(),
      async save(folder) {
        const [live] = index.segments();
        if (!live) throw new Error('nothing was indexed');
        const { segment } = live;
        const part = {
          ...new PartBuilder(checkOf).build(),
          passages: segment,
          inSentences: new Uint32Array(segment.holders.length),
        };
        await writePart(join(folder, file), build, part, []);
      },
    };
  },
  open(folder) {
    const opened = openPartFile(join(folder, file), build);
    if (!opened) throw new Error('the saved index cannot be opened');
    const index = compactIndex([new LiveSegment(opened.part.passages)]);
    const weighted = (text: string) => plainTerms(text).map((term) => ({ term, weight: 1 }));
    return {
      search: (query) => index.search({ ...openQuery, terms: weighted(query) }),
      // Of function words alone there is nothing to rank by.
      phrase: (words) => {
        const terms = weighted(words).filter(({ term }) => !isStopWord(term));
        return index.search({ ...openQuery, terms, phrases: [plainTerms(words)], limit: 1000 });
      },
      typed: (beginning) => index.begun(beginning, 10),
      misspelt: (word) => index.similar(word, 3),
    };
  },
};

const plainTerms = (text: string): string[] =>
  termsOf(text)
    .filter(({ alias }) => !alias)
    .map(({ term }) => term);
