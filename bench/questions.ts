import { isStopWord } from '../src/index/terms.ts';
import { articles } from './corpus.ts';
import { between, dice, oneOf } from './words.ts';

/** What is asked of a corpus; each of them is about words that stand in it. */
export interface Questions {
  /** Three to six words that stand together. */
  readonly searches: readonly string[];
  /** The same without function words. */
  readonly content: readonly string[];
  /** Three words side by side. */
  readonly phrases: readonly string[];
  readonly asks: readonly string[];
  readonly speakers: readonly string[];
  /** Beginnings of words. */
  readonly typed: readonly string[];
}

const kinds = ['What is', 'Who said', 'How much', 'When did', 'Where is', ''];

/** Questions about a corpus of that many passages, the same ones each time. */
export function questionsOn(passages: number, count: number): Questions {
  const roll = dice(passages + 17);
  const runs: string[][] = [];
  const speakers = new Set<string>();
  const wanted = new Set(Array.from({ length: count }, () => between(roll, 0, Math.max(0, Math.floor(passages / 9)))));
  let nth = 0;
  for (const { text } of articles(passages)) {
    if (wanted.has(nth++)) {
      const words = oneOf(roll, text.split('\n\n')).match(/[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu) ?? [];
      const at = between(roll, 0, Math.max(0, words.length - 12));
      runs.push(words.slice(at, at + 12));
      const said = /”? ?(\p{Lu}\p{L}+ \p{Lu}\p{L}+) said\./u.exec(text)?.[1];
      if (said) speakers.add(said);
    }
  }
  const searches = runs.map((run) => run.slice(0, between(roll, 3, 6)));
  return {
    searches: searches.map((run) => run.join(' ')),
    content: searches.map((run) => run.filter((word) => !isStopWord(word.toLowerCase())).join(' ')).filter((run) => run !== ''),
    phrases: runs.map((run) => run.slice(0, 3).join(' ')),
    asks: runs.map((run) => `${oneOf(roll, kinds)} ${run.slice(0, between(roll, 4, 9)).join(' ')}?`.trim()),
    speakers: [...speakers],
    typed: runs.map((run) => (run[0] ?? 'a').slice(0, between(roll, 1, 4))),
  };
}
