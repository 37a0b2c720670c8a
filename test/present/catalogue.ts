import { readdirSync } from 'node:fs';
import type { Each } from '../../src/present/words/language.ts';

/** A phrase of the catalogue, with where it stands. */
export interface Phrase {
  readonly name: string;
  readonly each: Each<unknown>;
}

const folder = new URL('../../src/present/words/', import.meta.url);

/** Every phrase of every subject, found by looking into the folder of the catalogue. */
export async function everyPhrase(): Promise<readonly Phrase[]> {
  const phrases: Phrase[] = [];
  for (const file of readdirSync(folder)) {
    const module: Readonly<Record<string, unknown>> = await import(new URL(file, folder).href);
    for (const [subject, spoken] of Object.entries(module)) {
      if (typeof spoken !== 'function' || !('all' in spoken)) continue;
      for (const [name, each] of Object.entries(Object(spoken.all))) {
        phrases.push({ name: `${subject}.${name}`, each: each as Each<unknown> });
      }
    }
  }
  return phrases;
}

/** The texts that stand in a phrase as it is; what a phrase makes of values is not among them. */
export function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsOf);
  return [];
}
