import type { Span } from '../model/span.ts';
import type { Line } from './lines.ts';

/** What a line of Markdown does: `text` goes on with the block before it or begins one, `gap` ends it, the others begin one. */
export interface MarkdownLine extends Span {
  readonly does: 'text' | 'heading' | 'point' | 'row' | 'underline' | 'gap' | 'fence' | 'comment';
  /** True inside a block quotation. */
  readonly quoted: boolean;
  /** Width of the blanks before the line, a tab counting to the next multiple of four. */
  readonly indent: number;
}

const quote = /^(?:>[ \t]?)+/u;
const heading = /^#{1,6}(?:[ \t]+|$)/u;
const rule = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/u;
const underline = /^(?:=+|-{2,})$/u;
const point = /^(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$)(?:\[[ xX]\][ \t]+)?/u;
const definition = /^\[[^\]]+\]:[ \t]*\S+/u;
const image = /^(?:!\[[^\]]*\]\([^)]*\)|\[!\[[^\]]*\]\([^)]*\)\]\([^)]*\))$/u;
const tableRule = /^\|?[ \t:|-]*-[ \t:|-]*\|[ \t:|-]*$/u;

/** Reads one line by itself; the span is that of its words, the marks of Markdown left out. */
export function markdownLine(text: string, line: Line): MarkdownLine {
  const written = text.slice(line.start, line.end);
  const marks = quote.exec(written)?.[0] ?? '';
  const rest = written.slice(marks.length);
  const start = line.start + marks.length;
  const common = { quoted: marks !== '', indent: indent(text, line), start, end: line.end };
  if (/^(?:`{3,}|~{3,})/u.test(rest)) return { ...common, does: 'fence' };
  if (rest.startsWith('<!--')) return { ...common, does: 'comment' };
  const opening = heading.exec(rest)?.[0];
  if (opening !== undefined) {
    const closing = /[ \t]#+$/u.exec(rest)?.[0].length ?? 0;
    return {
      ...common,
      does: 'heading',
      start: start + opening.length,
      end: Math.max(line.end - closing, start + opening.length),
    };
  }
  if (underline.test(rest)) return { ...common, does: 'underline' };
  if (rest.trim() === '' || rule.test(rest) || definition.test(rest) || image.test(rest) || tableRule.test(rest)) {
    return { ...common, does: 'gap' };
  }
  const bullet = point.exec(rest)?.[0];
  if (bullet !== undefined) return { ...common, does: 'point', start: start + bullet.length };
  if (/^\|.*\|$/u.test(rest) && rest.length > 2) return { ...common, does: 'row', start: start + 1, end: line.end - 1 };
  return { ...common, does: 'text' };
}

function indent(text: string, line: Line): number {
  let width = 0;
  for (const character of text.slice(line.begin, Math.min(line.start, line.begin + 40)))
    width += character === '\t' ? 4 - (width % 4) : 1;
  return width;
}
