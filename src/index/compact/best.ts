/** The best of many scored rows, held in a heap whose head is the worst of them. */
export class Best {
  readonly scores: Float64Array;
  /** Which segment and which row of it each is of. */
  readonly segments: Uint32Array;
  readonly rows: Uint32Array;
  size = 0;
  /** What a row has to reach to get in; -1 while there is room. */
  least = -1;
  private readonly limit: number;
  private readonly before: (segment: number, row: number, otherSegment: number, otherRow: number) => boolean;

  /** `before` tells whether a row's id is before another's: of two equal scores that one is better. */
  constructor(limit: number, before: (segment: number, row: number, otherSegment: number, otherRow: number) => boolean) {
    this.limit = limit;
    this.before = before;
    this.scores = new Float64Array(limit);
    this.segments = new Uint32Array(limit);
    this.rows = new Uint32Array(limit);
  }

  offer(score: number, segment: number, row: number): void {
    if (this.size < this.limit) {
      this.rise(this.size++, score, segment, row);
      if (this.size === this.limit) this.least = this.scores[0] ?? -1;
      return;
    }
    if (score < this.least || this.limit === 0) return;
    if (score === this.least && !this.before(segment, row, this.segments[0] ?? 0, this.rows[0] ?? 0)) return;
    this.sink(score, segment, row);
    this.least = this.scores[0] ?? -1;
  }

  private rise(from: number, score: number, segment: number, row: number): void {
    let at = from;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!this.worse(score, segment, row, above)) break;
      this.move(above, at);
      at = above;
    }
    this.put(at, score, segment, row);
  }

  private sink(score: number, segment: number, row: number): void {
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= this.size) break;
      const right = below + 1;
      if (right < this.size && this.worse(this.scores[right] ?? 0, this.segments[right] ?? 0, this.rows[right] ?? 0, below))
        below = right;
      if (this.worse(score, segment, row, below)) break;
      this.move(below, at);
      at = below;
    }
    this.put(at, score, segment, row);
  }

  private worse(score: number, segment: number, row: number, than: number): boolean {
    const other = this.scores[than] ?? 0;
    if (score !== other) return score < other;
    return this.before(this.segments[than] ?? 0, this.rows[than] ?? 0, segment, row);
  }

  private move(from: number, to: number): void {
    this.put(to, this.scores[from] ?? 0, this.segments[from] ?? 0, this.rows[from] ?? 0);
  }

  private put(at: number, score: number, segment: number, row: number): void {
    this.scores[at] = score;
    this.segments[at] = segment;
    this.rows[at] = row;
  }
}
