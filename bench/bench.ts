import { spawn } from 'node:child_process';
import { argv, execPath, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { measureCompact } from './compact.ts';
import { measureLibrary } from './library.ts';
import { measureMiniSearch } from './miniSearch.ts';

/*
 * npm run bench [-- 1000 10000 100000]: what building, loading and asking cost on corpora of so many passages, beside MiniSearch as
 * it comes. Each is measured in a program of its own, so that memory is its own. Computing time for long things, the fastest of
 * three rounds for short ones.
 */
const measures = { MiniSearch: measureMiniSearch, compact: measureCompact, library: measureLibrary } as const;
type Name = keyof typeof measures;
const isName = (name: string | undefined): name is Name => name !== undefined && name in measures;

const shown = (value: number): string => value.toFixed(value < 10 ? 3 : 0).padStart(12);

const [first, second] = argv.slice(2);
if (isName(first)) stdout.write(`${JSON.stringify(await measures[first](Number(second)))}\n`);
else {
  const sizes = argv.slice(2).map(Number).filter(Number.isFinite);
  for (const size of sizes.length > 0 ? sizes : [1000, 10_000, 100_000]) await compare(size);
}

async function compare(size: number): Promise<void> {
  stdout.write(`\n${size.toLocaleString('en')} passages\n`);
  const peer = await apart('MiniSearch', size);
  const own = await apart('compact', size);
  for (const [name, value] of Object.entries(own)) {
    const other = peer[name];
    const ratio = other === undefined ? '' : `  1/${(other / value).toFixed(1)}`;
    stdout.write(`${name.padEnd(20)} ${shown(value)} ${other === undefined ? ''.padStart(12) : shown(other)}${ratio}\n`);
  }
  for (const [name, value] of Object.entries(await apart('library', size))) stdout.write(`${name.padEnd(20)} ${shown(value)}\n`);
}

function apart(name: Name, size: number): Promise<Record<string, number>> {
  return new Promise((resolve, reject) => {
    const flags = ['--expose-gc', '--max-old-space-size=12000', '--import', 'tsx'];
    const child = spawn(execPath, [...flags, fileURLToPath(import.meta.url), name, String(size)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', (data: Buffer) => {
      said += data.toString();
    });
    child.on('error', reject);
    child.on('close', (status) =>
      // It is this very program that wrote the line.
      status === 0
        ? resolve(JSON.parse(said) as Record<string, number>)
        : reject(new Error(`${name} ended with status ${status}`)),
    );
  });
}
