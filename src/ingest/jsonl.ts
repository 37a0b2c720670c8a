import type { Article } from '../model/article.ts';
import type { Refusal } from '../model/refusal.ts';
import { assemble } from './assemble.ts';
import { type Decoded, decode, decodeLines, largest } from './decode.ts';
import { metadataOf } from './metadata.ts';
import { plainBlocks } from './plainText.ts';
import { isForServer, keyOf, type Means, type RawFile } from './rawFile.ts';

/** The articles of a .jsonl file, an article a line; a bad line is refused by its number and the others go on. */
export function* jsonlArticles(
  { path: file, linesBefore = 0 }: Pick<RawFile, 'path' | 'linesBefore'>,
  lines: Iterable<Decoded>,
  means: Means,
): Generator<Article | Refusal> {
  const lineOfId = new Map<string, number>();
  let line = linesBefore;
  for (const decoded of lines) {
    line += 1;
    if ('text' in decoded && decoded.text.trim() === '') continue;
    const read = 'text' in decoded ? articleOf(file, decoded.text, means) : decoded.refused;
    const earlier = typeof read === 'string' ? undefined : lineOfId.get(read.id);
    if (typeof read === 'string') yield { file, line, reason: read };
    else if (earlier !== undefined) {
      yield {
        file,
        line,
        reason: `has the id ${JSON.stringify(read.id.slice(means.scope?.length ?? 0))}, which line ${earlier} has already; give each article its own id`,
      };
    } else {
      lineOfId.set(read.id, line);
      yield read;
    }
  }
}

/** The ids of the articles of a .jsonl file in the order of their lines; one that stands in several lines is given for each. */
export function* jsonlIds({ bytes, linesBefore = 0 }: RawFile): Generator<{ readonly id: string; readonly line: number }> {
  const decoded = decode(bytes, largest.jsonl);
  const lines = 'text' in decoded ? linesOfText(decoded.text) : decoded.partly ? decodeLines(bytes) : [];
  let line = linesBefore;
  for (const one of lines) {
    line += 1;
    const written = 'text' in one && one.text.trim() !== '' ? writtenIn(one.text) : null;
    if (written !== null && typeof written !== 'string') yield { id: written.id, line };
  }
}

/** A line of a .jsonl file. */
export interface LineIn {
  /** Its bytes, with the one that ends it. */
  readonly span: { readonly from: number; readonly to: number };
  readonly isBlank: boolean;
  /** The id that is written in it; null where it cannot be an article. */
  readonly id: string | null;
  /** True where the article that it holds is in all things one that was read before under that id. */
  holds(article: Head, means: Means): boolean;
}

type Head = Pick<Article, 'file' | 'sha256' | 'title' | 'titled' | 'publisher' | 'date' | 'url'>;

/** The lines of a .jsonl file; an article is only put together where that is asked for. */
export function* linesIn(bytes: Uint8Array): Generator<LineIn> {
  let from = 0;
  for (const decoded of decodeLines(bytes)) {
    const end = bytes.indexOf(10, from);
    const to = end < 0 ? bytes.length : end + 1;
    const text = 'text' in decoded ? decoded.text : null;
    const isBlank = text !== null && text.trim() === '';
    const written = text === null || isBlank ? '' : writtenIn(text);
    const sound = typeof written === 'string' ? null : written;
    yield {
      ...{ span: { from, to }, isBlank, id: sound?.id ?? null },
      holds: (article, means) => sound !== null && isStill(article, sound, means),
    };
    from = to;
  }
}

function isStill(article: Head, written: Written, means: Means): boolean {
  const { title, publisher, date, url } = metadataOf(written.record);
  if (article.publisher !== publisher || article.url !== url || article.sha256 !== means.sha256(written.text)) return false;
  const titled = title === null ? !article.titled : article.titled && article.title === title;
  if (titled && article.date === date) return true;
  if (title !== null && date !== null) return false;
  // What is not given is taken from the text.
  const now = articleFrom(article.file, written, means);
  return now?.title === article.title && now.titled === article.titled && now.date === article.date;
}

/** The lines of a text, blank ones too. */
export function* linesOfText(source: string): Generator<Decoded> {
  let start = 0;
  while (start < source.length) {
    const end = source.indexOf('\n', start);
    yield { text: source.slice(start, end < 0 ? source.length : end) };
    start = end < 0 ? source.length : end + 1;
  }
}

interface Written {
  readonly id: string;
  readonly text: string;
  readonly record: Readonly<Record<string, unknown>>;
}

/** What is written in a line that may be an article, or why it is none. */
function writtenIn(line: string): Written | string {
  let value: unknown;
  try {
    value = JSON.parse(line.replace(/^\uFEFF/u, ''));
  } catch {
    return 'is no JSON; write one object a line: {"id": "…", "text": "…"}';
  }
  const record = isRecord(value) ? value : null;
  const written = idOf(record?.['id']);
  const text = record?.['text'];
  if (record === null || written === null || typeof text !== 'string') {
    const wrong = record === null ? 'not an object' : written === null ? '"id"' : '"text"';
    return `needs "id" and "text" (wrong: ${wrong}); write {"id": "…", "text": "…"}`;
  }
  if (!/[^\s\u0085\u180e\u200b\u2060]/u.test(text)) return 'has an empty "text"; put the article in it or delete the line';
  if (text.length > largest.article)
    return `has a "text" of more than ${largest.article / 1024 / 1024} million characters; split it into several articles`;
  if (!text.isWellFormed()) return 'has half a character in its "text" (a lone surrogate); write it as UTF-8';
  return { id: written, text, record };
}

/** The article of a line, or why there is none. */
function articleOf(file: string, line: string, means: Means): Article | string {
  const written = writtenIn(line);
  if (typeof written === 'string') return written;
  if (isForServer(written.id, means)) return 'has an "id" that begins as those of a server’s own articles do; change it';
  return articleFrom(file, written, means) ?? 'has no article text in its "text"; put the article in it or delete the line';
}

function articleFrom(file: string, { id: own, text, record }: Written, means: Means): Article | null {
  const id = (means.scope ?? '') + own;
  return assemble({
    id,
    key: keyOf(id, means),
    file,
    format: 'jsonl',
    sha256: means.sha256(text),
    source: text,
    text,
    offsets: null,
    metadata: metadataOf(record),
    blocks: plainBlocks(text, { start: 0, end: text.length }),
  });
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An id as it is written, a number in digits; null for what is none. */
function idOf(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' ? value.trim() || null : null;
}
