import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** What a started program printed, and how it ended. */
export interface Ended {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
}

/** A program that was started in a project folder. */
export interface Started {
  readonly pid: number;
  kill(signal: NodeJS.Signals): void;
  readonly ended: Promise<Ended>;
}

/**
 * A very small project that is set up by the real `setup/`, with an npm of its own: it installs one package and esbuild, notes
 * how it was called, takes `slowMs`, and fails with the words of `failure`.
 */
export class SmallProject {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'footnote-start-')));

  constructor() {
    cpSync('setup', join(this.folder, 'setup'), { recursive: true });
    this.put('package.json', '{ "name": "small", "type": "module", "private": true }');
    this.put('tsconfig.json', '{}');
    this.lock('1.0.0');
    this.put(
      'src/main.ts',
      `import { greeting } from './greeting.ts';\nconsole.log(greeting, __BUILD__.length, ...process.argv.slice(2));\n`,
    );
    this.put('src/greeting.ts', `export const greeting: string = 'hello';\n`);
    this.put('commands/ask.ts', `export { greeting as default } from '../src/greeting.ts';\n`);
    this.put('preview/page.ts', `document.title = 'small';\n`);
    for (const file of ['page.css', 'index.html', 'icon.svg']) this.put(`preview/${file}`, '');
    this.put('tool/npm-cli.cjs', npm);
    this.npm({});
  }

  put(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  /** Locks the version of the one package that is installed. */
  lock(version: string): void {
    const tools = { 'node_modules/vitest': { version: '1.0.0', dev: true } };
    this.put('package-lock.json', JSON.stringify({ packages: { '': {}, 'node_modules/reader': { version }, ...tools } }));
  }

  npm(how: { slowMs?: number; failure?: string }): void {
    this.put('tool/how.json', JSON.stringify({ slowMs: 0, failure: '', esbuild: realpathSync('node_modules/esbuild'), ...how }));
  }

  /** The command lines that npm was called with, oldest first. */
  get calls(): string[] {
    const path = join(this.folder, 'tool/calls.txt');
    return existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n') : [];
  }

  remove(path: string): void {
    rmSync(join(this.folder, path), { recursive: true, force: true });
  }

  has(path: string): boolean {
    return existsSync(join(this.folder, path));
  }

  start(...args: string[]): Started {
    const environment = { ...process.env, npm_execpath: join(this.folder, 'tool/npm-cli.cjs') };
    return started(process.execPath, ['setup/start.mjs', ...args], this.folder, environment);
  }
}

/** Starts a program and collects what it prints. */
export function started(command: string, args: readonly string[], folder: string, environment: NodeJS.ProcessEnv): Started {
  const child = spawn(command, args, { cwd: folder, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => {
    stdout += String(chunk);
  });
  child.stderr.on('data', (chunk) => {
    stderr += String(chunk);
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ stdout, stderr, status }));
  });
  return { pid: child.pid ?? 0, kill: (signal) => child.kill(signal), ended };
}

/** A copy of this repository as a clone would be, with the installed packages linked in. */
export function clone(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'footnote-clone-')));
  const left = new Set(['node_modules', 'dist', 'data', '.git', 'coverage', '.env', '.setup.lock']);
  cpSync('.', folder, { recursive: true, filter: (path) => !left.has(path) });
  symlinkSync(realpathSync('node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}

const npm = `
const fs = require('node:fs'), path = require('node:path');
const how = JSON.parse(fs.readFileSync(path.join(__dirname, 'how.json'), 'utf8'));
fs.appendFileSync(path.join(__dirname, 'calls.txt'), process.argv.slice(2).join(' ') + '\\n');
console.log('npm talks on stdout');
if (process.argv[2] === 'ci') fs.rmSync('node_modules', { recursive: true, force: true });
fs.mkdirSync('node_modules', { recursive: true });
if (!fs.existsSync('node_modules/esbuild')) fs.symlinkSync(how.esbuild, 'node_modules/esbuild', 'junction');
setTimeout(() => {
  if (how.failure) { console.error(how.failure); process.exit(1); }
  const dev = process.argv.includes('--include=dev');
  const all = JSON.parse(fs.readFileSync('package-lock.json', 'utf8')).packages;
  const packages = Object.fromEntries(Object.entries(all).filter(([name, entry]) => name && (dev || !entry.dev)));
  for (const name of Object.keys(packages)) {
    fs.mkdirSync(name, { recursive: true });
    fs.writeFileSync(name + '/package.json', '{}');
  }
  fs.writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages }));
}, how.slowMs);
`;
