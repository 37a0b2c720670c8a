import type { Term } from '../term.ts';
import type { ArticleWords, Vocabulary } from '../words.ts';

/** Numbers that a word is written as: its own, how far it stands from the one before, its length. */
const written = 3;

/** The words of a kept article, read from its bytes sentence by sentence as they are asked for. */
export class RecordWords implements ArticleWords {
  readonly vocabulary: Vocabulary;
  /** Where each sentence begins among the bytes. */
  private readonly offsets: readonly number[];
  private readonly bytes: Uint8Array;
  private readonly termOf: Uint32Array | null;
  private readonly count: number;
  private all: Uint32Array | null = null;
  private at = 0;

  /** `termOf` tells which term of the vocabulary each number that was written is, null: the same. */
  constructor(bytes: Uint8Array, vocabulary: Vocabulary, termOf: Uint32Array | null) {
    this.bytes = bytes;
    this.vocabulary = vocabulary;
    this.termOf = termOf;
    const offsets: number[] = [];
    let count = 0;
    for (let left = this.next(); left > 0; left -= 1) {
      offsets.push(this.at);
      const inside = this.next();
      count += inside;
      this.skip(inside * written);
    }
    this.offsets = offsets;
    this.count = count;
  }

  get sentences(): number {
    return this.offsets.length;
  }

  sentence(index: number): readonly number[] {
    const numbers: number[] = [];
    if (index < 0 || index >= this.offsets.length) return numbers;
    this.at = this.offsets[index] as number;
    for (let left = this.next(); left > 0; left -= 1) {
      numbers.push(this.number());
      this.skip(written - 1);
    }
    return numbers;
  }

  get numbers(): Uint32Array {
    if (this.all) return this.all;
    const all = new Uint32Array(this.count);
    let place = 0;
    for (const offset of this.offsets) {
      this.at = offset;
      for (let left = this.next(); left > 0; left -= 1) {
        all[place++] = this.number();
        this.skip(written - 1);
      }
    }
    this.all = all;
    return all;
  }

  sentenceOf(place: number): number {
    let passed = 0;
    for (const [sentence, offset] of this.offsets.entries()) {
      this.at = offset;
      passed += this.next();
      if (place < passed) return sentence;
    }
    return -1;
  }

  /** The terms of one sentence. */
  terms(sentence: number): readonly Term[] {
    const terms: Term[] = [];
    this.at = this.offsets[sentence] as number;
    let start = 0;
    for (let left = this.next(); left > 0; left -= 1) {
      const term = this.vocabulary.word(this.number());
      start += this.next();
      const length = this.next();
      const end = start + (length >>> 1);
      terms.push(length % 2 === 1 ? { start, end, term, alias: true } : { start, end, term });
    }
    return terms;
  }

  private number(): number {
    const number = this.next();
    return this.termOf === null ? number : (this.termOf[number] as number);
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

  private skip(count: number): void {
    const { bytes } = this;
    let { at } = this;
    for (let left = count; left > 0; ) if ((bytes[at++] as number) < 128) left -= 1;
    this.at = at;
  }
}
