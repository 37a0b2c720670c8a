import { describe, expect, it } from 'vitest';
import type { Agreement } from '../../src/model/answer.ts';
import { day } from '../../src/model/day.ts';
import { articleId } from '../../src/model/ids.ts';
import { present } from '../../src/present/reply.ts';
import { compareReply, exactReply, sourceReply } from '../../src/present/source.ts';
import { terminalText } from '../../src/render/terminal.ts';
import { answered, at, evidence, library, quotation } from '../fakes/articles.ts';

const harbour = 'The harbour took in 40 ships in May. Ada Moor runs it.\nShe said “we are full” on Monday.';
const ledger = 'Only 37 ships came in May, the ledger shows.';
const drafts = [
  {
    file: 'harbour.txt',
    text: harbour,
    title: 'A full harbour',
    publisher: 'The Gull',
    date: '2021-06-03',
    url: 'https://gull.example/a',
  },
  { file: 'ledger.txt', text: ledger, title: 'What the ledger shows', date: '2021-06-05' },
] as const;
const shelf = library(drafts);
const plain = { width: 1000, colour: false, hyperlinks: false };
const text = (reply: Parameters<typeof terminalText>[0]) => terminalText(reply, shelf, plain);
const ships = evidence(shelf, 'harbour.txt', 'The harbour took in 40 ships in May.');
const counted = evidence(shelf, 'ledger.txt', ledger);

function measured(verdict: 'agree' | 'differ', newer: number | null = null): Agreement {
  const value = (amount: number, rank: number) => ({
    ...{ value: amount, high: null, unit: 'count', text: `${amount} ships`, approximate: false, period: 'May 2021' },
    ...{ attributedTo: rank === 2 ? 'the ledger' : null, evidence: [rank] },
  });
  return { verdict, measures: [{ label: 'ships in May', verdict, values: [value(40, 1), value(37, 2)], newer }] };
}

describe('the card for an answer', () => {
  it('shows the question, then the words of each source with title, date and file', () => {
    const shown = text(present(answered([ships, counted]), shelf));
    expect(shown).toContain('How much?');
    expect(shown).toContain('[1] The harbour took in 40 ships in May.');
    expect(shown).toContain('The Gull, A full harbour, 3 June 2021 · harbour.txt');
    expect(shown).toContain('What the ledger shows, 5 June 2021 · ledger.txt');
    expect(shown).toContain('2 passages from 2 articles (The Gull), 3 June 2021 to 5 June 2021.');
  });

  it('makes a headline of it when sources differ, and offers to compare', () => {
    const reply = present(answered([ships, counted], { agreement: measured('differ') }), shelf);
    expect(text(reply)).toContain('Sources differ: [1] says 40 ships, [2] says 37 ships.');
    expect(reply.actions.map((action) => action.do)).toEqual(['compare', 'dismiss']);
  });

  it('says which report is the later one where an update explains the difference', () => {
    const reply = present(answered([ships, counted], { agreement: measured('differ', 2) }), shelf);
    expect(text(reply)).toContain('[2] is the later report.');
  });

  it('names the first by its number where it has no publisher', () => {
    const bare = library(drafts.map((draft) => ({ ...draft, publisher: null })));
    const reply = present(answered([ships, counted], { agreement: measured('agree') }), bare);
    expect(terminalText(reply, bare, plain)).toContain('2 sources agree on ships in May ([1], [2]), first reported by [1].');
  });

  it('does not call first what is only a copy of something earlier', () => {
    const earlier = {
      file: 'wire.txt',
      text: harbour,
      title: 'From the wire',
      publisher: 'The Wire',
      date: '2021-06-02',
    } as const;
    const held = library([...drafts, earlier]);
    const copied = { ...evidence(held, 'harbour.txt', 'The harbour took in 40 ships in May.'), alsoIn: [articleId('wire.txt')] };
    const reply = present(answered([copied, evidence(held, 'ledger.txt', ledger)], { agreement: measured('agree') }), held);
    expect(terminalText(reply, held, plain)).toContain('first reported by The Wire.');
  });

  it('names in order of time who else has the same words, and of very many only how many more', () => {
    const copies = [9, 2, 11, 5, 7, 3, 10, 4, 8, 6].map((nth) => ({
      ...{ file: `copy${nth}.txt`, text: harbour, title: `Copy ${nth}`, publisher: `Paper ${nth}` },
      date: day(`2021-07-${String(nth).padStart(2, '0')}`),
    }));
    const held = library([...drafts, ...copies]);
    const shown = (count: number): string => {
      const alsoIn = copies.slice(0, count).map(({ file }) => articleId(file));
      const one = { ...evidence(held, 'harbour.txt', 'The harbour took in 40 ships in May.'), alsoIn };
      return terminalText(present(answered([one]), held), held, plain);
    };
    expect(shown(3)).toContain('The same words also in Paper 2 (2 July 2021), Paper 9 (9 July 2021), Paper 11 (11 July 2021).');
    const many = shown(10);
    expect(many).toContain('Paper 2 (2 July 2021), Paper 3');
    expect(many).toContain('Paper 7 (7 July 2021) and 4 more.');
    expect(many).not.toContain('Paper 8');
  });

  it('says how many sources agree and who was first, and offers no comparison', () => {
    const reply = present(answered([ships, counted], { agreement: measured('agree') }), shelf);
    expect(text(reply)).toContain('2 sources agree on ships in May ([1], [2]), first reported by The Gull.');
    expect(text(reply)).not.toContain('differ');
    expect(reply.actions.map((action) => action.do)).toEqual(['dismiss']);
  });

  it('does not count two articles of one publisher as two sources', () => {
    const twins = library([
      { file: 'harbour.txt', text: harbour, publisher: 'The Gull' },
      { file: 'ledger.txt', text: ledger, publisher: 'The Gull' },
    ]);
    const shown = terminalText(present(answered([ships, counted], { agreement: measured('agree') }), twins), twins, plain);
    expect(shown).toContain('2 articles of one source agree on ships in May');
  });

  it('gives every passage a source button, and a link where the article has an address', () => {
    const reply = present(answered([ships, counted]), shelf);
    const actions = reply.blocks.flatMap((block) => (block.kind === 'passage' ? [block.actions.map((action) => action.do)] : []));
    expect(actions).toEqual([['source', 'open'], ['source']]);
  });

  it('offers to share only what is private', () => {
    expect(present(answered([ships]), shelf, { private: true }).actions.map((action) => action.do)).toEqual(['share', 'dismiss']);
    expect(present(answered([ships]), shelf).actions.map((action) => action.do)).toEqual(['dismiss']);
  });

  it('names the other articles that carry the same words', () => {
    const twice = { ...ships, alsoIn: [counted.article] };
    expect(text(present(answered([twice]), shelf))).toContain('The same words also in What the ledger shows (5 June 2021).');
  });
});

