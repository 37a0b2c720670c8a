import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv, cpuUsage, stdout } from 'node:process';
import { loadLibrary } from '../src/adapters/loadLibrary.ts';
import { ask } from '../src/answer/answer.ts';
import { articles } from './corpus.ts';
import { questionsOn } from './questions.ts';

/*
 * npx tsx bench/ask.ts [CORPUS [QUESTIONS]]: milliseconds of computing for one /ask, over 100 long articles that nobody wrote, or over a
 * corpus of yours and questions, one a line. Every question is asked in several rounds; the first ones warm up and do not count.
 */
const passages = 800;
const rounds = { warm: 3, counted: 5 } as const;

const [corpus, questions] = argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'footnote-bench-'));
try {
  const made = join(folder, 'corpus.jsonl');
  if (corpus === undefined) writeFileSync(made, [...articles(passages)].map((one) => `${JSON.stringify(one)}\n`).join(''));
  const library = await loadLibrary({ corpusPath: corpus ?? made, dataDir: join(folder, 'data'), save: 'never' });
  const asked =
    questions === undefined
      ? questionsOn(passages, 200).asks
      : readFileSync(questions, 'utf8')
          .split('\n')
          .filter((line) => line.trim() !== '');
  const times: number[] = [];
  for (let round = 0; round < rounds.warm + rounds.counted; round += 1) {
    for (const question of asked) {
      const before = cpuUsage();
      ask(library, { question, limit: 5 });
      const { user, system } = cpuUsage(before);
      if (round >= rounds.warm) times.push((user + system) / 1000);
    }
  }
  times.sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(2);
  stdout.write(
    `${asked.length} questions, ${library.sentences} sentences: median ${at(0.5)} ms, p90 ${at(0.9)} ms of computing\n`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
