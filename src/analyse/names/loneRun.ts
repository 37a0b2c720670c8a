import type { MentionKind } from '../../model/analysis.ts';
import type { Word } from '../nlp.ts';
import { wordBefore } from '../wordBefore.ts';
import { formOf, perForm } from '../words/forms.ts';
import { beginning, CALENDAR } from './beginning.ts';
import { kindOfName } from './kindOfName.ts';
import { type NameForm, nameForm } from './nameKeys.ts';
import { ageBefore, isArticle, ownersMark } from './nameParts.ts';
import { type NameRun, nameRun } from './nameRun.ts';
import { isPersonNoun, leading } from './titles.ts';

/** What the letters of a word tell of it as a name of one word. */
interface Lone {
  readonly name: NameForm;
  readonly kind: MentionKind;
  /** How long the mark of the owner is behind it. */
  readonly owners: number;
  /** By itself it is no name ("Russian", "Monday"). */
  readonly never: boolean;
  /** Behind an article it is none either ("the Spaniard"). */
  readonly person: boolean;
}

const lone = perForm((form): Lone => {
  const { text, key } = form;
  const owners = ownersMark(text);
  const name = nameForm(owners === 0 ? form : formOf(text.slice(0, text.length - owners)));
  const single = name.parts.length === 1;
  return {
    name,
    kind: kindOfName(form),
    owners,
    never: single && (beginning(form).demonym || leading.has(key) || CALENDAR.has(key)),
    person: single && isPersonNoun(key),
  };
});

/** The same as `splitRun` makes of a run of this one word, which is no title; null where that is no name. */
export function loneRun(words: readonly Word[], at: number, { form, start, end }: Word): NameRun | null {
  const { name, kind, owners, never, person } = lone(form);
  if (never || (person && isArticle(wordBefore(words, at)))) return null;
  const age = ageBefore(wordBefore(words, at));
  const standing = { span: { start, end: end - owners }, first: at, last: at, from: at };
  return nameRun(standing, name, { title: 'none', gender: null, age, kind });
}
