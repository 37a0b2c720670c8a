import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { argv, execPath, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { until } from '../test/loopback/conversation.ts';
import { startLoopback } from '../test/loopback/discord.ts';

// How long starts take, each beside a Node.js that does nothing: `npx tsx bench/start.ts [rounds] [corpus]`. Linux alone.
const root = fileURLToPath(new URL('..', import.meta.url));
const [rounds = '7', corpus = join(root, 'test/corpus/articles')] = argv.slice(2);
const data = mkdtempSync(join(tmpdir(), 'footnote-start-'));
const hertz = 100;

/** Seconds on the clock and of computing. */
interface Took {
  readonly clock: number;
  readonly computing: number;
}

/** What a process and its threads have computed so far, in seconds; keeps the last that was known of one that ends. */
function computed(pid: number, before: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) / hertz;
  } catch {
    return before;
  }
}

/** Runs Node.js with these arguments until `over` says so, or until it ends. */
async function run(args: readonly string[], env: Readonly<Record<string, string>> = {}, over?: () => boolean): Promise<Took> {
  const own = { LOG_LEVEL: 'silent', CORPUS_PATH: resolve(corpus), DATA_DIR: data, DISCORD_TOKEN: '', npm_lifecycle_event: '' };
  const began = performance.now();
  const child = spawn(execPath, [...args], { cwd: root, env: { ...process.env, ...own, ...env }, stdio: 'ignore' });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  let computing = 0;
  const look = setInterval(() => {
    computing = computed(child.pid ?? 0, computing);
  }, 5);
  await (over ? until(over, 60_000, 'the program never got there') : ended);
  const clock = (performance.now() - began) / 1000;
  computing = computed(child.pid ?? 0, computing);
  clearInterval(look);
  if (over) child.kill('SIGTERM');
  await ended;
  return { clock, computing };
}

const entry = join(root, 'dist', 'main.js');
const discord = await startLoopback();
const started = () => {
  const before = discord.gateway.identified.length;
  return () => discord.gateway.identified.length > before;
};
const bot = { DISCORD_TOKEN: discord.token, DISCORD_API_BASE: discord.apiBase };
const ways: Readonly<Record<string, () => Promise<Took>>> = {
  'node -e 0': () => run(['-e', '0']),
  '--version': () => run([entry, '--version']),
  'one /ask, saved': () => run([entry, '/ask how much lime does the kiln burn?']),
  'one /ask, npm start': () => run([join(root, 'setup/start.mjs'), '/ask how much lime does the kiln burn?']),
  'bot connects': () => run([entry], bot, started()),
};

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;

try {
  await run([join(root, 'setup/start.mjs'), 'index']);
  const took = new Map<string, Took[]>();
  for (let round = 0; round < Number(rounds); round += 1)
    for (const [name, way] of Object.entries(ways)) took.set(name, [...(took.get(name) ?? []), await way()]);
  const nothing = median((took.get('node -e 0') ?? []).map(({ clock }) => clock));
  stdout.write(`${'start'.padEnd(22)}${'clock s'.padStart(9)}${'computing s'.padStart(13)}${'× node -e 0'.padStart(13)}\n`);
  for (const [name, all] of took) {
    const clock = median(all.map((one) => one.clock));
    const computing = median(all.map((one) => one.computing));
    const cells = [clock.toFixed(2).padStart(9), computing.toFixed(2).padStart(13), (clock / nothing).toFixed(1).padStart(13)];
    stdout.write(`${name.padEnd(22)}${cells.join('')}\n`);
  }
} finally {
  await discord.stop();
  rmSync(data, { recursive: true, force: true });
}
