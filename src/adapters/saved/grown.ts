import type { Corpus } from '../corpusFolder.ts';
import { isDouble } from '../doubleIds.ts';
import type { MadeFile, PartFileJob } from '../workers/partJob.ts';
import { type Changes, listedOf } from './changes.ts';
import type { Manifest, SavedFile } from './manifest.ts';
import type { Stretch, Stretches } from './sameLines.ts';
import type { SavedParts } from './savedParts.ts';

/** What was made of a file, or of some lines of one. */
interface Made extends MadeFile {
  readonly part: string;
  readonly job: PartFileJob;
}

/** A saved library on its way to what its corpus is now. */
export class Grown {
  private readonly corpus: Corpus;
  private readonly saved: SavedParts;
  private readonly changes: Changes;
  private readonly made = new Map<string, Made[]>();
  /** Records of each part that was added. */
  private readonly sizes = new Map<string, number>();

  constructor(corpus: Corpus, saved: SavedParts, changes: Changes, stretches: Stretches) {
    this.corpus = corpus;
    this.saved = saved;
    this.changes = changes;
    for (const [path, all] of stretches)
      this.made.set(
        path,
        all.flatMap((one) => keptOf(path, one)),
      );
  }

  /** Takes in what was made of these files, in their order. */
  took(part: string, files: readonly PartFileJob[], made: readonly MadeFile[]): void {
    let size = 0;
    for (const [nth, one] of made.entries()) {
      const job = files[nth];
      if (!job) continue;
      size = Math.max(size, one.first + one.count);
      const before = job.lines ? (this.made.get(job.path) ?? []) : [];
      this.made.set(job.path, [...before, { ...one, part, job }]);
    }
    this.sizes.set(part, size);
  }

  /** Files that cannot be told from some of their lines. */
  torn(): readonly string[] {
    const whole = ({ job, refusals }: Made): boolean =>
      job.lines !== null && refusals.some((one) => one.line === null && !isDouble(one));
    return [...this.made].filter(([, made]) => made.some(whole)).map(([path]) => path);
  }

  /** What is whole by now. */
  manifest(): Manifest {
    const files: (Omit<SavedFile, 'pieces'> & { readonly own: readonly { part: string; first: number; count: number }[] })[] = [];
    const referred = new Map<string, Set<number>>();
    for (const path of this.corpus.files) {
      const file = this.unchanged(path) ?? this.fresh(path);
      if (!file) continue;
      files.push(file);
      for (const { part, first, count } of file.own) {
        const records = referred.get(part) ?? new Set();
        for (let record = first; record < first + count; record += 1) records.add(record);
        referred.set(part, records);
      }
    }
    const names = [...referred.keys()];
    const placeOf = new Map(names.map((name, at) => [name, at]));
    const parts = names.map((name) => {
      const before = this.saved.parts.find((one) => one.name === name);
      const size = before?.part.recordOf.length ?? this.sizes.get(name) ?? 0;
      const gone = new Set(before?.gone);
      for (let record = 0; record < size; record += 1) if (!referred.get(name)?.has(record)) gone.add(record);
      return { name, gone: [...gone] };
    });
    return {
      parts,
      files: files.map(({ own, ...file }) => ({
        ...file,
        pieces: own.map(({ part, first, count }) => ({ part: placeOf.get(part) ?? 0, first, count })),
      })),
    };
  }

  private unchanged(path: string) {
    const before = this.changes.same.get(path);
    if (!before) return null;
    const { pieces, ...file } = before;
    return {
      ...file,
      stamp: this.changes.stamps.get(path) ?? null,
      own: pieces.map((piece) => ({ ...piece, part: this.saved.parts[piece.part]?.name ?? '' })),
    };
  }

  /** A file that was made anew, once all its lines are; null until then. */
  private fresh(path: string) {
    const made = this.made.get(path);
    if (!made) return null;
    const covered = made.reduce((sum, { job: { lines } }) => sum + (lines ? lines.to - lines.from : Number.POSITIVE_INFINITY), 0);
    if (covered < (this.changes.bytes.get(path) ?? 0)) return null;
    const inOrder = made.toSorted((a, b) => (a.job.lines?.from ?? 0) - (b.job.lines?.from ?? 0));
    const [first] = inOrder;
    const sha256 = (first?.job.lines ? this.changes.sha256.get(path) : first?.sha256) ?? null;
    const own = inOrder.filter(({ count }) => count > 0).map(({ part, first, count }) => ({ part, first, count }));
    const refusals = inOrder.flatMap((one) => one.refusals);
    // What could not be read is looked at again at every start.
    const stamp = this.changes.stamps.get(path) ?? null;
    return {
      path,
      sha256: sha256 ?? '',
      stamp: sha256 === null ? null : stamp,
      listed: sha256 === null ? '' : listedOf(this.corpus, path),
      refusals,
      own,
    };
  }
}

/** Lines that are as they were count as made. */
function keptOf(path: string, { kept, ...lines }: Stretch): readonly Made[] {
  return kept ? [{ ...kept, sha256: null, refusals: [], job: { path, listed: null, lines } }] : [];
}
