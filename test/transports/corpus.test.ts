import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { pdf } from '../fakes/pdf.ts';
import { buttonsOf } from '../loopback/conversation.ts';
import { button, shown } from './gatewayStory.ts';
import { here, manager } from './ownArticles.ts';
import { inServers, secret, shared } from './ownArticlesStory.ts';

const { own: now, did, tells, add, clicked, offered, clear } = inServers({ files: 6, total: 60_000, bytes: 40_000 });

describe('/corpus', () => {
  afterEach(clear);

  it('is for servers alone and, as Discord keeps it, for those who manage them', async () => {
    await now().bot.published;
    const corpus = now().discord.commands.find(({ name }) => name === 'corpus');
    expect(corpus).toMatchObject({ default_member_permissions: '32', contexts: [0], integration_types: [0] });
  });

  it('adds a file that is answered from at once, lists it, and removes it again', async () => {
    const answer = await did('corpus add', { file: now().discord.upload('vault.txt', secret) }, manager);
    expect(answer.private).toBe(true);
    expect(shown(answer)).toMatch(/Added vault\.txt: 1 article, 1 passage/);
    expect(await tells('ask', { question: 'How many crates of saffron are in the vault of Quellmark?' })).toContain('912 crates');
    expect(await tells('corpus list', {}, manager)).toMatch(/1 file.*vault\.txt/s);
    expect(await tells('footnote status')).toContain('added by this server: 1');
    expect(await tells('corpus reindex', {}, manager)).toContain('+0 −0 ~0');
    const [choice] = await offered('corpus remove', 'file', 'VAU', manager);
    expect(choice?.name).toContain('vault.txt');
    expect(choice?.value).toMatch(/^[0-9a-f]{10}$/);
    expect(await tells('corpus remove', { file: choice?.value }, manager)).toContain('Removed vault.txt');
    expect(await tells('ask', { question: 'How many crates of saffron are in the vault of Quellmark?' })).not.toContain('912');
    expect(await tells('corpus remove', { file: 'vault.txt' }, manager)).toContain('has no file vault.txt');
    expect(readdirSync(join(now().data, 'servers', here, 'articles'))).toEqual([]);
    expect(now().lines).toContainEqual({
      message: 'a server’s own articles',
      detail: expect.objectContaining({ did: 'added', server: here, by: '100000000000000001', name: 'vault.txt' }),
    });
    expect(JSON.stringify(now().lines)).not.toContain('saffron');
  });

  it('notices the same content, and replaces a file of the same name', async () => {
    await add('vault.txt', secret);
    expect(await add('other.txt', secret)).toContain('already, as vault.txt');
    expect(await add('VAULT.txt', secret.replace('912', '913'))).toContain('Replaced VAULT.txt');
    expect(await tells('corpus list', {}, manager)).toContain('1 file');
    expect(await tells('ask', { question: 'How many crates of saffron are in the vault of Quellmark?' })).toContain('913 crates');
  });

  it('takes .md, .html, .jsonl and .pdf', async () => {
    expect(await add('a.md', `# Vault\n\n${secret}`)).toContain('Added a.md');
    expect(
      await add('b.html', `<html><body><article><h1>Vault</h1><p>${secret}</p><p>${secret}</p></article></body></html>`),
    ).toContain('Added b.html');
    expect(
      await add('c.jsonl', `${JSON.stringify({ id: 1, text: secret })}\n${JSON.stringify({ id: 2, text: shared })}`),
    ).toContain('2 articles');
    const page = pdf([{ text: 'The lighthouse of Brandle is 61 metres tall, its keeper said.', y: 700 }]);
    expect(await add('d.pdf', page)).toContain('Added d.pdf');
    expect(await tells('ask', { question: 'How tall is the lighthouse of Brandle?' })).toContain('61 metres');
  });

  it('says in one line why it does not take a file', async () => {
    const refused: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
      ['a.exe', 'MZ', /none of \.txt/],
      ['a', 'text', /none of \.txt/],
      ['a.txt', pdf([{ text: 'A page of words here.', y: 700 }]), /does not hold what its name says/],
      ['a.pdf', secret, /does not hold what its name says/],
      ['a.html', secret, /does not hold what its name says/],
      ['a.jsonl', secret, /does not hold what its name says/],
      ['a.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), /does not hold what its name says/],
      ['a.txt', Buffer.from([0x61, 0xff, 0xfe, 0x62]), /does not hold what its name says/],
      ['scan.pdf', pdf([]), /pictures of pages/],
      ['bad.pdf', '%PDF-1.7 rubbish', /is damaged/],
      ['empty.txt', '', /is empty/],
      ['large.txt', 'word '.repeat(10_000), /too large: at most 39 KB/],
    ];
    for (const [name, content, why] of refused) expect(await add(name, content), name).toMatch(why);
    expect(await now().servers.list(here)).toEqual([]);
  });

  it('does not believe what it is told of a size', async () => {
    expect(await add('large.txt', 'word '.repeat(10_000), { size: 10 })).toMatch(/too large/);
  });

  it('keeps to the number of files and their sizes together', async () => {
    const text = (i: number) => `${secret.replace('912', String(i))}\n\n`.repeat(50);
    for (let i = 0; i < 6; i++) await add(`f${i}.txt`, i < 4 ? text(i) : secret.replace('912', String(i)));
    expect(await add('f7.txt', secret)).toMatch(/one file too many: at most 6/);
    await tells('corpus remove', { file: 'f5.txt' }, manager);
    expect(await add('f7.txt', 'word '.repeat(7_900))).toMatch(/would pass 59 KB/);
  });

  it('makes every name safe', async () => {
    let count = 0;
    for (const name of [
      '../../../etc/passwd.txt',
      '..\\evil.txt',
      'a\u202Etxt.exe.txt',
      '.hidden.txt',
      '\u0000.txt',
      '`@everyone`.md',
    ]) {
      expect(await add(name, secret.replace('912', `${name.length}${count++}`)), name).toMatch(/Added/);
      expect(now().discord.problems).toEqual([]);
    }
    for (const { name } of await now().servers.list(here)) expect(name).toMatch(/^[\p{L}\p{N}@][\p{L}\p{N}.@]*\.(?:txt|md)$/u);
  });

  it('fetches from nowhere but where Discord keeps files, and follows no redirect', async () => {
    const base = new URL(now().discord.apiBase).origin;
    const before = now().discord.requests.length;
    for (const url of [
      'http://127.0.0.1:1/attachments/1/2/a.txt',
      'http://169.254.169.254/attachments/1/2/a.txt',
      'file:///etc/passwd',
      `${base}/api/v10/attachments/1`,
      `${base}/attachments/../api/v10/gateway/bot`,
      `${base.replace('http://', 'http://user:word@')}/attachments/1/2/a.txt`,
      'https://cdn.discordapp.com.evil.example/attachments/1/2/a.txt',
      'no address',
    ])
      expect(await add('a.txt', secret, { url }), url).toContain('could not be fetched');
    now().discord.uploads.set('/attachments/1/2/away.txt', `${base}/attachments/1/2/there.txt`);
    now().discord.uploads.set('/attachments/1/2/there.txt', Buffer.from(secret));
    expect(await add('a.txt', secret, { url: `${base}/attachments/1/2/away.txt` })).toContain('could not be fetched');
    const asked = now()
      .discord.requests.slice(before)
      .filter((one) => one.startsWith('GET'));
    expect(asked.every((one) => one === 'GET /attachments/…')).toBe(true);
    expect(asked.length).toBeLessThanOrEqual(3);
  });

  it('is refused to everybody else, however it was reached', async () => {
    for (const part of ['add', 'remove', 'list', 'reindex']) {
      const values = part === 'add' ? { file: now().discord.upload('a.txt', secret) } : part === 'remove' ? { file: 'a' } : {};
      expect(await tells(`corpus ${part}`, values)).toContain('Only people who may manage this server');
      expect(await tells(`corpus ${part}`, values, { ...manager, server: null })).toContain('where Footnote was added');
      expect(await tells(`corpus ${part}`, values, { ...manager, installed: 'person' })).toContain('where Footnote was added');
    }
    expect(await now().servers.list(here)).toEqual([]);
  });

  it('turns the pages of a long list', async () => {
    const long = 'x'.repeat(95);
    const many = await ownList(60, long);
    const first = await did('corpus list', {}, manager);
    expect(shown(first)).toContain('60 files');
    let [last, seen] = [first, shown(first)];
    while (buttonsOf(last).some(({ label }) => label === 'More')) {
      last = await clicked(last, button(last, 'More'), { ...manager, user: first.asker ?? '' });
      seen += shown(last);
    }
    for (const name of many) expect(seen).toContain(name.slice(0, 90));
    expect(shown(await clicked(last, button(last, 'Back')))).toContain('Only people who may manage');
  });
});

async function ownList(count: number, long: string): Promise<readonly string[]> {
  const names = Array.from({ length: count }, (_, i) => `${String(i).padStart(3, '0')}${long}.txt`);
  for (const [i, name] of names.entries()) {
    const content = Buffer.from(secret.replace('912', String(i)));
    const about = { name, path: name, added: i.toString(16).padStart(64, '0'), bytes: content.length, by: '1', title: null };
    await now().servers.keep(here, { ...about, at: new Date().toISOString() }, content);
  }
  await now().shelf.refresh(here);
  return names;
}
