import type { Block } from './blocks.ts';
/** Marks what the page put around the article. */
export function withoutBoilerplate(_text: string, blocks: readonly Block[]): readonly Block[] {
  return blocks;
}
