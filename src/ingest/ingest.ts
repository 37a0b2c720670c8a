import { assemble } from './assemble.ts';
import { decode, largest } from './decode.ts';
import { formatOf } from './formats.ts';
import { frontMatter } from './frontMatter.ts';
import { jsonlArticles } from './jsonl.ts';
import { markdownBlocks } from './markdown.ts';
import { plainBlocks } from './plainText.ts';
import { type IngestResult, keyOf, type Means, type RawFile } from './rawFile.ts';

export type { IngestResult, Means, RawFile };

/** Reads a file into articles; every failure is a refusal, never a throw. */
export function ingest(file: RawFile, means: Means): IngestResult {
  const format = formatOf(file.path);
  if (!format) return refused(file, 'is none of .txt, .md, .html and .jsonl; convert it or take it out of the folder');
  const decoded = decode(file.bytes, format === 'jsonl' ? largest.jsonl : largest.article);
  if ('refused' in decoded) return refused(file, decoded.refused);
  const source = decoded.text;
  const common = { file: file.path, source, sha256: file.sha256, id: file.path, key: keyOf(file.path, means) };
  if (format === 'jsonl') return jsonlArticles(file.path, source, means);
  if (format === 'html') {
    const page = means.readPage?.(source) ?? null;
    const article = page && assemble({ ...common, format, ...page });
    return article
      ? { articles: [article], refusals: [] }
      : refused(file, 'holds no article text; check that it is the article page and not a menu or an error page');
  }
  const { metadata, end } = frontMatter(source);
  const range = { start: end, end: source.length };
  const blocks = format === 'md' ? markdownBlocks(source, range) : plainBlocks(source, range);
  const article = assemble({ ...common, format, text: source, offsets: null, metadata, blocks });
  return article
    ? { articles: [article], refusals: [] }
    : refused(file, 'holds no article text; put the article in it or take it out of the folder');
}

const refused = ({ path }: RawFile, reason: string): IngestResult => ({
  articles: [],
  refusals: [{ file: path, line: null, reason }],
});
