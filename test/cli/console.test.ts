import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { completion } from '../../src/cli/completion.ts';
import { chat } from '../../src/cli/console.ts';
import { keepHistory, readHistory } from '../../src/cli/history.ts';
import { command } from '../../src/command/define.ts';
import { silentLog } from '../../src/ops/faults.ts';
import { notice, present } from '../../src/present/reply.ts';
import type { ChartPainter } from '../../src/render/chart/painter.ts';
import { dispatcher } from '../../src/transports/dispatch.ts';
import { answered, evidence, library } from '../fakes/articles.ts';
import { figureChart, point } from '../fakes/charts.ts';
import { io } from '../fakes/io.ts';

const shelf = library([{ file: 'tea.txt', text: 'Tea is picked by hand. It takes a day.' }]);
const text = { kind: 'text', about: 'words', required: true, maxLength: 100 } as const;
const ask = command({
  ...{
    name: 'ask',
    about: 'asks',
    options: { question: text, limit: { kind: 'count', about: 'n', required: false, min: 1, max: 9 } },
  },
  run({ values }) {
    if (values.question === 'crash') throw new Error('inner');
    const answer = answered([evidence(shelf, 'tea.txt', 'Tea is picked by hand.')], { asked: values.question });
    return { reply: present(answer, shelf), answer };
  },
});
const people = ['Ada Moor', 'Adam Bell', 'Bo'].map((name) => ({ name, value: name }));
const suggest = (typed: string) => people.filter(({ value }) => value.startsWith(typed));
const quote = command({
  ...{ name: 'quote', about: 'quotes', options: { speaker: { ...text, suggest }, about: { ...text, required: false, suggest } } },
  run: () => ({ reply: notice(['Quoted.']), answer: null }),
});
const help = command({ name: 'help', about: 'helps', options: {}, run: () => ({ reply: notice(['Ask away.']), answer: null }) });
const commands = new Map([ask, help, quote].map((one) => [one.name, one] as const));
const dispatch = dispatcher({ commands, library: () => shelf, log: silentLog });

async function said(...lines: string[]): Promise<string> {
  const it = io([`${lines.join('\n')}\n`]);
  await chat(dispatch, {
    io: it.io,
    dataDir: '/nowhere',
    signal: new AbortController().signal,
    sourceNow: async () => 'identical',
  });
  return it.written.output;
}

describe('chart in the chat', () => {
  const chart = figureChart([point('a', 1e9), point('b', 2e9, { citation: 2 })], { topic: 'Trade & more' });
  const drawing = command({
    ...{ name: 'figures', about: 'lists', options: { about: { ...text, required: false } } },
    run: () => ({ reply: notice(['Listed.']), answer: null, charts: [chart] }),
  });
  const png = new Uint8Array([1, 2, 3]);
  const painted = (painter: ChartPainter | null) =>
    dispatcher({
      commands: new Map([drawing, ask].map((one) => [one.name, one] as const)),
      library: () => shelf,
      log: silentLog,
      painter,
    });
  const talk = async (dataDir: string, painter: ChartPainter | null, ...lines: string[]) => {
    const it = io([`${lines.join('\n')}\n`]);
    const rest = { signal: new AbortController().signal, sourceNow: async () => 'identical' as const };
    await chat(painted(painter), { io: it.io, dataDir, ...rest });
    return it.written.output;
  };

  it('saves the picture of the last listing and says where it lies, with its values in words', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'footnote-chart-'));
    const shown = await talk(dataDir, { png: async () => png }, '/figures trade', 'chart');
    expect(shown).toContain('Type chart to save a picture of this.');
    expect(shown).toContain('[2] $2000000000');
    const path = /Chart saved:\s+(\S+)/.exec(shown)?.[1] ?? '';
    expect(path).toMatch(/charts\/trade-more-[0-9a-f]{8}\.png$/);
    expect([...readFileSync(path)]).toEqual([...png]);
    rmSync(dataDir, { recursive: true });
  });

  it('says so where there is nothing to draw, and where the picture cannot be kept', async () => {
    expect(await talk('/nowhere', { png: async () => png }, 'chart')).toContain('There is no chart here');
    expect(await talk('/nowhere', { png: async () => png }, '/figures trade', 'how is tea picked?', 'chart')).toContain(
      'There is no chart here',
    );
    expect(await talk('/nowhere', null, '/figures trade', 'chart 1')).not.toContain('Type chart');
    expect(await talk('/proc/self', { png: async () => png }, '/figures trade', 'chart')).toContain('could not be saved');
  });
});

