import type { MadeArticle } from './corpus.ts';

/** A paragraph with the title of its article, as every engine but ours is given it. */
export interface MadePassage {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** An engine that is being fed. */
export interface Building {
  /** Makes articles ready and gives the work of taking them in; only that work is timed. */
  take(articles: readonly MadeArticle[]): () => unknown;
  /** What is left to do when all are in; timed. */
  finish(): unknown;
  /** Writes the index into a folder. */
  save(folder: string): unknown;
}

/** An index to be asked. Each kind of question gives what it found, ten at most but for phrases; what an engine cannot do is missing. */
export interface Opened {
  /** Any of the words will do. */
  readonly search: (query: string) => readonly unknown[];
  /** All passages that hold the words side by side. */
  readonly phrase?: (words: string) => readonly unknown[];
  /** Words that begin so. */
  readonly typed?: (beginning: string) => readonly unknown[];
  /** A word with a slip in it. */
  readonly misspelt?: (word: string) => readonly unknown[];
}

/** A full-text engine as it is measured here. */
export interface Engine {
  /** Its index is read from the file as it is asked; what the system keeps of that is not counted as memory. */
  readonly staysInFile?: boolean;
  build(): Building | Promise<Building>;
  /** Opens what was saved; `texts` are for those that have to look for a phrase in the texts. */
  open(folder: string, texts: Texts): Opened | Promise<Opened>;
}

/** The passages in small letters, by id; made when first asked for. */
export type Texts = () => ReadonlyMap<string, string>;

/** The passages of articles. */
export function* passagesOf(articles: Iterable<MadeArticle>): Generator<MadePassage> {
  for (const { id, title, text } of articles)
    for (const [at, paragraph] of text.split('\n\n').entries()) yield { id: `${id}#p${at}`, title, text: paragraph };
}

/** The passages among those that were found that hold the words side by side. */
export function holding(words: string, found: readonly { readonly id: unknown }[], texts: Texts): readonly unknown[] {
  const plain = words.toLowerCase();
  return found.filter(({ id }) => texts().get(String(id))?.includes(plain));
}
