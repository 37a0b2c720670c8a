import { beforeAll, describe, expect, it } from 'vitest';
import compareCommand from '../../commands/compare.ts';
import figuresCommand from '../../commands/figures.ts';
import quoteCommand from '../../commands/quote.ts';
import timelineCommand from '../../commands/timeline.ts';
import whoCommand from '../../commands/who.ts';
import { readGolden } from '../../eval/golden.ts';
import { libraryOf } from '../../eval/library.ts';
import { sideOf } from '../../src/answer/listings/compareSides.ts';
import { statementsOf } from '../../src/answer/listings/compareStatements.ts';
import { compareTwo } from '../../src/answer/listings/compareTwo.ts';
import { type TimelineListed, timeline } from '../../src/answer/listings/timeline.ts';
import { topicOf } from '../../src/answer/quote/quoteTopic.ts';
import { reported } from '../../src/answer/quote/reported.ts';
import { mostRead, readingOf, readingOn } from '../../src/answer/reading.ts';
import type { CommandResult } from '../../src/command/request.ts';
import { atOnce } from '../../src/index/compact/steps.ts';
import type { Library } from '../../src/index/library.ts';
import { toJson } from '../../src/present/json.ts';
import { terminalText } from '../../src/render/terminal.ts';

const count = mostRead + 60;
const dayOf = (nth: number): string => `${2001 + (nth % 20)}-0${1 + (nth % 9)}-1${nth % 10}`;
/** Every article tells of one harbour, quotes one mayor and gives a figure of its own. */
const many = Array.from({ length: count }, (_, nth) => ({
  id: `port-${nth}`,
  title: `Report ${nth} of the harbour`,
  date: dayOf(nth),
  publisher: 'Coast Daily',
  text: [
    `The harbour of Vell handled ${1_000 + nth} tonnes of herring in ${2001 + (nth % 20)}. Mayor Ann Lee of Vell visited pier ${nth}.`,
    `“We are proud of pier ${nth}, and the herring will pay for it,” said Ann Lee. Tom Reed said the harbour of Tarn closed gate ${nth} on 3 May 2004.`,
  ].join('\n\n'),
}));
let library: Library;

beforeAll(async () => {
  library = await libraryOf(many);
}, 120_000);

/** The library, and how many different articles were read of it. */
function counted(): { readonly library: Library; read(): number } {
  const read = new Set<string>();
  const articles = new Proxy(library.articles, {
    get(all, key) {
      if (typeof key === 'string' && /^\d+$/.test(key)) read.add(key);
      return Reflect.get(all, key) as unknown;
    },
  });
  return { library: { ...library, articles }, read: () => read.size };
}

const none = { private: undefined, limit: undefined, about: undefined, period: undefined, from: undefined, to: undefined };
const request = <Values>(values: Values, of: Library) => ({
  ...{ values: { ...none, ...values }, library: of },
  asker: { id: '1', server: null, locale: 'en' },
  signal: new AbortController().signal,
  commands: [],
});
const commands: readonly (readonly [string, (of: Library) => Iterator<unknown, CommandResult>])[] = [
  ['/figures', (of) => figuresCommand.run(request({ about: 'herring' }, of))],
  ['/timeline', (of) => timelineCommand.run(request({ topic: 'harbour' }, of))],
  ['/who', (of) => whoCommand.run(request({ name: 'Ann Lee' }, of))],
  ['/who of a place', (of) => whoCommand.run(request({ name: 'Vell' }, of))],
  ['/compare', (of) => compareCommand.run(request({ a: 'Ann Lee', b: 'Tom Reed' }, of))],
  ['/compare of times', (of) => compareCommand.run(request({ a: '2004', b: '2005' }, of))],
];

