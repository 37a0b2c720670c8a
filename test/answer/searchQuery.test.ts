import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { englishProblems } from '../../src/answer/englishLines.ts';
import { parseSearch, type SearchQuery } from '../../src/answer/search/searchQuery.ts';
import { lineOf } from '../../src/model/problem.ts';

function parsed(text: string): SearchQuery {
  const result = parseSearch(text);
  if ('problem' in result) throw new Error(`${text}: ${result.problem.is}`);
  return result.query;
}
const problem = (text: string): string => {
  const result = parseSearch(text);
  return 'problem' in result ? lineOf(result.problem, englishProblems) : `taken: ${JSON.stringify(result.query)}`;
};

describe('what a person types is taken apart', () => {
  test('words', () => expect(parsed('trade volume').words).toBe('trade volume'));
  test.each(['"panda diplomacy" trade', '“panda diplomacy” trade', '„panda diplomacy“ trade', '«panda diplomacy» trade'])(
    'a phrase in quotation marks of any kind: %s',
    (text) => expect(parsed(text)).toMatchObject({ words: 'panda diplomacy trade', phrases: ['panda diplomacy'] }),
  );
  test('beginnings of words', () => {
    expect(parsed('trade harb* "old town*"')).toMatchObject({ begun: ['harb*'], phrases: ['old town*'] });
    expect(parsed('-harb* trade').without).toEqual(['harb*']);
    expect(parsed('what is 5 * 3 or a*?').begun).toEqual([]);
  });
  test('words and phrases to leave out', () =>
    expect(parsed('trade -oil -"gas prices"')).toMatchObject({ words: 'trade', without: ['oil', 'gas prices'] }));
  test('a hyphen inside a word leaves nothing out', () => expect(parsed('Russian-Chinese trade').without).toEqual([]));
  test('a year', () => expect(parsed('trade year:2018')).toMatchObject({ words: 'trade', from: '2018-01-01', to: '2018-12-31' }));
  test('a stretch of time, by day, month or year', () => {
    expect(parsed('trade from:2019-06-01 to:2019-06-05')).toMatchObject({ from: '2019-06-01', to: '2019-06-05' });
    expect(parsed('trade from:2019-02 to:2020-02')).toMatchObject({ from: '2019-02-01', to: '2020-02-29' });
    expect(parsed('trade from: 2019')).toMatchObject({ words: 'trade', from: '2019-01-01', to: null });
  });
  test('a part of the article and a publisher', () =>
    expect(parsed('in:title pandas by:"La Nación"')).toMatchObject({
      words: 'pandas',
      fields: ['title'],
      publisher: 'La Nación',
    }));
  test('links and times are words', () =>
    expect(parsed('https://example.org at 10:30').words).toBe('https://example.org at 10:30'));
  test('a stray quotation mark does no harm', () => expect(parsed('"panda diplomacy').words).toBe('panda diplomacy'));
  test('a question is asked in words: its marks and dashes filter nothing', () =>
    expect(parsed('who said "new era" -and when?')).toMatchObject({
      phrases: [],
      without: [],
      words: 'who said new era and when?',
    }));
});

describe('what cannot be searched for is said in one line with the remedy', () => {
  test.each([
    ['nothing', '  ', /nothing to search for/i],
    ['no word at all', '??? !!!', /no word in “\?\?\? !!!”/],
    ['function words only', 'the of and', /only words that stand in every text/],
    ['a huge query', 'panda '.repeat(400), /2400 characters.*1000/],
    ['a day that is not in the calendar', 'trade from:2019-02-30', /no date in the calendar/],
    ['a month that is not in the calendar', 'trade to:2019-13', /no date in the calendar/],
    ['a year that is none', 'trade year:last', /year:2018/],
    ['dates the wrong way round', 'trade from:2020 to:2019', /contradict/],
    ['two years at once', 'year:2018 year:2019 trade', /contradict/],
    ['a date outside the year', 'trade year:2018 from:2019-01-01', /contradict/],
    ['a word wanted and left out', 'panda -pandas', /“pandas” is both/],
    ['two publishers', 'by:tass by:reuters oil', /one publisher/],
    ['an unknown filter', 'author:smith oil', /no filter "author:".*year:2018/],
    ['an unknown part', 'in:footer oil', /in:title/],
    ['nothing but what to leave out', '-oil', /add a word/],
    ['a filter with a minus', 'oil -year:2018', /without the minus/],
    ['a part without a word', 'in:title', /needs a word/],
  ])('%s', (_, text, line) => {
    expect(problem(text)).toMatch(line);
    expect(problem(text)).not.toContain('\n');
  });
});

test('any text is taken or refused in one line, and never throws', () => {
  const piece = fc.constantFrom(
    '"',
    '-',
    'in:',
    'year:',
    'from:',
    'by:',
    ' ',
    '2018',
    'panda',
    '“',
    '”',
    ':',
    '//',
    '?',
    '\n',
    'é',
  );
  const any = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 20 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(any, (text) => {
      const result = parseSearch(text);
      if ('problem' in result) expect(lineOf(result.problem, englishProblems).length).toBeGreaterThan(10);
      else
        expect(
          result.query.words + (result.query.from ?? '') + (result.query.to ?? '') + (result.query.publisher ?? ''),
        ).not.toBe('');
    }),
  );
});
