import type { Article } from '../model/article.ts';

const formats = new Map<string, Article['format']>([
  ['txt', 'txt'],
  ['md', 'md'],
  ['html', 'html'],
  ['htm', 'html'],
  ['jsonl', 'jsonl'],
]);

/** The format of a file by its name, or null when it is none that is read. */
export function formatOf(path: string): Article['format'] | null {
  return formats.get(/\.([^./\\]+)$/u.exec(path)?.[1]?.toLowerCase() ?? '') ?? null;
}
