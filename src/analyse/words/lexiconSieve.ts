const bits = 1 << 20;

/**
 * Refuses most texts that a lexicon does not have, at once: a property that an object lacks takes V8 ten times as long to miss, and
 * leaves the text among its own for good.
 */
export class LexiconSieve {
  private readonly marks = new Uint8Array(bits / 8);

  constructor(lexicon: readonly string[]) {
    for (const text of lexicon) {
      const bit = bitOf(text);
      this.marks[bit >> 3] = (this.marks[bit >> 3] as number) | (1 << (bit & 7));
    }
  }

  /** False only for a text that the lexicon does not have. */
  mayHave(text: string): boolean {
    const bit = bitOf(text);
    return (((this.marks[bit >> 3] as number) >> (bit & 7)) & 1) === 1;
  }
}

/** Fowler, Noll and Vo's hash, folded. */
function bitOf(text: string): number {
  let hash = 0x811c_9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x0100_0193);
  return (hash ^ (hash >>> 15)) & (bits - 1);
}
