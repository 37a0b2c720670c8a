/**
 * Works something out of an object once for as long as the same object is asked about. Only the last one is kept: what a WeakMap holds
 * of objects that live for a moment stays until the next full collection, as V8 takes the values of a table that is old for reachable.
 */
export function ofLast<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  let last: { readonly key: Key; readonly value: Value } | null = null;
  return (key) => {
    if (last?.key !== key) last = { key, value: make(key) };
    return last.value;
  };
}
