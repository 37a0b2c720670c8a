import fc from 'fast-check';
import { expect, test } from 'vitest';
import { capitals } from '../../src/analyse/names/capitals.ts';
import { read } from '../../src/analyse/nlp.ts';
import { article } from './article.ts';

test('of the words with a capital an article tells which it has without one as well, article after article', () => {
  const word = fc.oneof(
    fc.stringMatching(/^[A-Ca-c][a-c]{0,2}$/),
    fc.constantFrom('The', 'the', 'Äpfel', 'äpfel', 'iPhone', 'Iphone', '.'),
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), (made) => {
      const reading = read(article(`${made.join(' ')}.`));
      const small = new Set(reading.words.filter(({ form }) => form.small).map(({ form }) => form.key));
      const { places, writtenSmall } = capitals(reading);
      expect(places).toEqual(reading.words.flatMap(({ form }, at) => (form.capital ? [at] : [])));
      for (const { form } of places.flatMap((at) => reading.words[at] ?? []))
        expect([form.key, writtenSmall(form)]).toEqual([form.key, small.has(form.key)]);
    }),
  );
});
