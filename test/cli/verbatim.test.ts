import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/adapters/loadLibrary.ts';
import { answerLine } from '../../src/cli/batch.ts';
import { type Commands, loadCommands } from '../../src/command/load.ts';
import { freeText } from '../../src/command/values.ts';
import { quotationJson } from '../../src/present/json.ts';
import { dispatcher } from '../../src/transports/dispatch.ts';

interface Cut {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Shown extends Cut {
  readonly article: { readonly id: string; readonly file: string };
  readonly context: Omit<Cut, 'text'>;
  readonly highlights: readonly Omit<Cut, 'text'>[];
  readonly quotation?: { readonly proof: Cut | null };
}

interface Line {
  readonly outcome: string;
  readonly evidence: readonly Shown[];
  readonly nearest: readonly Shown[];
}

const word = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      'Ada',
      'Moor',
      'said',
      'the',
      'harbour',
      'trade',
      'grew',
      'by',
      '27.1%',
      '$108bn',
      '2018',
      'Mr.',
      'she',
      'June',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '“We agree,”',
      '“no limits”',
      '‘odd’',
      '"plain"',
      '«là»',
      'Ms Moor told “us',
      'today.”',
      'It’s.',
      'U.S.',
      'Really?',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '\u00a0',
      '\n\n',
      '\r\n',
      '\n \n',
      '\u2028',
      '\ufeff',
      '\t',
      '# ',
      '* ',
      '&amp;',
      '<b>',
      '😀',
      'e\u0301',
      '中文。',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
);
const text = fc
  .array(word, { minLength: 5, maxLength: 60 })
  .map((words) => `${words.join(' ')}. Ada Moor said the harbour grew.`);
const question = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' ').slice(0, 90) || 'harbour');

/** Every command with the free text, and with every further text option filled too. */
function calls(commands: Commands, words: string): readonly string[] {
  return [...commands.values()].flatMap((command) => {
    const texts = Object.entries(command.options).filter(([, option]) => option.kind === 'text');
    const free = freeText(command);
    const once = free ? { [free]: words } : {};
    const full = Object.fromEntries(texts.map(([name]) => [name, words]));
    return [once, full].map((options) => JSON.stringify({ command: command.name, options }));
  });
}

describe('every snippet of every command', () => {
  it('is cut from its article, character for character, whatever the article holds', async () => {
    const commands = await loadCommands();
    const folder = mkdtempSync(join(tmpdir(), 'verbatim-'));
    let snippets = 0;
    await fc.assert(
      fc.asyncProperty(text, text, text, question, async (first, second, third, words) => {
        rmSync(folder, { recursive: true });
        mkdirSync(folder);
        const jsonl = { id: 'line', text: third };
        writeFileSync(join(folder, 'a.txt'), first);
        writeFileSync(join(folder, 'b.md'), second);
        writeFileSync(join(folder, 'c.jsonl'), JSON.stringify(jsonl));
        writeFileSync(
          join(folder, 'd.html'),
          `<!doctype html><html><body><article><h1>Harbour</h1><p>${first}</p><p>${second}</p></article></body></html>`,
        );
        const library = await loadLibrary({ corpusPath: folder, dataDir: join(folder, '.data'), save: 'never' });
        const sourceOf = (file: string) => (file === 'c.jsonl' ? jsonl.text : readFileSync(join(folder, file), 'utf8'));
        const faults: unknown[] = [];
        const log = { debug() {}, info() {}, warn() {}, error: (_: string, error: unknown) => void faults.push(error) };
        const dispatch = dispatcher({ commands, library: () => library, log });
        for (const call of [...calls(commands, words), ...calls(commands, 'harbour'), ...calls(commands, 'Ada Moor')]) {
          const line = (await answerLine(call, dispatch)) as unknown as Line;
          expect(faults, call).toEqual([]);
          for (const shown of [...line.evidence, ...line.nearest]) {
            const source = sourceOf(shown.article.file);
            const cuts = [shown, ...(shown.quotation?.proof ? [shown.quotation.proof] : [])];
            for (const cut of cuts) expect(source.slice(cut.start, cut.end), call).toBe(cut.text);
            expect(shown.text.length).toBeGreaterThan(0);
            expect(shown.text.length).toBeLessThanOrEqual(700);
            expect(shown.context.start).toBeLessThanOrEqual(shown.start);
            expect(shown.context.end).toBeGreaterThanOrEqual(shown.end);
            for (const { start, end } of shown.highlights)
              expect(start >= shown.start && end <= shown.end && start < end, call).toBe(true);
            snippets += 1;
          }
        }
        for (const article of library.articles) {
          for (const quotation of library.analysis(article.id).quotations) {
            const json = quotationJson(quotation, article) as unknown as Cut;
            expect(sourceOf(article.file).slice(json.start, json.end)).toBe(json.text);
          }
        }
      }),
      { numRuns: 30 },
    );
    expect(snippets).toBeGreaterThan(100);
  }, 60_000);
});
