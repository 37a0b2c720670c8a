import type { Library } from '../index/library.ts';
import type { Highlight } from '../model/answer.ts';
import { type Article, cut, shown } from '../model/article.ts';
import type { Action, Block, Reply, Words } from '../model/reply.ts';
import type { Span } from '../model/span.ts';
import { cells, chopped } from './cells.ts';
import { sparkline } from './sparkline.ts';
import { visible, visibleLines } from './visible.ts';
import { type Run, wrap } from './wrap.ts';

/** What the terminal can do. */
export interface TerminalOptions {
  /** Columns; lines are wrapped to fit. */
  readonly width: number;
  readonly colour: boolean;
  /** Whether addresses may be sent as links (OSC 8). */
  readonly hyperlinks: boolean;
}

type Style = 'plain' | 'strong' | 'small' | 'title' | 'number' | Highlight['kind'];
type Line = readonly Run<Style>[];

const codes: Readonly<Record<Style, string>> = {
  plain: '',
  strong: '1',
  small: '2',
  title: '1;4',
  number: '1;36',
  figure: '1;33',
  date: '36',
  person: '35',
  term: '1',
};

/**
 * A reply as text for a terminal, without a line break at the end. Foreign text can never send an escape or another control: it shows a
 * sign in its place. With `colour` and `hyperlinks` off the result holds no escape at all.
 */
export function terminalText(reply: Reply, library: Library, options: TerminalOptions): string {
  const width = Math.max(20, Math.floor(options.width));
  const parts = reply.blocks.map((block) => blockLines(block, library, { ...options, width }));
  return parts.map((lines, i) => (i > 0 && roomy(reply.blocks, i) ? ['', ...lines] : lines).join('\n')).join('\n');
}

/** Whether a blank line goes before a block. */
function roomy(blocks: readonly Block[], i: number): boolean {
  const [before, here] = [blocks[i - 1], blocks[i]];
  // A passage stands right under the line that heads it.
  if (here?.kind === 'passage' && before?.kind === 'says' && before.tone === 'strong') return false;
  if (here?.kind === 'passage' || here?.kind === 'title' || before?.kind === 'title') return true;
  if (before?.kind === 'passage' || before?.kind === 'exact' || before?.kind === 'table') return true;
  return here?.kind === 'says' && (here.tone === 'strong' || before?.kind === 'list');
}

function blockLines(block: Block, library: Library, options: TerminalOptions): readonly string[] {
  const { width } = options;
  switch (block.kind) {
    case 'title':
      return indented([], runs(block.words, 'title'), options);
    case 'says':
      return indented([], runs(block.words, block.tone), options);
    case 'list':
      return block.items.flatMap((item) => indented([{ text: '  • ', style: 'small' }], runs(item, 'plain'), options));
    case 'rule':
      return [painted([{ text: '─'.repeat(Math.min(width, 60)), style: 'small' }], options)];
    case 'table':
      return tableLines(block.head, block.rows, options);
    case 'picture':
      return indented([], [{ text: visible(block.alt), style: 'plain' }], options);
    case 'spark':
      return sparkLines(block, options);
    case 'exact': {
      const article = library.article(block.article);
      return article ? visibleLines(cut(article, block.span)) : [];
    }
    case 'passage': {
      const article = library.article(block.article);
      return article ? passageLines(block, article, options) : [];
    }
  }
}

function passageLines(block: Extract<Block, { kind: 'passage' }>, article: Article, options: TerminalOptions): readonly string[] {
  const mark: Run<Style> = { text: block.number === null ? '  · ' : `[${block.number}] `, style: 'number' };
  const margin: Run<Style> = { text: ' '.repeat(cells(mark.text)), style: 'plain' };
  return [
    ...indented([mark], highlighted(article, block.span, block.highlights), options),
    ...block.cite.flatMap((words) => indented([margin], runs(words, 'small'), options)),
    ...block.actions.flatMap((action) => addressLine(action, margin.text, options)),
  ];
}

