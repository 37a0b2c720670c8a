import type { Library } from '../index/library.ts';
import { openQuery } from '../index/port.ts';
import { distance, sameStart } from '../index/similar.ts';
import { isStopWord } from '../index/terms.ts';
import type { Question, QuestionTerm } from '../model/question.ts';

/** Passages looked into for the known part of a name. */
const passagesRead = 20;
const shortest = 3;

/** Known terms that an unknown word of a name was meant to be, by what stands there beside the name's known words: "Shi Jinping" is Xi Jinping. */
export function besideKnown(library: Library, { terms, names }: Question, unknown: QuestionTerm): readonly string[] {
  const place = terms.indexOf(unknown);
  const name = names.find((one) => one.split(/[\s-]+/).includes(unknown.surface));
  if (!unknown.isName || name === undefined) return [];
  const isKnown = (other: QuestionTerm | undefined): other is QuestionTerm =>
    other?.isName === true && name.includes(other.surface) && library.passageIndex.documentFrequency(other.term) > 0;
  const found = new Map<string, number>();
  for (const side of [-1, 1] as const) {
    const known = terms[place - side];
    if (!isKnown(known)) continue;
    for (const other of standingBy(library, known.term, side))
      if (isMeant(unknown.term, other)) found.set(other, (found.get(other) ?? 0) + 1);
  }
  const [best] = [...found].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return best ? [best[0]] : [];
}

/** Capitalised terms right before (-1) or after (1) a term, as often as they stand there. */
function standingBy(library: Library, term: string, side: -1 | 1): readonly string[] {
  const hits = library.passageIndex.search({ ...openQuery, terms: [{ term, weight: 1 }], limit: passagesRead });
  return hits.flatMap(({ id }) => {
    const found = library.passage(id);
    if (!found) return [];
    const { article, passage } = found;
    return passage.sentences.flatMap(({ index }) => {
      const words = (library.sentenceTerms(article.id)[index] ?? []).filter(({ alias }) => !alias);
      return words.flatMap((word, at) => {
        const beside = words[at + side];
        if (word.term !== term || !beside || isStopWord(beside.term)) return [];
        return /\p{Lu}/u.test(article.text[beside.start] ?? '') ? [beside.term] : [];
      });
    });
  });
}

/** One slip apart, or one sound in another alphabet's spelling. */
function isMeant(written: string, known: string): boolean {
  if (Math.min(written.length, known.length) >= shortest && sameStart(written, known)) return distance(written, known, 1) <= 1;
  return Math.max(written.length, known.length) <= 6 && firstSound(written) === firstSound(known);
}

/** How short names of other alphabets sound, whoever spelled them: "Shi", "Hsi" and "Xi", "Zhou" and "Chou". */
const firstSound = (word: string): string =>
  word
    .replace(/^(?:sh|hs|x|sj)/, 's')
    .replace(/^(?:zh|ch|dj|tch|tj|ts|c|z|q|j)/, 'z')
    .replace(/^(?:g|kh)/, 'k')
    .replace(/^b/, 'p')
    .replace(/^d/, 't');
