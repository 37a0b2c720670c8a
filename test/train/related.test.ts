import { describe, expect, it } from 'vitest';
import { kinshipOf } from '../../train/kinship.ts';
import { packed } from '../../train/packed.ts';
import { vectorsOf } from '../../train/vectors.ts';

const files: Readonly<Record<string, string>> = {
  'index.noun': '  a licence\ngift n 1 1 + 1 0 00000010\npresent n 1 1 + 1 0 00000010\n',
  'data.noun': '  a licence\n00000010 21 n 02 gift 0 present 1 001 + 00000050 v 0101 | something given\n',
  'index.verb': 'give v 1 1 ! 1 0 00000050\ntake v 1 1 ! 1 0 00000060\n',
  'data.verb': '00000050 40 v 01 give 0 001 ! 00000060 v 0101 | hand over\n00000060 40 v 01 take 0 000 | get\n',
  'index.adj': '',
  'data.adj': '',
  'index.adv': '',
  'data.adv': '',
};

describe('relations of words for the table', () => {
  const kinship = kinshipOf(
    (name) => files[name] ?? '',
    (word) => word,
  );

  it('speak for words of one meaning and of one root, and against opposites, both ways', () => {
    expect(kinship.worth('gift', 'present')).toBeGreaterThan(0);
    expect(kinship.worth('give', 'gift')).toBeGreaterThan(0);
    expect(kinship.worth('give', 'take')).toBeLessThan(0);
    expect(kinship.worth('take', 'give')).toBe(kinship.worth('give', 'take'));
    expect(kinship.worth('gift', 'take')).toBe(0);
    expect(kinship.knows('gift')).toBe(true);
    expect(kinship.knows('zzyzx')).toBe(false);
  });

  it('come from vectors whose common part is taken out', () => {
    const width = 100;
    const vector = (...ones: number[]) => Array.from({ length: width }, (_, at) => (ones.includes(at) ? 1 : 0) + 3);
    const words = Array.from({ length: 40 }, (_, at) => `w${at}`);
    const vectors = Object.fromEntries(words.map((word, at) => [word, vector(at, (at * 7) % width, Math.floor(at / 2) + 50)]));
    const made = vectorsOf({ words, vectors }, { wordsRead: 40, stemsKept: 40, stemOf: (word) => word });
    expect(made.stems).toHaveLength(40);
    expect(made.cosine(4, 4)).toBeCloseTo(1, 5);
    expect(made.cosine(4, 5)).toBeGreaterThan(made.cosine(4, 20));
    expect(made.cosine(4, 20)).toBeLessThan(0.5);
  });

  it('are written as four letters each, that never hold a blank', () => {
    const { stems, relatives } = packed(
      ['a', 'b', 'c'],
      [
        [
          { to: 2, near: 0.75 },
          { to: 1, near: 1 },
        ],
        [],
        [{ to: 0, near: 0.5 }],
      ],
    );
    expect(stems).toBe('a b c');
    expect(relatives.split(' ').map((list) => list.length)).toEqual([8, 0, 4]);
  });
});
