import { utf8Length } from '../model/utf8.ts';
/** What Discord takes in one message; the sums over all components are checked by nobody else before sending. */
export const limits = {
  components: 40,
  characters: 4_000,
  /** UTF-8 bytes of all texts with 12 more for each; beyond it Discord fails with a 500. */
  bytes: 10_170,
  bytesPerText: 12,
  customId: 100,
  label: 80,
  url: 512,
  buttonsInRow: 5,
  passages: 3,
} as const;

/** What components take of a message. */
export interface Cost {
  readonly components: number;
  readonly characters: number;
  readonly bytes: number;
}

interface Measured {
  readonly type: number;
  readonly content?: string;
  readonly components?: readonly Measured[];
  readonly accessory?: Measured;
}

/** The cost of components with all that is nested in them. */
export function costOf(parts: readonly Measured[]): Cost {
  let [components, characters, bytes] = [0, 0, 0];
  for (const part of parts) {
    components += 1;
    if (part.content !== undefined) {
      characters += part.content.length;
      bytes += utf8Length(part.content) + limits.bytesPerText;
    }
    const inner = costOf([...(part.components ?? []), ...(part.accessory ? [part.accessory] : [])]);
    components += inner.components;
    characters += inner.characters;
    bytes += inner.bytes;
  }
  return { components, characters, bytes };
}

/** True when a message may cost that much. */
export function affordable(cost: Cost): boolean {
  return cost.components <= limits.components && cost.characters <= limits.characters && cost.bytes <= limits.bytes;
}
