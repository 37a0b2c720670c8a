import { gap } from '../../index/port.ts';

// Any analyzer takes a run of these for one word and leaves it as it is.
const plain = /^(?!zq)[a-z0-9]{1,200}$/;
const numbered = /zk\d+$/;

/** What stands for a term in the index: letters and digits only, so that the index takes it for one word. */
export function wordOf(term: string): string {
  if (term === gap) return 'zq';
  if (plain.test(term) && !numbered.test(term)) return term;
  let units = '';
  // The index cuts words of more than 255: what differs only after 40 letters is one word to it.
  for (const unit of term.slice(0, 40)) units += `${unit.codePointAt(0)?.toString(16)}z`;
  return `zq${units}`;
}

/** The term that a word of the index stands for. */
export function termOf(word: string): string {
  if (!word.startsWith('zq')) return word;
  return word
    .slice(2)
    .split('z')
    .filter(Boolean)
    .map((unit) => String.fromCodePoint(Number.parseInt(unit, 16)))
    .join('');
}

/** The word that says a passage holds a term in at least `times` sentences. */
export const timesWord = (term: string, times: number): string => (times === 1 ? wordOf(term) : `${wordOf(term)}zk${times}`);