describe('more articles than are read for one answer', () => {
  it('are cut to the nearest, of equally near ones to the newest, and given in their order', () => {
    const places = many.map((_, at) => at);
    const near = (at: number): number => Number(at % 7 === 0);
    const { articles, isCut } = readingOf(places, library, near, 100);
    const ids = [...articles].map(({ id }) => library.facts.at(id));
    expect(isCut).toBe(true);
    expect(ids).toEqual([...ids].sort((a, b) => a - b));
    const order = places.toSorted(
      (a, b) => near(b) - near(a) || (dayOf(b) < dayOf(a) ? -1 : dayOf(b) > dayOf(a) ? 1 : 0) || a - b,
    );
    expect(new Set(ids)).toEqual(new Set(order.slice(0, 100)));
    expect(readingOf(places.slice(0, 100), library, near, 100).isCut).toBe(false);
  });

  it('are those of the time that is asked for, where there is one, and all of them where they are few enough', () => {
    const time = { from: '2003-01-01', to: '2003-12-31', label: '2003' } as Parameters<typeof readingOn>[1];
    const ofTime = many.flatMap((_, nth) => (nth % 20 === 2 ? [`port-${nth}`] : []));
    const all = atOnce(readingOn([topicOf('harbour', library), 0.5], time, library, 30));
    expect([...all.articles].map(({ file, id }) => id || file)).toEqual(ofTime);
    expect(all.isCut).toBe(false);
    const some = atOnce(readingOn([topicOf('harbour', library), 0.5], time, library, 10));
    expect([...some.articles]).toHaveLength(10);
    expect(some.isCut).toBe(true);
  });

  it('are no ground for a first report, which is known where all were read', () => {
    const listed = (topic: string, from?: string, to?: string) => timeline(library, { topic, from, to, limit: 3 });
    const firsts = ({ moments }: TimelineListed): number => moments.filter(({ firstReport }) => firstReport).length;
    expect(firsts(listed('harbour'))).toBe(0);
    const { moments, answer, total, isCut } = listed('harbour', '2009-01-01', '2009-12-31');
    expect([firsts({ moments, answer, total, isCut }), isCut]).toEqual([1, false]);
    expect(total).toBeGreaterThan(3);
    const first = moments.find(({ firstReport }) => firstReport);
    const shown = answer.outcome === 'answered' ? answer.evidence[(first?.citation ?? 0) - 1] : undefined;
    const days = many.flatMap(({ date }, nth) => (nth % 20 === 8 ? [date] : [])).sort();
    expect(library.article(shown?.article ?? ('' as never))?.date).toBe(days[0]);
  });

  it.each(commands)('are not all read by %s, which says so', (_, run) => {
    const shelf = counted();
    const { reply, answer } = atOnce(run(shelf.library));
    expect(answer?.outcome).toBe('answered');
    const text = terminalText(reply, library, { width: 1_000, colour: false, hyperlinks: false });
    const json = answer && toJson(answer, library, { ms: 1 });
    const isOfAll = shelf.read() <= count / 2;
    expect(text.includes(`${mostRead} of them were read`)).toBe(!isOfAll);
    expect(json?.['partly']).toBe(isOfAll ? undefined : true);
    expect(shelf.read()).toBeLessThanOrEqual(mostRead + 20);
  });

  it('lose nothing of the days or the topic that is asked for', () => {
    const files = (more: { readonly to?: string; readonly about?: string }) =>
      reported(library, { speaker: 'Tom Reed', about: '', limit: 500, ...more }).reported.map(({ article }) => article.id);
    const old = many.flatMap(({ id, date }) => (date < '2002' ? [id] : []));
    expect(new Set(files({ to: '2001' }))).toEqual(new Set(old));
    expect(files({ about: 'gate 3' })).toContain('port-3');
    expect(files({})).toHaveLength(mostRead);
  });

  it('are those of the time on the other side of /compare', () => {
    const { answer } = compareTwo(library, { a: 'Vell', b: '2001', limit: 6 });
    const cited = answer.outcome === 'answered' ? answer.evidence.map(({ article }) => library.article(article)?.text ?? '') : [];
    expect(cited.length).toBeGreaterThan(1);
    for (const text of cited) expect(text).toContain('in 2001');
  });

  it('are not all read for what somebody is reported to have said', () => {
    const shelf = counted();
    expect(atOnce(quoteCommand.run(request({ speaker: 'Ann Lee' }, shelf.library))).answer?.outcome).toBe('answered');
    expect(shelf.read()).toBeLessThanOrEqual(mostRead + 20);
  });

  it('are hardly read at all where two articles are compared, each called by what tells it from the other', () => {
    const shelf = counted();
    const { reply } = atOnce(compareCommand.run(request({ a: 'port-7', b: 'port-31' }, shelf.library)));
    const text = terminalText(reply, library, { width: 1_000, colour: false, hyperlinks: false });
    expect(text).toContain('Report 7 of the harbour');
    expect(text).toContain('Report 31 of the harbour');
    expect(shelf.read()).toBeLessThanOrEqual(20);
  });
});

describe('the articles in which a side of /compare is looked for', () => {
  const typed = ['Ann Lee', 'Tom Reed', 'Vell', 'harbour of Tarn', 'herring', '2004', 'May 2004', '2010', 'mayor'];

  it('are all that hold something of it', async () => {
    const small = await libraryOf(many.slice(0, 60));
    const { library: golden } = await readGolden(new URL('../golden/questions.yaml', import.meta.url));
    const names = new Set(golden.articles.flatMap(({ id }) => golden.analysis(id).mentions.map(({ name }) => name)));
    const years = ['2019', '2021', '2022', '2023', 'June 2023'];
    let held = 0;
    for (const [of, sides] of [
      [small, typed],
      [golden, [...names, ...years, 'the ferry', 'ticket', 'museum roof']],
    ] as const)
      for (const text of sides) {
        const side = atOnce(sideOf(text, of));
        if (!side || side.kind === 'article') continue;
        const { found } = atOnce(statementsOf(side, null, of));
        const everywhere = atOnce(statementsOf({ ...side, places: of.articles.keys() }, null, of));
        expect(found, text).toEqual(everywhere.found);
        held += found.length;
      }
    expect(held).toBeGreaterThan(200);
  }, 60_000);
});
