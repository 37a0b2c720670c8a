import { perForm } from '../words/forms.ts';
import { isGivenName } from './givenNames.ts';
import { isDemonym, isPlaceName } from './placeNames.ts';
import { honorifics, isPersonNoun, leading, offices } from './titles.ts';

/** Words that begin or go on with no name, whatever their letters. */
export const SMALL = new Set(
  "i i'm i've i'll i'd the a an and or but nor so yet if when while because as at by for from in into of off on onto out over per than that to up upon via with not no yes he she it they we you his her its their our your my this these those there here what which who whom whose why how where is are was were be been being has have had do does did can could will would shall should may might must also both either neither each every all any some such even just only still then now thus however moreover meanwhile although though since unless until whether despite during after before about above below between among amongst amid amidst against through throughout toward towards beneath beside besides beyond inside outside like unlike near except within without ok okay oh well look yeah hey please thanks let mr's one two three".split(
    ' ',
  ),
);

/** Words of the calendar that are written with a capital. */
export const CALENDAR = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december jan feb mar apr jun jul aug sept oct nov dec christmas easter thanksgiving ramadan'.split(
    ' ',
  ),
);

/** What a word's letters tell of it as the beginning of a name. */
export interface Beginning {
  /** Never begins a name. */
  readonly never: boolean;
  readonly honorific: boolean;
  readonly small: boolean;
  readonly place: boolean;
  readonly demonym: boolean;
  readonly given: boolean;
  readonly office: boolean;
  /** An honorific or an office, with or without a point behind it. */
  readonly mayBeTitle: boolean;
  readonly leading: boolean;
  /** A plain noun for people, or several of them. */
  readonly people: boolean;
}

/** What a written form tells. */
export const beginning = perForm(({ text, key }): Beginning => {
  const small = SMALL.has(key);
  const bare = key.replace(/\.$/, '');
  const honorific = honorifics.has(bare);
  return {
    never: small || CALENDAR.has(key.replace('.', '')),
    honorific,
    small,
    place: isPlaceName(text),
    demonym: isDemonym(text),
    given: isGivenName(text),
    office: offices.has(key),
    mayBeTitle: honorific || offices.has(bare),
    leading: leading.has(key),
    people: isPersonNoun(key.replace(/s$/, '')),
  };
});
