import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import model from 'wink-eng-lite-web-model';
import { quickToFail, type TokenPatterns } from '../../src/analyse/words/tokenPatterns.ts';

const written = (model as unknown as { core(): { trex: TokenPatterns } }).core().trex;
const quick = quickToFail(written);
const changed = (['ltc', 'rtc'] as const).flatMap((list) =>
  written[list].flatMap(([source, flags], nth) => {
    const other = quick[list][nth]?.[0] ?? '';
    return source === other ? [] : [{ flags, source, other }];
  }),
);

describe('patterns of tokens that are quick to fail', () => {
  it('are those of web addresses: other versions of the model may have other ones', () => {
    expect(changed.length).toBe(2);
    expect(changed.every(({ source }) => source.includes('https?'))).toBe(true);
  });

  it('find what the ones of the model find', () => {
    const piece = fc.constantFrom(
      '//',
      'http://',
      'ftp:',
      'a',
      'bc',
      '1',
      '-',
      '--',
      '.',
      'com',
      'é',
      ':',
      '80',
      '/',
      '?',
      '#',
      '@',
      'X',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        for (const { source, other, flags } of changed)
          expect([...text.matchAll(new RegExp(other, `g${flags.replace('g', '')}`))].map(([found]) => found)).toEqual(
            [...text.matchAll(new RegExp(source, `g${flags.replace('g', '')}`))].map(([found]) => found),
          );
      }),
      { numRuns: 2000 },
    );
  });
});
