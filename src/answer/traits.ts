import { Beside } from '../model/beside.ts';
import type { Candidate } from './candidate.ts';

/** What is true of a sentence whatever is asked; numbers are 0 to 1. */
export interface Traits {
  readonly text: string;
  /** It begins with a word that points back. */
  readonly pronoun: number;
  /** It is a question. */
  readonly asks: number;
  /** How many persons and organisations it names. */
  readonly names: number;
  /** Wordings that were looked for in it before. */
  readonly cues: Map<RegExp, boolean>;
  /** Places from which on it was asked before whether it explains what stands there. */
  readonly explained: Map<number, boolean>;
}

const pronouns = /^["“'‘(]*(?:he|she|it|they|his|her|its|their|this|these|that|those)\b/iu;
const question = /\?["”’']?\s*$/;

const known = new Beside<Candidate['facts'], Traits>();

/** The traits of a sentence; found once for a sentence of a library, which keeps its facts. */
export function traitsOf(candidate: Candidate): Traits {
  const { facts, text } = candidate;
  const before = known.get(facts);
  if (before?.text === text) return before;
  const made: Traits = {
    text,
    pronoun: pronouns.test(text.slice(0, 160)) ? 1 : 0,
    asks: question.test(text) ? 1 : 0,
    names: Math.min(4, facts.filter(({ kind }) => kind === 'person' || kind === 'organisation').length) / 4,
    cues: new Map(),
    explained: new Map(),
  };
  known.set(facts, made);
  return made;
}

/** True where a sentence has a wording that tells of an answer. */
export function hasCue({ cues, text }: Traits, cue: RegExp): boolean {
  const before = cues.get(cue);
  if (before !== undefined) return before;
  const found = cue.test(text);
  cues.set(cue, found);
  return found;
}

/** True where the words after a place in the text go on to say what stands before it is. */
export function explainsAt({ explained, text }: Traits, end: number): boolean {
  const before = explained.get(end);
  if (before !== undefined) return before;
  const rest = text.slice(end, end + 220);
  const found = /^[^.]{0,120}?\b(?:is|are|was|were|means|refers)\b/.test(rest) || /^\s*[,(–—-]/.test(rest);
  explained.set(end, found);
  return found;
}
