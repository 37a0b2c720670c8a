import type { Library } from '../index/library.ts';
import type { QuestionTerm } from '../model/question.ts';

/** Term of a question → terms that the people of this corpus say stand for it, each with how well. */
export type SameHere = ReadonlyMap<string, ReadonlyMap<string, number>>;

const word = 0.95;
const ofPhrase = 0.5;

/** What the corpus's own synonyms say of a question's terms; a word of a longer phrase stands for less than a single word. */
export function sameHere({ synonyms }: Pick<Library, 'synonyms'>, terms: readonly QuestionTerm[]): SameHere {
  const made = new Map<string, Map<string, number>>();
  const said = new Set(terms.map(({ term }) => term));
  for (const group of synonyms) {
    for (const entry of group) {
      if (!entry.every((term) => said.has(term))) continue;
      for (const other of group) {
        if (other === entry) continue;
        for (const asked of entry) {
          const known = made.get(asked) ?? new Map<string, number>();
          for (const term of other) known.set(term, other.length === 1 ? word : ofPhrase);
          made.set(asked, known);
        }
      }
    }
  }
  return made;
}
