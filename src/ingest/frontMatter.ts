import { parse } from 'yaml';
import { type Metadata, metadataOf, noMetadata } from './metadata.ts';

/** Front matter at the head of a file, and where the article begins. */
export interface FrontMatter {
  readonly metadata: Metadata;
  /** Offset of the first character after the closing line; 0 without front matter. */
  readonly end: number;
}

const none: FrontMatter = { metadata: noMetadata, end: 0 };
const head = /^\uFEFF?---[ \t]*\r?\n/u;
const tail = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/gmu;
const longest = 64 * 1024;

/** The YAML between `---` lines at the head of a text; what only looks like it is left to be article text. */
export function frontMatter(text: string): FrontMatter {
  const opening = head.exec(text);
  if (!opening) return none;
  tail.lastIndex = opening[0].length;
  const closing = tail.exec(text);
  if (!closing || closing.index > longest) return none;
  const record = yamlRecord(text.slice(opening[0].length, closing.index));
  return record ? { metadata: metadataOf(record), end: closing.index + closing[0].length } : none;
}

/** A title with a colon in it is common and no YAML: such lines are then read one by one as `key: value`. */
function yamlRecord(yaml: string): Readonly<Record<string, unknown>> | null {
  const lines = yaml.split(/\r?\n/u).filter((line) => line.trim() !== '');
  if (lines.length === 0) return {};
  try {
    const value: unknown = parse(yaml, { maxAliasCount: 20, logLevel: 'error' });
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    const pairs = lines.map((line) => /^([A-Za-z][\w-]*)\s*:\s*(.*)$/u.exec(line));
    if (pairs.some((pair) => pair !== null)) {
      return Object.fromEntries(pairs.flatMap((pair) => (pair ? [[pair[1], unquoted(pair[2] ?? '')]] : [])));
    }
  }
  return null;
}

/** A value without the marks around it; one that was never closed goes too. */
function unquoted(value: string): string {
  const [mark] = value;
  if (mark !== '"' && mark !== "'") return value;
  const inside = value.slice(1).trimEnd();
  if (inside.endsWith(mark)) return inside.slice(0, -1);
  return inside.includes(mark) ? value : inside;
}
