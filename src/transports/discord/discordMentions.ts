import { z } from 'zod';
import { readable, wordsOf } from './discordReadable.ts';

const message = z.object({
  id: z.string().regex(/^[\w-]{1,40}$/),
  channel_id: z.string().regex(/^[\w-]{1,40}$/),
  guild_id: z.string().nullish(),
  content: z.string(),
  webhook_id: z.string().nullish(),
  type: z.number().nullish(),
  author: z.object({ id: z.string(), bot: z.boolean().nullish() }),
  mentions: z.array(z.object({ id: z.string() })).nullish(),
  referenced_message: readable.nullish(),
});

/** A message that asks the bot something. */
export interface Mention {
  readonly id: string;
  readonly channel: string;
  readonly server: string | null;
  readonly author: string;
  /** Without the mention; may be empty. */
  readonly question: string;
  /** Words of another message that are to be checked; null when the message itself asks something. */
  readonly check: string | null;
}

/** What people write under a message to have it checked, in the languages that Footnote speaks; nothing at all is enough. */
const checkWords = [
  'sources?|check(?: (?:this|it))?|is (?:this|that|it) (?:true|right|correct|real)',
  'quellen?|prüf(?:e|en)?(?: (?:das|es))?|(?:stimmt|ist) das(?: (?:wahr|richtig|echt))?',
  "vérifie(?:r|z)?(?: (?:ça|ceci|cela))?|(?:est-ce que )?c[’']est vrai|est-ce vrai",
  'fuentes?|comprueba(?:lo)?(?: esto)?|(?:esto )?es (?:verdad|cierto|correcto)',
  'источники?|проверь(?:те)?(?: это)?|(?:это )?правда',
  '来源|出处|核查|核实|(?:这)?是真的吗|真的吗',
];
const wantsCheck = new RegExp(`^[^\\p{L}\\p{N}]*(?:${checkWords.join('|')})?[^\\p{L}\\p{N}]*$`, 'iu');

/** Reads a message from the wire: a direct message, or one that names the bot, of a person; null for everything else. */
export function mention(raw: unknown, self: string): Mention | null {
  const parsed = message.safeParse(raw);
  if (!parsed.success) return null;
  const { id, channel_id, guild_id, content, webhook_id, type, author, mentions } = parsed.data;
  const written = type === undefined || type === null || type === 0 || type === 19;
  if (author.bot || author.id === self || webhook_id || !written) return null;
  const name = new RegExp(`<@!?${self}>`, 'g');
  // A reply that pings the bot names it beside its words; much of what people write under a card is no question, though.
  const replied = mentions?.some((one) => one.id === self) && content.includes('?');
  if (guild_id && !name.test(content) && !replied) return null;
  const question = content
    .replace(name, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\/ask\s+/i, '')
    .slice(0, 1_000);
  const quoted = parsed.data.referenced_message ? wordsOf(parsed.data.referenced_message) : '';
  const check = quoted.trim() && wantsCheck.test(question) ? quoted : null;
  return { id, channel: channel_id, server: guild_id ?? null, author: author.id, question, check };
}
