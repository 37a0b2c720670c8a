import { isStopWord, termsOf } from './terms.ts';

/** Groups of words and phrases that stand for the same; each entry as its terms. */
export type Synonyms = readonly (readonly (readonly string[])[])[];

/** Synonyms as people write them, a group a line (`["Beijing", "Chinese capital"]`), made ready for searching. */
export function synonymsOf(groups: readonly (readonly string[])[]): Synonyms {
  return groups.map((group) => group.map(plain).filter((entry) => entry.length > 0)).filter((group) => group.length > 1);
}

/** The other entries of every group that has an entry standing in the terms, side by side. */
export function synonymsIn(terms: readonly string[], synonyms: Synonyms): readonly (readonly string[])[] {
  return synonyms.flatMap((group) => {
    const said = group.filter((entry) => stands(entry, terms));
    return said.length === 0 ? [] : group.filter((entry) => !said.includes(entry));
  });
}

const plain = (text: string): readonly string[] =>
  termsOf(text)
    .filter((term) => !term.alias && !isStopWord(term.term))
    .map((term) => term.term);

const stands = (entry: readonly string[], terms: readonly string[]): boolean =>
  terms.some((_, at) => entry.every((term, i) => terms[at + i] === term));
