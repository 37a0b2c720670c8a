import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analysisWorkers } from '../../src/adapters/analysisWorkers.ts';
import { engines, loadLibrary } from '../../src/adapters/loadLibrary.ts';
import { collections } from '../../src/adapters/shelf/collections.ts';
import { folderSource } from '../../src/adapters/shelf/folderSource.ts';
import { memoryFiles } from '../../src/adapters/shelf/memoryFiles.ts';
import { openShelf } from '../../src/adapters/shelf/openShelf.ts';
import { sourceNow } from '../../src/adapters/sourceNow.ts';
import { loadCommands } from '../../src/command/load.ts';
import { silentLog } from '../../src/ops/faults.ts';
import { dispatcher } from '../../src/transports/dispatch.ts';
import { type Preview, startPreview } from '../../src/transports/preview/preview.ts';
import { guests } from '../../src/transports/preview/previewGuests.ts';

const room = mkdtempSync(join(tmpdir(), 'footnote-attacked-'));
const workers = analysisWorkers({ entry: null });
const files = memoryFiles(3);
let page: Preview;
let shelf: ReturnType<typeof openShelf>;
let book: Parameters<typeof guests>[0];

beforeAll(async () => {
  writeFileSync(join(room, 'shared.txt'), 'Trade reached $107 billion in 2018.');
  const library = await loadLibrary({ corpusPath: room, dataDir: room, save: 'never' });
  const source = folderSource(room, () => {});
  shelf = openShelf({
    library,
    source,
    listing: await source.list(),
    servers: files,
    workers,
    engines,
    log: silentLog,
    build: 'b1',
  });
  book = {
    shelf,
    forget: files.forget,
    collections: collections({ files, shelf, workers, log: silentLog, limits: { files: 3 } }),
  };
  const made = {
    ...{ host: '127.0.0.1', port: 0, log: silentLog, sourceNow: sourceNow(room, files), version: '0', guestbook: book },
    files: new Map([['/', { type: 'text/html; charset=utf-8', gzip: gzipSync('<p>page</p>') }]]),
    dispatcher: dispatcher({ commands: await loadCommands(), library: shelf.libraryFor, ready: shelf.ready, log: silentLog }),
  };
  page = await startPreview(made);
}, 60_000);
afterAll(async () => {
  await page.stop();
  await shelf.close();
  await workers.close();
  rmSync(room, { recursive: true });
});

const one = '400000000000000001';
const two = '400000000000000002';
const raw = { 'content-type': 'application/octet-stream' };
const bring = async (name: string, content: string | Uint8Array, server = one, headers: Record<string, string> = raw) =>
  fetch(`${page.address}api/files?${new URLSearchParams({ server, name, user: '1' })}`, {
    ...{ method: 'POST', headers },
    body: content,
  });
const brought = async (...given: Parameters<typeof bring>) =>
  (await (await bring(...given)).json()) as { taken: boolean; line: string };
const listed = async (server: string) =>
  (await (await fetch(`${page.address}api/articles?server=${server}`)).json()) as {
    articles: readonly { key: string; file: string; own: boolean }[];
  };

/** The status of a request whose headers fetch does not allow. */
const status = (path: string, headers: Record<string, string>, method = 'GET') =>
  new Promise<number | undefined>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: page.port, path, headers, method }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on('error', reject).end();
  });

