import type { ArticleId } from './ids.ts';
import type { Span } from './span.ts';

/** A topic that somebody wants to hear of when new articles come. Only people change it. */
export interface Watch {
  readonly id: string;
  readonly topic: string;
  /** Who began it, as the chat names people. */
  readonly owner: string;
  /** The server in which it was begun; null: a direct message. */
  readonly server: string | null;
  /** Whose own articles are looked at beside the shared ones; null: nobody's. */
  readonly collection: string | null;
  /** The channel that is written to; null: the owner alone. */
  readonly channel: string | null;
  readonly locale: string;
  /** Milliseconds since 1970. */
  readonly since: number;
  readonly muted: boolean;
}

/** Why a watch rests: its channel is gone or closed to the bot, or its owner takes no direct messages. */
export type Pause = 'channel' | 'direct';

/** A new passage on a topic. */
export interface News {
  readonly article: ArticleId;
  readonly span: Span;
  /** `passagePrint` of the words at `span`. */
  readonly print: string;
}
