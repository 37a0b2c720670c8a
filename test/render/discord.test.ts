import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/model/article.ts';
import { articleId } from '../../src/model/ids.ts';
import type { Block, Reply } from '../../src/model/reply.ts';
import { costOf } from '../../src/render/budget.ts';
import { buttonState, recall } from '../../src/render/customId.ts';
import { type DiscordCard, discordMessage } from '../../src/render/discord.ts';
import { headingText } from '../../src/render/discordLines.ts';
import { flat, messageProblems } from '../loopback/rules.ts';
import { libraryOf } from '../transports/smallBot.ts';
import { seen } from './discordMarkdown.ts';

const id = articleId('a.txt');

function passages(spans: readonly (readonly [number, number])[], cite = 'Outlet, title'): Reply {
  const blocks = spans.map(([start, end], i): Block => {
    const span = { start, end };
    const actions = [{ do: 'source', article: id, span } as const, { do: 'open', url: 'https://example.org/a' } as const];
    return { kind: 'passage', number: i + 1, article: id, span, highlights: [], cite: [[{ foreign: cite }]], actions };
  });
  return {
    blocks: [{ kind: 'title', words: [{ foreign: 'a question' }] }, ...blocks],
    actions: [{ do: 'dismiss' }],
    private: false,
  };
}

function allPages(reply: Reply, library: ReturnType<typeof libraryOf>, question = 'a question'): readonly DiscordCard[] {
  const options = { origin: { do: 'more', command: 'ask', text: question } as const, asker: '100000000000000001' };
  const first = discordMessage(reply, library, options);
  return Array.from({ length: first.pages }, (_, page) => discordMessage(reply, library, { ...options, page }));
}

const texts = (card: DiscordCard) =>
  flat(card.message.components).flatMap((one) => (one['type'] === 10 ? [String(one['content'])] : []));
const buttons = (card: DiscordCard) => flat(card.message.components).filter((one) => one['type'] === 2);
const problems = (card: DiscordCard) =>
  messageProblems(
    card.message,
    card.files.map(({ name }) => name),
  );

