/** How marks of one source look; shape and colour both tell sources apart, so that either is enough. */
export interface Look {
  readonly colour: string;
  readonly shape: Shape;
}

export type Shape = 'circle' | 'square' | 'triangle' | 'diamond' | 'star' | 'cross';

/** The palette of Okabe and Ito without its yellow and light blue, which vanish on paper; told apart with every kind of colour blindness. */
const colours = ['#0072b2', '#d55e00', '#007a5a', '#a6488a', '#8a6d00', '#333333'];
const shapes: readonly Shape[] = ['circle', 'square', 'triangle', 'diamond', 'star', 'cross'];

export const paper = '#fbfaf6';
export const ink = '#1d1d1b';
export const faint = '#5b5b57';
export const line = '#d9d7cf';

/** The look of each source by its place in `sources`; the first 36 differ, the first six in both shape and colour. */
export function looksOf(sources: readonly string[]): ReadonlyMap<string, Look> {
  const distinct = [...new Set(sources)];
  return new Map(
    distinct.map((source, i) => {
      const round = Math.floor(i / colours.length);
      const colour = colours[i % colours.length] ?? ink;
      return [source, { colour, shape: shapes[(i + round) % shapes.length] ?? 'circle' }];
    }),
  );
}

/** The outline of a shape around a point, as SVG path data. */
export function outline(shape: Shape, x: number, y: number, r: number): string {
  const at = (dx: number, dy: number): string => `${round(x + dx * r)},${round(y + dy * r)}`;
  const through = (points: readonly (readonly [number, number])[]): string =>
    `M${points.map(([dx, dy]) => at(dx, dy)).join('L')}Z`;
  switch (shape) {
    case 'circle':
      return `M${at(-1, 0)}a${round(r)},${round(r)} 0 1,0 ${round(2 * r)},0a${round(r)},${round(r)} 0 1,0 ${round(-2 * r)},0Z`;
    case 'square':
      return through([
        [-0.88, -0.88],
        [0.88, -0.88],
        [0.88, 0.88],
        [-0.88, 0.88],
      ]);
    case 'triangle':
      return through([
        [0, -1.15],
        [1.08, 0.8],
        [-1.08, 0.8],
      ]);
    case 'diamond':
      return through([
        [0, -1.25],
        [1.05, 0],
        [0, 1.25],
        [-1.05, 0],
      ]);
    case 'star':
      return through(
        Array.from({ length: 10 }, (_, i) => {
          const [far, angle] = [i % 2 === 0 ? 1.3 : 0.58, (i * Math.PI) / 5];
          return [Math.sin(angle) * far, -Math.cos(angle) * far] as const;
        }),
      );
    case 'cross':
      return through([
        [-0.38, -1.1],
        [0.38, -1.1],
        [0.38, -0.38],
        [1.1, -0.38],
        [1.1, 0.38],
        [0.38, 0.38],
        [0.38, 1.1],
        [-0.38, 1.1],
        [-0.38, 0.38],
        [-1.1, 0.38],
        [-1.1, -0.38],
        [-0.38, -0.38],
      ]);
  }
}

/** A coordinate with as many digits as an eye can tell. */
export function round(n: number): number {
  return Math.round(n * 10) / 10;
}
