import { expect, test } from 'vitest';
import model from 'wink-eng-lite-web-model';
import { LexiconSieve } from '../../src/analyse/words/lexiconSieve.ts';

const { lexeme } = (model as unknown as { core(): { features: { lexeme: { list: readonly string[] } } } }).core().features;

test('a sieve lets every word of the lexicon through, and few others', () => {
  const sieve = new LexiconSieve(lexeme.list);
  expect(lexeme.list.filter((text) => !sieve.mayHave(text))).toEqual([]);
  const others = lexeme.list.map((text) => `${text}zq`);
  expect(others.filter((text) => sieve.mayHave(text)).length).toBeLessThan(others.length / 5);
});
