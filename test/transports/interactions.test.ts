import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { firstSeen } from '../../src/adapters/firstSeen.ts';
import type { Command } from '../../src/command/define.ts';
import { shelfOf } from '../../src/index/shelf.ts';
import { eventLoop } from '../../src/ops/eventLoop.ts';
import { silentLog } from '../../src/ops/faults.ts';
import { health } from '../../src/ops/health.ts';
import { dispatcher } from '../../src/transports/dispatch.ts';
import { type Interactions, type InteractionsParts, startInteractions } from '../../src/transports/interactions.ts';
import { messageProblems } from '../loopback/rules.ts';
import { snowflake } from '../loopback/world.ts';
import { ask, libraryOf } from './smallBot.ts';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const hex = publicKey.export({ format: 'der', type: 'spki' }).subarray(12).toString('hex');
const application = '900000000000000001';
const library = libraryOf({ 'a.txt': 'Trade reached $107 billion in 2018.' });
let endpoint: Interactions;

function parts(): InteractionsParts {
  const commands = new Map<string, Command>([['ask', ask as unknown as Command]]);
  return {
    publicKey: hex,
    application,
    host: '127.0.0.1',
    port: 0,
    apiBase: 'http://127.0.0.1:1/api',
    dispatcher: dispatcher({ commands, library: () => library, log: silentLog }),
    log: silentLog,
    sourceNow: async () => 'identical',
  };
}

beforeEach(async () => {
  endpoint = await startInteractions(parts());
});

afterEach(() => endpoint.stop());

interface Sent {
  readonly at?: number;
  readonly signed?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly port?: number;
}

async function post(
  body: string,
  { at = Date.now(), signed = body, headers, port = endpoint.port }: Sent = {},
): Promise<Response> {
  const timestamp = String(Math.floor(at / 1_000));
  const signature = sign(null, Buffer.from(timestamp + signed), privateKey).toString('hex');
  return fetch(`http://127.0.0.1:${port}/interactions`, {
    method: 'POST',
    body,
    headers: headers ?? {
      'x-signature-ed25519': signature,
      'x-signature-timestamp': timestamp,
      'content-type': 'application/json',
    },
  });
}

const question = (more: Readonly<Record<string, unknown>> = {}) =>
  JSON.stringify({
    id: snowflake(),
    application_id: application,
    token: 'a-token',
    type: 2,
    user: { id: '100000000000000001' },
    data: { id: '1', name: 'ask', type: 1, options: [{ name: 'question', type: 3, value: 'trade' }] },
    ...more,
  });

