import { describe, expect, test } from 'vitest';
import { passagesOf, readOne, sentencesOf } from './reading.ts';

const long =
  'The council of Emberley met on Monday and spoke for four hours about a bridge that nobody in the room had ever crossed on foot.';

describe('paragraphs of plain text', () => {
  test('blank lines part them, also when they hold blanks and no-break spaces', () => {
    expect(
      passagesOf(readOne('a.txt', 'The first one ends.\n\u00a0 \n\u200b\n\t\nThe second one ends.\r\n \r\nThe third one ends.')),
    ).toEqual(['The first one ends.', 'The second one ends.', 'The third one ends.']);
  });

  test('without blank lines each line is one, and a short line without a stop is a heading', () => {
    expect(passagesOf(readOne('a.txt', `${long}\nOil and gas\n${long}\n${long}`))).toEqual([long, '# Oil and gas', long, long]);
  });

  test('lines wrapped at 72 columns are one paragraph', () => {
    const wrapped =
      'Farmers in the Lisse valley have begun to cut their wheat two weeks\nearly after a June without rain. The chamber of agriculture expects a\nharvest of 410,000 tonnes, a fifth less.';
    expect(passagesOf(readOne('a.txt', `${wrapped}\n\n${wrapped}\n`))).toEqual([wrapped, wrapped]);
    expect(sentencesOf(readOne('a.txt', wrapped))).toHaveLength(2);
  });

  test('a wrapped text without blank lines begins a paragraph after a short last line', () => {
    const first = 'Farmers in the Lisse valley have begun to cut their wheat two weeks\nearly.';
    const second =
      'The chamber of agriculture expects a harvest of 410,000 tonnes, which\nis a fifth less than last summer and far less than farmers had hoped\nfor.';
    expect(passagesOf(readOne('a.txt', `${first}\n${second}`))).toEqual([first, second]);
  });

  test('short lines that all end in a stop are paragraphs, not a wrapped text', () => {
    const lines = [
      'The dam held on Sunday, and the village slept.',
      'The town thanked its engineer, who asked for a day off.',
      'Rain is expected on Monday.',
      'The school stays shut until the water has gone.',
    ];
    expect(passagesOf(readOne('a.txt', lines.join('\n')))).toEqual(lines);
  });

  test('a line that breaks off goes on in the next', () => {
    expect(passagesOf(readOne('a.txt', `${long.slice(0, -1)}\nand then the lights went out.\n${long}`))).toEqual([
      `${long.slice(0, -1)}\nand then the lights went out.`,
      long,
    ]);
  });
});

describe('headings', () => {
  test.each(['Oil and gas', 'A New Chapter', 'Military ties', 'Russian ‘pivot’', 'What now?', '2019 in figures', 'STRONG TRUST'])(
    '%s',
    (heading) => {
      expect(passagesOf(readOne('a.txt', `${long}\n\n${heading}\n\n${long}`))).toEqual([long, `# ${heading}`, long]);
    },
  );

  test.each(['So, too, are their economies.', '“Never again”', 'He wrote:', 'and so on', 'Yes!', '- a point'])(
    '%s is none',
    (line) => {
      expect(passagesOf(readOne('a.txt', `${long}\n\n${line}\n\n${long}`))).toEqual([long, line, long]);
    },
  );

  test('the last line of a text is none', () => {
    expect(passagesOf(readOne('a.txt', `${long}\n\nA quiet end`))).toEqual([long, 'A quiet end']);
  });
});

describe('titles', () => {
  test('one is made from the first sentence, up to the end of a word', () => {
    const article = readOne('a.txt', long);
    expect(article.title).toBe('The council of Emberley met on Monday and spoke for four hours about a bridge…');
    expect(article.titled).toBe(false);
  });

  test('a short first sentence is the title as it is', () => {
    expect(readOne('a.txt', 'It rained. Nobody minded.').title).toBe('It rained.');
  });

  test('a headline above the text is the title', () => {
    const article = readOne('a.txt', `Snow closes the pass\n\n${long}`);
    expect([article.title, article.titled]).toEqual(['Snow closes the pass', true]);
  });
});
