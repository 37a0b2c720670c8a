import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block, Reply } from '../../src/model/reply.ts';
import { cells } from '../../src/render/cells.ts';
import { terminalText } from '../../src/render/terminal.ts';
import { visible } from '../../src/render/visible.ts';
import { wrap } from '../../src/render/wrap.ts';
import { article, library } from '../fakes/articles.ts';

const dull = { width: 60, colour: false, hyperlinks: false };
const says = (text: string): Block => ({ kind: 'says', words: [{ foreign: text }], tone: 'plain' });
const card = (...blocks: Block[]): Reply => ({ blocks, actions: [], private: false });
const empty = library([]);

function passageOf(text: string): { reply: Reply; shelf: ReturnType<typeof library> } {
  const made = article({ text });
  const span = { start: 0, end: text.length };
  const block: Block = {
    kind: 'passage',
    number: 1,
    article: made.id,
    span,
    highlights: [],
    cite: [[{ foreign: text }]],
    actions: [],
  };
  return { reply: card({ kind: 'title', words: [{ foreign: text }] }, block), shelf: { ...empty, article: () => made } };
}

// What a terminal would act on; built here from code points, apart from the code under test.
const control = (code: number) =>
  (code < 0x20 && code !== 0x0a) || (code >= 0x7f && code < 0xa0) || (code >= 0x202a && code <= 0x202e);
const acts = (text: string) => [...text].some((sign) => control(sign.codePointAt(0) ?? 0));
const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom('\u001B', '[', '2J', ']8;;', '\u0007', '\u009B', '\u202E', '\r', '\n', 'm'),
    fc.string({ unit: 'binary' }),
  ),
});

