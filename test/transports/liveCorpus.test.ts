import { spawn } from 'node:child_process';
import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../src/adapters/sha256.ts';
import { serverFiles } from '../../src/adapters/shelf/serverFiles.ts';
import { startLoopback } from '../loopback/discord.ts';
import { type Program, startProgram } from '../loopback/program.ts';
import { type LoopbackDiscord, snowflake } from '../loopback/world.ts';
import { shown } from './gatewayStory.ts';
import { here, manager } from './ownArticles.ts';

let discord: LoopbackDiscord;
let corpus: string;
let data: string;
const programs: Program[] = [];

beforeEach(async () => {
  discord = await startLoopback();
  corpus = mkdtempSync(join(tmpdir(), 'footnote-live-'));
  data = mkdtempSync(join(tmpdir(), 'footnote-data-'));
  writeFileSync(
    join(corpus, 'a.txt'),
    'The kiln of Marrow Bay burns 40 tonnes of lime a year, according to the harbour office.\n',
  );
});
afterEach(async () => {
  for (const program of programs.splice(0)) program.child.kill('SIGKILL');
  expect(discord.problems).toEqual([]);
  await discord.stop();
  for (const folder of [corpus, data]) rmSync(folder, { recursive: true, force: true });
});

async function started(): Promise<Program> {
  const program = await startProgram(discord, { CORPUS_PATH: corpus, DATA_DIR: data });
  programs.push(program);
  return program;
}
const tells = async (name: string, values = {}, who = {}) =>
  shown(await discord.answered(discord.slash(name, values, { server: here, ...who }), 20_000));
let asked = 0;
/** Nobody asks so often that they have to wait. */
const somebody = () => ({ user: `20000000000001${String(asked++).padStart(4, '0')}` });
const lime = { question: 'How much lime does the kiln of Marrow Bay burn?' };
async function comes(text: string): Promise<void> {
  const until = Date.now() + 20_000;
  while (!(await tells('ask', lime, somebody())).includes(text)) {
    if (Date.now() > until) throw new Error(`never told of ${text}`);
    await sleep(250);
  }
}

describe('the running program', () => {
  it('answers from a changed file within seconds, and from a server’s own after a restart', async () => {
    const program = await started();
    await comes('40 tonnes');
    writeFileSync(
      join(corpus, 'a.txt'),
      'The kiln of Marrow Bay burns 75 tonnes of lime a year, according to the harbour office.\n',
    );
    await comes('75 tonnes');
    const own = discord.upload('own.txt', 'The quarry of Dunmere feeds the kiln with 900 carts of chalk every month.');
    expect(await tells('corpus add', { file: own }, manager)).toContain('Added own.txt');
    expect(await tells('footnote status', {}, manager)).toMatch(/Event loop delay .+: \d+ \/ \d+ \/ \d+ ms since the start/);
    expect(await program.stop()).toBe(0);
    const again = await started();
    expect(await tells('ask', { question: 'How many carts of chalk does the quarry of Dunmere send?' })).toContain('900 carts');
    expect(await again.stop()).toBe(0);
  }, 120_000);

  it('ends within five seconds of SIGTERM in the middle of a huge article, and answers while it is read', async () => {
    const program = await started();
    await comes('40 tonnes');
    writeFileSync(
      join(corpus, 'huge.txt'),
      'The minister said that exports of wheat rose by 12.5 percent in 2018. '.repeat(140_000),
    );
    await sleep(2_500);
    const began = Date.now();
    expect(await tells('ask', lime, somebody())).toContain('40 tonnes');
    expect(Date.now() - began).toBeLessThan(2_000);
    const stopping = Date.now();
    expect(await program.stop()).toBe(0);
    expect(Date.now() - stopping).toBeLessThan(5_000);
  }, 120_000);
});

describe('two processes that take interactions', () => {
  it('both answer from what one of them was not told of', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const key = publicKey.export({ format: 'der', type: 'spki' }).subarray(12).toString('hex');
    const ports = await Promise.all([freePort(), freePort()]);
    const env = {
      ...process.env,
      DISCORD_PUBLIC_KEY: key,
      DISCORD_API_BASE: discord.apiBase,
      CORPUS_PATH: corpus,
      DATA_DIR: data,
      LOG_LEVEL: 'warn',
    };
    const children = ports.map((port) =>
      spawn(process.execPath, ['setup/start.mjs', 'serve'], { env: { ...env, PORT: String(port), npm_lifecycle_event: '' } }),
    );
    const ends = children.map((child) => new Promise<number | null>((resolve) => child.once('exit', resolve)));
    await Promise.all(
      children.map(
        (child) =>
          new Promise<void>((resolve) => child.stderr.on('data', (part) => String(part).includes('Taking') && resolve())),
      ),
    );
    const asks = async (port: number, question: string): Promise<string> => {
      const options = [{ name: 'question', type: 3, value: question }];
      const member = { user: { id: '100000000000000001' }, permissions: '0' };
      const where = { guild_id: here, member, authorizing_integration_owners: { '0': here } };
      const body = JSON.stringify({
        id: snowflake(),
        application_id: '9',
        token: 't',
        type: 2,
        ...where,
        data: { id: '1', name: 'ask', type: 1, options },
      });
      const timestamp = String(Math.floor(Date.now() / 1_000));
      const signature = sign(null, Buffer.from(timestamp + body), privateKey).toString('hex');
      const headers = { 'x-signature-ed25519': signature, 'x-signature-timestamp': timestamp };
      return (await fetch(`http://127.0.0.1:${port}/interactions`, { method: 'POST', body, headers })).text();
    };
    const eventually = async (port: number, question: string, words: string) => {
      const until = Date.now() + 20_000;
      while (!(await asks(port, question)).includes(words)) {
        if (Date.now() > until) throw new Error(`never told of ${words}`);
        await sleep(300);
      }
    };
    for (const port of ports) await eventually(port, lime.question, '40 tonnes');
    writeFileSync(
      join(corpus, 'a.txt'),
      'The kiln of Marrow Bay burns 75 tonnes of lime a year, according to the harbour office.\n',
    );
    const content = Buffer.from('The quarry of Dunmere feeds the kiln with 900 carts of chalk every month.');
    const about = {
      name: 'own.txt',
      path: 'own.txt',
      added: sha256(content),
      bytes: content.length,
      at: new Date().toISOString(),
      by: '1',
      title: null,
    };
    await serverFiles(join(data, 'servers')).keep(here, about, content);
    for (const port of ports) {
      await eventually(port, lime.question, '75 tonnes');
      await eventually(port, 'How many carts of chalk does the quarry of Dunmere send?', '900 carts');
    }
    for (const child of children) child.kill('SIGTERM');
    expect(await Promise.all(ends)).toEqual([0, 0]);
  }, 120_000);
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
