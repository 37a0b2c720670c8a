import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analyse/analyse.ts';
import { askedOf } from '../../src/answer/compare/compareAsked.ts';
import { labelOf } from '../../src/answer/compare/compareLabel.ts';
import { valuesOf } from '../../src/answer/compare/compareValues.ts';
import { understand } from '../../src/answer/understand.ts';
import { buildLibrary } from '../../src/index/buildLibrary.ts';
import { compactIndex } from '../../src/index/compact/compactIndex.ts';
import { day } from '../../src/model/day.ts';
import { articleOfSentences } from '../analyse/articleOfSentences.ts';

function labelFor(question: string, sentence: string): string {
  const article = articleOfSentences([sentence], day('2022-05-10'), 'one');
  const library = buildLibrary({
    articles: [article],
    analyses: new Map([[article.id, analyse(article)]]),
    refused: [],
    makeIndex: compactIndex,
  });
  const asked = askedOf(understand(question));
  const [at] = article.passages.flatMap(({ sentences }) => sentences);
  return asked && at ? labelOf(asked, valuesOf(asked, library, article, at)) : '';
}

describe('the name of a measure', () => {
  it.each([
    ['When did the fire break out?', 'The fire broke out on 3 May 2022.', 'when the fire broke out'],
    ['When was the treaty signed?', 'The treaty was signed on 3 May 2022.', 'when the treaty was signed'],
    ['When is the vote?', 'The vote is on 3 June 2022.', 'when the vote is'],
    [
      'When will the satellite be launched?',
      'The satellite will be launched on 3 June 2022.',
      'when the satellite will be launched',
    ],
    ['How many goals did the striker score?', 'The striker scored 14 goals.', 'goals the striker scored'],
    ['How much does the mayor earn?', 'The mayor earns $90,000.', 'how much the mayor earns'],
    ['How deep is the mine?', 'The mine is 900 metres deep.', 'depth of the mine'],
    ['How many bottles did the winery sell?', 'The winery sold 900 bottles in 2021.', 'bottles the winery sold in 2021'],
    ['Who designed the hall in Vell?', 'The hall in Vell was designed by Ines Moreau.', 'who designed the hall in Vell'],
  ])('“%s” is asked: “%s” → %s', (question, sentence, label) => {
    expect(labelFor(question, sentence)).toBe(label);
  });
});
