import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChartPoint } from '../../../src/model/chart.ts';
import { day } from '../../../src/model/day.ts';
import { chartSvg } from '../../../src/render/chart/chartSvg.ts';
import { figureChart, moment, point, strip, year } from '../../fakes/charts.ts';

const a = point('Senn Courier', 107e9, { citation: 1, text: '$107 billion', period: year(2018) });
const b = point('Orle Times', 108e9, { citation: 2, text: 'US$108 billion', period: year(2018) });
const showpiece = figureChart(
  [
    a,
    b,
    point('Marn Post', 100e9, { citation: 3, text: 'more than $100 billion', precision: 'at least', period: null }),
    point('Orle Times', 200e9, { citation: 2, text: 'US$200 billion', outlook: true, period: null }),
    point('Later News', 240.1e9, { citation: 4, text: '$240.1 billion', period: year(2023) }),
  ],
  { topic: 'trade turnover', differing: [{ when: '2018', sides: [a, b] }] },
);
const moments = strip([
  moment('Senn Courier', year(2014), { citation: 1 }),
  moment('Orle Times', year(2019), { citation: 2, firstReport: true }),
  moment('Orle Times', year(2019), { citation: 3, stated: false }),
]);

const texts = (svg: string): readonly string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => unescapedXml(text));
const unescapedXml = (text: string): string => text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
const pathsWith = (svg: string, what: RegExp): readonly string[] =>
  (svg.match(/<path [^>]*\/>/g) ?? []).filter((path) => what.test(path));
const polylines = (svg: string): number => (svg.match(/<polyline/g) ?? []).length;

