import { describe, expect, it } from 'vitest';
import { isFullCapacity } from '../../src/answer/compare/compareCapacity.ts';
import { isOtherShare } from '../../src/answer/compare/compareShares.ts';
import { isDisowned } from '../../src/answer/compare/disowned.ts';
import { isSuperseded } from '../../src/answer/compare/superseded.ts';

/** A text with its values between slashes: whether the first is given up. */
function givenUp(marked: string): boolean {
  const [before = '', first = '', between = '', second = '', after = ''] = marked.split('/');
  const text = before + first + between + second + after;
  const at = { start: before.length, end: before.length + first.length };
  const other = { start: at.end + between.length, end: at.end + between.length + second.length };
  return isSuperseded(text, { start: 0, end: text.length }, at, [at, other]);
}

describe('a value that its own sentence gives up', () => {
  it.each([
    'The quay was to cost /$18m/ but will now cost /$21m/.',
    'The hall, planned for /3 May/, will open on /9 May/.',
    'The talks were moved from /3 May/ to /9 May/.',
    'Originally priced at /$18/, it now sells for /$21/.',
  ])('is that of an old plan: %s', (marked) => {
    expect(givenUp(marked)).toBe(true);
  });

  it.each([
    'The quay will cost /$18m/ and the road /$21m/.',
    'It grew from /18/ to /21/ members.',
    'It opens on /3 May/, a year after /9 May/.',
  ])('is no other: %s', (marked) => {
    expect(givenUp(marked)).toBe(false);
  });
});

describe('a figure in a sentence', () => {
  it('is disowned where the sentence denies it', () => {
    expect(isDisowned('The firm denied that it had paid ')).toBe(true);
    expect(isDisowned('The army rejected reports that ')).toBe(true);
    expect(isDisowned('The firm did not pay ')).toBe(true);
    expect(isDisowned('The firm paid ')).toBe(false);
    expect(isDisowned('The firm denied the charge. It paid ')).toBe(false);
  });

  it('of those who came to vote is no share of the vote', () => {
    expect(isOtherShare('What share of the vote did Lind win?', 'Turnout was ', '.')).toBe(true);
    expect(isOtherShare('What share of the vote did Lind win?', 'Lind won ', ' of the vote on a turnout of 50 percent.')).toBe(
      false,
    );
    expect(isOtherShare('What was the turnout?', 'Lind won ', ' of the vote.')).toBe(true);
    expect(isOtherShare('What was the turnout?', 'Turnout was ', '.')).toBe(false);
  });

  it('is all that a thing can hold where it is said to hold up to that', () => {
    expect(isFullCapacity('The tank can store ', 'up to 400 litres')).toBe(true);
    expect(isFullCapacity('The tank can store up to ', '400 litres')).toBe(true);
    expect(isFullCapacity('The pump lost ', 'up to 400 litres')).toBe(false);
  });
});
