import { generateKeyPairSync, sign } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chartPainter } from '../../src/adapters/chartPainter.ts';
import { loadLibrary } from '../../src/adapters/loadLibrary.ts';
import { loadCommands } from '../../src/command/load.ts';
import { silentLog } from '../../src/ops/faults.ts';
import { customId } from '../../src/render/customId.ts';
import { type Dispatcher, dispatcher } from '../../src/transports/dispatch.ts';
import { startInteractions } from '../../src/transports/interactions.ts';
import { buttonsOf, type LoopbackMessage } from '../loopback/conversation.ts';
import { flat } from '../loopback/rules.ts';
import { snowflake } from '../loopback/world.ts';
import { button, inDiscord, shown } from './gatewayStory.ts';
import { smallBot } from './smallBot.ts';

const data = mkdtempSync(join(tmpdir(), 'footnote-charts-'));
let real: Dispatcher;
beforeAll(async () => {
  const library = await loadLibrary({ corpusPath: 'corpus', dataDir: data, save: 'when slow', onWarning: () => {} });
  real = dispatcher({
    ...{ commands: await loadCommands(), library: () => library, log: silentLog },
    painter: chartPainter({ entry: null }),
  });
});
afterAll(() => rmSync(data, { recursive: true, force: true }));

const story = inDiscord(() => ({ dispatcher: real }));
const turnover = () => story.discord.answered(story.discord.slash('figures', { about: 'trade turnover' }));

const pictureOf = (message: LoopbackMessage) => {
  const [gallery] = flat(message.body['components'] as readonly unknown[]).filter(({ type }) => type === 12);
  const [item] = (gallery?.['items'] ?? []) as { media: { url: string }; description: string }[];
  const name = item?.media.url.replace('attachment://', '') ?? '';
  return { name, bytes: Buffer.from(message.files[name] ?? '', 'latin1'), alt: item?.description ?? '' };
};
const signature8 = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

describe('the Chart button under /figures', () => {
  it('draws the figures for the asker, with every value in words', async () => {
    const listed = await turnover();
    const chart = await story.discord.answered(story.discord.click(listed, button(listed, 'Chart')));
    expect(chart.private).toBe(true);
    const { name, bytes, alt } = pictureOf(chart);
    expect(name).toBe('chart.png');
    expect(bytes.subarray(0, 8)).toEqual(signature8);
    expect(bytes.length).toBeGreaterThan(20_000);
    expect(bytes.readUInt32BE(16)).toBe(1280);
    for (const value of ['$107 billion', 'US$108 billion', 'US$200 billion', '$240.1 billion']) {
      expect(alt).toContain(value);
      expect(shown(chart)).toContain(value);
    }
    expect(alt).toMatch(/US\$200 billion \([^)]*plan/);
    expect(alt).toContain('2018: [1] $107 billion and [2] US$108 billion differ');
  });

  it('works on a bot that was started anew, and in the reader’s language', async () => {
    const listed = await turnover();
    await story.bot.stop();
    story.bot = await smallBot(story.discord, real.library(null), { dispatcher: real });
    const click = story.discord.click(listed, button(listed, 'Chart'), { locale: 'de' });
    const chart = await story.discord.answered(click);
    expect(pictureOf(chart).alt).toContain('Diagramm zu trade turnover in US-Dollar');
    expect(buttonsOf(chart).map(({ label }) => label)).toContain('Teilen');
  });

  it('is shared with its picture, and pings nobody', async () => {
    const listed = await turnover();
    const chart = await story.discord.answered(story.discord.click(listed, button(listed, 'Chart')));
    const shared = await story.discord.answered(story.discord.click(chart, button(chart, 'Share')));
    expect(shared.private).toBe(false);
    expect(pictureOf(shared).bytes.equals(pictureOf(chart).bytes)).toBe(true);
    expect(buttonsOf(shared).map(({ label }) => label)).not.toContain('Share');
    expect(shared.body['allowed_mentions']).toEqual({ parse: [] });
  });

  it('leaves other measures to charts of their own', async () => {
    const listed = await story.discord.answered(story.discord.slash('figures', { about: 'trade' }));
    const chart = await story.discord.answered(story.discord.click(listed, button(listed, 'Chart')));
    expect(pictureOf(chart).alt).not.toContain('%');
    const growth = await story.discord.answered(story.discord.click(chart, button(chart, '% · rise')));
    expect(pictureOf(growth).alt).toContain('27.1%');
    expect(pictureOf(growth).alt).not.toContain('$107 billion');
  });

  it('is not there where nothing can be compared', async () => {
    const listed = await story.discord.answered(story.discord.slash('figures', { about: 'pandas' }));
    expect(buttonsOf(listed).map(({ label }) => label)).not.toContain('Chart');
  });
});

