import { describe, expect, it } from 'vitest';
import { askedOf } from '../../src/answer/compare/compareAsked.ts';
import { labelOf } from '../../src/answer/compare/compareLabel.ts';
import { valuesOf } from '../../src/answer/compare/compareValues.ts';
import { understand } from '../../src/answer/understand.ts';
import { day } from '../../src/model/day.ts';
import { articleOfSentences } from '../analyse/articleOfSentences.ts';
import { analysedLibrary } from '../fakes/analysedLibrary.ts';

function labelFor(question: string, sentence: string): string {
  const article = articleOfSentences([sentence], day('2022-05-10'), 'one');
  const library = analysedLibrary(article);
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
    ['What share of the vote did Rosa Tamm win?', 'Rosa Tamm took 54 percent of the vote.', 'share of the vote Rosa Tamm won'],
    [
      'How much water does the Senn reservoir hold?',
      'The Senn reservoir has room for 340 million litres.',
      'water the Senn reservoir holds',
    ],
    [
      'How much water can the Senn reservoir hold?',
      'The Senn reservoir has room for 340 million litres.',
      'water the Senn reservoir can hold',
    ],
    [
      'How many measles cases have there been in Besk this year?',
      'There have been 47 measles cases in Besk this year.',
      'measles cases in Besk this year',
    ],
    [
      'How long did Karl Moor lead the orchestra?',
      'Karl Moor led the orchestra for 12 years.',
      'how long Karl Moor led the orchestra',
    ],
    ['How long did the march last?', 'The march lasted 12 days.', 'duration of the march'],
    ['How long was Karl Moor jailed for?', 'Karl Moor was jailed for 12 years.', 'how long Karl Moor was jailed for'],
    ['How cold was it in Besk on Monday?', 'It was -5°C in Besk on Monday.', 'temperature in Besk on Monday'],
    ['How many goals did Besk score against Vell?', 'Besk won 3-1: three goals against Vell.', 'goals Besk scored against Vell'],
    ['How many lifeboats did the Marola have?', 'The Marola carried 16 lifeboats.', 'lifeboats the Marola had'],
    ['How many jobs will Tamm Steel cut?', 'Tamm Steel will cut 900 jobs.', 'jobs Tamm Steel will cut'],
    ['How many people marched in Besk?', 'In Besk 12,000 people marched.', 'how many people marched in Besk'],
    ['How many people were hurt in Besk?', 'In Besk 12 people were hurt.', 'people hurt in Besk'],
    [
      'How much oil leaked from the Marola?',
      'The Marola lost 900 tonnes of oil, the biggest spill since 1996.',
      'how much oil leaked from the Marola',
    ],
    [
      'How many visitors has the Besk museum had?',
      'The Besk museum has had 40,000 visitors.',
      'visitors the Besk museum has had',
    ],
    [
      'How much did the Besk charity run raise?',
      'The Besk charity run brought in $9,000.',
      'how much the Besk charity run raised',
    ],
    ['Who designed the hall in Vell?', 'The hall in Vell was designed by Ines Moreau.', 'who designed the hall in Vell'],
  ])('“%s” is asked: “%s” → %s', (question, sentence, label) => {
    expect(labelFor(question, sentence)).toBe(label);
  });
});
