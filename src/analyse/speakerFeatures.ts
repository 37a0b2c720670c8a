import type { Item, Scene, Source } from './scene.ts';
import { tie } from './tie.ts';

/** What is known of the quotations before this one while speakers are being chosen in text order. */
export interface Before {
  /** Source chosen for the quotation before, or null. */
  readonly source: Source | null;
  /** Its quotation, by position in `Scene.marks`; -1 for the first. */
  readonly mark: number;
}

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
    { source: null, features: nobody(scene, mark, traits, near.length > 0), cue: -1 },
    ...near.map((source) => choice(scene, mark, source, traits, before)),
  ];
}

interface Traits {
  readonly start: 'upper' | 'lower';
  /** Mark of punctuation just inside the closing mark, or "-". */
  readonly end: string;
  readonly words: string;
  readonly at: number;
  readonly row: readonly Item[];
  readonly sentence: number;
  /** Sentence numbers of the paragraph's items. */
  readonly numbers: readonly number[];
  /** Only quotations and marks stand in the paragraph. */
  readonly alone: boolean;
}

function traitsOf(scene: Scene, mark: number, before: Before): Traits {
  const { marks, reading } = scene;
  const one = marks[mark];
  const text = one ? reading.article.text.slice(one.start + one.open, one.end - one.close) : '';
  const row = scene.items.get(one?.passage ?? -1) ?? [];
  const at = scene.placeOfMark[mark] ?? -1;
  const last = /[^\s'’"”]$/.exec(text.trimEnd().replace(/['’"”]+$/, ''))?.[0] ?? '-';
  const count = text.split(/\s+/, 16).length;
  return {
    start: /^\P{L}*\p{Ll}/u.test(text.slice(0, 8)) ? 'lower' : 'upper',
    end: /[,.?!…—-]/.test(last) ? last : '-',
    words: count >= 16 ? '16' : count >= 9 ? '9' : count >= 5 ? '5' : count >= 3 ? '3' : String(count),
    at,
    row,
    sentence: scene.sentences.get(one?.passage ?? -1)?.[at] ?? -1,
    numbers: scene.sentences.get(one?.passage ?? -1) ?? [],
    alone: row.length <= 40 && row.every((item) => item < 0 || scene.reading.words[item]?.pos === 'PUNCT') && before.mark >= -1,
  };
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

function symbol(scene: Scene, item: Item): string {
  if (item < 0) return 'Q';
  const word = scene.reading.words[item];
  if (!word) return 'x';
  if (scene.cues[item]) return 'V';
  const source = scene.sourceOf[item] ?? -1;
  if (source >= 0) return scene.sources[source]?.kind === 'noun' ? 'n' : 'N';
  if (word.pos === 'PUNCT')
    return /^[,;]$/.test(word.text)
      ? ','
      : word.text === ':'
        ? ':'
        : /^[.!?]$/.test(word.text)
          ? '.'
          : /^[—–―-]+$/.test(word.text)
            ? '—'
            : word.text === '(' || word.text === ')'
              ? '('
              : '';
  const key = word.text.toLowerCase();
  if (/^(?:that|to|of|by|in|on|and|but|as|for|with|from|about|when|while|who|which|if|because|at)$/.test(key)) return key;
  if (word.pos === 'VERB') return 'v';
  if (word.pos === 'AUX' || word.pos === 'PART') return 'a';
  return 'x';
}

/** The way between two places of a paragraph as a short string: "Q,NV". */
function path(scene: Scene, row: readonly Item[], numbers: readonly number[], from: number, to: number): string {
  let text = '';
  let last = '';
  let count = 0;
  for (let i = from + 1; i < to; i++) {
    if (i > from + 1 && numbers[i] !== numbers[i - 1]) {
      text += 'S';
      last = 'S';
    }
    const here = symbol(scene, row[i] ?? 0);
    if (here === '' || (here === last && here !== ',')) continue;
    text += here;
    last = here;
    if (++count > 8) return 'far';
  }
  if (to < row.length && numbers[to] !== numbers[to - 1] && to > from + 1) text += 'S';
  return text;
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

const WORKS = new Set(
  'book novel memoir show program programme song film movie series album essay documentary podcast column play poem drama comedy sitcom musical hit single video title titled entitled episode segment network'.split(
    ' ',
  ),
);

/** What speaks for marks that quote nobody: titles, nicknames, words held at arm's length. */
function nobody(scene: Scene, mark: number, traits: Traits, company: boolean): string[] {
  const { reading } = scene;
  const one = scene.marks[mark];
  const { row, at } = traits;
  const f: string[] = [
    'none',
    `none:words${traits.words}`,
    `none:start:${traits.start}|end:${traits.end}`,
    `none:words${traits.words}|start:${traits.start}|end:${traits.end}`,
    `none:company:${company}|words${traits.words}`,
  ];
  if (!one) return f;
  const text = reading.article.text.slice(one.start + one.open, one.end - one.close);
  const word = (item: Item | undefined) => (item !== undefined && item >= 0 ? reading.words[item] : undefined);
  const lead = word(row[at - 1]);
  const follow = word(row[at + 1]);
  const name = (w: typeof lead): string =>
    w ? (/^(?:VERB|NOUN|PROPN|ADJ|ADV|NUM)$/.test(w.pos) ? w.pos : w.text.toLowerCase()) : '-';
  f.push(
    `none:lead:${name(lead)}|words${traits.words}`,
    `none:follow:${name(follow)}|words${traits.words}`,
    `none:lead:${name(lead)}`,
    `none:${name(lead)}|${name(follow)}|words${traits.words}`,
    `none:${name(lead)}|${name(follow)}|${traits.start}|${traits.end}`,
    `none:${name(lead)}|${name(follow)}`,
    `none:lead:${name(lead)}|end:${traits.end}|${traits.start}`,
    `none:follow:${name(follow)}|end:${traits.end}|${traits.start}`,
    `none:lead:${lead?.lemma ?? '-'}`,
    `none:follow:${follow?.lemma ?? '-'}`,
  );
  const titled =
    /^(?:\P{L}*(?:\p{Lu}[\p{L}\p{N}'’.-]*|a|an|the|of|in|on|to|for|and|with|at|is)\P{L}*)+$/u.test(text.slice(0, 80)) &&
    /^\P{L}*\p{Lu}/u.test(text);
  f.push(
    `none:titled:${titled}|words${traits.words}`,
    `none:titled:${titled}|lead:${name(lead)}`,
    `none:titled:${titled}|lead:${lead?.lemma ?? '-'}`,
  );
  const works = row.slice(Math.max(0, at - 4), at).some((item) => item >= 0 && WORKS.has(reading.words[item]?.lemma ?? ''));
  if (titled)
    f.push(
      `none:work:${works}|owner:${/^['’]s?$/.test(lead?.text ?? '')}|end:${traits.end}`,
      `none:work:${works}|words${traits.words}`,
    );
  if (/\b(?:I|we|my|our|me|us|I[’']m|I[’']ve|you|your)\b/.test(text.slice(0, 400))) f.push('none:firstPerson');
  if (/[.?!]\s+\p{Lu}/u.test(text.slice(0, 400))) f.push('none:sentences');
  f.push(
    `none:marks:${one.open}${/^['‘]/.test(reading.article.text[one.start] ?? '') && one.open === 1 ? 's' : 'd'}|closed:${one.closed}`,
  );
  const numbers = scene.sentences.get(one.passage) ?? [];
  let cue = 'no';
  for (let i = Math.max(0, at - 25); i < Math.min(row.length, at + 25); i++) {
    const item = row[i] ?? -1;
    if (item >= 0 && numbers[i] === traits.sentence && scene.cues[item])
      cue = Math.abs(i - at) <= 3 ? 'near' : cue === 'near' ? cue : 'far';
  }
  f.push(
    `none:cue:${cue}|words${traits.words}`,
    `none:cue:${cue}|titled:${titled}|start:${traits.start}`,
    `none:alone:${traits.alone}|end:${traits.end}`,
    `none:passage:${one.passage === 0 ? 'first' : 'later'}|open${one.open}`,
  );
  return f;
}