const unit = fc.oneof(
  fc.constantFrom(
    'a',
    'word ',
    '*',
    '_',
    '\\',
    '`',
    '中',
    '文',
    '👍',
    '\n',
    '# ',
    '- ',
    'https://x.y ',
    '<@1>',
    '@everyone',
    ' ',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
);
const passage = fc.array(unit, { minLength: 1, maxLength: 700 }).map((parts) => `x${parts.join('').slice(0, 698)}x`);

describe('a card', () => {
  it('keeps every limit and shows every passage whole, whatever the articles hold', () => {
    fc.assert(
      fc.property(fc.array(passage, { minLength: 1, maxLength: 7 }), fc.string({ maxLength: 400 }), (parts, cite) => {
        const text = parts.join('\n');
        const starts = parts.map((_, i) => parts.slice(0, i).join('\n').length + (i > 0 ? 1 : 0));
        const spans = parts.map((one, i) => [starts[i] ?? 0, (starts[i] ?? 0) + one.length] as const);
        const library = libraryOf({ 'a.txt': text });
        const pages = allPages(passages(spans, cite), library);
        const found = pages.flatMap((page) => {
          expect(problems(page)).toEqual([]);
          expect(texts(page).filter((one) => parts.includes(seen(one).text)).length).toBeLessThanOrEqual(3);
          for (const one of texts(page))
            expect(seen(one).alive.filter((thing) => !/^(heading|subtext|list)/.test(thing))).toEqual([]);
          return [...texts(page).map((one) => seen(one).text), ...page.files.map((file) => file.text)];
        });
        for (const one of parts) expect(found).toContain(one);
      }),
      { numRuns: 40 },
    );
  });

  it('says overleaf again what the passages are', () => {
    const text = Array.from({ length: 5 }, (_, i) => `Passage ${i}.`).join(' ');
    const [title, ...rest] = passages(Array.from({ length: 5 }, (_, i) => [i * 11, i * 11 + 10] as const)).blocks;
    const lead: Block = { kind: 'says', words: ['The nearest, no answer:'], tone: 'strong' };
    const reply: Reply = { blocks: [...(title ? [title] : []), lead, ...rest], actions: [], private: false };
    for (const page of allPages(reply, libraryOf({ 'a.txt': text })))
      expect(texts(page)).toContain('**The nearest, no answer:**');
  });

  it('puts a passage that no message could hold into a file, whole', () => {
    const text = 'word '.repeat(1_500).trim();
    const [card] = allPages(passages([[0, text.length]]), libraryOf({ 'a.txt': text }));
    expect(card && problems(card)).toEqual([]);
    expect(card?.files.map((file) => file.text)).toEqual([text]);
  });

  it('shows the sentence in question beside the file of a paragraph that is too long', () => {
    const text = `${'word '.repeat(1_000)}This is it. ${'word '.repeat(1_000)}`.trim();
    const at = { start: text.indexOf('This'), end: text.indexOf('it.') + 3 };
    const span = { start: 0, end: text.length };
    const block: Block = {
      kind: 'passage',
      number: null,
      article: id,
      span,
      highlights: [{ ...at, kind: 'term' }],
      cite: [],
      actions: [],
    };
    const card = discordMessage({ blocks: [block], actions: [], private: true }, libraryOf({ 'a.txt': text }));
    expect(problems(card)).toEqual([]);
    expect(texts(card)).toContain('This is it.');
    expect(card.files.map((file) => file.text)).toEqual([text]);
  });

  it('counts bytes where characters are few: Chinese takes three times the room', () => {
    const text = Array.from({ length: 3 }, () => '中'.repeat(1_190)).join('\n');
    const pages = allPages(
      passages(Array.from({ length: 3 }, (_, i) => [i * 1_191, i * 1_191 + 1_190] as const)),
      libraryOf({ 'a.txt': text }),
    );
    expect(pages.flatMap(problems)).toEqual([]);
    expect(pages.length).toBe(2);
    expect(costOf([{ type: 10, content: 'é中' }])).toEqual({ components: 1, characters: 2, bytes: 17 });
  });

  it('leads from page to page with buttons and always offers Dismiss', () => {
    const text = Array.from({ length: 7 }, (_, i) => `Passage ${i}.`).join(' ');
    const spans = Array.from({ length: 7 }, (_, i) => [i * 11, i * 11 + 10] as const);
    const pages = allPages(passages(spans), libraryOf({ 'a.txt': text }));
    const labels = pages.map((page) =>
      buttons(page)
        .map((one) => one['label'])
        .slice(-3),
    );
    expect(labels).toEqual([
      ['More', 'Follow-up', 'Dismiss'],
      ['Back', 'Follow-up', 'Dismiss'],
      ['Back', 'Follow-up', 'Dismiss'],
    ]);
  });

  it('keeps a long question in its title and finds it there again', () => {
    const question = `Why ${'did *trade* grow '.repeat(12)}?`;
    const reply: Reply = {
      ...passages([]),
      blocks: [{ kind: 'title', words: [{ foreign: question }] }],
      actions: [{ do: 'compare', question }],
    };
    const card = discordMessage(reply, libraryOf({ 'a.txt': 'x' }));
    const state = buttonState(String(buttons(card).find((one) => one['label'] === 'Compare')?.['custom_id']));
    const title = headingText(texts(card)[0] ?? '') ?? '';
    expect(state?.do === 'compare' && recall(state.kept, title)).toBe(question);
    expect(state?.do === 'compare' && recall(state.kept, `${title} changed`.slice(5))).toBeNull();
  });

  it('says when further pages are out of reach, so that they can follow by themselves', () => {
    const text = Array.from({ length: 4 }, (_, i) => `Passage ${i}.`).join(' ');
    const reply = passages(Array.from({ length: 4 }, (_, i) => [i * 11, i * 11 + 10] as const));
    expect(discordMessage(reply, libraryOf({ 'a.txt': text })).linked).toBe(false);
  });

  it('gives two citations of one sentence different buttons', () => {
    const text = 'One sentence with “two” quotations in “it”.';
    const reply = passages([
      [0, 20],
      [0, 20],
      [0, 20],
    ]);
    expect(allPages(reply, libraryOf({ 'a.txt': text })).flatMap(problems)).toEqual([]);
  });

  it('divides a long list between pages and keeps a heading with what it leads to', () => {
    const items = Array.from({ length: 300 }, (_, i) => [{ foreign: `article number ${i} with a title of some length` }]);
    const reply: Reply = {
      blocks: [
        { kind: 'title', words: ['Sources'] },
        { kind: 'list', items },
      ],
      actions: [],
      private: false,
    };
    const pages = allPages(reply, libraryOf({ 'a.txt': 'x' }), '');
    expect(pages.flatMap(problems)).toEqual([]);
    expect(pages.flatMap(texts).join('\n').match(/^- /gm)?.length).toBe(300);
  });

  it('leaves out links that are no web addresses', () => {
    const span = { start: 0, end: 1 };
    const actions = ['javascript:alert(1)', 'not an address', `https://x.y/${'a'.repeat(600)}`].map(
      (url) => ({ do: 'open', url }) as const,
    );
    const block: Block = { kind: 'passage', number: 1, article: id, span, highlights: [], cite: [], actions };
    const card = discordMessage({ blocks: [block], actions: [], private: false }, libraryOf({ 'a.txt': 'x' }));
    expect(buttons(card).map((one) => one['label'])).toEqual(['Dismiss']);
  });
});

describe('the exact text', () => {
  const exact = (source: string, more: Partial<Article> = {}) => {
    const span = { start: 0, end: source.length };
    const reply: Reply = { blocks: [{ kind: 'exact', article: id, span }], actions: [], private: true };
    return discordMessage(reply, libraryOf({ 'a.txt': source }, more));
  };

  it('stands in a code block, untouched', () => {
    expect(texts(exact('*A* <@1> `b`'))).toEqual(['```\n*A* <@1> `b`\n```']);
  });

  it.each(['a ``` b', ' leading blank', 'a\rb', 'zero\u200bwidth', 'x'.repeat(4_000)])(
    'goes into a file where %j would not come through',
    (source) => {
      const card = exact(source);
      expect(problems(card)).toEqual([]);
      expect(card.files.map((file) => file.text)).toEqual([source]);
    },
  );
});
