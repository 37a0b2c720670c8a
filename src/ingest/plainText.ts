import type { Span } from '../model/span.ts';
import type { Block } from './blocks.ts';
import { withoutBoilerplate } from './boilerplate.ts';
import { withHeadings } from './headings.ts';
import { paragraphs } from './paragraphs.ts';

/** The blocks of plain text as scraped: paragraphs, headings, and what the page put around the article. */
export function plainBlocks(text: string, range: Span): readonly Block[] {
  return withoutBoilerplate(text, withHeadings(text, paragraphs(text, range)));
}
