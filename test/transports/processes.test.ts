import { type ChildProcess, spawn } from 'node:child_process';
import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { until } from '../loopback/conversation.ts';
import { startLoopback } from '../loopback/discord.ts';
import { type LoopbackDiscord, snowflake } from '../loopback/world.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const kiln = (tonnes: number) =>
  `The kiln of Marrow Bay burns ${tonnes} tonnes of lime a year, according to the harbour office.\n`;
const question = 'how much lime does the kiln burn?';
let folder: string;
let running: { child: ChildProcess; ended: Promise<number | null>; text(): string }[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'footnote-'));
  writeFileSync(join(folder, 'a.txt'), kiln(40));
  running = [];
});

afterEach(async () => {
  for (const { child, ended } of running) {
    child.kill('SIGKILL');
    await ended;
  }
  rmSync(folder, { recursive: true });
});

/** The program as `npm start` runs it, until it has said something. */
async function start(args: readonly string[], env: Readonly<Record<string, string>>, says: string) {
  const own = { CORPUS_PATH: folder, DATA_DIR: join(folder, '.data'), LOG_LEVEL: 'warn', PORT: '0', npm_lifecycle_event: '' };
  const child = spawn(process.execPath, ['setup/start.mjs', ...args], { cwd: root, env: { ...process.env, ...own, ...env } });
  let text = '';
  child.stdout.on('data', (part) => (text += part));
  child.stderr.on('data', (part) => (text += part));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const program = { child, ended, text: () => text };
  running.push(program);
  await until(() => text.includes(says) || child.exitCode !== null, 60_000, text);
  return program;
}

/** The processes that a process has started. */
function childrenOf(pid: number | undefined): readonly number[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const parent = /^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${name}/status`, 'utf8'))?.[1];
      return Number(parent) === pid ? [Number(name)] : [];
    } catch {
      return [];
    }
  });
}

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

describe.skipIf(process.platform !== 'linux')('serve in several processes', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const key = publicKey.export({ format: 'der', type: 'spki' }).subarray(12).toString('hex');
  const env = { DISCORD_PUBLIC_KEY: key, DISCORD_API_BASE: 'http://127.0.0.1:1/api' };

  async function asks(port: string): Promise<string> {
    const data = { id: '1', name: 'ask', type: 1, options: [{ name: 'question', type: 3, value: question }] };
    const body = JSON.stringify({ id: snowflake(), application_id: '9', token: 't', type: 2, user: { id: snowflake() }, data });
    const timestamp = String(Math.floor(Date.now() / 1_000));
    const signature = sign(null, Buffer.from(timestamp + body), privateKey).toString('hex');
    // A connection for each question, so that every process gets some.
    const headers = { 'x-signature-ed25519': signature, 'x-signature-timestamp': timestamp, connection: 'close' };
    return (await fetch(`http://127.0.0.1:${port}/interactions`, { method: 'POST', body, headers })).text();
  }

  const pidAt = async (port: string): Promise<number> => {
    const response = await fetch(`http://127.0.0.1:${port}/healthz`, { headers: { connection: 'close' } });
    return Object(await response.json()).pid;
  };

  it('answers from every one of them behind one port, also once one was killed, and ends calmly with all', async () => {
    const { child, ended, text } = await start(['serve', '--workers', '3'], env, 'Taking interactions');
    const port = /:(\d+)\/interactions/.exec(text())?.[1] ?? '';
    await until(() => childrenOf(child.pid).length === 3, 20_000, text());
    const seen = new Set<number>();
    for (let tries = 0; seen.size < 3 && tries < 300; tries += 1) {
      seen.add(await pidAt(port));
      await sleep(30);
    }
    expect([...seen].sort()).toEqual([...childrenOf(child.pid)].sort());
    for (const answer of await Promise.all(Array.from({ length: 12 }, () => asks(port)))) expect(answer).toContain('40 tonnes');

    // The first one said where the program answers; the one in its place does not say it again.
    const victim = Math.min(...seen);
    process.kill(victim, 'SIGKILL');
    await until(() => !alive(victim) && childrenOf(child.pid).length === 3, 20_000, text());
    for (let turn = 0; turn < 12; turn += 1) expect(await asks(port)).toContain('40 tonnes');
    expect(text()).toContain('is started again');

    writeFileSync(join(folder, 'a.txt'), kiln(75));
    for (const end = Date.now() + 20_000; ; await sleep(200)) {
      const answers = await Promise.all(Array.from({ length: 9 }, () => asks(port)));
      if (answers.every((answer) => answer.includes('75 tonnes'))) break;
      if (Date.now() > end) throw new Error('not every process took the change in');
    }

    const all = childrenOf(child.pid);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(all.filter(alive)).toEqual([]);
    expect(text().match(/Taking interactions/g)).toHaveLength(1);
  }, 120_000);

  it('ends with the reason when the first of them cannot start, and with the processes when it is killed itself', async () => {
    const wrong = await start(['serve', '--workers', '2'], { ...env, CORPUS_PATH: join(folder, 'nowhere') }, 'nowhere');
    expect(await wrong.ended).not.toBe(0);
    const { child, text } = await start(['serve', '--workers', '2'], env, 'Taking interactions');
    await until(() => childrenOf(child.pid).length === 2, 20_000, text());
    const all = childrenOf(child.pid);
    child.kill('SIGKILL');
    await until(() => !all.some(alive), 10_000, text());
  }, 120_000);
});

describe.skipIf(process.platform !== 'linux')('the bot in several processes', () => {
  let discord: LoopbackDiscord;
  beforeEach(async () => {
    discord = await startLoopback({ shards: 2 });
  });
  afterEach(() => discord.stop());

  it('shares the connections out, publishes its commands once, and ends every connection', async () => {
    const env = { DISCORD_TOKEN: discord.token, DISCORD_API_BASE: discord.apiBase };
    const { child, ended, text } = await start(['--shards', 'auto'], env, 'Invite it');
    await until(() => discord.gateway.identified.length === 2, 30_000, text());
    expect(discord.gateway.identified.map(({ shard }) => shard.join('/')).sort()).toEqual(['0/2', '1/2']);
    expect(childrenOf(child.pid)).toHaveLength(2);
    await until(() => discord.puts > 0, 10_000, text());
    const message = await discord.answered(discord.slash('ask', { question }));
    expect(JSON.stringify(message.body)).toContain('40 tonnes');
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(discord.puts).toBe(1);
    expect(discord.gateway.closed.map(({ code }) => code)).toEqual([1000, 1000]);
    expect(discord.problems).toEqual([]);
  }, 120_000);

  it('says once that Discord refuses the token, and ends', async () => {
    const { ended, text } = await start(
      ['--shards', '2'],
      { DISCORD_TOKEN: 'wrong', DISCORD_API_BASE: discord.apiBase },
      'refused',
    );
    expect(await ended).toBe(1);
    expect(text().match(/refused DISCORD_TOKEN/g)).toHaveLength(1);
  }, 120_000);
});
