import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { textsOf, until } from '../loopback/conversation.ts';
import { startLoopback } from '../loopback/discord.ts';
import type { LoopbackDiscord } from '../loopback/world.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
let discord: LoopbackDiscord;
let folder: string;

beforeEach(async () => {
  discord = await startLoopback();
  folder = mkdtempSync(join(tmpdir(), 'footnote-'));
  writeFileSync(
    join(folder, 'a.txt'),
    'The kiln of Marrow Bay burns 40 tonnes of lime a year, according to the harbour office.\n',
  );
});

afterEach(async () => {
  await discord.stop();
  rmSync(folder, { recursive: true });
});

/** The whole program as a process of its own, against the loopback. */
function run(args: readonly string[] = [], token = discord.token) {
  const env = {
    ...process.env,
    DISCORD_TOKEN: token,
    DISCORD_API_BASE: discord.apiBase,
    CORPUS_PATH: folder,
    DATA_DIR: join(folder, '.data'),
  };
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', ...args], {
    cwd: root,
    env: { ...env, npm_lifecycle_event: '' },
  });
  let out = '';
  child.stdout.on('data', (part) => (out += part));
  child.stderr.on('data', (part) => (out += part));
  const ended = new Promise<number | null>((resolve) => child.once('exit', (status) => resolve(status)));
  return { child, ended, text: () => out };
}

describe('the program with a token', () => {
  it('is ready, answers, and ends with status 0 and a close frame within five seconds of SIGTERM', async () => {
    const program = run();
    await until(() => discord.gateway.identified.length > 0, 15_000, program.text());
    await until(() => discord.puts === 1, 5_000, program.text());
    const message = await discord.answered(discord.slash('ask', { question: 'how much lime does the kiln burn?' }));
    expect(textsOf(message).join('\n')).toContain('40 tonnes');
    const began = Date.now();
    program.child.kill('SIGTERM');
    expect(await program.ended).toBe(0);
    expect(Date.now() - began).toBeLessThan(5_000);
    expect(discord.gateway.closed.map(({ code }) => code)).toEqual([1000]);
    expect(discord.problems).toEqual([]);
  });

  it('says in one line what was refused, without a stack or the token, and ends with status 1', async () => {
    const program = run([], 'refused.token.of-nobody');
    expect(await program.ended).toBe(1);
    const lines = program
      .text()
      .split('\n')
      .filter((line) => line.trim() && !line.startsWith('{'));
    expect(lines.length).toBe(1);
    expect(lines[0]).toContain('DISCORD_TOKEN');
    expect(program.text()).not.toContain('refused.token');
  });

  it('says in one line that the intents were refused, and ends with status 1', async () => {
    await discord.stop();
    discord = await startLoopback({ refusedIntents: 1 << 9 });
    const program = run();
    expect(await program.ended).toBe(1);
    const lines = program
      .text()
      .split('\n')
      .filter((line) => line.trim() && !line.startsWith('{'));
    expect(lines.join()).toMatch(/^[^\n]*intents/);
    expect(lines.length).toBe(1);
  });

  it('ends within five seconds of SIGTERM with status 0 also while Discord does not take an answer', async () => {
    const program = run();
    await until(() => discord.puts === 1, 15_000, program.text());
    discord.faults.callback.push('hang', 'hang', 'hang', 'hang', 'hang');
    discord.slash('ask', { question: 'how much lime does the kiln burn?' });
    await until(() => discord.requests.some((one) => one.includes('callback')), 5_000, program.text());
    const began = Date.now();
    program.child.kill('SIGTERM');
    expect(await program.ended).toBe(0);
    expect(Date.now() - began).toBeLessThan(5_000);
  });

  it('publishes its commands on their own with register', async () => {
    const program = run(['register']);
    expect(await program.ended).toBe(0);
    expect(discord.commands.map((one) => one['name'])).toContain('Check this message');
    expect(discord.problems).toEqual([]);
  });
});
