import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analyse/analyse.ts';
import { article } from './article.ts';

function told(text: string): readonly string[] {
  const one = article(text);
  return (analyse(one).referents ?? []).map(({ span, name }) => `${one.text.slice(span.start, span.end)} = ${name ?? 'unclear'}`);
}

describe('a pronoun that is the subject of a sentence', () => {
  it('stands for the one of that gender who is spoken of', () => {
    expect(told('Anna Berg opened the mill in 1987. She sold it to Peter Holm. He closed it a year later.')).toEqual([
      'She = Anna Berg',
      'He = Peter Holm',
    ]);
  });

  it('stands for whom the text has just called by a role', () => {
    const text = 'Transport Minister Rosa Vance met Femi Oduya.\nOn Sunday the minister apologised. She left the room.';
    expect(told(text)).toEqual(['She = Rosa Vance']);
  });

  it('is left open where two are as near, and where nobody is', () => {
    expect(told('Anna Berg and Lena Holm met. She left.')).toEqual(['She = unclear']);
    expect(told('It rained all day. He left.')).toEqual(['He = unclear']);
  });

  it('is not looked for inside quotation marks', () => {
    expect(told('“She was late,” said Anna Berg.')).toEqual([]);
  });
});
