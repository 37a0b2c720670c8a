import type { Quotation } from '../../model/analysis.ts';
import type { Article, Passage } from '../../model/article.ts';
import { hull, overlaps, type Span, within } from '../../model/span.ts';

const longest = 700;

/** Where a quotation is shown: the whole sentences that hold it and the words that say whose it is, 700 characters at most. */
export function quoteSnippet(
  article: Article,
  quotation: Quotation,
  others: readonly Quotation[],
): { readonly passage: Passage; readonly span: Span } | null {
  const passage = article.passages.find((one) => overlaps(one.span, quotation.span));
  if (!passage) return null;
  const own = sentencesOf(passage, quotation.span);
  const attribution = [quotation.surface, quotation.cue].filter((at): at is Span => at !== null && within(at, passage.span));
  const whole = attribution.reduce((span, at) => hull(span, sentencesOf(passage, at)), own);
  // The attribution that ends another quotation stands under that one; repeating its tail here would show half a quotation.
  const torn = others.some((one) => one.span.start < whole.start && one.span.end > whole.start);
  const near = !torn && whole.end - whole.start <= longest && whole.end - whole.start <= 2 * (own.end - own.start) + 160;
  return { passage, span: near ? whole : shortened(passage, own) };
}

/** The whole sentences that a span touches. */
function sentencesOf(passage: Passage, at: Span): Span {
  const touched = passage.sentences.filter((sentence) => overlaps(sentence.span, at));
  const [first] = touched;
  return first ? touched.reduce((span, sentence) => hull(span, sentence.span), first.span as Span) : passage.span;
}

/** As many whole sentences from the start as fit. */
function shortened(passage: Passage, span: Span): Span {
  if (span.end - span.start <= longest) return span;
  const fitting = passage.sentences.filter(
    (sentence) => within(sentence.span, span) && sentence.span.end - span.start <= longest,
  );
  const last = fitting.at(-1);
  return last ? { start: span.start, end: last.span.end } : { start: span.start, end: span.start + longest };
}
