import { z } from 'zod';

const message = z.object({
  id: z.string().regex(/^[\w-]{1,40}$/),
  channel_id: z.string().regex(/^[\w-]{1,40}$/),
  guild_id: z.string().nullish(),
  content: z.string(),
  webhook_id: z.string().nullish(),
  type: z.number().nullish(),
  author: z.object({ id: z.string(), bot: z.boolean().nullish() }),
});

/** A message that asks the bot something. */
export interface Mention {
  readonly id: string;
  readonly channel: string;
  readonly server: string | null;
  readonly author: string;
  /** Without the mention; may be empty. */
  readonly question: string;
}

/** Reads a message from the wire: a direct message, or one that names the bot, of a person; null for everything else. */
export function mention(raw: unknown, self: string): Mention | null {
  const parsed = message.safeParse(raw);
  if (!parsed.success) return null;
  const { id, channel_id, guild_id, content, webhook_id, type, author } = parsed.data;
  const written = type === undefined || type === null || type === 0 || type === 19;
  if (author.bot || author.id === self || webhook_id || !written) return null;
  const name = new RegExp(`<@!?${self}>`, 'g');
  if (guild_id && !name.test(content)) return null;
  const question = content
    .replace(name, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\/ask\s+/i, '');
  return { id, channel: channel_id, server: guild_id ?? null, author: author.id, question: question.slice(0, 1_000) };
}
