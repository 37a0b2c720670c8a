import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { understand } from '../../src/answer/understand.ts';
import { stem } from '../../src/index/stem.ts';

const rows = readFileSync(new URL('understanding.table.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line.includes('=>') && !line.startsWith('#'))
  .map((line) => {
    const [question = '', wanted = ''] = line.split('=>').map((part) => part.trim());
    const [expected = '', ...rest] = wanted.split('|').map((part) => part.trim());
    const extras = Object.fromEntries(rest.map((part) => part.split(': ', 2)));
    return { question, expected, extras };
  });

describe('understanding a question', () => {
  it.each(rows)('reads “$question” as a question for $expected', ({ question, expected, extras }) => {
    const understood = understand(question);
    expect(understood.expected).toBe(expected);
    if (extras['focus']) expect(understood.focus).toBe(stem(extras['focus']));
    if (extras['names']) expect(understood.names).toEqual(extras['names'].split('; '));
    if (extras['period']) expect(understood.period?.label).toBe(extras['period']);
  });

  it('searches for no function words and no words that only name the kind of answer', () => {
    const { terms } = understand('In what year did the Great Wall factory open in Tula?');
    expect(terms.map(({ surface }) => surface)).toEqual(['Great', 'Wall', 'factory', 'open', 'Tula']);
  });

  it('sees that a question is turned round', () => {
    expect(understand('Which company did not sign?').negated).toBe(true);
    expect(understand('Which company signed?').negated).toBe(false);
  });

  it('leaves “last year” open, because every article has its own', () => {
    expect(understand('record trade last year').period).toBeNull();
  });
});
