import type { RunTable } from '../model/textRuns.ts';
import { Numbers } from './compact/numbers.ts';
import { Vocabulary } from './compact/vocabulary.ts';
import { plainTerm, splitRun } from './splitRun.ts';
import { mayJoin } from './terms.ts';

/** What a run holds whatever stands around it: one plain term, several things, or something that has to be looked at each time. */
export const runKinds = { unknown: 0, single: 1, several: 2, uncertain: 3 } as const;
/** Set beside a kind where a term may be joined with the next one. */
export const joins = 1 << 24;
/** Longer ones are looked at each time: where their terms begin does not fit into a byte. */
const longest = 250;

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
  private readonly table: RunTable;
  private readonly shapes = new Numbers();
  private readonly singles = new Numbers();
  private readonly all = new Map<number, readonly RunTerm[]>();
  private readonly terms = new Vocabulary();

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

  /** The kind of a run, of a single term where in the run it begins and ends, a byte each, and `joins`. */
  shape(run: number): number {
    const known = this.shapes.at(run);
    return known === runKinds.unknown ? this.meet(run) : known;
  }

  /** The number of the term of a run that has a single one. */
  single(run: number): number {
    return this.singles.at(run);
  }

  /** The terms of a run that has several. */
  several(run: number): readonly RunTerm[] {
    return this.all.get(run) ?? none;
  }

  /** The term of a number. */
  term(number: number): string {
    return this.terms.words[number] ?? '';
  }

  private meet(run: number): number {
    const { shapes, singles } = this;
    shapes.reach(run + 1);
    singles.reach(run + 1);
    const length = this.table.lengthOf(run);
    let shape = runKinds.uncertain | joins;
    if (length <= longest) {
      const letters = this.table.letters(run);
      const plain = plainTerm(letters);
      const { terms, alone } = plain ? { terms: [plain], alone: true } : splitRun(letters, 0, letters.length);
      const [first] = terms;
      const joining = terms.some(({ term }) => mayJoin(term)) ? joins : 0;
      if (alone && terms.length === 1 && first && !first.alias) {
        shape = runKinds.single | (first.start << 8) | (first.end << 16) | joining;
        singles.set(run, this.terms.numberOf(first.term));
      } else if (alone) {
        shape = runKinds.several | joining;
        const own = terms.map(
          ({ start, end, term, alias }): RunTerm => ({ start, end, number: this.terms.numberOf(term), alias: alias ? 1 : 0 }),
        );
        this.all.set(run, own);
      }
    }
    shapes.set(run, shape);
    return shape;
  }
}
