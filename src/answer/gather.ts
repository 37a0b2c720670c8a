import type { Library } from '../index/library.ts';
import type { Evidence } from '../model/answer.ts';
import type { ArticleId } from '../model/ids.ts';
import { overlaps } from '../model/span.ts';
import { answersOf } from './compareValues.ts';
import { nearlySame } from './duplicates.ts';
import { evidenceOf } from './evidence.ts';
import type { Probe } from './probe.ts';
import type { Scored } from './select.ts';

/** How far behind the best an article's best sentence may be and still be shown; further sentences must be nearer. */
const reach = { article: 1, again: 3, measure: 7 };
const sentencesRead = 40;
const measured: ReadonlySet<string> = new Set(['count', 'money', 'percentage', 'rank', 'figure', 'duration', 'date']);
/** Sentences shown where they are in reach of nothing: the second guess helps a person who asked loosely. */
const fewest = 4;
const farthest = 8;

/** The evidence to show: the best sentence of every article that answers, then further sentences; copies count once. */
export function gather(probe: Probe, scored: readonly Scored[], library: Library, limit: number): Evidence[] {
  const top = scored[0]?.score ?? 0;
  const firsts: Scored[] = [];
  const further: Scored[] = [];
  const copies = new Map<Scored, ArticleId[]>();
  const seen = new Set<ArticleId>();
  for (const one of scored) {
    const behind = top - one.score;
    if (behind > farthest) break;
    const { article, terms } = one.candidate;
    const original = [...firsts, ...further].find((other) => nearlySame(other.candidate.terms, terms));
    if (original) {
      const known = copies.get(original) ?? [];
      if (original.candidate.article.id !== article.id && !known.includes(article.id))
        copies.set(original, [...known, article.id]);
      seen.add(article.id);
      continue;
    }
    const isFirst = !seen.has(article.id);
    if (isFirst && behind <= reach.article) firsts.push(one);
    else if (behind <= reach.again || firsts.length + further.length < fewest) further.push(one);
    seen.add(article.id);
  }
  if (firsts.length > 0) firsts.push(...measuring(probe, scored, library, firsts));
  const shown: Evidence[] = [];
  for (const one of [...firsts, ...further]) {
    if (shown.length >= limit) break;
    const made = evidenceOf(probe, one, library, shown.length + 1, copies.get(one) ?? []);
    // A snippet that took in the sentence before may already show this one.
    if (!shown.some((other) => other.article === made.article && overlaps(other.span, made.span))) shown.push(made);
  }
  return shown;
}

/** Sentences of other articles that surely give a value of what was asked, so that values can be held against one another. */
function measuring(probe: Probe, scored: readonly Scored[], library: Library, shown: readonly Scored[]): Scored[] {
  const { expected } = probe.question;
  if (!measured.has(expected)) return [];
  const done = new Set(shown.map(({ candidate }) => candidate.article.id));
  const found: Scored[] = [];
  const top = scored[0]?.score ?? 0;
  for (const one of scored.slice(0, sentencesRead)) {
    const { article, sentence } = one.candidate;
    if (done.has(article.id) || top - one.score > reach.measure) continue;
    if (!answersOf(probe.question, library, article, sentence).some(({ sure }) => sure)) continue;
    done.add(article.id);
    found.push(one);
  }
  return found;
}
