import { describe, expect, it } from 'vitest';
import { libraryOf } from '../../eval/library.ts';
import { ask } from '../../src/answer/answer.ts';
import { referredTo } from '../../src/answer/referredTo.ts';

const library = await libraryOf([
  {
    id: 'rower',
    title: 'Rower wins at Lake Sorrel',
    date: '2023-08-14',
    text: [
      'Nadia Brandt won the single sculls on Lake Sorrel on Sunday. The wind had been strong all morning. She is trained by the former champion Owen Pike. Her boat, a gift of the town, weighs 14 kilograms.',
      'The bronze medal went to Ida Falk, who had led for most of the race. The next regatta is held in May.',
    ].join('\n\n'),
  },
]);
const [article] = library.articles;
const [passage, next] = article?.passages ?? [];
if (!article || !passage || !next) throw new Error('the article is there');
const first = (question: string): string => {
  const answer = ask(library, { question, limit: 5 });
  const best = answer.outcome === 'answered' ? answer.evidence[0] : undefined;
  return best ? article.text.slice(best.span.start, best.span.end) : '';
};

describe('a sentence whose “she” stands for a name', () => {
  it('counts as holding the name', () => {
    const referred = referredTo(library, article, passage);
    expect([...(referred.get(2) ?? [])]).toEqual(expect.arrayContaining(['nadia', 'brandt']));
    expect(referred.get(0)).toBeUndefined();
    expect(referredTo(library, article, passage)).toBe(referred);
  });

  it('is followed by one that begins with “her” and means the same', () => {
    expect([...(referredTo(library, article, passage).get(3) ?? [])]).toEqual(expect.arrayContaining(['nadia', 'brandt']));
    expect(referredTo(library, article, next).size).toBe(0);
  });

  it('answers first, and brings the sentence that names her with all between', () => {
    const shown = first('Who trains Nadia Brandt?');
    expect(shown).toMatch(/^Nadia Brandt won .* trained by the former champion Owen Pike\.$/s);
  });

  it('brings no more where the name is not asked for', () => {
    expect(first('former champion')).not.toContain('single sculls');
  });
});
