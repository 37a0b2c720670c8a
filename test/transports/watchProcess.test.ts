import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { until } from '../loopback/conversation.ts';
import { startLoopback } from '../loopback/discord.ts';
import { startProgram } from '../loopback/program.ts';
import { directChannel } from '../loopback/rest.ts';
import type { LoopbackDiscord } from '../loopback/world.ts';

let discord: LoopbackDiscord;
let folder: string;

beforeEach(async () => {
  discord = await startLoopback();
  folder = mkdtempSync(join(tmpdir(), 'footnote-watched-'));
  writeFileSync(join(folder, 'a.txt'), 'The kiln of Marrow Bay burns 40 tonnes of lime a year, the harbour office said.\n');
});

afterEach(async () => {
  await discord.stop();
  rmSync(folder, { recursive: true });
});

it('a program that is killed while it tells of news tells of them once, whenever it was', async () => {
  const more = { CORPUS_PATH: folder, DATA_DIR: join(folder, '.data') };
  const kill = async (program: Awaited<ReturnType<typeof startProgram>>) => {
    program.child.kill('SIGKILL');
    await until(() => program.child.exitCode !== null || program.child.signalCode !== null);
  };
  let program = await startProgram(discord, more);
  await discord.answered(discord.slash('watch', { topic: 'kiln' }));
  await kill(program);
  writeFileSync(join(folder, 'b.txt'), 'The kiln of Marrow Bay was closed for repairs in March, the mayor said.\n');
  const told = () => discord.messages.filter(({ channel }) => channel === directChannel('100000000000000001'));
  program = await startProgram(discord, more);
  // Killed as soon as the message has gone out, perhaps before that could be written down.
  await until(() => told().length > 0, 25_000, program.text());
  await kill(program);
  program = await startProgram(discord, more);
  await sleep(9_000);
  await program.stop();
  expect(told().map(({ body }) => String(body['content']))).toEqual([expect.stringContaining('closed for repairs')]);
  expect(discord.problems).toEqual([]);
}, 90_000);