describe('files from strangers', () => {
  it.each([
    ['../../../etc/passwd', 'root'],
    ['..\\..\\x.exe', 'MZ'],
    ['x.md.png', 'text'],
    ['.env', 'DISCORD_TOKEN=x'],
    ['page.html', 'no page at all'],
    ['empty.txt', ''],
    ['nul.txt', 'Trade\u0000grew'],
    ['fake.pdf', 'This is no PDF.'],
    ['bomb.jsonl', '{"id":1}\n'.repeat(50_000)],
    ['broken.pdf', '%PDF-1.7\n%%EOF'],
    [`${'x'.repeat(5_000)}.zip`, 'PK'],
  ])('are refused in one line: %s', async (name, content) => {
    const { taken, line } = await brought(name, content);
    expect([taken, line.split('\n').length, line.length > 10 && line.length < 400]).toEqual([false, 1, true]);
  });

  it('are refused when too large, whatever they say of their size', async () => {
    expect((await brought('large.txt', 'a '.repeat(5.5 * 1024 * 1024))).taken).toBe(false);
    expect((await bring('larger.txt', new Uint8Array(13 * 1024 * 1024))).status).toBe(413);
  });

  it('keep no folder in their names, and leave nothing on the disk', async () => {
    expect((await brought('../../evil/<b>up</b>.txt', 'Ann Lee sold 5 mills in 2020.')).taken).toBe(true);
    const own = (await listed(one)).articles.filter((article) => article.own);
    expect(own.map(({ file }) => /[\\/<>]/.test(file))).toEqual([false]);
    expect(readdirSync(room)).toEqual(['shared.txt']);
    expect(existsSync(join(room, '..', 'evil'))).toBe(false);
  });

  it('are seen by nobody else, and go when their page goes', async () => {
    expect((await listed(two)).articles.some(({ own }) => own)).toBe(false);
    const [own] = (await listed(one)).articles.filter((article) => article.own);
    const read = async (server: string) => (await fetch(`${page.address}api/article?key=${own?.key}&server=${server}`)).json();
    expect(await read(one)).toMatchObject({ own: true });
    expect(await read(two)).toBeNull();
    expect(await read('')).toBeNull();
    const headers = { 'content-type': 'application/json' };
    await fetch(`${page.address}api/leave`, { method: 'POST', headers, body: JSON.stringify({ servers: [one] }) });
    expect(await read(one)).toBeNull();
    expect(await files.list(one)).toEqual([]);
  });

  it('are limited in number, and of many pages those that came first make room', async () => {
    for (const n of [1, 2, 3]) expect((await brought(`${n}.txt`, `Mill number ${n} burned.`, two)).taken).toBe(true);
    expect(await brought('4.txt', 'Mill number 4 burned.', two)).toMatchObject({ taken: false });
    for (const n of [5, 6, 7]) await brought('a.txt', 'A mill burned.', `40000000000000000${n}`);
    expect(await files.list(two)).toEqual([]);
  });

  it('go to no server that is none', async () => {
    for (const server of ['', '../x', '1', '__proto__', '4e20', 'server:1/'])
      expect([server, (await bring('a.txt', 'A mill burned.', server)).status]).toEqual([server, 400]);
  });

  it('are let go after ten minutes without a sign of life', async () => {
    let now = 0;
    const { alive, stop, drop, upload, fetch: take } = guests(book, () => now);
    await drop({ server: two, user: '1', locale: 'en', name: 'late.txt', content: Buffer.from('A late mill burned.') });
    expect(await files.list(two)).toHaveLength(1);
    const id = upload({ name: 'a', content: Buffer.from('a') }) ?? '';
    expect(take(id)?.name).toBe('a');
    now = 11 * 60_000;
    alive([one]);
    expect(upload({ name: 'b', content: Buffer.alloc(33 * 1024 * 1024) })).toBeNull();
    expect(take(id)).toBeNull();
    await expect.poll(() => files.list(two)).toEqual([]);
    stop();
  });
});

describe('requests of strangers', () => {
  const paths = ['/api/about', '/api/articles', '/api/article?key=0123456789', '/attachments/0123456789abcdef01234567/file'];
  const posts = [
    '/api/interactions',
    '/api/messages',
    '/api/why',
    '/api/files?server=1',
    '/api/attachments',
    '/api/alive',
    '/api/leave',
  ];

  it('by another name or from another page get nothing, anywhere', async () => {
    for (const path of ['/', ...paths]) {
      expect([path, await status(path, { host: 'evil.example' })]).toEqual([path, 403]);
      expect([path, await status(path, { host: 'localhost', 'sec-fetch-site': 'cross-site' })]).toEqual([path, 403]);
    }
    for (const path of posts) {
      expect([path, await status(path, { host: 'localhost', origin: 'http://evil.example' }, 'POST')]).toEqual([path, 403]);
      expect([path, await status(path, { host: 'localhost', origin: 'null' }, 'POST')]).toEqual([path, 403]);
      // What a form of another page could send is not taken.
      for (const type of ['text/plain', 'multipart/form-data', 'application/x-www-form-urlencoded'])
        expect([path, type, await status(path, { host: 'localhost', 'content-type': type }, 'POST')]).toEqual([path, type, 415]);
    }
  });

  it('reach no file outside of the corpus and the page', async () => {
    for (const key of ['../package.json', '%2e%2e%2fpackage.json', '/etc/passwd', 'shared.txt', '__proto__', 'constructor'])
      expect(await (await fetch(`${page.address}api/article?key=${key}`)).json()).toBeNull();
    for (const path of [
      '/api/',
      '/api/article/../../package.json',
      '/attachments/../../package.json',
      '/constructor',
      '/__proto__',
      '/toString',
    ])
      expect([path, await status(path, { host: 'localhost' })]).toEqual([path, 404]);
  });

  it('make nothing of wishes that are none', async () => {
    const wish = (given: unknown) =>
      fetch(`${page.address}api/why`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(given),
      });
    const base = { server: null, user: '1', locale: 'en', command: 'ask', options: { question: 'trade' } };
    expect((await wish(base)).status).toBe(200);
    for (const wrong of [
      null,
      [],
      {},
      { ...base, command: 'watch' },
      { ...base, command: 'constructor' },
      { ...base, options: { question: {} } },
    ])
      expect((await wish(wrong)).status).toBe(400);
    for (const query of ['from=-5', 'from=1e9', 'from=x', `q=${'a'.repeat(5_000)}`, 'q=%00', 'server=../'])
      expect([query, (await fetch(`${page.address}api/articles?${query}`)).status]).toEqual([query, 200]);
  });

  it('get every answer under the same policy, and files as nothing a browser runs', async () => {
    const sent = await fetch(`${page.address}api/attachments?name=x.html`, {
      method: 'POST',
      headers: raw,
      body: '<script>1</script>',
    });
    const { url } = (await sent.json()) as { url: string };
    const back = await fetch(url);
    expect(back.headers.get('content-type')).toBe('application/octet-stream');
    expect(back.headers.get('content-disposition')).toBe('attachment');
    for (const response of [sent, back, await fetch(`${page.address}api/articles`), await fetch(`${page.address}nothing`)]) {
      expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self'/);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    }
  });
});
