type Numbers = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Int32Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

/** The same numbers, with zeros behind them up to a length at least. */
export function withRoom<List extends Numbers>(numbers: List, length: number): List {
  if (length <= numbers.length) return numbers;
  // A list of the same kind.
  const wider = new (numbers.constructor as new (length: number) => List)(Math.max(length, numbers.length * 2));
  wider.set(numbers);
  return wider;
}
