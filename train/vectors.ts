/** Stems with a direction each; the cosine of two tells how alike they are used. */
export interface Vectors {
  readonly stems: readonly string[];
  cosine(a: number, b: number): number;
}

const width = 100;
/** Directions that all words share and that tell nothing: they are taken out. */
const sharedDirections = 3;

/** Vectors of stems: the mean of their words', the commoner counting more, without what all words share. */
export function vectorsOf(
  { words, vectors }: { readonly words: readonly string[]; readonly vectors: Readonly<Record<string, readonly number[]>> },
  { wordsRead, stemsKept, stemOf }: { wordsRead: number; stemsKept: number; stemOf(word: string): string | null },
): Vectors {
  const sums = new Map<string, Float64Array>();
  words.slice(0, wordsRead).forEach((word, rank) => {
    const stem = stemOf(word);
    const vector = vectors[word];
    if (stem === null || !vector || (!sums.has(stem) && sums.size >= stemsKept)) return;
    const sum = sums.get(stem) ?? new Float64Array(width);
    for (let at = 0; at < width; at++) sum[at] = (sum[at] ?? 0) + (vector[at] ?? 0) / (rank + 10);
    sums.set(stem, sum);
  });
  const stems = [...sums.keys()];
  const rows = [...sums.values()].map(unit);
  const mean = new Float64Array(width);
  for (const row of rows) add(mean, row, 1 / rows.length);
  for (const row of rows) add(row, mean, -1);
  for (let round = 0; round < sharedDirections; round++) {
    const direction = mainDirection(rows);
    for (const row of rows) add(row, direction, -product(row, direction));
  }
  const flat = new Float32Array(rows.length * width);
  for (const [at, row] of rows.entries()) flat.set(unit(row), at * width);
  return {
    stems,
    cosine(a, b) {
      let sum = 0;
      const [from, to] = [a * width, b * width];
      for (let at = 0; at < width; at++) sum += (flat[from + at] as number) * (flat[to + at] as number);
      return sum;
    },
  };
}

/** The direction in which the rows differ most, found by turning one towards it again and again. */
function mainDirection(rows: readonly Float64Array[]): Float64Array {
  let direction = unit(Float64Array.from({ length: width }, (_, at) => 1 + (at % 7)));
  for (let round = 0; round < 30; round++) {
    const next = new Float64Array(width);
    for (const row of rows) add(next, row, product(row, direction));
    direction = unit(next);
  }
  return direction;
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < width; at++) sum += (a[at] as number) * (b[at] as number);
  return sum;
}

function add(to: Float64Array, other: Float64Array, share: number): void {
  for (let at = 0; at < width; at++) to[at] = (to[at] as number) + share * (other[at] as number);
}

function unit(row: Float64Array): Float64Array {
  const length = Math.sqrt(product(row, row)) || 1;
  return row.map((value) => value / length);
}
