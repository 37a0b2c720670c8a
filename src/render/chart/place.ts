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

/** A dot; with a stem it also takes what is below it. */
export interface Stemmed extends Dot {
  readonly stem: boolean;
}

/** True where two boxes share a pixel. */
export function touch(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/**
 * Moves dots that would hide each other side by side, none farther than `most` from its own place, within `left` and `right`. Dots in
 * order of x stay in order, and heights are never touched: a value is never moved.
 */
export function spread(dots: readonly Stemmed[], gap: number, most: number, left: number, right: number): readonly number[] {
  const order = dots.map((_, i) => i).sort((a, b) => (dots[a]?.x ?? 0) - (dots[b]?.x ?? 0) || a - b);
  const result = dots.map(({ x }) => x);
  let cluster: number[] = [];
  const settle = () => {
    const [first] = cluster;
    if (first !== undefined && cluster.length > 1) {
      // Each is pushed to the right of the one before it, then all of them back by as much on average.
      const pushed: number[] = [];
      for (const i of cluster) pushed.push(Math.max(dots[i]?.x ?? 0, (pushed.at(-1) ?? Number.NEGATIVE_INFINITY) + gap));
      const own = cluster.map((i) => dots[i]?.x ?? 0);
      const back = pushed.reduce((sum, x, at) => sum + x - (own[at] ?? 0), 0) / cluster.length;
      cluster.forEach((i, at) => {
        const x = own[at] ?? 0;
        const wished = Math.min(right, Math.max(left, (pushed[at] ?? x) - back));
        result[i] = Math.min(x + most, Math.max(x - most, wished));
      });
    }
    cluster = [];
  };
  for (const i of order) {
    const here = dots[i];
    if (!here) continue;
    const free = cluster.every((j) => !hides(dots[j] ?? here, here, gap));
    if (free) settle();
    cluster.push(i);
  }
  settle();
  return result;
}

/** Marks that cover one another, or stems that cannot be told apart. */
function hides(a: Stemmed, b: Stemmed, gap: number): boolean {
  const apart = Math.abs(a.x - b.x);
  return apart < gap && (Math.abs(a.y - b.y) < gap || (a.stem && b.stem && apart < gap / 3));
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
  /** Too far from its dot to be read without a line to it. */
  readonly led: boolean;
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

/** What labels must not cover, and what they had better not. */
export interface Obstacles {
  readonly hard: readonly Box[];
  readonly soft: readonly Box[];
  readonly within: Box;
  /** Rather no label than one that covers a line or stands far off. */
  readonly strict: boolean;
}

/** A place for each label where it covers neither a dot nor another label nor leaves the field; null where there is none. */
export function placed(
  wishes: readonly Wish[],
  { hard, soft, within, strict }: Obstacles,
  height: number,
  away: number,
): readonly (Placed | null)[] {
  const boxes = [...hard];
  const result: (Placed | null)[] = wishes.map(() => null);
  // Labels of high dots have the fewest places left; they choose first.
  const order = wishes.map((_, i) => i).sort((a, b) => (wishes[a]?.at.y ?? 0) - (wishes[b]?.at.y ?? 0) || a - b);
  const tries = Math.max(0, ...wishes.map(({ ways }) => ways.length));
  for (let way = 0; way < tries; way++) {
    for (const i of order) {
      const wish = wishes[i];
      const said = wish?.ways[way];
      if (!wish || !said || result[i]) continue;
      const around = boxesAround(wish.at, said.width, height, away, within).slice(0, strict ? 5 : undefined);
      const free = ({ box }: Candidate): boolean => inside(box, within) && !boxes.some((other) => touch(box, other));
      const found =
        around.find((one) => free(one) && !soft.some((other) => touch(one.box, other))) ??
        (strict ? undefined : around.find(free));
      if (!found) continue;
      boxes.push(found.box);
      result[i] = { text: said.text, ...found };
    }
  }
  return result;
}

interface Candidate {
  readonly box: Box;
  readonly led: boolean;
}

/** Places for a label from the best to the last resort: beside its dot, then high above it with a line between. */
function boxesAround(at: Dot, width: number, height: number, away: number, within: Box): readonly Candidate[] {
  const near = sides.flatMap(([dx, dy]) =>
    [1, 1.9].map((far) => ({ box: boxAt(at, width, height, dx, dy, away * far), led: false })),
  );
  const high = [2.7, 4.4, 6.1].map((far) => {
    const box = boxAt(at, width, height, 0, -1, away * far);
    const shift = Math.max(0, within.left - box.left) - Math.max(0, box.right - within.right);
    return { box: { ...box, left: box.left + shift, right: box.right + shift }, led: true };
  });
  return [...near, ...high];
}

function boxAt({ x, y }: Dot, width: number, height: number, dx: number, dy: number, away: number): Box {
  const left = dx === 0 ? x - width / 2 : dx > 0 ? x + away : x - away - width;
  const middle = y + dy * (dx === 0 ? away + height / 2 : height);
  return { left, right: left + width, top: middle - height / 2, bottom: middle + height / 2 };
}

function inside(a: Box, b: Box): boolean {
  return a.left >= b.left && a.right <= b.right && a.top >= b.top && a.bottom <= b.bottom;
}
