import { type Before, type Traits, traitsOf } from '../quotations/quoteTraits.ts';
import { type Feature, pattern } from './features.ts';
import { nobodyFeatures } from './nobodyFeatures.ts';
import { type Item, rowOf, type Scene, type Source } from './scene.ts';
import { tie } from './tie.ts';
import { path } from './wayBetween.ts';

/** One choice for a quotation: a source, or null for "nobody's speech", with the names of the features that speak for or against it. */
export interface Choice {
  readonly source: Source | null;
  readonly features: readonly Feature[];
  /** The word of speech that ties the source to the quotation, or -1. */
  readonly cue: number;
}

const WINDOW = 70;
const EACH_SIDE = 7;

/** The choices for one quotation, "nobody's speech" first. */
export function choices(scene: Scene, mark: number, before: Before): readonly Choice[] {
  const near = nearby(scene, mark, before);
  const traits = traitsOf(scene, mark, before);
  return [
    { source: null, features: nobodyFeatures(scene, mark, traits, near.length > 0), cue: -1 },
    ...near.map((source) => choice(scene, mark, source, traits, before)),
  ];
}

function nearby(scene: Scene, mark: number, before: Before): Source[] {
  const one = scene.marks[mark];
  if (!one) return [];
  const row = rowOf(scene, one.passage).items;
  const at = scene.placeOfMark[mark] ?? 0;
  const found: Source[] = [];
  const take = (item: Item | undefined): void => {
    const source = item !== undefined && item >= 0 ? scene.sources[scene.sourceAt[item] ?? -1] : undefined;
    if (source) found.push(source);
  };
  for (let i = at - 1, n = 0; i >= 0 && i >= at - WINDOW && n < EACH_SIDE; i--) {
    const count = found.length;
    take(row[i]);
    n += found.length - count;
  }
  for (let i = at + 1, n = 0; i < row.length && i <= at + WINDOW && n < EACH_SIDE; i++) {
    const count = found.length;
    take(row[i]);
    n += found.length - count;
  }
  const previous = scene.sourcesIn[one.passage - 1];
  if (previous && at < 12) {
    found.push(...previous.slice(-4));
    const first = previous[0];
    if (first && previous.length > 4) found.push(first);
  }
  if (before.source && !found.includes(before.source) && one.passage - before.source.passage <= 6) found.push(before.source);
  return found.filter((source, i) => found.indexOf(source) === i);
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

function choice(scene: Scene, mark: number, source: Source, traits: Traits, before: Before): Choice {
  const { reading } = scene;
  const { words } = reading;
  const one = scene.marks[mark];
  const f: Feature[] = [];
  const kind = source.kind === 'name' ? `name-${source.sort}` : source.kind === 'pronoun' ? source.sort : `noun-${source.sort}`;
  const { how, cue } = tie(scene, source);
  const cueName = cue >= 0 ? (scene.cues[cue] ?? '') : '';
  const same = one !== undefined && source.passage === one.passage;
  const { items: row, sentences: numbers } = rowOf(scene, source.passage);
  const at = scene.place[source.from] ?? 0;
  const lastAt = scene.place[source.last] ?? at;
  let where = 'up';
  let way = 'far';
  let sentences = 9;
  if (same) {
    where = at > traits.at ? 'after' : 'before';
    way = where === 'after' ? path(scene, row, numbers, traits.at, at) : path(scene, row, numbers, lastAt, traits.at);
    sentences = Math.abs((numbers[at] ?? 0) - traits.sentence);
  }
  const near = sentences === 0 ? '0' : sentences === 1 ? '1' : '2';
  f.push(by.kind(kind), by.how(how), by.where(where, near), by.kindHow(kind, how), by.whereHowEnd(where, near, how, traits.end));
  f.push(by.way(where, way), by.wayHow(where, way, how), by.wayEndStart(where, way, traits.end, traits.start));
  if (cue >= 0) {
    f.push(by.cue(cueName), by.cueHow(cueName, how), by.cueWhere(cueName, where, near));
    const cueAt = scene.place[cue] ?? -1;
    if (same) {
      const side = cueAt > traits.at ? 'after' : 'before';
      const [a, b] = side === 'after' ? [traits.at, cueAt] : [cueAt, traits.at];
      const bridge = path(scene, row, numbers, a, b);
      f.push(by.bridge(side, bridge), by.bridgeHowStartEnd(side, bridge, how, traits.start, traits.end));
      if (Math.abs(cueAt - traits.at) <= 3) f.push(by.touchHowCue(side, how, cueName));
    }
  }
  const lead = row[at - 1] ?? -1;
  const follow = row[lastAt + 1] ?? -1;
  const leadWord = lead >= 0 ? words[lead] : undefined;
  const followWord = follow >= 0 ? words[follow] : undefined;
  const opening = at === 0 || numbers[at] !== numbers[at - 1];
  const leadName = opening
    ? 'START'
    : leadWord
      ? /^(?:VERB|NOUN|PROPN|ADJ)$/.test(leadWord.pos)
        ? leadWord.pos
        : leadWord.text.toLowerCase()
      : 'Q';
  const followName =
    follow < 0
      ? 'Q'
      : followWord
        ? /^(?:VERB|NOUN|PROPN|ADJ|NUM)$/.test(followWord.pos)
          ? followWord.pos
          : followWord.text.toLowerCase()
        : '';
  f.push(by.lead(leadName, where), by.leadHow(leadName, how), by.follow(followName, where));
  f.push(by.headHow(source.head.length > 1 && source.kind !== 'name' ? source.head : kind, how.replace(/\d$/, '')));
  let quotes = 0;
  let others = 0;
  if (same) {
    const [a, b] = at > traits.at ? [traits.at, at] : [lastAt, traits.at];
    for (let i = a + 1; i < b; i++) {
      const item = row[i] ?? 0;
      if (item < 0) quotes++;
      else if ((scene.sourceAt[item] ?? -1) >= 0) others++;
    }
    f.push(by.betweenQS(where, Math.min(quotes, 2), Math.min(others, 3)), by.betweenQHow(where, Math.min(quotes, 2), how, near));
  } else {
    const distance = one ? one.passage - source.passage : 9;
    const list = scene.sourcesIn[source.passage] ?? [];
    const rank = list.indexOf(source);
    f.push(
      by.upAloneHow(Math.min(distance, 3), traits.alone, how),
      by.upKind(Math.min(distance, 3), kind),
      by.up(rank === 0 ? 'first' : rank === list.length - 1 ? 'last' : 'mid'),
    );
    const tail = row.at(-1) ?? 0;
    f.push(by.upHow(tail < 0 ? 'Q' : (words[tail]?.text ?? '').replace(/\w+/, 'w'), how, Math.min(distance, 2)));
  }
  if (before.source) {
    const gap = one ? one.passage - (scene.marks[before.mark]?.passage ?? 0) : 0;
    const link =
      before.mark >= 0 && gap === 0
        ? path(scene, traits.row, traits.numbers, scene.placeOfMark[before.mark] ?? 0, traits.at)
        : `p${Math.min(gap, 2)}`;
    const relation =
      before.source === source
        ? 'same'
        : before.source.entity !== null && before.source.entity === source.entity
          ? 'who'
          : 'other';
    f.push(
      by.link(link, relation, where),
      by.linkHowEnd(link, relation, how, traits.end),
      by.chainHow(relation, Math.min(gap, 2), how, where),
      by.chainAlone(relation, Math.min(gap, 2), traits.alone, where, near),
      by.chainStartQ(relation, traits.start, Math.min(quotes, 2), where),
    );
  }
  return { source, features: f, cue };
}