describe('the chat in a terminal', () => {
  it('says in one line how to get a token', async () => {
    expect((await said()).split('\n').filter((line) => line.includes('DISCORD_TOKEN'))).toHaveLength(1);
  });

  it('takes a line without a slash for a question', async () => {
    expect(await said('how is tea picked?')).toContain('[1] Tea is picked by hand.');
  });

  it('takes slash commands, and ends with /quit', async () => {
    const shown = await said('/help', '/quit', 'how is tea picked?');
    expect(shown).toContain('Ask away.');
    expect(shown).not.toContain('[1]');
  });

  it('shows the paragraph around a passage when its number is typed', async () => {
    const shown = await said('tea', '1');
    expect(shown).toContain('It takes a day.');
    expect(shown).toContain('SHA-256');
    expect(shown).toContain('unchanged');
    expect(await said('1')).toContain('no passage [1]');
  });

  it('goes on after mistakes and failures', async () => {
    const shown = await said('/nothing', 'crash', '/ask limit:99 tea', 'tea');
    expect(shown).toMatch(/no command[\s\S]*reference[\s\S]*whole number[\s\S]*\[1\] Tea/);
  });
});

describe('completion', () => {
  it('offers the names of commands, /quit among them', () => {
    expect(completion('/', dispatch)[0]).toEqual(['/ask ', '/help ', '/quote ', '/quit']);
    expect(completion('/qu', dispatch)[0]).toEqual(['/quote ', '/quit']);
  });

  it('offers what a command suggests for its text', () => {
    expect(completion('/quote Ad', dispatch)).toEqual([['Ada Moor', 'Adam Bell'], 'Ad']);
  });

  it('offers names of options and then their values', () => {
    expect(completion('/quote Bo ab', dispatch)).toEqual([['about:'], 'ab']);
    expect(completion('/quote Bo about:Ad', dispatch)).toEqual([['"Ada Moor"', '"Adam Bell"'], 'Ad']);
    expect(completion('/ask tea li', dispatch)).toEqual([['limit:'], 'li']);
  });

  it('offers a long text whole, where Discord gets a short id for it', () => {
    const long = 'a title '.repeat(20).trim();
    const option = {
      ...text,
      suggest: () => [{ name: 'a title …', value: 'fn:abc' }],
      expand: (value: string) => (value === 'fn:abc' ? long : null),
    };
    const named = command({
      ...{ name: 'ask', about: 'asks', options: { question: option } },
      run: () => ({ reply: notice(['Asked.']), answer: null }),
    });
    const asking = dispatcher({ commands: new Map([['ask', named]]), library: () => shelf, log: silentLog });
    expect(completion('/ask a ti', asking)).toEqual([[long], 'a ti']);
  });

  it('offers nothing for a command that does not exist', () => {
    expect(completion('/nothing a', dispatch)).toEqual([[], '/nothing a']);
  });
});

describe('the history of the chat', () => {
  it('is kept in the data folder, newest first, and missing without complaint', () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'history-')), 'new');
    expect(readHistory(folder)).toEqual([]);
    keepHistory(folder, ['/quit', 'two', 'one']);
    expect(readHistory(folder)).toEqual(['two', 'one']);
    expect(() => keepHistory('/dev/null/none', ['x'])).not.toThrow();
  });
});
