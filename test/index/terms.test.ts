import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/index/fold.ts';
import { isStopWord, termsOf } from '../../src/index/terms.ts';

/** Terms without aliases, in order. */
const words = (text: string): readonly string[] =>
  termsOf(text)
    .filter((term) => !term.alias)
    .map((term) => term.term);

const aliases = (text: string): readonly string[] =>
  termsOf(text)
    .filter((term) => term.alias)
    .map((term) => term.term);

const same = (...texts: readonly string[]): void => {
  for (const text of texts) expect([text, words(text)]).toEqual([text, words(texts[0] ?? '')]);
};

describe('words that mean the same are the same term', () => {
  test.each([
    [
      'capitals, accents and full-width letters',
      'São Łódź Straße Huawei',
      'sao lodz strasse huawei',
      'ＳÃＯ ŁÓDŹ STRASSE ＨＵＡＷＥＩ',
    ],
    ['possessives with any apostrophe', 'Russia Xi', "Russia's Xi's", 'Russia’s Xi’s', "RUSSIA'S XI'S"],
    ['inflections', 'trade', 'trades', 'traded', 'trading'],
    ['irregular forms', 'rise say child', 'rose said children', 'risen saying child'],
    ['British and American spelling', 'organisation centre defence labour', 'organization center defense labor'],
    ['more of both', 'analyse programme grey kilometre cancelled', 'analyze program gray kilometer canceled'],
    ['plurals of scholars', 'analysis crisis', 'analyses crises'],
    ['prefixes with and without a hyphen', 'cooperation reelected', 'co-operation re-elected', 'co‑operation re‐elected'],
    ['short forms with and without dots', 'the U.S. and the U.K.', 'the US and the UK', 'the U.S.A. and the U.K.'],
    ['thousands', '3200 troops', '3,200 troops'],
    ['shares', '27.1% of trade', '27.1 percent of trade', '27.1 per cent of trade'],
    ['scale letters of money', '$108bn', '$108 billion', 'US$108 billion', '$108BN', 'US$108bn'],
    ['ordinals', 'the tenth summit', 'the 10th summit'],
    ['units that touch the figure', '57 kilometres', '57km', '57 km', '57-kilometre'],
    ['soft hyphens and invisible characters', 'cooperation', 'co\u00ADoper\u200Bation'],
  ])('%s', (_, ...texts) => same(...texts));
});

describe('words that mean something else stay apart', () => {
  test.each([
    ['the pronoun and the country', 'tell us', 'tell US'],
    ['organs and organisations', 'organ', 'organization'],
    ['who asks and the health organization', 'who said so', 'WHO said so'],
    ['numbers', '27.1', '271'],
    ['lists of years are no thousands', '2018,2019', '20182019'],
  ])('%s', (_, one, other) => expect(words(one)).not.toEqual(words(other)));

  test('a text all in capitals has no country in every US', () => {
    expect(words('THIS BRINGS US TO THE U.S. CRISIS')).toEqual(words('this brings us to the U.S. crisis'));
    expect(words('US')).toEqual(['usa']);
  });
});

describe('compounds are found by their parts and as one', () => {
  test('parts stand in order, the whole beside them', () => {
    expect(words('Russian-Chinese trade')).toEqual(words('Russian Chinese trade'));
    expect(words('Vostok-2018')).toEqual(['vostok', '2018']);
    expect(aliases('Vostok-2018')).toEqual(['vostok2018']);
    expect(words('G20')).toEqual(aliases('G-20'));
    expect(words('24-10')).toEqual(['24', '10']);
  });

  test('a prefix makes one word, and what follows it is still found', () => {
    expect(words('anti-terror')).toEqual(words('antiterror'));
    expect(aliases('anti-terror')).toEqual(words('terror'));
    expect(aliases('co-operation')).toEqual([]);
  });

  test('names of two words bring their short form', () => {
    expect(aliases('the United States and the European Union')).toEqual(['usa', 'eu']);
    expect(aliases('United. States')).toEqual([]);
  });

  test('number words bring their digits, currency signs their word', () => {
    expect(aliases('fourteen nations')).toEqual(['14']);
    expect(aliases('€96bn')).toEqual(['euro']);
    expect(words('US$108')).toEqual(['108']);
  });

  test('scripts without blanks are split by character', () => {
    expect(words('中国人')).toEqual(['中', '国', '人']);
  });
});

test('function words are told from others', () => {
  for (const word of ['the', 'of', 'was', 'don’t', 'very', 'having'])
    expect([word, words(word).every(isStopWord)]).toEqual([word, true]);
  for (const word of ['May', 'panda', 'US', 'WHO', 'no-one', '2018'])
    expect([word, words(word).every(isStopWord)]).toEqual([word, false]);
});

const pieces = fc.constantFrom(
  'U.S.',
  'US',
  '-',
  ' ',
  '’s',
  "'",
  '.',
  ',',
  '$',
  '%',
  'bn',
  '3,200',
  '10th',
  'co',
  'é',
  'e\u0301',
  'İ',
  'ﬁ',
  '中',
  '½',
  '😀',
  '\u00AD',
  '\u200B',
  '\n',
  'per cent',
  'United States',
  'constructor',
  '__proto__',
  '１２',
  'ß',
  '\uD800',
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
);

describe('for any text', () => {
  test('a sign that only looks like a letter (a radical of Chinese writing) is no word', () => {
    expect(words('⺀')).toEqual([]);
    expect(words('中国⺀')).toEqual(words('中国'));
  });

  test('terms lie inside it, by where they start, are not empty, and begin and end with a character of a word', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const { start, end, term } of termsOf(text)) {
          expect(start >= last && end > start && end <= text.length && term !== '').toBe(true);
          expect(/^[\p{L}\p{N}$€£₹₽%]/u.test(text.slice(start, end))).toBe(true);
          last = start;
        }
      }),
    );
  });

  test('words without aliases do not overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const { start, end, alias } of termsOf(text)) {
          if (alias) continue;
          expect(start).toBeGreaterThanOrEqual(last);
          last = end;
        }
      }),
    );
  });

  test('“per” before a compound that begins with “cent” is no percentage', () => {
    expect(termsOf('per cent-é').filter(({ alias }) => !alias)).toMatchObject([{ term: 'per' }, { term: 'cent' }, { term: 'e' }]);
  });

  test('folding twice is folding once', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  test('a word is the same term wherever it stands', () => {
    const word = fc.stringMatching(/^[a-z]{3,12}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (list) => {
        fc.pre(!/\bper\b|\bunited\b|\beuropean\b/.test(list.join(' ')));
        expect(words(list.join(' '))).toEqual(list.flatMap(words));
        expect(words(list.join(', ').toUpperCase())).toEqual(list.flatMap(words));
      }),
    );
  });
});

test('long hostile texts take time in proportion to their length', () => {
  for (const unit of ['a.', "a'", 'a-', '1,', '1.', '$', 'é', '-', '.', 'A.B', '1a', 'US ', '’', '中', '½']) {
    const text = unit.repeat(200_000 / unit.length);
    const began = performance.now();
    termsOf(text);
    expect([unit, performance.now() - began < 2_000]).toEqual([unit, true]);
  }
});
