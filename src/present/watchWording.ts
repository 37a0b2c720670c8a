import type { Pause } from '../model/watch.ts';

/** What /watch, its messages and their buttons say. */
export interface WatchWording {
  /** The heading of a message with new passages. */
  news(topic: string): string;
  /** Passages that found no room; where they are. */
  further(count: number): string;
  readonly mute: string;
  readonly unmute: string;
  readonly unsubscribe: string;
  readonly resume: string;
  readonly search: string;
  begun(topic: string, place: 'here' | 'direct'): string;
  already(topic: string): string;
  /** How often and when messages come. */
  readonly promise: string;
  readonly listTitle: string;
  readonly none: string;
  /** Where is told of it; null: in a direct message. */
  place(channel: string | null): string;
  readonly mutedNote: string;
  pausedNote(pause: Pause): string;
  muted(topic: string): string;
  unmuted(topic: string): string;
  stopped(topic: string): string;
  resumed(topic: string): string;
  /** Said once to its owner when a watch comes to rest. */
  paused(topic: string, pause: Pause): string;
  readonly notYours: string;
  readonly gone: string;
  readonly noWords: string;
  tooMany(most: number): string;
  tooManyHere(most: number): string;
  readonly onlyModerators: string;
  readonly cannotWriteHere: string;
  readonly notHere: string;
}

const english: WatchWording = {
  news: (topic) => `New in the articles on “${topic}”`,
  further: (count) => `${count} more new ${count === 1 ? 'passage' : 'passages'}: press Search.`,
  mute: 'Mute',
  unmute: 'Unmute',
  unsubscribe: 'Unsubscribe',
  resume: 'Resume',
  search: 'Search',
  begun: (topic, place) =>
    place === 'here'
      ? `This channel now hears of new passages on “${topic}”.`
      : `You now hear of new passages on “${topic}”, in a direct message.`,
  already: (topic) => `“${topic}” is being watched already.`,
  promise: 'At most one message a day, only words that are new, and none in quiet hours. Mute and Unsubscribe are under each.',
  listTitle: 'What you watch',
  none: 'You watch nothing yet. Give a topic, for example /watch topic:trade.',
  place: (channel) => (channel ? 'in a channel' : 'direct message'),
  mutedNote: 'muted',
  pausedNote: (pause) =>
    pause === 'channel' ? 'resting: the channel cannot be written to' : 'resting: you take no direct messages from Footnote',
  muted: (topic) => `“${topic}” is muted. What comes meanwhile is kept for when you unmute it.`,
  unmuted: (topic) => `“${topic}” is no longer muted.`,
  stopped: (topic) => `“${topic}” is no longer watched.`,
  resumed: (topic) => `“${topic}” is watched again.`,
  paused: (topic, pause) =>
    pause === 'channel'
      ? `I can no longer write to the channel in which “${topic}” was watched, so that watch rests. /watch shows it; Resume starts it again.`
      : `You take no direct messages from me, so the watch on “${topic}” rests. /watch shows it; Resume starts it again.`,
  notYours: 'Only the person who began this watch, or a moderator, can change it.',
  gone: 'This is no longer being watched.',
  noWords: 'A topic needs a word that can be looked for, for example /watch topic:trade.',
  tooMany: (most) => `You watch ${most} topics already, which is the most. Unsubscribe from one first: /watch.`,
  tooManyHere: (most) => `${most} topics are watched in this server already, which is the most.`,
  onlyModerators: 'Only who may manage messages here can have a channel told. Leave out “here” to be told yourself.',
  cannotWriteHere: 'I am not allowed to write in this channel. Leave out “here” to be told in a direct message.',
  notHere: 'New articles can be told of only in Discord. There, /watch writes at most once a day.',
};

const catalogue: Readonly<Record<string, WatchWording>> = { en: english };

/** The words for a language tag; English where there is no other yet. */
export function watchWording(locale: string): WatchWording {
  return catalogue[locale.toLowerCase().split('-')[0] ?? ''] ?? english;
}
