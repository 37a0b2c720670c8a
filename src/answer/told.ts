import type { Invalid } from '../model/answer.ts';
import { lineOf, type Problem, type Reason } from '../model/problem.ts';
import { englishProblems, englishReasons } from './englishLines.ts';

/** The answer to a request that cannot be answered as it is. */
export function invalid(common: Pick<Invalid, 'command' | 'asked'>, problem: Problem): Invalid {
  return { ...common, outcome: 'invalid', problem: lineOf(problem, englishProblems), why: problem };
}

/** Why nothing was found: for programs in English, for people in parts that can be said in their language. */
export function because(reason: Reason): { readonly line: string; readonly why: Reason } {
  return { line: lineOf(reason, englishReasons), why: reason };
}
