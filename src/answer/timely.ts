import type { Sourced } from './candidates.ts';
import { countable } from './facts.ts';
import type { Probe } from './probe.ts';

const ahead = /\bwill\b|\bgoing to\b/;

/** True where it is asked what will be, and the sentence speaks of nothing but years before its article's: "lost the 1992 final". */
function speaksOfThePast({ question }: Probe, { facts, text, article }: Sourced): boolean {
  const written = article.date?.slice(0, 4);
  if (written === undefined || !ahead.test(question.text) || ahead.test(text)) return false;
  const told = facts.flatMap(({ year }) => year ?? []);
  return told.length > 0 && told.every((year) => year < written);
}

/**
 * True where a figure of a year is asked for and neither the sentence nor its paragraph or title names that year, nor is its article
 * of it: "now stands at" in a report of 2019 says nothing of 2023. Or where it is asked what will be, and it tells what was.
 */
export function speaksOfAnotherTime(probe: Probe, candidate: Sourced): boolean {
  const { years, terms, question } = probe;
  const { terms: own, paragraph, title, article } = candidate;
  if (years.length === 0) return speaksOfThePast(probe, candidate);
  if (article.date === null) return false;
  if (!countable.has(question.expected) && question.expected !== 'topic') return false;
  return years.every(({ index, year }) => {
    const term = terms[index]?.term ?? '';
    const named = paragraph.has(term) || title.has(term) || own.some((one) => one.term === term);
    return !named && !article.date?.startsWith(year);
  });
}
