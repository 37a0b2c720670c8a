import type { Deadline } from '../../src/adapters/openSearch/asking.ts';
import { begunTerms } from '../../src/adapters/openSearch/begun.ts';
import { openBulk } from '../../src/adapters/openSearch/bulk.ts';
import type { Cluster } from '../../src/adapters/openSearch/cluster.ts';
import { countAll, holding } from '../../src/adapters/openSearch/counting.ts';
import { documentId, rowSource } from '../../src/adapters/openSearch/documents.ts';
import { nearTerms } from '../../src/adapters/openSearch/near.ts';
import { stateOf } from '../../src/adapters/openSearch/remoteIndex.ts';
import { searchRows } from '../../src/adapters/openSearch/searching.ts';
import { aliasesOf } from '../../src/adapters/openSearch/versions.ts';
import { sha256 } from '../../src/adapters/sha256.ts';
import type { IndexQuery, IndexRow } from '../../src/index/port.ts';

let made = 0;

/** An index of rows in a cluster, apart from all others by its scope; it keeps the promises of the port, but takes its time. */
export function rowsOver(cluster: Cluster, prefix: string) {
  made += 1;
  const scope = `server:rows-${process.pid}-${made}`;
  const alias = aliasesOf(prefix);
  const deadline = (): Deadline => ({
    until: Date.now() + 20_000,
    stepMs: 20_000,
    tryMs: 10_000,
    signal: new AbortController().signal,
  });
  const where = () => ({ cluster, prefix, groups: [{ scope, routing: scope }], deadline: deadline() });
  async function send(actions: readonly { readonly id: string; readonly source: object | null }[]): Promise<void> {
    const bulk = openBulk(cluster, (rows) => alias[rows]);
    await bulk.send(actions.map(({ id, source }) => ({ rows: 'passages', id: documentId(scope, id), routing: scope, source })));
    await bulk.done();
    const patience = { withinMs: 20_000, tryMs: 10_000 };
    await cluster.ask({ method: 'POST', path: `${alias.passages}/_refresh` }, patience);
  }
  const numbers = async () => (await stateOf(where())).numbers.passages;
  return {
    async add(rows: readonly IndexRow[]) {
      const source = (row: IndexRow) => ({ ...rowSource(row), scope, stamp: 1, article: sha256(row.id), sentences: 0, s: '' });
      // Of two rows with one id the later counts, also within one request.
      await send(rows.map((row) => ({ id: row.id, source: source(row) })));
    },
    remove: (ids: readonly string[]) => send(ids.map((id) => ({ id, source: null }))),
    search: async (query: IndexQuery) => searchRows(where(), 'passages', query, await numbers()),
    async documentFrequency(term: string) {
      const wanted = holding('passages', term);
      return (await countAll(where(), [wanted])).get(wanted.name) ?? 0;
    },
    similar: (term: string, limit: number) => nearTerms(where(), 'passages', term, limit),
    begun: (beginning: string, limit: number) => begunTerms(where(), 'passages', beginning, limit),
    get size() {
      return numbers().then(({ size }) => size);
    },
  };
}
