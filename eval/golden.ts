import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { ask } from '../src/answer/answer.ts';
import type { Library } from '../src/index/library.ts';
import type { Answer } from '../src/model/answer.ts';
import { libraryOf } from './library.ts';

const strings = z.union([z.string(), z.array(z.string())]).transform((one) => (typeof one === 'string' ? [one] : one));
const golden = z.strictObject({
  articles: z.array(
    z.strictObject({ id: z.string(), title: z.string(), date: z.string(), publisher: z.string(), text: z.string() }),
  ),
  questions: z.array(
    z.strictObject({
      ask: z.string(),
      first: strings.optional(),
      from: z.string().optional(),
      sources: strings.optional(),
      differ: z.boolean().optional(),
      nothing: z.boolean().optional(),
      invalid: z.boolean().optional(),
    }),
  ),
});

export type GoldenQuestion = z.output<typeof golden>['questions'][number];

/** Reads the file of articles and questions; throws with the place where it is not as it should be. */
export async function readGolden(path: URL): Promise<{ library: Library; questions: readonly GoldenQuestion[] }> {
  const { articles, questions } = golden.parse(parse(readFileSync(path, 'utf8')));
  return { library: await libraryOf(articles), questions };
}

/** What is wrong with an answer, in short lines; none where all is as the file wants it. */
export function faults(question: GoldenQuestion, answer: Answer, library: Library): string[] {
  if (question.invalid) return answer.outcome === 'invalid' ? [] : [`should be refused, is ${answer.outcome}`];
  if (question.nothing) return answer.outcome === 'no_evidence' ? [] : [`should find nothing, is ${answer.outcome}`];
  if (answer.outcome !== 'answered') return [`should be answered, is ${answer.outcome}`];
  const texts = answer.evidence.map(({ article, span }) => library.article(article)?.text.slice(span.start, span.end) ?? '');
  const found: string[] = [];
  const place = texts.findIndex((text) => question.first?.some((words) => text.includes(words)));
  if (question.first && place !== 0) found.push(place < 0 ? 'the passage is missing' : `the passage is number ${place + 1}`);
  if (question.from && answer.evidence[0].article !== question.from)
    found.push(`the first is from ${answer.evidence[0].article}`);
  const shown = new Set<string>(answer.evidence.flatMap(({ article, alsoIn }) => [article, ...alsoIn]));
  for (const source of question.sources ?? []) if (!shown.has(source)) found.push(`${source} is not shown`);
  const differ = answer.agreement?.verdict === 'differ';
  if (question.differ === true && !differ) found.push('does not say that the sources differ');
  if (question.differ === false && differ) found.push('says that the sources differ');
  return found;
}

/** Shares of the golden questions that are right, with a line for each that is not. */
export async function scoreGolden(path: URL): Promise<{ figures: Record<string, number>; misses: string[] }> {
  const { library, questions } = await readGolden(path);
  const misses: string[] = [];
  const right = (part: readonly GoldenQuestion[]): number => {
    const good = part.filter((question) => {
      const wrong = faults(question, ask(library, { question: question.ask, limit: 5 }), library);
      if (wrong.length) misses.push(`${question.ask}: ${wrong.join('; ')}`);
      return wrong.length === 0;
    });
    return part.length ? Math.round((good.length / part.length) * 1000) / 1000 : 1;
  };
  const answerable = questions.filter(({ nothing, invalid }) => !nothing && !invalid);
  return {
    figures: {
      questions: questions.length,
      right: right(answerable),
      abstains: right(questions.filter(({ nothing }) => nothing)),
      refuses: right(questions.filter(({ invalid }) => invalid)),
    },
    misses,
  };
}
