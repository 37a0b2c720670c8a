import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analyse/analyse.ts';
import { article } from './article.ts';

const speakers = (text: string) => analyse(article(text)).quotations.map(({ speaker }) => speaker);

describe('what somebody is called for the sake of variety', () => {
  it('stands for the one just named', () => {
    expect(speakers('Rosa Vance won the title on Sunday.\n“I never doubted it,” the champion said.')).toEqual(['Rosa Vance']);
    expect(speakers('Omar Lund came from behind to win.\n“My legs were gone,” the 24-year-old runner said.')).toEqual([
      'Omar Lund',
    ]);
  });

  it('stands for itself where the text has told of such a one before', () => {
    const text = 'A singer lives next door. Rosa Vance won the title on Sunday.\n“I heard the cheers,” the singer said.';
    expect(speakers(text)).toEqual(['the singer']);
  });

  it('stands for itself where it is no name for anybody in particular', () => {
    expect(speakers('Rosa Vance won the title on Sunday.\n“What a day,” the announcer said.')).toEqual(['the announcer']);
  });
});

describe('who is quoted by somebody else', () => {
  it('is the speaker of what they are quoted as saying', () => {
    const text =
      'The report follows the Daily Ledger, which quoted an engineer as saying that files had been “walking out of the building for months.”';
    expect(speakers(text)).toEqual(['an engineer']);
  });
});

describe('"it said"', () => {
  it('is the body that was spoken of last, with or without a name', () => {
    expect(speakers('The rail workers’ union was blunter. “An insult to every commuter,” it said in a statement.')).toEqual([
      'The rail workers’ union',
    ]);
  });
});
