import { typedWords } from '../typing.ts';
import { nameWords } from './nameWords.ts';

/** What is noted of articles when they are indexed, each kind by texts of its own. */
export type FactKind =
  /** A person or whoever speaks, as the article names them: how many quotations, see `nameFlags`, place among those of the article. */
  | 'name'
  /** Somebody of whom the article says who that is: how many mentions. */
  | 'person'
  /** A name, a line break and what the article calls its bearer: place among the roles of the article. */
  | 'role'
  /** Two names that the article uses for one person, folded, in order, with a line break between them. */
  | 'both'
  /** A folded word of a name that stands in the article. */
  | 'around'
  /** The words of a quotation, see `printOf`: its place among the quotations of the article. */
  | 'quotation'
  /** A name or what is counted, folded: how often, 1 where the article has it first as something counted. */
  | 'topic'
  /** A folded topic, a line break and how it is written: how often. */
  | 'written'
  /** What is measured and when, folded: twice its worth. */
  | 'figure'
  /** The same, a line break and how it is written: its place among the figures of the article. */
  | 'measured'
  | 'title'
  /** The id, file or title of an article, folded: 1 where it is the file. */
  | 'article'
  /** An organisation or a place. */
  | 'body'
  /** A name of anybody or anything, as folded words: 1 where it is not only a person's. */
  | 'called'
  | 'publisher'
  /** First and last day of a figure's time. */
  | 'period'
  /** First and last day of a time that the article speaks of. */
  | 'time';

/** How many numbers stand with each kind, and what letter it is kept under. */
const made: Readonly<Record<FactKind, { readonly mark: string; readonly numbers: number }>> = {
  name: { mark: 'n', numbers: 3 },
  person: { mark: 'h', numbers: 1 },
  role: { mark: 'r', numbers: 1 },
  both: { mark: 'o', numbers: 0 },
  around: { mark: 'a', numbers: 0 },
  quotation: { mark: 'q', numbers: 1 },
  topic: { mark: 't', numbers: 2 },
  written: { mark: 'u', numbers: 1 },
  figure: { mark: 'f', numbers: 1 },
  measured: { mark: 'g', numbers: 1 },
  title: { mark: 'i', numbers: 0 },
  article: { mark: 'k', numbers: 1 },
  body: { mark: 'b', numbers: 0 },
  called: { mark: 'm', numbers: 1 },
  publisher: { mark: 'p', numbers: 0 },
  period: { mark: 'd', numbers: 0 },
  time: { mark: 's', numbers: 0 },
};

/** The letter that stands before the texts of a kind where all kinds are kept together. */
export const markOf = (kind: FactKind): string => made[kind].mark;

const codeOf = (letter: string): number => letter.charCodeAt(0);
/** The same letter as a code unit. */
export const codeOfKind = (kind: FactKind): number => codeOf(markOf(kind));

const numbersByMark = new Uint8Array(128);
for (const { mark, numbers } of Object.values(made)) numbersByMark[codeOf(mark)] = numbers;

/** How many numbers stand with a text that is kept under a letter, given as its code unit as in all that follows. */
export const numbersOf = (mark: number): number => numbersByMark[mark] ?? 0;

const ranked = new Set([...'fhnt'].map(codeOf));
/** True for kinds whose texts are ranked: those that are told of most come first. */
export const isRanked = (mark: number): boolean => ranked.has(mark);

/** What a text is ranked by, from how many articles have it and the sum of its first numbers; never less over several tables together than over all. */
export const rankOf = (mark: number, holders: number, sum: number): number =>
  mark === topic ? holders + 1 + Math.log2(Math.max(1, sum)) : sum;

const topic = codeOf(made.topic.mark);
const name = codeOf(made.name.mark);

const words: ReadonlyMap<number, (text: string) => readonly string[]> = new Map([
  [name, wordsOfName],
  [codeOf(made.person.mark), typedOnce],
  [codeOf(made.role.mark), (text: string) => once(nameWords(text.slice(text.indexOf('\n') + 1)))],
  [topic, typedOnce],
  [codeOf(made.figure.mark), typedOnce],
  [codeOf(made.title.mark), typedOnce],
]);

/** True for a kind whose texts are found by their words. */
export const hasWords = (mark: number): boolean => words.has(mark);

/** The words that a text is found by, each once; none for a kind that is found by whole texts alone. */
export const wordsOf = (mark: number, text: string): readonly string[] => words.get(mark)?.(text) ?? [];

const once = (all: readonly string[]): readonly string[] => (all.length < 2 ? all : [...new Set(all)]);

function typedOnce(text: string): readonly string[] {
  return once(typedWords(text));
}

function wordsOfName(text: string): readonly string[] {
  const spelling = nameWords(text);
  const own = new Set(spelling);
  for (const word of typedWords(text)) own.add(word);
  // "xijinping" is Xi Jinping; a name without a word is found by none.
  if (spelling.length !== 1) own.add(spelling.length === 0 ? '' : joinedMark + spelling.join(''));
  return [...own];
}

/** Stands before the words of a name written as one. */
export const joinedMark = '=';

/** What is noted of a name. */
export const nameFlags = { person: 1, female: 2, male: 4, isName: 8 } as const;
