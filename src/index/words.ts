/** The words that the articles of one part of a library hold, by number. */
export interface Vocabulary {
  word(number: number): string;
  /** -1 where none of these articles holds the term. */
  numberOf(term: string): number;
  /** False only where the word is none of those that a filter lets through; right without the word being read. */
  mayPass(number: number, filter: WordFilter): boolean;
}

/** An article's words in text order, aliases among them. */
export interface ArticleWords {
  readonly vocabulary: Vocabulary;
  readonly sentences: number;
  /** Those of the sentences from one up to another that no longer counts; none where there are no such. */
  between(first: number, end: number): Uint32Array;
  /** Those of all sentences. */
  readonly numbers: Uint32Array;
  /** Where those of a sentence begin in `numbers`; of the one behind the last, where they end. */
  startOf(sentence: number): number;
  /** The sentence that the word at a place in `numbers` stands in. */
  sentenceOf(place: number): number;
}

/** The vocabulary of words in the order of their numbers. */
export const listedWords = (words: readonly string[]): Vocabulary => ({
  word: (number) => words[number] ?? '',
  numberOf: (term) => words.indexOf(term),
  mayPass: () => true,
});

const size = 1 << 13;
const asWord = 1;
const asBeginning = 2;
/** Letters that make the beginning of a word. */
export const beginning = 4;

/** Lets through some words and all that begin like some others, and now and then another one. */
export class WordFilter {
  private readonly marks = new Uint8Array(size);

  /** Of `beginnings` only the first four letters count. */
  constructor(words: Iterable<string>, beginnings: Iterable<string>) {
    for (const word of words) if (word !== '') this.mark(beginningOf(word), word.charCodeAt(word.length - 1), word.length);
    for (const one of beginnings) add(this.marks, placeOfBeginning(beginningOf(one)), asBeginning);
  }

  /** Whether the word of a print is let through. */
  passes(print: number): boolean {
    const { marks } = this;
    if ((print & begins) !== 0 && ((marks[(print >>> 13) & (size - 1)] as number) & asBeginning) !== 0) return true;
    return ((marks[print & (size - 1)] as number) & asWord) !== 0;
  }

  private mark(first: number, last: number, length: number): void {
    add(this.marks, placeOfWord(first, last, length), asWord);
  }
}

const begins = 1 << 26;
const isPrint = 1 << 27;

/** All that filters look at of the word whose letters are the units from `from` to `to`, in one number that is not 0. */
export function wordPrint(units: Uint8Array | Uint16Array, from: number, to: number): number {
  const length = to - from;
  let first = 0;
  const last = from + Math.min(length, beginning);
  for (let at = from; at < last; at += 1) first = Math.imul(first, 31) + (units[at] as number);
  const word = placeOfWord(first, units[to - 1] as number, length);
  return isPrint | word | (length >= beginning ? begins | (placeOfBeginning(first) << 13) : 0);
}

function beginningOf(word: string): number {
  let first = 0;
  const last = Math.min(beginning, word.length);
  for (let at = 0; at < last; at += 1) first = Math.imul(first, 31) + word.charCodeAt(at);
  return first;
}

const placeOfBeginning = (first: number): number => (Math.imul(first, 0x9e3779b1) >>> 19) & (size - 1);
const placeOfWord = (first: number, last: number, length: number): number =>
  (Math.imul(Math.imul(first, 31) + Math.imul(last, 67) + length, 0x85ebca6b) >>> 19) & (size - 1);

function add(marks: Uint8Array, place: number, mark: number): void {
  marks[place] = (marks[place] ?? 0) | mark;
}
