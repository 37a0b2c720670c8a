import { allPatterns, isPart, type Part, type Pattern, part, type Template } from './features.ts';
import learned from './speakerWeights.json' with { type: 'json' };

/** More than there are weights, so that most places are empty: most features have no weight. */
const SLOTS = 1 << 15;

/** What was learned of the features that patterns name, found by the numbers of their parts. */
export class LearnedWeights {
  /** By pattern: its first template; behind the last pattern, how many there are. */
  private readonly firsts: Int32Array;
  /** Of each template three numbers: 16 bits for each of five parts, all set for a part that it is made of. */
  private readonly masks: Int32Array;
  /** By place: what the three numbers of a feature are mixed to (0: nothing stands here), and which feature. */
  private readonly tags = new Int32Array(SLOTS);
  private readonly nths = new Uint16Array(SLOTS);
  private readonly keys = new Int32Array(3 * SLOTS);
  private readonly weights = new Float64Array(SLOTS);
  private count = 0;

  constructor(patterns: readonly (readonly Template[])[]) {
    const firsts = [0];
    for (const templates of patterns) firsts.push((firsts.at(-1) ?? 0) + templates.length);
    this.firsts = Int32Array.from(firsts);
    this.masks = Int32Array.from(patterns.flat().flatMap(masksOf));
  }

  /** Adds the weight of what a template, the nth of all patterns, names with these parts. */
  put(template: number, parts: readonly Part[], weight: number): void {
    const [a = 0, b = 0, c = 0, d = 0, e = 0] = parts;
    const first = ((template + 1) << 16) | a;
    const second = (b << 16) | c;
    const third = (d << 16) | e;
    const tag = mix(first, second, third);
    let slot = tag & (SLOTS - 1);
    while (this.tags[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
    this.tags[slot] = tag;
    this.nths[slot] = this.count;
    this.keys.set([first, second, third], 3 * this.count);
    this.weights[this.count] = weight;
    this.count += 1;
  }

  /** A sum with the weights of the features that a pattern names added one after the other; of its five parts, two go into one number. */
  sum(before: number, pattern: Pattern, a: number, second: number, third: number): number {
    const { firsts, masks } = this;
    const end = firsts[pattern + 1] as number;
    let total = before;
    for (let template = firsts[pattern] as number; template < end; template += 1) {
      const mask = 3 * template;
      const key = ((template + 1) << 16) | (a & (masks[mask] as number));
      total += this.weightOf(key, second & (masks[mask + 1] as number), third & (masks[mask + 2] as number));
    }
    return total;
  }

  private weightOf(first: number, second: number, third: number): number {
    const { tags, nths, keys } = this;
    const tag = mix(first, second, third);
    let slot = tag & (SLOTS - 1);
    for (let here = tags[slot] as number; here !== 0; here = tags[slot] as number) {
      if (here === tag) {
        const nth = nths[slot] as number;
        if (keys[3 * nth] === first && keys[3 * nth + 1] === second && keys[3 * nth + 2] === third)
          return this.weights[nth] as number;
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
    // What was not learned weighs nothing.
    return 0;
  }
}

/** Never 0. */
function mix(first: number, second: number, third: number): number {
  let mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b) ^ Math.imul(third, 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 15)) | MARKED;
}

const MARKED = 1 << 31;

function masksOf(template: Template): readonly number[] {
  const [a, b, c, d, e] = [0, 1, 2, 3, 4].map((nth) => (template.includes(nth) ? 0xffff : 0)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  return [a, (b << 16) | c, (d << 16) | e];
}

/** The weights of `speakerWeights.json`; to be asked for when all patterns are made and parts are still kept. */
export function learnedWeights(): LearnedWeights {
  const patterns = allPatterns();
  const found = new LearnedWeights(patterns);
  const all = patterns.flat().map((template, nth) => ({ template, nth, begin: String(template[0]) }));
  let family = ' ';
  let those = all;
  for (const [name, weight] of Object.entries(learned.weights)) {
    // Names of one kind stand together.
    if (!name.startsWith(family)) {
      family = name.slice(0, name.indexOf(':'));
      those = all.filter(({ begin }) => begin.startsWith(family));
    }
    for (const { template, nth } of those) {
      const parts = partsIn(template, name);
      if (parts) found.put(nth, parts, weight);
    }
  }
  return found;
}

/** The parts that a template fills a name with, or null: the line that parts stand between is in none but those known from the start. */
function partsIn(template: Template, name: string): readonly Part[] | null {
  const begin = String(template[0]);
  if (!name.startsWith(begin)) return null;
  const texts = ['', '', '', '', ''];
  let from = begin.length;
  for (let at = 1; at < template.length; at += 2) {
    const next = String(template[at + 1]);
    const isLast = at + 2 === template.length;
    // Of two parts with nothing between, the first is one character.
    const to = next === '' ? (isLast ? name.length : from + 1) : name.indexOf(next, from);
    if (to < from) return null;
    const text = name.slice(from, to);
    const line = text.indexOf('|');
    if (line !== -1 && (line !== text.length - 2 || !isPart(text))) return null;
    texts[Number(template[at])] = text;
    from = to + next.length;
  }
  return from === name.length ? texts.map(part) : null;
}
