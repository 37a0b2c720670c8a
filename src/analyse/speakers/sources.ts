import type { Span } from '../../model/span.ts';
import type { NamedRun, Names } from '../names/names.ts';
import { isPersonNoun } from '../names/titles.ts';
import type { Reading, Word } from '../nlp.ts';
import { agedAt, beforePhrase, nounSort } from '../nounPhrases.ts';
import { truthPerForm } from '../words/forms.ts';

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
  readonly doubtful?: readonly number[];
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

/** Finds everyone and everything outside quotation marks that could be a speaker, in text order. */
export function sourcesOf(reading: Reading, names: Names, inside: Int32Array, cues: readonly (string | null)[]): Source[] {
  const { words } = reading;
  const runAt = new Int32Array(words.length).fill(-1);
  names.runs.forEach((run, i) => {
    runAt[run.first] = i;
  });
  const taken = new Uint8Array(words.length);
  const begins = beginnings(reading, names);
  for (const run of names.runs)
    for (let i = Math.max(0, begins.get(run) === ABSORBED ? run.from : (begins.get(run) ?? run.from)); i <= run.last; i++)
      taken[i] = 1;
  const described = roleWords(reading, names);
  const list: Omit<Source, 'index'>[] = [];
  let lastStrong = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < words.length; i++) {
    if (STRONG.has(cues[i - 1] ?? '')) lastStrong = i - 1;
    const word = words[i];
    if (!word || inside[i] !== -1) continue;
    const run = names.runs[runAt[i] ?? -1];
    if (run) {
      if (begins.get(run) === ABSORBED) continue;
      const entity = names.entities[run.entity];
      if (!entity) continue;
      list.push({
        kind: 'name',
        sort: entity.kind,
        from: begins.get(run) ?? run.from,
        first: run.first,
        last: run.last,
        span: run.span,
        entity: run.entity,
        ...(run.doubtful ? { doubtful: run.doubtful } : {}),
        head: (run.parts.at(-1) ?? '').toLowerCase(),
        passage: word.passage,
      });
      continue;
    }
    if (taken[i]) continue;
    const { key } = word.form;
    if (isPronoun(word)) {
      list.push({
        kind: 'pronoun',
        sort: key,
        from: i,
        first: i,
        last: i,
        span: word.span,
        entity: key === 'who' ? antecedent(list.at(-1), i) : null,
        head: key,
        passage: word.passage,
      });
      continue;
    }
    if (described[i]) continue;
    const aged = agedAt(words, i);
    if (aged >= 0) {
      const start = words[aged]?.span.start ?? word.span.start;
      const span = { start, end: word.span.end };
      const more = { entity: null, head: 'year-old', passage: word.passage };
      list.push({ kind: 'noun', sort: 'person', from: aged, first: aged, last: i, span, ...more });
      continue;
    }
    const whole = hyphened(words, i, key);
    const sort = whole ? 'person' : nounSort(word);
    const strongNext = STRONG.has(cues[i + 1] ?? '');
    const generic =
      !sort &&
      (strongNext || i - lastStrong <= LONGEST_PHRASE) &&
      (word.pos === 'NOUN' || word.pos === 'PROPN') &&
      (strongNext || STRONG.has(cues[beforePhrase(reading, i) - 1] ?? ''));
    if (!sort && !generic) continue;
    // The head of a phrase is its last noun: "campaign spokesman", not "campaign".
    const next = words[i + 1];
    if (next && !taken[i + 1] && next.sentence === word.sentence && inside[i + 1] === -1 && nounSort(next) && next.pos === 'NOUN')
      continue;
    if (taken[i + 1] && next?.sentence === word.sentence) continue;
    if (cues[i]) continue;
    const first = beforePhrase(reading, i);
    const start = words[first]?.span.start ?? word.span.start;
    list.push({
      kind: 'noun',
      sort: sort ?? 'thing',
      from: first,
      first,
      last: i,
      span: { start, end: word.span.end },
      entity: null,
      head: whole ?? key,
      passage: word.passage,
    });
  }
  return list.map((source, index) => ({ ...source, index }));
}

