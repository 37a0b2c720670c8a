import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Command } from '../../src/command/define.ts';
import { silentLog } from '../../src/ops/faults.ts';
import { dispatcher } from '../../src/transports/dispatch.ts';
import { type Preview, startPreview } from '../../src/transports/preview/preview.ts';
import { isLoopback } from '../../src/transports/preview/previewGuard.ts';
import { openPreview } from '../../src/transports/preview/previewOpen.ts';
import { startLoopback } from '../loopback/discord.ts';
import { button, library } from './gatewayStory.ts';
import { ask, broken, slow, smallBot } from './smallBot.ts';

type Json = Readonly<Record<string, unknown>>;
interface Call {
  readonly method: string;
  readonly route: string;
  readonly body: { readonly type?: number; readonly data?: Json };
}

const commands = new Map([ask, slow, broken].map((one) => [one.name, one as unknown as Command]));
const parts = {
  ...{ host: '127.0.0.1', port: 0, log: silentLog, sourceNow: async () => 'identical' as const, version: '0' },
  dispatcher: dispatcher({ commands, library: () => library, log: silentLog }),
  files: new Map([['/', { type: 'text/html; charset=utf-8', gzip: gzipSync('<p>page</p>') }]]),
};
const user = '100000000000000001';
const server = '700000000000000001';
const person = { guild_id: server, member: { user: { id: user }, permissions: '0' }, locale: 'en-US', channel_id: '5' };

