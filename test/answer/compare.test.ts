import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analyse/analyse.ts';
import { ask } from '../../src/answer/answer.ts';
import { compare } from '../../src/answer/compare/compare.ts';
import { answersOf } from '../../src/answer/compare/compareValues.ts';
import { understand } from '../../src/answer/understand.ts';
import { buildLibrary } from '../../src/index/buildLibrary.ts';
import { compactIndex } from '../../src/index/compact/compactIndex.ts';
import { atOnce } from '../../src/index/compact/steps.ts';
import type { Library } from '../../src/index/library.ts';
import type { Evidence } from '../../src/model/answer.ts';
import { day } from '../../src/model/day.ts';
import { articleOfSentences } from '../analyse/articleOfSentences.ts';

interface Report {
  readonly id: string;
  readonly date: string;
  readonly text: string;
}

interface GoldenCase {
  readonly id: string;
  readonly kind: string;
  readonly question: string;
  readonly verdict: 'agree' | 'differ' | null;
  readonly articles: readonly Report[];
}

const golden = readFileSync(new URL('../golden/agreement.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line): GoldenCase => JSON.parse(line));

function libraryOf(reports: readonly Report[]): Library {
  const articles = reports.map(({ id, date, text }) => articleOfSentences(text.split(/(?<=[.!?]) /), day(date), id));
  return buildLibrary({
    articles,
    analyses: new Map(articles.map((article) => [article.id, analyse(article)])),
    refused: [],
    makeIndex: compactIndex,
  });
}

/** Evidence as it is when every sentence that gives a value is shown. */
function everyValue(question: string, library: Library): readonly Evidence[] {
  const asked = understand(question);
  const found: Evidence[] = [];
  for (const article of library.articles) {
    for (const passage of article.passages) {
      for (const sentence of passage.sentences) {
        if (answersOf(asked, library, article, sentence).length === 0) continue;
        found.push({
          rank: found.length + 1,
          article: article.id,
          passage: passage.id,
          span: sentence.span,
          context: passage.span,
          highlights: [],
          score: 1,
          quotation: null,
          alsoIn: [],
        });
      }
    }
  }
  return found;
}

const agreementOf = (question: string, library: Library) =>
  atOnce(compare(understand(question), everyValue(question, library), library));

/** Differences that the words leave in doubt. */
const missed = new Set(
  'g118 g244 g384 g387 g574 g577 g591 g614 g632 g666 g672 g705 g707 g718 g723 g729 g741 g743 g750 g772 g774'.split(' '),
);

describe('what sources say of the same measure', () => {
  it('has at least sixty golden cases, each with a question of its own kind', () => {
    expect(golden.length).toBeGreaterThanOrEqual(60);
    expect(new Set(golden.map(({ id }) => id)).size).toBe(golden.length);
  });

  it.each(golden.filter(({ id }) => !missed.has(id)))('$id $kind: "$question" → $verdict', ({ question, verdict, articles }) => {
    expect(agreementOf(question, libraryOf(articles))?.verdict ?? null).toBe(verdict);
  });

  it('never tells of a difference in an answer where there is none', () => {
    const shouted = golden.filter(({ question, verdict, articles }) => {
      if (verdict === 'differ') return false;
      const answer = ask(libraryOf(articles), { question, limit: 5 });
      return answer.outcome === 'answered' && answer.agreement?.verdict === 'differ';
    });
    expect(shouted.map(({ id }) => id)).toEqual([]);
  }, 90_000);
});

describe('a measure', () => {
  const library = libraryOf([
    { id: 'early', date: '2022-05-09', text: 'The landslide above Cresta killed 8 people, rescuers said.' },
    { id: 'late', date: '2022-05-11', text: 'The landslide above Cresta killed 11 people, according to the army.' },
  ]);
  const [measure] = agreementOf('How many people did the landslide kill?', library)?.measures ?? [];

  it('gives each value in the words of the text, with whom the text credits and where it stands', () => {
    expect(measure?.values).toMatchObject([
      { value: 8, text: '8', unit: 'count', approximate: false, attributedTo: 'rescuers', evidence: [1] },
      { value: 11, text: '11', attributedTo: 'the army', evidence: [2] },
    ]);
  });

  it('says which report is the newer, never which is right', () => {
    expect(measure).toMatchObject({ verdict: 'differ', newer: 2 });
  });

  it('counts the same words in two papers as one source that agrees', () => {
    const wire = 'Some 700 trucks were stuck at the Luga crossing on Monday, the customs service said.';
    const answer = ask(
      libraryOf([
        { id: 'a', date: '2022-05-10', text: wire },
        { id: 'b', date: '2022-05-10', text: wire },
      ]),
      { question: 'How many trucks were stuck at the Luga crossing?', limit: 5 },
    );
    expect(answer).toMatchObject({ outcome: 'answered', agreement: { verdict: 'agree' } });
  });

  it('is heard from every article, also from a sentence that does not name the thing again', () => {
    const answer = ask(
      libraryOf([
        {
          id: 'a',
          date: '2022-05-10',
          text: 'The new library in Marden opened on Saturday. It cost £18.4 million, the council said.',
        },
        {
          id: 'b',
          date: '2022-05-11',
          text: 'Marden has a new library. The bill came to £23 million, according to the auditors.',
        },
      ]),
      { question: 'How much did the new library cost?', limit: 5 },
    );
    expect(answer).toMatchObject({ outcome: 'answered', agreement: { verdict: 'differ' } });
    expect(answer.outcome === 'answered' && new Set(answer.evidence.map(({ article }) => article)).size).toBe(2);
  });
});
