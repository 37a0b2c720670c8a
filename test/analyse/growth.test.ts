import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analyse/analyse.ts';
import { ingest } from '../../src/ingest/ingest.ts';

const people = ['Anna Berg', 'Omar Holm', 'Lena Sato', 'Peter Novak', 'Greta Silva', 'Tom Quill', 'Ivan Marsh'];
const named = people.map((name) => `“It will rain on the hills,” said ${name}. `).join('');
const couples = people.map((name, i) => `${name} and her husband, Karl Ode${i}, spoke. “Yes,” her husband said. `).join('');

const shapes: Readonly<Record<string, string>> = {
  'pairs of marks': '“a” ',
  'opening marks alone': '“ ',
  'opening marks before words': '“word ',
  'twin apostrophes': "'' ",
  'words between twin apostrophes': "''a'' ",
  apostrophes: "dogs' it’s ",
  'straight marks': '"a" " ',
  'nested marks': '“he said ‘she said “no” then’ and left” ',
  'one sentence': 'the river and a council with new money ',
  'one paragraph of speech': '“It will rain,” he said. ',
  'one paragraph of speech by many': named,
  'paragraphs of speech': '“It will rain,” he said.\n\n',
  'announced paragraphs': 'He said:\n\nThis is a paragraph of words that stands alone here.\n\n',
  'lines of a block': '> A line of words here.\n',
  'turns of an interview': 'ANNA: What is it?\nBERG: It is rain.\n',
  names: `${people.join(' ')} `,
  couples,
};

/** Computing time of analysing a text of a shape, in ms. */
function spent(shape: string, length: number): number {
  const text = shape.repeat(Math.ceil(length / shape.length)).slice(0, length);
  const bytes = new TextEncoder().encode(`${JSON.stringify({ id: 'x', text })}\n`);
  const { articles } = ingest({ path: 'x.jsonl', bytes, sha256: '' }, { sha256: () => '', readPage: null });
  const before = process.cpuUsage();
  for (const article of articles) analyse(article);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe('the time of an analysis', () => {
  it.each(Object.entries(shapes))('grows with the length, not faster: %s', (_, shape) => {
    spent(shape, 15_000);
    const [short, long] = [spent(shape, 30_000), spent(shape, 120_000)];
    // Four times the length: 4 where it is linear, 16 where it is quadratic. The constant takes the noise of short times.
    expect(long).toBeLessThan(short * 8 + 150);
  });

  it('is bounded for a megabyte of quotation marks', () => {
    expect(spent('“a” ', 1_000_000)).toBeLessThan(10_000);
  });
});
