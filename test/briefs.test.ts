import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadLibrary } from '../src/adapters/loadLibrary.ts';
import { ask } from '../src/answer/answer.ts';
import type { Library } from '../src/index/library.ts';
import { cut } from '../src/model/article.ts';
import { facts, factsTable } from './golden/facts.ts';

const all = facts();
const briefs = readdirSync('corpus').filter((file) => file.endsWith('.md'));

let library: Library;
beforeAll(async () => {
  library = await loadLibrary({ corpusPath: 'corpus', dataDir: 'data', save: 'never' });
});

/** The passages that /ask shows: file and words. */
function shownFor(question: string): { readonly file: string; readonly words: string }[] {
  const answer = ask(library, { question, limit: 5 });
  if (answer.outcome !== 'answered') return [];
  return answer.evidence.flatMap(({ article, span }) => {
    const found = library.article(article);
    return found ? [{ file: found.file, words: cut(found, span) }] : [];
  });
}

describe('the briefs', () => {
  it('are five, each with a title, a date and the article it was written from', () => {
    expect(library.refused).toEqual([]);
    expect(library.articles).toHaveLength(5);
    for (const article of library.articles) {
      expect(article).toMatchObject({ titled: true, date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
      expect(article.source).toMatch(/^source: \S+\.txt$/m);
    }
  });

  it('have at least twelve facts each in the table of facts', () => {
    for (const brief of briefs) expect(all.filter((fact) => fact.brief === brief).length, brief).toBeGreaterThanOrEqual(12);
    expect(all.filter(({ brief }) => !briefs.includes(brief))).toEqual([]);
  });

  it('are described by docs/facts.md as it would be written today', () => {
    expect(readFileSync('docs/facts.md', 'utf8')).toBe(factsTable(all));
  });

  it.each(all)('answer "$question" with $expect', ({ question, brief, expect: words }) => {
    const shown = shownFor(question);
    const right = shown.some(({ file, words: text }) => file === brief && words.every((word) => text.includes(word)));
    expect(right ? words : shown.map(({ file, words: text }) => `${file}: ${text}`)).toEqual(words);
  });

  it('show both counts of trade in 2018, and that they differ', () => {
    const answer = ask(library, { question: 'trade volume 2018', limit: 5 });
    expect(answer).toMatchObject({ outcome: 'answered', agreement: { verdict: 'differ' } });
    const words = shownFor('trade volume 2018')
      .map((shown) => shown.words)
      .join('\n');
    for (const figure of ['27.1%', '$107 billion', '24.5 percent', 'US$108 billion']) expect(words).toContain(figure);
  });

  it('leave no doubt that Dmitry Peskov said both of his quotations', () => {
    const his = library.articles.flatMap((article) =>
      library
        .analysis(article.id)
        .quotations.filter(({ speaker }) => speaker === 'Dmitry Peskov')
        .map(({ span }) => cut(article, span)),
    );
    expect(his).toEqual([
      expect.stringMatching(/^“I can’t say that Russia has pivoted/),
      expect.stringMatching(/^“The eagles of the Russian emblem/),
    ]);
  });
});

const articles = new URL('../../shared/articles/', import.meta.url);
const here = existsSync(articles);
if (!here) console.warn('SKIPPED: the articles that the briefs were written from are not here; their wording is not compared.');

describe.skipIf(!here)('the briefs, beside the articles they were written from (skipped where those are not)', () => {
  it.each(briefs)('%s shares no eight words in a row with its article outside of quotation marks', (brief) => {
    const { own, article } = pair(brief);
    const theirs = new Set(runs(wordsOf(article)));
    expect(runs(wordsOf(withoutQuotations(own))).filter((run) => theirs.has(run))).toEqual([]);
  });

  it.each(briefs)('%s quotes its speakers unchanged, and leaves none of their words out', (brief) => {
    const { own, article } = pair(brief);
    expect(quoted(own).filter((words) => !article.includes(words))).toEqual([]);
    expect(quoted(article).filter((words) => !own.includes(words))).toEqual([]);
  });

  it.each(briefs)('%s keeps every figure of its article', (brief) => {
    const { own, article } = pair(brief);
    const prose = article.split(/^(?:the author|No comments yet|leave a reply)/m)[0] ?? '';
    const figures = prose.match(/[$€]?\d+(?:[.,]\d+)*(?:%|th)?/g) ?? [];
    expect(figures.filter((figure) => !own.includes(figure))).toEqual([]);
  });
});

function pair(brief: string): { own: string; article: string } {
  const text = readFileSync(`corpus/${brief}`, 'utf8');
  const source = /^source: (.+)$/m.exec(text)?.[1] ?? '';
  return { own: text.replace(/^---[\s\S]*?\n---\n/, ''), article: readFileSync(new URL(source, articles), 'utf8') };
}

function quoted(text: string): string[] {
  return [...text.matchAll(/“([^”]*)”|"([^"\n]*)"/g)].map(([, curly, straight]) => curly ?? straight ?? '');
}

const quotation = '¶';
function withoutQuotations(text: string): string {
  return text.replace(/“[^”]*”|"[^"\n]*"/g, ` ${quotation} `);
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}]+(?:['.,][\p{L}\p{N}]+)*|¶/gu) ?? []
  );
}

function runs(words: readonly string[]): string[] {
  const starts = words.slice(0, Math.max(0, words.length - 7));
  return starts.map((_, at) => words.slice(at, at + 8).join(' ')).filter((run) => !run.includes(quotation));
}
