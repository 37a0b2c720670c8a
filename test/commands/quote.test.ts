import { describe, expect, it } from 'vitest';
import quoteCommand from '../../commands/quote.ts';
import saidCommand from '../../commands/said.ts';
import { analyse } from '../../src/analyse/analyse.ts';
import { atOnce } from '../../src/index/compact/steps.ts';
import type { Reply } from '../../src/model/reply.ts';
import { article, type Draft, library } from '../fakes/articles.ts';

const drafts: readonly Draft[] = [
  {
    file: 'a.txt',
    date: '2021-05-01',
    text: 'Mr. Otto Berg, the harbour spokesman, spoke on Monday.\n“The fish market moves in June,” he told reporters.\nBerg said that the pier would be painted green by the end of summer.',
  },
  { file: 'b.txt', date: '2022-05-01', text: 'Jon Huntley sold a boat.\n“I own two more,” Jon Huntley said.' },
  { file: 'c.txt', date: '2022-06-01', text: 'John Huntley bought a boat.\n“It is my first,” John Huntley said.' },
];
const books = library(drafts, Object.fromEntries(drafts.map((draft) => [draft.file ?? '', analyse(article(draft))])));
const request = <Values>(values: Values) => ({
  values,
  library: books,
  asker: { id: '1', server: null, locale: 'en' },
  signal: new AbortController().signal,
  commands: [],
});
const none = { about: undefined, from: undefined, to: undefined, private: undefined, limit: undefined };
const words = ({ blocks }: Reply): string => JSON.stringify(blocks);

describe('/quote', () => {
  it('shows whose words they are and how "he" was resolved', () => {
    const { reply, answer } = atOnce(quoteCommand.run(request({ ...none, speaker: 'Berg' })));
    expect(answer?.outcome).toBe('answered');
    expect(words(reply)).toContain('Otto Berg');
    expect(words(reply)).toMatch(/he.*= /);
  });

  it('lists what is only reported apart, without quotation marks', () => {
    const { reply } = atOnce(quoteCommand.run(request({ ...none, speaker: 'Berg' })));
    const at = reply.blocks.findIndex((block) => words({ ...reply, blocks: [block] }).includes('not in quotation marks'));
    expect(at).toBeGreaterThan(0);
    expect(reply.blocks.slice(at).filter(({ kind }) => kind === 'passage')).toHaveLength(1);
  });

  it('names a close spelling as a possible match and does not mix its words in', () => {
    const { reply, answer } = atOnce(quoteCommand.run(request({ ...none, speaker: 'Jon Huntley' })));
    expect(words(reply)).toContain('John Huntley');
    expect(answer?.outcome === 'answered' && answer.evidence).toHaveLength(1);
  });

  it('offers speakers while typing', () => {
    expect(quoteCommand.options.speaker.suggest?.('otto', books)).toEqual([{ name: 'Otto Berg · 1', value: 'Otto Berg' }]);
  });
});

describe('/said', () => {
  const check = (text: string, by?: string) => {
    const { reply, answer } = atOnce(saidCommand.run(request({ text, by })));
    return { card: words(reply), answer };
  };

  it('tells exact words from altered ones', () => {
    expect(check('The fish market moves in June').card).toContain('Exact');
    expect(check('The fish market moves in July').card).toMatch(/Altered|Figure differs/);
  });

  it('tells when somebody else is quoted with them', () => {
    expect(check('The fish market moves in June', 'Jon Huntley').card).toContain('someone else');
  });

  it('finds nothing without calling it false', () => {
    const { answer } = check('Purple elephants never sing at midnight');
    expect(answer?.outcome).toBe('no_evidence');
  });

  it('asks for more than one word', () => {
    expect(check('fish').answer?.outcome).toBe('invalid');
  });
});
