import type { Library } from '../../index/library.ts';
import type { Term } from '../../index/terms.ts';
import type { Quotation } from '../../model/analysis.ts';
import type { Evidence, Highlight } from '../../model/answer.ts';
import { type Article, located, type Passage } from '../../model/article.ts';
import { overlaps, type Span, within } from '../../model/span.ts';
import { rarity } from '../weigh.ts';
import type { Weighted } from './searchFeedback.ts';

const longest = 700;

/** The sentences of an article that show best what was searched for, as evidence at `rank`. */
export function snippet(article: Article, query: Weighted, library: Library, rank: number, score: number): Evidence {
  const worths = new Map(
    query.map(({ term, weight }) => [term, weight * rarity(library.sentenceFrequency(term), library.sentences)]),
  );
  const terms = library.sentenceTerms(article.id);
  const { passage, span } = bestRun(article, terms, worths) ?? opening(article);
  const highlights = highlightsIn(span, terms.flat(), worths, library.analysis(article.id).figures);
  const quotation = shownQuotation(library.analysis(article.id).quotations, span, highlights);
  return {
    rank,
    article: article.id,
    passage: passage.id,
    span,
    context: passage.span,
    highlights,
    score,
    quotation,
    alsoIn: [],
  };
}

interface Run {
  readonly passage: Passage;
  readonly span: Span;
}

/** The sentence that covers most, with its neighbours as long as they add a word that was searched for. */
function bestRun(article: Article, terms: readonly (readonly Term[])[], worths: ReadonlyMap<string, number>): Run | null {
  let best: { passage: Passage; at: number; worth: number } | null = null;
  for (const passage of article.passages) {
    for (const [at, sentence] of passage.sentences.entries()) {
      const covered = coveredBy(terms[sentence.index] ?? [], worths);
      const near = [passage.sentences[at - 1], passage.sentences[at + 1]].map(
        (other) => other && coveredBy(terms[other.index] ?? [], worths),
      );
      const beside = near.map((other) => sum(other ?? new Map(), covered));
      const worth = (sum(covered, new Map()) + 0.2 * Math.max(0, ...beside)) * (passage.kind === 'heading' ? 0.5 : 1);
      if (worth > (best?.worth ?? 0)) best = { passage, at, worth };
    }
  }
  if (!best) return null;
  const { passage, at } = best;
  let [from, to] = [at, at];
  const covered = new Map(coveredBy(terms[passage.sentences[at]?.index ?? -1] ?? [], worths));
  for (;;) {
    const options = [from - 1, to + 1].flatMap((next) => {
      const sentence = passage.sentences[next];
      if (!sentence) return [];
      const added = coveredBy(terms[sentence.index] ?? [], worths);
      const gain = sum(added, covered);
      const longer = spanOf(passage, Math.min(from, next), Math.max(to, next));
      return gain > 0 && lengthOf(article, longer) <= longest ? [{ next, added, gain }] : [];
    });
    const [first, second] = options;
    const chosen = first && second && second.gain > first.gain ? second : first;
    if (!chosen) break;
    from = Math.min(from, chosen.next);
    to = Math.max(to, chosen.next);
    for (const [term, worth] of chosen.added) covered.set(term, worth);
  }
  return { passage, span: fitted(article, spanOf(passage, from, to)) };
}

/** Where nothing matches in the text: how the article begins. */
function opening(article: Article): Run {
  const passage = article.passages.find((one) => one.kind === 'paragraph') ?? article.passages[0];
  if (!passage) throw new Error(`an article without a passage cannot be shown: ${article.id}`);
  return { passage, span: fitted(article, spanOf(passage, 0, 0)) };
}

function coveredBy(terms: readonly Term[], worths: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const covered = new Map<string, number>();
  for (const { term } of terms) {
    const worth = worths.get(term);
    if (worth !== undefined) covered.set(term, worth);
  }
  return covered;
}

function sum(covered: ReadonlyMap<string, number>, without: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const [term, worth] of covered) if (!without.has(term)) total += worth;
  return total;
}

/** Length in the source, where markup counts. */
function lengthOf(article: Article, span: Span): number {
  const { start, end } = located(article, span);
  return end - start;
}

function spanOf({ sentences, span }: Passage, from: number, to: number): Span {
  const [first, last] = [sentences[from], sentences[to]];
  return first && last ? { start: first.span.start, end: last.span.end } : span;
}

/** A sentence that is itself too long ends at the last blank that there is room for, never inside a character. */
function fitted(article: Article, span: Span): Span {
  if (lengthOf(article, span) <= longest) return span;
  let end = span.end;
  for (let at = span.start + 1; at < span.end; at += 1) {
    if (lengthOf(article, { start: span.start, end: at }) > longest) break;
    if (/\s/.test(article.text[at] ?? '')) end = at;
  }
  if (end < span.end) return { start: span.start, end };
  const last = span.start + longest;
  return { start: span.start, end: article.text.codePointAt(last - 1) === article.text.charCodeAt(last - 1) ? last : last - 1 };
}

function highlightsIn(
  span: Span,
  terms: readonly Term[],
  worths: ReadonlyMap<string, number>,
  figures: readonly { readonly span: Span }[],
): readonly Highlight[] {
  const marked: Highlight[] = [];
  for (const { term, start, end } of terms) {
    if (!worths.has(term) || !within({ start, end }, span)) continue;
    const last = marked.at(-1);
    if (last && start < last.end) continue;
    const figure = figures.some((one) => overlaps(one.span, { start, end })) || /^\p{N}/u.test(term);
    marked.push({ start, end, kind: figure ? 'figure' : 'term' });
  }
  return marked;
}

/** The first quotation inside the snippet that holds a matched word. */
function shownQuotation(quotations: readonly Quotation[], span: Span, highlights: readonly Highlight[]): Quotation | null {
  const shown = quotations.find(
    (one) => one.kind !== 'scare' && within(one.span, span) && highlights.some((mark) => within(mark, one.span)),
  );
  return shown ?? null;
}
