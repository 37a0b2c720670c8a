import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analyse/analyse.ts';
import { quote } from '../../src/answer/quote/quote.ts';
import { suggestSpeakers } from '../../src/answer/quote/suggestSpeakers.ts';
import { article, type Draft, library } from '../fakes/articles.ts';

const drafts: readonly Draft[] = [
  {
    file: 'a.txt',
    date: '2021-05-01',
    text: 'Norwegian Prime Minister Kari Dahl opened the pier on Monday.\n“The pier brings us trade,” Ms. Dahl said.\nMr. Otto Berg, the harbour spokesman, spoke later.\n“The fish market moves in June,” he told reporters.',
  },
  {
    file: 'b.txt',
    date: '2022-05-01',
    text: 'Kari Dahl came back to the harbour.\n“The pier brings us trade,” Dahl said.\n“We were right about the fish,” Prime Minister Dahl added.',
  },
  {
    file: 'c.txt',
    date: '2023-05-01',
    text: 'Jon Huntley met John Huntley’s lawyer in Oslo.\n“I own the boat,” Jon Huntley said.\nThe “no limits” show opened.',
  },
];
const books = library(drafts, Object.fromEntries(drafts.map((draft) => [draft.file ?? '', analyse(article(draft))])));
const ask = (speaker?: string, about?: string, more: { from?: string; to?: string } = {}) =>
  quote(books, { speaker, about, limit: 10, ...more });
const shown = (answer: ReturnType<typeof quote>) => {
  const list = answer.outcome === 'answered' ? answer.evidence : answer.outcome === 'no_evidence' ? answer.nearest : [];
  return list.map(
    ({ article: id, span, quotation }) => `${quotation?.speaker}: ${books.article(id)?.text.slice(span.start, span.end)}`,
  );
};

describe('asking for a speaker', () => {
  it('finds one person under surname, full name and title, newest first', () => {
    for (const name of ['Dahl', 'Kari Dahl', 'Ms Dahl', 'Prime Minister Dahl', 'kari dahl']) {
      const lines = shown(ask(name));
      expect(lines.every((line) => line.startsWith('Kari Dahl: '))).toBe(true);
      expect(lines[0]).toContain('trade');
      expect(lines).toHaveLength(2);
    }
  });

  it('finds a speaker by role, with the words that stand for the name', () => {
    const answer = ask('harbour spokesman');
    expect(shown(answer)).toEqual(['Otto Berg: “The fish market moves in June,” he told reporters.']);
    expect(answer.outcome === 'answered' && answer.evidence[0].quotation?.proof).toBeTruthy();
  });

  it('shows the same words of two articles once, with both citations', () => {
    const answer = ask('Dahl', 'trade');
    expect(answer.outcome === 'answered' && answer.evidence.map(({ alsoIn }) => alsoIn.length)).toEqual([1]);
  });

  it('puts what is about the topic first and leaves out what is not', () => {
    expect(shown(ask('Dahl', 'fish'))).toEqual(['Kari Dahl: “We were right about the fish,” Prime Minister Dahl added.']);
  });

  it('keeps to the time that was asked for', () => {
    expect(shown(ask('Dahl', undefined, { to: '2021' }))).toHaveLength(1);
    expect(ask('Dahl', undefined, { from: '2024' }).outcome).toBe('no_evidence');
    expect(ask('Dahl', undefined, { from: 'soon' })).toMatchObject({
      outcome: 'invalid',
      problem: expect.stringContaining('soon'),
    });
    expect(ask('Dahl', undefined, { from: '2023', to: '2021' }).outcome).toBe('invalid');
  });

  it('does not merge Jon and John', () => {
    expect(shown(ask('Jon Huntley'))).toEqual(['Jon Huntley: “I own the boat,” Jon Huntley said.']);
    expect(ask('John Huntley').outcome).toBe('no_evidence');
  });

  it('says that a name is unknown and offers the nearest one', () => {
    const answer = ask('Kari Dal');
    expect(answer).toMatchObject({ outcome: 'no_evidence', explanation: { didYouMean: ['Kari Dahl'] } });
  });

  it('offers nobody whose name is not near the unknown one', () => {
    for (const typed of ['Macron', 'Obama', 'Zzyzx Qwfp'])
      expect(ask(typed)).toMatchObject({ outcome: 'no_evidence', explanation: { didYouMean: [] } });
    expect(ask('Kary Daal')).toMatchObject({ explanation: { didYouMean: ['Kari Dahl'] } });
  });

  it('says when somebody is quoted, but not about that', () => {
    const answer = ask('Otto Berg', 'submarines');
    expect(answer).toMatchObject({
      outcome: 'no_evidence',
      explanation: { line: expect.stringContaining('not about'), neverOccur: ['submarines'] },
    });
    expect(shown(answer)).toHaveLength(1);
  });
});

