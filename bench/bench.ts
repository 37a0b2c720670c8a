import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { argv, stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { apart, type Task } from './apart.ts';
import { bundled } from './bundled.ts';
import { engines, peerNames } from './engines.ts';
import { engineRows, type Figures, libraryRows, type Row } from './figures.ts';
import { installPeers } from './peers.ts';
import { table } from './table.ts';

const help = `npm run bench [-- [SIZES] [--only NAMES] [--keep FOLDER]]

Measures the index and whole libraries on made corpora of so many passages, beside other full-text engines, and prints tables.
  SIZES          numbers of passages; 1000 10000 when there are none (about three minutes). 100000 takes half an hour, most of it
                 the others' building and asking; 1000000 is for --only compact or --only library (an hour and 6 GB of disk)
  --only NAMES   some of ${[...Object.keys(engines), 'Lucene', 'library'].join(', ')}, with commas between them
  --keep FOLDER  libraries are kept there, and one that is there already is only opened and asked

Engines that are missing are installed into bench/node_modules; Lucene is fetched by Maven and needs Java 17. What cannot be had
is left out, and said so.
`;

const known = [...Object.keys(engines), 'Lucene', 'library'];
const { values, positionals } = parseArgs({
  args: argv.slice(2),
  allowPositionals: true,
  options: { help: { type: 'boolean', short: 'h' }, only: { type: 'string' }, keep: { type: 'string' } },
});
const say = (line: string): void => void stdout.write(`${line}\n`);
const sizes = positionals.length > 0 ? positionals.map(Number) : [1000, 10_000];
const names = values.only?.split(',').map((name) => name.trim()) ?? known;
const unknown = names.find((name) => !known.includes(name));

if (values.help) stdout.write(help);
else if (unknown !== undefined || sizes.some((size) => !Number.isInteger(size) || size < 1)) {
  process.stderr.write(`${unknown === undefined ? 'sizes are whole numbers' : `there is no ${unknown}`}\n\n${help}`);
  process.exitCode = 2;
} else await run();

async function run(): Promise<void> {
  if (names.some((name) => peerNames.includes(name))) {
    const why = await installPeers(say);
    if (why) say(why);
  }
  const growth = new Map<string, Map<string, Figures>>();
  const place = mkdtempSync(join(tmpdir(), 'footnote-bench-'));
  const program = await bundled();
  const measure = (task: Task): Promise<Figures> => apart(program.path, task);
  try {
    for (const size of sizes) {
      const columns = new Map<string, Figures>();
      for (const name of names) {
        try {
          const figures = await (name === 'library'
            ? library(measure, size, place)
            : engine(measure, name, size, join(place, `${name}-${size}`)));
          const grown = growth.get(name) ?? new Map<string, Figures>();
          growth.set(name, grown.set(size.toLocaleString('en'), figures));
          if (name !== 'library') columns.set(name, figures);
        } catch (cause) {
          say(`${name} is left out: ${cause instanceof Error ? cause.message.split('\n')[0] : String(cause)}`);
        }
      }
      if (columns.size > 0) say(`\n${table(`${size.toLocaleString('en')} passages`, engineRows, columns, true)}`);
    }
    for (const [name, rows] of [
      ['compact', engineRows],
      ['library', libraryRows],
    ] as const)
      print(name, rows, growth.get(name));
    say(`\n${cpus().length} cores, ${cpus()[0]?.model ?? ''}, Node.js ${process.version}, load ${loadavg()[0]?.toFixed(1)}`);
  } finally {
    program.remove();
    rmSync(place, { recursive: true, force: true });
  }
}

type Measure = (task: Task) => Promise<Figures>;

function print(name: string, rows: readonly Row[], columns: ReadonlyMap<string, Figures> | undefined): void {
  if (columns && (columns.size > 1 || name === 'library')) say(`\n${table(`${name}, passages`, rows, columns, false)}`);
}

async function engine(measure: Measure, name: string, passages: number, folder: string): Promise<Figures> {
  mkdirSync(folder, { recursive: true });
  try {
    const built = await measure({ step: 'build', name, passages, folder });
    return name === 'Lucene' ? built : { ...built, ...(await measure({ step: 'ask', name, passages, folder })) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function library(measure: Measure, passages: number, place: string): Promise<Figures> {
  const folder = join(values.keep ? resolve(values.keep) : place, `library-${passages}`);
  mkdirSync(folder, { recursive: true });
  const task = { name: 'library', passages, folder };
  return { ...(await measure({ ...task, step: 'index' })), ...(await measure({ ...task, step: 'ask' })) };
}
