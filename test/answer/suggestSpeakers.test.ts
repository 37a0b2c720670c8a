import { expect, test } from 'vitest';
import { analyse } from '../../src/analyse/analyse.ts';
import { speakerSteps, suggestSpeakers } from '../../src/answer/quote/suggestSpeakers.ts';
import { voicesOf } from '../../src/answer/quote/voices.ts';
import { article, library } from '../fakes/articles.ts';

const first = ['Ana', 'Boris', 'Carla', 'Dmitri', 'Elin', 'Farid', 'Greta'];
const last = ['Ruiz', 'Lund', 'Huntley', 'Berg', 'Aal', 'Okafor', 'Moreau', 'Tanaka', 'Silva', 'Novak', 'Bauer'];
const drafts = Array.from({ length: 2_100 }, (_, at) => {
  const name = `${first[at % 7]} ${last[at % 11]}`;
  return {
    file: `${at}.txt`,
    text:
      at % 3 === 0
        ? `“The harbour opened,” said ${name}, the mayor of Hale.\n“We counted the boats,” ${name} said.`
        : `${name} left.`,
  };
});
const made = library(drafts, Object.fromEntries(drafts.map((draft) => [draft.file, analyse(article(draft))])));
const typed = ['', 'a', 'an', 'ruiz', 'ana ruiz', 'mayor', 'mayor b', 'zzz'];

test('names of those quoted in a large library are offered at once, and speakers with their counts once they are ready', () => {
  const large = { ...made, words: () => null };
  for (const one of typed) {
    const [early, exact] = [suggestSpeakers(one, large), suggestSpeakers(one, made)];
    const all = new Set(exact.map(({ value }) => value));
    expect(early.length, one).toBe(exact.length);
    for (const { name, value } of early) expect([name, exact.length === 25 || all.has(value)], one).toEqual([value, true]);
  }
  for (const _ of speakerSteps(large));
  for (const one of typed) expect(suggestSpeakers(one, large), one).toEqual(suggestSpeakers(one, made));
});

test('one voice is one object for as long as somebody may ask for it', () => {
  const voices = voicesOf(made);
  expect(voicesOf(made)).toBe(voices);
  expect(voices.ofNamed('Ana Ruiz')).toBe(voicesOf(made).ofNamed('Ana Ruiz'));
});
