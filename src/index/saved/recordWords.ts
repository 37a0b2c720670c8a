import { firstFrom } from '../../model/bisect.ts';
import type { Term } from '../term.ts';
import type { ArticleWords, Vocabulary } from '../words.ts';

/** Numbers that a word is written as: its own, how far it stands from the one before, its length. */
const written = 3;

/** The words of a kept article, read from its bytes. */
export class RecordWords implements ArticleWords {
  readonly vocabulary: Vocabulary;
  readonly numbers: Uint32Array;
  /** Where each sentence begins among the bytes. */
  private readonly offsets: readonly number[];
  /** Where each sentence begins in `numbers`, and where the last one ends. */
  private readonly starts: Uint32Array;
  private readonly bytes: Uint8Array;
  private at = 0;

  /** `termOf` tells which term of the vocabulary each number that was written is, null: the same. */
  constructor(bytes: Uint8Array, vocabulary: Vocabulary, termOf: Uint32Array | null) {
    this.bytes = bytes;
    this.vocabulary = vocabulary;
    const count = this.next();
    const offsets: number[] = new Array(count);
    const starts = new Uint32Array(count + 1);
    const all = new Uint32Array(Math.floor(bytes.length / written));
    let place = 0;
    for (let sentence = 0; sentence < count; sentence += 1) {
      offsets[sentence] = this.at;
      const inside = this.next();
      this.read(all, place, inside);
      place += inside;
      starts[sentence + 1] = place;
    }
    if (termOf !== null) for (let at = 0; at < place; at += 1) all[at] = termOf[all[at] as number] as number;
    this.offsets = offsets;
    this.starts = starts;
    this.numbers = all.subarray(0, place);
  }

  get sentences(): number {
    return this.offsets.length;
  }

  between(first: number, end: number): Uint32Array {
    const { starts, sentences } = this;
    const [from, to] = [Math.min(Math.max(first, 0), sentences), Math.min(Math.max(end, 0), sentences)];
    return this.numbers.subarray(starts[from], starts[to]);
  }

  startOf(sentence: number): number {
    return this.starts[sentence] ?? this.numbers.length;
  }

  sentenceOf(place: number): number {
    if (place < 0 || place >= this.numbers.length) return -1;
    return firstFrom(this.sentences, (sentence) => (this.starts[sentence + 1] as number) <= place);
  }

  /** The terms of one sentence. */
  terms(sentence: number): readonly Term[] {
    const terms: Term[] = [];
    this.at = this.offsets[sentence] as number;
    let start = 0;
    let place = this.starts[sentence] as number;
    for (let left = this.next(); left > 0; left -= 1) {
      this.next();
      const term = this.vocabulary.word(this.numbers[place++] as number);
      start += this.next();
      const length = this.next();
      const end = start + (length >>> 1);
      terms.push(length % 2 === 1 ? { start, end, term, alias: true } : { start, end, term });
    }
    return terms;
  }

  /** Reads the numbers of so many words into a list from a place on; where they stand is passed over. */
  private read(all: Uint32Array, from: number, count: number): void {
    const { bytes } = this;
    let { at } = this;
    for (let place = from; place < from + count; place += 1) {
      let byte = bytes[at++] as number;
      let number = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = bytes[at++] as number;
        number |= (byte & 127) << shift;
      }
      all[place] = number;
      while ((bytes[at++] as number) > 127);
      while ((bytes[at++] as number) > 127);
    }
    this.at = at;
  }

  private next(): number {
    const { bytes } = this;
    let { at } = this;
    let byte = bytes[at++] as number;
    if (byte > 127) {
      let value = byte & 127;
      let unit = 128;
      do {
        byte = bytes[at++] as number;
        value += (byte & 127) * unit;
        unit *= 128;
      } while (byte > 127);
      byte = value;
    }
    this.at = at;
    return byte;
  }
}
