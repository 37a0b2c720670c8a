import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batch } from '../../src/cli/batch.ts';
import { oneShot } from '../../src/cli/oneShot.ts';
import { rankLines } from '../../src/cli/rank.ts';
import { type Command, command } from '../../src/command/define.ts';
import { AskerFault } from '../../src/command/request.ts';
import { silentLog } from '../../src/ops/faults.ts';
import { notice, present } from '../../src/present/reply.ts';
import { dispatcher } from '../../src/transports/dispatch.ts';
import { answered, evidence, library } from '../fakes/articles.ts';
import { io, typedIo } from '../fakes/io.ts';

const shelf = library([{ file: 'tea.txt', text: 'Tea is picked by hand.' }]);
const ask = command({
  ...{ name: 'ask', about: 'asks' },
  options: {
    question: { kind: 'text', about: 'words', required: true, maxLength: 50 },
    limit: { kind: 'count', about: 'n', required: false, min: 1, max: 100 },
  },
  run({ values }) {
    if (values.question === 'crash') throw new Error('inner secret');
    if (values.question === 'mistake') throw new AskerFault('Ask in words.');
    const answer =
      values.question === 'nonsense'
        ? ({ command: 'ask', asked: 'nonsense', outcome: 'invalid', problem: 'Ask a question.' } as const)
        : answered([evidence(shelf, 'tea.txt', 'Tea is picked by hand.', { score: values.limit ?? 5 })], {
            asked: values.question,
          });
    return { reply: present(answer, shelf), answer };
  },
});
const help = command({ name: 'help', about: 'helps', options: {}, run: () => ({ reply: notice(['Ask away.']), answer: null }) });
const commands = new Map<string, Command>([
  ['ask', ask as unknown as Command],
  ['help', help as unknown as Command],
]);
const dispatch = dispatcher({ commands, library: () => shelf, log: silentLog });
const never = new AbortController().signal;

async function answers(input: string) {
  const it = io([input]);
  const status = await batch(dispatch, it.io, never);
  return { status, lines: it.jsonLines() as Record<string, unknown>[] };
}

describe('batch', () => {
  it('answers typed commands and JSON lines in their order', async () => {
    const { status, lines } = await answers(
      '/ask tea\n{"id":"b","command":"ask","options":{"question":"tea","limit":100}}\n{"id":7,"command":"help"}\n',
    );
    expect(status).toBe(0);
    expect(lines).toMatchObject([
      { command: 'ask', outcome: 'answered', evidence: [{ text: 'Tea is picked by hand.', score: 5 }] },
      { id: 'b', evidence: [{ score: 100 }] },
      { id: 7, command: 'help', explanation: 'Ask away.' },
    ]);
    expect(lines[0]).not.toHaveProperty('id');
  });

  it('gives every broken or blank line an invalid answer that says what was expected', async () => {
    const broken = [
      '',
      '   ',
      'tea',
      '{',
      '[]',
      '"/ask tea"',
      '{"id":"x"}',
      '{"id":"y","command":"ask","options":[]}',
      '/nothing',
      '/ask',
    ];
    const { status, lines } = await answers(`${broken.join('\n')}\n`);
    expect(status).toBe(0);
    expect(lines).toHaveLength(broken.length);
    for (const line of lines)
      expect(line).toMatchObject({ outcome: 'invalid', explanation: expect.stringMatching(/./), evidence: [], took: {} });
    expect(lines[6]).toMatchObject({ id: 'x' });
    expect(lines[7]).toMatchObject({ id: 'y', command: 'ask' });
  });

  it('goes on after a failure and after a mistake, and tells neither secrets nor stacks', async () => {
    const { status, lines } = await answers('/ask crash\n/ask mistake\n/ask nonsense\n/ask tea');
    expect(status).toBe(0);
    expect(lines.map((line) => line['outcome'])).toEqual(['invalid', 'invalid', 'invalid', 'answered']);
    expect(JSON.stringify(lines)).not.toContain('secret');
    expect(lines[1]).toMatchObject({ explanation: 'Ask in words.' });
  });

  it('reads Windows line ends, a byte-order mark, and a last line without an end', async () => {
    const { lines } = await answers('\uFEFF/ask tea\r\n/ask tea');
    expect(lines.map((line) => line['outcome'])).toEqual(['answered', 'answered']);
  });

  it('does not take U+2028 inside a line for its end, and prints none', async () => {
    const it2 = io(['{"id":"a\u2028b","command":"help"}\n']);
    await batch(dispatch, it2.io, never);
    expect(it2.jsonLines()).toMatchObject([{ id: 'a\u2028b' }]);
    expect(it2.written.output).not.toContain('\u2028');
  });

  it('answers a line before the next one comes', async () => {
    const { io: live, type, end, jsonLines } = typedIo();
    const running = batch(dispatch, live, never);
    for (let i = 1; i <= 3; i++) {
      type('/ask tea\n');
      while (jsonLines().length < i) await pause(2);
    }
    end();
    expect(await running).toBe(0);
  });

  it('gives one line for one line, whatever is sent and however it is cut into pieces', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.string({ unit: 'binary' }).map((line) => line.replace(/[\n\r]/g, ' ')),
          { minLength: 1 },
        ),
        fc.integer({ min: 1, max: 9 }),
        async (sent, size) => {
          const bytes = Buffer.from(`${sent.join('\n')}\n`);
          const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
            bytes.subarray(i * size, (i + 1) * size),
          );
          const it2 = io(pieces);
          await batch(dispatch, it2.io, never);
          expect(it2.jsonLines()).toHaveLength(sent.length);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('ends when it is told to stop while it waits for a line', async () => {
    const { io: live } = typedIo();
    const stop = new AbortController();
    const running = batch(dispatch, live, stop.signal);
    stop.abort();
    expect(await running).toBe(0);
  });
});

