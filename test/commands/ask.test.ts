import { describe, expect, it } from 'vitest';
import askCommand from '../../commands/ask.ts';
import { readGolden } from '../../eval/golden.ts';
import { atOnce } from '../../src/index/compact/steps.ts';

const { library } = await readGolden(new URL('../golden/questions.yaml', import.meta.url));
const run = (values: { question: string; private: boolean | undefined; limit: number | undefined }) =>
  atOnce(
    askCommand.run({
      values: { ...values, for: undefined },
      library,
      asker: { id: '1', server: null, locale: 'en' },
      signal: new AbortController().signal,
      commands: [],
    }),
  );
const suggest = askCommand.options.question.suggest;

describe('/ask', () => {
  it('gives a card and an answer', () => {
    const { reply, answer } = run({ question: 'How much is a ticket?', private: undefined, limit: undefined });
    expect(answer?.outcome).toBe('answered');
    expect(reply.blocks.some(({ kind }) => kind === 'passage')).toBe(true);
    expect(reply.private).toBe(false);
  });

  it('answers in private when asked to', () => {
    const { reply } = run({ question: 'How much is a ticket?', private: true, limit: undefined });
    expect(reply.private).toBe(true);
  });

  it('shows as many passages as asked for at most', () => {
    const { answer } = run({ question: 'ferry', private: undefined, limit: 1 });
    expect(answer?.outcome === 'answered' ? answer.evidence.length : 0).toBe(1);
  });

  it('suggests things worth asking before a letter is typed, 25 at most, each short enough for Discord', () => {
    const offered = suggest?.('', library) ?? [];
    expect(offered.length).toBeGreaterThanOrEqual(5);
    expect(offered.length).toBeLessThanOrEqual(25);
    for (const { name, value } of offered) expect(Math.max(name.length, value.length)).toBeLessThanOrEqual(100);
    expect(new Set(offered.map(({ value }) => value)).size).toBe(offered.length);
  });

  it('narrows the suggestions down to what is typed', () => {
    const offered = suggest?.('reed', library) ?? [];
    expect(offered.length).toBeGreaterThan(0);
    for (const { value } of offered) expect(value).toMatch(/reed/i);
    expect(suggest?.('zzzz', library)).toEqual([]);
  });
});
