import type { Library } from '../../index/library.ts';
import type { Reply, Words } from '../../model/reply.ts';
import { setupWording } from '../../present/words/setupWording.ts';
import { wording } from '../../present/words/wording.ts';

/** Watches how the bot does, for those who ask for its status. */
export interface Watch {
  /** Notes how long an answer took. */
  took(ms: number): void;
  status(locale: string): Reply;
}

const kept = 500;

/** Watches from now on; `library` is looked at on every call, to see when the articles changed. */
export function watch(library: () => Library, version: string, now: () => Date = () => new Date()): Watch {
  const times: number[] = [];
  let known = library();
  let indexed = { at: now(), change: changeOf(null, known) };

  function look(): Library {
    const current = library();
    if (current !== known) indexed = { at: now(), change: changeOf(known, current) };
    known = current;
    return current;
  }

  return {
    took(ms) {
      look();
      times.push(ms);
      if (times.length > kept) times.shift();
    },
    status(locale) {
      const { articles, refused } = look();
      const say = setupWording(locale);
      const newest = [...articles].sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? 1 : -1))[0];
      const sorted = [...times].sort((a, b) => a - b);
      const p95 = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))];
      const items: Words[] = [
        [say.articles(articles.length, refused.length)],
        ...(newest ? [[say.newest, { foreign: newest.file }, newest.date ? `, ${wording(locale).date(newest.date)}` : '']] : []),
        [say.indexed(indexed.at, indexed.change)],
        [p95 === undefined ? say.noAnswers : say.latency(Math.ceil(p95), sorted.length)],
        [say.version(version)],
      ];
      return {
        blocks: [
          { kind: 'title', words: [say.statusTitle] },
          { kind: 'list', items },
        ],
        actions: [{ do: 'dismiss' }],
        private: true,
      };
    },
  };
}

/** Articles that came, went and changed: `+3 −0 ~1`. */
function changeOf(before: Library | null, after: Library): string {
  const old = new Map((before?.articles ?? []).map(({ id, sha256 }) => [id, sha256]));
  const added = after.articles.filter(({ id }) => !old.has(id)).length;
  const changed = after.articles.filter(({ id, sha256 }) => old.has(id) && old.get(id) !== sha256).length;
  const gone = old.size + added - after.articles.length;
  return `+${added} −${gone} ~${changed}`;
}
