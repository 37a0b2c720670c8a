import { createHash } from 'node:crypto';
import { buildLibrary } from '../../src/index/buildLibrary.ts';
import { compactIndex } from '../../src/index/compact/compactIndex.ts';
import type { Library } from '../../src/index/library.ts';
import type { Analysis, Quotation } from '../../src/model/analysis.ts';
import type { Answered, Evidence } from '../../src/model/answer.ts';
import type { Article } from '../../src/model/article.ts';
import { articleId, passageId, sentenceId } from '../../src/model/ids.ts';
import type { Span } from '../../src/model/span.ts';

/** What a made-up article is made from. */
export type Draft = Partial<Pick<Article, 'file' | 'title' | 'publisher' | 'date' | 'url'>> & { readonly text: string };

/** An article whose paragraphs are its lines and whose sentences end with ". ". */
export function article(draft: Draft): Article {
  const { text, file = 'a.txt', title = 'A title', publisher = null, date = null, url = null } = draft;
  const id = articleId(file);
  const hash = (of: string) => createHash('sha256').update(of).digest('hex');
  let sentences = 0;
  const passages = spans(text, /[^\n]+/g, 0).map((span, index) => {
    const passage = passageId(id, index);
    const inside = spans(text.slice(span.start, span.end), /[^.]+(?:\.(?! )[^.]*)*\.?/g, span.start);
    const made = inside.map((at) => ({ id: sentenceId(id, sentences), index: sentences++, passage, span: at }));
    return { id: passage, index, kind: 'paragraph' as const, span, sentences: made };
  });
  const base = { id, key: hash(file).slice(0, 10), file, format: 'txt' as const, sha256: hash(text), source: text, text };
  return { ...base, offsets: null, title, titled: true, publisher, date, url, passages };
}

/** A library of made-up articles; `analyses` by file. */
export function library(drafts: readonly Draft[], analyses: Readonly<Record<string, Partial<Analysis>>> = {}): Library {
  const articles = drafts.map(article);
  const empty: Analysis = { mentions: [], people: [], figures: [], dates: [], quotations: [], indirect: [], abbreviations: [] };
  const known = articles.map((one) => [one.id, { ...empty, ...analyses[one.file] }] as const);
  return buildLibrary({ articles, analyses: new Map(known), refused: [], makeIndex: compactIndex });
}

/** Where `words` stand in a text; throws when they do not. */
export function at(text: string, words: string, from = 0): Span {
  const start = text.indexOf(words, from);
  if (start < 0) throw new Error(`the text does not hold: ${words}`);
  return { start, end: start + words.length };
}

/** Evidence that shows `words` of the article in `file`. */
export function evidence(of: Library, file: string, words: string, more: Partial<Evidence> = {}): Evidence {
  const found = of.article(articleId(file));
  if (!found) throw new Error(`no article ${file}`);
  const span = at(found.text, words);
  const passage = found.passages.find((one) => one.span.start <= span.start && one.span.end >= span.end);
  if (!passage) throw new Error(`in no passage: ${words}`);
  const base = { rank: 1, article: found.id, passage: passage.id, span, context: passage.span };
  return { ...base, highlights: [], score: 1, quotation: null, alsoIn: [], ...more };
}

/** An answer with these passages. */
export function answered(found: readonly [Evidence, ...Evidence[]], more: Partial<Answered> = {}): Answered {
  const [first, ...rest] = found;
  const base = { command: 'ask', asked: 'How much?', outcome: 'answered' as const, agreement: null };
  return { ...base, evidence: [first, ...rest.map((one, i) => ({ ...one, rank: i + 2 }))], ...more };
}

/** A quotation of `words`; further parts by the words they stand in. */
export function quotation(text: string, words: string, more: Partial<Quotation> = {}): Quotation {
  const base = { span: at(text, words), kind: 'direct' as const, speaker: null, surface: null, proof: null, cue: null };
  return { ...base, confidence: 1, because: 'made up', ...more };
}

function spans(text: string, pattern: RegExp, offset: number): Span[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const lead = match[0].length - match[0].trimStart().length;
    const length = match[0].trim().length;
    const start = offset + match.index + lead;
    return length > 0 ? [{ start, end: start + length }] : [];
  });
}