describe('the Chart button over HTTP', () => {
  it('is answered by a message with its picture, and the request with 202', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const sent: { url: string; form: FormData }[] = [];
    const api = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', async () => {
        const headers = { 'content-type': request.headers['content-type'] ?? '' };
        sent.push({ url: request.url ?? '', form: await new Response(Buffer.concat(chunks), { headers }).formData() });
        response.writeHead(204).end();
      });
    }).listen(0, '127.0.0.1');
    await once(api, 'listening');
    const endpoint = await startInteractions({
      ...{ publicKey: publicKey.export({ format: 'der', type: 'spki' }).subarray(12).toString('hex'), application: null },
      ...{ host: '127.0.0.1', port: 0, dispatcher: real, log: silentLog, sourceNow: async () => 'identical' as const },
      apiBase: `http://127.0.0.1:${(api.address() as AddressInfo).port}/api`,
    });
    try {
      const id = customId({ do: 'chart', command: 'figures', key: 'USD.level', share: false, kept: { text: 'trade turnover' } });
      const message = { id: '5', flags: 1 << 15, components: [] };
      const data = { custom_id: id, component_type: 2 };
      const press = { id: snowflake(), application_id: '9', token: 'tok', type: 3, user: { id: '1' }, data, message };
      const body = JSON.stringify(press);
      const timestamp = String(Math.floor(Date.now() / 1_000));
      const signature = sign(null, Buffer.from(timestamp + body), privateKey).toString('hex');
      const headers = { 'x-signature-ed25519': signature, 'x-signature-timestamp': timestamp };
      const answer = await fetch(`http://127.0.0.1:${endpoint.port}/interactions`, { method: 'POST', body, headers });
      expect(answer.status).toBe(202);
      const [first] = sent;
      expect(first?.url).toMatch(/^\/api\/v10\/interactions\/\d+\/tok\/callback/);
      const picture = first?.form.get('files[0]');
      expect(picture).toBeInstanceOf(File);
      if (!(picture instanceof File)) return;
      expect([picture.name, picture.type]).toEqual(['chart.png', 'image/png']);
      expect(Buffer.from(await picture.arrayBuffer()).subarray(0, 8)).toEqual(signature8);
      expect(JSON.parse(String(first?.form.get('payload_json')))).toMatchObject({ type: 4, data: { flags: (1 << 15) | 64 } });
    } finally {
      await endpoint.stop();
      api.close();
    }
  });
});

describe('the Strip button under /timeline', () => {
  it('draws the moments with the first report marked', async () => {
    const listed = await story.discord.answered(story.discord.slash('timeline', { topic: 'sanctions' }));
    const strip = await story.discord.answered(story.discord.click(listed, button(listed, 'Strip')));
    const { name, bytes, alt } = pictureOf(strip);
    expect(name).toBe('strip.png');
    expect(bytes.subarray(0, 8)).toEqual(signature8);
    expect(alt).toContain('first report');
    expect(alt).toContain('[1]');
  });
});
