import type { RunTable, TextRuns } from '../../model/textRuns.ts';
import { threadRuns } from '../../model/threadRuns.ts';
import { type CutPart, cut } from './cutting.ts';
import { plainRun } from './plainRun.ts';

/** Longer runs without a blank are no English (base64, rows of marks): wink takes quadratic time for them (30 kB: 7.5 s). */
const longest = 249;

type Parts = (CutPart | null | undefined)[];

/** The runs of a text, and what parts each of them has; good until the next text of its kind is read. */
export class RunParts {
  readonly runs: TextRuns;
  /** The first part of a run by its number. */
  private readonly parts: Parts;
  /** That of each run of the text. */
  private readonly firsts: (CutPart | null)[] = [];
  /** All their ends bit by bit, kept for nobody: it is there so that all parts are looked at. */
  ends = 0;

  constructor(runs: TextRuns, parts: Parts) {
    this.runs = runs;
    this.parts = parts;
  }

  /**
   * Reads a text, and looks at the parts of all its runs in a row before words are made of them: memory then is waited for once and
   * not for each of them.
   */
  read(text: string): this {
    const { runs, parts, firsts } = this;
    runs.of(text);
    // Without a hole in it.
    while (parts.length < runs.table.size) parts.push(undefined);
    let ends = 0;
    for (let nth = 0; nth < runs.length; nth += 1) {
      const known = parts[runs.at(nth)];
      const first = known === undefined ? this.make(nth) : known;
      if (nth < firsts.length) firsts[nth] = first;
      else firsts.push(first);
      if (first !== null) ends |= first.end;
    }
    this.ends = ends;
    return this;
  }

  /** The first part of the nth run of the text, null where it has none. */
  of(nth: number): CutPart | null {
    return this.firsts[nth] as CutPart | null;
  }

  private make(nth: number): CutPart | null {
    const { runs } = this;
    const number = runs.at(nth);
    const from = runs.startOf(nth);
    const made = partsOf(runs.text, from, from + runs.table.lengthOf(number));
    this.parts[number] = made;
    return made;
  }
}

let last: { readonly table: RunTable; readonly article: RunParts; readonly other: RunParts } | null = null;

/** Reads the runs of an article's whole text, or of some other text. */
export function runPartsOf(text: string, kind: 'article' | 'other'): RunParts {
  const { table, texts, others } = threadRuns();
  if (last?.table !== table) {
    const parts: Parts = [];
    last = { table, article: new RunParts(texts, parts), other: new RunParts(others, parts) };
  }
  return last[kind].read(text);
}

function partsOf(text: string, from: number, to: number): CutPart | null {
  if (to - from > longest) return null;
  const plain = plainRun(text, from, to);
  return plain === undefined ? cut(text.slice(from, to)) : plain;
}
