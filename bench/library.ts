import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadLibrary } from '../src/adapters/loadLibrary.ts';
import { ask } from '../src/answer/answer.ts';
import { quote } from '../src/answer/quote/quote.ts';
import { suggestSpeakers } from '../src/answer/quote/suggestSpeakers.ts';
import { search } from '../src/answer/search/search.ts';
import { suggestWords } from '../src/answer/suggest/suggestions.ts';
import { articles } from './corpus.ts';
import { computing, megabytes, spread } from './measure.ts';
import { questionsOn } from './questions.ts';

const linesAFile = 5000;

/** The whole of it: a corpus in files, analysed, saved, opened again and asked. */
export async function measureLibrary(passages: number): Promise<Record<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-bench-'));
  try {
    const corpusPath = join(folder, 'corpus');
    await writeCorpus(corpusPath, passages);
    const options = { corpusPath, dataDir: join(folder, 'data'), build: 'bench', save: 'always' } as const;
    const built = await computing(async () => void (await loadLibrary(options)));
    const before = megabytes();
    const loaded = await computing(() => loadLibrary(options));
    const library = loaded.result;
    const memory = megabytes() - before;
    const { searches, asks, speakers, typed } = questionsOn(passages, 200);
    const first = await computing(() => ask(library, { question: asks[0] ?? '', limit: 5 }));
    const asked = spread(asks, (question) => ask(library, { question, limit: 5 }));
    const searched = spread(searches, (query) => search(library, { query }));
    const speaking = await computing(() => suggestSpeakers('a', library));
    const quoted = spread(speakers.slice(0, 60), (speaker) => quote(library, { speaker, limit: 5 }));
    const words = await computing(() => suggestWords('a', library));
    const completed = spread(typed.slice(0, 100), (beginning) => [
      suggestSpeakers(beginning, library),
      suggestWords(beginning, library),
    ]);
    return {
      'build with analysis': built.ms,
      load: loaded.ms,
      memory,
      'first /ask': first.ms,
      '/ask p50': asked.p50,
      '/ask p99': asked.p99,
      '/search p50': searched.p50,
      '/search p99': searched.p99,
      'first speakers': speaking.ms,
      '/quote p50': quoted.p50,
      '/quote p99': quoted.p99,
      'first topics': words.ms,
      'autocomplete p50': completed.p50,
      'autocomplete p99': completed.p99,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function writeCorpus(folder: string, passages: number): Promise<void> {
  const { mkdir } = await import('node:fs/promises');
  await mkdir(folder);
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
