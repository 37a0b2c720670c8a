import { setImmediate } from 'node:timers/promises';
import { formatOf } from '../ingest/formats.ts';
import { jsonlIds } from '../ingest/jsonl.ts';
import type { RawFile } from '../ingest/rawFile.ts';
import type { Refusal } from '../model/refusal.ts';

/** Reads a file of a corpus, or tells why it cannot be read. */
export type ReadFile = (path: string) => Promise<RawFile | Refusal>;

/** Says that an id is taken already by an article of another file. */
export const doubleId = (id: string, file: string): string =>
  `has an article with the id ${JSON.stringify(id)}, which ${file} has already; give each article its own id`;

/** The id for which an article was refused because another has it; null for any other refusal. */
export function idOfDouble({ reason }: Refusal): string | null {
  const id: unknown = JSON.parse(written.exec(reason)?.[1] ?? 'null');
  return typeof id === 'string' ? id : null;
}

const beginning = doubleId('', '').slice(0, 26);
const written = new RegExp(`^${beginning} ("(?:[^"\\\\]|\\\\.)*")`);

/** True for an article that was refused because another file has its id. */
export const isDouble = ({ reason }: Refusal): boolean => reason.startsWith(beginning);

/**
 * The refusals with the lines of those articles of .jsonl files that were refused for their ids; each file's in the order of its
 * lines. Which line an article stood in is not kept: the file is read again, as that is seldom asked.
 */
export async function withLines(refusals: readonly Refusal[], read: ReadFile): Promise<readonly Refusal[]> {
  const byFile = new Map<string, Refusal[]>();
  for (const one of refusals) {
    const own = byFile.get(one.file);
    if (own) own.push(one);
    else byFile.set(one.file, [one]);
  }
  for (const [path, own] of byFile) {
    const lineless = own.filter((one) => one.line === null && isDouble(one));
    const file = formatOf(path) === 'jsonl' && lineless.length > 0 ? await read(path) : null;
    if (!file || 'reason' in file) continue;
    const lineOf = await linesFor(lineless, file, new Set(own.map(({ line }) => line)));
    const named = own.map((one) => ({ ...one, line: one.line ?? lineOf.get(one) ?? null }));
    byFile.set(
      path,
      named.sort((one, other) => (one.line ?? 0) - (other.line ?? 0)),
    );
  }
  const placeIn = new Map<string, number>();
  return refusals.flatMap(({ file }) => {
    const place = placeIn.get(file) ?? 0;
    placeIn.set(file, place + 1);
    return byFile.get(file)?.[place] ?? [];
  });
}

/** For each of a file's refusals the next line that holds its id and was not refused already. */
async function linesFor(
  refusals: readonly Refusal[],
  file: RawFile,
  refused: ReadonlySet<number | null>,
): Promise<ReadonlyMap<Refusal, number>> {
  const waiting = new Map<string, (Refusal | null)[]>();
  for (const one of refusals) {
    const id = idOfDouble(one) ?? '';
    // Where the file itself has the id already, it is the first line that stays.
    const before = waiting.get(id) ?? (one.reason === doubleId(id, file.path) ? [null] : []);
    waiting.set(id, [...before, one]);
  }
  const lineOf = new Map<Refusal, number>();
  let seen = 0;
  for (const { id, line } of jsonlIds(file)) {
    if (++seen % 64 === 0) await setImmediate();
    if (refused.has(line)) continue;
    const next = waiting.get(id)?.shift();
    if (next) lineOf.set(next, line);
  }
  return lineOf;
}