describe('a chart of figures', () => {
  it('is drawn as it was when a person last looked at it', async () => {
    await expect(lines(chartSvg(showpiece, 'en-GB'))).toMatchFileSnapshot('../../golden/charts/figures.svg');
  });

  it('is drawn in German as it was when a person last looked at it', async () => {
    await expect(lines(chartSvg(showpiece, 'de'))).toMatchFileSnapshot('../../golden/charts/figures.de.svg');
  });

  it('numbers every point to its citation and names every outlet', () => {
    const said = texts(chartSvg(showpiece, 'en')).join('\n');
    for (const label of ['[1] $107bn', '[2] $108bn', '[3] ≥ $100bn', '[2] $200bn · plan', '[4] $240.1bn'])
      expect(said).toContain(label);
    for (const outlet of ['[1] The Senn Courier', '[2] The Orle Times', '[3] The Marn Post', '[4] The Later News'])
      expect(said).toContain(outlet);
    expect(said).toContain('2018: [1] $107 billion and [2] US$108 billion differ');
  });

  it('begins the axis of an amount at zero, also where all values are large, and goes below where some are', () => {
    expect(texts(chartSvg(figureChart([point('a', 107e9), point('b', 108e9)]), 'en'))).toContain('$0');
    const below = texts(chartSvg(figureChart([point('a', -3e9), point('b', 5e9, { period: year(2020) })]), 'en'));
    expect(below).toEqual(expect.arrayContaining(['$0', '−$2bn']));
  });

  it('gives sources marks that differ in shape and in colour', () => {
    const svg = chartSvg(figureChart([a, b]), 'en');
    const marks = pathsWith(svg, /stroke-width="2"\/>$/).filter((path) => /fill="#(?:0072b2|d55e00)"/.test(path));
    expect(new Set(marks.map((path) => path.match(/fill="(#\w+)"/)?.[1])).size).toBe(2);
    expect(new Set(marks.map((path) => (path.match(/[ALa]/g) ?? []).length)).size).toBeGreaterThan(1);
  });

  it('draws a plan dashed and hollow, "more than" hollow with an arrow, and nothing else so', () => {
    const dashed = (chart: ChartPoint) =>
      pathsWith(chartSvg(figureChart([chart, point('z', 1)]), 'en'), /stroke-dasharray="(?:7 5|3 2)"/).length;
    expect(dashed(point('a', 5, { outlook: true }))).toBeGreaterThan(0);
    expect(dashed(point('a', 5))).toBe(0);
    const said = texts(chartSvg(figureChart([point('a', 5, { precision: 'at least' }), point('b', 3)]), 'en')).join();
    expect(said).toContain('hollow ↑');
    expect(said).not.toContain('dashed');
  });

  it('joins nothing but figures of one article for one time after the other', () => {
    const series = (of: (i: number) => Partial<ChartPoint>) =>
      chartSvg(
        figureChart([0, 1, 2, 3].map((i) => point('a', 5 + i, { citation: i + 1, period: year(2015 + i), ...of(i) }))),
        'en',
      );
    expect(polylines(series(() => ({})))).toBe(1);
    expect(polylines(series((i) => ({ article: point(`p${i}`, 1).article })))).toBe(0);
    expect(polylines(series((i) => ({ period: year(2010 + 3 * i) })))).toBe(0);
    expect(polylines(series(() => ({ outlook: true })))).toBe(0);
    expect(polylines(series(() => ({ period: null })))).toBe(0);
    expect(polylines(series(() => ({ precision: 'about' })))).toBe(0);
  });

  it('shows a hundred points, one time only and values of any size without leaving its sheet', () => {
    const finite = fc.double({ min: -1e15, max: 1e15, noNaN: true });
    const one = fc.record({
      value: finite,
      citation: fc.integer({ min: 1, max: 100 }),
      of: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
      at: fc.integer({ min: 1000, max: 2400 }),
      timed: fc.boolean(),
      outlook: fc.boolean(),
      precision: fc.constantFrom('exact' as const, 'about' as const, 'at least' as const, 'at most' as const),
    });
    fc.assert(
      fc.property(fc.array(one, { minLength: 2, maxLength: 100 }), (drafts) => {
        const points = drafts.map(({ of, value, at, timed, ...more }) =>
          point(of, value, { ...more, period: timed ? year(at) : null }),
        );
        const svg = chartSvg(figureChart(points), 'en');
        expect(svg).not.toMatch(/NaN|Infinity|undefined/);
        const height = Number(/height="(\d+)"/.exec(svg)?.[1]);
        for (const [, x, y] of svg.matchAll(/<text x="([-\d.]+)" y="([-\d.]+)"/g)) {
          expect(Number(x)).toBeGreaterThanOrEqual(0);
          expect(Number(x)).toBeLessThanOrEqual(640);
          expect(Number(y)).toBeGreaterThan(0);
          expect(Number(y)).toBeLessThan(height);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('shows words of articles as words: nothing in them comes alive, and nothing is fetched', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.constantFrom('<script>', '<image href="file:///etc/passwd"/>', '&lt;!ENTITY x', ']]><x>', '\u202E\u0007\uD800'),
        (noise, attack) => {
          const words = noise + attack + noise;
          const chart = figureChart([point('a', 1, { outlet: words, text: words, credit: words }), point('b', 2)], {
            topic: words,
            thing: words,
            differing: [{ when: words, sides: [point('a', 1, { text: words }), point('b', 2)] }],
          });
          const svg = chartSvg(chart, 'en');
          expect(svg).not.toMatch(/<(?!\/?(?:svg|g|path|rect|text|line|circle|polyline)[\s/>])/);
          const tags = (svg.match(/<[^>]*>/g) ?? []).join('');
          expect(tags).not.toMatch(/\s(?:xlink:href|href|src|style|on\w+)=|url\(/);
          expect([...svg].some((sign) => /[\p{Cs}\u202E]/u.test(sign) || (sign < ' ' && sign !== '\n'))).toBe(false);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('leaves out letters that would be empty boxes, and writes its own words in English where its letters have no others', () => {
    const svg = chartSvg(
      figureChart([point('a', 107e9, { outlet: '新华社' }), point('b', 2e9, { outlet: 'Orle 时报 Times' })], { topic: '贸易额' }),
      'zh-CN',
    );
    expect(svg).not.toMatch(/\p{Script=Han}/u);
    expect(texts(svg).join('\n')).toContain('Orle Times');
    expect(texts(svg)).toContain('time the figure is of');
  });
});

describe('a strip of time', () => {
  it('is drawn as it was when a person last looked at it', async () => {
    await expect(lines(chartSvg(moments, 'en'))).toMatchFileSnapshot('../../golden/charts/strip.svg');
  });

  it('marks the first report, and what only stands at the day of its report', () => {
    const svg = chartSvg(moments, 'en');
    expect(texts(svg)).toEqual(expect.arrayContaining(['[1]', '[2] first report', '[3]', 'hollow: at the day of the report']));
    expect(svg.match(/<circle/g)).toHaveLength(1);
  });

  it('has no two labels over one another, however many fall on one day', () => {
    const from = day('2019-06-05');
    const when = from && { from, to: from, label: '5 June 2019' };
    const crowd = Array.from({ length: 60 }, (_, i) =>
      moment(`p${i % 5}`, i % 3 === 0 ? year(2010 + (i % 12)) : (when ?? year(2019)), { citation: i + 1 }),
    );
    const svg = chartSvg(strip(crowd), 'en');
    const places = [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"[^>]*font-weight="bold"[^>]*>\[/g)].map(([, x, y]) => ({
      x: Number(x),
      y: Number(y),
    }));
    expect(places).toHaveLength(60);
    for (const [i, one] of places.entries())
      for (const other of places.slice(i + 1))
        expect(Math.abs(one.y - other.y) >= 15 || Math.abs(one.x - other.x) >= 30).toBe(true);
  });
});

/** One element a line, so that a difference can be read. */
function lines(svg: string): string {
  return `${svg.replace(/></g, '>\n<').replace(/\n+/g, '\n')}\n`;
}
