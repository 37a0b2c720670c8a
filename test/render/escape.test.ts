import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { literal, unescaped } from '../../src/render/escape.ts';
import { seen } from './discordMarkdown.ts';

const hostile = fc.oneof(
  fc.constantFrom(
    ...[
      '**',
      '*',
      '__',
      '_',
      '~~',
      '||',
      '`',
      '```',
      '\\',
      '\n',
      '\n\n',
      ' ',
      '# ',
      '-# ',
      '> ',
      '>>> ',
      '- ',
      '+ ',
      '1. ',
      '12) ',
    ],
    ...[
      '<@123>',
      '<@&5>',
      '<#9>',
      '<t:1:R>',
      '<:a:1>',
      '</ask:1>',
      '<https://a.b>',
      '@everyone',
      '@here',
      '[a](https://b.c)',
      '](',
      ':',
    ],
    ...[
      'https://a.bc/d_e',
      'discord.gg/abc',
      'http:',
      '//',
      ':smile:',
      'a',
      'B7',
      '27.1%',
      '¯\\_(ツ)_/¯',
      '“é”',
      '👍🏽',
      '\u00a0',
      '#',
      '-',
      '1.',
      '>',
    ],
    ...[
      '</said x:12>',
      '<id:guide>',
      '<id:customize>',
      '<sound:1:2>',
      '<mailto:a@b.c>',
      '<a@b.c>',
      '<+4930123456>',
      '<tel:123>',
      '<a:wave:7>',
      '<t:1:D>',
      'a@b.cd',
      '+49 30 123456',
      'steam://run',
      'www.a.bc',
      'discordapp.com/invite/x',
      '[a](<https://b.c> "d")',
      '[a][b]',
      '![a](https://b.c)',
      '***',
      '---',
      '===',
      '___',
      '~~~',
      '``',
      '||a||',
      '\t',
      '\r\n',
      '    ',
      '\u3000',
      '@silent ',
      '99999999999.',
      '-#',
      '\\n',
      '\\\\',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 3 }),
  fc.string({ unit: 'grapheme', maxLength: 3 }),
);
const text = fc.array(hostile, { maxLength: 14 }).map((parts) => parts.join(''));

describe('article text in Discord', () => {
  it('is seen character for character, and nothing in it comes alive', () => {
    fc.assert(
      fc.property(text, (source) => {
        expect(seen(literal(source))).toEqual({ text: source, alive: [], bold: [] });
      }),
      { numRuns: 3_000 },
    );
  });

  it('is seen character for character with any stretches bold, and bold where they were', () => {
    const spans = fc.array(fc.tuple(fc.nat(40), fc.nat(12)), { maxLength: 4 });
    fc.assert(
      fc.property(text, spans, (source, pairs) => {
        const bold = pairs.map(([start, length]) => ({ start, end: start + length }));
        const result = seen(literal(source, bold));
        expect(result.text).toBe(source);
        expect(result.alive).toEqual([]);
        for (const one of result.bold) expect(source).toContain(one);
      }),
      { numRuns: 3_000 },
    );
  });

  it.each([
    ['a small line', '-# ', 'subtext'],
    ['a list', '- ', 'list'],
    ['a heading', '### ', 'heading'],
    ['a quotation', '> ', 'quotation'],
  ])('is as dead behind the mark of %s as without', (_, mark, name) => {
    fc.assert(
      fc.property(text, (given) => {
        const source = given.replace(/\s+/g, ' ').trim();
        fc.pre(source !== '');
        const { alive } = seen(`${mark}${literal(source)}`);
        expect(alive.map((one) => one.split(':')[0])).toEqual([name]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is as dead where texts follow each other', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 4 }), fc.constantFrom('\n', '\n\n', ' '), (sources, between) => {
        const shown = seen(sources.map((one) => literal(one)).join(between));
        expect(shown.alive).toEqual([]);
        expect(shown.text).toBe(sources.join(between));
      }),
      { numRuns: 2_000 },
    );
  });

  it('can be read back from what was sent', () => {
    fc.assert(
      fc.property(text, (source) => {
        expect(unescaped(literal(source))).toBe(source);
      }),
    );
  });

  it.each([
    ['a heading', '# News', '\\# News'],
    ['subtext', '-# small', '\\-# small'],
    ['a numbered line', 'x\n 10. of June', 'x\n 10\\. of June'],
    ['a web address', 'see https://a.b/c_d', 'see https\\://a.b/c\\_d'],
    ['a time of day', 'at 12:30 on', 'at 12:30 on'],
    [
      'plain news',
      'Trade grew 27.1% to $107 billion (2018) – “a record,” he said.',
      'Trade grew 27.1% to $107 billion (2018) – “a record,” he said.',
    ],
  ])('%s gets backslashes only where they are needed', (_, source, sent) => {
    expect(literal(source)).toBe(sent);
  });
});

describe('bold in article text', () => {
  const bold = (source: string, ...words: string[]) =>
    literal(
      source,
      words.map((word) => ({ start: source.indexOf(word), end: source.indexOf(word) + word.length })),
    );

  it('marks words and figures', () => {
    expect(bold('grew 27.1% to $107 billion', '27.1%', '$107 billion')).toBe('grew **27.1%** to **$107 billion**');
  });

  it('joins stretches that touch, because four asterisks end nothing', () => {
    expect(bold('trade volume', 'tra', 'de')).toBe('**trade** volume');
  });

  it('leaves out what would not hold beside its neighbours', () => {
    expect(bold('US$108 billion', '$108 billion')).toBe('US$108 billion');
    expect(bold('24%of', '24%')).toBe('24%of');
    expect(bold('a\n\nb', 'a\n\nb')).toBe('a\n\nb');
  });

  it('holds beside asterisks of the text itself', () => {
    expect(seen(bold('*2018* was', '2018'))).toEqual({ text: '*2018* was', alive: [], bold: ['2018'] });
  });
});
