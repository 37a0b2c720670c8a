import { describe, expect, it } from 'vitest';
import { libraryOf } from '../../eval/library.ts';
import { ask } from '../../src/answer/answer.ts';

const library = await libraryOf([
  {
    id: 'quarry',
    title: 'Skarn Slate reopens the quarry at Tarn Hollow',
    date: '2024-04-09',
    text: [
      'Skarn Slate, founded in 1931 in Orla, has reopened the quarry at Tarn Hollow, 80 metres above the lake Norrasee. The old tramway had last been repaired in March.',
      'Quarry master Liv Hauge, who lives in a hut beside the crane with her two daughters, praised the drivers. Engineer Tom Reck, 44, drew the plans, mayor Pia Sand says.',
      'In 2023 the firm had 120 employees and sales of 31 million crowns. A winding rope jumped from its wheel on the first day. The shaft is 60 metres deep, and the hoist climbs at 12 metres a second.',
      'The chapel in Tarn Hollow was opened again as well. The rope was made by Halden Ropes.',
    ].join('\n\n'),
  },
]);
const first = (question: string): string => {
  const made = ask(library, { question, limit: 5 });
  const best = made.outcome === 'answered' ? made.evidence[0] : undefined;
  return best ? (library.article(best.article)?.text.slice(best.span.start, best.span.end) ?? '') : '';
};

describe('a kind of question that only words of one kind answer', () => {
  it.each([
    ['Where does Tom Reck live?'],
    ['How many people work in Orla?'],
    ['How deep is the Norrasee?'],
    ['How long did the repair of the tramway take?'],
    ['How much profit did Skarn Slate make in 2023?'],
    ['When did Pia Sand become mayor?'],
    ['How old are the daughters of Liv Hauge?'],
    ['Who founded Skarn Slate?'],
  ])('is left open by a text that has the other words only: %s', (question) => {
    expect(first(question)).toBe('');
  });

  it.each([
    ['Where does Liv Hauge live?', 'in a hut'],
    ['How many people work for Skarn Slate?', '120 employees'],
    ['How deep is the shaft?', '60 metres deep'],
    ['How fast does the hoist climb?', '12 metres a second'],
    ['How old is Tom Reck?', '44'],
    ['When was Skarn Slate founded?', '1931'],
    ['Who made the rope?', 'Halden Ropes'],
  ])('is answered in those words: %s', (question, words) => {
    expect(first(question)).toContain(words);
  });
});