/** "centre-back", which is split into words: the whole where it is a noun for people. */
function hyphened(words: readonly Word[], at: number, key: string): string | null {
  if (words[at - 1]?.text !== '-') return null;
  const whole = `${words[at - 2]?.form.key}-${key}`;
  if (/^(?:great|step)-/.test(whole) && isPersonNoun(key)) return key;
  return isPersonNoun(whole) ? whole : null;
}

/** "Smith, who said": the name right before. */
function antecedent(before: Omit<Source, 'index'> | undefined, at: number): number | null {
  return before?.kind === 'name' && at - before.last <= 3 ? before.entity : null;
}

const ABSORBED = -1;

/** Where the phrase of each person's name begins when it begins before the name and its titles ("MSNBC host Chris Matthews"); names that are only part of such a phrase are absorbed. */
function beginnings({ words }: Reading, names: Names): ReadonlyMap<NamedRun, number> {
  const begins = new Map<NamedRun, number>();
  // "the prime minister, Sir Keith Marlow": the role before the comma belongs to the name.
  const starts = new Map(names.entities.flatMap((entity) => entity.roles.map((role) => [role.end, role.start] as const)));
  names.runs.forEach((run, at) => {
    if (names.entities[run.entity]?.kind !== 'person') return;
    const called = words[run.from - 1]?.text === ',' ? starts.get(words[run.from - 2]?.span.end ?? -1) : undefined;
    if (called === undefined && !isPersonNoun(words[run.from - 1]?.form.key ?? '')) return;
    let first = run.from;
    while (
      run.from - first < 5 &&
      (isPlain(words[first - 1]) || joins(words, first)) &&
      words[first - 1]?.sentence === words[run.from]?.sentence
    )
      first--;
    if (called !== undefined) {
      let start = run.from - 2;
      while (start > 0 && (words[start - 1]?.span.start ?? -1) >= called) start--;
      begins.set(run, start);
      for (const other of names.runs.slice(Math.max(0, at - 3), at)) if (other.from >= start) begins.set(other, ABSORBED);
      return;
    }
    if (first === run.from) return;
    const before = names.runs[at - 1];
    if (before && before.last === first - 1 && words[before.last]?.sentence === words[run.from]?.sentence) {
      begins.set(before, ABSORBED);
      first = before.from;
    }
    begins.set(run, first);
  });
  return begins;
}

/** Words before a role that the tagger takes for verbs ("lead author", "retired teacher"). */
const BEFORE_ROLE =
  /^(?:lead|leading|retired|acting|elected|visiting|managing|founding|ruling|presiding|serving|outgoing|incoming|aspiring|award-winning|self-styled|disgraced|convicted|former|fellow)$/;

/** "co - author", "London - based": a hyphen and what stands before it. */
const joins = (words: readonly Word[], first: number): boolean =>
  words[first - 1]?.text === '-' || (words[first]?.text === '-' && /^\p{L}/u.test(words[first - 1]?.text ?? ''));

const isPlain = (word: Word | undefined): boolean =>
  word !== undefined && /^\p{Ll}/u.test(word.text) && (/^(?:NOUN|ADJ)$/.test(word.pos) || BEFORE_ROLE.test(word.text));

/** "Another critic, Laurence Tribe,": marks the words of what a name is called beside it; they are no second speaker. */
function roleWords({ words }: Reading, names: Names): Uint8Array {
  const marked = new Uint8Array(words.length);
  const spans = names.entities.flatMap((entity) => entity.roles).sort((a, b) => a.start - b.start);
  let at = 0;
  words.forEach((word, i) => {
    while (at < spans.length && (spans[at]?.end ?? 0) <= word.span.start) at++;
    const span = spans[at];
    if (span && word.span.start >= span.start && word.span.end <= span.end) marked[i] = 1;
  });
  return marked;
}