let page: Preview;
beforeEach(async () => {
  page = await startPreview(parts);
});
afterEach(() => page.stop());

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${page.address}${path}`, {
    ...{ method: 'POST', body: JSON.stringify(body) },
    headers: { 'content-type': 'application/json', ...headers },
  });

async function calls(given: Json): Promise<readonly Call[]> {
  const response = await post('api/interactions', { ...person, ...given });
  expect(response.status).toBe(200);
  const lines = (await response.text()).split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Call);
}

const slash = (name: string, options: Json) => ({
  type: 2,
  data: { id: '1', type: 1, name, options: Object.entries(options).map(([key, value]) => ({ name: key, type: 3, value })) },
});

/** The status of a request with a Host header of one's own, which fetch does not allow. */
const statusFor = (path: string, headers: Record<string, string>) =>
  new Promise<number | undefined>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: page.port, path, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on('error', reject).end();
  });

describe('page and bot send the same JSON', () => {
  it('for a question, a button on its answer, a checked message and a failure', async () => {
    const discord = await startLoopback();
    const bot = await smallBot(discord, library);
    try {
      const who = { user, server };
      const asked = discord.slash('ask', { question: 'trade' }, who);
      const message = await discord.answered(asked);
      const [first] = await calls(slash('ask', { question: 'trade' }));
      expect(first?.body).toEqual({ type: 4, data: asked.first?.data });

      for (const label of ['Source', 'Compare']) {
        const clicked = discord.click(message, button(message, label), who);
        await discord.answered(clicked);
        const wire = { ...first?.body.data, id: message.id, interaction_metadata: { user: { id: user } } };
        const data = { component_type: 2, custom_id: button(message, label) };
        const [reply] = await calls({ type: 3, data, message: wire });
        expect(reply?.body).toEqual({ type: clicked.first?.type, data: clicked.first?.data });
      }

      const said = 'Trade reached $109 billion in 2018.';
      const checked = discord.checkMessage('Check this message', said, who);
      await discord.answered(checked);
      const resolved = { messages: { '9': { id: '9', content: said } } };
      const [verdict] = await calls({ type: 2, data: { type: 3, name: 'Check this message', target_id: '9', resolved } });
      expect(verdict?.body).toEqual({ type: 4, data: checked.first?.data });
    } finally {
      await bot.stop();
      await discord.stop();
    }
  });

  it('for what is offered while an option is typed', async () => {
    const options = [{ name: 'question', type: 3, value: 'record', focused: true }];
    const [offered] = await calls({ type: 4, data: { type: 1, name: 'ask', options } });
    expect(offered?.body).toEqual({ type: 8, data: { choices: [{ name: 'record trade', value: 'record trade' }] } });
  });
});

describe('the preview page', () => {
  it('shows first that an answer takes long, then the answer', async () => {
    const [first, then] = await calls(slash('slow', { ms: '1700' }));
    expect(first?.body.type).toBe(5);
    expect(then).toMatchObject({ method: 'PATCH', route: expect.stringMatching(/\/messages\/@original$/) });
  });

  it('answers a message that names the bot, and no other', async () => {
    const message = { id: '7', channel_id: '5', guild_id: server, author: { id: user }, type: 0 };
    const about = (await (await fetch(`${page.address}api/about`)).json()) as { self: string };
    const named = await post('api/messages', { ...message, content: `<@${about.self}> trade` });
    expect(await named.text()).toContain('$107 billion');
    expect((await post('api/messages', { ...message, content: 'trade' })).status).toBe(204);
  });

  it('names the commands that Discord gets', async () => {
    const about = await (await fetch(`${page.address}api/about`)).json();
    const named = (about as { commands: readonly { name: string }[] }).commands.map(({ name }) => name);
    expect(named).toEqual(expect.arrayContaining(['ask', 'Check this message']));
  });

  it('takes no interaction that is none, and nothing that is no JSON or too long', async () => {
    expect((await post('api/interactions', { type: 99 })).status).toBe(400);
    expect((await post('api/interactions', null)).status).toBe(400);
    expect((await post('api/interactions', {}, { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await post('api/interactions', 'x'.repeat(1024 * 1024))).status).toBe(413);
    expect((await fetch(`${page.address}api/interactions`)).status).toBe(405);
  });
});

describe('the preview page is safe by default', () => {
  it('allows no inline script or style, no other host, no frame', async () => {
    for (const path of ['', 'nothing', 'api/about']) {
      const { headers } = await fetch(`${page.address}${path}`);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  it('answers to no name that somebody else could point here', async () => {
    for (const host of [
      'evil.example',
      `evil.example:${page.port}`,
      'localhost.evil.example',
      '127.0.0.1.evil.example',
      '192.168.0.9',
    ])
      expect([host, await statusFor('/', { host })]).toEqual([host, 403]);
    for (const host of ['localhost', `127.0.0.1:${page.port}`, '[::1]:80']) expect(await statusFor('/', { host })).toBe(200);
  });

  it('takes no request that another page makes', async () => {
    expect((await post('api/interactions', person, { origin: 'http://evil.example' })).status).toBe(403);
    expect((await post('api/interactions', person, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });

  it('reads no file that is not of the page', async () => {
    for (const path of ['/../package.json', '/%2e%2e/package.json', '/..%2f..%2fetc/passwd', '//etc/passwd', '/.env', '/corpus/'])
      expect(await statusFor(path, { host: 'localhost' })).toBe(404);
  });

  it('takes the next port where its own is taken, and says so; a page that was not built is no page', async () => {
    const lines: string[] = [];
    const say = async (line: string) => void lines.push(line);
    expect(await openPreview({ ...parts, port: page.port, say, folder: new URL('./nowhere/', import.meta.url) })).toBeNull();
    expect(lines).toEqual([]);
    const folder = mkdtempSync(join(tmpdir(), 'footnote-page-'));
    for (const name of ['index.html', 'page.js', 'page.css', 'icon.svg']) writeFileSync(join(folder, name), name);
    const other = await openPreview({ ...parts, port: page.port, say, folder: pathToFileURL(`${folder}/`) });
    try {
      expect(other?.port).toBeGreaterThan(page.port);
      expect(lines).toEqual([`Port ${page.port} is taken; the preview page is on ${other?.port}.`]);
      expect(await (await fetch(`${other?.address}page.js`)).text()).toBe('page.js');
    } finally {
      await other?.stop();
      rmSync(folder, { recursive: true });
    }
  });

  it('tells addresses of this machine from others', () => {
    expect(['127.0.0.1', '127.9.9.9', '::1', 'localhost'].every(isLoopback)).toBe(true);
    expect(['0.0.0.0', '::', '192.168.1.2', '127.0.0.1.evil.example'].some(isLoopback)).toBe(false);
  });
});

describe('a HOST that others reach', () => {
  it('is warned of, and takes addresses but no names', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'footnote-page-'));
    for (const name of ['index.html', 'page.js', 'page.css', 'icon.svg']) writeFileSync(join(folder, name), name);
    const lines: string[] = [];
    const { files: _, ...others } = parts;
    const open = await openPreview({
      ...{ ...others, host: '0.0.0.0', folder: new URL(`file://${folder}/`) },
      say: async (line) => void lines.push(line),
    });
    const asked = (host: string) =>
      new Promise((resolve) =>
        request({ host: '127.0.0.1', port: open?.port, path: '/', headers: { host } }, (response) => {
          response.resume();
          resolve(response.statusCode);
        }).end(),
      );
    expect(lines).toEqual([expect.stringContaining('whoever reaches this machine can read the articles')]);
    expect([await asked('192.0.2.7'), await asked('evil.example'), await asked('localhost')]).toEqual([200, 403, 200]);
    await open?.stop();
    rmSync(folder, { recursive: true });
  });
});
