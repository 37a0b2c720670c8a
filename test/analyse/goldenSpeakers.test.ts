import { describe, expect, it } from 'vitest';
import { isRight, told } from './goldenSpeakers.ts';

const all = told();

describe('the articles of speakers.txt', () => {
  it('are attributed as people marked them, all but a few', () => {
    const wrong = all
      .filter((one) => !isRight(one))
      .map(({ style, text, right, said }) => `${style}: ${text} ${right} ≠ ${said}`);
    expect(all.length).toBeGreaterThan(250);
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(24);
  });

  it('give no one words under the name of another person', () => {
    // A wrong name is worse than none or than a noun phrase.
    // Those that are left: an adjective taken into a name, a fragment told of another, a line of a film, two words in the writer’s own sentence.
    const underName = all.filter((one) => !isRight(one) && /^\p{Lu}\p{Ll}+ \p{Lu}/u.test(one.said));
    const lines = underName.map(({ text, right, said }) => `${text}: ${right} ≠ ${said}`);
    expect(lines.length, lines.join('\n')).toBeLessThanOrEqual(6);
  });

  it.each(['interview, turns', 'transcript', 'French marks', 'health, letter as a block', 'multi-paragraph speech'])(
    'are wholly right where the style is %s',
    (style) => {
      const own = all.filter((one) => one.style === style);
      expect(own.length).toBeGreaterThan(1);
      expect(own.filter((one) => !isRight(one))).toEqual([]);
    },
  );
});
