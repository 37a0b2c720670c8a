import { allFields } from '../../index/port.ts';
import type { Rows } from '../../index/remote/needs.ts';

/** Changes with everything about the documents that an older program could not read. */
export const layoutName = 'footnote 1';

/** How an index is spread over machines. */
export interface Spread {
  readonly shards: number;
  readonly replicas: number;
}

/** Settings and mapping of a new index. It shows what was written only when it is told to: half a change is never seen. */
export function layoutOf(rows: Rows, { shards, replicas }: Spread): object {
  const keyword = { type: 'keyword' };
  const unread = { type: 'keyword', index: false, doc_values: false };
  const bag = { type: 'text', index_options: 'freqs' };
  const run = { type: 'text', norms: false, copy_to: 'any' };
  const each = (of: object): object => ({ properties: Object.fromEntries(allFields.map((field) => [field, of])) });
  const shared = {
    scope: keyword,
    stamp: { type: 'long' },
    id: keyword,
    article: keyword,
    day: { type: 'integer' },
    publisher: keyword,
    f: each(bag),
    r: each(run),
    len: each({ type: 'integer' }),
    any: { type: 'text', norms: false, index_options: 'docs' },
  };
  const own = {
    passages: { sentences: { type: 'integer' }, s: { type: 'text', norms: false, index_options: 'docs' } },
    articles: {
      hash: { ...unread, doc_values: true },
      key: keyword,
      file: { ...unread, doc_values: true },
      place: { type: 'integer', index: false },
      passages: { type: 'integer', index: false },
      record: unread,
      words: unread,
      times: { type: 'integer_range' },
    },
  };
  return {
    settings: {
      index: {
        number_of_shards: shards,
        number_of_replicas: replicas,
        refresh_interval: -1,
        max_result_window: mostRows,
        similarity: { default: { type: 'BM25', k1: 1.2, b: 0.75 } },
      },
    },
    mappings: {
      _meta: { layout: layoutName },
      _source: { excludes: ['r.*', 's', 'any'] },
      dynamic: 'strict',
      properties: { ...shared, ...own[rows] },
    },
  };
}

/** Rows that one search may bring. */
export const mostRows = 10_000;
