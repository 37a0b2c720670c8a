import { DiscordAPIError, REST } from 'discord.js';
import { z } from 'zod';
import { restBase } from '../discordApi.ts';

/** Where a message cannot go: the place is gone or closed, or the person takes none. */
export type Unreachable = { readonly closed: true };

/** Writes to channels and people of its own accord. What may work later throws. */
export interface Messenger {
  /** The channel for direct messages with somebody. */
  direct(user: string): Promise<string | Unreachable>;
  /** The channel that a thread belongs to; null where there is none or it cannot be seen. */
  parent(channel: string): Promise<string | null>;
  /** Two posts with one nonce within minutes are one message. */
  post(channel: string, body: unknown, nonce: string): Promise<'sent' | Unreachable>;
  /** True when the bot has posted this body there since a time; false where that cannot be found out. */
  holds(channel: string, since: number, body: unknown): Promise<boolean>;
}

/** Unknown channel, server, user; no access, no permission, thread closed; no direct messages to this person, none in common. */
const closed: ReadonlySet<number | string> = new Set([10003, 10004, 10013, 50001, 50013, 50083, 50007, 50278]);

const channel = z.object({ id: z.string().regex(/^\d{1,20}$/), parent_id: z.string().nullish() });
const messages = z.array(z.object({ content: z.string(), author: z.object({ bot: z.boolean().optional() }) }));

/** A messenger with the bot's token. */
export function messenger(apiBase: string | null, token: string): Messenger {
  const rest = new REST({ api: restBase(apiBase), version: '10', retries: 2, timeout: 5_000 }).setToken(token);
  const refusal = (error: unknown): Unreachable => {
    if (error instanceof DiscordAPIError && closed.has(error.code)) return { closed: true };
    throw error;
  };
  return {
    async direct(user) {
      try {
        return channel.parse(await rest.post('/users/@me/channels', { body: { recipient_id: user } })).id;
      } catch (error) {
        return refusal(error);
      }
    },
    async parent(of) {
      try {
        return channel.parse(await rest.get(`/channels/${of}`)).parent_id ?? null;
      } catch (error) {
        if (error instanceof DiscordAPIError && error.status < 500) return null;
        throw error;
      }
    },
    async post(to, body, nonce) {
      try {
        await rest.post(`/channels/${to}/messages`, { body: { ...Object(body), nonce, enforce_nonce: true } });
        return 'sent';
      } catch (error) {
        return refusal(error);
      }
    },
    async holds(to, since, body) {
      const wanted = z.object({ content: z.string() }).safeParse(body);
      if (!wanted.success) return false;
      try {
        const query = new URLSearchParams({ after: String(idAt(since - 60_000)), limit: '100' });
        const found = messages.parse(await rest.get(`/channels/${to}/messages`, { query }));
        return found.some(({ content, author }) => author.bot === true && content === wanted.data.content);
      } catch (error) {
        if (error instanceof DiscordAPIError && error.status < 500) return false;
        throw error;
      }
    },
  };
}

/** The least Discord id of a time. */
const idAt = (time: number): bigint => BigInt(Math.max(0, time - 1_420_070_400_000)) << 22n;
