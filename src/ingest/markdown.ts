import type { Span } from '../model/span.ts';
import { trimmed } from './blank.ts';
import type { Block } from './blocks.ts';
import { withoutBoilerplate } from './boilerplate.ts';
import { type Line, linesOf } from './lines.ts';
import { type MarkdownLine, markdownLine } from './markdownLines.ts';

/** A short line in bold by itself is used as a heading. */
const boldLine = /^(\*\*|__)(?=\S)[^*_]{1,80}[^*_\s.:!,;]\1$/u;

/** The blocks of Markdown: headings, paragraphs, points of lists, quotations; code, rules, comments and link targets are left out. */
export function markdownBlocks(text: string, range: Span): readonly Block[] {
  const reading = new Reading(text);
  for (const line of linesOf(text, range)) reading.take(line);
  return withoutBoilerplate(text, reading.blocks);
}

class Reading {
  readonly blocks: { kind: Block['kind']; start: number; end: number }[] = [];
  private readonly text: string;
  /** True while a line of text would go on with the last block. */
  private open = false;
  private quoted = false;
  private inList = false;
  /** The marks that opened a block of code. */
  private fence: string | null = null;
  private inComment = false;

  constructor(text: string) {
    this.text = text;
  }

  take(line: Line): void {
    const read = markdownLine(this.text, line);
    const words = this.text.slice(read.start, read.end);
    if (this.fence !== null) {
      if (read.does === 'fence' && words.startsWith(this.fence) && /^[`~]+$/u.test(words)) this.fence = null;
      return;
    }
    if (this.inComment) {
      this.inComment = !words.includes('-->');
      return;
    }
    if (line.afterGap || read.quoted !== this.quoted) {
      // A quotation goes on over lines that lack its mark.
      if (line.afterGap || read.quoted || !this.open) this.open = false;
      if (line.afterGap && read.indent < 2 && read.does !== 'point') this.inList = false;
    }
    this.quoted = read.quoted || (this.quoted && this.open);
    if (!this.open && !this.inList && read.indent >= 4) return;
    this.add(read, words);
  }

  private add(read: MarkdownLine, words: string): void {
    const last = this.blocks.at(-1);
    switch (read.does) {
      case 'fence':
        this.fence = /^(?:`+|~+)/u.exec(words)?.[0] ?? words;
        this.open = false;
        return;
      case 'comment':
        this.inComment = !words.includes('-->');
        this.open = false;
        return;
      case 'underline':
        if (this.open && last?.kind === 'paragraph' && !this.inList) last.kind = 'heading';
        this.open = false;
        return;
      case 'gap':
        this.open = false;
        return;
      case 'heading':
      case 'row':
        this.start(read.does === 'heading' ? 'heading' : 'paragraph', read);
        this.open = false;
        return;
      case 'point':
        this.inList = true;
        this.start('paragraph', read);
        return;
      case 'text':
        if (this.open && last) last.end = read.end;
        else if (boldLine.test(words)) {
          this.start('heading', { start: read.start + 2, end: read.end - 2 });
          this.open = false;
        } else this.start('paragraph', read);
    }
  }

  private start(kind: Block['kind'], { start, end }: Span): void {
    const at = trimmed(this.text, start, end);
    if (at) this.blocks.push({ kind, ...at });
    this.open = at !== null;
  }
}
