import type { Stats } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import { largest, tooLarge } from '../ingest/decode.ts';
import { formatOf } from '../ingest/formats.ts';
import type { Metadata } from '../ingest/metadata.ts';
import type { RawFile } from '../ingest/rawFile.ts';
import type { Refusal } from '../model/refusal.ts';
import { type CorpusList, readCorpusList } from './corpusList.ts';
import { sha256 } from './sha256.ts';

/** The corpus path itself cannot be used; `message` is one line that names it and says what to do. */
export class CorpusFault extends Error {
  override readonly name = 'CorpusFault';
}

/** The files of a corpus, in order of their paths, before any of them is read. */
export interface Corpus {
  /** Absolute, links resolved; a folder, or one .jsonl file. */
  readonly root: string;
  /** Relative to the corpus folder, with forward slashes. */
  readonly files: readonly string[];
  /** What `corpus.json` says of a file. */
  readonly metadata: ReadonlyMap<string, Metadata>;
  readonly refusals: readonly Refusal[];
}

/** Finds the files of a corpus; writes nothing. Throws a CorpusFault when the path cannot be used at all. */
export async function listCorpus(path: string): Promise<Corpus> {
  let root: string;
  let about: Stats;
  try {
    root = await realpath(path);
    about = await stat(root);
  } catch (cause) {
    throw new CorpusFault(unusable(path, cause), { cause });
  }
  if (about.isFile()) {
    if (formatOf(root) !== 'jsonl') throw new CorpusFault(`${path} is no folder and no .jsonl file; give a folder of articles`);
    return { root, files: [basename(root)], metadata: new Map(), refusals: [] };
  }
  if (!about.isDirectory()) throw new CorpusFault(`${path} is no folder and no .jsonl file; give a folder of articles`);
  const refusals: Refusal[] = [];
  const found = new Found(root, refusals);
  try {
    await found.walk('');
  } catch (cause) {
    throw new CorpusFault(unusable(path, cause), { cause });
  }
  await found.follow();
  const files = [...found.files].sort(byCodeUnit);
  const list: CorpusList = await readCorpusList(root, new Set(files));
  return {
    root,
    files,
    metadata: list.metadata,
    refusals: [...refusals, ...list.refusals].sort((a, b) => byCodeUnit(a.file, b.file)),
  };
}

/** Reads one file of a corpus, or says why it cannot be read. */
export async function readCorpusFile(corpus: Pick<Corpus, 'root'>, path: string): Promise<RawFile | Refusal> {
  const refused = (reason: string): Refusal => ({ file: path, line: null, reason });
  try {
    const full = await fullPath(corpus.root, path);
    const { size } = await stat(full);
    const limit = formatOf(path) === 'jsonl' ? largest.jsonl : largest.article;
    if (size > limit) return refused(tooLarge(size, limit));
    const bytes = await readFile(full);
    return { path, bytes, sha256: sha256(bytes) };
  } catch (cause) {
    return refused(`cannot be read (${codeOf(cause)}); check that it is still there and may be read`);
  }
}

/** Where a file of a corpus lies. */
async function fullPath(root: string, path: string): Promise<string> {
  return (await stat(root)).isFile() ? root : join(root, ...path.split('/'));
}

class Found {
  readonly files = new Set<string>();
  private readonly real = new Set<string>();
  private readonly links: string[] = [];
  private readonly folders = new Set<string>();
  private readonly root: string;
  private readonly refusals: Refusal[];

  constructor(root: string, refusals: Refusal[]) {
    this.root = root;
    this.refusals = refusals;
  }

  async walk(folder: string): Promise<void> {
    const here = join(this.root, folder);
    this.folders.add(await realpath(here));
    for (const entry of await readdir(here, { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue;
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isSymbolicLink()) this.links.push(path);
      else if (entry.isDirectory()) await this.enter(path);
      else if (formatOf(path)) {
        if (entry.isFile()) this.take(path, join(this.root, path));
        else this.refuse(path, 'is no regular file; put a copy of the article there');
      }
    }
  }

  /** Links are looked at last: one that leads to a file found already would make an article count twice. */
  async follow(): Promise<void> {
    for (let path = this.links.shift(); path !== undefined; path = this.links.shift()) {
      const full = join(this.root, path);
      try {
        const target = await realpath(full);
        const about = await stat(target);
        if (about.isFile() && !formatOf(path)) continue;
        if (target !== this.root && !target.startsWith(this.root + sep)) {
          this.refuse(path, 'is a link that leaves the folder; put a copy of the article there');
        } else if (about.isDirectory()) {
          if (!this.folders.has(target)) await this.enter(path);
        } else if (about.isFile() && !this.real.has(target)) this.take(path, target);
      } catch (cause) {
        if (formatOf(path)) this.refuse(path, `is a link that leads nowhere (${codeOf(cause)}); put a copy of the article there`);
      }
    }
  }

  private async enter(path: string): Promise<void> {
    try {
      await this.walk(path);
    } catch (cause) {
      this.refuse(path, `cannot be read (${codeOf(cause)}); check that the folder may be read`);
    }
  }

  private take(path: string, full: string): void {
    this.files.add(path);
    this.real.add(full);
  }

  private refuse(file: string, reason: string): void {
    this.refusals.push({ file, line: null, reason });
  }
}

/** Order of UTF-16 code units, the same on every machine. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function unusable(path: string, cause: unknown): string {
  const code = codeOf(cause);
  if (code === 'ENOENT') return `there is no folder or file ${path}; give the folder that holds the articles`;
  return `${path} cannot be read (${code}); give a folder that may be read`;
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : 'unknown error';
}
