import { atOnce } from '../index/compact/steps.ts';
import type { Library } from '../index/library.ts';
import type { Answer } from '../model/answer.ts';
import { answersSteps } from './abstain.ts';
import { compare } from './compare/compare.ts';
import { gatherSteps } from './gather.ts';
import { heard } from './heard.ts';
import { nothingSaid } from './nothing.ts';
import { problemOf } from './problems.ts';
import { retrieveSteps } from './retrieve.ts';
import { selectSteps } from './select.ts';
import { invalid } from './told.ts';
import { understandSteps } from './understand.ts';

/** What /ask is asked. */
export interface AskRequest {
  readonly question: string;
  /** Pieces of evidence at most. */
  readonly limit: number;
}

const nearestShown = 2;

/** Answers a question from a library: passages that answer, or the reason why none does. The same request always gets the same answer. */
export const ask = (library: Library, request: AskRequest): Answer => atOnce(askSteps(library, request));

/** The same in steps, for whoever asks while others wait. */
export function* askSteps(library: Library, { question: asked, limit }: AskRequest): Generator<void, Answer> {
  const common = { command: 'ask', asked };
  const question = yield* understandSteps(asked.slice(0, 1001));
  yield;
  const problem = problemOf(asked, question);
  if (problem !== null) return invalid(common, problem);
  yield;
  const retrieved = yield* retrieveSteps(library, question);
  yield;
  const scored = yield* selectSteps(retrieved);
  yield;
  if (!(yield* answersSteps(retrieved, scored, library))) {
    const nearest = yield* gatherSteps(retrieved.probe, scored, library, nearestShown);
    yield;
    return { ...common, outcome: 'no_evidence', explanation: nothingSaid(retrieved, scored, library), nearest };
  }
  yield;
  const gathered = yield* gatherSteps(retrieved.probe, scored, library, limit);
  yield;
  const [first, ...rest] = yield* heard(gathered, { question, probe: retrieved.probe, scored, library, limit });
  if (!first) return { ...common, outcome: 'no_evidence', explanation: nothingSaid(retrieved, scored, library), nearest: [] };
  const evidence = [first, ...rest] as const;
  yield;
  return { ...common, outcome: 'answered', evidence, agreement: yield* compare(question, evidence, library) };
}
