import { type Features, namesOf, type Part, type Pattern } from './features.ts';
import learned from './speakerWeights.json' with { type: 'json' };

const weights: ReadonlyMap<string, number> = new Map(Object.entries(learned.weights));

/** How much the features speak for a choice, all weights together. */
export class Score implements Features {
  total = 0;

  add(pattern: Pattern, a: Part = 0, b: Part = 0, c: Part = 0, d: Part = 0, e: Part = 0): void {
    const slot = slotOf(pattern, a, b, c, d, e);
    const end = table[slot + ENTRY - 1] as number;
    const first = end >>> COUNT_BITS;
    const last = first + (end & ((1 << COUNT_BITS) - 1));
    for (let at = first; at < last; at += 1) this.total += found[at] as number;
  }
}

// Every quotation asks for hundreds of weights: names are put together once for the same parts, and their weights found again by numbers.
const SLOTS = 1 << 16;
/** Of each slot: pattern and parts, packed into three numbers, and where in `found` their weights stand. */
const ENTRY = 4;
const COUNT_BITS = 4;
const table = new Int32Array(ENTRY * SLOTS);
let found: number[] = [];
let kept = 0;

/** Forgets all that was found; to be called when parts were forgotten. */
export function forgetWeights(): void {
  table.fill(0);
  found = [];
  kept = 0;
}

/** Where in the table the entry stands. */
function slotOf(pattern: Pattern, a: Part, b: Part, c: Part, d: Part, e: Part): number {
  // Never 0, as in an empty slot.
  const first = ((pattern + 1) << 16) | a;
  const second = (b << 16) | c;
  const third = (d << 16) | e;
  let mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b) ^ Math.imul(third, 0xc2b2ae35);
  mixed ^= mixed >>> 15;
  let slot = ENTRY * (mixed & (SLOTS - 1));
  for (let key = table[slot]; key !== 0; key = table[slot]) {
    if (key === first && table[slot + 1] === second && table[slot + 2] === third) return slot;
    slot = (slot + ENTRY) & (ENTRY * SLOTS - 1);
  }
  if (2 * ++kept > SLOTS) {
    forgetWeights();
    return slotOf(pattern, a, b, c, d, e);
  }
  table[slot] = first;
  table[slot + 1] = second;
  table[slot + 2] = third;
  const from = found.length;
  // What was not learned weighs nothing.
  for (const name of namesOf(pattern, [a, b, c, d, e])) {
    const weight = weights.get(name);
    if (weight !== undefined) found.push(weight);
  }
  table[slot + 3] = (from << COUNT_BITS) | (found.length - from);
  return slot;
}
