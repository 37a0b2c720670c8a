import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { serverFiles } from '../../src/adapters/shelf/serverFiles.ts';
import { sourceNow } from '../../src/adapters/sourceNow.ts';
import { add, opened, ships, texts, until } from './shelfStory.ts';

describe('a server’s own articles', () => {
  it('are beside the shared ones for that server alone, also after a start', async () => {
    const { shelf, data } = await opened({ 'a.txt': ships(3) });
    await Promise.all([shelf.ready('11'), shelf.ready('22')]);
    await add(data, '11', 'own.txt', ships(11));
    await add(data, '22', 'own.txt', ships(22));
    await shelf.refresh('11');
    await shelf.refresh('22');
    expect(texts(shelf.libraryFor('11'))).toEqual([ships(3), ships(11)]);
    expect(texts(shelf.libraryFor('22'))).toEqual([ships(3), ships(22)]);
    for (const other of [null, '33', '1', '']) expect(texts(shelf.libraryFor(other))).toEqual([ships(3)]);
    const own = shelf.libraryFor('11').articles[1];
    expect(own && shelf.libraryFor('22').byKey(own.key)).toBeUndefined();
    expect(own && shelf.libraryFor(null).article(own.id)).toBeUndefined();
    const again = await opened({ 'a.txt': ships(3) }, false, data);
    expect(texts(again.shelf.libraryFor('11'))).toEqual([ships(3)]);
    await again.shelf.ready('11');
    expect(texts(again.shelf.libraryFor('11'))).toEqual([ships(3), ships(11)]);
    expect(again.changes).toEqual([]);
  });

  it('stay when shared articles change, and everybody sees that change at once', async () => {
    const { shelf, data, changes, put } = await opened({ 'a.txt': ships(3) });
    await add(data, '11', 'own.txt', ships(11));
    await shelf.ready('11');
    shelf.onChange(() => expect(texts(shelf.libraryFor('11'))).toContain(ships(4)));
    put('a.txt', ships(4));
    await shelf.refresh(null);
    expect(texts(shelf.libraryFor('11'))).toEqual([ships(4), ships(11)]);
    expect(texts(shelf.libraryFor(null))).toEqual([ships(4)]);
    expect(changes).toHaveLength(1);
  });

  it('are all that a server costs: the shared ones are nobody’s alone, and what they become touches no server', async () => {
    const { shelf, data, put } = await opened({ 'a.txt': ships(3) });
    for (const server of ['11', '22']) {
      await add(data, server, 'own.txt', ships(Number(server)));
      await shelf.ready(server);
    }
    const own = shelf.ownOf('11');
    expect(texts(own)).toEqual([ships(11)]);
    expect(texts(shelf.ownOf('22'))).toEqual([ships(22)]);
    for (const other of [null, '33']) expect(texts(shelf.ownOf(other))).toEqual([]);
    const [shared] = shelf.libraryFor(null).articles;
    expect(shelf.libraryFor('11').articles[0]).toBe(shared);
    expect(shelf.libraryFor('11').passageIndex.size).toBe(shelf.libraryFor(null).passageIndex.size + own.passageIndex.size);
    expect(shelf.libraryFor('11')).toBe(shelf.libraryFor('11'));
    put('a.txt', ships(4));
    await shelf.refresh(null);
    expect(texts(shelf.libraryFor('11'))).toEqual([ships(4), ships(11)]);
    expect(shelf.ownOf('11')).toBe(own);
    expect(shelf.status('11')).toMatchObject({ articles: 2, own: 1 });
  });

  it('are all there when own and shared ones change at the same time', async () => {
    const { shelf, data, put } = await opened({ 'a.txt': ships(3) });
    await shelf.ready('11');
    const going: Promise<unknown>[] = [];
    for (let i = 0; i < 10; i++) {
      put('a.txt', ships(100 + i));
      await add(data, '11', `own${i}.txt`, ships(200 + i));
      going.push(shelf.refresh(null), shelf.refresh('11'), shelf.ready('22'));
      await sleep(7 * i);
    }
    await Promise.all(going);
    expect(texts(shelf.libraryFor('11'))).toEqual([ships(109), ...Array.from({ length: 10 }, (_, i) => ships(200 + i))]);
    expect(texts(shelf.libraryFor('22'))).toEqual([ships(109)]);
  }, 30_000);

  it('come from another process within a few seconds, and go again', async () => {
    const { shelf, data, changes } = await opened({ 'a.txt': ships(3) });
    await shelf.ready('11');
    const id = await add(data, '11', 'own.txt', ships(11));
    await until(() => texts(shelf.libraryFor('11')).includes(ships(11)), 6_000);
    await serverFiles(join(data, 'servers')).remove('11', id);
    await until(() => !texts(shelf.libraryFor('11')).includes(ships(11)), 6_000);
    expect(changes.map(({ server, added, removed }) => [server, added.length, removed.length])).toEqual([
      ['11', 1, 0],
      ['11', 0, 1],
    ]);
  }, 20_000);

  it('can be looked at again, and a damaged file is noticed', async () => {
    const { shelf, data, folder } = await opened({ 'a.txt': ships(3) });
    await add(data, '11', 'own.txt', ships(11));
    await shelf.ready('11');
    const own = shelf.libraryFor('11').articles[1];
    const look = sourceNow(folder, serverFiles(join(data, 'servers')));
    if (!own) throw new Error('no article');
    await expect(look(own)).resolves.toBe('identical');
    const other = await add(data, '11', 'own.txt', ships(12));
    await expect(look(own)).resolves.toBe('changed');
    await serverFiles(join(data, 'servers')).remove('11', other);
    await expect(look(own)).resolves.toBe('gone');
  });
});
