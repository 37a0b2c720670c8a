import fc from 'fast-check';
import { expect, it } from 'vitest';
import { RunNotes } from '../../src/analyse/words/runNotes.ts';
import { threadRuns } from '../../src/model/threadRuns.ts';

const sought = 1;
const notes = new RunNotes({
  words: ['day', 'week*'],
  mayHold: null,
  sought,
  tell: (run) => (/^(?:day|week)/i.test(run) ? sought : 2),
});
const anyText = fc.array(fc.constantFrom('day', 'Weeks', 'word', 'holiday', ',', '7', 'day.'), { maxLength: 30 });

it('the first run from a place on is found in whatever order places are asked for', () => {
  fc.assert(
    fc.property(anyText, fc.array(fc.nat(150), { maxLength: 12 }), (words, places) => {
      const text = words.join(' ');
      threadRuns().texts.of(text);
      const texts = notes.within(text, { start: 0, end: text.length });
      if (!texts) throw new Error('the text was read last');
      const starts = [...text.matchAll(/\S+/g)].flatMap(({ 0: run, index }) => (/^(?:day|week)/i.test(run) ? [index] : []));
      expect([...notes.nths.subarray(0, notes.count)].map((nth) => texts.startOf(nth))).toEqual(starts);
      for (const place of places) {
        const plain = starts.findIndex((start) => start >= place);
        expect(notes.firstFrom(texts, place)).toBe(plain < 0 ? starts.length : plain);
      }
    }),
  );
});

it('a span that cuts a run, or of a text that was not read last, is told nothing of', () => {
  threadRuns().texts.of('a day ago');
  expect(notes.within('a day ago', { start: 3, end: 9 })).toBeNull();
  expect(notes.within('a week ago', { start: 0, end: 10 })).toBeNull();
});
