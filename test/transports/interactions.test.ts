import { generateKeyPairSync, sign } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Command } from '../../src/command/define.ts';
import { silentLog } from '../../src/ops/faults.ts';
import { dispatcher } from '../../src/transports/dispatch.ts';
import { type Interactions, startInteractions } from '../../src/transports/interactions.ts';
import { messageProblems } from '../loopback/rules.ts';
import { snowflake } from '../loopback/world.ts';
import { ask, libraryOf } from './smallBot.ts';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const hex = publicKey.export({ format: 'der', type: 'spki' }).subarray(12).toString('hex');
const application = '900000000000000001';
const library = libraryOf({ 'a.txt': 'Trade reached $107 billion in 2018.' });
let endpoint: Interactions;

beforeEach(async () => {
  const commands = new Map<string, Command>([['ask', ask as unknown as Command]]);
  endpoint = await startInteractions({
    publicKey: hex,
    application,
    host: '127.0.0.1',
    port: 0,
    apiBase: 'http://127.0.0.1:1/api',
    dispatcher: dispatcher({ commands, library: () => library, log: silentLog }),
    log: silentLog,
    sourceNow: async () => 'identical',
  });
});

afterEach(() => endpoint.stop());

interface Sent {
  readonly at?: number;
  readonly signed?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

async function post(body: string, { at = Date.now(), signed = body, headers }: Sent = {}): Promise<Response> {
  const timestamp = String(Math.floor(at / 1_000));
  const signature = sign(null, Buffer.from(timestamp + signed), privateKey).toString('hex');
  return fetch(`http://127.0.0.1:${endpoint.port}/interactions`, {
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
  });
});
