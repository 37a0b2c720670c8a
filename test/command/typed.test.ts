import { describe, expect, it } from 'vitest';
import { command } from '../../src/command/define.ts';
import { AskerFault } from '../../src/command/request.ts';
import { parseTyped } from '../../src/command/typed.ts';
import { usage, valuesOf } from '../../src/command/values.ts';

const run = () => ({ reply: { blocks: [], actions: [], private: false }, answer: null });
const text = (required: boolean, maxLength = 100) => ({ kind: 'text', about: 'words', required, maxLength }) as const;
const limit = { kind: 'count', about: 'how many', required: false, min: 1, max: 100 } as const;
const hidden = { kind: 'flag', about: 'only for me', required: false } as const;
const quote = command({
  name: 'quote',
  about: 'who said what',
  options: { speaker: text(true), about: text(false), limit, private: hidden },
  run,
});
const sources = command({ name: 'sources', about: 'what is read', options: {}, run });
const commands = new Map([
  ['quote', quote],
  ['sources', sources],
]);
const options = (line: string) => parseTyped(line, commands).options;

describe('a typed command', () => {
  it('gives the free text to the first text option', () => {
    expect(parseTyped('/quote Dmitry Peskov', commands)).toEqual({ command: 'quote', options: { speaker: 'Dmitry Peskov' } });
  });

  it('takes any other option as name:value, before or after the free text', () => {
    expect(options('/quote Peskov about:pivot')).toEqual({ speaker: 'Peskov', about: 'pivot' });
    expect(options('/quote about:pivot Peskov')).toEqual({ speaker: 'Peskov', about: 'pivot' });
    expect(options('/quote Peskov limit:3 about:pivot private:true')).toEqual({
      speaker: 'Peskov',
      limit: '3',
      about: 'pivot',
      private: 'true',
    });
  });

  it('takes a value with spaces in quotation marks', () => {
    expect(options('/quote about:"trade with Asia" Peskov')).toEqual({ speaker: 'Peskov', about: 'trade with Asia' });
    expect(options('/quote about:“trade with Asia” Peskov')).toEqual({ speaker: 'Peskov', about: 'trade with Asia' });
  });

  it('lets a value at the end of the line go on without quotation marks', () => {
    expect(options('/quote Peskov about:pivot to Asia limit:3')).toEqual({
      speaker: 'Peskov',
      about: 'pivot to Asia',
      limit: '3',
    });
  });

  it('understands the way Discord shows options, with the first option named too', () => {
    expect(options('/quote speaker: Dmitry Peskov about: pivot')).toEqual({ speaker: 'Dmitry Peskov', about: 'pivot' });
  });

  it('leaves quotation marks and unknown name:value pairs in the free text', () => {
    expect(options('/quote "press about:spokesman" year:2018 -not')).toEqual({
      speaker: '"press about:spokesman" year:2018 -not',
    });
  });

  it('does not care about the case of the name and takes a command without any text', () => {
    expect(parseTyped('  /SOURCES  ', commands)).toEqual({ command: 'sources', options: {} });
    expect(options('/quote')).toEqual({});
  });

  it.each([
    ['/nothing', /no command "\/nothing".*\/quote, \/sources/],
    ['quote Peskov', /starts with a slash/],
    ['/', /no command "\/"/],
    ['/sources all', /\/sources takes no options; "all"/],
    ['/quote a about:x about:y', /about is given twice/],
    ['/quote Peskov speaker:Putin', /speaker is given twice/],
  ])('is refused in one line that names the remedy: %s', (line, problem) => {
    expect(() => parseTyped(line, commands)).toThrow(AskerFault);
    expect(() => parseTyped(line, commands)).toThrow(problem);
  });
});

describe('the values of a command', () => {
  const values = (given: Record<string, unknown>) => valuesOf(quote, given);

  it('are of the types that the options say', () => {
    expect(values({ speaker: 'Xi', limit: 100, private: false })).toEqual({ speaker: 'Xi', limit: 100, private: false });
    expect(values({ speaker: 'Xi', limit: '7', private: 'True' })).toEqual({ speaker: 'Xi', limit: 7, private: true });
  });

  it('leave out what is null or blank', () => {
    expect(values({ speaker: 'Xi', about: '  ', limit: null })).toEqual({ speaker: 'Xi' });
  });

  it.each<[Record<string, unknown>, RegExp]>([
    [{}, /needs speaker: \/quote <speaker>/],
    [{ speaker: ' ' }, /needs speaker/],
    [{ speaker: 7 }, /speaker must be text, not a number/],
    [{ speaker: ['a'] }, /not a list/],
    [{ speaker: 'x'.repeat(101) }, /101 characters long; at most 100/],
    [{ speaker: 'Xi', limit: 0 }, /whole number from 1 to 100/],
    [{ speaker: 'Xi', limit: 2.5 }, /whole number/],
    [{ speaker: 'Xi', limit: 'many' }, /whole number/],
    [{ speaker: 'Xi', private: 'maybe' }, /true or false/],
    [{ speaker: 'Xi', colour: 'red' }, /no option "colour"; it takes speaker, about, limit, private/],
    [{ speaker: 'Xi', toString: 'x' }, /no option "toString"/],
    [JSON.parse('{"speaker":"Xi","__proto__":"x"}') as Record<string, unknown>, /no option "__proto__"/],
  ])('are refused with the reason: %j', (given, problem) => {
    expect(() => values(given)).toThrow(problem);
  });

  it('that only programs need are left out of the usage line', () => {
    const many = command({ name: 'many', about: 'many', options: { limit: { ...limit, typedOnly: true } }, run });
    expect(usage(many)).toBe('/many');
  });

  it('are shown in the usage line', () => {
    expect(usage(quote)).toBe('/quote <speaker> [about:…] [limit:1–100] [private:true]');
    expect(usage(sources)).toBe('/sources');
  });
});

describe('commands of servers', () => {
  it.each(['corpus', 'footnote'])('are said to be there: /%s', (name) => {
    expect(() => parseTyped(`/${name} list`, new Map())).toThrow(`/${name} works in Discord servers`);
  });
});
