import { oneLine } from './blank.ts';
import type { FrontMatter } from './frontMatter.ts';
import { linesOf } from './lines.ts';
import { metadataOf, noMetadata } from './metadata.ts';

const label =
  /^(title|headline|date|published|url|link|source|publisher|outlet|site|author|authors|byline|by|category|section|language)\s?:\s*(.*)$/iu;

/** "Title: …", "Date: …" and such lines that some tools write above a text, and where the article begins. */
export function headLines(text: string): FrontMatter {
  const record: Record<string, string> = {};
  let end = 0;
  for (const line of linesOf(text, { start: 0, end: Math.min(text.length, 4000) })) {
    const match = label.exec(oneLine(text.slice(line.start, line.end)));
    if (!match || (line.afterGap && end > 0)) break;
    const key = (match[1] ?? '').toLowerCase();
    const value = match[2] ?? '';
    record[key === 'source' ? (/^https?:/iu.test(value) ? 'url' : 'publisher') : key] = value;
    end = line.end;
  }
  const telling = Object.keys(record).filter((key) => key !== 'by' && key !== 'source');
  return telling.length >= 2 ? { metadata: metadataOf(record), end } : { metadata: noMetadata, end: 0 };
}