/** An address: as a link whose text fits the line, or whole where it must be copied by hand. */
function addressLine(action: Action, margin: string, { hyperlinks, width }: TerminalOptions): readonly string[] {
  if (action.do !== 'open' || !URL.canParse(action.url)) return [];
  const { href, protocol } = new URL(action.url);
  if (protocol !== 'https:' && protocol !== 'http:') return [];
  const safe = visible(href);
  if (!hyperlinks) return [`${margin}${safe}`];
  const room = Math.max(1, width - cells(margin));
  const short = cells(safe) <= room ? safe : `${chopped(safe, room - 1, room - 1)[0] ?? ''}…`;
  return [`${margin}\u001B]8;;${safe}\u001B\\${short}\u001B]8;;\u001B\\`];
}

/** The words at a span with the highlighted stretches in their own style. */
function highlighted(article: Article, at: Span, highlights: readonly Highlight[]): Line {
  const edges = new Set([at.start, at.end]);
  const inside = highlights.filter(({ start, end }) => start < at.end && end > at.start);
  for (const { start, end } of inside) edges.add(Math.max(start, at.start)).add(Math.min(end, at.end));
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, i) => {
    const end = sorted[i + 1] ?? at.end;
    const kind = inside.find((highlight) => highlight.start <= start && highlight.end >= end)?.kind;
    return { text: visible(shown(article, { start, end })), style: kind ?? 'plain' };
  });
}

/** What is first, the bars, what is last; on a line of their own each where they do not fit into one. */
function sparkLines({ values, first, last }: Extract<Block, { kind: 'spark' }>, options: TerminalOptions): readonly string[] {
  const bars: Run<Style> = { text: sparkline(values, Math.max(8, Math.min(60, options.width - 20))), style: 'figure' };
  const gap: Run<Style> = { text: ' ', style: 'plain' };
  return indented([], [...runs(first, 'plain'), gap, bars, gap, ...runs(last, 'plain')], options);
}

function tableLines(head: readonly Words[], rows: readonly (readonly Words[])[], options: TerminalOptions): readonly string[] {
  const text = (words: Words) => runs(words, 'plain').map((run) => run.text);
  const size = (words: Words) => cells(text(words).join(''));
  const widths = head.map((words, column) => Math.max(size(words), ...rows.map((row) => size(row[column] ?? []))));
  if (widths.reduce((sum, column) => sum + column + 2, 2) > options.width) return stackedLines(head, rows, options);
  const line = (row: readonly Words[], style: Style) =>
    painted(
      row.flatMap((words, column): Line => {
        const pad = ' '.repeat((widths[column] ?? 0) - size(words) + 2);
        return [...runs(words, style), { text: pad, style: 'plain' }];
      }),
      options,
    ).trimEnd();
  return [`  ${line(head, 'small')}`, ...rows.map((row) => `  ${line(row, 'plain')}`)];
}

/** A table that is too wide: a line for each cell, with its heading. */
function stackedLines(head: readonly Words[], rows: readonly (readonly Words[])[], options: TerminalOptions): readonly string[] {
  return rows.flatMap((row) =>
    row.flatMap((words, column) => {
      const name = runs(head[column] ?? [], 'small');
      const start: Run<Style> = { text: column === 0 ? '  • ' : '    ', style: 'small' };
      return indented(
        [start],
        column === 0 ? runs(words, 'strong') : [...name, { text: ': ', style: 'small' }, ...runs(words, 'plain')],
        options,
      );
    }),
  );
}

function runs(words: Words, style: Style): Line {
  return words.map((part) => {
    if (typeof part === 'string') return { text: visible(part), style };
    return { text: visible(part.foreign), style: part.strong && style !== 'title' ? 'strong' : style };
  });
}

/** Wrapped text after a mark; further lines stand under the text. */
function indented(mark: Line, text: Line, options: TerminalOptions): readonly string[] {
  const margin = mark.reduce((sum, run) => sum + cells(run.text), 0);
  return wrap(text, options.width - margin).map((line, i) => {
    const before = i === 0 ? painted(mark, options) : ' '.repeat(margin);
    return `${before}${painted(line, options)}`;
  });
}

function painted(line: Line, { colour }: TerminalOptions): string {
  if (!colour) return line.map(({ text }) => text).join('');
  const merged: { text: string; style: Style }[] = [];
  for (const { text, style } of line) {
    const last = merged.at(-1);
    if (last?.style === style) last.text += text;
    else merged.push({ text, style });
  }
  return merged.map(({ text, style }) => (codes[style] ? `\u001B[${codes[style]}m${text}\u001B[0m` : text)).join('');
}
