import { expect, test } from 'vitest';
import sourcesCommand from '../../commands/sources.ts';
import { buildLibrary } from '../../src/index/buildLibrary.ts';
import { compactIndex } from '../../src/index/compact/compactIndex.ts';
import type { Library } from '../../src/index/library.ts';
import type { Words } from '../../src/model/reply.ts';
import { article } from '../fakes/articles.ts';

const plain = (words: Words): string => words.map((word) => (typeof word === 'string' ? word : word.foreign)).join('');

function lines(library: Library): readonly string[] {
  const asker = { id: 'me', server: null, locale: 'en' };
  const result = sourcesCommand.run({ values: {}, library, asker, signal: new AbortController().signal, commands: [] });
  if (result instanceof Promise) throw new Error('the list needs no waiting');
  return result.reply.blocks.flatMap((block) =>
    block.kind === 'list' ? block.items.map(plain) : 'words' in block ? [plain(block.words)] : [],
  );
}
const make = (articles: Library['articles'], refused: Library['refused'] = []): Library =>
  buildLibrary({ articles, analyses: new Map(), refused, makeIndex: compactIndex });

test('each article stands with title, publisher, date, file and counts, the newest first', () => {
  const old = article({ file: 'old.txt', title: 'Old', text: 'One.\nTwo.' });
  const fresh = article({ file: 'new.txt', title: 'New', publisher: 'Tass', date: '2019-06-05', text: 'One.' });
  expect(lines(make([old, fresh]))).toEqual([
    '2 articles, 3 passages',
    'New, Tass, 5 June 2019 · new.txt · 1 passage',
    'Old, date unknown · old.txt · 2 passages',
  ]);
});

test('files that were refused are named with the reason and the line', () => {
  const shown = lines(make([article({ text: 'One.' })], [{ file: 'b.jsonl', line: 3, reason: 'is no JSON' }]));
  expect(shown.slice(-2)).toEqual(['One file was not taken:', 'b.jsonl, line 3, is no JSON']);
});

test('a long list is cut, and says how many more there are', () => {
  const many = Array.from({ length: 40 }, (_, i) =>
    article({ file: `${i}.txt`, title: `Title ${'long '.repeat(60)}${i}`, text: 'One.' }),
  );
  const shown = lines(make(many));
  expect(shown.at(-1)).toBe('And 25 older articles; /search finds them by their words.');
  expect(shown.join('\n').length).toBeLessThan(4000);
});