describe('how the endpoint does', () => {
  const at = (path: string, init: RequestInit = {}) => fetch(`http://127.0.0.1:${endpoint.port}${path}`, init);

  it('is told as JSON and to Prometheus, without what anybody asked', async () => {
    await endpoint.stop();
    const loop = eventLoop();
    endpoint = await startInteractions({
      ...parts(),
      health: health({ articles: () => shelfOf(library).status(null), eventLoop: loop, version: '1.2.3' }),
    });
    await post(question());
    const json = await at('/healthz');
    expect(json.headers.get('content-type')).toContain('json');
    expect(await json.json()).toMatchObject({
      ...{ status: 'ok', version: '1.2.3', pid: process.pid, articles: 1, refused: 0 },
      eventLoopDelayMs: { sinceStart: { p99: expect.any(Number) }, lastMinute: { max: expect.any(Number) } },
    });
    const text = await (await at('/metrics')).text();
    expect(text).toMatch(/^footnote_event_loop_delay_seconds\{pid="\d+",since="minute",of="p99"\} [\d.e-]+$/m);
    for (const line of text.trim().split('\n'))
      expect(line).toMatch(/^(?:# (?:HELP|TYPE) footnote_\w+ .+|footnote_\w+\{[^}]+\} [\d.e+-]+)$/);
    expect(text).not.toContain('trade');
    expect((await at('/healthz', { method: 'POST' })).status).toBe(405);
    expect(await (await at('/metrics', { method: 'HEAD' })).text()).toBe('');
    loop.stop();
  });

  it('is told by nobody who was not asked to', async () => {
    for (const path of ['/healthz', '/metrics']) expect((await at(path)).status).toBe(404);
  });
});

describe('interactions over HTTP', () => {
  it('a ping is answered with a pong', async () => {
    const answer = await post('{"type":1}');
    expect([answer.status, await answer.json()]).toEqual([200, { type: 1 }]);
  });

  it('a command is answered in the response', async () => {
    const { type, data } = (await (await post(question())).json()) as { type: number; data: unknown };
    expect(type).toBe(4);
    expect(messageProblems(data)).toEqual([]);
    expect(JSON.stringify(data)).toContain('$107 billion');
  });

  it('before anybody comes, it answers questions of its own and sends nothing to Discord, however long they take', async () => {
    let asked = 0;
    const slow: Command = {
      ...(ask as unknown as Command),
      async run(request) {
        asked += 1;
        await sleep(15);
        return ask.run(request as never);
      },
    };
    const commands = new Map<string, Command>([['ask', slow]]);
    const sent: string[] = [];
    const discord = createServer((request, response) => {
      sent.push(request.url ?? '');
      response.writeHead(204).end();
    });
    await new Promise<void>((resolve) => discord.listen(0, '127.0.0.1', resolve));
    const awake = await startInteractions({
      ...parts(),
      apiBase: `http://127.0.0.1:${(discord.address() as AddressInfo).port}/api`,
      deferAfterMs: 5,
      dispatcher: dispatcher({ commands, library: () => library, log: silentLog }),
    });
    await awake.warmUp(2_000);
    await awake.stop();
    discord.close();
    expect(asked).toBeGreaterThan(1);
    expect(sent).toEqual([]);
  });

  it('what Discord did not sign, or signed long ago, is refused', async () => {
    const statuses = [
      await post(question(), { headers: {} }),
      await post(question(), { signed: 'something else' }),
      await post(question(), { at: Date.now() - 6 * 60_000 }),
      await post(question(), { at: Date.now() + 6 * 60_000 }),
      await post(question(), { headers: { 'x-signature-ed25519': 'zz', 'x-signature-timestamp': 'now' } }),
    ].map((one) => one.status);
    expect(statuses).toEqual([401, 401, 401, 401, 401]);
  });

  it('what is no interaction for this application is a bad request', async () => {
    const bodies = [
      '[]',
      '7',
      'null',
      '{',
      '{}',
      '{"type":99}',
      question({ type: 42 }),
      question({ application_id: '900000000000000009' }),
      question({ guild_id: '../../../etc' }),
      question({ id: '..' }),
      question({ user: { id: 'a/b' } }),
      question({ channel_id: '8?x=1' }),
    ];
    const statuses = await Promise.all(bodies.map(async (body) => (await post(body)).status));
    expect(statuses).toEqual(bodies.map(() => 400));
  });

  it('an interaction that was seen before is refused', async () => {
    const body = question();
    expect((await post(body)).status).toBe(200);
    const again = (await post(body)).status;
    expect(again).toBeGreaterThanOrEqual(400);
    expect(again).toBeLessThan(500);
  });

  it('more than a mebibyte is too much', async () => {
    expect((await post(JSON.stringify({ type: 1, much: 'x'.repeat(1024 * 1024) }))).status).toBe(413);
  });

  it('other paths and methods are not there', async () => {
    expect((await fetch(`http://127.0.0.1:${endpoint.port}/`)).status).toBe(404);
    expect((await fetch(`http://127.0.0.1:${endpoint.port}/interactions`)).status).toBe(405);
    expect((await fetch(`http://127.0.0.1:${endpoint.port}//[`)).status).toBe(404);
  });

  it('one that was seen by another program with the same data is refused', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'footnote-seen-'));
    const [one, other] = [firstSeen(folder, () => undefined), firstSeen(folder, () => undefined)];
    await endpoint.stop();
    endpoint = await startInteractions({ ...parts(), isFirst: one });
    const second = await startInteractions({ ...parts(), isFirst: other });
    const body = question();
    const at = Date.now();
    expect((await post(body, { at })).status).toBe(200);
    expect((await post(body, { at, port: second.port })).status).toBe(409);
    expect((await post(question(), { port: second.port })).status).toBe(200);
    await second.stop();
    rmSync(folder, { recursive: true });
  });

  it('what had begun to arrive is answered before the program ends', async () => {
    const body = question();
    const timestamp = String(Math.floor(Date.now() / 1_000));
    const signature = sign(null, Buffer.from(timestamp + body), privateKey).toString('hex');
    const socket = connect(endpoint.port, '127.0.0.1');
    let answer = '';
    socket.on('data', (part) => (answer += part));
    const ended = new Promise((resolve) => socket.once('close', resolve));
    const head = `POST /interactions HTTP/1.1\r\nHost: x\r\nContent-Length: ${Buffer.byteLength(body)}\r\n`;
    socket.write(`${head}X-Signature-Ed25519: ${signature}\r\nX-Signature-Timestamp: ${timestamp}\r\n\r\n${body.slice(0, 40)}`);
    await sleep(50);
    const began = Date.now();
    const stopped = endpoint.stop();
    await sleep(50);
    socket.write(body.slice(40));
    await Promise.all([ended, stopped]);
    expect(answer).toContain('$107 billion');
    expect(Date.now() - began).toBeLessThan(2_000);
  });
});
