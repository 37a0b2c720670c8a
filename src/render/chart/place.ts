/** Where something is drawn, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Dot {
  readonly x: number;
  readonly y: number;
}

/** True where two boxes share a pixel. */
export function touch(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/**
 * Moves dots that would hide each other side by side, none farther than `most` from its own place, within `left` and `right`. Dots in
 * order of x stay in order, and heights are never touched: a value is never moved.
 */
export function spread(dots: readonly Dot[], gap: number, most: number, left: number, right: number): readonly number[] {
  const order = dots.map((_, i) => i).sort((a, b) => (dots[a]?.x ?? 0) - (dots[b]?.x ?? 0) || a - b);
  const result = dots.map(({ x }) => x);
  let cluster: number[] = [];
  const settle = () => {
    const [first] = cluster;
    if (first !== undefined && cluster.length > 1) {
      const xs = cluster.map((i) => dots[i]?.x ?? 0);
      const middle = xs.reduce((sum, x) => sum + x, 0) / xs.length;
      const step = Math.min(gap, (2 * most) / (cluster.length - 1));
      const width = step * (cluster.length - 1);
      const start = Math.min(Math.max(left, middle - width / 2), Math.max(left, right - width));
      cluster.forEach((i, at) => {
        const own = dots[i]?.x ?? 0;
        result[i] = Math.min(own + most, Math.max(own - most, start + at * step));
      });
    }
    cluster = [];
  };
  for (const i of order) {
    const before = cluster.at(-1);
    if (before !== undefined && (dots[i]?.x ?? 0) - (dots[before]?.x ?? 0) >= gap) settle();
    cluster.push(i);
  }
  settle();
  return result;
}

/** A label to be put beside a dot; `width` of the longest and of shorter ways to say it. */
export interface Wish {
  readonly at: Dot;
  /** Texts from the fullest to the shortest, each with its width. */
  readonly ways: readonly { readonly text: string; readonly width: number }[];
}

export interface Placed {
  readonly text: string;
  readonly box: Box;
}

const sides = [
  [0, -1],
  [1, -0.4],
  [-1, -0.4],
  [1, -1],
  [-1, -1],
  [0, 1],
  [1, 0.6],
  [-1, 0.6],
] as const;

/** A place for each label where it covers neither a dot nor another label nor leaves `within`; null where there is none. */
export function placed(
  wishes: readonly Wish[],
  taken: readonly Box[],
  within: Box,
  height: number,
  away: number,
): readonly (Placed | null)[] {
  const boxes = [...taken];
  const result: (Placed | null)[] = wishes.map(() => null);
  // Labels of high dots have the fewest places left; they choose first.
  const order = wishes.map((_, i) => i).sort((a, b) => (wishes[a]?.at.y ?? 0) - (wishes[b]?.at.y ?? 0) || a - b);
  const tries = Math.max(0, ...wishes.map(({ ways }) => ways.length));
  for (let way = 0; way < tries; way++) {
    for (const i of order) {
      const wish = wishes[i];
      const said = wish?.ways[way];
      if (!wish || !said || result[i]) continue;
      const box = sides
        .flatMap(([dx, dy]) => [1, 1.9].map((far) => boxAt(wish.at, said.width, height, dx, dy, away * far)))
        .find((one) => inside(one, within) && !boxes.some((other) => touch(one, other)));
      if (!box) continue;
      boxes.push(box);
      result[i] = { text: said.text, box };
    }
  }
  return result;
}

function boxAt({ x, y }: Dot, width: number, height: number, dx: number, dy: number, away: number): Box {
  const left = dx === 0 ? x - width / 2 : dx > 0 ? x + away : x - away - width;
  const middle = y + dy * (dx === 0 ? away + height / 2 : height);
  return { left, right: left + width, top: middle - height / 2, bottom: middle + height / 2 };
}

function inside(a: Box, b: Box): boolean {
  return a.left >= b.left && a.right <= b.right && a.top >= b.top && a.bottom <= b.bottom;
}
