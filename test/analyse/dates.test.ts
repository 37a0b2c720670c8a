import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datesIn, periodOf } from '../../src/analyse/dates/dates.ts';
import { addDays, dayAt, weekdayOf } from '../../src/analyse/dates/datesCalendar.ts';
import { day } from '../../src/model/day.ts';

const TUESDAY = day('2021-03-02');

function read(text: string, today = TUESDAY): readonly string[] {
  return datesIn(text, today).map(({ span, period }) => {
    const words = text.slice(span.start, span.end);
    return period ? `${words} = ${period.from}..${period.to}` : `${words} = ?`;
  });
}

describe('dates in a text', () => {
  it.each([
    ['The fair opened on 5 June 2019.', '5 June 2019 = 2019-06-05..2019-06-05'],
    ['The fair opened on June 5th, 2019.', 'June 5th, 2019 = 2019-06-05..2019-06-05'],
    ['It ran from 5 to 7 June 2019.', '5 to 7 June 2019 = 2019-06-05..2019-06-07'],
    ['Sales fell in 2018.', '2018 = 2018-01-01..2018-12-31'],
    ['the 2018-19 season', '2018-19 = 2018-01-01..2019-12-31'],
    ['declared in February 2020 by both', 'February 2020 = 2020-02-01..2020-02-29'],
    ['Rents rose last year.', 'last year = 2020-01-01..2020-12-31'],
    ['It opened two years ago.', 'two years ago = 2019-01-01..2019-12-31'],
    ['She said in November that', 'November = 2020-11-01..2020-11-30'],
    ['banned since 2014', 'since 2014 = 2014-01-01..2021-03-02'],
    ['over the past six years', 'the past six years = 2015-03-02..2021-03-02'],
    ['on loan for the next 15 years', 'the next 15 years = 2021-03-02..2036-03-02'],
    ['music of the 1990s', 'the 1990s = 1990-01-01..1999-12-31'],
    ['in the fourth quarter of 2020', 'the fourth quarter of 2020 = 2020-10-01..2020-12-31'],
    ['in the first half of 2020', 'the first half of 2020 = 2020-01-01..2020-06-30'],
    ['It opened on Monday.', 'Monday = 2021-03-01..2021-03-01'],
    ['It will open on Monday.', 'Monday = 2021-03-08..2021-03-08'],
    ['The museum will reopen on 4 May.', '4 May = 2021-05-04..2021-05-04'],
    ['They met on 4 December.', '4 December = 2020-12-04..2020-12-04'],
    ['In the first seven months of 2019 it caught cod.', 'the first seven months of 2019 = 2019-01-01..2019-07-31'],
    ['over the last three months of 2019', 'the last three months of 2019 = 2019-10-01..2019-12-31'],
    ['in the first 10 weeks of last year', 'the first 10 weeks of last year = 2020-01-01..2020-03-10'],
    ['in the nine months to September', 'nine months to September = 2020-01-01..2020-09-30'],
    ['the six months ended 31 March 2019', 'six months ended 31 March 2019 = 2018-10-01..2019-03-31'],
    ['It flew 900 people between January and June.', 'January and June = 2020-01-01..2020-06-30'],
    ['From May to October 2019 it was shut.', 'May to October 2019 = 2019-05-01..2019-10-31'],
    ['the November–February season', 'November–February = 2020-11-01..2021-02-28'],
    ['Six ships sank since November.', 'since November = 2020-11-01..2021-03-02'],
    ['Since November 600 ships have sunk.', 'Since November = 2020-11-01..2021-03-02'],
    ['Six ships sank since late November last year.', 'since late November last year = 2020-11-01..2021-03-02'],
    ['From June parking will cost £9.', 'June = 2021-06-01..2021-06-30'],
    ['In May, voters in Arle will elect a mayor.', 'May = 2021-05-01..2021-05-31'],
    ['On Friday the council will vote on it.', 'Friday = 2021-03-05..2021-03-05'],
    ['On Friday the council said that it will vote.', 'Friday = 2021-02-26..2021-02-26'],
    ['In June a new line opened.', 'June = 2020-06-01..2020-06-30'],
    ['It burnt down on Christmas Day 2019.', 'Christmas Day 2019 = 2019-12-25..2019-12-25'],
    ['It burnt down on Christmas Day.', 'Christmas Day = 2020-12-25..2020-12-25'],
    ['The ferry stops on New Year’s Eve 2018.', 'New Year’s Eve 2018 = 2018-12-31..2018-12-31'],
    ['They met on Good Friday 2019.', 'Good Friday 2019 = 2019-04-19..2019-04-19'],
    ['They will meet on Easter Monday.', 'Easter Monday = 2021-04-05..2021-04-05'],
  ])('reads "%s"', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it('works out "the previous year" against the year named before it in the sentence', () => {
    expect(read('In 2018, sales rose from the previous year.')).toContain('the previous year = 2017-01-01..2017-12-31');
  });

  it('works out "the same period" against the months told of before', () => {
    expect(read('In the first ten months of 2020 it sold more than in the same period of 2019.')).toContain(
      'the same period of 2019 = 2019-01-01..2019-10-31',
    );
    expect(read('It sold nine in the third quarter. That was two more than in the same period a year earlier.')).toContain(
      'the same period a year earlier = 2019-07-01..2019-09-30',
    );
  });

  it.each([
    'He may 5 times have tried.',
    'Theresa May said so.',
    'They march 5 kilometres.',
    'the Vostok-2018 exercise',
    'some 2000 people came',
    'It cost $2019.',
    'They read USA Today.',
    'flight 1984',
    'Ring 0800 555 1830 for tickets.',
    'the Good Friday Agreement',
  ])('finds no date in "%s"', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('takes no word for a date that only begins like one', () => {
    expect(read('The first quarterback met this mayor early; next marching, this Sundayish feeling, H12 and Q45.')).toEqual([]);
  });

  it('leaves a relative date open when the article has no date', () => {
    expect(read('Rents rose last year.', null)).toEqual(['last year = ?']);
  });

  it('gives spans in order that never overlap, and periods that do not end before they begin, whatever the text', () => {
    const piece = fc.constantFrom(
      'in 2018',
      'last year',
      'June 5',
      '-',
      '–',
      ' to ',
      'next 15 years',
      'May',
      ' ',
      '\n\n',
      '1990s',
      'Monday',
      'since',
      '7',
      'a few days ago',
      'Q3',
      '.',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((pieces) => pieces.join(' ')),
        ),
        (text) => {
          let last = 0;
          for (const { span, period } of datesIn(text, TUESDAY)) {
            expect(span.start).toBeGreaterThanOrEqual(last);
            expect(span.end).toBeGreaterThan(span.start);
            expect(span.end).toBeLessThanOrEqual(text.length);
            if (period) expect(period.from <= period.to).toBe(true);
            last = span.end;
          }
        },
      ),
    );
  });
});

