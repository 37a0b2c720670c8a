import { z } from 'zod';
import { familyOf } from '../../answer/families.ts';
import { isStopWord, termsOf } from '../../index/terms.ts';
import { askAll } from './asking.ts';
import type { CountIn } from './counting.ts';
import { scopeOrder } from './documents.ts';
import { wordOf } from './words.ts';

/** Up to so many articles are walked through whole. */
export const readWhole = 400;
/** Of more, those that have most of what was asked, and the newest. */
const mostAsked = 300;
const newest = 60;

const row = z.object({ id: z.string(), scope: z.string(), file: z.string(), place: z.number() });

/** Ids of the articles that are walked through for what was asked, in the order of their files. */
export async function readingFor(where: CountIn, words: readonly string[], articles: number): Promise<readonly string[]> {
  const fields = ['id', 'scope', 'file', 'place'];
  const common = { _source: fields, track_total_hits: false };
  const latest = { ...common, sort: [{ day: { order: 'desc', missing: '_last' } }, { id: 'asc' }] };
  const filter: readonly object[] = [];
  const bodies =
    articles <= readWhole
      ? [{ ...latest, size: readWhole, query: { bool: { filter } } }]
      : [
          { ...latest, size: newest, query: { bool: { filter } } },
          { ...common, size: mostAsked, query: { bool: { filter, should: wanted(words), minimum_should_match: 1 } } },
        ];
  const asks = bodies.flatMap((body) => where.groups.map((group) => ({ rows: 'articles', group, body }) as const));
  const asked = await askAll(where.cluster, where.prefix, asks, where.deadline);
  const found = new Map<string, z.output<typeof row>>();
  for (const { hits } of asked)
    for (const { _source } of hits?.hits ?? []) {
      const one = row.parse(_source);
      found.set(one.id, one);
    }
  return [...found.values()]
    .sort((a, b) => scopeOrder(a.scope) - scopeOrder(b.scope) || byCodeUnit(a.file, b.file) || a.place - b.place)
    .map(({ id }) => id);
}

/** Who is asked about weighs most, then the words, then others of their families. */
function wanted(words: readonly string[]): readonly object[] {
  const terms = new Set(words.flatMap((text) => termsOf(text).flatMap(({ term }) => (isStopWord(term) ? [] : [term]))));
  const family = new Set([...terms].flatMap((term) => [...familyOf(term)]));
  const should: object[] = [{ match_none: {} }];
  for (const term of terms) {
    should.push({ term: { 'f.people': { value: wordOf(term), boost: 3 } } });
    should.push({ term: { 'f.title': { value: wordOf(term) } } }, { term: { 'f.text': { value: wordOf(term) } } });
  }
  for (const term of family) if (!terms.has(term)) should.push({ term: { 'f.text': { value: wordOf(term), boost: 0.4 } } });
  return should;
}

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
