import type { PartOfSpeech } from 'wink-nlp';
import { type Before, type Traits, traitsOf } from '../quotations/quoteTraits.ts';
import { ofCues } from './cues.ts';
import { type Features, keepParts, numberPart, type Part, part, pattern, truthPart } from './features.ts';
import { nearbySources } from './nearbySources.ts';
import { nobodyFeatures } from './nobodyFeatures.ts';
import { type Row, wordAt } from './rows.ts';
import { rowOf, type Scene, type Source } from './scene.ts';
import { tie } from './tie.ts';
import { forgetWays, path } from './wayBetween.ts';
import { besidePart } from './wordFeatures.ts';

/** One choice for a quotation: a source, or null for "nobody's speech", with the features that speak for or against it. */
export interface Choice<Gathered extends Features> {
  readonly source: Source | null;
  readonly features: Gathered;
  /** The word of speech that ties the source to the quotation, or -1. */
  readonly cue: number;
}

/** The choices for one quotation, "nobody's speech" first; `gatherer` makes what the features of each are gathered in. */
export function choices<Gathered extends Features>(
  scene: Scene,
  mark: number,
  before: Before,
  gatherer: () => Gathered,
): readonly Choice<Gathered>[] {
  const nobody = gatherer();
  if (keepParts(nobody.named)) forgetWays();
  const near = nearbySources(scene, mark, before);
  const traits = traitsOf(scene, mark);
  nobodyFeatures(scene, mark, { traits, company: near.length > 0 }, nobody);
  const found: Choice<Gathered>[] = [{ source: null, features: nobody, cue: -1 }];
  const quoted = quotedOf(scene, traits, before);
  for (const source of near) {
    const features = gatherer();
    sourceFeatures(scene, quoted, source, features);
    found.push({ source, features, cue: tie(scene, source).cue });
  }
  return found;
}

/** The patterns that features are named by; parts as they are added below. */
const by = {
  stand: pattern('kind:{0}', 'how:{1}', 'where:{2}', 'kind:{0}|how:{1}', 'where:{2}|how:{1}|end:{3}'),
  way: pattern('way:{0}|{1}', 'way:{0}|{1}|how:{2}', 'way:{0}|{1}|end:{3}|start:{4}'),
  cue: pattern('cue:{0}', 'cue:{0}|how:{1}', 'cue:{0}|where:{2}'),
  bridge: pattern('bridge:{0}|{1}', 'bridge:{0}|{1}|how:{2}|start:{3}|end:{4}'),
  touch: pattern('touch:{0}|how:{1}|cue:{2}'),
  lead: pattern('lead:{0}|{1}', 'lead:{0}|how:{2}'),
  follow: pattern('follow:{0}|{1}'),
  head: pattern('head:{0}|how:{1}'),
  between: pattern('between:{0}|q{1}|s{2}', 'between:{0}|q{1}|how:{3}|{4}'),
  up: pattern('up:{0}|alone:{1}|how:{2}', 'up:{0}|kind:{3}'),
  upPlace: pattern('up:rank{0}', 'up:tail{1}|how:{2}|{3}'),
  link: pattern('link:{0}|{1}|{2}', 'link:{0}|{1}|how:{3}|end:{4}'),
  chain: pattern('chain:{0}|how:{1}|{2}', 'chain:{0}|alone:{3}|{4}'),
  chainStart: pattern('chain:{0}|start:{1}|q{2}|{3}'),
};

const sideOf = (name: string) => ({ where: part(name), near: [0, 1, 2].map((near) => part(`${name}|${near}`)) });
const [UP, AFTER, BEFORE] = [sideOf('up'), sideOf('after'), sideOf('before')];
const relationOf = (name: string) => ({ alone: part(name), after: [0, 1, 2].map((gap) => part(`${name}|${gap}`)) });
const [SAME, WHO, OTHER] = [relationOf('same'), relationOf('who'), relationOf('other')];
const [FIRST, MIDDLE, LAST] = [part('first'), part('mid'), part('last')];
const OPENING = part('START');
const FAR = part('far');

/** What all sources of one quotation have in common. */
interface Quoted {
  readonly traits: Traits;
  readonly start: Part;
  readonly end: Part;
  readonly alone: Part;
  readonly before: Source | null;
  /** The way from the quotation before. */
  readonly link: Part;
  /** Paragraphs since the quotation before, up to 2. */
  readonly gap: number;
}

function quotedOf(scene: Scene, traits: Traits, before: Before): Quoted {
  const gap = traits.passage - (scene.marks[before.mark]?.passage ?? 0);
  const paragraphs = Math.min(gap, 2);
  const link =
    before.mark >= 0 && gap === 0
      ? path(scene, traits.row, scene.placeOfMark[before.mark] ?? 0, traits.at)
      : part(`p${paragraphs}`);
  return {
    traits,
    start: part(traits.start),
    end: part(traits.end),
    alone: truthPart(traits.alone),
    before: before.source,
    link,
    gap: paragraphs,
  };
}

/** How a source stands to a quotation. */
interface Stand {
  readonly source: Source;
  readonly row: Row;
  /** Positions in the row of the source's first and last word. */
  readonly at: number;
  readonly lastAt: number;
  /** True where both stand in one paragraph. */
  readonly same: boolean;
  readonly kind: Part;
  readonly how: Part;
  readonly where: Part;
  /** Sentences between, up to 2; alone and behind where it stands. */
  readonly near: Part;
  readonly whereNear: Part;
}