describe('the speaker under a quotation', () => {
  const proof = at(harbour, 'Ada Moor');
  const surface = at(harbour, 'She');
  const cue = at(harbour, 'said');
  const said = (more: Parameters<typeof quotation>[2]) => {
    const quoted = quotation(harbour, '“we are full”', more);
    return text(
      present(answered([evidence(shelf, 'harbour.txt', 'She said “we are full” on Monday.', { quotation: quoted })]), shelf),
    );
  };

  it('is proved where a pronoun stands for the name', () => {
    expect(said({ speaker: 'Ada Moor', surface, proof, cue })).toContain('"She" = Ada Moor, named one sentence earlier');
  });

  it('is named plainly where the name itself stands there', () => {
    const shown = said({ speaker: 'Ada Moor', surface: proof, cue });
    expect(shown).toContain('Ada Moor (“said”)');
    expect(shown).not.toContain('named');
  });

  it('is called unclear rather than guessed', () => {
    expect(said({ surface })).toContain('speaker unclear ("She")');
  });

  it('is left out where the marks hold nobody’s speech', () => {
    expect(said({ kind: 'scare' })).not.toContain('speaker');
  });
});

describe('the card for no answer', () => {
  const explanation = {
    ...{ searched: ['barges', 'winter'], neverOccur: ['barges'], neverTogether: ['winter'], articles: 2 },
    ...{ didYouMean: ['ships in May'], line: 'Nothing.' },
  };
  const asked = { command: 'ask', asked: 'barges in winter', outcome: 'no_evidence' as const, explanation, nearest: [counted] };

  it('tells what was searched and which words occur nowhere', () => {
    const shown = text(present(asked, shelf));
    expect(shown).toContain('Searched 2 articles for barges and winter.');
    expect(shown).toContain('Occurs in none of them: barges.');
    expect(shown).toContain('Known, but never together: winter.');
  });

  it('shows the nearest passage as no answer and without a citation number', () => {
    const reply = present(asked, shelf);
    expect(text(reply)).toMatch(/nearest, which is not an answer/);
    expect(reply.blocks.filter((block) => block.kind === 'passage').map((block) => block.number)).toEqual([null]);
  });

  it('offers what may have been meant', () => {
    const reply = present(asked, shelf);
    expect(text(reply)).toContain('Did you mean:');
    expect(reply.actions).toContainEqual({ do: 'run', command: 'ask', text: 'ships in May', label: 'ships in May' });
  });
});

describe('what the buttons show', () => {
  const [article] = shelf.articles;
  if (!article) throw new Error('the shelf is empty');

  it('is the paragraph around a passage with file, offsets and hash', () => {
    const shown = text(sourceReply(article, ships.span, 'same'));
    expect(shown).toContain('Ada Moor runs it.');
    expect(shown).toContain(`Characters 0 to ${ships.span.end}`);
    expect(shown).toContain(article.sha256.slice(0, 12));
    expect(shown).toContain('unchanged');
  });

  it('is a warning without the tick where the file has changed since', () => {
    const shown = text(sourceReply(article, ships.span, 'changed'));
    expect(shown).toContain('has changed');
    expect(shown).not.toContain('✓');
  });

  it('is the untouched text for "Exact text"', () => {
    expect(exactReply(article, ships.span).blocks).toContainEqual({ kind: 'exact', article: article.id, span: ships.span });
  });

  it('is a row a source for "Compare", with whom the text credits', () => {
    const shown = text(compareReply(answered([ships, counted], { agreement: measured('differ') }), shelf));
    expect(shown).toMatch(/\[1\] The Gull +3 June 2021 +40 ships +May 2021 +–/);
    expect(shown).toMatch(/\[2\] What the ledger shows +5 June 2021 +37 ships +May 2021 +the ledger/);
  });
});
