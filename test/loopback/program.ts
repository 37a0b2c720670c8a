import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { until } from './conversation.ts';
import type { LoopbackDiscord } from './world.ts';

/** The whole program as `npm start` runs it, in a process of its own, connected to the loopback. */
export interface Program {
  readonly child: ChildProcess;
  /** Milliseconds from its start to READY, and to its commands being published. */
  readonly readyMs: number;
  readonly publishedMs: number;
  text(): string;
  /** Sends SIGTERM and resolves with the exit status. */
  stop(): Promise<number | null>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Starts the program over the articles of `CORPUS_PATH` (the test articles when unset). */
export async function startProgram(discord: LoopbackDiscord, more: Readonly<Record<string, string>> = {}): Promise<Program> {
  const data = mkdtempSync(join(tmpdir(), 'footnote-data-'));
  const env = {
    LOG_LEVEL: 'warn',
    CORPUS_PATH: join(root, 'test/corpus/articles'),
    DATA_DIR: data,
    ...process.env,
    DISCORD_TOKEN: discord.token,
    DISCORD_API_BASE: discord.apiBase,
    npm_lifecycle_event: '',
    ...more,
  };
  const [puts, began, identified] = [discord.puts, Date.now(), discord.gateway.identified.length];
  // NODE_FLAGS="--cpu-prof" shows where its time goes.
  const flags = (process.env['NODE_FLAGS'] ?? '').split(' ').filter(Boolean);
  const child = spawn(process.execPath, [...flags, 'setup/start.mjs'], { cwd: root, env });
  let text = '';
  child.stdout.on('data', (part) => (text += part));
  child.stderr.on('data', (part) => (text += part));
  const ended = new Promise<number | null>((resolve) => child.once('exit', (status) => resolve(status)));
  await until(() => discord.gateway.identified.length > identified, 60_000, 'the program never connected');
  const readyMs = Date.now() - began;
  await until(() => discord.puts > puts || discord.commands.length > 0, 20_000, 'no commands were published');
  return {
    child,
    readyMs,
    publishedMs: Date.now() - began,
    text: () => text,
    async stop() {
      child.kill('SIGTERM');
      const status = await ended;
      rmSync(data, { recursive: true, force: true });
      return status;
    },
  };
}
