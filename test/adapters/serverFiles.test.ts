import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../src/adapters/sha256.ts';
import { safeName } from '../../src/adapters/shelf/collections.ts';
import { fileId, serverFiles, serverOf } from '../../src/adapters/shelf/serverFiles.ts';

const folders: string[] = [];
function place(): string {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-files-'));
  folders.push(folder);
  return folder;
}
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const about = (name: string, text: string) => {
  const content = Buffer.from(text);
  const file = { name, path: name, added: sha256(content), bytes: content.length, by: '1', title: null };
  return [{ ...file, at: new Date().toISOString() }, content] as const;
};

describe('files of servers', () => {
  it('are whole after the program is killed at any moment of adding', async () => {
    const folder = place();
    let seen = 0;
    // A busy machine gets to its first files late.
    for (let afterMs = 0; afterMs < 90 || seen <= 3; afterMs = 2 * afterMs + 3) {
      const child = spawn(process.execPath, ['--import', 'tsx', 'test/adapters/keepForever.ts', folder], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await new Promise((resolve) => child.stdout.once('data', resolve));
      await sleep(afterMs);
      child.kill('SIGKILL');
      await new Promise((resolve) => child.once('exit', resolve));
      const files = serverFiles(folder);
      for (const file of await files.list('11')) {
        const read = await files.source('11').read(file.path);
        expect(read).toMatchObject({ path: file.path, sha256: file.content });
        seen += 1;
      }
    }
    const files = serverFiles(folder);
    await files.keep('11', ...about('last.txt', 'words'));
    expect((await files.list('11')).map(({ name }) => name)).toContain('last.txt');
  }, 60_000);

  it('that were left half-written are swept away later, and never named ones too', async () => {
    const folder = place();
    const files = serverFiles(folder);
    await files.keep('11', ...about('a.txt', 'words'));
    const at = join(folder, '11', 'articles');
    const old = new Date(Date.now() - 3_600_000);
    for (const name of ['x.text.aa.new', `${'0'.repeat(64)}.text`]) {
      writeFileSync(join(at, name), 'half');
      utimesSync(join(at, name), old, old);
    }
    writeFileSync(join(at, 'young.text.bb.new'), 'half');
    await files.keep('11', ...about('b.txt', 'other words'));
    expect(readdirSync(at).filter((name) => !name.endsWith('.json')).length).toBe(3);
    expect(readdirSync(at)).toContain('young.text.bb.new');
  });

  it('that are damaged count as unreadable, cards that are damaged as not there', async () => {
    const folder = place();
    const files = serverFiles(folder);
    const a = await files.keep('11', ...about('a.txt', 'words'));
    await files.keep('11', ...about('b.txt', 'other words'));
    truncateSync(join(folder, '11', 'articles', `${a.content}.text`), 2);
    expect(await files.source('11').read('a.txt')).toMatchObject({ reason: expect.stringContaining('damaged') });
    writeFileSync(join(folder, '11', 'articles', `${fileId('b.txt')}.json`), '{"id":');
    expect((await files.list('11')).map(({ name }) => name)).toEqual(['a.txt']);
  });

  it('keep what both of two programs add at the same time', async () => {
    const folder = place();
    const [one, other] = [serverFiles(folder), serverFiles(folder)];
    await Promise.all(
      Array.from({ length: 30 }, (_, i) => (i % 2 ? one : other).keep('11', ...about(`f${i}.txt`, `words ${i % 7}`))),
    );
    const files = await one.list('11');
    expect(files).toHaveLength(30);
    for (const { path } of files) expect(await one.source('11').read(path)).toHaveProperty('bytes');
  });

  it('lie nowhere but in the folder of their server', async () => {
    const folder = place();
    mkdirSync(join(folder, 'inside'));
    const files = serverFiles(join(folder, 'inside'));
    for (const server of ['', '..', '../11', '11/../22', 'a'])
      await expect(files.keep(server, ...about('a.txt', 'words'))).rejects.toThrow('not a server');
    await files.keep('11', ...about(safeName('../../../up.txt'), 'words'));
    expect(await files.remove('11', '../../../x')).toBeNull();
    expect(readdirSync(folder)).toEqual(['inside']);
    expect(readdirSync(join(folder, 'inside'))).toEqual(['11']);
    const [card = ''] = readdirSync(join(folder, 'inside', '11', 'articles')).filter((name) => name.endsWith('.json'));
    expect(JSON.parse(readFileSync(join(folder, 'inside', '11', 'articles', card), 'utf8'))).toMatchObject({ name: 'up.txt' });
  });

  it('are told by the ids of their articles', () => {
    expect(serverOf('server:123/a.txt')).toBe('123');
    for (const shared of ['a.txt', 'server/a.txt', 'server:/a.txt', 'server:12x/a.txt']) expect(serverOf(shared)).toBeNull();
  });
});
