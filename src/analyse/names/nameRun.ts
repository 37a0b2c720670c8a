import type { MentionKind } from '../../model/analysis.ts';
import type { Span } from '../../model/span.ts';
import type { NameForm, NameKeys } from './nameKeys.ts';

/** Where a name stands; word positions point into `Reading.words`. */
interface Standing {
  /** The name without titles. */
  readonly span: Span;
  readonly first: number;
  /** Last word, included. */
  readonly last: number;
  /** First word of what stands before it in the same breath ("President", "Mr.", "Republican Gov."). */
  readonly from: number;
}

/** What the words of a name and those before it tell of its bearer. */
interface Told {
  readonly title: 'none' | 'honorific' | 'office';
  readonly gender: 'female' | 'male' | null;
  /** "the elder Malloy" is "sr", "the younger Malloy" "jr". */
  readonly age: 'sr' | 'jr' | undefined;
  /** What the name's own form says. */
  readonly kind: MentionKind;
}

/** A name where it stands, before names are told apart. */
export interface NameRun extends Standing, Told {
  /** The name taken apart. */
  readonly name: NameForm;
  /** What it is told from others by: of a person without what stands before the surname. */
  readonly keys: NameKeys;
  /** Position in `Names.entities`; -1 before it is told whom it names. */
  entity: number;
  /** Those whom a surname alone fits equally well, where they are several. */
  doubtful: readonly number[] | undefined;
}

/** A name of which it is not told yet whom it names; all are made here, so that the machine sees one shape. */
export function nameRun({ span, first, last, from }: Standing, name: NameForm, { title, gender, age, kind }: Told): NameRun {
  const keys = kind === 'place' || kind === 'organisation' ? name.keys : name.surname;
  return { span, first, last, from, name, keys, title, gender, age, kind, entity: -1, doubtful: undefined };
}
