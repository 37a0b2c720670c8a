import type { PartOfSpeech } from 'wink-nlp';
import { type Before, type Traits, traitsOf } from '../quotations/quoteTraits.ts';
import { type Features, makeRoom, numberPart, type Part, part, pattern } from './features.ts';
import { nearbySources } from './nearbySources.ts';
import { nobodyFeatures } from './nobodyFeatures.ts';
import { type Row, wordAt } from './rows.ts';
import { rowOf, type Scene, type Source } from './scene.ts';
import { tie } from './tie.ts';
import { path } from './wayBetween.ts';
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
  makeRoom();
  const near = nearbySources(scene, mark, before);
  const traits = traitsOf(scene, mark);
  const nobody = gatherer();
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

/** The patterns that features are named by; each place is filled in for each source. */
const by = {
  kind: pattern('kind:'),
  how: pattern('how:'),
  where: pattern('where:', '|'),
  kindHow: pattern('kind:', '|how:'),
  whereHowEnd: pattern('where:', '|', '|how:', '|end:'),
  way: pattern('way:', '|'),
  wayHow: pattern('way:', '|', '|how:'),
  wayEndStart: pattern('way:', '|', '|end:', '|start:'),
  cue: pattern('cue:'),
  cueHow: pattern('cue:', '|how:'),
  cueWhere: pattern('cue:', '|where:', '|'),
  bridge: pattern('bridge:', '|'),
  bridgeHowStartEnd: pattern('bridge:', '|', '|how:', '|start:', '|end:'),
  touchHowCue: pattern('touch:', '|how:', '|cue:'),
  lead: pattern('lead:', '|'),
  leadHow: pattern('lead:', '|how:'),
  follow: pattern('follow:', '|'),
  headHow: pattern('head:', '|how:'),
  betweenQS: pattern('between:', '|q', '|s'),
  betweenQHow: pattern('between:', '|q', '|how:', '|'),
  upAloneHow: pattern('up:', '|alone:', '|how:'),
  upKind: pattern('up:', '|kind:'),
  up: pattern('up:rank'),
  upHow: pattern('up:tail', '|how:', '|'),
  link: pattern('link:', '|', '|'),
  linkHowEnd: pattern('link:', '|', '|how:', '|end:'),
  chainHow: pattern('chain:', '|', '|how:', '|'),
  chainAlone: pattern('chain:', '|', '|alone:', '|', '|'),
  chainStartQ: pattern('chain:', '|start:', '|q', '|'),
};

/** What all sources of one quotation have in common. */
interface Quoted {
  readonly traits: Traits;
  readonly start: Part;
  readonly end: Part;
  readonly alone: Part;
  readonly before: Source | null;
  /** The way from the quotation before. */
  readonly link: Part;
  /** Paragraphs since the quotation before. */
  readonly gap: Part;
}

