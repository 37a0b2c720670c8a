import { describe, expect, it } from 'vitest';
import { apiDescription, described } from './apiDescription.ts';
import { commandProblems } from './commandRules.ts';
import { choiceProblems, componentProblems, messageProblems, v2 } from './rules.ts';

const text = (content: string) => ({ type: 10, content });
const button = (more: object = {}) => ({ type: 2, style: 2, label: 'Go', custom_id: 'x', ...more });
const card = (...components: object[]) => ({
  flags: v2,
  allowed_mentions: { parse: [] },
  components: [{ type: 17, components }],
});
const repeated = (n: number, make: (i: number) => object) => Array.from({ length: n }, (_, i) => make(i));
const option = { type: 3, name: 'q', description: 'd', required: true };
const command = { name: 'ask', type: 1, description: 'd', contexts: [0, 1, 2], integration_types: [0, 1], options: [option] };

describe('the loopback’s own rules', () => {
  it('let a sound message through', () => {
    expect(messageProblems(card(text('hello'), { type: 9, components: [text('a')], accessory: button() }))).toEqual([]);
    expect(commandProblems([command])).toEqual([]);
    expect(choiceProblems({ choices: [{ name: 'a', value: 'a' }] })).toEqual([]);
  });

  it.each([
    ['no flag for Components V2', { ...card(text('a')), flags: 0 }],
    ['content beside components', { ...card(text('a')), content: 'a' }],
    ['mentions allowed', { ...card(text('a')), allowed_mentions: { parse: ['users'] } }],
    ['mentions not spoken of', { flags: v2, components: card(text('a')).components }],
    ['no component', { ...card(), components: [] }],
    ['an empty container', card()],
    ['41 components', card(...repeated(40, () => ({ type: 14 })))],
    ['4,001 characters', card(text('a'.repeat(2_000)), text('a'.repeat(2_001)))],
    ['too many bytes', card(text('中'.repeat(3_390)))],
    ['an empty text', card(text(' '))],
    ['a custom_id twice', card({ type: 1, components: [button(), button()] })],
    ['a custom_id too long', card({ type: 1, components: [button({ custom_id: 'x'.repeat(101) })] })],
    ['a label too long', card({ type: 1, components: [button({ label: 'x'.repeat(81) })] })],
    ['six buttons in a row', card({ type: 1, components: repeated(6, (i) => button({ custom_id: `${i}` })) })],
    ['a link that is none', card({ type: 1, components: [{ type: 2, style: 5, label: 'Go', url: 'ftp://a' }] })],
    ['a button outside a row', card(button())],
    ['a section without button', card({ type: 9, components: [text('a')] })],
    ['a section of four texts', card({ type: 9, components: repeated(4, () => text('a')), accessory: button() })],
    ['a container in a container', card({ type: 17, components: [text('a')] })],
    ['a file that is not there', card({ type: 13, file: { url: 'attachment://a.txt' } })],
  ])('find %s', (_, message) => {
    expect(messageProblems(message)).toHaveLength(1);
  });

  it('find faults in commands and choices', () => {
    const bad = [
      { ...command, name: 'Ask' },
      { ...command, description: 'd'.repeat(101) },
      { ...command, contexts: [0] },
      { ...command, integration_types: [0] },
      {
        ...command,
        options: [
          { ...option, required: false },
          { ...option, name: 'r' },
        ],
      },
      { ...command, options: repeated(26, (i) => ({ ...option, name: `o${i}` })) },
      { ...command, options: [{ ...option, max_length: 6_001 }] },
    ];
    expect(bad.map((one) => commandProblems([one]).length)).toEqual(bad.map(() => 1));
    expect(commandProblems([command, command])).toHaveLength(1);
    expect(choiceProblems({ choices: repeated(26, (i) => ({ name: `${i}`, value: `${i}` })) })).toHaveLength(1);
    expect(choiceProblems({ choices: [{ name: 'x'.repeat(101), value: 'y'.repeat(101) }] })).toHaveLength(2);
  });

  it('take nested components into account', () => {
    const inner = repeated(9, (i) => ({ type: 9, components: [text('a'), text('b')], accessory: button({ custom_id: `${i}` }) }));
    expect(componentProblems([{ type: 17, components: inner }])).toEqual([]);
    const more = [...inner, { type: 9, components: [text('a'), text('b')], accessory: button({ custom_id: 'z' }) }];
    expect(componentProblems([{ type: 17, components: more }])).toHaveLength(1);
  });
});

describe.skipIf(!described)('Discord’s own description (skipped where it is not at hand)', () => {
  it('takes what is sound and names what is not', () => {
    const check = apiDescription();
    expect(check('POST', '/interactions/1/t/callback', { type: 4, data: card(text('a')) })).toEqual([]);
    expect(check('POST', '/interactions/1/t/callback', { type: 4, data: card(text('')) })).not.toEqual([]);
    expect(check('PUT', '/applications/1/commands', [{ ...command, description: 'd'.repeat(101) }])).not.toEqual([]);
    expect(check('GET', '/nowhere/1', undefined)).not.toEqual([]);
  });
});
