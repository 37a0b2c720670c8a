import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datesIn } from '../../src/analyse/dates/dates.ts';
import { figures } from '../../src/analyse/figures/figures.ts';
import { quantitiesIn } from '../../src/analyse/figures/figuresScan.ts';
import { read } from '../../src/analyse/nlp.ts';
import type { Figure } from '../../src/model/analysis.ts';
import { day } from '../../src/model/day.ts';
import type { Span } from '../../src/model/span.ts';
import { articleOfSentences } from './articleOfSentences.ts';

const DATE = day('2021-03-02');

function figuresOf(...sentences: readonly string[]): { readonly all: readonly Figure[]; cut(span: Span | null): string | null } {
  const article = articleOfSentences(sentences, DATE);
  return {
    all: figures(read(article), datesIn(article.text, DATE)),
    cut: (span) => (span ? article.text.slice(span.start, span.end) : null),
  };
}

function brief(text: string): readonly string[] {
  const { all, cut } = figuresOf(text);
  return all.map(({ span, value, high, unit }) => `${cut(span)} = ${value}${high === null ? '' : `..${high}`} ${unit}`);
}

describe('figures in a text', () => {
  it.each([
    ['It is worth $108bn.', '$108bn = 108000000000 USD'],
    ['It took bribes of 3.5 million lei.', '3.5 million lei = 3500000 RON'],
    ['The planet is 40 light years away.', '40 light years = 40 light-year'],
    ['She won in two hours and 30 minutes.', 'two hours and 30 minutes = 2.5 hour'],
    ['The queen marks half a century on the throne.', 'half a century = 0.5 century'],
    ['Half a metre of snow fell.', 'Half a metre = 0.5 m'],
    ['They lost a quarter of a tonne of rice.', 'a quarter of a tonne = 0.25 tonne'],
    ['The pit is about a kilometre and a half deep.', 'about a kilometre and a half = 1.5 km'],
    ['Rates will rise by 0.5 to 1 percent.', '0.5 to 1 percent = 0.5..1 %'],
    ['Prices rose 5 to 7 percent.', '5 to 7 percent = 5..7 %'],
    ['The siege lasted a week.', 'a week = 1 week'],
    ['They came 3rd at the games.', '3rd = 3 rank'],
    ['The bone is dated to 180,000 years ago.', '180,000 years = 180000 year'],
    ['It is worth US$108 billion.', 'US$108 billion = 108000000000 USD'],
    ['It is worth 108 billion dollars.', '108 billion dollars = 108000000000 USD'],
    ['It is worth €96 billion.', '€96 billion = 96000000000 EUR'],
    ['It is worth £5m.', '£5m = 5000000 GBP'],
    ['It is worth 3 billion Canadian dollars.', '3 billion Canadian dollars = 3000000000 CAD'],
    ['It is worth RMB 4.1 million.', 'RMB 4.1 million = 4100000 CNY'],
    ['Turnout was 27.1%.', '27.1% = 27.1 %'],
    ['Turnout was 24.5 percent.', '24.5 percent = 24.5 %'],
    ['Turnout was 24.5 per cent.', '24.5 per cent = 24.5 %'],
    ['About 3,200 troops came.', 'About 3,200 = 3200 count'],
    ['The town has 12 000 residents.', '12 000 = 12000 count'],
    ['They met nearly 30 times.', 'nearly 30 times = 30 times'],
    ['It ranks only 10th among ports.', '10th = 10 rank'],
    ['It is the fourth-largest port.', 'fourth-largest = 4 rank'],
    ['They marked the 70th anniversary.', '70th = 70 ordinal'],
    ['A dozen shops closed.', 'A dozen = 12 count'],
    ['Three hundred and fifty shops closed.', 'Three hundred and fifty = 350 count'],
    ['Half a million people fled.', 'Half a million = 500000 count'],
    ['A quarter of a million people fled.', 'A quarter of a million = 250000 count'],
    ['One in five children go hungry.', 'One in five = 20 %'],
    ['Nearly half of the homes burnt.', 'Nearly half = 50 %'],
    ['Hundreds of people gathered.', 'Hundreds = 200..999 count'],
    ['Between 5 and 7 million people voted.', 'Between 5 and 7 million = 5000000..7000000 count'],
    ['Turnout was 5–7%.', '5–7% = 5..7 %'],
    ['The 57-kilometre tunnel is open.', '57-kilometre = 57 km'],
    ['The dam is 120m high.', '120m = 120 m'],
    ['Some 5m people came.', 'Some 5m = 5000000 count'],
    ['It fell to -12°C.', '-12°C = -12 °C'],
    ['It reached 38.5 degrees Celsius.', '38.5 degrees Celsius = 38.5 °C'],
    ['The work took six years.', 'six years = 6 year'],
    ['It is a 30-second spot.', '30-second = 30 second'],
    ['One of every nine voters stayed away.', 'One of every nine = 11.1111111111 %'],
  ])('reads "%s"', (text, expected) => {
    expect(brief(text)).toEqual([expected]);
  });

  it.each([
    'The Vostok-2018 exercise ended on June 5.',
    'They build 5G networks.',
    'The Boeing 737 landed at 10:30.',
    'Covid-19 spread in 2020.',
    'The team won 3-2.',
    'See article 5 on page 12.',
    'The two leaders met.',
    'One may hope so.',
    'It opened two years ago.',
    'She was the second to speak.',
    'It was wrong in the first place.',
    'Call number 778257943577919488 was lost.',
  ])('finds nothing counted in "%s"', (text) => {
    expect(brief(text)).toEqual([]);
  });

  it.each([
    ['about 40 shops', 'about'],
    ['40 shops or so', 'exact'],
    ['$40 million or so', 'about'],
    ['more than 40 shops', 'at least'],
    ['at least 40 shops', 'at least'],
    ['up to 40 shops', 'at most'],
    ['fewer than 40 shops', 'at most'],
    ['some 40 shops', 'about'],
    ['40 shops', 'exact'],
  ])('knows how exact "%s" is: %s', (text, precision) => {
    expect(figuresOf(`It has ${text}.`).all.map((figure) => figure.precision)).toEqual([precision]);
  });

  it.each([
    ['$108 billion', 0.5e9],
    ['24.5 percent', 0.05],
    ['$240.1 billion', 0.05e9],
    ['1,432 shops', 0.5],
    ['1,400 shops', 35],
  ])('takes %s to be true to ±%d', (text, tolerance) => {
    expect(figuresOf(`It has ${text}.`).all[0]?.tolerance).toBeCloseTo(tolerance);
  });
});

