import type { Library } from '../library.ts';
import type { MakeTypingIndex } from '../typing.ts';
import { type Need, needName, type RemoteView } from './needs.ts';
import { requestLibrary } from './requestLibrary.ts';

/** Enough for every command: each round makes known what the one before it led to. */
const mostRounds = 24;

/** What an answer is made over. */
export interface AnswerOver {
  readonly view: RemoteView;
  /** What was asked, in the asker's words. */
  readonly words: readonly string[];
  readonly makeTyping: MakeTypingIndex;
  readonly signal: AbortSignal;
}

/**
 * Does work that needs a library at once over an index that takes time. The work is done with what is known; whatever it asked for
 * beyond that is fetched, all of it together, and the work is done anew, until it asked for nothing unknown. So it must come
 * to the same end with the same library, and what it does on the way must not matter. A work that fails for lack of
 * knowledge is done again; one that fails with all it asked for fails for good.
 */
export async function answerOver<Result>(
  { view, words, makeTyping, signal }: AnswerOver,
  work: (library: Library) => Result | Promise<Result>,
): Promise<{ readonly result: Result; readonly library: Library; readonly rounds: number }> {
  let reading: readonly string[] | null = null;
  for (let round = 1; round <= mostRounds; round += 1) {
    const missing = new Map<string, Need>();
    const hear = (need: Need): void => void missing.set(needName(need), need);
    // Others remember what they made of a library: each round has one of its own.
    const library = requestLibrary({ view, reading, makeTyping, missing: hear });
    const outcome = await done(work, library);
    if (missing.size === 0) {
      if ('error' in outcome) throw outcome.error;
      return { result: outcome.result, library, rounds: round };
    }
    signal.throwIfAborted();
    reading = (await view.fetch([...missing.values()], words, signal)) ?? reading;
  }
  throw new Error(`an answer asked for more in each of ${mostRounds} rounds`);
}

async function done<Result>(
  work: (library: Library) => Result | Promise<Result>,
  library: Library,
): Promise<{ readonly result: Result } | { readonly error: unknown }> {
  try {
    return { result: await work(library) };
  } catch (error) {
    return { error };
  }
}