describe('asking only what words are about', () => {
  it('shows everyone who is quoted about it, never words at arm’s length', () => {
    expect(shown(ask(undefined, 'fish')).sort()).toEqual([
      'Kari Dahl: “We were right about the fish,” Prime Minister Dahl added.',
      'Otto Berg: “The fish market moves in June,” he told reporters.',
    ]);
    expect(ask(undefined, 'limits').outcome).toBe('no_evidence');
  });

  it('needs a speaker or a topic', () => {
    expect(ask().outcome).toBe('invalid');
    expect(ask('  ', ' ').outcome).toBe('invalid');
  });
});

describe('speakers while typing', () => {
  it('are offered by any part of name or role, with counts, each once', () => {
    expect(suggestSpeakers('', books)[0]).toEqual({ name: 'Kari Dahl · 3', value: 'Kari Dahl' });
    expect(suggestSpeakers('spokes', books).map(({ value }) => value)).toEqual(['Otto Berg']);
    expect(suggestSpeakers('hunt', books).map(({ value }) => value)).toEqual(['Jon Huntley']);
    expect(suggestSpeakers('zzz', books)).toEqual([]);
  });
});

describe('asking for a role', () => {
  const talks = [
    {
      file: 't.txt',
      date: '2021-05-01' as const,
      text: 'French President Paul Morel met Norwegian Prime Minister Kari Dahl in Oslo.\n“We share the same sea,” Mr. Morel said.\n“We share the same fish,” Ms. Dahl said.\nNo deal was made, said Mr. Morel’s press spokesman, Luc Petit.\n“It takes time,” Petit said.',
    },
  ];
  const oslo = library(talks, { 't.txt': analyse(article(talks[0] ?? { text: '' })) });
  const whose = (speaker: string) => {
    const answer = quote(oslo, { speaker, limit: 10 });
    return answer.outcome === 'answered' ? [...new Set(answer.evidence.map(({ quotation }) => quotation?.speaker))] : [];
  };

  it('finds the leader of that country, never the guest from the other', () => {
    expect(whose('French leader')).toEqual(['Paul Morel']);
    expect(whose('the French president')).toEqual(['Paul Morel']);
    expect(whose('Norwegian prime minister')).toEqual(['Kari Dahl']);
    expect(whose('Swedish leader')).toEqual([]);
  });

  it('finds a spokesman by whose or what he is', () => {
    expect(whose('press spokesman')).toEqual(['Luc Petit']);
    expect(whose('French spokesman')).toEqual(['Luc Petit']);
  });
});

describe('asking for a word that stands for a name', () => {
  it.each(['he', 'She', 'they', 'él', 'он'])('says in one line that “%s” is none', (word) => {
    const answer = ask(word);
    expect(answer).toMatchObject({ outcome: 'invalid', why: { is: 'pronounAsked', word } });
    expect(answer.outcome === 'invalid' && answer.problem).toMatch(/a name or a role/);
  });
});
