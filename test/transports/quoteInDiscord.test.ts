import { describe, expect, it } from 'vitest';
import { miniSearchTyping } from '../../src/adapters/miniSearchTyping.ts';
import { analyse } from '../../src/analyse/analyse.ts';
import { loadCommands } from '../../src/command/load.ts';
import { buildLibrary } from '../../src/index/buildLibrary.ts';
import { compactIndex } from '../../src/index/compact/compactIndex.ts';
import { silentLog } from '../../src/ops/faults.ts';
import { dispatcher } from '../../src/transports/dispatch.ts';
import { article } from '../fakes/articles.ts';
import { until } from '../loopback/conversation.ts';
import { inDiscord, shown } from './gatewayStory.ts';

const articles = [
  {
    file: 'pier.txt',
    date: '2021-05-01' as const,
    text: 'Zoé Márquez, the harbour office’s spokeswoman, spoke on Monday.\nThe pier was crowded.\n“The fish market moves in June,” she told reporters.\nJon Huntley, a boat builder, disagreed. “I own the boat,” Jon Huntley said.',
  },
  {
    file: 'ferry.txt',
    date: '2022-05-01' as const,
    text: 'John Huntley bought a ferry.\n“It is my first ferry,” John Huntley said.\nZoé Márquez came back. “The fish market stays,” Márquez said.',
  },
  {
    file: 'stalls.txt',
    date: '2023-05-01' as const,
    text: 'Ada Moor and Nell Hart met at the fish market.\n“We shall see about the market,” she said.\n',
  },
].map(article);
const analyses = new Map(articles.map((one) => [one.id, analyse(one)]));
const library = buildLibrary({ articles, analyses, refused: [], makeIndex: compactIndex, makeTyping: miniSearchTyping });
const commands = await loadCommands();

const story = inDiscord(() => ({ dispatcher: dispatcher({ commands, library: () => library, log: silentLog }) }));
const card = async (options: Readonly<Record<string, string>>, locale = 'en-US') =>
  shown(await story.discord.answered(story.discord.slash('quote', options, { locale })));
const offered = async (typed: string) => {
  const given = story.discord.suggest('quote', 'speaker', typed);
  await until(() => given.first !== null);
  return (given.first?.data['choices'] ?? []) as readonly { name: string; value: string }[];
};

describe('/quote in Discord', () => {
  it.each(['Zoé Márquez', 'Márq', 'zoé', 'spokes', 'harbour spokes', 'zoe marquez', 'MARQUEZ', 'marquez zoe'])(
    'offers a speaker for “%s”, with how often she is quoted',
    async (typed) => {
      expect(await offered(typed)).toEqual([{ name: 'Zoé Márquez · 2', value: 'Zoé Márquez' }]);
    },
  );

  it('offers the most quoted first, both of two close spellings, and nobody for what fits nobody', async () => {
    expect((await offered('')).map(({ name }) => name)).toEqual(['Zoé Márquez · 2', 'John Huntley · 1', 'Jon Huntley · 1']);
    expect((await offered('hunt')).map(({ value }) => value)).toEqual(['John Huntley', 'Jon Huntley']);
    expect(await offered('zeppelin')).toEqual([]);
  });

  it('answers to what was offered, with the proof that a pronoun stands for the name', async () => {
    const told = await card({ speaker: 'Zoé Márquez', about: 'June' });
    expect(told).toContain('“The fish market moves in June,”');
    expect(told).toMatch(/she\\?" = Zoé Márquez, named two sentences earlier/);
  });

  it('shows words of an unclear speaker as that, under no name and not among anybody’s own', async () => {
    const told = await card({ about: 'fish market' });
    const at = told.indexOf('We shall see about the market');
    expect(at).toBeGreaterThan(-1);
    expect(told.slice(at)).toContain('speaker unclear');
    expect(told.slice(at)).not.toMatch(/= (?:Ada Moor|Nell Hart)|(?:Ada Moor|Nell Hart) (?:said|·)/);
    for (const speaker of ['Ada Moor', 'Nell Hart', 'Zoé Márquez'])
      expect(await card({ speaker })).not.toMatch(/“We shall see[^”]*”[\s\S]{0,80}(?:Ada Moor|Nell Hart) said/);
    expect(await card({ speaker: 'Ada Moor' })).toContain('quoted in none');
  });

  it('shows a close spelling as a possible match and none of its words', async () => {
    const told = await card({ speaker: 'jon huntley' });
    expect(told).toContain('I own the boat');
    expect(told).toMatch(/May be the same person, kept apart: John Huntley/);
    expect(told).not.toContain('my first ferry');
  });

  it('says who is quoted about a topic when only that is asked', async () => {
    const told = await card({ about: 'ferry' });
    expect(told).toContain('It is my first ferry');
    expect(told).toContain('John Huntley');
    expect(told).not.toContain('I own the boat');
  });

  it('keeps to the days that are asked for', async () => {
    const [moves, stays] = ['moves in June', 'market stays'];
    const early = await card({ speaker: 'Márquez', to: '2021' });
    const late = await card({ speaker: 'Márquez', from: '2022-01' });
    expect([early.includes(moves), early.includes(stays)]).toEqual([true, false]);
    expect([late.includes(moves), late.includes(stays)]).toEqual([false, true]);
    expect(await card({ speaker: 'Márquez', from: '2024' })).toContain('not in articles of that time');
    expect(await card({ speaker: 'Márquez', from: '2023', to: '2021' })).toContain('swap them');
  });

  it('asks for a name or a role instead of “he”, in the asker’s language', async () => {
    expect(await card({ speaker: 'he' })).toContain('give a name or a role');
    expect(await card({ speaker: 'she' }, 'de')).toContain('nenne einen Namen oder eine Rolle');
  });
});
