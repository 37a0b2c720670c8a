import { type Before, type Traits, traitsOf } from '../quotations/quoteTraits.ts';
import { nobodyFeatures } from './nobodyFeatures.ts';
import type { Item, Scene, Source } from './scene.ts';
import { tie } from './tie.ts';
import { path } from './wayBetween.ts';

/** One choice for a quotation: a source, or null for "nobody's speech", with the names of the features that speak for or against it. */
export interface Choice {
  readonly source: Source | null;
  readonly features: readonly string[];
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
  const row = scene.items.get(one.passage) ?? [];
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
  const previous = scene.sourcesIn.get(one.passage - 1);
  if (previous && at < 12) {
    found.push(...previous.slice(-4));
    const first = previous[0];
    if (first && previous.length > 4) found.push(first);
  }
  if (before.source && !found.includes(before.source) && one.passage - before.source.passage <= 6) found.push(before.source);
  return found.filter((source, i) => found.indexOf(source) === i);
}

function choice(scene: Scene, mark: number, source: Source, traits: Traits, before: Before): Choice {
  const { reading } = scene;
  const { words } = reading;
  const one = scene.marks[mark];
  const f: string[] = [];
  const kind = source.kind === 'name' ? `name-${source.sort}` : source.kind === 'pronoun' ? source.sort : `noun-${source.sort}`;
  const { how, cue } = tie(scene, source);
  const cueName = cue >= 0 ? (scene.cues[cue] ?? '') : '';
  const same = one !== undefined && source.passage === one.passage;
  const row = scene.items.get(source.passage) ?? [];
  const numbers = scene.sentences.get(source.passage) ?? [];
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
  f.push(
    `kind:${kind}`,
    `how:${how}`,
    `where:${where}|${near}`,
    `kind:${kind}|how:${how}`,
    `where:${where}|${near}|how:${how}|end:${traits.end}`,
  );
  f.push(`way:${where}|${way}`, `way:${where}|${way}|how:${how}`, `way:${where}|${way}|end:${traits.end}|start:${traits.start}`);
  if (cue >= 0) {
    f.push(`cue:${cueName}`, `cue:${cueName}|how:${how}`, `cue:${cueName}|where:${where}|${near}`);
    const cueAt = scene.place[cue] ?? -1;
    if (same) {
      const side = cueAt > traits.at ? 'after' : 'before';
      const [a, b] = side === 'after' ? [traits.at, cueAt] : [cueAt, traits.at];
      const bridge = path(scene, row, numbers, a, b);
      f.push(`bridge:${side}|${bridge}`, `bridge:${side}|${bridge}|how:${how}|start:${traits.start}|end:${traits.end}`);
      if (Math.abs(cueAt - traits.at) <= 3) f.push(`touch:${side}|how:${how}|cue:${cueName}`);
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
  f.push(
    `lead:${leadName}|${where}`,
    `lead:${leadName}|how:${how}`,
    `follow:${follow < 0 ? (follow < 0 ? 'Q' : 'END') : followWord ? (/^(?:VERB|NOUN|PROPN|ADJ|NUM)$/.test(followWord.pos) ? followWord.pos : followWord.text.toLowerCase()) : ''}|${where}`,
  );
  f.push(`head:${source.head.length > 1 && source.kind !== 'name' ? source.head : kind}|how:${how.replace(/\d$/, '')}`);
  let quotes = 0;
  let others = 0;
  if (same) {
    const [a, b] = at > traits.at ? [traits.at, at] : [lastAt, traits.at];
    for (let i = a + 1; i < b; i++) {
      const item = row[i] ?? 0;
      if (item < 0) quotes++;
      else if ((scene.sourceAt[item] ?? -1) >= 0) others++;
    }
    f.push(
      `between:${where}|q${Math.min(quotes, 2)}|s${Math.min(others, 3)}`,
      `between:${where}|q${Math.min(quotes, 2)}|how:${how}|${near}`,
    );
  } else {
    const distance = one ? one.passage - source.passage : 9;
    const list = scene.sourcesIn.get(source.passage) ?? [];
    const rank = list.indexOf(source);
    f.push(
      `up:${Math.min(distance, 3)}|alone:${traits.alone}|how:${how}`,
      `up:${Math.min(distance, 3)}|kind:${kind}`,
      `up:rank${rank === 0 ? 'first' : rank === list.length - 1 ? 'last' : 'mid'}`,
    );
    const tail = row.at(-1) ?? 0;
    f.push(`up:tail${tail < 0 ? 'Q' : (words[tail]?.text ?? '').replace(/\w+/, 'w')}|how:${how}|${Math.min(distance, 2)}`);
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
      `link:${link}|${relation}|${where}`,
      `link:${link}|${relation}|how:${how}|end:${traits.end}`,
      `chain:${relation}|${Math.min(gap, 2)}|how:${how}|${where}`,
      `chain:${relation}|${Math.min(gap, 2)}|alone:${traits.alone}|${where}|${near}`,
      `chain:${relation}|start:${traits.start}|q${Math.min(quotes, 2)}|${where}`,
    );
  }
  return { source, features: f, cue };
}
