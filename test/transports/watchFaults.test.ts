import { describe, expect, it } from 'vitest';
import { day, second, watchStory } from './watchStory.ts';

const story = watchStory();
const { restart, arrive, pass, begin, posts, content } = story;

describe('when things go wrong, a watch', () => {
  it('is kept over a restart, with what it has not told yet', async () => {
    await begin();
    arrive(second);
    await story.tick();
    await restart();
    await pass(10_000);
    expect(posts().length).toBe(1);
    await restart();
    for (let days = 0; days < 3; days++) await pass(day);
    expect(posts().length).toBe(1);
  });

  it('tells of what came while the program was not running', async () => {
    await begin();
    await story.stop();
    arrive(second);
    await story.start();
    await pass(10_000);
    expect(posts().length).toBe(1);
  });

  it.each([
    ['arrived without Discord’s receipt', 'cut after' as const],
    ['never arrived', 'cut' as const],
  ])('writes once where a message %s and the program died', async (_, fault) => {
    await begin();
    arrive(second);
    await story.tick();
    story.time += 10_000;
    story.discord.faults.post.push(fault, fault, fault);
    await story.tick();
    await restart();
    for (let minutes = 0; minutes < 30; minutes++) await pass(60_000);
    expect(posts().length).toBe(1);
    expect(content(0)).toContain('$120');
  });

  it('waits out a Discord that is unwell', async () => {
    await begin();
    arrive(second);
    await story.tick();
    story.time += 10_000;
    story.discord.faults.post.push(...Array.from({ length: 3 }, () => ({ status: 500 }) as const));
    await story.tick();
    expect(posts()).toEqual([]);
    for (let minutes = 0; minutes < 10; minutes++) await pass(60_000);
    expect(posts().length).toBe(1);
  });
});
