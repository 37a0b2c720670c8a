/** What was worked out of keys, kept as long as there is room for it; when there is none, all of it is let go. */
export class Remembered<Key, Value> {
  private readonly known = new Map<Key, Value>();
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  get(key: Key): Value | undefined {
    return this.known.get(key);
  }

  has(key: Key): boolean {
    return this.known.has(key);
  }

  /** Keeps a value, and gives it back. */
  keep<Own extends Value>(key: Key, value: Own): Own {
    if (this.known.size >= this.most) this.known.clear();
    this.known.set(key, value);
    return value;
  }
}