describe('changes and levels', () => {
  it('takes the percentage for the change and the money for the level it led to', () => {
    const { all } = figuresOf('Trade increased by 27.1% from the previous year to $107 billion.');
    expect(all.map(({ unit, change }) => [unit, change])).toEqual([
      ['%', 'rise'],
      ['USD', null],
    ]);
  });

  it.each([
    ['a 24.5 percent rise to a record level of US$108 billion', ['rise', null]],
    ['Profit fell 12 per cent to £5m', ['fall', null]],
    ['Attendance was up 300 to 4,500', ['rise', null]],
    ['Tenants paid 7.5% more in rent', ['rise']],
    ['Exports grew at an annual rate of 6 percent', ['rise']],
    ['The fund is up 8% year on year', ['rise']],
    ['Unemployment dropped by 0.3 percentage points to 4.7 percent', ['fall', null]],
    ['Turnout rose to 61 percent', [null]],
    ['Rents doubled', ['rise']],
  ])('reads "%s" as %j', (text, changes) => {
    expect(figuresOf(`${text}.`).all.map(({ change }) => change)).toEqual(changes);
  });

  it('keeps both ends of a change apart', () => {
    expect(brief('Sales rose from $90 million to $107 million.')).toEqual([
      '$90 million = 90000000 USD',
      '$107 million = 107000000 USD',
    ]);
  });
});

describe('what a figure counts, when, and who says so', () => {
  it.each([
    ['The city runs 310 buses.', 'buses'],
    ['It sent 3,200 Chinese troops.', 'Chinese troops'],
    ['They signed more than US$20 billion of deals.', 'deals'],
    ['Farmers brought in 4.1 million tonnes of wheat in 2019.', 'wheat'],
    ['It ranks 10th among China’s trade partners.', 'China’s trade partners'],
    ['Oil fell to $61.50 a barrel.', null],
  ])('"%s" counts %s', (text, counted) => {
    const { all, cut } = figuresOf(text);
    expect(cut(all[0]?.counts ?? null)).toBe(counted);
  });

  it.each([
    ['It cost $5 million, according to the national audit office.', 'the national audit office'],
    ['It cost $5 million, the transport ministry said.', 'the transport ministry'],
    ['Organisers said 45,000 people had marched.', 'Organisers'],
    ['Some 300 shops closed, said Gao Feng.', 'Gao Feng'],
    ['Police put the crowd at 29,600.', 'Police'],
    ['Some 300 shops closed.', null],
    ['Data shows that 300 shops closed.', null],
  ])('"%s" is credited to %s', (text, credited) => {
    const { all, cut } = figuresOf(text);
    expect(cut(all[0]?.creditedTo ?? null)).toBe(credited);
  });
});

describe('whatever the text', () => {
  const piece = fc.constantFrom(
    '$',
    '€',
    '5',
    '1,000',
    '-',
    '–',
    '%',
    ' ',
    '.',
    ' million',
    'bn',
    'two',
    ' dozen',
    'between ',
    ' and ',
    ' to ',
    '°C',
    'km',
    'rose by ',
    ' people',
    '10th',
    'half of ',
    '2018',
    'US$',
    '5G',
    '(',
    ')',
  );

  it('quantities have a finite value and stand in order, none overlapping', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((pieces) => pieces.join('')),
        ),
        (text) => {
          let last = 0;
          for (const { start, end, value, tolerance } of quantitiesIn(text)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(Number.isFinite(value)).toBe(true);
            expect(tolerance).toBeGreaterThan(0);
            last = end;
          }
        },
      ),
    );
  });

  it('figures of an article stand inside its sentences, in order, none overlapping', () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1 }), (pieces) => {
        const { all } = figuresOf(`${pieces.join('')}x.`);
        for (const [at, figure] of all.entries()) {
          expect(figure.span.start).toBeGreaterThanOrEqual(all[at - 1]?.span.end ?? 0);
          if (figure.high !== null) expect(figure.high).toBeGreaterThan(figure.value);
        }
      }),
      { numRuns: 60 },
    );
  });
});
