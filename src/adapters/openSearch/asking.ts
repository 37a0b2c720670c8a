import { z } from 'zod';
import type { Rows } from '../../index/remote/needs.ts';
import { Away } from '../../index/remote/needs.ts';
import type { Cluster } from './cluster.ts';
import { scopeOf, sharedScope } from './documents.ts';
import { aliasesOf } from './versions.ts';

/** Articles that are asked together: those of a scope, where they lie. */
export interface Group {
  readonly scope: string;
  readonly routing: string | null;
}

/** The groups that a server sees: the shared articles and its own; null: the shared ones alone. */
export const groupsOf = (server: string | null): readonly Group[] => [
  { scope: sharedScope, routing: null },
  ...(server === null ? [] : [{ scope: scopeOf(server), routing: scopeOf(server) }]),
];

/** One search of several that are sent together. */
export interface Ask {
  readonly rows: Rows;
  readonly group: Group;
  readonly body: { readonly query: { readonly bool: { readonly filter: readonly object[] } }; readonly [other: string]: unknown };
}

const reply = z.object({
  status: z.number().optional(),
  error: z.unknown().optional(),
  _shards: z.object({ failed: z.number() }).optional(),
  hits: z
    .object({
      total: z.object({ value: z.number() }).optional(),
      hits: z.array(
        z.object({ _score: z.number().nullable().optional(), _source: z.record(z.string(), z.unknown()).optional() }),
      ),
    })
    .optional(),
  aggregations: z.record(z.string(), z.unknown()).optional(),
  suggest: z.record(z.string(), z.array(z.object({ options: z.array(z.object({ text: z.string() })) }))).optional(),
});
const replies = z.object({ responses: z.array(reply) });

/** What a search found. */
export type Asked = z.output<typeof reply>;

/** How long a whole answer may wait for the index. */
export interface Deadline {
  /** As `Date.now()`. */
  readonly until: number;
  /** How long each request of it may take, and each try of that. */
  readonly stepMs: number;
  readonly tryMs: number;
  readonly signal: AbortSignal;
}

/**
 * Sends searches together and gives what each found, all of it: where a part of the index did not answer, they are sent again.
 * Nothing of another scope is ever among it: every search is filtered by its scope, and a server's goes to its own place as well.
 */
export async function askAll(
  cluster: Cluster,
  prefix: string,
  asks: readonly Ask[],
  deadline: Deadline,
): Promise<readonly Asked[]> {
  if (asks.length === 0) return [];
  const alias = aliasesOf(prefix);
  const body = asks
    .map(({ rows, group, body: own }) => {
      const head = {
        index: alias[rows],
        ...(group.routing === null ? {} : { routing: group.routing }),
        ...{ search_type: 'dfs_query_then_fetch', allow_partial_search_results: false },
      };
      const { query, ...others } = own;
      const filter = [{ term: { scope: group.scope } }, ...query.bool.filter];
      return `${JSON.stringify(head)}\n${JSON.stringify({ ...others, query: { bool: { ...query.bool, filter } } })}\n`;
    })
    .join('');
  const { until, stepMs, tryMs, signal } = deadline;
  const step = Math.min(until, Date.now() + stepMs);
  for (;;) {
    const patience = { withinMs: step - Date.now(), tryMs, signal };
    const got = await cluster.ask({ method: 'POST', path: '_msearch', body }, patience);
    const { responses } = replies.parse(got.body);
    const failures = responses.filter(({ error, _shards }) => error !== undefined || (_shards?.failed ?? 0) > 0);
    if (failures.length === 0) return responses;
    for (const { status = 503, error } of failures) {
      if (status === 404) throw new Away('there is no index yet; run "npm run index" with the same INDEX_URL');
      if (status < 500 && status !== 429) throw new Error(`the index refused a search: ${JSON.stringify(error)?.slice(0, 400)}`);
    }
    if (Date.now() >= step) throw new Away('a part of the index does not answer');
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}