function quotedOf(scene: Scene, traits: Traits, before: Before): Quoted {
  const gap = traits.passage - (scene.marks[before.mark]?.passage ?? 0);
  const paragraphs = Math.min(gap, 2);
  const link =
    before.mark >= 0 && gap === 0 ? path(scene, traits.row, scene.placeOfMark[before.mark] ?? 0, traits.at) : `p${paragraphs}`;
  return {
    traits,
    start: part(traits.start),
    end: part(traits.end),
    alone: part(String(traits.alone)),
    before: before.source,
    link: part(link),
    gap: numberPart(paragraphs),
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
  readonly near: Part;
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
  const kind = part(kindOf(source));
  const how = part(tied.how);
  const where = part(!same ? 'up' : after ? 'after' : 'before');
  const near = numberPart(Math.min(sentences, 2));
  const stand = { source, row, at, lastAt, same, kind, how, where, near };
  const way = part(!same ? 'far' : after ? path(scene, row, traits.at, at) : path(scene, row, lastAt, traits.at));
  f.add(by.kind, kind);
  f.add(by.how, how);
  f.add(by.where, where, near);
  f.add(by.kindHow, kind, how);
  f.add(by.whereHowEnd, where, near, how, end);
  f.add(by.way, where, way);
  f.add(by.wayHow, where, way, how);
  f.add(by.wayEndStart, where, way, end, start);
  if (tied.cue >= 0) cueFeatures(scene, quoted, stand, tied.cue, f);
  besideFeatures(scene, stand, f);
  const head = source.head.length > 1 && source.kind !== 'name' ? part(source.head) : kind;
  f.add(by.headHow, head, part(tied.how.replace(/\d$/, '')));
  const quotes = same ? betweenFeatures(scene, quoted, stand, f) : 0;
  if (!same) upFeatures(scene, quoted, stand, f);
  if (quoted.before) chainFeatures(quoted, quoted.before, stand, numberPart(Math.min(quotes, 2)), f);
}

const kindOf = ({ kind, sort }: Source): string =>
  kind === 'name' ? `name-${sort}` : kind === 'pronoun' ? sort : `noun-${sort}`;

/** The word of speech that the source is tied to, and the way to it. */
function cueFeatures(scene: Scene, { traits, start, end }: Quoted, stand: Stand, cue: number, f: Features): void {
  const { row, same, how, where, near } = stand;
  const name = part(scene.cues[cue] ?? '');
  f.add(by.cue, name);
  f.add(by.cueHow, name, how);
  f.add(by.cueWhere, name, where, near);
  if (!same) return;
  const at = scene.place[cue] ?? -1;
  const after = at > traits.at;
  const side = part(after ? 'after' : 'before');
  const bridge = part(after ? path(scene, row, traits.at, at) : path(scene, row, at, traits.at));
  f.add(by.bridge, side, bridge);
  f.add(by.bridgeHowStartEnd, side, bridge, how, start, end);
  if (Math.abs(at - traits.at) <= 3) f.add(by.touchHowCue, side, how, name);
}

const BEFORE_IT: ReadonlySet<PartOfSpeech> = new Set(['VERB', 'NOUN', 'PROPN', 'ADJ']);
const BEHIND_IT: ReadonlySet<PartOfSpeech> = new Set([...BEFORE_IT, 'NUM']);

/** The words on both sides of the source. */
function besideFeatures({ reading }: Scene, { row, at, lastAt, how, where }: Stand, f: Features): void {
  const { items, sentences } = row;
  const opening = at === 0 || sentences[at] !== sentences[at - 1];
  const lead = opening ? part('START') : besidePart(wordAt(reading, items[at - 1]), BEFORE_IT, 'Q');
  f.add(by.lead, lead, where);
  f.add(by.leadHow, lead, how);
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
  f.add(by.betweenQS, where, few, numberPart(Math.min(others, 3)));
  f.add(by.betweenQHow, where, few, how, near);
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
  const few = numberPart(Math.min(distance, 3));
  const list = sourcesIn[source.passage] ?? [];
  f.add(by.upAloneHow, few, alone, how);
  f.add(by.upKind, few, kind);
  f.add(by.up, part(list[0] === source ? 'first' : list.at(-1) === source ? 'last' : 'mid'));
  const tail = row.items.at(-1) ?? 0;
  const ending = tail < 0 ? 'Q' : (wordAt(reading, tail)?.text ?? '').replace(/\w+/, 'w');
  f.add(by.upHow, part(ending), how, numberPart(Math.min(distance, 2)));
}

/** How the source stands to the one who spoke before. */
function chainFeatures(quoted: Quoted, last: Source, { source, how, where, near }: Stand, quotes: Part, f: Features): void {
  const { link, gap, alone, start, end } = quoted;
  const relation = part(last === source ? 'same' : last.entity !== null && last.entity === source.entity ? 'who' : 'other');
  f.add(by.link, link, relation, where);
  f.add(by.linkHowEnd, link, relation, how, end);
  f.add(by.chainHow, relation, gap, how, where);
  f.add(by.chainAlone, relation, gap, alone, where, near);
  f.add(by.chainStartQ, relation, start, quotes, where);
}
