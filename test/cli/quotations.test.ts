import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/adapters/loadLibrary.ts';
import { analyse } from '../../src/analyse/analyse.ts';
import { wishOf } from '../../src/cli/arguments.ts';
import { quotations } from '../../src/cli/quotations.ts';
import { quotationHead, quotationRow } from '../../src/present/csv.ts';
import { quotationJson } from '../../src/present/json.ts';
import { article } from '../fakes/articles.ts';
import { io } from '../fakes/io.ts';

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

/** A line of the export, as agreed. */
interface Line {
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly proof: { readonly start: number; readonly end: number; readonly text: string } | null;
}

const textOrNull = expect.toSatisfy((one) => one === null || (typeof one === 'string' && one !== ''));

/** Holds a line to what is agreed: names, kinds, and words that stand at their offsets. */
function holds(line: unknown, source: (file: string) => string): void {
  expect(line).toMatchObject({
    article: expect.any(String),
    text: expect.any(String),
    speaker: textOrNull,
    surface: textOrNull,
    cue: textOrNull,
    kind: expect.stringMatching(/^(?:direct|partial|scare)$/),
    confidence: expect.toSatisfy((one) => one >= 0 && one <= 1),
    date: expect.toSatisfy((one) => one === null || /^\d{4}-\d\d-\d\d$/.test(one)),
    url: textOrNull,
    proof: expect.toSatisfy((one) => one === null || typeof one === 'object'),
  });
  const told = line as Line; // Looked at above, and by the cuts below.
  for (const { start, end, text } of [told, ...(told.proof ? [told.proof] : [])]) {
    expect(Number.isInteger(start) && Number.isInteger(end) && start < end).toBe(true);
    expect(source(told.article).slice(start, end)).toBe(text);
  }
}

describe('the lines of the export', () => {
  const exported = async (library: Parameters<typeof quotations>[0]) => {
    const { io: out, written } = io();
    expect(await quotations(library, out)).toBe(0);
    expect(written.output.endsWith('\n')).toBe(true);
    return written.output.slice(0, -1).split('\n');
  };

  it('are one whole object each, cut from the files at the very offsets', async () => {
    const corpusPath = fileURLToPath(new URL('../corpus/articles', import.meta.url));
    const library = await loadLibrary({ corpusPath, dataDir: corpusPath, save: 'never' });
    const lines = await exported(library);
    expect(lines.length).toBe(library.articles.flatMap(({ id }) => library.analysis(id).quotations).length);
    expect(lines.length).toBeGreaterThan(5);
    const source = (id: string) => library.articles.find((one) => one.id === id)?.source ?? '';
    for (const line of lines) holds(JSON.parse(line), source);
    const file = library.articles.find((one) => one.file === 'quotes.txt');
    expect(file?.source).toBe(readFileSync(new URL('../corpus/articles/quotes.txt', import.meta.url), 'utf8'));
  });

  it('stay whole whatever characters a quotation has, and say null where the speaker is unclear', async () => {
    const odd = article({
      file: 'odd.txt',
      text: 'Anna Berg said: “We\u2028open \\ at \u2029last 🐟 \u0007 in {May}.”\nIt rained. “Nobody knows {"a": 1},” she and he said.\nAda Moor and Nell Hart met.\n“We shall see about the market,” she said.\n',
    });
    const found = analyse(odd);
    const lines = await exported({ articles: [odd], analysis: () => found });
    expect(lines).toHaveLength(found.quotations.length);
    for (const line of lines) {
      expect([...line].filter((one) => one < ' ' || one === '\u2028' || one === '\u2029')).toEqual([]);
      holds(JSON.parse(line), () => odd.source);
    }
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ speaker: 'Anna Berg' }, {}, { speaker: null, proof: null }]);
  });

  it('are none where nothing is quoted', async () => {
    const { io: out, written } = io();
    const plain = article({ file: 'plain.txt', text: 'It rained in Marrow Bay.' });
    await quotations({ articles: [plain], analysis: () => analyse(plain) }, out);
    expect(written.output).toBe('');
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
