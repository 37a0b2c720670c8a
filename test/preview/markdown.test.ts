import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Node, parse, textOf } from '../../preview/markdown.ts';
import { literal } from '../../src/render/escape.ts';
import { seen } from '../render/discordMarkdown.ts';

const kinds = (nodes: readonly Node[]): readonly string[] =>
  nodes.flatMap((node) => ('inside' in node ? [node.is, ...kinds(node.inside)] : [node.is]));

const teasing = fc.array(
  fc.constantFrom(...'*_~|`<>[]()#-+.:/@\\1 \na', '**', '```', 'https://a.example', '@everyone', '<@1>', '-# ', 'é', '😀'),
  { maxLength: 24 },
);

describe('the markdown of the preview page', () => {
  it('shows what Footnote escapes character for character, as the model of Discord does', () => {
    fc.assert(
      fc.property(teasing, (parts) => {
        const text = parts.join('');
        const nodes = parse(literal(text));
        expect(textOf(nodes)).toBe(text);
        expect(kinds(nodes).filter((kind) => kind !== 'text')).toEqual([]);
        expect(textOf(nodes)).toBe(seen(literal(text)).text);
      }),
      { numRuns: 2_000 },
    );
  });

  it('loses no word of a text that nobody escaped', () => {
    const words = (text: string) => text.replace(/[^a-zé😀]/gu, '');
    const unescaped = teasing.map((parts) => parts.join('').replaceAll('`', ''));
    fc.assert(
      fc.property(unescaped, (text) => {
        expect(words(textOf(parse(text)))).toBe(words(text));
      }),
    );
  });

  it('makes bold exactly what Footnote makes bold', () => {
    const nodes = parse(literal('It rose by 24.5 percent.', [{ start: 11, end: 23 }]));
    expect(nodes).toContainEqual({ is: 'bold', inside: [{ is: 'text', text: '24.5 percent' }] });
  });

  it('knows headings, subtext, quotations, code, links and mentions', () => {
    const found = kinds(parse('# A\n-# b\n> c\n- d\n`e` ||f|| ~~g~~ __h__ _i_ https://j.example <@12>\n```\nk\n```'));
    for (const kind of ['heading', 'subtext', 'quote', 'item', 'code', 'spoiler', 'strike', 'underline', 'italic', 'link'])
      expect(found).toContain(kind);
    expect(found).toEqual(expect.arrayContaining(['mention', 'codeblock']));
  });

  it('makes no link of anything but a web address', () => {
    expect(kinds(parse('[x](javascript:alert(1)) javascript:alert(1)'))).toEqual(['text']);
  });
});
