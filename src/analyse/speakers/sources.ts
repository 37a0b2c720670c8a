import type { Span } from '../../model/span.ts';
import type { NamedRun, Names } from '../names/names.ts';
import { isPersonNoun } from '../names/titles.ts';
import type { Reading, Word } from '../nlp.ts';
import { agedAt, beforePhrase, isNounForm, nounSort } from '../nounPhrases.ts';
import { truthPerForm } from '../words/forms.ts';
import { ABSORBED, namedWords } from './namePhrases.ts';

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
  /** Head noun or pronoun in lower case. */
  readonly head: string;
  readonly passage: number;
}

const PRONOUNS = new Set([
  'he',
  'she',
  'they',
  'it',
  'i',
  'we',
  'who',
  'you',
  'him',
  'her',
  'them',
  'his',
  'their',
  'its',
  'my',
  'our',
]);
/** Pronouns that wink's lexicon knows as nothing else. */
const SURE_PRONOUNS = new Set(['he', 'she', 'they', 'it', 'i', 'we', 'who', 'you', 'him', 'them', 'their', 'its', 'my', 'our']);
const mayBePronoun = truthPerForm(({ key }) => PRONOUNS.has(key));
const isSurePronoun = truthPerForm(({ text, key }) => SURE_PRONOUNS.has(key) && text.slice(1) === key.slice(1));

const isPronoun = (word: Word): boolean => {
  const { form } = word;
  if (!mayBePronoun(form)) return false;
  return isSurePronoun(form) || word.pos === 'PRON' || form.key === 'he' || form.key === 'she';
};

/** Further before a noun its phrase does not begin (see `beforePhrase`). */
const LONGEST_PHRASE = 11;

const STRONG = new Set([
  'say',
  'tell',
  'write',
  'add',
  'ask',
  'tweet',
  'reply',
  'respond',
  'explain',
  'recall',
  'read',
  'shout',
  'yell',
  'call',
  'note',
  'according',
]);

const isStrong = (cue: string | null | undefined): boolean => cue !== null && cue !== undefined && STRONG.has(cue);

/** Finds everyone and everything outside quotation marks that could be a speaker, in text order; `place` as in `Rows`. */
export function sourcesOf(reading: Reading, names: Names, place: Int32Array, cues: readonly (string | null)[]): Source[] {
  const { words } = reading;
  const { runAt, taken, described, begins } = namedWords(reading, names);
  const list: Source[] = [];
  let lastStrong = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < words.length; i++) {
    if (i > 0 && isStrong(cues[i - 1])) lastStrong = i - 1;
    const word = words[i];
    if (!word || place[i] === -1) continue;
    const nth = runAt[i] ?? -1;
    const run = nth >= 0 ? names.runs[nth] : undefined;
    if (run) {
      const from = begins[nth] ?? run.from;
      const entity = names.entities[run.entity];
      if (from !== ABSORBED && entity)
        list.push(nameSource(list.length, run, { from, sort: entity.kind, passage: word.passage }));
      continue;
    }
    if (taken[i]) continue;
    if (isPronoun(word)) {
      list.push(pronounSource(list, word, i));
      continue;
    }
    if (described[i]) continue;
    const hyphen = i > 0 && words[i - 1]?.text === '-';
    const strongNext = i + 1 < words.length && isStrong(cues[i + 1]);
    if (!hyphen && !strongNext && i - lastStrong > LONGEST_PHRASE && !isNounForm(word.form)) continue;
    const { key } = word.form;
    const aged = hyphen ? agedAt(words, i) : -1;
    if (aged >= 0) {
      list.push(nounSource(list.length, words, { sort: 'person', first: aged, last: i, head: 'year-old' }));
      continue;
    }
    const whole = hyphen ? hyphened(words, i, key) : null;
    const sort = whole ? 'person' : nounSort(word);
    const generic =
      !sort &&
      (strongNext || i - lastStrong <= LONGEST_PHRASE) &&
      (word.pos === 'NOUN' || word.pos === 'PROPN') &&
      (strongNext || isStrong(cues[beforePhrase(reading, i) - 1]));
    if (!sort && !generic) continue;
    // The head of a phrase is its last noun: "campaign spokesman", not "campaign".
    const next = words[i + 1];
    if (next && !taken[i + 1] && next.sentence === word.sentence && place[i + 1] !== -1 && nounSort(next) && next.pos === 'NOUN')
      continue;
    if (taken[i + 1] && next?.sentence === word.sentence) continue;
    if (cues[i]) continue;
    const first = beforePhrase(reading, i);
    list.push(nounSource(list.length, words, { sort: sort ?? 'thing', first, last: i, head: whole ?? key }));
  }
  return list;
}

function nameSource(
  index: number,
  { first, last, span, entity, doubtful, parts }: NamedRun,
  { from, sort, passage }: { readonly from: number; readonly sort: string; readonly passage: number },
): Source {
  const head = (parts.at(-1) ?? '').toLowerCase();
  return { index, kind: 'name', sort, from, first, last, span, entity, doubtful: doubtful ?? null, head, passage };
}

function pronounSource(before: readonly Source[], { form: { key }, span, passage }: Word, at: number): Source {
  const entity = key === 'who' ? antecedent(before.at(-1), at) : null;
  const index = before.length;
  return { index, kind: 'pronoun', sort: key, from: at, first: at, last: at, span, entity, doubtful: null, head: key, passage };
}

function nounSource(
  index: number,
  words: readonly Word[],
  { sort, first, last, head }: { readonly sort: string; readonly first: number; readonly last: number; readonly head: string },
): Source {
  const start = words[first]?.span.start ?? 0;
  const span = { start, end: words[last]?.span.end ?? start };
  const passage = words[last]?.passage ?? 0;
  return { index, kind: 'noun', sort, from: first, first, last, span, entity: null, doubtful: null, head, passage };
}

/** "centre-back", which is split into words: the whole where it is a noun for people. */
function hyphened(words: readonly Word[], at: number, key: string): string | null {
  if (words[at - 1]?.text !== '-') return null;
  const whole = `${words[at - 2]?.form.key}-${key}`;
  if (/^(?:great|step)-/.test(whole) && isPersonNoun(key)) return key;
  return isPersonNoun(whole) ? whole : null;
}

/** "Smith, who said": the name right before. */
function antecedent(before: Source | undefined, at: number): number | null {
  return before?.kind === 'name' && at - before.last <= 3 ? before.entity : null;
}
