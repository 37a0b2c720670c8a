import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Library } from '../../src/index/library.ts';
import type { Article } from '../../src/model/article.ts';
import { quotationJson, toJson } from '../../src/present/json.ts';
import { answered, article, at, evidence, library, quotation } from '../fakes/articles.ts';

const text = 'Bo Lind is mayor.\nHe said: “The bridge costs 3 million euros.” It opens in 2025.';
const shelf = library([{ file: 'bridge.txt', text, title: 'A bridge', date: '2024-02-01' }]);
const quoted = quotation(text, '“The bridge costs 3 million euros.”', {
  ...{ speaker: 'Bo Lind', surface: at(text, 'He'), proof: at(text, 'Bo Lind'), cue: at(text, 'said') },
});
const found = evidence(shelf, 'bridge.txt', 'He said: “The bridge costs 3 million euros.”', {
  quotation: quoted,
  highlights: [{ ...at(text, '3 million euros'), kind: 'figure' }],
});

describe('an answer for programs', () => {
  it('has exactly the fields of the contract', () => {
    const json = toJson(answered([found]), shelf, { id: 'd01', ms: 1.2345 });
    expect(Object.keys(json)).toEqual(['id', 'command', 'outcome', 'evidence', 'nearest', 'agreement', 'took']);
    expect(json).toMatchObject({
      ...{ id: 'd01', command: 'ask', outcome: 'answered', nearest: [], agreement: null, took: { ms: 1.23 } },
      evidence: [
        {
          ...{
            rank: 1,
            start: 18,
            end: 62,
            text: 'He said: “The bridge costs 3 million euros.”',
            context: { start: 18, end: text.length },
          },
          article: { id: 'bridge.txt', file: 'bridge.txt', title: 'A bridge', publisher: null, date: '2024-02-01', url: null },
          highlights: [{ ...at(text, '3 million euros'), kind: 'figure' }],
          quotation: { speaker: 'Bo Lind', surface: 'He', proof: { start: 0, end: 7, text: 'Bo Lind' }, cue: 'said' },
        },
      ],
    });
  });

  it('leaves the id out when none was given', () => {
    expect(toJson(answered([found]), shelf, { ms: 1 })).not.toHaveProperty('id');
  });

  it('gives no quotation for words that are nobody’s speech', () => {
    const scare = { ...found, quotation: { ...quoted, kind: 'scare' as const } };
    expect(toJson(answered([scare]), shelf, { ms: 1 })).not.toHaveProperty('evidence.0.quotation');
  });

  it('explains an abstention and an invalid question', () => {
    const explanation = {
      searched: [],
      neverOccur: [],
      neverTogether: [],
      articles: 1,
      didYouMean: [],
      line: 'Searched 1 article.',
    };
    const common = { command: 'ask', asked: '?' };
    const silent = toJson({ ...common, outcome: 'no_evidence', explanation, nearest: [found] }, shelf, { ms: 1 });
    expect(silent).toMatchObject({
      outcome: 'no_evidence',
      explanation: 'Searched 1 article.',
      evidence: [],
      nearest: [{ rank: 1 }],
    });
    const meant = { ...explanation, didYouMean: ['ferry'] };
    expect(toJson({ ...common, outcome: 'no_evidence', explanation: meant, nearest: [] }, shelf, { ms: 1 })).toMatchObject({
      explanation: 'Searched 1 article. Did you mean “ferry”?',
    });
    const wrong = toJson({ ...common, outcome: 'invalid', problem: 'Ask in words.' }, shelf, { ms: 1 });
    expect(wrong).toMatchObject({ outcome: 'invalid', explanation: 'Ask in words.', evidence: [], nearest: [] });
  });

  it('gives a quotation with its marks, its speaker and the proof', () => {
    const [one] = shelf.articles;
    expect(one && quotationJson(quoted, one)).toEqual({
      ...{
        article: 'bridge.txt',
        start: 27,
        end: 62,
        text: '“The bridge costs 3 million euros.”',
        speaker: 'Bo Lind',
        surface: 'He',
      },
      ...{ proof: { start: 0, end: 7, text: 'Bo Lind' }, cue: 'said', kind: 'direct' },
      ...{ confidence: 1, date: '2024-02-01', url: null, publisher: null, title: 'A bridge' },
    });
  });

  it('cuts every text from the file, also where markup shifts the reading text', () => {
    const inputs = fc.record({
      before: fc.string(),
      tag: fc.string({ minLength: 1 }),
      first: fc.string({ minLength: 1 }),
      second: fc.string({ minLength: 1 }),
    });
    fc.assert(
      fc.property(inputs, ({ before, tag, first, second }) => {
        const base = article({ file: 'page.html', text: `${first}${second}` });
        const page: Article = {
          ...base,
          source: `${before}${first}<${tag}>${second}`,
          offsets: {
            text: [0, first.length],
            source: [before.length, before.length + first.length + tag.length + 2],
            length: [first.length, second.length],
            sourceLength: [first.length, second.length],
          },
        };
        const whole = { start: 0, end: page.text.length };
        const only: Library = { ...shelf, article: () => page };
        const item = { ...found, span: whole, context: whole, highlights: [], quotation: null };
        const json = toJson(answered([item]), only, { ms: 0 }) as { evidence: { start: number; end: number; text: string }[] };
        const [cut] = json.evidence;
        expect(cut?.text).toBe(page.source.slice(cut?.start, cut?.end));
        expect(cut?.text).toBe(`${first}<${tag}>${second}`);
      }),
    );
  });
});
