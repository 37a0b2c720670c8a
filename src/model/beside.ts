/** What is worked out of an object and kept with it, each by the number of its `Beside`. */
type Notes = unknown[];

/** A class made from this one gives the fields that it declares to the object that it is handed. */
const Given = function given(object: object) {
  return object;
} as unknown as new (
  object: object,
) => object;

class Noted extends Given {
  readonly #notes: Notes = [];

  static of(object: object): Notes | null {
    return #notes in object ? object.#notes : null;
  }

  static made(object: object): Notes {
    return Noted.of(object) ?? new Noted(object).#notes;
  }
}

/**
 * What is known of objects, kept with each as a private field of it: copies, comparisons and JSON do not see it. It goes when the object
 * goes. A WeakMap gives the same, but V8 takes what an old table holds for reachable until the next full collection: objects that live
 * for one question or one article would pile up.
 */
export class Beside<Key extends object, Value> {
  private static count = 0;
  private readonly nth = Beside.count++;

  get(key: Key): Value | undefined {
    // Only `set` of this very object writes there.
    return Noted.of(key)?.[this.nth] as Value | undefined;
  }

  set(key: Key, value: Value): void {
    Noted.made(key)[this.nth] = value;
  }
}
