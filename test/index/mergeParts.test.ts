import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupsToMerge } from '../../src/adapters/saved/mergePlan.ts';
import { analyse } from '../../src/analyse/analyse.ts';
import { said } from '../../src/answer/check/said.ts';
import { listFigures } from '../../src/answer/listings/figures.ts';
import { timeline } from '../../src/answer/listings/timeline.ts';
import { who } from '../../src/answer/listings/who.ts';
import { quote } from '../../src/answer/quote/quote.ts';
import { suggestSpeakers } from '../../src/answer/quote/suggestSpeakers.ts';
import { voicesOf } from '../../src/answer/quote/voices.ts';
import { suggestQuestions, suggestWords } from '../../src/answer/suggest/suggestions.ts';
import { buildLibrary } from '../../src/index/buildLibrary.ts';
import { compactIndex } from '../../src/index/compact/compactIndex.ts';
import { atOnce } from '../../src/index/compact/steps.ts';
import type { FactKind } from '../../src/index/facts/kinds.ts';
import type { Library } from '../../src/index/library.ts';
import { openQuery } from '../../src/index/port.ts';
import { mergeParts } from '../../src/index/saved/mergeParts.ts';
import { PartBuilder } from '../../src/index/saved/part.ts';
import { partsLibrary } from '../../src/index/saved/partsLibrary.ts';
import type { OpenPart, Place } from '../../src/index/saved/records.ts';
import type { Article } from '../../src/model/article.ts';
import { article } from '../fakes/articles.ts';
import { plainVoices } from '../fakes/plainVoices.ts';

const people = ['Ana Ruiz', 'Ana María Ruiz', 'Boris Lund', 'Jon Huntley', 'John Huntley', 'Carla Lund Jr.', 'Mayor Peter Berg'];
const lines = people.flatMap((name) => {
  const last = name.split(' ').at(-1) === 'Jr.' ? 'Lund' : (name.split(' ').at(-1) ?? '');
  return [
    `“The harbour will open in June,” said ${name}, the mayor of Hale.`,
    `“We count the boats again,” ${last} said on 5 June 2019.`,
    `Union leader ${name} told reporters that trade in Hale reached $107 million in 2018.`,
    `“The harbour will open in June,” a spokesman said.`,
  ];
});
const plainLines = ['The old wall of Hale fell in 2017.', 'Trade rose by 5 percent last year.', 'Nobody saw 20,000 boats.'];
const anyLines = fc.array(fc.constantFrom(...lines, ...plainLines), { minLength: 1, maxLength: 4 });
const anyArticle = fc.record({
  text: anyLines.map((all) => all.join('\n')),
  title: fc.constantFrom('Hale opens its harbour', 'A second count', 'Trade of boats', `Long ${'words of a title '.repeat(8)}`),
  date: fc.constantFrom(null, '2019-06-05', '2019-06-06', '2020-01-01') as fc.Arbitrary<Article['date']>,
  publisher: fc.constantFrom(null, 'Hale News', 'The Lund Post'),
});
/** Articles, each with its part and whether an older version of it lies, crossed out, in another. */
const anyShelf = fc.array(fc.tuple(anyArticle, fc.nat(2), fc.option(anyArticle)), { minLength: 1, maxLength: 7 });

interface Opened {
  readonly parts: readonly OpenPart[];
  readonly order: readonly Place[];
}

type Drafts = typeof anyShelf extends fc.Arbitrary<infer All> ? All : never;

