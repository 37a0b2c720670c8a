const heights = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/**
 * Values as bars that grow from zero, the highest a full block, in the order given; none is left out that `most` characters have
 * room for, beyond it each character stands for the highest of as many values. Without values of zero or more there is nothing to show.
 */
export function sparkline(values: readonly number[], most: number): string {
  const sound = values.filter((value) => Number.isFinite(value) && value >= 0);
  const top = Math.max(0, ...sound);
  if (sound.length !== values.length || top === 0) return '';
  const each = Math.ceil(sound.length / Math.max(1, most));
  const bars: string[] = [];
  for (let i = 0; i < sound.length; i += each) {
    const value = Math.max(...sound.slice(i, i + each));
    bars.push(heights[Math.min(heights.length - 1, Math.max(0, Math.ceil((value / top) * heights.length) - 1))] ?? ' ');
  }
  return bars.join('');
}
