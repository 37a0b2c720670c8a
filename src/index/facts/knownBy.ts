import { ownLetters } from '../../model/ownLetters.ts';
import { Remembered } from '../../model/remembered.ts';
import { fold } from '../fold.ts';
import { isStopWord } from '../terms.ts';
import { nameWords } from './nameWords.ts';
import type { Notes } from './notes.ts';

const longestTopic = 60;

/** What a topic is known by; null for what is none. */
export function topicKey(text: string): string | null {
  const key = fold(text.replace(/\s+/g, ' ').trim());
  return key.length < 3 || text.length > longestTopic || !/\p{L}{2}/u.test(text) || isStopWord(key) ? null : key;
}

/** What a name, or what is counted, is known by. */
export interface KnownBy {
  /** Its words, see `nameWords`. */
  readonly words: string;
  /** See `topicKey`. */
  readonly topic: string | null;
  /** The numbers of its keys in the notes that they were last asked of, by the serial number of these. */
  readonly keys: { notes: number; name: number; body: number; called: number; topic: number; written: number };
}

const known = new Remembered<string, KnownBy>(100_000);

/** Most are named in several articles. */
export function knownBy(text: string): KnownBy {
  const before = known.get(text);
  if (before !== undefined) return before;
  const keys = { notes: 0, name: none, body: none, called: none, topic: none, written: none };
  const made = { words: nameWords(text).join(' '), topic: topicKey(text), keys };
  if (text.length > longestTopic) return made;
  const topic = made.topic === null ? null : ownLetters(made.topic);
  return known.keep(ownLetters(text), { words: ownLetters(made.words), topic, keys });
}

/** The numbers of its keys in these notes, `none` for those that were not asked for; who asks for one notes it. */
export function keysIn(notes: Notes, { keys }: KnownBy): KnownBy['keys'] {
  if (keys.notes !== notes.serial) {
    keys.notes = notes.serial;
    keys.name = none;
    keys.body = none;
    keys.called = none;
    keys.topic = none;
  }
  return keys;
}

/** Stands for a number that was not asked for. */
export const none = -1;
