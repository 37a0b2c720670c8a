import type { Sourced } from './candidates.ts';
import { countable } from './facts.ts';
import type { Probe } from './probe.ts';

/**
 * True where a figure of a year is asked for and neither the sentence nor its paragraph or title names that year, nor is its article
 * of it: "now stands at" in a report of 2019 says nothing of 2023.
 */
export function speaksOfAnotherTime(
  { years, terms, question }: Probe,
  { terms: own, paragraph, title, article }: Sourced,
): boolean {
  if (years.length === 0 || article.date === null) return false;
  if (!countable.has(question.expected) && question.expected !== 'topic') return false;
  return years.every(({ index, year }) => {
    const term = terms[index]?.term ?? '';
    const named = paragraph.has(term) || title.has(term) || own.some((one) => one.term === term);
    return !named && !article.date?.startsWith(year);
  });
}
