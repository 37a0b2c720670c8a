import type { Article } from '../model/article.ts';
import type { Refusal } from '../model/refusal.ts';
import { assemble } from './assemble.ts';
import { decode, decodeLines, largest } from './decode.ts';
import { formatOf } from './formats.ts';
import { frontMatter } from './frontMatter.ts';
import { headLines } from './headLines.ts';
import { jsonlArticles, linesOfText } from './jsonl.ts';
import { markdownBlocks } from './markdown.ts';
import { plainBlocks } from './plainText.ts';
import { type IngestResult, isForServer, keyOf, type Means, type RawFile } from './rawFile.ts';

/** Reads a file into articles; every failure is a refusal, never a throw. */
export function ingest(file: RawFile, means: Means): IngestResult {
  const articles: Article[] = [];
  const refusals: Refusal[] = [];
  for (const read of articlesOf(file, means)) {
    if ('reason' in read) refusals.push(read);
    else articles.push(read);
  }
  return { articles, refusals };
}

/** The same one by one, so that other work can go on while a long .jsonl file is read. */
export function* articlesOf(file: RawFile, means: Means): Generator<Article | Refusal> {
  const format = formatOf(file.path);
  const refuse = (reason: string): Refusal => ({ file: file.path, line: null, reason });
  if (!format) {
    yield refuse('is none of .txt, .md, .html and .jsonl; convert it or take it out of the folder');
    return;
  }
  if (isForServer(file.path, means)) {
    yield refuse('lies in a folder with the name of a server’s own articles; call the folder something else');
    return;
  }
  const decoded = decode(file.bytes, format === 'jsonl' ? largest.jsonl : largest.article);
  if ('refused' in decoded) {
    if (format === 'jsonl' && decoded.partly) yield* jsonlArticles(file, decodeLines(file.bytes), means);
    else yield refuse(decoded.refused);
  } else if (format === 'jsonl') yield* jsonlArticles(file, linesOfText(decoded.text), means);
  else yield articleOf(file, format, decoded.text, means) ?? refuse(noText[format]);
}

const noText = {
  txt: 'holds no article text; put the article in it or take it out of the folder',
  md: 'holds no article text; put the article in it or take it out of the folder',
  html: 'holds no article text; check that it is the article page and not a menu or an error page',
};

function articleOf(file: RawFile, format: 'txt' | 'md' | 'html', source: string, means: Means): Article | null {
  const id = (means.scope ?? '') + file.path;
  const common = { file: file.path, format, source, sha256: file.sha256, id, key: keyOf(id, means) };
  if (format === 'html') {
    const page = means.readPage?.(source) ?? null;
    return page && assemble({ ...common, ...page });
  }
  const front = frontMatter(source);
  const { metadata, end } = format === 'txt' && front.end === 0 ? headLines(source) : front;
  const range = { start: end, end: source.length };
  const blocks = format === 'md' ? markdownBlocks(source, range) : plainBlocks(source, range);
  return assemble({ ...common, text: source, offsets: null, metadata, blocks });
}
