import type { Analysis } from '../model/analysis.ts';
import type { Article, Sentence } from '../model/article.ts';
import { firstFrom } from '../model/bisect.ts';
import { isStopWord, type Term, termsOf } from './terms.ts';

/**
 * The terms of an article's reading text. Where a sentence has a short form that the article itself introduces, the words of the
 * long form stand beside it as aliases, and the other way round.
 */
export function articleTerms(article: Article, analysis: Analysis): readonly Term[] {
  const terms = termsOf(article.text);
  if (analysis.abbreviations.length === 0) return terms;
  const pairs = analysis.abbreviations
    .map(({ short, long }) => ({ short: plain(short), long: plain(long) }))
    .filter(({ short, long }) => short.length === 1 && long.length > 0);
  const added: Term[] = [];
  for (const sentence of sentencesOf(article)) {
    const inside = termsWithin(terms, sentence.span).filter((term) => !term.alias);
    for (const { short, long } of pairs) {
      const brief = inside.find((term) => term.term === short[0]);
      const whole = runOf(inside, long);
      if (brief && !whole) {
        const { start, end } = brief;
        for (const term of long) if (!isStopWord(term)) added.push({ start, end, term, alias: true });
      } else if (whole && !brief) {
        added.push({ start: whole.start, end: whole.end, term: short[0] ?? '', alias: true });
      }
    }
  }
  if (added.length === 0) return terms;
  return [...added, ...terms].sort((a, b) => a.start - b.start);
}

/** Place of the first term that does not start before a place of the text. */
export const firstTermAt = (terms: readonly Term[], start: number): number =>
  firstFrom(terms.length, (at) => (terms[at]?.start ?? 0) < start);

/** The terms that lie wholly inside a span, in order; finds its place by bisection. */
export function termsWithin(terms: readonly Term[], span: { readonly start: number; readonly end: number }): readonly Term[] {
  const inside: Term[] = [];
  for (let at = firstTermAt(terms, span.start); at < terms.length; at += 1) {
    const term = terms[at];
    if (!term || term.start >= span.end) break;
    if (term.end <= span.end) inside.push(term);
  }
  return inside;
}

/** All sentences of an article, in order. */
export function sentencesOf(article: Article): readonly Sentence[] {
  return article.passages.flatMap((passage) => passage.sentences);
}

const plain = (text: string): readonly string[] =>
  termsOf(text)
    .filter((term) => !term.alias)
    .map((term) => term.term);

function runOf(terms: readonly Term[], run: readonly string[]): { readonly start: number; readonly end: number } | null {
  for (let at = 0; at + run.length <= terms.length; at += 1) {
    if (run.every((term, i) => terms[at + i]?.term === term)) {
      return { start: terms[at]?.start ?? 0, end: terms[at + run.length - 1]?.end ?? 0 };
    }
  }
  return null;
}
