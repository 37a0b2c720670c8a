import type { Term } from '../../index/terms.ts';
import { Beside } from '../../model/beside.ts';
import { relativesOf } from '../relatives.ts';
import type { Asked } from './compareAsked.ts';
import { conceptsOf, isPerson, persons, sameName, wordsOf } from './compareConcepts.ts';
import { workersOf } from './workersOf.ts';

/** A word so near in meaning tells much the same. */
export const KIN = 0.7;

/** The words that may stand for what was asked; all others need not be held against it. */
interface CloseWords {
  readonly words: ReadonlySet<string>;
  /** Names that were asked for: words that begin alike stand for them too. */
  readonly names: readonly string[];
}

const known = new Beside<Asked, CloseWords>();

/** Those of some terms that may stand for what was asked, by name, measure, calling or meaning. */
export function closeTo(asked: Asked, terms: readonly Term[]): readonly Term[] {
  const { words, names } = known.get(asked) ?? read(asked);
  const close: Term[] = [];
  for (const one of terms) if (words.has(one.term) || isNameIn(names, one.term)) close.push(one);
  return close;
}

function isNameIn(names: readonly string[], term: string): boolean {
  for (const name of names) if (sameName(term, name)) return true;
  return false;
}

function read(asked: Asked): CloseWords {
  const words = new Set<string>();
  const add = (others: Iterable<string>): void => {
    for (const other of others) words.add(other);
  };
  for (const { term, isName } of asked.terms) {
    words.add(term);
    for (const concept of conceptsOf(term)) add(wordsOf(concept));
    if (isPerson(term)) add(persons);
    if (isName) continue;
    add(workersOf(term));
    for (const [other, strength] of relativesOf(term)) if (strength >= KIN) words.add(other);
  }
  const made = { words, names: asked.terms.flatMap(({ term, isName }) => (isName ? [term] : [])) };
  known.set(asked, made);
  return made;
}
