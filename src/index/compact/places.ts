import { type Postings, skipEvery } from './segment.ts';

/** The places of one posting after another, read in one go where the next is asked for; none is made an object of. */
export class Places {
  private readonly skips: Uint32Array;
  private readonly counts: Postings['counts'];
  private readonly bytes: Uint8Array;
  /** The posting that begins at byte `at`. */
  private next = -1;
  private at = 0;
  /** The places of the posting that was read last: the first `size` of these. */
  all = new Uint32Array(64);
  size = 0;

  constructor({ skips, counts, positions }: Postings) {
    this.skips = skips;
    this.counts = counts;
    this.bytes = positions;
  }

  /** Reads where in the field a term stands: the places of one posting, ascending. */
  read(posting: number): void {
    const { counts, bytes } = this;
    const block = Math.floor(posting / skipEvery);
    let { at, next } = this;
    if (next > posting || next < block * skipEvery) {
      next = block * skipEvery;
      at = this.skips[block] as number;
    }
    let passed = 0;
    for (; next < posting; next += 1) passed += counts[next] as number;
    while (passed > 0) if ((bytes[at++] as number) < 128) passed -= 1;
    const size = counts[posting] as number;
    if (this.all.length < size) this.all = new Uint32Array(2 * size);
    const { all } = this;
    let place = 0;
    for (let nth = 0; nth < size; nth += 1) {
      let byte = bytes[at++] as number;
      if (byte > 127) {
        let shift = 0;
        let value = 0;
        for (; byte > 127; shift += 7) {
          value |= (byte & 127) << shift;
          byte = bytes[at++] as number;
        }
        byte = value | (byte << shift);
      }
      place += byte;
      all[nth] = place;
    }
    this.size = size;
    this.next = posting + 1;
    this.at = at;
  }

  /** Keeps those places that are so far before one of the others; false where none is left. */
  keepBefore(others: Places, far: number): boolean {
    const [own, theirs, size, last] = [this.all, others.all, this.size, others.size];
    let kept = 0;
    for (let nth = 0, other = 0; nth < size; nth += 1) {
      const wanted = (own[nth] as number) + far;
      while (other < last && (theirs[other] as number) < wanted) other += 1;
      if (other === last) break;
      if (theirs[other] === wanted) own[kept++] = own[nth] as number;
    }
    this.size = kept;
    return kept > 0;
  }
}
