import type { PartOfSpeech } from 'wink-nlp';
import type { Word } from '../nlp.ts';
import { type Part, part } from './features.ts';

/** A word beside another one as part of a feature: its part of speech where that is one of these, else its letters; `none` where no word stands. */
export const besidePart = (word: Word | undefined, open: ReadonlySet<PartOfSpeech>, none: string): Part =>
  part(word ? (open.has(word.pos) ? word.pos : word.form.key) : none);
