import type { Library } from '../index/library.ts';
import type { Refusal } from '../model/refusal.ts';
import { visible } from '../render/visible.ts';
import { type Io, print, printJson } from './io.ts';

/** Sums up an indexed library on stdout: how much was read, what was refused and why. */
export async function indexSummary(
  library: Library,
  { seconds, json, io }: { seconds: number; json: boolean; io: Io },
): Promise<0> {
  let [quotations, measured] = [0, 0];
  for (const { id } of library.articles) {
    const analysis = library.analysis(id);
    quotations += analysis.quotations.filter(({ kind }) => kind !== 'scare').length;
    measured += analysis.figures.length;
  }
  const figures = {
    articles: library.articles.length,
    passages: library.passageIndex.size,
    quotations,
    figures: measured,
    seconds: Math.round(seconds * 100) / 100,
  };
  if (json) {
    await printJson(io.output, { ...figures, refused: library.refused });
    return 0;
  }
  const lines = Object.entries(figures).map(([name, value]) => `${name.padEnd(11)}${value}`);
  const refused = library.refused.map((refusal) => `  ${refusalLine(refusal)}`);
  await print(io.output, `${[...lines, `refused    ${refused.length}`, ...refused].join('\n')}\n`);
  return 0;
}

/** A refusal in one line: file, line number, reason. */
export function refusalLine({ file, line, reason }: Refusal): string {
  return visible(`${file}${line === null ? '' : `, line ${line}`}: ${reason}`);
}
