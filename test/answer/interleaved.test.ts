import { describe, expect, it } from 'vitest';
import { readGolden } from '../../eval/golden.ts';
import { ask, askSteps } from '../../src/answer/answer.ts';
import type { Answer } from '../../src/model/answer.ts';

const golden = new URL('../golden/questions.yaml', import.meta.url);

describe('questions that are answered step by step between one another', () => {
  it('are answered as each is alone', async () => {
    const { library, questions } = await readGolden(golden);
    const asked = questions.map((one) => ({ question: one.ask, limit: 5 }));
    // Whoever goes first makes what is remembered of the articles; another library knows nothing yet.
    const fresh = (await readGolden(golden)).library;
    const turns: number[] = asked.map(() => 0);
    const given: (Answer | null)[] = asked.map(() => null);
    let waiting = asked.map((one, nth) => ({ nth, steps: askSteps(fresh, one) }));
    for (let turn = 0; waiting.length > 0; turn += 1) {
      const one = waiting[(turn * 7919) % waiting.length];
      const step = one?.steps.next();
      if (!one || !step) break;
      turns[one.nth] = (turns[one.nth] ?? 0) + 1;
      if (!step.done) continue;
      given[one.nth] = step.value;
      waiting = waiting.filter(({ nth }) => nth !== one.nth);
    }
    expect(Math.max(...turns)).toBeGreaterThan(100);
    for (const [nth, one] of asked.entries()) expect(given[nth], one.question).toEqual(ask(library, one));
  });
});