describe('one command', () => {
  const run = async (text: string, json = false) => {
    const it = io();
    const status = await oneShot(text, { json, io: it.io, commands, open: async () => dispatch });
    return { status, ...it.written };
  };

  it('prints the card, plain where nobody looks on', async () => {
    const { status, output, errors } = await run('/ask tea');
    expect([status, errors]).toEqual([0, '']);
    expect(output).toContain('[1] Tea is picked by hand.');
    expect(output).not.toContain('\u001B');
  });

  it('prints one line of JSON with --json', async () => {
    const { status, output } = await run('/ask tea', true);
    expect(status).toBe(0);
    expect(JSON.parse(output)).toMatchObject({ outcome: 'answered' });
    expect(output.trim()).not.toContain('\n');
  });

  it.each([
    ['/nothing', 2, /^There is no command .*\n$/],
    ['/ask', 2, /^\/ask needs question: .*\n$/],
    ['/ask tea limit:1000', 2, /^limit of \/ask must be a whole number from 1 to 100\.\n$/],
    ['/ask nonsense', 2, /^Ask a question\.\n$/],
    ['/ask mistake', 2, /^Ask in words\.\n$/],
    ['/ask crash', 1, /^Something went wrong.*reference \w+\.\n$/],
  ])('says what is wrong with %s in one line on stderr, with status %i', async (text, expected, line) => {
    const { status, output, errors } = await run(text);
    expect(status).toBe(expected);
    expect(output).toBe('');
    expect(errors).toMatch(line);
  });

  it('still prints only JSON on stdout when it is wrong', async () => {
    const { status, output, errors } = await run('/ask', true);
    expect(status).toBe(2);
    expect(JSON.parse(output)).toMatchObject({ command: 'ask', outcome: 'invalid' });
    expect(errors).toMatch(/needs question/);
  });

  it('tells a wrong command before it reads any article', async () => {
    const unopened = () => Promise.reject(new Error('opened'));
    const it2 = io();
    expect(await oneShot('/ask', { json: false, io: it2.io, commands, open: unopened })).toBe(2);
  });
});

describe('rank', () => {
  it('scores each line and says what is wrong with broken ones', async () => {
    const it2 = io([
      '{"id":1,"question":"q","candidates":["a","bb"]}\nno\n{"id":2,"question":"q","candidates":[1]}\n{"id":3,"candidates":[]}\n',
    ]);
    await rankLines(({ candidates }) => candidates.map((one) => one.length), it2.io, never);
    expect(it2.jsonLines()).toMatchObject([
      { id: 1, scores: [1, 2] },
      { scores: [], explanation: expect.stringMatching(/not valid JSON/) },
      { id: 2, scores: [], explanation: expect.stringMatching(/candidates/) },
      { id: 3, scores: [], explanation: expect.stringMatching(/question/) },
    ]);
  });
});
