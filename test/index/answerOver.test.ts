import { describe, expect, test } from 'vitest';
import { loadLibrary } from '../../src/adapters/loadLibrary.ts';
import { AskerFault } from '../../src/command/request.ts';
import { answerOver } from '../../src/index/remote/answerOver.ts';
import { plainTypingIndex } from '../../src/index/typing.ts';
import { library } from '../fakes/articles.ts';
import { remoteView } from '../fakes/remoteView.ts';
import { questions, sameAnswer } from '../openSearch/questions.ts';

const over = (view: ReturnType<typeof remoteView>) => ({
  view,
  words: [],
  makeTyping: plainTypingIndex,
  signal: new AbortController().signal,
});

describe('answers over an index that takes time', () => {
  test('are those of the same articles at hand, whatever is asked', async () => {
    const corpusPath = new URL('../corpus/articles', import.meta.url).pathname;
    const here = await loadLibrary({ corpusPath, dataDir: '/nowhere', save: 'never' });
    for (const line of questions)
      await sameAnswer(line, here, (_, words, work) => answerOver({ ...over(remoteView(here)), words }, work));
  }, 60_000);

  test('ask for everything they lack at once, not for one thing after the other', async () => {
    const rounds: number[] = [];
    const view = remoteView(library([{ text: 'Gas fell. Oil rose.' }]), (needs) => rounds.push(needs));
    const terms = ['gas', 'oil', 'wind', 'coal'];
    const { result } = await answerOver(over(view), (known) => terms.map((term) => known.sentenceFrequency(term)));
    expect(result).toEqual([1, 1, 0, 0]);
    expect(rounds).toEqual([4]);
  });

  test('fail for good only when nothing was lacking', async () => {
    const view = remoteView(library([{ text: 'Gas fell.' }]));
    const { result } = await answerOver(over(view), (known) => {
      const [first] = known.articles;
      if (!first) throw new Error('there are no articles');
      return first.text;
    });
    expect(result).toBe('Gas fell.');
    await expect(
      answerOver(over(view), () => {
        throw new AskerFault('no such day');
      }),
    ).rejects.toThrow('no such day');
  });

  test('know how many articles there are without looking at any', async () => {
    const rounds: number[] = [];
    const view = remoteView(library([{ text: 'Gas.' }, { file: 'b.txt', text: 'Oil.' }]), (needs) => rounds.push(needs));
    expect((await answerOver(over(view), (known) => known.articles.length)).result).toBe(2);
    expect(rounds).toEqual([]);
  });
});
