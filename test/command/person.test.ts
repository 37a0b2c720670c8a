import { expect, it } from 'vitest';
import { command } from '../../src/command/define.ts';
import { parseTyped } from '../../src/command/typed.ts';
import { usage, valuesOf } from '../../src/command/values.ts';

const ask = command({
  name: 'ask',
  about: 'asks',
  options: {
    question: { kind: 'text', about: 'what', required: true, maxLength: 100 },
    for: { kind: 'person', about: 'whom', required: false },
  },
  run: () => ({ reply: { blocks: [], actions: [], private: false }, answer: null }),
});

it('a person can be chosen in Discord only: typed, the word stays part of the question', () => {
  const commands = new Map([['ask', ask]]);
  expect(parseTyped('/ask the budget for:2018', commands).options).toEqual({ question: 'the budget for:2018' });
  expect(usage(ask)).toBe('/ask <question>');
});

it('a person is an id of digits', () => {
  expect(valuesOf(ask, { question: 'x', for: '123' })).toEqual({ question: 'x', for: '123' });
  expect(() => valuesOf(ask, { question: 'x', for: '@everyone' })).toThrow('digits only');
});
