import { setTimeout as sleep } from 'node:timers/promises';
import { flat } from './rules.ts';

type Json = Readonly<Record<string, unknown>>;

/** A message as the loopback keeps it. */
export interface LoopbackMessage {
  readonly id: string;
  readonly channel: string;
  body: Json;
  readonly files: Readonly<Record<string, string>>;
  readonly private: boolean;
  /** Who called for it; null for messages that answer no interaction. */
  readonly asker: string | null;
  deleted: boolean;
}

/** One interaction and everything the bot did about it. */
export interface Conversation {
  readonly id: string;
  readonly token: string;
  readonly user: string;
  readonly sentAt: number;
  /** The first response: its type, what it held and how long it took. */
  first: { readonly type: number; readonly data: Json; readonly ms: number } | null;
  /** The answer; null while it is only announced. */
  message: LoopbackMessage | null;
  readonly followUps: LoopbackMessage[];
  edits: number;
  acknowledgements: number;
  /** Set by a test: Discord no longer knows the token. */
  expired: boolean;
  /** Message a button was on. */
  readonly on: LoopbackMessage | null;
}

/** Waits until `what` is true; throws after `withinMs`. */
export async function until(what: () => boolean, withinMs = 5_000, why = 'it never came to pass'): Promise<void> {
  const end = Date.now() + withinMs;
  while (!what()) {
    if (Date.now() > end) throw new Error(`waited ${withinMs} ms: ${why}`);
    await sleep(3);
  }
}

/** Every text of a message, top to bottom. */
export function textsOf(message: LoopbackMessage | null): readonly string[] {
  return flat((message?.body['components'] ?? []) as readonly unknown[]).flatMap((one) =>
    one['type'] === 10 ? [String(one['content'])] : [],
  );
}

/** The buttons of a message, top to bottom. */
export function buttonsOf(
  message: LoopbackMessage | null,
): readonly { readonly label: string; readonly id: string | null; readonly url: string | null }[] {
  return flat((message?.body['components'] ?? []) as readonly unknown[]).flatMap((one) =>
    one['type'] === 2
      ? [
          {
            label: String(one['label']),
            id: (one['custom_id'] as string | undefined) ?? null,
            url: (one['url'] as string | undefined) ?? null,
          },
        ]
      : [],
  );
}
