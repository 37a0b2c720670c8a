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

  constructor(runs: TextRuns, parts: Parts) {
    this.runs = runs;
    this.parts = parts;
  }

  /** Reads a text, unless it is the one that was read last. */
  read(text: string): this {
    this.runs.of(text);
    return this;
  }

  /** The first part of the nth run of the text, null where it has none. */
  of(nth: number): CutPart | null {
    const number = this.runs.at(nth);
    const before = this.parts[number];
    if (before !== undefined) return before;
    const { table } = this.runs;
    const from = this.runs.startOf(nth);
    const made = partsOf(this.runs.text, from, from + table.lengthOf(number));
    // Without a hole in it.
    while (this.parts.length < table.size) this.parts.push(undefined);
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
