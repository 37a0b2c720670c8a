/** "Dockers" for the docks, "miners" for the mine: whoever works there, by a word made from it. */
export function isWorkerOf(a: string, b: string): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  const added = longer.length - shorter.length;
  if (shorter.length < 4 || added < 1 || added > 2 || !longer.endsWith('er') || !longer.startsWith(shorter)) return false;
  return added === 2 || shorter.endsWith('e');
}

/** All words that `isWorkerOf` finds for a term. */
export function workersOf(term: string): readonly string[] {
  return [`${term}er`, `${term}r`, term.slice(0, -1), term.slice(0, -2)].filter((other) => isWorkerOf(term, other));
}