function shelf(drafts: Drafts) {
  const articles = drafts.map(([draft], nth) => article({ ...draft, file: `${nth}.txt` }));
  const lists: { readonly article: Article; readonly gone: boolean; readonly nth: number }[][] = [[], [], [], []];
  for (const [nth, [, part, old]] of drafts.entries()) {
    const one = articles[nth];
    if (one) lists[part]?.push({ article: one, gone: false, nth });
    if (old) lists[part === 3 ? 0 : part + 1]?.push({ article: article({ ...old, file: `${nth}.txt` }), gone: true, nth });
  }
  const order: Place[] = [];
  const parts = lists
    .filter((list) => list.length > 0)
    .map((list, part): OpenPart => {
      // Of two versions of an article in one part the later counts, as when a part is made.
      const own = [...new Map(list.map((one) => [one.nth, one])).values()].filter(
        ({ nth, gone }) => !gone || !list.some((other) => other.nth === nth && !other.gone),
      );
      const builder = new PartBuilder((bytes) => crc32(bytes));
      const records = own.map((one) => builder.add(one.article, analyse(one.article)));
      for (const [record, { gone, nth }] of own.entries()) if (!gone) order[nth] = { part, record };
      const gone = new Set(own.flatMap((one, record) => (one.gone ? [record] : [])));
      return { part: builder.build(), gone, read: (record) => records[record] ?? new Uint8Array() };
    });
  return { articles, opened: { parts, order } };
}

function merged({ parts, order }: Opened): Opened {
  const one = atOnce(mergeParts(parts, order));
  const read = (record: number): Uint8Array => {
    const place = one.from[record];
    return (place && parts[place.part]?.read(place.record)) ?? new Uint8Array();
  };
  return { parts: [{ part: one.part, gone: new Set(), read }], order: order.map((_, record) => ({ part: 0, record })) };
}

const built = (articles: readonly Article[]): Library =>
  buildLibrary({
    articles,
    analyses: new Map(articles.map((one) => [one.id, analyse(one)])),
    refused: [],
    makeIndex: compactIndex,
  });

const kinds: readonly FactKind[] =
  'name person role both around quotation topic written figure measured title body called publisher period time'.split(
    ' ',
  ) as FactKind[];

/** All that is noted and all that answers are made of. */
function known({ facts, ...library }: Library) {
  const query = { ...openQuery, terms: ['harbour', 'trade', 'lund'].map((term) => ({ term, weight: 1 })), limit: 50 };
  return {
    told: kinds.map((kind) => facts.living(kind).map((text) => [text, facts.counted(kind, text), facts.told(kind, text)])),
    best: (['name', 'person', 'topic', 'figure'] as const).map((kind) => [...facts.best(kind)]),
    newest: [...facts.newest()].map((at) => [at, facts.day(at), facts.id(at), facts.at(facts.id(at))]),
    words: facts.words('topic', 't').filter((word) => facts.withWord('topic', word).some((text) => facts.has('topic', text))),
    terms: library.articles.map(({ id }) => library.sentenceTerms(id).map((inside) => [...inside])),
    hits: [library.articleIndex, library.passageIndex].map((index) => index.search(query)),
    frequencies: ['harbour', 'said', 'trade', 'nowhere'].map((term) => library.sentenceFrequency(term)),
    times: [2017, 2018, 2019].map((year) => library.speaksOf({ from: `${year}-01-01`, to: `${year}-12-31`, label: `${year}` })),
    keys: library.articles.map(({ key }) => library.byKey(key)?.id),
  };
}

const asked = ['Lund', 'Ana Ruiz', 'the mayor', 'John Huntley', 'union leader', 'berg', 'Zorn', 'spokesman'];

function told(library: Library) {
  return {
    quotes: asked.flatMap((speaker) => [
      quote(library, { speaker, limit: 3 }),
      quote(library, { speaker, about: 'harbour in June', limit: 3 }),
      quote(library, { speaker, from: '2019-06-06', limit: 3 }),
    ]),
    about: ['harbour', 'boats', 'the wall of Hale'].map((about) => quote(library, { about, limit: 3 })),
    who: asked.map((name) => who(library, { name, limit: 5 })),
    timeline: ['harbour', 'trade'].map((topic) => timeline(library, { topic, limit: 5 })),
    figures: [{ about: 'trade' }, { about: 'boats' }, { period: '2018' }].map((of) => listFigures(library, { ...of, limit: 5 })),
    said: said(library, { text: 'The harbour will open in June', by: 'Boris Lund' }),
    speakers: ['', 'l', 'an', 'hun'].map((typed) => suggestSpeakers(typed, library)),
    words: ['', 't', 'hale', 'harbuor'].map((typed) => suggestWords(typed, library)),
    questions: ['', 'what did', 'trade'].map((typed) => suggestQuestions(typed, library)),
  };
}