it('takes two months for two where no stretch between them is told', () => {
  expect(datesIn('Ships sank in January and June 2019.', TUESDAY)).toHaveLength(2);
});

describe('the period of a question', () => {
  it.each([
    ['trade volume 1987', '1987-01-01', '1987-12-31'],
    ['What was agreed before the 2024 visit?', '0001-01-01', '2024-12-31'],
    ['exports before 2019', '0001-01-01', '2018-12-31'],
    ['exports since 2014', '2014-01-01', '2021-03-02'],
    ['exports between 2014 and 2018', '2014-01-01', '2018-12-31'],
    ['exports from June 2018 to March 2019', '2018-06-01', '2019-03-31'],
    ['record trade last year', '2020-01-01', '2020-12-31'],
    ['rents june 2019', '2019-06-01', '2019-06-30'],
  ])('of "%s" is %s to %s', (question, from, to) => {
    expect(periodOf(question, TUESDAY)).toMatchObject({ from, to });
  });

  it('is null where none is named, or "last year" cannot be worked out', () => {
    expect(periodOf('Who runs the port?', TUESDAY)).toBeNull();
    expect(periodOf('record trade last year', null)).toBeNull();
  });
});

describe('the calendar', () => {
  it('draws a day past the end of a month back to its last', () => {
    expect(dayAt(2021, 2, 31)).toBe('2021-02-28');
    expect(dayAt(2020, 14, 29)).toBe('2021-02-28');
  });

  it('counts days and weekdays over the ends of years', () => {
    expect(addDays(day('2020-12-31') ?? '2020-12-31', 1)).toBe('2021-01-01');
    expect(weekdayOf('2021-03-02')).toBe(2);
  });
});
