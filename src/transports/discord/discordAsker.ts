import type { Asker } from '../../command/request.ts';
import type { Origin } from './discordIncoming.ts';

/** Who asks, and where. */
export function askerIn(from: Origin, locale = from.locale, shared = from.locale): Asker {
  const { user, collection, channels, moderator, mayPost } = from;
  const place = { channel: channels[0] ?? null, moderator, mayPost, locale: shared };
  // Where a person brought Footnote along, the server around them is none of its business.
  return { id: user, server: collection, collection, locale, ownLocale: from.locale, place };
}
