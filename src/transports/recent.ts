/** What people asked last, in memory alone: gone when the program ends. */
export interface Recent {
  add(person: string, kind: string, text: string): void;
  /** The latest first, each once. */
  of(person: string, kind: string): readonly string[];
}

/** Keeps the last `each` texts of a kind for each of the `people` who asked last. */
export function recently(people = 1_000, each = 10): Recent {
  const known = new Map<string, Map<string, readonly string[]>>();
  return {
    add(person, kind, text) {
      const own = known.get(person) ?? new Map<string, readonly string[]>();
      own.set(kind, [text, ...(own.get(kind) ?? []).filter((one) => one !== text)].slice(0, each));
      known.delete(person);
      known.set(person, own);
      const [oldest] = known.keys();
      if (known.size > people && oldest !== undefined) known.delete(oldest);
    },
    of: (person, kind) => known.get(person)?.get(kind) ?? [],
  };
}
