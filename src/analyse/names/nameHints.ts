import type { MentionKind } from '../../model/analysis.ts';
import type { Span } from '../../model/span.ts';
import type { Reading } from '../nlp.ts';
import { wordBefore } from '../wordBefore.ts';
import { type Form, truthPerForm } from '../words/forms.ts';
import { keysAmong } from '../words/keysAmong.ts';
import { genderOfGivenName } from './givenNames.ts';
import type { NameForm, NameKeys } from './nameKeys.ts';
import type { NameRun } from './nameRun.ts';
import { isPlaceName } from './placeNames.ts';
import { personNouns } from './titles.ts';

/** Names that stand for one, while they are being gathered. */
export interface Cluster {
  /** Its place among all of an article. */
  readonly nth: number;
  keys: NameKeys;
  name: NameForm;
  proof: Span;
  kind: MentionKind;
  count: number;
  last: number;
  votes: { female: number; male: number };
  members: NameRun[];
}

/** Whether a name is a woman's or a man's, by titles, roles, pronouns near it and its first part. */
export function genderOf(cluster: Cluster): 'female' | 'male' | null {
  const { female, male } = cluster.votes;
  const given = cluster.keys.core.length >= 2 ? genderOfGivenName(cluster.keys.parts[0] ?? '') : null;
  const f = female + (given === 'female' ? 4 : 0);
  const m = male + (given === 'male' ? 4 : 0);
  if (f === m) return given;
  if (Math.abs(f - m) < 1) return null;
  return f > m ? 'female' : 'male';
}

const GENDERS: ReadonlyMap<string, 'female' | 'male'> = new Map([
  ...['he', 'him', 'his', 'himself'].map((word) => [word, 'male'] as const),
  ...['she', 'her', 'hers', 'herself'].map((word) => [word, 'female'] as const),
]);
const isGendered = truthPerForm(({ key }) => GENDERS.has(key));

/** A pronoun soon after a name, with no other name between, is a small hint at the gender. */
export function voteByPronouns(reading: Reading, runs: readonly NameRun[], clusters: readonly Cluster[]): void {
  const { words } = reading;
  for (const [i, run] of runs.entries()) {
    const cluster = clusters[run.entity];
    if (!cluster || cluster.kind === 'organisation' || cluster.kind === 'place') continue;
    const here = words[run.last];
    const until = Math.min(runs[i + 1]?.from ?? words.length, run.last + 25, words.length);
    for (let w = run.last + 1; w < until; w++) {
      const word = words[w];
      if (!word || word.passage !== here?.passage) break;
      const gender = isGendered(word.form) && GENDERS.get(word.form.key);
      if (!gender) continue;
      cluster.votes[gender] += word.sentence === here.sentence ? 1 : 0.5;
      break;
    }
  }
}

/** "spokeswoman", "the actress": what someone is called can tell the gender, and that it is a person. */
export function voteByRoles(
  { article, words }: Reading,
  described: ReadonlyMap<NameRun, readonly Span[]>,
  clusters: readonly Cluster[],
): void {
  for (const [run, spans] of described) {
    const cluster = clusters[run.entity];
    if (!cluster) continue;
    // "was born in Lvov, the son of a smith": who is described is not the town.
    if (
      /^(?:in|at|from|near)$/.test(wordBefore(words, run.from)?.text ?? '') &&
      run.name.parts.length === 1 &&
      run.title === 'none'
    )
      continue;
    if (cluster.kind === 'other' && !isPlaced(cluster)) cluster.kind = 'person';
    for (const span of spans) {
      const head =
        article.text
          .slice(span.start, span.end)
          .toLowerCase()
          .split(/ (?:of|for|at|in|to|from|with|who)\b|,/)[0] ?? '';
      const gender = personNouns.get(/\p{L}+$/u.exec(head)?.[0] ?? '') ?? null;
      if (gender) cluster.votes[gender] += 3;
    }
  }
}

/** "China Expo", "Moscow Summit": what begins with a place's name is hardly a person. */
function isPlaced(cluster: Cluster): boolean {
  const { written } = cluster.name;
  const blank = written.indexOf(' ');
  return blank >= 0 && isPlaceName(written.slice(0, blank));
}

const isSpeech = keysAmong(
  'said says told added wrote tweeted replied asked argued explained noted recalled insisted joked who whose'.split(' '),
);
const isLead = keysAmong('said says added asked wrote spokesman spokeswoman named husband wife son daughter'.split(' '));
const isPlacing = keysAmong(['in', 'at', 'from', 'near', 'the']);
const isSmallSpeech = (form: Form): boolean => isSpeech(form) && form.text === form.key;
const isSmallLead = (form: Form): boolean => isLead(form) && form.text === form.key;

/** A name whose form does not tell is a person's when it is used like one. */
export function kindOf(cluster: Cluster, reading: Reading): MentionKind {
  if (cluster.kind !== 'other') return cluster.kind;
  const { words } = reading;
  const parts = cluster.keys.core;
  if (parts.length > 4 || /[.\d]$/.test(cluster.name.written)) return 'other';
  let score = 0;
  for (const run of cluster.members) {
    const next = words[run.last + 1];
    const before = wordBefore(words, run.from);
    // "the ministry of Brookland said": the ministry did.
    if (next && isSmallSpeech(next.form) && !/^(?:of|for|at|from)$/.test(before?.text ?? '')) score += 2;
    if (next?.text === ',' && /^(?:who|whose|\d\d)$/.test(words[run.last + 2]?.text ?? '')) score += 2;
    if (before && isSmallLead(before.form)) score += 2;
    if (before && isPlacing(before.form)) score -= before.form.key === 'the' ? 3 : 1;
    if (run.keys.core.length === 1 && parts.length >= 2) score += 2;
  }
  const votes = cluster.votes.female + cluster.votes.male;
  score += votes >= 1 ? 1 : 0;
  const few = parts.length >= 2 && parts.length <= 3;
  if (few) score += 1;
  // Nothing below makes up for more than one.
  if (score < 1) return 'other';
  const enough = isPlaced(cluster) ? 5 : 2;
  // Two or three words that are nothing but names are more often a person than not.
  const plain = (): boolean =>
    cluster.members.some(
      (run) =>
        wordBefore(words, run.from)?.form.key !== 'the' &&
        words.slice(run.first, run.last + 1).every((word) => /^\p{Lu}\p{Ll}/u.test(word.text) && word.pos === 'PROPN'),
    );
  if (few && score === enough - 1 && plain()) score += 1;
  return score >= enough ? 'person' : 'other';
}
