import type { NamedRun, Names } from '../names/names.ts';
import type { Reading, Word } from '../nlp.ts';
import { isPersonWord } from './roles.ts';

/** In `NamedWords.begins`: the name is part of another one's phrase. */
export const ABSORBED = -1;

/** Which words of an article belong to its names. */
export interface NamedWords {
  /** Position in `Names.runs` of the name whose first word, titles left out, is this word; -1 for others. */
  readonly runAt: Int32Array;
  /** 1 for the words of names and of the phrases that belong to them. */
  readonly taken: Uint8Array;
  /** 1 for the words of what a name is called beside it. */
  readonly described: Uint8Array;
  /** Where the phrase of a name begins, when it begins before the name and its titles; ABSORBED for one that is only part of such a phrase. */
  readonly begins: ReadonlyMap<NamedRun, number>;
}

/** Tells which words of an article belong to its names. */
export function namedWords(reading: Reading, names: Names): NamedWords {
  const { length } = reading.words;
  const runAt = new Int32Array(length).fill(-1);
  const taken = new Uint8Array(length);
  const begins = beginnings(reading, names);
  names.runs.forEach((run, i) => {
    runAt[run.first] = i;
    const from = begins.get(run) ?? run.from;
    taken.fill(1, from === ABSORBED ? run.from : from, run.last + 1);
  });
  return { runAt, taken, described: roleWords(reading, names), begins };
}

/** Where the phrase of each person's name begins when it begins before the name and its titles ("MSNBC host Chris Matthews"); names that are only part of such a phrase are absorbed. */
function beginnings({ words }: Reading, names: Names): ReadonlyMap<NamedRun, number> {
  const begins = new Map<NamedRun, number>();
  // "the prime minister, Sir Keith Marlow": the role before the comma belongs to the name.
  const starts = new Map(names.entities.flatMap((entity) => entity.roles.map((role) => [role.end, role.start] as const)));
  names.runs.forEach((run, at) => {
    if (names.entities[run.entity]?.kind !== 'person') return;
    const called = words[run.from - 1]?.text === ',' ? starts.get(words[run.from - 2]?.span.end ?? -1) : undefined;
    if (called === undefined && !isPersonBefore(words[run.from - 1])) return;
    let first = run.from;
    while (
      run.from - first < 5 &&
      (isPlain(words[first - 1]) || joins(words, first)) &&
      words[first - 1]?.sentence === words[run.from]?.sentence
    )
      first--;
    if (called !== undefined) {
      let start = run.from - 2;
      while (start > 0 && (words[start - 1]?.span.start ?? -1) >= called) start--;
      begins.set(run, start);
      for (const other of names.runs.slice(Math.max(0, at - 3), at)) if (other.from >= start) begins.set(other, ABSORBED);
      return;
    }
    if (first === run.from) return;
    const before = names.runs[at - 1];
    if (before && before.last === first - 1 && words[before.last]?.sentence === words[run.from]?.sentence) {
      begins.set(before, ABSORBED);
      first = before.from;
    }
    begins.set(run, first);
  });
  return begins;
}

const isPersonBefore = (word: Word | undefined): boolean => word !== undefined && isPersonWord(word.form);

/** Words before a role that the tagger takes for verbs ("lead author", "retired teacher"). */
const BEFORE_ROLE =
  /^(?:lead|leading|retired|acting|elected|visiting|managing|founding|ruling|presiding|serving|outgoing|incoming|aspiring|award-winning|self-styled|disgraced|convicted|former|fellow)$/;

/** "co - author", "London - based": a hyphen and what stands before it. */
const joins = (words: readonly Word[], first: number): boolean =>
  words[first - 1]?.text === '-' || (words[first]?.text === '-' && /^\p{L}/u.test(words[first - 1]?.text ?? ''));

const isPlain = (word: Word | undefined): boolean =>
  word !== undefined && /^\p{Ll}/u.test(word.text) && (/^(?:NOUN|ADJ)$/.test(word.pos) || BEFORE_ROLE.test(word.text));

/** "Another critic, Laurence Tribe,": marks the words of what a name is called beside it; they are no second speaker. */
function roleWords({ words }: Reading, names: Names): Uint8Array {
  const marked = new Uint8Array(words.length);
  const spans = names.entities.flatMap((entity) => entity.roles).sort((a, b) => a.start - b.start);
  let at = 0;
  let span = spans[at];
  for (let i = 0; span && i < words.length; i++) {
    const word = words[i];
    if (!word) continue;
    const { start, end } = word.span;
    while (span && span.end <= start) span = spans[++at];
    if (span && start >= span.start && end <= span.end) marked[i] = 1;
  }
  return marked;
}
