import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analyse/analyse.ts';
import { said } from '../../src/answer/check/said.ts';
import { article, type Draft, library } from '../fakes/articles.ts';

const drafts: readonly Draft[] = [
  {
    file: 'a.txt',
    text: 'Dmitry Varga, the port\u2019s spokesman, spoke on Tuesday.\n“The talks,” Varga said, “will go on … until both sides are content with 14 berths.”\n“We do not comment on rumours about the ferry,” he added.',
  },
  { file: 'b.txt', text: 'Coach Peter Smith was pleased on Sunday.\n“They pulled like oxen all the way,” Smith said.' },
  {
    file: 'c.txt',
    text: 'Li Wen came to the harbour.\n“When we speak of storks, we always end with a smile,” noted Li Wen.',
  },
];
const books = library(drafts, Object.fromEntries(drafts.map((draft) => [draft.file ?? '', analyse(article(draft))])));
const findings = (text: string, by?: string) => said(books, { text, by }).checked.map((one) => one.findings.join('+'));
const first = (text: string) => said(books, { text }).checked[0];

describe('a quotation that is checked', () => {
  it.each([
    'We do not comment on rumours about the ferry',
    '“We do not comment on rumours about the ferry”',
    '"We do not comment on rumours about the ferry"',
    "'We do not comment on rumours about the ferry'",
    'Varga: We do not comment on rumours about the ferry',
    'Dmitry Varga: "We do not comment on rumours about the ferry"',
    'We do not comment on rumours about the ferry — Dmitry Varga',
    '“They pulled like oxen all the way” – Peter Smith',
  ])('is exact in any marks and under the right name: %s', (text) => {
    expect(findings(text)).toEqual(['exact']);
  });

  it('is exact across its attribution, and with the ellipsis typed or not', () => {
    expect(findings('The talks will go on … until both sides are content with 14 berths.')).toEqual(['exact']);
    expect(findings('The talks will go on ... until both sides are content with 14 berths')).toEqual(['exact']);
    expect(findings('“The talks,” Varga said, “will go on … until both sides are content with 14 berths.”')).toEqual(['exact']);
  });

  it('is altered where words are others, and both sides are marked', () => {
    const one = first('The talks will go on until both parties are content with 14 berths');
    expect(one?.findings).toEqual(['altered']);
    const marked = one?.differs.map(({ start, end }) => one.claim.text.slice(start, end));
    expect(marked).toEqual(expect.arrayContaining(['parties']));
    const text = books.articles.find(({ id }) => id === one?.source?.article)?.text ?? '';
    expect(one?.source?.differs.map(({ start, end }) => text.slice(start, end))).toEqual(expect.arrayContaining(['sides']));
  });

  it('is cut where its beginning, middle or end is missing', () => {
    expect(findings('We do not comment on rumours')).toEqual(['cut']);
    expect(findings('comment on rumours about the ferry')).toEqual(['cut']);
    expect(findings('The talks … until both sides are content with 14 berths')).toEqual(['cut']);
    expect(findings('The talks will go on until both sides are content')).toEqual(['cut']);
  });

  it('has another figure', () => {
    expect(findings('will go on until both sides are content with 15 berths')).toContain('figure differs');
  });

  it.each([
    ['“They pulled like oxen all the way” — Dmitry Varga', undefined],
    ['Li Wen: They pulled like oxen all the way', undefined],
    ['They pulled like oxen all the way', 'Li Wen'],
    ['They pulled like oxen all the way', 'Alan Smith'],
  ])('is somebody else’s: %s %s', (text, by) => {
    expect(findings(text, by)).toEqual(['said by someone else']);
  });

  it.each(['Smith', 'Mr Smith', 'Coach Smith', 'Peter Smith', 'Pete Smith', 'Pyotr Smith'])('is that of %s', (by) => {
    expect(findings('They pulled like oxen all the way', by)).toEqual(['exact']);
  });

  it('is held to be altered, never exact, in another translation', () => {
    expect(findings('Whenever we talk of storks we always end up with a smile')).toEqual(['altered']);
  });

  it('is in no article where nothing is near, which is no word on whether it was spoken', () => {
    const { answer, checked } = said(books, { text: 'Winter closes the northern lighthouse for good' });
    expect(checked.map((one) => one.findings)).toEqual([['not in these articles']]);
    expect(answer.outcome).toBe('no_evidence');
  });
});
