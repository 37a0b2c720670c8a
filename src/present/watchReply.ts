import type { Action, Block, Reply, Words } from '../model/reply.ts';
import type { Pause, Watch } from '../model/watch.ts';
import { notice } from './reply.ts';
import { type WatchWording, watchWording } from './words/watchWording.ts';

/** A private card with one line, and what can be done to the watch that it is about. */
export function watchLine(line: string, watch: Watch | null, acts: readonly WatchChoice[], locale: string): Reply {
  const say = watchWording(locale);
  const actions = watch ? acts.map((act): Action => ({ do: 'watch', act, id: watch.id, label: labelOf(act, say) })) : [];
  return { ...notice([line]), actions };
}

/** The card for a watch that has just begun, or was there already. */
export function begunReply(watch: Watch, isNew: boolean, locale: string): Reply {
  const say = watchWording(locale);
  const line = isNew ? say.begun(watch.topic, watch.channel === null ? 'direct' : 'here') : say.already(watch.topic);
  const reply = watchLine(line, watch, ['mute', 'stop'], locale);
  return { ...reply, blocks: [...reply.blocks, { kind: 'says', words: [say.promise], tone: 'small' }] };
}

/** What somebody watches, with a button to end each, and one for each that is muted or rests. */
export function watchList(watches: readonly { readonly watch: Watch; readonly pause: Pause | null }[], locale: string): Reply {
  const say = watchWording(locale);
  if (watches.length === 0) return notice([say.none]);
  const shown = watches.slice(0, 12);
  const items = shown.map(({ watch, pause }): Words => {
    const notes = [...(watch.muted ? [say.mutedNote] : []), ...(pause ? [say.pausedNote(pause)] : [])];
    return [
      { foreign: watch.topic, strong: true },
      ` – ${say.place(watch.channel)}${notes.length ? ` (${notes.join('; ')})` : ''}`,
    ];
  });
  const blocks: readonly Block[] = [
    { kind: 'title', words: [say.listTitle] },
    { kind: 'list', items },
    { kind: 'says', words: [say.promise], tone: 'small' },
  ];
  const actions = shown.flatMap(({ watch, pause }): readonly Action[] => {
    const acts: readonly WatchChoice[] = [...(pause ? (['resume'] as const) : watch.muted ? (['unmute'] as const) : []), 'stop'];
    return acts.map((act) => ({ do: 'watch', act, id: watch.id, label: `${labelOf(act, say)}: ${watch.topic}` }));
  });
  return { blocks, actions: [...actions, { do: 'dismiss' }], private: true };
}

type WatchChoice = Extract<Action, { readonly do: 'watch' }>['act'];

function labelOf(act: WatchChoice, say: WatchWording): string {
  const labels = { stop: say.unsubscribe, mute: say.mute, unmute: say.unmute, resume: say.resume };
  return labels[act];
}
