import type { RunTable } from '../model/textRuns.ts';
import { Numbers } from './compact/numbers.ts';
import { splitRun } from './splitRun.ts';
import { mayJoin, type Term } from './terms.ts';

/** What a run holds whatever stands around it: one plain term, several things, or something that has to be looked at each time. */
export const runKinds = { unknown: 0, single: 1, several: 2, uncertain: 3 } as const;
/** Longer ones are looked at each time: where their terms begin does not fit into a byte. */
const longest = 250;

/** The terms of runs by their numbers in a table. */
export class RunTerms {
  private readonly table: RunTable;
  private readonly shapes = new Numbers();
  private readonly singles: string[] = [];
  private readonly all = new Map<number, readonly Term[]>();

  private constructor(table: RunTable) {
    this.table = table;
  }

  private static readonly known = new WeakMap<RunTable, RunTerms>();

  /** Those of a table, which are the same for everybody. */
  static of(table: RunTable): RunTerms {
    const before = RunTerms.known.get(table);
    if (before) return before;
    const made = new RunTerms(table);
    RunTerms.known.set(table, made);
    return made;
  }

  /** The kind of a run, and of a single term where in the run it begins and ends, a byte each. */
  shape(run: number): number {
    const known = this.shapes.at(run);
    return known === runKinds.unknown ? this.meet(run) : known;
  }

  /** The term of a run that has a single one. */
  single(run: number): string {
    return this.singles[run] ?? '';
  }

  /** The terms of a run that has several; offsets are in units of the run. */
  several(run: number): readonly Term[] {
    return this.all.get(run) ?? [];
  }

  private meet(run: number): number {
    const { shapes, singles } = this;
    for (; shapes.length <= run; shapes.push(runKinds.unknown)) singles.push('');
    const length = this.table.lengthOf(run);
    let shape: number = runKinds.uncertain;
    if (length <= longest) {
      const letters = this.table.letters(run);
      const { terms, alone } = splitRun(letters, 0, letters.length);
      const [first] = terms;
      if (alone && terms.length === 1 && first && !first.alias && !mayJoin(first.term)) {
        shape = runKinds.single | (first.start << 8) | (first.end << 16);
        singles[run] = first.term;
      } else if (alone) {
        shape = runKinds.several;
        this.all.set(run, terms);
      }
    }
    shapes.set(run, shape);
    return shape;
  }
}