describe('a library that lies in several parts, some of whose articles are gone', () => {
  test('knows and tells what one in memory does, and so does the one part that they are merged into', () => {
    fc.assert(
      fc.property(anyShelf, (drafts) => {
        const { articles, opened } = shelf(drafts);
        const open = (one: Opened): Library => partsLibrary({ ...one, refused: [] });
        const [memory, parts, one] = [built(articles), open(opened), open(merged(opened))];
        expect(known(parts)).toEqual(known(memory));
        expect(known(one)).toEqual(known(memory));
        expect(told(parts)).toEqual(told(memory));
        expect(told(one)).toEqual(told(memory));
      }),
      { numRuns: 25 },
    );
  }, 240_000);

  test('puts names together as a walk through every article does', () => {
    fc.assert(
      fc.property(anyShelf, (drafts) => {
        const { articles, opened } = shelf(drafts);
        const shown = (
          all: readonly { name: string; gender: unknown; person: boolean; roles: readonly string[]; said: readonly unknown[] }[],
        ) => all.map(({ name, gender, person, roles, said: spoken }) => ({ name, gender, person, roles, said: spoken.length }));
        const library = partsLibrary({ ...opened, refused: [] });
        const all = atOnce(voicesOf(library).named(library.facts.living('name')));
        expect(shown(all)).toEqual(shown(plainVoices(built(articles))));
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});

describe('parts that become one', () => {
  /** Merges until nothing more is to be merged; gives what is left and how much was written. */
  function settled(sizes: readonly number[], threads: number): { readonly left: readonly number[]; readonly written: number } {
    let now = [...sizes];
    let written = 0;
    for (;;) {
      const groups = groupsToMerge(now, threads);
      if (groups.length === 0) return { left: now, written };
      expect(groups.length).toBeLessThanOrEqual(threads);
      expect(new Set(groups.flat()).size).toBe(groups.flat().length);
      const merged = groups.map((group) => group.reduce((sum, nth) => sum + (now[nth] ?? 0), 0));
      for (const [nth, size] of merged.entries()) {
        expect(groups[nth]?.length).toBeGreaterThan(1);
        expect(size).toBeLessThanOrEqual(300_000_000);
        written += size;
      }
      now = [...now.filter((_, nth) => !groups.flat().includes(nth)), ...merged];
    }
  }

  const sum = (all: readonly number[]): number => all.reduce((total, size) => total + size, 0);
  const size = fc.oneof(fc.integer({ min: 1000, max: 14_000_000 }), fc.integer({ min: 1000, max: 100_000 }));

  test('are merged until few are left, none larger than may be held, and every byte only a few times', () => {
    fc.assert(
      fc.property(fc.array(size, { minLength: 1, maxLength: 60 }), fc.integer({ min: 1, max: 4 }), (sizes, threads) => {
        const { left, written } = settled(sizes, threads);
        expect(left.length).toBeLessThanOrEqual(3 * 8 + sum(sizes) / 100_000_000);
        expect(written).toBeLessThanOrEqual(sum(sizes) * 4);
      }),
    );
  });

  test('are not written anew for each small one that comes after them', () => {
    const large = Array.from({ length: 40 }, () => 36_000_000);
    let now = settled(large, 2).left;
    let written = 0;
    for (let nth = 0; nth < 500; nth += 1) {
      const after = settled([...now, 20_000], 2);
      now = after.left;
      written += after.written;
      expect(now.length).toBeLessThanOrEqual(3 * 8);
    }
    // That the last large ones become one may fall to it, once.
    expect(written).toBeLessThanOrEqual(500 * 20_000 * 6 + 300_000_000);
  });
});
