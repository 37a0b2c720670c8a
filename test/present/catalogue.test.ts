import { describe, expect, it } from 'vitest';
import { discordWording } from '../../src/present/words/discordWording.ts';
import { de, en, es, fr, ru, zh } from '../../src/present/words/grammar.ts';
import { languageOf, languages } from '../../src/present/words/language.ts';
import { setupWording } from '../../src/present/words/setupWording.ts';
import { watchWording } from '../../src/present/words/watchWording.ts';
import { everyPhrase, textsOf } from './catalogue.ts';

const phrases = await everyPhrase();

/** Words that are the same in another language, or no words. */
const same = new Set(['Source', 'Date', 'Status', 'Version', '–', '“', '”']);

describe('the catalogue of Footnote’s own words', () => {
  it('is found', () => {
    expect(phrases.length).toBeGreaterThan(60);
  });

  it.each(phrases)('has $name in all six languages', ({ each }) => {
    expect(Object.keys(each).sort()).toEqual([...languages].sort());
    const shapes = languages.map((language) => [typeof each[language], textsOf(each[language]).length]);
    expect(shapes).toEqual(shapes.map(() => shapes[0]));
    for (const language of languages) for (const text of textsOf(each[language])) expect(text.trim()).not.toBe('');
  });

  it.each(phrases)('has $name in words of the language itself', ({ each }) => {
    const english = textsOf(each.en);
    for (const language of ['de', 'fr', 'es'] as const) {
      const untouched = textsOf(each[language]).filter((text, i) => text === english[i] && !same.has(text));
      expect(untouched).toEqual([]);
    }
    for (const [language, script] of [
      ['ru', /\p{Script=Cyrillic}/u],
      ['zh', /\p{Script=Han}/u],
    ] as const) {
      const foreign = textsOf(each[language]).filter((text) => /\p{L}/u.test(text) && !script.test(text));
      expect(foreign).toEqual([]);
    }
  });
});

describe('words with a limit of Discord’s', () => {
  it.each(languages)('keep it in %s', (language) => {
    const say = discordWording(language);
    const labels = [say.source, say.exact, say.open, say.compare, say.more, say.back, say.share, say.followUp, say.dismiss];
    const watch = watchWording(language);
    for (const label of [...labels, watch.mute, watch.unmute, watch.unsubscribe, watch.resume, watch.search])
      expect(label.length).toBeLessThanOrEqual(25);
    expect(say.followUpTitle.length).toBeLessThanOrEqual(45);
    expect(say.followUpLabel.length).toBeLessThanOrEqual(45);
    expect(say.followUpHint.length).toBeLessThanOrEqual(100);
    const setup = setupWording(language);
    const choices = [setup.everybody, setup.onlyAsker, setup.languageOfServer, setup.noQuiet, setup.limitChoice(60)];
    for (const choice of [...choices, setup.quietFrom('22', '23')]) expect(choice.length).toBeLessThanOrEqual(100);
    expect(setup.channelsHint.length).toBeLessThanOrEqual(150);
  });

  it.each(phrases)('$name is no longer than a line that is read', ({ each }) => {
    for (const language of languages) for (const text of textsOf(each[language])) expect(text.length).toBeLessThanOrEqual(200);
  });
});

describe('the language for a tag', () => {
  it.each([
    ...[['en-US', 'en'] as const, ['en-GB', 'en'] as const, ['de', 'de'] as const, ['de-AT', 'de'] as const],
    ...[['fr', 'fr'] as const, ['es-ES', 'es'] as const, ['es-419', 'es'] as const, ['ru', 'ru'] as const],
    ...[['zh-CN', 'zh'] as const, ['zh-TW', 'zh'] as const, ['ja', 'en'] as const, ['', 'en'] as const],
  ])('of %s is %s', (tag, language) => {
    expect(languageOf(tag)).toBe(language);
  });
});

describe('numbers, days and lists', () => {
  it('count in the forms of the language', () => {
    const articles = (n: number) => ru.count(n, 'статья', 'статьи', 'статей');
    expect([0, 1, 2, 5, 11, 21, 22, 25, 111].map(articles)).toEqual([
      ...['0 статей', '1 статья', '2 статьи', '5 статей', '11 статей', '21 статья', '22 статьи', '25 статей', '111 статей'],
    ]);
    expect([0, 1, 2].map((n) => fr.count(n, 'article', 'articles'))).toEqual(['0 article', '1 article', '2 articles']);
    expect([0, 1, 2].map((n) => de.count(n, 'Satz', 'Sätze'))).toEqual(['0 Sätze', '1 Satz', '2 Sätze']);
    expect([0, 1, 2].map((n) => en.count(n, 'file', 'files'))).toEqual(['0 files', '1 file', '2 files']);
    expect([1, 2].map((n) => es.count(n, 'cita', 'citas'))).toEqual(['1 cita', '2 citas']);
    expect([1, 2].map((n) => zh.count(n, '篇文章'))).toEqual(['1篇文章', '2篇文章']);
    expect(es.count(1_000_000, 'cita', 'citas')).toMatch(/citas$/);
  });

  it('stand as the language writes them', () => {
    const day = '2019-06-05';
    expect([en, de, fr, es, ru, zh].map((one) => one.date(day))).toEqual([
      ...['5 June 2019', '5. Juni 2019', '5 juin 2019', '5 de junio de 2019', '5 июня 2019', '2019年6月5日'],
    ]);
    expect(fr.date('2019-01-01')).toBe('1er janvier 2019');
    expect([en, de].map((one) => one.number(12_345))).toEqual(['12,345', '12.345']);
    const three = [en, de, fr, es, ru, zh].map((one) => one.list(['A', 'B', { foreign: 'I' }]));
    const plain = three.map((words) => words.map((part) => (typeof part === 'string' ? part : part.foreign)).join(''));
    expect(plain).toEqual(['A, B and I', 'A, B und I', 'A, B et I', 'A, B e I', 'A, B и I', 'A、B和I']);
    expect(three.every((words) => words.some((part) => typeof part !== 'string'))).toBe(true);
  });
});
