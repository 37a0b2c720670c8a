import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { articles } from '../../bench/corpus.ts';
import { ask } from '../../src/answer/answer.ts';
import { suggestQuestions } from '../../src/answer/suggest/suggestions.ts';
import type { ShelfChange } from '../../src/index/shelf.ts';
import { type Turns, tellsTurns, turnsOf } from '../fakes/turns.ts';
import { keeping, names, opened, ships, texts, until } from './shelfStory.ts';

describe.each(['in memory', 'in parts'] as const)('a shelf whose articles are %s', (where) => {
  beforeAll(() => {
    keeping.shared = where;
  });

  it('takes in what was added, changed and removed, and tells which that is', async () => {
    const { shelf, folder, changes, put } = await opened({ 'a.txt': ships(3), 'b.txt': ships(4), 'c.txt': ships(5) });
    put('d.txt', ships(6));
    put('b.txt', ships(7));
    rmSync(join(folder, 'c.txt'));
    await expect(shelf.refresh(null)).resolves.toMatchObject({ added: 1, removed: 1, changed: 1 });
    expect(texts(shelf.libraryFor(null))).toEqual([ships(3), ships(7), ships(6)]);
    expect(changes).toHaveLength(1);
    const [{ server, added, changed, removed }] = changes as [ShelfChange];
    expect([server, names(added), names(changed), names(removed)]).toEqual([null, ['d.txt'], ['b.txt'], ['c.txt']]);
    expect(shelf.status(null)).toMatchObject({ articles: 3, own: 0, last: { added: 1, removed: 1, changed: 1 } });
  });

  it('keeps the library where nothing changed, even when a file was written again as it was', async () => {
    const { shelf, changes, put } = await opened({ 'a.txt': ships(3), 'b.jsonl': JSON.stringify({ id: 'x', text: ships(4) }) });
    const before = shelf.libraryFor(null);
    put('a.txt', ships(3));
    put('b.jsonl', JSON.stringify({ id: 'x', text: ships(4) }));
    await expect(shelf.refresh(null)).resolves.toMatchObject({ added: 0, removed: 0, changed: 0 });
    expect(shelf.libraryFor(null)).toBe(before);
    expect(changes).toEqual([]);
  });

  it('analyses only what changed and keeps every other article as it is', async () => {
    const { shelf, put } = await opened({ 'a.txt': ships(3), 'b.txt': ships(4) });
    const [a] = shelf.libraryFor(null).articles;
    put('b.txt', ships(5));
    await shelf.refresh(null);
    if (where === 'in memory') expect(shelf.libraryFor(null).articles[0]).toBe(a);
    else expect(shelf.libraryFor(null).articles[0]).toEqual(a);
    const changed = shelf.libraryFor(null).articles[1];
    expect(changed && shelf.libraryFor(null).analysis(changed.id).figures).toHaveLength(1);
  });

  it('answers from what was there when everything vanishes or the folder goes away', async () => {
    const { shelf, folder } = await opened({ 'a.txt': ships(3) });
    rmSync(join(folder, 'a.txt'));
    await shelf.refresh(null);
    rmSync(folder, { recursive: true });
    await expect(shelf.refresh(null)).rejects.toThrow();
    expect(texts(shelf.libraryFor(null))).toEqual([ships(3)]);
  });

  it('takes the other article when the one that had its id goes', async () => {
    const line = (text: string) => JSON.stringify({ id: 'same', text });
    const { shelf, folder } = await opened({ 'a.jsonl': line(ships(3)), 'b.jsonl': line(ships(4)) });
    expect(texts(shelf.libraryFor(null))).toEqual([ships(3)]);
    rmSync(join(folder, 'a.jsonl'));
    await shelf.refresh(null);
    expect(texts(shelf.libraryFor(null))).toEqual([ships(4)]);
  });

  it('heeds a corpus.json and synonyms that came later', async () => {
    const { shelf, put } = await opened({ 'a.txt': ships(3) });
    put('corpus.json', JSON.stringify({ articles: [{ file: 'a.txt', title: 'Ships counted', date: '2018-02-03' }] }));
    put('synonyms.json', JSON.stringify([['harbour master', 'port captain']]));
    await expect(shelf.refresh(null)).resolves.toMatchObject({ changed: 1 });
    expect(shelf.libraryFor(null).articles[0]).toMatchObject({ title: 'Ships counted', date: '2018-02-03' });
    expect(shelf.libraryFor(null).synonyms).toHaveLength(1);
  });
});

