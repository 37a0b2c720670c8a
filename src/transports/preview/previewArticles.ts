import type { Library } from '../../index/library.ts';
import type { Analysis, Figure, Quotation } from '../../model/analysis.ts';
import { type Article, shown } from '../../model/article.ts';
import { overlaps, type Span } from '../../model/span.ts';
import type { ArticleList, ArticlePart, ListedArticle, ReadMark } from './previewShapes.ts';

/** Articles in one stretch of the list; characters of one part of an article. */
const listed = 50;
const partCharacters = 20_000;
const mostRefused = 50;
const longestGap = 2_000;

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The articles that hold every word of `wanted` in title, outlet, date or file: the server's own first, then the newest. */
export function articleList(library: Library, wanted: string, from: number): ArticleList {
  const words = plain(wanted.slice(0, 200)).split(/\s+/).filter(Boolean);
  const found = library.articles.filter(({ title, publisher, date, file }) => {
    const about = plain([title, publisher ?? '', date ?? '', file].join(' '));
    return words.every((word) => about.includes(word));
  });
  const order = (one: Article): string => `${isOwn(one) ? 1 : 0}${one.date ?? ''}`;
  found.sort((a, b) => (order(a) < order(b) ? 1 : order(a) > order(b) ? -1 : 0));
  return {
    total: found.length,
    from,
    articles: found.slice(from, from + listed).map((article) => entry(article, library.analysis(article.id))),
    refused: library.refused.slice(0, mostRefused),
  };
}

const isOwn = ({ id }: Article): boolean => id.startsWith('server:');

function entry(article: Article, { quotations, figures }: Analysis): ListedArticle {
  const { key, title, publisher, date, file } = article;
  const spoken = quotations.filter(({ kind }) => kind !== 'scare').length;
  const counts = { passages: article.passages.length, quotations: spoken, figures: figures.length };
  return { key, title, publisher, date, file, own: isOwn(article), ...counts };
}

/** The part of an article that holds a place (`at`) or is asked for by its number; null when there is no such article. */
export function articlePart(
  library: Library,
  key: string,
  wanted: { readonly at: number | null; readonly part: number },
): ArticlePart | null {
  const article = library.byKey(key);
  if (!article) return null;
  const analysis = library.analysis(article.id);
  const parts = partsOf(article);
  const holding = wanted.at === null ? -1 : parts.findIndex(({ end }) => end > (wanted.at ?? 0));
  const part = Math.max(0, Math.min(parts.length - 1, wanted.at === null ? wanted.part : holding < 0 ? parts.length : holding));
  const span = parts[part] ?? { start: 0, end: article.text.length };
  const pieces = article.passages.flatMap((passage) => {
    const sentences = passage.sentences.map((one) => one.span).filter((one) => overlaps(one, span));
    return sentences.length ? [{ kind: passage.kind, sentences }] : [];
  });
  return {
    ...entry(article, analysis),
    ...{ format: article.format, sha256: article.sha256, url: article.url, length: article.text.length },
    sentences: article.passages.reduce((sum, { sentences }) => sum + sentences.length, 0),
    ...{ dates: analysis.dates.length, part, parts: parts.length, start: span.start },
    text: article.text.slice(span.start, span.end),
    pieces,
    marks: marksIn(article, analysis, span),
  };
}

/** The article in parts of about the same length, cut between sentences; a long stretch that was passed over belongs to no part. */
function partsOf(article: Article): readonly Span[] {
  const parts: Span[] = [];
  let start = 0;
  let end = 0;
  for (const { sentences } of article.passages) {
    for (const { span } of sentences) {
      if (end > start && (span.end - start > partCharacters || span.start - end > longestGap)) {
        parts.push({ start, end });
        start = span.start - end > longestGap ? span.start : end;
      }
      if (parts.length === 0 && end === 0 && span.start > longestGap) start = span.start;
      end = span.end;
    }
  }
  if (end > start) parts.push({ start, end });
  return parts;
}

function marksIn(article: Article, analysis: Analysis, part: Span): readonly ReadMark[] {
  const words = (at: Span | null): string => (at ? shown(article, at) : '');
  const known = (about: Readonly<Record<string, string | null>>): Readonly<Record<string, string>> =>
    Object.fromEntries(Object.entries(about).flatMap(([name, text]) => (text ? [[name, text.slice(0, 300)]] : [])));
  const mark = (kind: ReadMark['kind'], { start, end }: Span, about: Readonly<Record<string, string | null>>): ReadMark => ({
    ...{ kind, start, end },
    about: known(about),
  });
  const quotation = (one: Quotation) =>
    mark('quotation', one.span, {
      kind: one.kind,
      speaker: one.speaker ?? '?',
      named: words(one.surface),
      proof: words(one.proof),
      cue: words(one.cue),
      because: one.because,
      confidence: `${Math.round(one.confidence * 100)} %`,
    });
  const figure = (one: Figure) =>
    mark('figure', one.span, {
      value: one.high === null ? String(one.value) : `${one.value} – ${one.high}`,
      unit: one.per ? `${one.unit} / ${one.per}` : one.unit,
      precision: one.precision,
      change: one.change,
      counts: words(one.counts),
      period: one.period?.label ?? null,
      credited: words(one.creditedTo),
    });
  const inPart = <One extends { readonly span: Span }>(all: readonly One[]) => all.filter(({ span }) => overlaps(span, part));
  return [
    ...inPart(analysis.quotations).map(quotation),
    ...inPart(analysis.indirect).map(({ span, speaker, surface, cue }) =>
      mark('indirect', span, { speaker: speaker ?? '?', named: words(surface), cue: words(cue) }),
    ),
    ...inPart(analysis.figures).map(figure),
    ...inPart(analysis.dates).map(({ span, period }) => mark('date', span, { period: period?.label ?? '?' })),
    ...inPart(analysis.mentions).map(({ span, kind, name }) => mark('name', span, { name, kind })),
  ];
}
