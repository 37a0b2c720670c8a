import { describe, expect, it } from 'vitest';
import { command } from '../../src/command/define.ts';
import { type Asker, AskerFault } from '../../src/command/request.ts';
import type { Reply } from '../../src/model/reply.ts';
import { type Log, silentLog } from '../../src/ops/faults.ts';
import { dispatcher } from '../../src/transports/dispatch.ts';
import { library } from '../fakes/articles.ts';

const asker = { id: 'someone', server: null, locale: 'en' };
const word = { kind: 'text', about: 'words', required: true, maxLength: 20 } as const;
const reply = { blocks: [], actions: [], private: false };

function kit(run: (text: string, signal: AbortSignal) => unknown, log: Log = silentLog, timeoutMs = 1000) {
  const suggest = (typed: string) => {
    if (typed === 'boom') throw new Error('no suggestions');
    const long = { name: 'long', value: 'x'.repeat(101) };
    return [long, ...Array.from({ length: 40 }, (_, i) => ({ name: `${typed}${i}`, value: `${typed}${i}` }))];
  };
  const say = command({
    ...{ name: 'say', about: 'says', options: { text: { ...word, suggest } } },
    async run({ values, signal }) {
      await run(values.text, signal);
      return { reply, answer: null };
    },
  });
  let clock = 0;
  const shelf = library([]);
  const now = () => (clock += 5);
  return dispatcher({
    commands: new Map([['say', say]]),
    library: () => shelf,
    log,
    timeoutMs,
    now,
    reference: () => 'ref12345',
  });
}

describe('every command', () => {
  it('is timed, and its card comes back', async () => {
    const done = await kit(() => {}).run({ command: 'say', options: { text: 'hello' } }, asker);
    expect(done).toMatchObject({ kind: 'done', command: 'say', reply, ms: 5 });
  });

  it('that comes in steps lets others in between, and ends when it takes too long', async () => {
    let steps = 0;
    function* run(): Generator<void, { reply: Reply; answer: null }> {
      // So many steps of a millisecond, however long the machine keeps the program waiting.
      for (const last = steps + 40; steps < last; steps += 1) {
        for (const end = performance.now() + 1; performance.now() < end; );
        yield;
      }
      return { reply, answer: null };
    }
    const command = { name: 'say', about: 'says', options: {}, run };
    const given = { commands: new Map([['say', command]]), library: () => library([]), log: silentLog, reference: () => 'ref' };
    let others = 0;
    let over = false;
    const other = (): void => {
      others += 1;
      if (!over) setImmediate(other);
    };
    setImmediate(other);
    const call = { command: 'say', options: {} };
    expect(await dispatcher(given).run(call, asker)).toMatchObject({ kind: 'done', reply });
    over = true;
    expect(others).toBeGreaterThan(4);
    expect(await dispatcher({ ...given, timeoutMs: 10 }).run(call, asker)).toMatchObject({ kind: 'failed' });
    const before = steps;
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(steps).toBe(before);
  });

  it('tells the asker’s own mistakes in one private line', async () => {
    const done = await kit(() => {
      throw new AskerFault('Ask for something else.');
    }).run({ command: 'say', options: { text: 'hello' } }, asker);
    expect(done).toMatchObject({ kind: 'refused', line: 'Ask for something else.', reply: { private: true } });
  });

  it('is refused when it does not exist or its options are wrong', async () => {
    const { run } = kit(() => {});
    expect(await run({ command: 'sing', options: {} }, asker)).toMatchObject({
      kind: 'refused',
      line: expect.stringMatching(/no command "\/sing".*\/say/),
    });
    expect(await run({ command: 'say', options: {} }, asker)).toMatchObject({
      kind: 'refused',
      line: expect.stringMatching(/needs text/),
    });
    expect(await run({ command: 'constructor', options: {} }, asker)).toMatchObject({ kind: 'refused' });
  });

  it('shows a failure as a neutral line with a reference, and logs it whole', async () => {
    const logged: unknown[] = [];
    const log: Log = { ...silentLog, error: (message, error, detail) => logged.push([message, error, detail]) };
    const secret = new Error('disk /dev/secret is full');
    const done = await kit(() => {
      throw secret;
    }, log).run({ command: 'say', options: { text: 'hello' } }, asker);
    expect(done).toMatchObject({ kind: 'failed', reference: 'ref12345', line: expect.stringContaining('ref12345') });
    expect(JSON.stringify(done)).not.toContain('secret');
    expect(logged).toEqual([['/say failed', secret, { reference: 'ref12345', options: { text: 'hello' } }]]);
  });

  it('is stopped when it takes too long, and told so by its signal', async () => {
    let stopped = false;
    const never = (_: string, signal: AbortSignal) =>
      new Promise(() => {
        signal.addEventListener('abort', () => {
          stopped = true;
        });
      });
    const done = await kit(never, silentLog, 20).run({ command: 'say', options: { text: 'hello' } }, asker);
    expect(done).toMatchObject({ kind: 'failed', line: expect.stringMatching(/took longer/) });
    expect(stopped).toBe(true);
  });
});

describe('suggestions', () => {
  it('are at most 25, and none is longer than Discord takes', () => {
    const offered = kit(() => {}).suggest('say', 'text', 'a', null);
    expect(offered).toHaveLength(25);
    expect(offered.every(({ value }) => value.length <= 100)).toBe(true);
  });

  it('are none where nothing is known or they fail', () => {
    const { suggest } = kit(() => {});
    expect([
      suggest('say', 'text', 'boom', null),
      suggest('say', 'other', 'a', null),
      suggest('sing', 'text', 'a', null),
    ]).toEqual([[], [], []]);
  });
});

describe('a repeatable command', () => {
  const counted = (repeatable: boolean) => {
    let runs = 0;
    const say = command({
      ...{ name: 'say', about: 'says', options: { text: word } },
      ...(repeatable ? { repeatable: true } : {}),
      run() {
        runs += 1;
        return { reply, answer: null };
      },
    });
    return { say, runs: () => runs };
  };

  it('is worked out once for all who ask the same in the same language of the same articles', async () => {
    const { say, runs } = counted(true);
    let shelf = library([]);
    const { run } = dispatcher({ commands: new Map([['say', say]]), library: () => shelf, log: silentLog });
    const ask = (text: string, who: Asker = asker) => run({ command: 'say', options: { text } }, who);
    await ask('hello');
    expect(await ask('hello', { ...asker, id: 'another', server: 'elsewhere' })).toMatchObject({ kind: 'done', reply });
    expect(runs()).toBe(1);
    await ask('hello', { ...asker, locale: 'de' });
    await ask('goodbye');
    expect(runs()).toBe(3);
    shelf = library([]);
    await ask('hello');
    expect(runs()).toBe(4);
  });

  it('is the exception: others run each time', async () => {
    const { say, runs } = counted(false);
    const { run } = dispatcher({ commands: new Map([['say', say]]), library: () => library([]), log: silentLog });
    for (const who of ['one', 'two']) await run({ command: 'say', options: { text: 'hello' } }, { ...asker, id: who });
    expect(runs()).toBe(2);
  });
});
