import type { Article, OffsetMap, Passage, Sentence } from '../model/article.ts';
import { located } from '../model/article.ts';
import type { Day } from '../model/day.ts';
import { articleId, passageId, sentenceId } from '../model/ids.ts';
import { oneLine, trimmed } from './blank.ts';
import type { Block } from './blocks.ts';
import { stampedDay } from './dates.ts';
import type { Metadata } from './metadata.ts';
import { type Measure, plainLength, sentences } from './sentences.ts';

/** What an article is put together from. */
export interface Draft {
  readonly id: string;
  readonly key: string;
  readonly file: string;
  readonly format: Article['format'];
  readonly sha256: string;
  readonly source: string;
  readonly text: string;
  readonly offsets: OffsetMap | null;
  readonly metadata: Metadata;
  readonly blocks: readonly Block[];
}

const longestTitle = 80;

/** The article of a draft, or null when no block of it is prose. */
export function assemble(draft: Draft): Article | null {
  const { metadata, blocks, text } = draft;
  const id = articleId(draft.id);
  const passages: Passage[] = [];
  const measure = measureOf(draft);
  let count = 0;
  for (const { kind, start, end } of blocks) {
    const span = trimmed(text, start, end);
    if (!span || kind === 'boilerplate') continue;
    const passage = passageId(id, passages.length);
    const inside: Sentence[] = [];
    for (const at of sentences(text, span, measure))
      inside.push({ id: sentenceId(id, count), index: count++, passage, span: at });
    if (inside.length > 0) passages.push({ id: passage, index: passages.length, kind, span, sentences: inside });
  }
  const lead = passages.find(({ kind }) => kind === 'paragraph') ?? passages[0];
  if (!lead) return null;
  const heading = passages[0]?.kind === 'heading' ? passages[0].span : null;
  const title = metadata.title ?? (heading ? plainTitle(draft.format, oneLine(text.slice(heading.start, heading.end))) : null);
  const { key, file, format, sha256, source, offsets } = draft;
  const { publisher, url } = metadata;
  const date = metadata.date ?? stamped(text, blocks);
  const first = lead.sentences[0]?.span ?? lead.span;
  return {
    id,
    key,
    file,
    format,
    sha256,
    source,
    text,
    offsets,
    title: title ?? madeTitle(plainTitle(format, oneLine(text.slice(first.start, first.end)))),
    titled: title !== null,
    publisher,
    date,
    url,
    passages,
  };
}

/** Tells how long a span is in the file. */
function measureOf({ offsets }: Draft): Measure {
  if (!offsets) return plainLength;
  return (at) => {
    const { start, end } = located({ offsets }, at);
    return end - start;
  };
}

/** A heading or sentence without the marks of Markdown. */
function plainTitle(format: Article['format'], title: string): string {
  if (format !== 'md') return title;
  return title
    .replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/(\*\*|__|`)(\S(?:.*?\S)?)\1/gu, '$2')
    .replace(/(^|\s)[*_](\S(?:.*?\S)?)[*_](?=\s|$)/gu, '$1$2');
}

/** The day of a date line above the article. */
function stamped(text: string, blocks: readonly Block[]): Day | null {
  for (const { kind, start, end } of blocks.slice(0, 5)) {
    const day = kind === 'boilerplate' && end - start <= 120 ? stampedDay(oneLine(text.slice(start, end))) : null;
    if (day) return day;
  }
  return null;
}

/** The sentence itself when short, else its beginning up to a word's end, with an ellipsis. */
function madeTitle(sentence: string): string {
  if (sentence.length <= longestTitle) return sentence;
  const head = sentence.slice(0, longestTitle);
  const at = head.lastIndexOf(' ');
  const cut = (at > longestTitle / 3 ? head.slice(0, at) : head).replace(/[\ud800-\udbff]$/u, '');
  return `${cut.replace(/[\s,;:–—-]+$/u, '')}…`;
}
