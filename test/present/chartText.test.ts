import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartReply, withSpark } from '../../src/present/chartReply.ts';
import { chartAlt, stripAlt } from '../../src/present/chartText.ts';
import { notice } from '../../src/present/reply.ts';
import { languages } from '../../src/present/words/language.ts';
import { discordMessage } from '../../src/render/discord.ts';
import { library } from '../fakes/articles.ts';
import { figureChart, moment, point, strip, year } from '../fakes/charts.ts';
import { componentProblems } from '../loopback/rules.ts';

const texts = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 });
const points = fc.array(
  fc.record({
    value: fc.double({ noNaN: true, min: -1e12, max: 1e12 }),
    text: texts,
    outlet: texts,
    credit: fc.option(texts),
    timed: fc.boolean(),
  }),
  { minLength: 2, maxLength: 100 },
);
const made = points.map((drafts) =>
  figureChart(
    drafts.map(({ value, timed, ...more }, i) =>
      point(`p${i % 7}`, value, { ...more, citation: i + 1, period: timed ? year(2000 + i) : null }),
    ),
  ),
);

describe('the description of a chart', () => {
  it('says every value as the article writes it, with its time, credit and outlet', () => {
    const alt = chartAlt(
      figureChart([
        point('a', 1e9, { text: '$1 billion', credit: 'the bank' }),
        point('b', 2e9, { text: 'US$2bn', outlook: true, period: null }),
      ]),
      'en',
    );
    expect(alt).toBe(
      'Chart of trade in US dollars. [1] $1 billion (2019, the bank, The a); [1] US$2bn (no time stated, report of 5 March 2021, plan, The b).',
    );
  });

  it('holds all values where they fit in any form, and never more than Discord takes', () => {
    fc.assert(
      fc.property(made, fc.constantFrom(...languages), (chart, language) => {
        const alt = chartAlt(chart, language);
        expect(alt.length).toBeLessThanOrEqual(1_024);
        expect(alt.isWellFormed()).toBe(true);
      }),
    );
    const thirty = figureChart(
      Array.from({ length: 30 }, (_, i) =>
        point('a', i, { citation: i + 1, text: `$${i} billion`, outlet: 'x'.repeat(80), period: year(1990 + i) }),
      ),
    );
    for (let i = 0; i < 30; i++) expect(chartAlt(thirty, 'en')).toContain(`[${i + 1}] $${i} billion`);
  });

  it('of a strip says when, who reported first, and what is only the day of a report', () => {
    const alt = stripAlt(
      strip([moment('a', year(2014), { firstReport: true }), moment('b', year(2019), { citation: 2, stated: false })]),
      'en',
    );
    expect(alt).toBe('Timeline of trade. [1] 2014 (first report, The a); [2] report of 1 January 2019 (The b).');
  });
});

describe('the card of a chart', () => {
  it('is one message within every limit of Discord, whatever the articles say', () => {
    fc.assert(
      fc.property(made, made, (chart, other) => {
        const charts = [chart, { ...other, key: 'other', thing: 'other' }];
        const reply = chartReply(charts, chart, new Uint8Array([1]), 'ru');
        const origin = { do: 'more', command: 'figures', text: chart.topic } as const;
        const card = discordMessage(reply, library([]), { locale: 'ru', asker: '100000000000000001', origin });
        expect(card.pages).toBe(1);
        expect(
          componentProblems(
            card.message.components,
            card.files.map(({ name }) => name),
          ),
        ).toEqual([]);
        expect(card.files.map(({ name }) => name)).toEqual(['chart.png']);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the row of bars on a listing', () => {
  const sparkOf = (...drafts: Parameters<typeof point>[2][]) =>
    withSpark(notice(['x']), [figureChart(drafts.map((more, i) => point(`p${i}`, i + 1, more)))], 'en').blocks.find(
      ({ kind }) => kind === 'spark',
    );

  it('shows what was found, with both ends in words', () => {
    expect(sparkOf({ text: '$1' }, { period: year(2020) }, { text: '$3', period: year(2021), citation: 3 })).toEqual({
      kind: 'spark',
      values: [1, 2, 3],
      first: ['US dollars: ', '[1] ', { foreign: '$1' }, ' · ', { foreign: '2019' }],
      last: ['[3] ', { foreign: '$3' }, ' · ', { foreign: '2021' }],
    });
  });

  it('leaves out plans and "more than", and is not there where fewer than two are left or one is below zero', () => {
    expect(sparkOf({}, { outlook: true }, {})).toMatchObject({ values: [1, 3] });
    expect(sparkOf({}, { precision: 'at least' })).toBeUndefined();
    expect(sparkOf({}, { value: -1 })).toBeUndefined();
  });
});
