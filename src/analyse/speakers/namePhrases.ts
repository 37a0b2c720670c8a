import { firstFrom } from '../../model/bisect.ts';
import type { Span } from '../../model/span.ts';
import type { Entity, NamedRun, Names } from '../names/names.ts';
import type { Reading, Word } from '../nlp.ts';
import { wordBefore } from '../wordBefore.ts';
import { reused } from './reused.ts';
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
  /** Where the phrase of each of `Names.runs` begins ("MSNBC host Chris Matthews"); ABSORBED for a name that is only part of another one's. */
  readonly begins: Int32Array;
}

const runsAt = reused((length) => new Int32Array(length), -1);
const allTaken = reused((length) => new Uint8Array(length), 0);
const allBegins = reused((length) => new Int32Array(length), 0);
const allMarked = reused((length) => new Uint8Array(length), 0);

/** Tells which words of an article belong to its names; good until it is told of the next one. */
export function namedWords(reading: Reading, names: Names): NamedWords {
  const { runs } = names;
  const runAt = runsAt(reading.words.length);
  const taken = allTaken(reading.words.length);
  const begins = beginnings(reading, names);
  for (let nth = 0; nth < runs.length; nth++) {
    const run = runs[nth];
    if (!run) continue;
    runAt[run.first] = nth;
    const begin = begins[nth] ?? run.from;
    for (let i = begin === ABSORBED ? run.from : begin; i <= run.last; i++) taken[i] = 1;
  }
  return { runAt, taken, described: roleWords(reading, names), begins };
}

function beginnings({ words }: Reading, { runs, entities }: Names): Int32Array {
  const begins = allBegins(runs.length);
  const roles = rolesByEnd(entities);
  for (let nth = 0; nth < runs.length; nth++) {
    const run = runs[nth];
    if (!run) continue;
    begins[nth] = run.from;
    if (run.from === 0 || entities[run.entity]?.kind !== 'person') continue;
    const lead = wordBefore(words, run.from);
    const called = lead?.text === ',' && run.from > 1 ? roles.get(words[run.from - 2]?.end ?? -1) : undefined;
    if (called !== undefined) {
      let start = run.from - 2;
      while (start > 0 && (words[start - 1]?.start ?? -1) >= called) start--;
      begins[nth] = start;
      for (let other = Math.max(0, nth - 3); other < nth; other++)
        if ((runs[other]?.from ?? -1) >= start) begins[other] = ABSORBED;
    } else if (lead && isPersonWord(lead.form)) {
      const first = phraseBefore(words, run);
      if (first === run.from) continue;
      const before = runs[nth - 1];
      const joined = before && before.last === first - 1 && words[before.last]?.sentence === words[run.from]?.sentence;
      if (joined) begins[nth - 1] = ABSORBED;
      begins[nth] = joined ? before.from : first;
    }
  }
  return begins;
}

/** "the prime minister, Sir Keith Marlow": the role before the comma belongs to the name. Where each role starts, by its end. */
function rolesByEnd(entities: readonly Entity[]): ReadonlyMap<number, number> {
  const starts = new Map<number, number>();
  for (const { roles } of entities) for (const { start, end } of roles) starts.set(end, start);
  return starts;
}

/** First word of the phrase right before a name, where it begins with small letters. */
function phraseBefore(words: readonly Word[], { from }: NamedRun): number {
  let first = from;
  while (
    first > 0 &&
    from - first < 5 &&
    (isPlain(wordBefore(words, first)) || joins(words, first)) &&
    wordBefore(words, first)?.sentence === words[from]?.sentence
  )
    first--;
  return first;
}

/** Words before a role that the tagger takes for verbs ("lead author", "retired teacher"). */
const BEFORE_ROLE =
  /^(?:lead|leading|retired|acting|elected|visiting|managing|founding|ruling|presiding|serving|outgoing|incoming|aspiring|award-winning|self-styled|disgraced|convicted|former|fellow)$/;

/** "co - author", "London - based": a hyphen and what stands before it. */
const joins = (words: readonly Word[], first: number): boolean =>
  wordBefore(words, first)?.text === '-' || (words[first]?.text === '-' && /^\p{L}/u.test(wordBefore(words, first)?.text ?? ''));

const isPlain = (word: Word | undefined): boolean =>
  word !== undefined && /^\p{Ll}/u.test(word.text) && (/^(?:NOUN|ADJ)$/.test(word.pos) || BEFORE_ROLE.test(word.text));

/** "Another critic, Laurence Tribe,": marks the words of what a name is called beside it; they are no second speaker. */
function roleWords({ words }: Reading, names: Names): Uint8Array {
  const marked = allMarked(words.length);
  const spans: Span[] = [];
  for (const { roles } of names.entities) for (const span of roles) spans.push(span);
  spans.sort((a, b) => a.start - b.start);
  let i = 0;
  for (const span of spans) {
    // Where roles overlap, the words of both are the first one's.
    i = Math.max(
      i,
      firstFrom(words.length, (nth) => (words[nth]?.start ?? 0) < span.start),
    );
    for (let word = words[i]; word && word.start < span.end; word = words[++i]) if (word.end <= span.end) marked[i] = 1;
  }
  return marked;
}
