import { expect, test } from 'vitest';
import type { IndexHealth } from '../../src/index/remote/within.ts';
import { shelfOf } from '../../src/index/shelf.ts';
import { watch } from '../../src/transports/discord/discordStatus.ts';
import { library } from '../fakes/articles.ts';

const shelf = shelfOf(library([{ text: 'Gas.' }]));
const lines = (locale: string, index: IndexHealth): readonly string[] => {
  const { blocks } = watch({ status: (server) => ({ ...shelf.status(server), index }) }, { version: '1' }).status(locale, null);
  return blocks.flatMap((block) => (block.kind === 'list' ? block.items.map((words) => words.join('')) : []));
};
const health = { nodes: 3, articles: 12_345, passages: 98_765, waiting: 2 };

test('the status says how the index does: its state, nodes, what it holds and what is still to be sent', () => {
  expect(lines('en', { ...health, state: 'green' })).toContain(
    'Index: green, whole and with copies (nodes: 3, articles: 12,345, passages: 98,765, to be sent: 2)',
  );
  expect(lines('en', { ...health, state: 'away' })).toContain('Index: cannot be reached; Footnote keeps trying (to be sent: 2)');
  expect(lines('de', { ...health, state: 'yellow' }).join('\n')).toContain('gelb, vollständig, aber es fehlen Kopien (Knoten: 3');
});

test('every state has a line of its own in every language', () => {
  for (const locale of ['en', 'de', 'fr', 'es', 'ru', 'zh']) {
    const states = ['green', 'yellow', 'red', 'away', 'empty'] as const;
    const said = states.map((state) => lines(locale, { ...health, state }).join('\n'));
    expect(new Set(said).size, locale).toBe(5);
  }
});
