import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { argv, execPath, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { scoreGolden } from './golden.ts';

// npm run eval [-- --shared PATH] [--save] [--misses]: the project's own questions and, where PATH (default ../shared) is there, the shared sets.
const root = fileURLToPath(new URL('..', import.meta.url));
const flag = (name: string): boolean => argv.includes(`--${name}`);
const shared = resolve(root, argv[argv.indexOf('--shared') + 1 || argv.length] ?? '../shared');
const kept = join(root, 'eval', 'figures.json');

type Figures = Record<string, Record<string, number>>;
const figures: Figures = {};
for (const [set, file] of [
  ['own questions', 'questions.yaml'],
  ['news questions', 'news.yaml'],
  ['further news questions', 'reports.yaml'],
  ['four dispatches', 'dispatches.yaml'],
  ['three handouts', 'handouts.yaml'],
] as const) {
  const golden = await scoreGolden(new URL(`../test/golden/${file}`, import.meta.url));
  figures[set] = golden.figures;
  if (flag('misses')) for (const miss of golden.misses) stdout.write(`# ${miss}\n`);
}

const scorers: readonly (readonly [string, readonly string[]])[] = [
  ['seed-questions.mjs', []],
  ['agreement.mjs', []],
  ['quotations.mjs', ['--gold', join(shared, 'gold', 'seed-quotations.jsonl')]],
  ['eval.mjs', []],
];
if (existsSync(join(shared, 'eval'))) for (const [script, options] of scorers) collect(script, options);
else stdout.write(`# ${shared} is not there: only the project's own questions were asked\n`);

const before: Figures = existsSync(kept) ? (JSON.parse(readFileSync(kept, 'utf8')) as Figures) : {};
stdout.write(`${table(figures, before)}\n`);
if (flag('save')) writeFileSync(kept, `${JSON.stringify({ ...before, ...figures }, null, 1)}\n`);

/** Runs a shared scorer and takes the figures from the JSON lines it prints. */
function collect(script: string, options: readonly string[]): void {
  const path = join(shared, 'eval', script);
  if (!existsSync(path)) return;
  stdout.write(`# ${script}\n`);
  const { stdout: printed, status } = spawnSync(execPath, [path, ...options], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (status !== 0) stdout.write(`# ${script} ended with ${status}\n`);
  for (const line of printed.split('\n')) {
    if (!line.startsWith('{')) {
      if (line && flag('misses')) stdout.write(`# ${line}\n`);
      continue;
    }
    const { set, ...found } = JSON.parse(line) as { set?: string } & Record<string, unknown>;
    const numbers = Object.entries(found).filter((entry): entry is [string, number] => typeof entry[1] === 'number');
    figures[set ?? script.replace('.mjs', '')] = Object.fromEntries(numbers);
  }
}

/** One line a figure: set, figure, now, last kept, and an arrow where they are not the same. */
function table(now: Figures, last: Figures): string {
  const rows = Object.entries(now).flatMap(([set, found]) =>
    Object.entries(found).map(([name, value]) => {
      const known = last[set]?.[name];
      const change = known === undefined || known === value ? '' : value > known ? '▲' : '▼';
      return [set, name, String(value), known === undefined ? '–' : String(known), change];
    }),
  );
  const head = ['set', 'figure', 'now', 'last', ''];
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => row[at]?.length ?? 0)));
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
