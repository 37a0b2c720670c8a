import { z } from 'zod';
import { allFields, type Field } from '../../index/port.ts';
import { Known, type Need, needName, type RemoteCounts, type RemoteIndex, type Rows } from '../../index/remote/needs.ts';
import { type Asked, askAll, type Deadline, type Group, groupsOf } from './asking.ts';
import { begunTerms } from './begun.ts';
import type { Cluster } from './cluster.ts';
import { type CountIn, countAll, holding, sentencesWith } from './counting.ts';
import { dayNumber, unpacked } from './documents.ts';
import { nearTerms } from './near.ts';
import { readingFor } from './reading.ts';
import { type RowNumbers, searchRows } from './searching.ts';

/** What a remote index is opened with. */
export interface RemoteIndexParts {
  readonly cluster: Cluster;
  readonly prefix: string;
  /** How long an answer waits for the index, all in all. */
  readonly withinMs: () => number;
  /** How long it waits for each of the replies that it needs, 2 s if unset: an index that is slow is not one that is away. */
  readonly stepMs?: number;
}

/** What there is at one moment; `stamp` is another one whenever anything changed. */
export interface State {
  readonly counts: RemoteCounts;
  readonly numbers: Readonly<Record<Rows, RowNumbers>>;
  readonly stamp: string;
}

const mostServers = 200;
/** What is known is forgotten when it is of so many articles. */
const mostKept = 2_000;

/** The articles in an OpenSearch, ready to be asked. */
export function remoteIndex({ cluster, prefix, withinMs, stepMs = 2_000 }: RemoteIndexParts): RemoteIndex {
  const kept = new Map<string | null, { readonly stamp: string; readonly known: Known }>();

  /** What is known stays known while nothing changed. */
  function knownOf(server: string | null, stamp: string): Known {
    const before = kept.get(server);
    kept.delete(server);
    const fresh = before?.stamp !== stamp || before.known.articles.size > mostKept || before.known.hits.size > mostKept;
    const now = before && !fresh ? before : { stamp, known: new Known() };
    kept.set(server, now);
    for (const [oldest] of kept) {
      if (kept.size <= mostServers) break;
      kept.delete(oldest);
    }
    return now.known;
  }

  return {
    async open(server, signal) {
      const deadline: Deadline = { until: Date.now() + withinMs(), stepMs, tryMs: stepMs * 0.7, signal };
      const where: CountIn = { cluster, prefix, groups: groupsOf(server), deadline };
      const state = await stateOf(where);
      const known = knownOf(server, state.stamp);
      return { counts: state.counts, known, fetch: (needs, words) => fetchNeeds(where, state, known, needs, words) };
    },
  };
}

const sums = z.record(z.string(), z.object({ value: z.number().nullable() }));
const about = z.object({ record: z.string() });
const told = z.object({
  synonyms: z.array(z.array(z.string())),
  refused: z.array(z.object({ file: z.string(), line: z.number().nullable(), reason: z.string() })),
});

/** The numbers of everything that the groups see. */
export async function stateOf({ cluster, prefix, groups, deadline }: CountIn): Promise<State> {
  const lengths = Object.fromEntries(allFields.map((field) => [field, { sum: { field: `len.${field}` } }]));
  const whole = { size: 0, track_total_hits: true, query: { bool: { filter: [] } } };
  const stamps = { stamp: { max: { field: 'stamp' } }, stamps: { sum: { field: 'stamp' } } };
  const articles = { ...whole, aggs: { ...lengths, ...stamps } };
  const passages = { ...whole, aggs: { ...lengths, sentences: { sum: { field: 'sentences' } } } };
  const aboutGroup: Group = { scope: 'about', routing: 'about' };
  const asked = await askAll(
    cluster,
    prefix,
    [
      { rows: 'articles', group: aboutGroup, body: { size: 1, _source: ['record'], query: { bool: { filter: [] } } } },
      ...groups.map((group) => ({ rows: 'articles', group, body: articles }) as const),
      ...groups.map((group) => ({ rows: 'passages', group, body: passages }) as const),
    ],
    deadline,
  );
  const [first, ...others] = asked;
  const [ofArticles, ofPassages] = [others.slice(0, groups.length), others.slice(groups.length)];
  const numbers = { articles: numbersOf(ofArticles), passages: numbersOf(ofPassages) };
  const said = first?.hits?.hits[0]?._source;
  const { synonyms, refused } = said
    ? told.parse(JSON.parse(Buffer.from(about.parse(said).record, 'base64').toString('utf8')))
    : { synonyms: [], refused: [] };
  const counts: RemoteCounts = {
    articles: numbers.articles.size,
    passages: numbers.passages.size,
    sentences: sum(ofPassages, 'sentences'),
    ...{ synonyms, refused },
  };
  const stamp = JSON.stringify([counts, sum(ofArticles, 'stamp'), sum(ofArticles, 'stamps'), numbers]);
  return { counts, numbers, stamp };
}

