import type { Mention, MentionKind, Person } from '../../model/analysis.ts';
import type { Span } from '../../model/span.ts';
import type { Reading } from '../nlp.ts';
import { roles } from '../speakers/roles.ts';
import { type Cluster, genderOf, kindOf, voteByPronouns, voteByRoles } from './nameHints.ts';
import type { NameKeys } from './nameKeys.ts';
import type { NameRun } from './nameRun.ts';
import { nameRuns } from './nameRuns.ts';

/** Someone or something the article names, however often and in whatever form. */
export interface Entity {
  /** Fullest form in the article, without titles. */
  readonly name: string;
  readonly kind: MentionKind;
  readonly gender: 'female' | 'male' | null;
  /** Where the fullest form stands first. */
  readonly proof: Span;
  /** What the text calls it beside its name ("President", "Mr Putin's press spokesman"). */
  readonly roles: readonly Span[];
  readonly runs: readonly NamedRun[];
}

/** A name where it stands, with whom it names. */
export type NamedRun = Readonly<NameRun>;

/** All that an article names. */
export interface Names {
  readonly mentions: readonly Mention[];
  readonly people: readonly Person[];
  readonly entities: readonly Entity[];
  /** In text order. */
  readonly runs: readonly NamedRun[];
}

/** Finds the names of an article and tells who is who: a surname, a first name or a short form goes to its fullest form. */
export function names(reading: Reading): Names {
  const runs = nameRuns(reading);
  const clusters: Cluster[] = [];
  gatherFull(runs, clusters);
  gatherShort(runs, clusters);
  voteByPronouns(reading, runs, clusters);
  const described = roles(reading, runs);
  voteByRoles(reading, described, clusters);
  noteDoubtful(clusters);
  const byEntity: NamedRun[][] = [];
  for (let left = clusters.length; left > 0; left -= 1) byEntity.push([]);
  for (const run of runs) byEntity[run.entity]?.push(run);
  // Lists that many read are pushed to: `map` makes arrays of another inner kind, and every reader would be compiled for both.
  const entities: Entity[] = [];
  for (const cluster of clusters) {
    const kind = kindOf(cluster, reading);
    entities.push({
      name: cluster.name.written,
      kind,
      gender: kind === 'person' ? genderOf(cluster) : null,
      proof: cluster.proof,
      roles: rolesOf(kind === 'person' ? cluster.members : [], described),
      runs: byEntity[cluster.nth] as NamedRun[],
    });
  }
  const mentions: Mention[] = [];
  for (const { span, entity } of runs) {
    const { kind, name } = entities[entity] as Entity;
    mentions.push({ span, kind, name });
  }
  const people: Person[] = [];
  for (const { kind, name, gender, roles, runs } of entities)
    if (kind === 'person') people.push({ name, gender, roles, mentions: spansOf(runs) });
  return { mentions, people, entities, runs };
}

function rolesOf(members: readonly NameRun[], described: ReadonlyMap<NameRun, readonly Span[]>): readonly Span[] {
  const spans: Span[] = [];
  for (const run of members) for (const span of described.get(run) ?? []) spans.push(span);
  return spans;
}

function spansOf(runs: readonly NamedRun[]): readonly Span[] {
  const spans: Span[] = [];
  for (const { span } of runs) spans.push(span);
  return spans;
}

/** Names of two or more parts; the same name with or without a middle name or initial is one. */
function gatherFull(runs: readonly NameRun[], clusters: Cluster[]): void {
  const byEnds = new Map<string, Cluster[]>();
  for (const run of runs) {
    const { core: telling } = run.keys;
    if (telling.length < 2) continue;
    const body = run.kind === 'organisation' || run.kind === 'place';
    const ends = body ? run.keys.joinedCore : run.keys.ends;
    const near = byEnds.get(ends);
    const before = near && sameName(near, run.keys, body);
    const cluster = before ?? create(run, clusters);
    if (!near) byEnds.set(ends, [cluster]);
    else if (!before) near.push(cluster);
    join(cluster, run);
  }
}

function sameName(near: readonly Cluster[], { core, suffix, joinedCore }: NameKeys, body: boolean): Cluster | undefined {
  // "Frank Malloy Jr." is not the Frank Malloy who was named before; "King" is the King Jr. who was.
  const isOfAge = (one: Cluster): boolean => one.keys.suffix === suffix;
  const anyAge = suffix === null && !near.some(isOfAge);
  return near.find(
    (one) =>
      (anyAge || isOfAge(one)) &&
      body === (one.kind === 'organisation' || one.kind === 'place') &&
      (body || core.length === 2 || one.keys.core.length === 2 || one.keys.joinedCore === joinedCore),
  );
}

