import type { Library } from '../index/library.ts';
import { type Article, cut, shown } from '../model/article.ts';
import type { ArticleId } from '../model/ids.ts';
import type { Block, Reply, Words } from '../model/reply.ts';
import type { Span } from '../model/span.ts';
import type { DiscordWording } from '../present/words/discordWording.ts';
import { limits } from './budget.ts';
import { buttonOf } from './discordActions.ts';
import type { Button, DiscordFile, Part, TextDisplay } from './discordComponents.ts';
import { line } from './discordLines.ts';
import { literal } from './escape.ts';

/** The smallest part of a card that is never divided between pages. */
export interface Piece {
  /** A line that may share a text with its neighbours; null for everything else. */
  readonly line: string | null;
  readonly parts: readonly Part[];
  readonly files: readonly DiscordFile[];
  readonly passage: boolean;
  /** Belongs to the piece after it. */
  readonly leads: boolean;
  /** The same with its text in a file, for when no message could hold it. */
  readonly instead?: () => Piece;
}

/** The pieces of a reply in order, without its title and its buttons. */
export function piecesOf(reply: Reply, library: Library, say: DiscordWording): readonly Piece[] {
  return reply.blocks.flatMap((block, i) => {
    const next = reply.blocks.slice(i + 1).find(({ kind }) => kind !== 'says');
    return ofBlock(block, { library, say, leads: next?.kind === 'passage' || next?.kind === 'exact' });
  });
}

interface Context {
  readonly library: Library;
  readonly say: DiscordWording;
  /** A line of the block belongs to the passage after it. */
  readonly leads: boolean;
}

function ofBlock(block: Block, context: Context): readonly Piece[] {
  const { library, leads } = context;
  switch (block.kind) {
    case 'title':
      return [];
    case 'says':
      return lines(line(block.words, block.tone), leads);
    case 'list':
      return block.items.flatMap((item) => lines(before('- ', line(item))));
    case 'table':
      return [
        ...lines(line(joined(block.head), 'small'), true),
        ...block.rows.flatMap((row) => lines(before('- ', line(joined(row))))),
      ];
    case 'rule':
      return [{ line: null, parts: [{ type: 14, divider: true, spacing: 1 }], files: [], passage: false, leads: true }];
    case 'passage':
      return [passage(block, context)];
    case 'picture':
      return [picture(block)];
    case 'spark':
      return [];
    case 'exact':
      return [exact(articleOf(block.article, library), block.span)];
  }
}

function lines(content: string, leads = false): readonly Piece[] {
  return content ? [{ line: content, parts: [], files: [], passage: false, leads }] : [];
}

const before = (mark: string, content: string): string => (content ? mark + content : '');

/** Cells of a row with a dot between them. */
function joined(cells: readonly Words[]): Words {
  return cells.flatMap((cell, i) => (i === 0 ? cell : [' · ', ...cell]));
}

function passage(block: Extract<Block, { kind: 'passage' }>, { library, say }: Context): Piece {
  const article = articleOf(block.article, library);
  const words = shown(article, block.span);
  const bold = block.highlights
    .map(({ start, end }) => ({ start: start - block.span.start, end: end - block.span.start }))
    .filter(({ start, end }) => start < words.length && end > 0)
    // What is all bold stands out from nothing.
    .filter(({ start, end }) => start > 0 || end < words.length);
  const number = block.number === null ? [] : [`[${block.number}] `];
  const cite = block.cite.map((one, i) => line(i === 0 ? [...number, ...one] : one, 'small', 1_000)).filter(Boolean);
  const under: readonly TextDisplay[] = cite.length ? [{ type: 10, content: cite.join('\n') }] : [];
  const buttons = block.actions.flatMap((action) => buttonOf(action, { title: '', library, asker: null, say }) ?? []);
  const card = (texts: readonly TextDisplay[], files: readonly DiscordFile[]): Piece => ({
    line: null,
    parts: [...beside([...texts, ...under], buttons), ...files.map(({ name }) => fileDisplay(name))],
    files,
    passage: true,
    leads: false,
  });
  const note: TextDisplay = { type: 10, content: `-# ${say.attached}` };
  const file = { name: fileName(article, block.span), text: words };
  const instead = () => card([...singledOut(words, bold), note], [file]);
  return { ...card([{ type: 10, content: literal(words, bold) }], []), instead };
}

/** The one stretch that a passage was shown for, where there is one and it is short enough to stand beside its file. */
function singledOut(words: string, bold: readonly Span[]): readonly TextDisplay[] {
  const [only, ...others] = bold;
  const text = only && others.length === 0 ? words.slice(only.start, only.end) : '';
  return text && text.length <= 1_000 ? [{ type: 10, content: literal(text) }] : [];
}

/** Texts with the first button beside them and the others in a row below. */
function beside(texts: readonly TextDisplay[], buttons: readonly Button[]): readonly Part[] {
  const first = buttons.find((button) => button.style !== 5) ?? buttons[0];
  if (!first) return texts;
  const others = buttons.filter((button) => button !== first).slice(0, limits.buttonsInRow);
  const section: Part = { type: 9, components: texts, accessory: first };
  return others.length ? [section, { type: 1, components: others }] : [section];
}

function exact(article: Article, span: Span): Piece {
  const text = cut(article, span);
  const name = fileName(article, span);
  const file: Piece = { line: null, parts: [fileDisplay(name)], files: [{ name, text }], passage: true, leads: false };
  if (!staysInCodeBlock(text)) return file;
  const block: TextDisplay = { type: 10, content: `\`\`\`\n${text}\n\`\`\`` };
  return { line: null, parts: [block], files: [], passage: true, leads: false, instead: () => file };
}

/** True when a code block shows exactly these characters: no fence in it, nothing at its ends that is trimmed, no control marks. */
function staysInCodeBlock(text: string): boolean {
  return text.trim() === text && !text.includes('```') && !/[^\P{C}\n\t]/u.test(text);
}

function picture({ name, png, alt }: Extract<Block, { kind: 'picture' }>): Piece {
  const gallery: Part = { type: 12, items: [{ media: { url: `attachment://${name}` }, description: alt }] };
  return { line: null, parts: [gallery], files: [{ name, text: '', png }], passage: false, leads: false };
}

const fileDisplay = (name: string): Part => ({ type: 13, file: { url: `attachment://${name}` } });
const fileName = (article: Article, { start, end }: Span): string => `${article.key}-${start}-${end}.txt`;

function articleOf(id: ArticleId, library: Library): Article {
  const article = library.article(id);
  if (!article) throw new Error(`a reply cites an article that the library does not hold: ${id}`);
  return article;
}
