import { describe, expect, it } from 'vitest';
import { faults, readGolden } from '../../eval/golden.ts';
import { ask } from '../../src/answer/answer.ts';

const { library, questions } = await readGolden(new URL('../golden/questions.yaml', import.meta.url));
const results = questions.map((question) => {
  const answer = ask(library, { question: question.ask, limit: 5 });
  return { question, answer, wrong: faults(question, answer, library) };
});
const listed = (part: typeof results): string[] =>
  part.filter(({ wrong }) => wrong.length > 0).map(({ question, wrong }) => `${question.ask}: ${wrong.join('; ')}`);
const share = (part: typeof results): number => part.filter(({ wrong }) => wrong.length === 0).length / part.length;

describe('the questions in test/golden/questions.yaml', () => {
  it('are at least sixty', () => {
    expect(questions.length).toBeGreaterThanOrEqual(60);
  });

  it('get the right passage first, nearly all of them', () => {
    const part = results.filter(({ question }) => !question.nothing && !question.invalid);
    expect(share(part), listed(part).join('\n')).toBeGreaterThanOrEqual(0.9);
  });

  it('show every source that measures the same thing, and say when the sources differ', () => {
    const part = results.filter(({ question }) => question.sources);
    expect(listed(part)).toEqual([]);
  });

  it('are not answered where the articles hold no answer, nearly all of them', () => {
    const part = results.filter(({ question }) => question.nothing);
    expect(share(part), listed(part).join('\n')).toBeGreaterThanOrEqual(0.9);
  });

  it('are refused in one line where they cannot be answered as asked', () => {
    const part = results.filter(({ question }) => question.invalid);
    expect(listed(part)).toEqual([]);
    for (const { answer } of part) if (answer.outcome === 'invalid') expect(answer.problem).not.toMatch(/\n/);
  });

  it('are answered with whole sentences of 700 characters at most, cut from the article', () => {
    for (const { answer } of results) {
      const evidence = answer.outcome === 'answered' ? answer.evidence : answer.outcome === 'no_evidence' ? answer.nearest : [];
      for (const { article, span } of evidence) {
        const sentences = library.article(article)?.passages.flatMap((passage) => passage.sentences) ?? [];
        expect(sentences.some((sentence) => sentence.span.start === span.start)).toBe(true);
        expect(sentences.some((sentence) => sentence.span.end === span.end)).toBe(true);
        expect(span.end - span.start).toBeLessThanOrEqual(700);
      }
    }
  });
});

describe('the questions in test/golden/news.yaml', async () => {
  const news = await readGolden(new URL('../golden/news.yaml', import.meta.url));
  const asked = news.questions.map((question) => {
    const answer = ask(news.library, { question: question.ask, limit: 5 });
    return { question, answer, wrong: faults(question, answer, news.library) };
  });

  it('get the right passage first, most of them', () => {
    const part = asked.filter(({ question }) => !question.nothing);
    expect(share(part), listed(part).join('\n')).toBeGreaterThanOrEqual(0.8);
  });

  it('are not answered where the articles hold no answer, most of them', () => {
    const part = asked.filter(({ question }) => question.nothing);
    expect(share(part), listed(part).join('\n')).toBeGreaterThanOrEqual(0.75);
  });

  it('are hardly ever left without an answer that is there', () => {
    const silent = asked.filter(({ question, answer }) => !question.nothing && answer.outcome !== 'answered');
    expect(listed(silent).length).toBeLessThanOrEqual(4);
  });
});

describe.each([
  { file: 'reports.yaml', right: 0.85, silent: 0.65 },
  { file: 'dispatches.yaml', right: 0.7, silent: 0.85 },
  { file: 'handouts.yaml', right: 0.75, silent: 0.85 },
])('the questions in test/golden/$file', async ({ file, right, silent }) => {
  const reports = await readGolden(new URL(`../golden/${file}`, import.meta.url));
  const asked = reports.questions.map((question) => {
    const answer = ask(reports.library, { question: question.ask, limit: 5 });
    return { question, answer, wrong: faults(question, answer, reports.library) };
  });

  it('get the right passage first, most of them', () => {
    const part = asked.filter(({ question }) => !question.nothing);
    expect(share(part), listed(part).join('\n')).toBeGreaterThanOrEqual(right);
  });

  it('are not answered where the articles hold no answer, most of them', () => {
    const part = asked.filter(({ question }) => question.nothing);
    expect(share(part), listed(part).join('\n')).toBeGreaterThanOrEqual(silent);
  });
});