describe('a card on a terminal', () => {
  it('never passes on a control or an escape that stands in an article', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        if (text === '') return;
        const { reply, shelf } = passageOf(text);
        expect(acts(terminalText(reply, shelf, dull))).toBe(false);
      }),
    );
  });

  it('holds no escapes but its own where colour is on', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        if (text === '') return;
        const { reply, shelf } = passageOf(text);
        const shown = terminalText(reply, shelf, { width: 60, colour: true, hyperlinks: true });
        // biome-ignore lint/suspicious/noControlCharactersInRegex: the escapes are what is looked for
        expect(acts(shown.replace(/\u001B\[[\d;]*m/g, ''))).toBe(false);
      }),
    );
  });

  it('shows a sign in the place of a control', () => {
    expect(visible('a\u001B[31mb\u0007\u009Bc\u202Ed')).toBe('a␛[31mb␇�c�d');
  });

  it('keeps every visible character of a passage, in order', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 300, unit: 'grapheme' }),
        fc.integer({ min: 20, max: 90 }),
        (text, width) => {
          const kept = (of: string) => of.replace(/\s/g, '');
          const lines = wrap([{ text: visible(text), style: 0 }], width).map((line) => line.map((run) => run.text).join(''));
          expect(kept(lines.join(''))).toBe(kept(visible(text)));
        },
      ),
    );
  });

  it('keeps every line within the width, also with wide characters and words longer than a line', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('word', ' ', '中文字', '👩‍👩‍👧', 'é', 'unbreakable'.repeat(5), '\u00a0')),
        fc.integer({ min: 20, max: 50 }),
        (parts, width) => {
          for (const line of terminalText(card(says(parts.join(''))), empty, { ...dull, width }).split('\n')) {
            expect(cells(line)).toBeLessThanOrEqual(width);
          }
        },
      ),
    );
  });

  it('counts two cells for wide characters and emoji and none for combining marks', () => {
    expect([cells('abc'), cells('中文'), cells('👩‍👩‍👧'), cells('e\u0301'), cells('｢')]).toEqual([3, 4, 2, 1, 1]);
  });

  it('breaks lines between words and not at no-break spaces', () => {
    const shown = terminalText(card(says('The price rose by 30\u00a0% within one year.')), empty, { ...dull, width: 21 });
    expect(shown.split('\n')).toEqual(['The price rose by', '30\u00a0% within one year.']);
  });

  it('marks figures in colour, and leaves no escape where there is none', () => {
    const text = 'It cost 30 euros.';
    const made = article({ text });
    const highlights = [{ start: 8, end: 16, kind: 'figure' as const }];
    const block: Block = {
      kind: 'passage',
      number: 1,
      article: made.id,
      span: { start: 0, end: 17 },
      highlights,
      cite: [],
      actions: [],
    };
    const shelf = { ...empty, article: () => made };
    expect(terminalText(card(block), shelf, { ...dull, colour: true })).toContain('\u001B[1;33m30 euros\u001B[0m');
    expect(terminalText(card(block), shelf, dull)).toBe('[1] It cost 30 euros.');
  });

  it('links only to addresses of the web', () => {
    const made = article({ text: 'Hello.' });
    const shelf = { ...empty, article: () => made };
    const block = (url: string): Block => ({
      ...{ kind: 'passage', number: 1, article: made.id, span: { start: 0, end: 6 } },
      ...{ highlights: [], cite: [], actions: [{ do: 'open', url }] },
    });
    const shown = (url: string) => terminalText(card(block(url)), shelf, { ...dull, hyperlinks: true });
    expect(shown('https://a.example/x')).toContain('\u001B]8;;https://a.example/x\u001B\\');
    expect(shown('javascript:alert(1)')).toBe('[1] Hello.');
  });

  it('sets a table in columns where it fits and stacks it where it does not', () => {
    const table: Block = { kind: 'table', head: [['Source'], ['Says']], rows: [[['[1]'], [{ foreign: '40 ships' }]]] };
    expect(terminalText(card(table), empty, dull)).toBe('  Source  Says\n  [1]     40 ships');
    const long = { ...table, rows: [[['[1]'], [{ foreign: 'ships '.repeat(12).trim() }]]] } as Block;
    expect(terminalText(card(long), empty, { ...dull, width: 40 })).toContain('Says: ships');
  });

  it('links to a long address by a text that fits the line, and writes it out whole where there are no links', () => {
    const made = article({ text: 'Hello.' });
    const shelf = { ...empty, article: () => made };
    const url = `https://a.example/${'x'.repeat(80)}`;
    const block: Block = {
      ...{ kind: 'passage', number: 1, article: made.id, span: { start: 0, end: 6 } },
      ...{ highlights: [], cite: [], actions: [{ do: 'open', url }] },
    };
    const linked = terminalText(card(block), shelf, { ...dull, hyperlinks: true }).split('\n')[1] ?? '';
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the escapes are what is looked for
    expect(cells(linked.replace(/\u001B\]8;;[^\u001B]*\u001B\\/g, ''))).toBeLessThanOrEqual(dull.width);
    expect(linked).toContain(`;;${url}\u001B`);
    expect(terminalText(card(block), shelf, dull)).toContain(url);
  });

  it('draws a row of bars from zero between words for its ends, on one line where there is room', () => {
    const spark: Block = {
      kind: 'spark',
      values: [0, 50, 100],
      first: ['trade: ', { foreign: '$0 · 2017' }],
      last: ['$100 · 2019'],
    };
    expect(terminalText(card(spark), empty, dull)).toBe('trade: $0 · 2017 ▁▄█ $100 · 2019');
    expect(terminalText(card(spark), empty, { ...dull, width: 20 }).split('\n').length).toBeGreaterThan(1);
  });

  it('tells of a picture in words', () => {
    const picture: Block = { kind: 'picture', name: 'a.png', png: new Uint8Array(), alt: 'Chart of \u001B[2Jtrade' };
    expect(terminalText(card(picture), empty, dull)).toBe('Chart of ␛[2Jtrade');
  });

  it('lets no words around bars and in pictures act on the terminal', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const spark: Block = { kind: 'spark', values: [1, 2], first: [{ foreign: text }], last: [{ foreign: text }] };
        const picture: Block = { kind: 'picture', name: text, png: new Uint8Array(), alt: text };
        expect(acts(terminalText(card(spark, picture), empty, dull))).toBe(false);
      }),
    );
  });

  it('shows exact text line for line', () => {
    const made = article({ text: 'One.\n\n  Two.' });
    const block: Block = { kind: 'exact', article: made.id, span: { start: 0, end: 12 } };
    expect(terminalText(card(block), { ...empty, article: () => made }, dull)).toBe('One.\n\n  Two.');
  });
});
