import type { Shelf, ShelfCount } from '../../index/shelf.ts';
import type { Reply, Words } from '../../model/reply.ts';
import type { EventLoop, LoopDelay } from '../../ops/eventLoop.ts';
import { indexWording } from '../../present/words/indexWording.ts';
import { setupWording } from '../../present/words/setupWording.ts';
import { wording } from '../../present/words/wording.ts';

/** Watches how the bot does, for those who ask for its status. */
export interface Watch {
  /** Notes how long an answer took. */
  took(ms: number): void;
  /** As a server sees it; null: without articles of its own. */
  status(locale: string, server: string | null): Reply;
}

const kept = 500;

/** What the status tells of beside articles and answers. */
export interface StatusParts {
  readonly version?: string;
  readonly eventLoop?: Pick<EventLoop, 'sinceStart' | 'lastMinute'>;
}

/** Watches from now on. */
export function watch(shelf: Pick<Shelf, 'status'>, { version = 'unknown', eventLoop }: StatusParts): Watch {
  const times: number[] = [];

  return {
    took(ms) {
      times.push(ms);
      if (times.length > kept) times.shift();
    },
    status(locale, server) {
      const { articles, own, refused, newest, last, index } = shelf.status(server);
      const say = setupWording(locale);
      const sorted = [...times].sort((a, b) => a - b);
      const p95 = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))];
      const items: Words[] = [
        [say.articles(articles, refused)],
        ...(own > 0 ? [[say.own(own)]] : []),
        ...(newest ? [[say.newest, { foreign: newest.file }, newest.date ? `, ${wording(locale).date(newest.date)}` : '']] : []),
        [say.indexed(last.at, changeIn(last))],
        ...(index ? [[indexWording(locale)[index.state](index)]] : []),
        [p95 === undefined ? say.noAnswers : say.latency(Math.ceil(p95), sorted.length)],
        ...(eventLoop ? [[say.eventLoop(delay(eventLoop.sinceStart()), delay(eventLoop.lastMinute()))]] : []),
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

const delay = ({ p50, p99, max }: LoopDelay): string => `${[p50, p99, max].map((ms) => Math.round(ms)).join(' / ')} ms`;

/** Articles that came, went and changed: `+3 −0 ~1`. */
export const changeIn = ({ added, removed, changed }: Pick<ShelfCount, 'added' | 'removed' | 'changed'>): string =>
  `+${added} −${removed} ~${changed}`;
