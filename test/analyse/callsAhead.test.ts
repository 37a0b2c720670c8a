import { expect, it } from 'vitest';
import { libraryOf } from '../../eval/library.ts';

const speakersOf = async (text: string): Promise<readonly (string | null)[]> => {
  const library = await libraryOf([{ id: 'race', text: `Clare Hobday won the race.\n\n${text}` }]);
  return library.articles.flatMap(({ id }) => library.analysis(id).quotations.map(({ speaker }) => speaker));
};

it.each([
  [
    '“It never gets easier,” Hobday said. Her coach, Stephen Orr, called it “the run of her life”.',
    ['Clare Hobday', 'Stephen Orr'],
  ],
  ['“It never gets easier,” Hobday said. She called it “the run of my life”.', ['Clare Hobday', 'Clare Hobday']],
  ['“It never gets easier,” Hobday said. Jan Lund opened a shop called “Luck”.', ['Clare Hobday', null]],
])('who calls something so in the very sentence is the speaker: %s', async (text, speakers) => {
  expect(await speakersOf(text)).toEqual(speakers);
});
