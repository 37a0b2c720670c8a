import type { Span } from '../../model/span.ts';
import type { NamedRun, Names } from '../names/names.ts';
import { isPersonNoun } from '../names/titles.ts';
import type { Reading, Word } from '../nlp.ts';
import { agedAt, beforePhrase, nounSort } from '../nounPhrases.ts';
import { wordBefore } from '../wordBefore.ts';
import { type Cue, cuesAmong } from './cues.ts';
import { type FormKind, HYPHEN, MARK, NOUN, PRONOUN, SURE } from './formKinds.ts';
import { ABSORBED, namedWords } from './namePhrases.ts';
import type { Rows } from './rows.ts';

/** Someone or something that could be the speaker: a name, a pronoun or a noun phrase outside quotation marks. */
export interface Source {
  readonly index: number;
  readonly kind: 'name' | 'pronoun' | 'noun';
  /** What kind of name or noun: person, organisation, place, other; the word itself for a pronoun. */
  readonly sort: string;
  /** Words, the last one included; `from` takes in titles. */
  readonly from: number;
  readonly first: number;
  readonly last: number;
  readonly span: Span;
  readonly entity: number | null;
  /** Those whom a surname fits equally well, where they are several. */
  readonly doubtful: readonly number[] | null;
  /** Head noun or pronoun in lower case; empty for a name. */
  readonly head: string;
  readonly passage: number;
}

const isPronoun = (word: Word, kind: FormKind): boolean => (kind & PRONOUN) !== 0 && ((kind & SURE) !== 0 || word.pos === 'PRON');

/** Further before a noun its phrase does not begin (see `beforePhrase`). */
const LONGEST_PHRASE = 11;

const strong = cuesAmong(
  new Set('say tell write add ask tweet reply respond explain recall read shout yell call note according'.split(' ')),
);

const isStrong = (cue: Cue | undefined): boolean => strong[cue ?? 0] === 1;
const isBehindStrong = (cues: Uint16Array, at: number): boolean => at > 0 && isStrong(cues[at - 1]);
const isBehindHyphen = (kinds: Uint8Array, at: number): boolean => at > 0 && ((kinds[at - 1] ?? 0) & MARK) === HYPHEN;

/** What nouns are looked for in. */
interface Laid extends Pick<Rows, 'place' | 'kinds'> {
  readonly reading: Reading;
  readonly cues: Uint16Array;
  readonly taken: Uint8Array;
}

/** Finds everyone and everything outside quotation marks that could be a speaker, in text order; `cues` as in `Scene`. */
export function sourcesOf(reading: Reading, names: Names, { place, kinds }: Rows, cues: Uint16Array): Source[] {
  const { words } = reading;
  const { runAt, taken, described, begins } = namedWords(reading, names);
  const laid: Laid = { reading, place, kinds, cues, taken };
  const list: Source[] = [];
  let lastStrong = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < words.length; i++) {
    if (isBehindStrong(cues, i)) lastStrong = i - 1;
    const kind = kinds[i] ?? 0;
    const nth = runAt[i] ?? -1;
    const mayBeNoun =
      (kind & NOUN) !== 0 || i - lastStrong <= LONGEST_PHRASE || isStrong(cues[i + 1]) || isBehindHyphen(kinds, i);
    // Most words are none of these.
    if ((nth < 0 && (kind & PRONOUN) === 0 && !mayBeNoun) || place[i] === -1) continue;
    const run = nth >= 0 ? names.runs[nth] : undefined;
    const word = words[i];
    if (!word) continue;
    if (run) {
      const from = begins[nth] ?? run.from;
      const entity = names.entities[run.entity];
      if (from !== ABSORBED && entity)
        list.push(nameSource(list.length, run, { from, sort: entity.kind, passage: word.passage }));
    } else if (taken[i] === 1) continue;
    else if (isPronoun(word, kind)) list.push(pronounSource(list, word, i));
    else if (mayBeNoun && described[i] === 0) {
      const noun = nounAt(laid, word, i, lastStrong);
      if (noun) list.push(nounSource(list.length, words, noun));
    }
  }
  return list;
}

/** A noun phrase, its last word included. */
interface Phrase {
  readonly sort: string;
  readonly first: number;
  readonly last: number;
  readonly head: string;
}

/** The phrase for somebody or something whose noun is this word, or null; `lastStrong`: the last strong word of speech before. */
function nounAt({ reading, place, kinds, cues, taken }: Laid, word: Word, at: number, lastStrong: number): Phrase | null {
  const { words } = reading;
  const { key } = word.form;
  const hyphen = isBehindHyphen(kinds, at);
  const aged = hyphen ? agedAt(words, at) : -1;
  if (aged >= 0) return { sort: 'person', first: aged, last: at, head: 'year-old' };
  const whole = hyphen ? hyphened(words, at, key) : null;
  const sort = whole ? 'person' : nounSort(word);
  const strongNext = isStrong(cues[at + 1]);
  const generic =
    !sort &&
    (strongNext || at - lastStrong <= LONGEST_PHRASE) &&
    (word.pos === 'NOUN' || word.pos === 'PROPN') &&
    (strongNext || isBehindStrong(cues, beforePhrase(reading, at)));
  if (!sort && !generic) return null;
  // The head of a phrase is its last noun: "campaign spokesman", not "campaign".
  const next = words[at + 1];
  if (next?.sentence === word.sentence) {
    if (taken[at + 1] === 1) return null;
    if (place[at + 1] !== -1 && nounSort(next) && next.pos === 'NOUN') return null;
  }
  if (cues[at] !== 0) return null;
  return { sort: sort ?? 'thing', first: beforePhrase(reading, at), last: at, head: whole ?? key };
}

function nameSource(
  index: number,
  { first, last, span, entity, doubtful }: NamedRun,
  { from, sort, passage }: { readonly from: number; readonly sort: string; readonly passage: number },
): Source {
  return { index, kind: 'name', sort, from, first, last, span, entity, doubtful: doubtful ?? null, head: '', passage };
}

function pronounSource(before: readonly Source[], { form: { key }, span, passage }: Word, at: number): Source {
  const entity = key === 'who' ? antecedent(before.at(-1), at) : null;
  const index = before.length;
  return { index, kind: 'pronoun', sort: key, from: at, first: at, last: at, span, entity, doubtful: null, head: key, passage };
}

function nounSource(index: number, words: readonly Word[], { sort, first, last, head }: Phrase): Source {
  const start = words[first]?.start ?? 0;
  const span = { start, end: words[last]?.end ?? start };
  const passage = words[last]?.passage ?? 0;
  return { index, kind: 'noun', sort, from: first, first, last, span, entity: null, doubtful: null, head, passage };
}

/** "centre-back", which is split into words: the whole where it is a noun for people. */
function hyphened(words: readonly Word[], at: number, key: string): string | null {
  if (wordBefore(words, at)?.text !== '-') return null;
  const whole = `${words[at - 2]?.form.key}-${key}`;
  if (/^(?:great|step)-/.test(whole) && isPersonNoun(key)) return key;
  return isPersonNoun(whole) ? whole : null;
}

/** "Smith, who said": the name right before. */
function antecedent(before: Source | undefined, at: number): number | null {
  return before?.kind === 'name' && at - before.last <= 3 ? before.entity : null;
}
