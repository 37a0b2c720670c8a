import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPartFile, writePart } from '../src/adapters/saved/partFile.ts';
import { sha256 } from '../src/adapters/sha256.ts';
import { articleTerms } from '../src/index/articleTerms.ts';
import { unanalysed } from '../src/index/buildLibrary.ts';
import { compactIndex } from '../src/index/compact/compactIndex.ts';
import { LiveSegment } from '../src/index/compact/liveSegment.ts';
import { tableOf } from '../src/index/compact/table.ts';
import { type IndexRow, openQuery } from '../src/index/port.ts';
import { passageRow } from '../src/index/rows.ts';
import { termsOf } from '../src/index/terms.ts';
import { articlesOf } from '../src/ingest/ingest.ts';
import type { Article } from '../src/model/article.ts';
import { articles } from './corpus.ts';
import { computing, megabytes, spread } from './measure.ts';
import { questionsOn } from './questions.ts';

/** The compact index over the same passages, by itself. */
export async function measureCompact(passages: number): Promise<Record<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-bench-'));
  const index = compactIndex();
  let building = 0;
  for (const batch of batches(passages)) building += (await computing(() => index.add(batch))).ms;
  building += (await computing(() => index.merge())).ms;
  const [live] = index.segments();
  if (!live) throw new Error('nothing was indexed');
  const path = join(folder, 'passages.part');
  const none = new Uint32Array(0);
  const part = {
    articles: live.segment,
    passages: live.segment,
    recordOf: new Uint32Array(live.segment.size),
    starts: new Float64Array(live.segment.size + 1),
    checks: new Uint32Array(live.segment.size),
    keys: tableOf(Array.from({ length: live.segment.size }, () => '')),
    termOf: none,
    inSentences: new Uint32Array(live.segment.holders.length),
    sentences: new Uint32Array(live.segment.size),
    periods: tableOf([]),
  };
  await writePart(path, 'bench', part, []);
  const saved = statSync(path).size / 2e6;
  const before = megabytes();
  const loaded = await computing(() => openPartFile(path, 'bench'));
  rmSync(folder, { recursive: true });
  const opened = loaded.result;
  if (!opened) throw new Error('the saved index cannot be opened');
  const found = compactIndex([new LiveSegment(opened.part.passages)]);
  const memory = megabytes() - before;
  const { searches, content, phrases } = questionsOn(passages, 200);
  const weighted = (text: string) => plainTerms(text).map((term) => ({ term, weight: 1 }));
  const searched = spread(searches, (query) => found.search({ ...openQuery, terms: weighted(query), limit: 10 }));
  const rarer = spread(content, (query) => found.search({ ...openQuery, terms: weighted(query), limit: 10 }));
  const phrase = spread(phrases.slice(0, 60), (query) =>
    found.search({ ...openQuery, terms: weighted(query), phrases: [plainTerms(query)], limit: 1000 }),
  );
  const wrong = searches.map((query) => `${query.slice(0, 5)}q${query.slice(5, 9).trim()}`.replaceAll(' ', ''));
  const similar = spread(wrong, (word) => found.similar(word, 3));
  return {
    build: building,
    // The file holds the segment twice.
    load: loaded.ms / 2,
    memory: memory / 2,
    'saved MB': saved,
    'search p50': searched.p50,
    'search p99': searched.p99,
    'content words p50': rarer.p50,
    'content words p99': rarer.p99,
    'phrase p50': phrase.p50,
    'phrase p99': phrase.p99,
    'similar p50': similar.p50,
    'similar p99': similar.p99,
  };
}

const plainTerms = (text: string): string[] =>
  termsOf(text)
    .filter(({ alias }) => !alias)
    .map(({ term }) => term);

function* batches(passages: number): Generator<IndexRow[]> {
  let rows: IndexRow[] = [];
  for (const article of made(passages)) {
    const terms = articleTerms(article, unanalysed);
    for (const passage of article.passages) rows.push(passageRow({ article, analysis: unanalysed, terms }, passage));
    if (rows.length < 4000) continue;
    yield rows;
    rows = [];
  }
  yield rows;
}

/** The articles of the corpus, read as those of a .jsonl file are. */
export function* made(passages: number): Generator<Article> {
  for (const article of articles(passages)) {
    const bytes = new TextEncoder().encode(JSON.stringify(article));
    for (const read of articlesOf({ path: 'all.jsonl', bytes, sha256: '' }, { sha256, readPage: null }))
      if (!('reason' in read)) yield read;
  }
}
