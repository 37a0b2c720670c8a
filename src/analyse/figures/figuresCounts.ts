import type { Span } from '../../model/span.ts';
import type { Word } from '../nlp.ts';
import { WordSieve } from '../words/wordSieve.ts';
import { isMoney } from './units.ts';

const CHANGE_NOUN =
  /^(?:rises?|increases?|growth|jumps?|surges?|gains?|hikes?|climbs?|expansion|boosts?|falls?|decreases?|drops?|declines?|slumps?|cuts?|reductions?|plunges?|dips?|years?|months?|weeks?|days?|points?|more|less|fewer|higher|lower|strong|long|tall|high|wide|deep|old|apart|away|worth|each|per)$/i;
const CHANGE_NOUNS = new WordSieve(
  'rise* increase* growth jump* surge* gain* hike* climb* expansion boost* fall* decrease* drop* decline* slump* cut* reduction* plunge* dip* year* month* week* day* point* more less fewer higher lower strong long tall high wide deep old apart away worth each per'.split(
    ' ',
  ),
);
const RATE = new Set('a an per each'.split(' '));
const RANKED_AMONG = /^(?:among|amongst|on|in|of)$/;
const NO_PART_OF_IT: ReadonlySet<string> = new Set(
  'the a an its their his her our all those these more new another other full-time further additional'.split(' '),
);
const MAX_WORDS = 6;

/** What a figure counts, as the words after it say: "Chinese troops", "assembly plant"; null when they do not. */
export function countedAfter(
  end: number,
  unit: string,
  words: readonly Word[],
  first: number,
  stops: readonly Span[],
): Span | null {
  let at = first;
  while (at < words.length && (words[at] as Word).start < end) at += 1;
  const behind: Behind = { words, sentence: (words[at > 0 ? at - 1 : 0] as Word | undefined)?.sentence ?? 0, stops };
  const keyAt = (place: number): string => wordAt(behind, place)?.form.key ?? '';
  const key = keyAt(at);
  if (RATE.has(key) && isMoney(unit)) return null;
  if (key === '-') at += 1;
  const opens = keyAt(at);
  if (opens === 'worth' && keyAt(at + 1) === 'of') at += 2;
  else if (opens === 'of' || (opens === 'in' && isMoney(unit) && wordAt(behind, at + 1)?.pos === 'NOUN')) at += 1;
  else if (unit === 'rank' && RANKED_AMONG.test(opens)) at += 1;
  while (NO_PART_OF_IT.has(keyAt(at)) && wordAt(behind, at + 1)) at += 1;
  let last: Word | null = null;
  let noun: Word | null = null;
  const head = at;
  for (; at < head + MAX_WORDS; at += 1) {
    const word = wordAt(behind, at);
    if (!word || !belongs(word, behind, at, last)) break;
    last = word;
    if (isNoun(word)) noun = word;
  }
  if (noun === null) return null;
  const opening = words[head] as Word;
  if (noun === opening && isChangeNoun(opening)) return null;
  return { start: opening.start, end: noun.end };
}

/** The words of a sentence, without those that are part of something else. */
interface Behind {
  readonly words: readonly Word[];
  readonly sentence: number;
  readonly stops: readonly Span[];
}

function wordAt({ words, sentence, stops }: Behind, at: number): Word | null {
  if (at >= words.length) return null;
  const word = words[at] as Word;
  if (word.sentence !== sentence) return null;
  for (const { start, end } of stops) if (start < word.end && word.start < end) return null;
  return word;
}

const isChangeNoun = ({ text }: Word): boolean => CHANGE_NOUNS.mayHold(text, 0, text.length) && CHANGE_NOUN.test(text);

const isNoun = ({ pos }: Word): boolean => pos === 'NOUN' || pos === 'PROPN';

function belongs(word: Word, behind: Behind, at: number, last: Word | null): boolean {
  if (last === null) {
    if (isChangeNoun(word) && !/^(?:more|fewer)$/i.test(word.text)) return false;
  } else if (word.start - last.end > 2) return false;
  if (isNoun(word) || word.pos === 'ADJ') return true;
  if (word.text === '-' || word.text === '–') return last !== null && wordAt(behind, at + 1)?.start === word.end;
  if (/^[’']s?$/.test(word.text)) return last !== null;
  if (word.pos !== 'VERB' || !/(?:ed|ing|en)$/i.test(word.text)) return false;
  const next = wordAt(behind, at + 1);
  return next !== null && isNoun(next);
}
