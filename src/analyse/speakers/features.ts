import learned from './speakerWeights.json' with { type: 'json' };

/** A part of features' names, by number; it holds until `makeRoom`. */
export type Part = number;

/** How the names of some features are put together, by number. */
export type Pattern = number;

/** Gathers the features of one choice: for each its pattern, and the parts that fill it. */
export interface Features {
  add(pattern: Pattern, a?: Part, b?: Part, c?: Part, d?: Part, e?: Part): void;
}

const patterns: (readonly string[])[] = [];

/** A new pattern: with the labels 'kind:' and '|how:' and the parts "he" and "subject0", the feature is `kind:he|how:subject0`. */
export function pattern(...labels: readonly string[]): Pattern {
  return patterns.push(labels) - 1;
}

/** The empty part fills what a pattern does not ask for. */
const texts: string[] = [''];
const parts = new Map<string, Part>([['', 0]]);

/** The part with this text. */
export function part(text: string): Part {
  const known = parts.get(text);
  if (known !== undefined) return known;
  const made = texts.push(text) - 1;
  parts.set(text, made);
  return made;
}

/** The part that a number is. */
export const numberPart = (value: number): Part => part(String(value));

/** Parts are 16 bits wide in the table, and one quotation brings far fewer new ones than are left above this. */
const MOST_PARTS = 60_000;

/** Forgets the parts when there are too many; odd texts could make ever new ones. To be called while nobody holds a part. */
export function makeRoom(): void {
  if (texts.length < MOST_PARTS) return;
  texts.length = 1;
  parts.clear();
  parts.set('', 0);
  forget();
}

/** The names of the features, for learning. */
export class FeatureNames implements Features {
  readonly names: string[] = [];

  add(pattern: Pattern, ...parts: readonly Part[]): void {
    this.names.push(nameOf(pattern, parts));
  }
}

const nameOf = (pattern: Pattern, parts: readonly Part[]): string =>
  (patterns[pattern] ?? []).map((label, i) => label + (texts[parts[i] ?? 0] ?? '')).join('');

/** How much the features speak for a choice, all weights together. */
export class Score implements Features {
  total = 0;

  add(pattern: Pattern, a: Part = 0, b: Part = 0, c: Part = 0, d: Part = 0, e: Part = 0): void {
    this.total += weightOf(pattern, a, b, c, d, e);
  }
}

const weights: ReadonlyMap<string, number> = new Map(Object.entries(learned.weights));

// Every quotation asks for hundreds of weights: names are put together once for the same parts, and found again by numbers alone.
const SLOTS = 1 << 17;
const keys = new Int32Array(3 * SLOTS);
const found = new Float64Array(SLOTS);
let kept = 0;

function forget(): void {
  keys.fill(0);
  kept = 0;
}

/** The weight of a feature; 0 where nothing was learned of it. */
function weightOf(pattern: Pattern, a: Part, b: Part, c: Part, d: Part, e: Part): number {
  // Never 0, as in an empty slot.
  const first = ((pattern + 1) << 16) | a;
  const second = (b << 16) | c;
  const third = (d << 16) | e;
  let mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b) ^ Math.imul(third, 0xc2b2ae35);
  mixed ^= mixed >>> 15;
  let slot = mixed & (SLOTS - 1);
  for (let key = keys[3 * slot]; key !== 0; key = keys[3 * slot]) {
    if (key === first && keys[3 * slot + 1] === second && keys[3 * slot + 2] === third) return found[slot] as number;
    slot = (slot + 1) & (SLOTS - 1);
  }
  const weight = weights.get(nameOf(pattern, [a, b, c, d, e])) ?? 0;
  if (2 * ++kept > SLOTS) {
    forget();
    return weight;
  }
  keys.set([first, second, third], 3 * slot);
  found[slot] = weight;
  return weight;
}
