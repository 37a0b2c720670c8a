import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analyse/analyse.ts';
import { day } from '../../src/model/day.ts';
import { articleOfSentences } from './articleOfSentences.ts';

const analysed = (text: string) => analyse(articleOfSentences(text.split(/(?<=[.!?]) /), day('2021-03-02')));
const namesIn = (text: string): readonly string[] => [...new Set(analysed(text).mentions.map(({ name }) => name))];

describe('people whose given name is a month', () => {
  it.each([
    ['Jan Horak, the new head of surgery, said no. Ada Horak is no relation of Jan Horak.', ['Jan Horak', 'Ada Horak']],
    ['April Dunn won. A song by April Dunn was played.', ['April Dunn']],
    ['The mayor, June Falk, said no. Falk left.', ['June Falk']],
    ['Reporters asked May Orr why. Orr smiled.', ['May Orr']],
    ['We met Dr August Lund, said August Lund.', ['August Lund']],
    ['“No,” said Will Brand, a driver. Brand slept.', ['Will Brand']],
    ['The speech of Theresa May was short.', ['Theresa May']],
  ])('are named: "%s"', (text, expected) => {
    expect(namesIn(text)).toEqual(expected);
  });

  it.each([
    ['In April Paris was full.', ['Paris']],
    ['On 3 June Falk left.', ['Falk']],
    ['Will Arden win?', ['Arden']],
    ['The mayor of Arden left in May. By June Arden was calm.', ['Arden']],
  ])('are not seen in a month before another name: "%s"', (text, expected) => {
    expect(namesIn(text)).toEqual(expected);
  });

  it('keep their roles from those who share their surname', () => {
    const { people, dates } = analysed('Jan Horak, the new head of surgery, said no. Ada Horak is no relation of Jan Horak.');
    expect(people.map(({ name, roles }) => [name, roles.length])).toEqual([
      ['Jan Horak', 1],
      ['Ada Horak', 0],
    ]);
    expect(dates).toEqual([]);
  });
});
