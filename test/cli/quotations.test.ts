import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analyse/analyse.ts';
import { wishOf } from '../../src/cli/arguments.ts';
import { quotationHead, quotationRow } from '../../src/present/csv.ts';
import { quotationJson } from '../../src/present/json.ts';
import { article } from '../fakes/articles.ts';

const harbour = article({
  file: 'a.txt',
  title: 'Fish, "fresh"',
  date: '2021-05-01',
  url: 'https://example.org/a?x=1,2',
  text: 'Anna Berg said: "We open, at last, in May."',
});
const [first] = analyse(harbour).quotations;
if (!first) throw new Error('no quotation found');

describe('the export of quotations', () => {
  it('as a table quotes commas and quotation marks and gives name, place, cue, date and address', () => {
    const sure = { ...first, confidence: 0.987 };
    expect(quotationRow(sure, harbour)).toBe(
      'Anna Berg,"""We open, at last, in May.""",direct,said,Anna Berg,2021-05-01,,"Fish, ""fresh""",a.txt,a.txt,16,43,0.99,"https://example.org/a?x=1,2"\r\n',
    );
    expect(quotationHead.split(',')).toHaveLength(14);
  });

  it('as a table holds no formula, whatever an article says', () => {
    const titles = ['=HYPERLINK("http://x")', '@SUM(1)', '-2+3', '+1', '\t=1', ' =1', '\r=1', '＝1'];
    for (const title of titles) {
      const row = quotationRow(first, { ...harbour, title });
      expect(row).toMatch(/,"?'/);
      expect(row).not.toMatch(/,"?[\s]*[=+@＝-]/);
    }
  });

  it('as a table leaves the name empty where the speaker is unclear', () => {
    expect(quotationRow({ ...first, speaker: null, surface: null }, harbour)).toMatch(/^,"""We/);
  });

  it('as JSON has date and address beside the words', () => {
    expect(quotationJson(first, harbour)).toMatchObject({
      text: '"We open, at last, in May."',
      speaker: 'Anna Berg',
      cue: 'said',
      date: '2021-05-01',
      url: 'https://example.org/a?x=1,2',
    });
  });
});

describe('asking for the table', () => {
  it('is --csv or --format csv, for quotations only', () => {
    expect(wishOf(['quotations', '--csv']).format).toBe('csv');
    expect(wishOf(['quotations', '--format=csv']).format).toBe('csv');
    expect(wishOf(['quotations', '--format', 'jsonl']).format).toBe('jsonl');
    expect(wishOf(['quotations']).format).toBe('jsonl');
    expect(() => wishOf(['quotations', '--format', 'xml'])).toThrow('csv or jsonl');
    expect(() => wishOf(['index', '--csv'])).toThrow('for quotations');
  });
});