describe.each(['in memory', 'in parts'] as const)('a watched folder whose articles are %s', (where) => {
  beforeAll(() => {
    keeping.shared = where;
  });

  it('shows a file that was renamed into place, one in a new folder, and 200 quick changes', async () => {
    const { shelf, folder, put } = await opened({ 'a.txt': ships(3) }, true);
    await sleep(400);
    writeFileSync(join(folder, '.b.txt.swp'), ships(8));
    renameSync(join(folder, '.b.txt.swp'), join(folder, 'b.txt'));
    await until(() => texts(shelf.libraryFor(null)).includes(ships(8)));
    mkdirSync(join(folder, 'new'));
    await sleep(300);
    put('new/c.txt', ships(9));
    await until(() => texts(shelf.libraryFor(null)).includes(ships(9)));
    for (let i = 0; i < 200; i++) {
      put('a.txt', ships(1_000 + i));
      if (i % 20 === 0) await sleep(10);
    }
    await until(() => texts(shelf.libraryFor(null)).includes(ships(1_199)));
    expect(texts(shelf.libraryFor(null))).toHaveLength(3);
  }, 30_000);

  it('is never read while a file is being written in parts', async () => {
    const { shelf, changes, put } = await opened({ 'a.txt': ships(3) }, true);
    const whole = Array.from({ length: 20 }, (_, i) => ships(i)).join('\n\n');
    for (let end = 100; end < whole.length; end += 150) {
      put('b.txt', whole.slice(0, end));
      await sleep(30);
    }
    put('b.txt', whole);
    await until(() => texts(shelf.libraryFor(null)).includes(whole));
    expect(changes.flatMap(({ added, changed }) => [...added, ...changed]).map(({ text }) => text)).toEqual([whole]);
  }, 30_000);

  it('answers 500 questions during 20 changes, each from one state, and none fails', async () => {
    const { shelf, changes, put } = await opened({
      'a.txt': ships(1),
      'b.txt': 'Elsewhere it rained all day. The streets were empty.',
    });
    const seen = new Set<number>();
    let current = 1;
    const going = (async () => {
      for (current = 2; current <= 21; current++) {
        put('a.txt', ships(current));
        await shelf.refresh(null);
      }
    })();
    let asked = 0;
    let done = false;
    void going.then(() => {
      done = true;
    });
    while (asked < 500 || !done) {
      const [low, library] = [changes.length + 1, shelf.libraryFor(null)];
      const answer = ask(library, { question: 'How many ships were counted in the bay of Orvik?', limit: 5 });
      if (answer.outcome !== 'answered') throw new Error(`no answer: ${answer.outcome}`);
      const { article, span } = answer.evidence[0];
      const number = Number(/counted (\d+) ships/.exec(library.article(article)?.text.slice(span.start, span.end) ?? '')?.[1]);
      expect(number).toBeGreaterThanOrEqual(low);
      expect(number).toBeLessThanOrEqual(current);
      seen.add(number);
      asked += 1;
      await sleep(asked % 5 === 0 ? 5 : 0);
    }
    await going;
    expect(changes).toHaveLength(20);
    expect(seen.size).toBeGreaterThan(10);
  }, 60_000);

  it.skipIf(!tellsTurns)(
    'lets others have their turn while 200 articles are taken in',
    // A machine with other work may keep turns long.
    { retry: 2, timeout: 60_000 },
    async () => {
      const { shelf, put } = await opened({ 'a.txt': ships(1) });
      const made = [...articles(1_600)].slice(0, 200);
      for (const { id, title, date, text } of made) put(`more/${id}.txt`, `${title}\n${date}\n\n${text}`);
      let asked = 0;
      const asks = async () => {
        ask(shelf.libraryFor(null), { question: made[asked++ % made.length]?.title ?? '', limit: 5 });
        suggestQuestions('', shelf.libraryFor(null));
        await sleep(25);
      };
      const taken = await turnsOf(async () => {
        let going = true;
        const asking = (async () => {
          while (going) await asks();
        })();
        await expect(shelf.refresh(null)).resolves.toMatchObject({ added: made.length });
        for (let i = 0; i < 10; i++) await asks();
        going = false;
        await asking;
      });
      const quiet = await turnsOf(async () => {
        for (let i = 0; i < 30; i++) await asks();
      });
      const tell = ({ all, inLong, long, longest }: Turns) =>
        `${all.toFixed(0)} ms, ${inLong.toFixed(0)} of them in ${long} turns over 20 ms, the longest ${longest.toFixed(0)}`;
      console.log(`computed while 200 articles were taken in: ${tell(taken)}; questions alone: ${tell(quiet)}`);
      expect(taken.inLong).toBeLessThan(0.3 * taken.all + quiet.inLong);
      expect(taken.longest).toBeLessThan(Math.max(0.1 * taken.all, 3 * quiet.longest));
    },
  );
});
