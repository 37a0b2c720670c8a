import { setImmediate } from 'node:timers/promises';
import { find } from '../../index/compact/table.ts';
import { ArticleRecord } from '../../index/saved/record.ts';
import { formatOf } from '../../ingest/formats.ts';
import { type LineIn, linesIn } from '../../ingest/jsonl.ts';
import type { Means, RawFile } from '../../ingest/rawFile.ts';
import { type Corpus, readCorpusFile } from '../corpusFolder.ts';
import { sha256 } from '../sha256.ts';
import type { Lines } from '../workers/partJob.ts';
import type { Changes } from './changes.ts';
import type { SavedFile } from './manifest.ts';
import type { SavedPart, SavedParts } from './savedParts.ts';

/** Whole lines of a .jsonl file that follow on one another: their articles are saved as these records, or have to be read. */
export interface Stretch extends Lines {
  readonly kept: { readonly part: string; readonly first: number; readonly count: number } | null;
}

/** Files of which most lines are as they were, each in stretches. */
export type Stretches = ReadonlyMap<string, readonly Stretch[]>;

/** A file that is in more stretches than this is read as a whole: each that is read is opened by itself. */
const mostStretches = 200;
const means: Means = { sha256, readPage: null };
/** Lines that are looked at in one go. */
const few = 32;

/** The stretches of those changed files of which most lines are as they were. */
export async function stretchesIn(corpus: Corpus, { parts, files }: SavedParts, { changed }: Changes): Promise<Stretches> {
  const found = new Map<string, readonly Stretch[]>();
  for (const path of changed) {
    const before = formatOf(path) === 'jsonl' ? files.get(path) : undefined;
    const file = before && before.pieces.length > 0 ? await readCorpusFile(corpus, path) : null;
    const stretches = before && file && !('reason' in file) ? await stretchesOf(file, before, parts) : null;
    if (stretches) found.set(path, stretches);
  }
  return found;
}

/** The stretches of a .jsonl file that was saved before and changed since; null where little of it is as it was. */
async function stretchesOf(file: RawFile, before: SavedFile, parts: readonly SavedPart[]): Promise<readonly Stretch[] | null> {
  const records = new SavedRecords(before, parts);
  const stretches: Growing[] = [];
  let [lines, kept] = [0, 0];
  for (const line of linesIn(file.bytes)) {
    const here = { ...line.span, before: lines };
    lines += 1;
    if (lines % few === 0) await setImmediate();
    const last = stretches.at(-1);
    const record = line.isBlank ? null : records.of(line);
    if (record) kept += line.span.to - line.span.from;
    if (last && (line.isBlank || (record ? follows(last, record) : last.kept === null))) {
      last.to = line.span.to;
      if (record && last.kept) last.kept.count += 1;
    } else {
      stretches.push({ ...here, kept: record && { part: record.part, first: record.record, count: 1 } });
      if (stretches.length > mostStretches) return null;
    }
  }
  return kept * 2 > file.bytes.length ? stretches : null;
}

interface Growing extends Lines {
  to: number;
  readonly kept: { readonly part: string; readonly first: number; count: number } | null;
}

interface RecordOf {
  readonly part: string;
  readonly record: number;
}

const follows = ({ kept }: Growing, { part, record }: RecordOf): boolean =>
  kept !== null && kept.part === part && kept.first + kept.count === record;

/** The records that a file had; each is given once. */
class SavedRecords {
  private readonly pieces: SavedFile['pieces'];
  private readonly parts: readonly SavedPart[];
  private readonly given = new Set<string>();

  constructor({ pieces }: SavedFile, parts: readonly SavedPart[]) {
    this.pieces = pieces;
    this.parts = parts;
  }

  /** The record of the article that a line holds, if it is in all things as it was. */
  of(line: LineIn): RecordOf | null {
    const { id } = line;
    if (id === null) return null;
    for (const nth of new Set(this.pieces.map(({ part }) => part))) {
      const open = this.parts[nth];
      const row = open ? find(open.part.articles.ids, id) : -1;
      if (!open || row < 0 || open.name === null) continue;
      const record = open.part.recordOf[row] as number;
      const isOwn = this.pieces.some(({ part, first, count }) => part === nth && first <= record && record < first + count);
      const key = `${nth} ${record}`;
      if (!isOwn || open.gone.has(record) || this.given.has(key)) continue;
      if (!line.holds(new ArticleRecord(open.read(record)).about, means)) return null;
      this.given.add(key);
      return { part: open.name, record };
    }
    return null;
  }
}