/** One-part names: to a person whose surname or first name they are, else to the same word. */
function gatherShort(runs: readonly NameRun[], clusters: Cluster[]): void {
  const people = clusters.filter(
    (cluster) => cluster.kind === 'person' || (cluster.kind === 'other' && cluster.keys.core.length <= 3),
  );
  const byLast = group(people, (cluster) => cluster.keys.core.at(-1) ?? '');
  const byFirst = group(people, (cluster) => cluster.keys.core[0] ?? '');
  const byWord = group(clusters, (cluster) => (cluster.kind === 'organisation' ? cluster.keys.joined : ''));
  const alone = new Map<string, Cluster>();
  for (const run of runs) {
    if (run.entity >= 0) continue;
    const word = run.keys.core[0] ?? run.keys.parts[0] ?? '';
    const couldBePerson = run.kind === 'person' || run.kind === 'other' || /^\p{Lu}{4,}$/u.test(run.name.parts[0] ?? '');
    const found =
      (couldBePerson && (choose(byLast.get(word), run) ?? choose(byFirst.get(word), run))) ||
      (run.title === 'none' ? (byWord.get(word)?.[0] ?? null) : null) ||
      alone.get(word);
    if (found) {
      if (run.title !== 'none' && found.kind === 'other') found.kind = 'person';
      join(found, run);
      continue;
    }
    const cluster = create(run, clusters);
    alone.set(word, cluster);
    join(cluster, run);
  }
}

/** Of several people who share a name part: never one of the wrong gender, then the one who is written of most up to here. */
function choose(candidates: readonly Cluster[] | undefined, run: NameRun): Cluster | null {
  if (!candidates?.length) return null;
  const fits = run.gender ? candidates.filter((one) => (genderOf(one) ?? run.gender) === run.gender) : candidates;
  if (run.gender && fits.length === 0) return null;
  const suffix = run.keys.suffix ?? run.age;
  const aged = suffix ? fits.filter((one) => one.keys.suffix === suffix) : [];
  if (aged[0]) return aged[0];
  let best: Cluster | null = null;
  let bestBefore: Cluster | null = null;
  for (const one of fits) {
    if (!best || isLikelier(one, best)) best = one;
    if (one.proof.start < run.span.start && (!bestBefore || isLikelier(one, bestBefore))) bestBefore = one;
  }
  return bestBefore ?? best;
}

const isLikelier = (one: Cluster, other: Cluster): boolean =>
  one.count > other.count || (one.count === other.count && one.last > other.last);

/** Notes surnames alone that could be either of two people, where the article says as much of both and seldom uses the surname alone. */
function noteDoubtful(clusters: readonly Cluster[]): void {
  const families = group(
    clusters.filter((one) => one.kind === 'person' && one.keys.core.length >= 2),
    (one) => one.keys.core.at(-1) ?? '',
  );
  for (const family of families.values()) {
    if (family.length < 2) continue;
    const bare = family.flatMap((one) => one.members.filter(isBare));
    const told = family.map((one) => one.members.filter((run) => !isBare(run)).length).sort((a, b) => b - a);
    const [most = 0, second = 0] = told;
    // Who is mostly called by the surname alone is the one the article is about.
    if (second * 2 <= most || bare.length > most) continue;
    for (const run of bare) {
      const before = family.filter((one) => one.proof.start < run.span.start);
      if (before.length > 1) run.doubtful = before.map((one) => one.nth);
    }
  }
}

const isBare = (run: NameRun): boolean => run.keys.core.length === 1 && !run.gender && !run.age && !run.keys.suffix;

function group(clusters: readonly Cluster[], key: (cluster: Cluster) => string): Map<string, Cluster[]> {
  const groups = new Map<string, Cluster[]>();
  for (const cluster of clusters) {
    const name = key(cluster);
    if (name === '') continue;
    const list = groups.get(name);
    if (list) list.push(cluster);
    else groups.set(name, [cluster]);
  }
  return groups;
}

function create(run: NameRun, clusters: Cluster[]): Cluster {
  const made: Cluster = {
    nth: clusters.length,
    keys: run.keys,
    name: run.name,
    proof: run.span,
    kind: run.kind,
    count: 0,
    last: run.span.start,
    votes: { female: 0, male: 0 },
    members: [],
  };
  clusters.push(made);
  return made;
}

function join(cluster: Cluster, run: NameRun): void {
  const more = run.keys.parts.length - cluster.keys.parts.length;
  const longer = more > 0 && run.keys.core.length >= 2;
  const calmer = more === 0 && cluster.name.shouted && !run.name.shouted;
  if (longer || calmer) {
    cluster.keys = run.keys;
    cluster.name = run.name;
    cluster.proof = run.span;
  }
  if (cluster.kind === 'other' || (run.kind === 'person' && run.title !== 'none' && cluster.kind !== 'organisation'))
    cluster.kind = run.kind === 'other' ? cluster.kind : run.kind;
  if (run.gender) cluster.votes[run.gender] += 10;
  cluster.count++;
  cluster.last = run.span.start;
  cluster.members.push(run);
  run.entity = cluster.nth;
}