function numbersOf(asked: readonly Asked[]): RowNumbers {
  const size = asked.reduce((all, { hits }) => all + (hits?.total?.value ?? 0), 0);
  const of = (field: Field): number => sum(asked, field);
  return {
    size,
    lengths: { title: of('title'), lead: of('lead'), text: of('text'), people: of('people'), figures: of('figures') },
  };
}

const sum = (asked: readonly Asked[], name: string): number =>
  asked.reduce((all, { aggregations }) => all + (sums.parse(aggregations ?? {})[name]?.value ?? 0), 0);

type Of<Kind extends Need['kind']> = Extract<Need, { kind: Kind }>;

async function fetchNeeds(
  where: CountIn,
  { counts, numbers }: State,
  known: Known,
  needs: readonly Need[],
  words: readonly string[],
): Promise<readonly string[] | null> {
  const of = <Kind extends Need['kind']>(kind: Kind): readonly Of<Kind>[] =>
    needs.filter((need): need is Of<Kind> => need.kind === kind);
  const ids = new Set(of('article').map(({ id }) => id));
  const [, , , , , , , reading] = await Promise.all([
    sentencesWith(
      where,
      of('sentences').map(({ term }) => term),
    ).then((found) => {
      for (const [term, count] of found) known.sentences.set(term, count);
    }),
    countAll(
      where,
      of('holders').map(({ rows, term }) => holding(rows, term)),
    ).then((found) => {
      for (const { rows, term } of of('holders')) known.holders[rows].set(term, found.get(holding(rows, term).name) ?? 0);
    }),
    ...[
      Promise.all(
        of('search').map(async (need) => {
          const hits = await searchRows(where, need.rows, need.query, numbers[need.rows]);
          known.hits.set(needName(need), hits);
          // What was found is looked at next.
          for (const { id } of hits.slice(0, lookedAt))
            ids.add(need.rows === 'articles' ? id : id.slice(0, id.lastIndexOf('#p')));
        }),
      ),
      Promise.all(
        of('similar').map(async (need) => {
          known.similar.set(needName(need), await nearTerms(where, need.rows, need.term, need.limit));
        }),
      ),
      Promise.all(
        of('begun').map(async (need) => {
          known.begun.set(needName(need), await begunTerms(where, need.rows, need.beginning, need.limit));
        }),
      ),
      keysOf(where, of('key'), known),
      timesOf(where, of('times'), known),
    ],
    of('reading').length > 0 ? readingFor(where, words, counts.articles) : null,
  ] as const);
  const read = Array.isArray(reading) ? reading : null;
  for (const id of read ?? []) ids.add(id);
  await articlesOf(
    where,
    [...ids].filter((id) => !known.articles.get(id)),
    known,
  );
  return read;
}

const lookedAt = 120;
const recordsAtOnce = 100;
const packed = z.object({ id: z.string(), record: z.string(), words: z.string() });

async function articlesOf({ cluster, prefix, groups, deadline }: CountIn, ids: readonly string[], known: Known): Promise<void> {
  for (let from = 0; from < ids.length; from += recordsAtOnce) {
    const some = ids.slice(from, from + recordsAtOnce);
    const body = {
      size: recordsAtOnce,
      _source: ['id', 'record', 'words'],
      query: { bool: { filter: [{ terms: { id: some } }] } },
    };
    const asks = groups.map((group) => ({ rows: 'articles', group, body }) as const);
    const found = new Map<string, z.output<typeof packed>>();
    for (const { hits } of await askAll(cluster, prefix, asks, deadline))
      for (const { _source } of hits?.hits ?? []) {
        const one = packed.parse(_source);
        found.set(one.id, one);
      }
    for (const id of some) {
      const one = found.get(id);
      known.articles.set(id, one ? unpacked(one) : null);
    }
  }
}

async function keysOf({ cluster, prefix, groups, deadline }: CountIn, needs: readonly Of<'key'>[], known: Known): Promise<void> {
  if (needs.length === 0) return;
  const keys = needs.map(({ key }) => key);
  const body = { size: 1_000, _source: ['id', 'key'], query: { bool: { filter: [{ terms: { key: keys } }] } } };
  const asks = groups.map((group) => ({ rows: 'articles', group, body }) as const);
  for (const key of keys) known.ids.set(key, null);
  for (const { hits } of await askAll(cluster, prefix, asks, deadline))
    for (const { _source } of hits?.hits ?? []) {
      const { id, key } = z.object({ id: z.string(), key: z.string() }).parse(_source);
      known.ids.set(key, id);
    }
}

async function timesOf(where: CountIn, needs: readonly Of<'times'>[], known: Known): Promise<void> {
  const counts = await countAll(
    where,
    needs.map((need) => ({
      rows: 'articles',
      name: needName(need),
      query: { range: { times: { gte: dayNumber(need.from), lte: dayNumber(need.to), relation: 'within' } } },
    })),
  );
  for (const need of needs) known.times.set(needName(need), (counts.get(needName(need)) ?? 0) > 0);
}
