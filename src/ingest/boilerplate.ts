import { oneLine } from './blank.ts';
import type { Block } from './blocks.ts';
import { type Furniture, furniture, longestFurniture } from './furniture.ts';

/** Prose that must stand before a part such as readers' comments, in characters: an article comes first. */
const leastArticle = 200;

/** The blocks, with those marked that the page put around the article; at least one is left unmarked. */
export function withoutBoilerplate(text: string, blocks: readonly Block[]): readonly Block[] {
  const size = blocks.reduce((sum, { start, end }) => sum + end - start, 0);
  let before = 0;
  let part: Furniture | null = null;
  let taken = 0;
  const marked: Block[] = [];
  for (const [index, block] of blocks.entries()) {
    const length = block.end - block.start;
    const words = shortWords(text, block);
    const late = index > 0 && (before >= size * 0.6 || index >= blocks.length - 3);
    const kind = words === '' ? null : furniture(words, { index, late });
    const opens = kind !== null && kind !== 'line' && before >= Math.min(leastArticle, size * 0.3);
    if (opens && part !== 'comments') {
      part = kind;
      taken = 0;
    }
    const drop = kind === 'line' || opens || (part !== null && belongs(part, taken, words, size - before, size));
    if (part !== null && !opens && !drop) part = null;
    if (part !== null && !opens && kind !== 'line') taken += 1;
    before += length;
    marked.push(drop ? { start: block.start, end: block.end, kind: 'boilerplate' } : block);
  }
  return marked.some(({ kind }) => kind !== 'boilerplate') ? marked : blocks;
}

/** A block on one line, where it is short enough for what a page puts around an article; else the empty string. */
function shortWords(text: string, { start, end }: Block): string {
  const length = end - start;
  if (length > longestFurniture * 2) return '';
  // The beginning alone is too long already, unless there are blanks to be left out of it.
  const whole = length > longestFurniture && oneLine(text.slice(start, start + longestFurniture + 1)).length > longestFurniture;
  const words = whole ? '' : oneLine(text.slice(start, end));
  return words.length > longestFurniture ? '' : words;
}

/** True when a block after the beginning of such a part is still of it. */
function belongs(part: Furniture, taken: number, words: string, left: number, size: number): boolean {
  if (part === 'comments') return true;
  if (part === 'author') return taken < 3 && left < size * 0.4;
  return words.length > 0 && words.length < 200 && !/[.!?]["”’)]?\s+\p{Lu}.*[.!?]["”’)]?$/u.test(words);
}
