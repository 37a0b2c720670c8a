import { expect, test } from 'vitest';
import searchCommand from '../../commands/search.ts';
import { atOnce } from '../../src/index/compact/steps.ts';
import { library } from '../fakes/articles.ts';

const zoo = library([
  { file: 'a.txt', title: 'Pandas', text: 'Two pandas came.' },
  { file: 'b.txt', title: 'Zoo', text: 'The pandas of the zoo sleep.' },
]);
const asker = { id: 'me', server: null, locale: 'en' };

function run(query: string, limit?: number) {
  const request = { values: { query, limit }, library: zoo, asker, signal: new AbortController().signal, commands: [] };
  return atOnce(searchCommand.run(request));
}

test('a search gives one passage per article on the card and in the answer', () => {
  const { reply, answer } = run('pandas');
  expect(answer?.outcome).toBe('answered');
  expect(reply.blocks.filter((block) => block.kind === 'passage')).toHaveLength(2);
  expect(reply.private).toBe(false);
});

test('a limit that is typed is kept', () => {
  const { answer } = run('pandas', 1);
  expect(answer?.outcome === 'answered' && answer.evidence).toHaveLength(1);
});

test('a query that cannot be searched for is answered privately, in one line', () => {
  const { reply, answer } = run('pandas -pandas');
  expect(answer?.outcome).toBe('invalid');
  expect(reply.private).toBe(true);
});

test('its option is what Discord may show: short texts, and suggestions within the limits', () => {
  const { query } = searchCommand.options;
  expect(searchCommand.about.length).toBeLessThanOrEqual(100);
  expect(query.about.length).toBeLessThanOrEqual(100);
  expect(query.suggest?.('pan', zoo)).toEqual([{ name: 'Pandas', value: 'Pandas' }]);
});
