import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/adapters/loadLibrary.ts';
import { ask } from '../../src/answer/answer.ts';
import { search } from '../../src/answer/search/search.ts';
import { folder, put } from '../adapters/folder.ts';

const sentences = [
  'Trade between Lisbon and Oslo rose to $108 billion in 2018.',
  'Trade between Lisbon and Oslo reached $107 billion last year.',
  '“We build bridges,” said Ada Holm, the mayor of Tarvik.',
  'She opened the 57-kilometre bridge in May 2017.',
  'The mill at Orvik was founded in 1874 by two brothers.',
  'Swedish buyers purchased the mill for 90,000 crowns.',
  'About 120 people died in the flood, officials said.',
  'The São Tomé café reopened; nobody knows why.',
  'Holm told reporters that the port employs 4,200 workers.',
  'The port of Oslo is the largest in Norway.',
];
const questions = [
  'How much was trade between Lisbon and Oslo in 2018?',
  'Who founded the mill at Orvik?',
  'What did Ada Holm say?',
  'How many people died in the flood?',
  'When was the brigde opened?',
  'largest port norway',
  'bridges 2017 Holm',
  'Who bought the cafe?',
];
const anyArticle = fc.record({
  titled: fc.boolean(),
  paragraphs: fc.array(fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
});

describe('a saved library', () => {
  it('answers every question and every search as the same articles in memory do', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyArticle, { minLength: 1, maxLength: 5 }), async (articles) => {
        const at = folder();
        const lines = articles.map(({ titled, paragraphs }, nth) =>
          JSON.stringify({
            id: `a${nth}`,
            ...(titled ? { title: 'The mill and the port' } : {}),
            date: `201${8 + (nth % 2)}-0${1 + nth}-05`,
            text: paragraphs.map((inside) => inside.join(' ')).join('\n\n'),
          }),
        );
        put(at, 'corpus/all.jsonl', lines.join('\n'));
        const options = { corpusPath: join(at, 'corpus'), dataDir: join(at, 'data'), build: 'test' };
        const inMemory = await loadLibrary({ ...options, save: 'never' });
        await loadLibrary({ ...options, save: 'always' });
        const saved = await loadLibrary({ ...options, save: 'always' });
        expect(saved.words).toBeDefined();
        for (const question of questions) {
          expect(ask(saved, { question, limit: 5 })).toEqual(ask(inMemory, { question, limit: 5 }));
          expect(search(saved, { query: question })).toEqual(search(inMemory, { query: question }));
        }
      }),
      { numRuns: 8 },
    );
  }, 120_000);
});
