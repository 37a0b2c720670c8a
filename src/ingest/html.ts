import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { oneLine } from './blank.ts';
import type { Block } from './blocks.ts';
import { withoutBoilerplate } from './boilerplate.ts';
import { withHeadings } from './headings.ts';
import { htmlBlocks, type PageNode } from './htmlBlocks.ts';
import { markTexts, withoutMarks } from './htmlMarks.ts';
import { type PageElement, pageMetadata } from './htmlMetadata.ts';
import { type Piece, scanHtml } from './htmlScan.ts';
import { type DecodeEntity, type HtmlBlock, htmlText, type TextBlock } from './htmlText.ts';
import { joined } from './metadata.ts';
import type { Page } from './rawFile.ts';

/** Shorter than this, Readability loosens its rules and takes menus for the article. */
const shortestArticle = 140;

/** Reads an article page: its words without markup and menus, and the way back to the file; null when it holds none. */
export function readPage(source: string): Page | null {
  const pieces = scanHtml(source);
  const marked = markTexts(source, pieces);
  if (marked.texts.length === 0) return null;
  const { document } = parseHTML(marked.html);
  const own = pageMetadata(document);
  const article = onlyOne(document, 'article') ?? onlyOne(document, 'main');
  const whole = htmlBlocks(article ?? document.body, marked.texts);
  const read = isOrdinary(pieces) ? readable(document) : null;
  const chosen = read ? htmlBlocks(read.content, marked.texts) : [];
  // Readability at times keeps one section of an article only.
  const enough = prose(chosen) > 0 && (article === null || prose(chosen) * 2 >= prose(whole));
  const { text, offsets, blocks } = htmlText(source, inOrder(enough ? chosen : whole), entityDecoder());
  if (blocks.length === 0) return null;
  const line = (value: string | null | undefined) => oneLine(withoutMarks(value ?? '')) || null;
  const found = {
    title: line(read?.title) ?? line([...document.querySelectorAll('title')][0]?.textContent),
    publisher: line(read?.siteName) ?? line(read?.byline)?.replace(/^(?:posted |written )?by:?\s+/iu, '') ?? null,
    date: null,
    url: null,
  };
  return { text, offsets, blocks: withoutBoilerplate(text, asBlocks(text, blocks)), metadata: joined(own, found) };
}

const most = { depth: 250, tags: 15_000 };
const unclosed = new Set(
  'area base br col embed hr img input link meta source track wbr p li dd dt tr td th thead tbody option'.split(' '),
);

/** False for a page that Readability would take minutes over: its cost grows with depth times size. */
function isOrdinary(pieces: readonly Piece[]): boolean {
  let depth = 0;
  let tags = 0;
  for (const piece of pieces) {
    if (piece.kind !== 'tag') continue;
    tags += 1;
    if (!unclosed.has(piece.name)) depth = Math.max(0, depth + (piece.closes ? -1 : 1));
    if (depth > most.depth) return false;
  }
  return tags <= most.tags;
}

interface Readable {
  readonly content: PageNode;
  readonly title: string | null | undefined;
  readonly siteName: string | null | undefined;
  readonly byline: string | null | undefined;
}

/** What Readability takes for the article; a page it cannot cope with is read without it. */
function readable(document: PageElement): Readable | null {
  try {
    const reader = new Readability<PageNode>(document as never, {
      charThreshold: shortestArticle,
      serializer: (node) => node as unknown as PageNode,
    });
    const { content, title, siteName, byline } = reader.parse() ?? {};
    return content ? { content, title, siteName, byline } : null;
  } catch {
    return null;
  }
}

function onlyOne(document: PageElement, name: string): PageNode | null {
  const found = [...document.querySelectorAll(name)];
  return found.length === 1 ? (found[0] ?? null) : null;
}

const prose = (blocks: readonly HtmlBlock[]): number =>
  blocks.reduce((sum, { pieces }) => sum + pieces.reduce((length, { start, end }) => length + end - start, 0), 0);

/** Blocks in the order of the file, so that a span of the text is a span of the file. */
function inOrder(blocks: readonly HtmlBlock[]): readonly HtmlBlock[] {
  let last = -1;
  const sorted = blocks.toSorted((a, b) => (a.pieces[0]?.start ?? 0) - (b.pieces[0]?.start ?? 0));
  return sorted.map((block) => ({
    ...block,
    pieces: block.pieces.filter(({ start }) => {
      const later = start > last;
      if (later) last = start;
      return later;
    }),
  }));
}

/** Short paragraphs of a page are headings as they are in plain text; points of a list are not. */
function asBlocks(text: string, blocks: readonly TextBlock[]): readonly Block[] {
  const guessed = withHeadings(text, blocks);
  return blocks.map(({ kind, start, end }, i) => ({
    start,
    end,
    kind: kind === 'item' ? 'paragraph' : kind === 'heading' ? kind : (guessed[i]?.kind ?? kind),
  }));
}

/** Decodes entities as the parser does that reads the page. */
function entityDecoder(): DecodeEntity {
  const known = new Map<string, string>();
  return (entity) => {
    const before = known.get(entity);
    if (before !== undefined) return before;
    const { document } = parseHTML(`<!doctype html><html><body><p>${entity}</p></body></html>`);
    const decoded = String(document.querySelector('p')?.textContent ?? '') || entity;
    known.set(entity, decoded);
    return decoded;
  };
}
