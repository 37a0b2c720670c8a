import { describe, expect, it } from 'vitest';
import { libraryOf } from '../../eval/library.ts';
import { ask } from '../../src/answer/answer.ts';

const library = await libraryOf([
  {
    id: 'regatta',
    title: 'Orla rowers win the Tarn regatta',
    date: '2023-07-02',
    text: [
      'Mette Falk and Jon Aas of Orla won the Tarn regatta on Sunday, ahead of two crews from Skarn. The buoy at kilometre 14 had drifted off in the night.',
      'The dairy Halvmark is giving up its contract as sponsor after nine years, it said before the start.',
      'In 2001 the umpire found that a fisherman had moved the last buoy, and the start was delayed. Herons of low weight nest on the shore, and a grey heron watched the race.',
    ].join('\n\n'),
  },
  {
    id: 'boats',
    title: 'Boatyard hires',
    date: '2022-03-10',
    text: 'Founded in 1958, the boatyard Lauge Boats builds canoes that weigh 19 kilograms. It is hiring eight carpenters. The lake is 22 kilometres long.',
  },
]);
const first = (question: string): string => {
  const made = ask(library, { question, limit: 5 });
  const best = made.outcome === 'answered' ? made.evidence[0] : undefined;
  return best ? (library.article(best.article)?.text.slice(best.span.start, best.span.end) ?? '') : '';
};

describe('a deed that sounds like the asked one', () => {
  it.each([
    'When was the Halvmark dairy founded?',
    'How many kilometres is it around Lake Tarn?',
    'Who won the Tarn regatta in 2001?',
    'How heavy is a grey heron?',
  ])('answers nothing: %s', (question) => {
    expect(first(question)).toBe('');
  });

  it.each([
    ['When was Lauge Boats founded?', '1958'],
    ['How heavy are the canoes?', '19 kilograms'],
    ['How many kilometres long is the lake?', '22 kilometres'],
    ['Who won the Tarn regatta in 2023?', 'Mette Falk'],
  ])('is not the asked one itself: %s', (question, words) => {
    expect(first(question)).toContain(words);
  });
});
