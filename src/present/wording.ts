export type { Claim } from './words/answerWording.ts';
export type { Distance } from './words/citationWording.ts';
export type { Freshness } from './words/sourceWording.ts';
export { type Wording, wording } from './words/wording.ts';
