import type { Term } from '../term.ts';
import type { ArticleWords, Vocabulary } from '../words.ts';

/** An article's words with where each stands. */
export interface WordsRead extends ArticleWords {
  readonly starts: Uint32Array;
  /** Twice the length of each, and one more for an alias. */
  readonly lengths: Uint32Array;
}

/** Fewest bytes that a word is written in: its number, how far it is from the one before, its length. */
const fewestBytes = 3;

/** Reads the words of all sentences at one go: nothing but numbers is made. */
export function readWords(bytes: Uint8Array, vocabulary: Vocabulary, termOf: Uint32Array | null): WordsRead {
  let at = 0;
  const next = (): number => {
    let byte = bytes[at++] ?? 0;
    if (byte < 128) return byte;
    let value = byte & 127;
    let unit = 128;
    do {
      byte = bytes[at++] ?? 0;
      value += (byte & 127) * unit;
      unit *= 128;
    } while (byte > 127);
    return value;
  };
  const most = Math.ceil(bytes.length / fewestBytes);
  const numbers = new Uint32Array(most);
  const starts = new Uint32Array(most);
  const lengths = new Uint32Array(most);
  const ends = new Uint32Array(next());
  let count = 0;
  for (let sentence = 0; sentence < ends.length; sentence += 1) {
    let start = 0;
    for (let left = next(); left > 0; left -= 1) {
      const written = next();
      numbers[count] = termOf === null ? written : (termOf[written] ?? 0);
      start += next();
      starts[count] = start;
      lengths[count] = next();
      count += 1;
    }
    ends[sentence] = count;
  }
  return { vocabulary, numbers, ends, starts, lengths };
}

/** The terms of one sentence. */
export function termsAt({ vocabulary, numbers, ends, starts, lengths }: WordsRead, sentence: number): readonly Term[] {
  const terms: Term[] = [];
  const to = ends[sentence] ?? 0;
  for (let at = sentence > 0 ? (ends[sentence - 1] ?? 0) : 0; at < to; at += 1) {
    const start = starts[at] ?? 0;
    const length = lengths[at] ?? 0;
    const end = start + (length >>> 1);
    const term = vocabulary.word(numbers[at] ?? 0);
    terms.push(length % 2 === 1 ? { start, end, term, alias: true } : { start, end, term });
  }
  return terms;
}
