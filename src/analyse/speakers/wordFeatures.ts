import type { PartOfSpeech } from 'wink-nlp';
import type { Word } from '../nlp.ts';
import { type Form, perForm } from '../words/forms.ts';
import { keepsParts, type Part, part } from './features.ts';

/** Holds for good, as no part is kept later. */
const lastingPart = perForm(({ key }): Part => part(key));
const partOf = (form: Form): Part => (keepsParts() ? part(form.key) : lastingPart(form));

/** A word beside another one as part of a feature: its part of speech where that is one of these, else its letters; `none` where no word stands. */
export const besidePart = (word: Word | undefined, open: ReadonlySet<PartOfSpeech>, none: string): Part =>
  word && !open.has(word.pos) ? partOf(word.form) : part(word ? word.pos : none);
