import { type Io, printJson } from './io.ts';
import { linesOf } from './lines.ts';
import { isRecord, isTexts } from './record.ts';

/** A question with the sentences to be scored for it. */
export interface Ranking {
  readonly question: string;
  readonly title?: string;
  readonly candidates: readonly string[];
}

/** Scores the candidates of each line of stdin, one JSON line each; a broken line gets no scores and the reason. */
export async function rankLines(rank: (ranking: Ranking) => readonly number[], io: Io, signal: AbortSignal): Promise<0> {
  for await (const line of linesOf(io.input, signal)) {
    const read = rankingOf(line.trim());
    const id = read.id === undefined ? {} : { id: read.id };
    if ('problem' in read) await printJson(io.output, { ...id, scores: [], explanation: read.problem });
    else await printJson(io.output, { ...id, scores: rank(read.ranking) });
  }
  return 0;
}

type Read = { readonly id: unknown; readonly ranking: Ranking } | { readonly id: unknown; readonly problem: string };

function rankingOf(line: string): Read {
  const wanted = 'it must be {"id":…,"question":"…","candidates":["…"]}';
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { id: undefined, problem: `The line is not valid JSON; ${wanted}.` };
  }
  if (!isRecord(value)) return { id: undefined, problem: `The line is no JSON object; ${wanted}.` };
  const { id, question, title, candidates } = value;
  if (typeof question !== 'string') return { id, problem: `"question" is missing or no text; ${wanted}.` };
  if (!isTexts(candidates)) {
    return { id, problem: `"candidates" must be a list of texts; ${wanted}.` };
  }
  return { id, ranking: { question, candidates, ...(typeof title === 'string' ? { title } : {}) } };
}
