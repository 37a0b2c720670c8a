import type { Library } from '../index/library.ts';
import type { Explanation } from '../model/answer.ts';
import type { QuestionTerm } from '../model/question.ts';
import type { Retrieved } from './retrieve.ts';
import type { Scored } from './select.ts';

const longestShown = 40;

/** Says why a question is not answered: what was searched, which words never occur, which never stand together. */
export function nothingSaid(retrieved: Retrieved, scored: readonly Scored[], library: Library): Explanation {
  const { probe, unknown, spelled } = retrieved;
  const surfaces = (terms: readonly QuestionTerm[]): string[] => [...new Set(asWritten(terms, probe.question.text))];
  // Words that say little are searched for, but nobody needs to be told.
  const telling = probe.terms.filter(({ isLight, term }) => !isLight || term === probe.question.focus);
  const asked = telling.length > 0 ? telling : probe.terms;
  const searched = surfaces(asked);
  const neverOccur = surfaces(unknown.filter(({ term }) => asked.some((one) => one.term === term)));
  const known = asked.filter(({ term }) => !unknown.some((one) => one.term === term));
  const best = scored[0];
  const together = known.filter((one) =>
    best?.candidate.terms.some(({ term }) => probe.matches(term).some(({ index }) => probe.terms[index] === one)),
  );
  const neverTogether = known.length > 1 && together.length < known.length ? surfaces(known) : [];
  return {
    searched,
    neverOccur,
    neverTogether,
    articles: library.articles.length,
    didYouMean: suggestions(retrieved, spelled),
    line: line(searched, neverOccur, neverTogether, library.articles.length),
  };
}

/** Writing without blanks is searched sign by sign, but told of as it was written. */
function asWritten(terms: readonly QuestionTerm[], text: string): string[] {
  const told: string[] = [];
  for (const { surface } of terms) {
    const before = told.at(-1);
    const isRun = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]+$/u.test(surface);
    if (isRun && before !== undefined && text.includes(before + surface)) told[told.length - 1] = before + surface;
    else told.push(surface);
  }
  return told;
}

function line(
  searched: readonly string[],
  neverOccur: readonly string[],
  neverTogether: readonly string[],
  count: number,
): string {
  const articles = count === 1 ? 'the one article' : `${count} articles`;
  const parts = [`Searched ${articles} for ${listed(searched)} and found no sentence that answers.`];
  if (neverOccur.length > 0) parts.push(`${listed(neverOccur)} ${neverOccur.length === 1 ? 'never occurs' : 'never occur'}.`);
  if (neverTogether.length > 1) parts.push(`${listed(neverTogether)} occur, but never together.`);
  return parts.join(' ');
}

/** The question with repaired words, and the question without the words that never occur. */
function suggestions({ probe, unknown, candidates }: Retrieved, spelled: Retrieved['spelled']): readonly string[] {
  const { text, terms } = probe.question;
  const repaired = terms.reduce((words, { term, surface }) => {
    const written = (spelled.get(term) ?? []).flatMap((meant) => foundAs(candidates, meant) ?? [])[0];
    return written === undefined ? words : words.replace(surface, () => written);
  }, text);
  const rest = terms.filter(({ term }) => !unknown.some((one) => one.term === term)).map(({ surface }) => surface);
  const shorter = unknown.length > 0 && rest.length > 1 ? rest.join(' ') : text;
  return [...new Set([repaired, shorter])].filter((one) => one !== text).slice(0, 3);
}

/** A term as the sentences that were found write it: nobody types "beij". */
function foundAs(candidates: Retrieved['candidates'], term: string): string | undefined {
  for (const { terms, text, textStart } of candidates) {
    const found = terms.find((one) => one.term === term && one.alias !== true);
    if (found) return text.slice(found.start - textStart, found.end - textStart);
  }
  return undefined;
}

const listed = (words: readonly string[]): string =>
  words
    .slice(0, 8)
    .map((word) => `“${word.length > longestShown ? `${word.slice(0, longestShown)}…` : word}”`)
    .join(', ');
