import { describe, expect, it } from 'vitest';
import { libraryOf } from '../../eval/library.ts';
import { ask } from '../../src/answer/answer.ts';
import { echoesOf } from '../../src/answer/echoes.ts';
import { laidOut } from '../../src/answer/rank.ts';
import { columnOf } from '../../src/answer/score.ts';

const list = (question: string, candidates: readonly string[]) => laidOut({ question, candidates }, false);
const columnIn = ({ rows }: ReturnType<typeof list>, name: string): number[] => rows.map((row) => row[columnOf(name)] ?? 0);

describe('a sentence among those of its list', () => {
  const harbour = list('Who dredged the harbour?', [
    'The harbour was dredged by Brandt and his barges.',
    'Brandt brought barges to the harbour.',
    'Cheese is made of milk, salt and patience.',
  ]);

  it('is echoed by others that hold its words, and a stranger by none', () => {
    const [first = 0, second = 0, stranger = 1] = columnIn(harbour, 'echo');
    expect(first).toBeGreaterThan(0.1);
    expect(second).toBeGreaterThan(0.1);
    expect(stranger).toBe(0);
  });

  it('is heard the more the likelier the others are to answer', () => {
    const { probe, candidates } = harbour;
    const [loud = 0] = echoesOf(probe, candidates, [1, 1, 0.1]);
    const [quiet = 0] = echoesOf(probe, candidates, [1, 0.1, 1]);
    expect(loud).toBeGreaterThan(quiet);
  });

  it('gains little by a word that all of them hold', () => {
    const scores = columnIn(
      list('harbour ice', ['The harbour froze.', 'The harbour had ice.', 'The harbour slept.']),
      'byTheBook',
    );
    expect(scores[1]).toBeGreaterThan(3 * (scores[0] ?? 0));
  });

  it('has numbers that are finite where there is nothing to compare', () => {
    for (const candidates of [[''], ['', ''], ['One.']])
      expect(list('Who?', candidates).rows.every((row) => row.every(Number.isFinite))).toBe(true);
  });
});

const library = await libraryOf([
  {
    id: 'apothecaries',
    text: `Osmund Farre kept a shop in Lunde. His Book of Salts became famous in three kingdoms and was printed again and again.

Travelling by sledge, Ingrid Holm reached the coast in March. She measured the depth of the fjord. She also drew the first map of the skerries.

A prime is a number with two divisors. A prime besides 2 is odd, for 2 is its only even divisor. The divisor of every even prime is 2 besides 1.`,
  },
]);
const shown = (question: string): string[] => {
  const answer = ask(library, { question, limit: 5 });
  return (answer.outcome === 'answered' ? answer.evidence : []).map(({ article, span }) =>
    (library.article(article)?.text ?? '').slice(span.start, span.end),
  );
};

describe('a passage for somebody who asks who', () => {
  it('begins where the name stands that "his" stands for', () => {
    expect(shown('Who wrote the Book of Salts?')[0]).toMatch(/^Osmund Farre/);
  });

  it('goes back over sentences that lean on one another', () => {
    expect(shown('Who drew the map of the skerries?')[0]).toMatch(/^Travelling by sledge, Ingrid Holm/);
  });
});
