import type { Reply } from '../../../model/reply.ts';
import { watchLine } from '../../../present/watchReply.ts';
import { watchWording } from '../../../present/words/watchWording.ts';
import type { ButtonState } from '../../../render/customId.ts';
import type { Origin } from '../discordIncoming.ts';
import type { WatchDesk } from './watching.ts';

/** The private answer to Mute, Unmute, Unsubscribe and Resume. */
export async function changeWatch(
  { act, id }: Extract<ButtonState, { readonly do: 'watch' }>,
  { user, server, moderator, locale }: Origin,
  desk: WatchDesk | null,
): Promise<Reply> {
  const say = watchWording(locale);
  if (!desk) return watchLine(say.notHere, null, [], locale);
  const changed = await desk.change(act, id, { user, server, moderator });
  if (changed.kind === 'gone') return watchLine(say.gone, null, [], locale);
  if (changed.kind === 'refused') return watchLine(say.notYours, null, [], locale);
  const { watch } = changed;
  switch (act) {
    case 'stop':
      return watchLine(say.stopped(watch.topic), null, [], locale);
    case 'mute':
      return watchLine(say.muted(watch.topic), watch, ['unmute', 'stop'], locale);
    case 'unmute':
      return watchLine(say.unmuted(watch.topic), watch, ['mute', 'stop'], locale);
    case 'resume':
      return watchLine(say.resumed(watch.topic), watch, ['mute', 'stop'], locale);
  }
}
