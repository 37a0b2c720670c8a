import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A question with candidate sentences, of which `label` 1 answers it. */
export interface Labelled {
  readonly question: string;
  readonly title?: string;
  readonly candidates: readonly { readonly text: string; readonly label: number }[];
}

/** The lines of a .jsonl file of the data folder, or null when it is not there. */
export function readSet<Row>(folder: string, name: string): Row[] | null {
  const path = join(folder, `${name}.jsonl`);
  if (!existsSync(path)) return null;
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
}

/** Sentences of a plain text, good enough to learn from. */
export function roughSentences(text: string): string[] {
  return text
    .split(/(?<=[.!?]["”’']{0,2})\s+(?=["“‘']?\p{Lu})|\n+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > 0);
}

/** Numbers from 0 to 1 that come out the same every time. */
export function steadyRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return state / 0x7fff_ffff;
  };
}
