import type { RunTable } from '../model/textRuns.ts';
import { withRoom } from '../model/withRoom.ts';
import { TermTable } from './compact/termTable.ts';
import { perTable } from './perTable.ts';
import { plainTerm, splitRun } from './splitRun.ts';
import type { Term } from './term.ts';
import { mayJoin } from './terms.ts';

/** What a run holds whatever stands around it: one plain term, several things, or something that has to be looked at each time. */
export const runKinds = { unknown: 0, single: 1, several: 2, uncertain: 3 } as const;
/** Set beside a kind where a term may be joined with the next one. */
export const joins = 1 << 24;
/** Longer ones are looked at each time: where their terms begin does not fit into a byte. */
const longest = 250;

/** Numbers that are kept of a run: its kind, of a single term where in the run it begins and ends, a byte each, and `joins`; the number of a single term. */
export const runWidth = 2;

/** A term of a run; offsets are in units of the run. */
export interface RunTerm {
  readonly start: number;
  readonly end: number;
  /** Its number among the terms of the table. */
  readonly number: number;
  readonly alias: 0 | 1;
}

const none: readonly RunTerm[] = [];

/** The terms of runs by their numbers in a table; terms have numbers of their own. */
export class RunTerms {
  readonly terms = new TermTable();
  private readonly table: RunTable;
  /** What is kept of each run side by side, as each place where it stands asks for all of it. */
  private runs = new Uint32Array(runWidth << 10);
  private readonly lists = new Map<number, readonly RunTerm[]>();

  private constructor(table: RunTable) {
    this.table = table;
  }

  /** Those of a table, which are the same for everybody. */
  static readonly of = perTable((table) => new RunTerms(table));

  /** `runWidth` numbers of each run that is in the table by now; those that are `unknown` can be met. */
  all(): Uint32Array {
    this.runs = withRoom(this.runs, this.table.size * runWidth);
    return this.runs;
  }

  /** The terms of a run that has several. */
  several(run: number): readonly RunTerm[] {
    return this.lists.get(run) ?? none;
  }

  /** Fills in what is kept of a run that is unknown yet; gives the first of its numbers. */
  meet(run: number): number {
    const shape = this.table.lengthOf(run) > longest ? runKinds.uncertain | joins : this.shapeOf(run);
    this.runs[run * runWidth] = shape;
    return shape;
  }

  private shapeOf(run: number): number {
    const letters = this.table.letters(run);
    const plain = plainTerm(letters);
    if (plain) return this.single(run, plain);
    const { terms, alone } = splitRun(letters, 0, letters.length);
    const [first] = terms;
    if (!alone) return runKinds.uncertain | joins;
    if (terms.length === 1 && first && !first.alias) return this.single(run, first);
    this.lists.set(
      run,
      terms.map(({ start, end, term, alias }) => ({ start, end, number: this.terms.numberOf(term), alias: alias ? 1 : 0 })),
    );
    return runKinds.several | (terms.some(({ term }) => mayJoin(term)) ? joins : 0);
  }

  private single(run: number, { start, end, term }: Term): number {
    this.runs[run * runWidth + 1] = this.terms.numberOf(term);
    return runKinds.single | (start << 8) | (end << 16) | (mayJoin(term) ? joins : 0);
  }
}