function sourceFeatures(scene: Scene, quoted: Quoted, source: Source, f: Features): void {
  const { traits, start, end } = quoted;
  const tied = tie(scene, source);
  const row = rowOf(scene, source.passage);
  const at = scene.place[source.from] ?? 0;
  const lastAt = scene.place[source.last] ?? at;
  const same = source.passage === traits.passage;
  const after = at > traits.at;
  const sentences = same ? Math.abs((row.sentences[at] ?? 0) - traits.sentence) : 9;
  const kind = kindOf(source);
  const { part: how, manner } = tied.how;
  const side = !same ? UP : after ? AFTER : BEFORE;
  const near = Math.min(sentences, 2);
  const { where } = side;
  const whereNear = side.near[near] ?? where;
  const stand = { source, row, at, lastAt, same, kind, how, where, near: numberPart(near), whereNear };
  const way = !same ? FAR : after ? path(scene, row, traits.at, at) : path(scene, row, lastAt, traits.at);
  f.add(by.stand, kind, how, whereNear, end);
  f.add(by.way, where, way, how, end, start);
  if (tied.cue >= 0) cueFeatures(scene, quoted, stand, tied.cue, f);
  besideFeatures(scene, stand, f);
  const head = source.head.length > 1 && source.kind !== 'name' ? part(source.head) : kind;
  f.add(by.head, head, manner);
  const quotes = same ? betweenFeatures(scene, quoted, stand, f) : 0;
  if (!same) upFeatures(scene, quoted, stand, f);
  if (quoted.before) chainFeatures(quoted, quoted.before, stand, numberPart(Math.min(quotes, 2)), f);
}

const kindsOf = (kind: string, sorts: readonly string[]) => new Map(sorts.map((sort) => [sort, part(`${kind}-${sort}`)]));
const KINDS = {
  name: kindsOf('name', ['person', 'organisation', 'place', 'other']),
  noun: kindsOf('noun', ['person', 'persons', 'body', 'thing']),
};

const kindOf = ({ kind, sort }: Source): Part =>
  kind === 'pronoun' ? part(sort) : (KINDS[kind].get(sort) ?? part(`${kind}-${sort}`));

const CUES = ofCues(part);

/** The word of speech that the source is tied to, and the way to it. */
function cueFeatures(scene: Scene, { traits, start, end }: Quoted, stand: Stand, cue: number, f: Features): void {
  const { row, same, how, whereNear } = stand;
  const name = CUES[scene.cues[cue] ?? 0] ?? 0;
  f.add(by.cue, name, how, whereNear);
  if (!same) return;
  const at = scene.place[cue] ?? -1;
  const after = at > traits.at;
  const side = (after ? AFTER : BEFORE).where;
  const bridge = after ? path(scene, row, traits.at, at) : path(scene, row, at, traits.at);
  f.add(by.bridge, side, bridge, how, start, end);
  if (Math.abs(at - traits.at) <= 3) f.add(by.touch, side, how, name);
}

const BEFORE_IT: ReadonlySet<PartOfSpeech> = new Set(['VERB', 'NOUN', 'PROPN', 'ADJ']);
const BEHIND_IT: ReadonlySet<PartOfSpeech> = new Set([...BEFORE_IT, 'NUM']);

/** The words on both sides of the source. */
function besideFeatures({ reading }: Scene, { row, at, lastAt, how, where }: Stand, f: Features): void {
  const { items, sentences } = row;
  const opening = at === 0 || sentences[at] !== sentences[at - 1];
  const lead = opening ? OPENING : besidePart(wordAt(reading, items[at - 1]), BEFORE_IT, 'Q');
  f.add(by.lead, lead, where, how);
  f.add(by.follow, besidePart(wordAt(reading, items[lastAt + 1]), BEHIND_IT, 'Q'), where);
}

/** What stands between source and quotation; tells how many quotations do. */
function betweenFeatures(
  { sourceAt }: Scene,
  { traits }: Quoted,
  { row, at, lastAt, how, where, near }: Stand,
  f: Features,
): number {
  const [from, to] = at > traits.at ? [traits.at, at] : [lastAt, traits.at];
  let quotes = 0;
  let others = 0;
  for (let i = from + 1; i < to; i++) {
    const item = row.items[i] ?? 0;
    if (item < 0) quotes++;
    else if ((sourceAt[item] ?? -1) >= 0) others++;
  }
  const few = numberPart(Math.min(quotes, 2));
  f.add(by.between, where, few, numberPart(Math.min(others, 3)), how, near);
  return quotes;
}

/** Where in another paragraph the source stands. */
function upFeatures(
  { reading, sourcesIn }: Scene,
  { traits, alone }: Quoted,
  { source, row, kind, how }: Stand,
  f: Features,
): void {
  const distance = traits.passage - source.passage;
  f.add(by.up, numberPart(Math.min(distance, 3)), alone, how, kind);
  const list = sourcesIn[source.passage] ?? [];
  const rank = list[0] === source ? FIRST : list.at(-1) === source ? LAST : MIDDLE;
  const tail = row.items.at(-1) ?? 0;
  const text = tail < 0 ? 'Q' : (wordAt(reading, tail)?.text ?? '');
  const ending = tail < 0 || text === '.' ? text : text.replace(/\w+/, 'w');
  f.add(by.upPlace, rank, part(ending), how, numberPart(Math.min(distance, 2)));
}

/** How the source stands to the one who spoke before. */
function chainFeatures(quoted: Quoted, last: Source, { source, how, where, whereNear }: Stand, quotes: Part, f: Features): void {
  const { link, gap, alone, start, end } = quoted;
  const sameEntity = last.entity !== null && last.entity === source.entity;
  const relation = last === source ? SAME : sameEntity ? WHO : OTHER;
  f.add(by.link, link, relation.alone, where, how, end);
  f.add(by.chain, relation.after[gap] ?? 0, how, where, alone, whereNear);
  f.add(by.chainStart, relation.alone, start, quotes, where);
}
