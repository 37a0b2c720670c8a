import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { analysisWorkers } from '../src/adapters/analysisWorkers.ts';
import { loadLibrary } from '../src/adapters/loadLibrary.ts';
import { articles } from './corpus.ts';
import type { Figures } from './figures.ts';
import { computing, mostMegabytes } from './measure.ts';
import { megabytesIn } from './measureEngine.ts';

const linesAFile = 5000;
const about = 'figures.json';

/** Where a library of the bench lies, and what it is loaded with. */
export const libraryIn = (folder: string) =>
  ({ corpusPath: join(folder, 'corpus'), dataDir: join(folder, 'data'), build: 'bench', save: 'always' }) as const;

/** Threads that index, of the program as it is built. */
const threads = 2;

/** Indexes a corpus of so many passages into a folder, in two threads; one that was indexed there before is left as it is, its figures too. */
export async function measureIndexing(passages: number, folder: string): Promise<Figures> {
  const known = join(folder, about);
  // It is this very function that wrote them.
  if (existsSync(known)) return JSON.parse(readFileSync(known, 'utf8')) as Figures;
  const options = libraryIn(folder);
  if (!existsSync(options.corpusPath)) await writeCorpus(options.corpusPath, passages);
  const setup = fileURLToPath(new URL('../setup/build.mjs', import.meta.url));
  const built = execFileSync(execPath, [setup], { encoding: 'utf8' }).trim().split('\n').at(-1) ?? '';
  const workers = analysisWorkers({ size: threads, entry: join(dirname(setup), '..', dirname(built), 'analysisWorker.js') });
  const began = performance.now();
  const { ms } = await computing(async () => void (await loadLibrary({ ...options, workers })));
  const seconds = (performance.now() - began) / 1000;
  await workers.close();
  const figures: Figures = {
    corpus: megabytesIn(options.corpusPath),
    'index, by the clock': seconds,
    'index, computing': ms / 1000,
    rate: passages / seconds,
    'index, most memory': mostMegabytes(),
    saved: megabytesIn(options.dataDir),
  };
  writeFileSync(known, JSON.stringify(figures));
  return figures;
}

async function writeCorpus(folder: string, passages: number): Promise<void> {
  mkdirSync(folder, { recursive: true });
  let lines: string[] = [];
  let files = 0;
  const flush = async (): Promise<void> => {
    const file = await open(join(folder, `${String(files++).padStart(4, '0')}.jsonl`), 'w');
    await file.writeFile(lines.join('\n'));
    await file.close();
    lines = [];
  };
  for (const article of articles(passages)) {
    lines.push(JSON.stringify(article));
    if (lines.length === linesAFile) await flush();
  }
  if (lines.length > 0) await flush();
}
