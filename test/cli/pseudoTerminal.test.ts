import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type IPty, spawn } from '@lydell/node-pty';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'footnote-'));
const running = new Set<IPty>();
let entry = '';

beforeAll(() => {
  entry = join(root, execFileSync(process.execPath, ['setup/build.mjs'], { cwd: root, encoding: 'utf8' }).trim());
  mkdirSync(join(folder, 'articles'));
  writeFileSync(
    join(folder, 'articles', 'ferry.txt'),
    'The ferry to Oxen Island carried 1,200 people in June.\n\nIts bell says \u001B[31mred\u001B[0m.\n',
  );
});

afterAll(() => {
  for (const terminal of running) terminal.kill('SIGKILL');
});

/** A person at a terminal: types keys and looks at what has appeared since. */
function sitDown() {
  const env = {
    ...process.env,
    TERM: 'xterm-256color',
    NO_COLOR: '',
    DISCORD_TOKEN: '',
    CORPUS_PATH: 'articles',
    DATA_DIR: 'data',
  };
  const terminal = spawn(process.execPath, [entry], { cwd: folder, env, cols: 90, rows: 30 });
  running.add(terminal);
  let seen = '';
  terminal.onData((text) => {
    seen += text;
  });
  const ended = new Promise<number>((resolve) => {
    terminal.onExit(({ exitCode }) => {
      running.delete(terminal);
      resolve(exitCode);
    });
  });
  const sees = async (wanted: RegExp): Promise<string> => {
    const began = performance.now();
    while (!wanted.test(seen)) {
      if (performance.now() - began > 10_000) throw new Error(`did not see ${wanted} in:\n${JSON.stringify(seen)}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    const shown = seen;
    seen = '';
    return shown;
  };
  return { sees, ended, type: (keys: string) => terminal.write(keys) };
}

const prompt = /footnote> /;

describe('the chat at a real terminal', () => {
  it('completes commands, answers in colour, remembers what was typed, and says goodbye', async () => {
    const person = sitDown();
    expect(await person.sees(prompt)).toContain('DISCORD_TOKEN');
    person.type('/he\t');
    await person.sees(/\/help /);
    person.type('\r');
    await person.sees(/No sentence is generated[\s\S]*footnote> /);
    person.type('how many people did the ferry carry?\r');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colour is what is looked for
    const answer = await person.sees(/\u001B\[1;33m1,200[\s\S]*ferry\.txt[\s\S]*footnote> /);
    expect(answer).toContain('Oxen Island');
    person.type('\u001B[A');
    await person.sees(/how many people did the ferry carry\?/);
    person.type('\u0003');
    person.type('/quit\r');
    expect(await person.ended).toBe(0);
  });

  it('still knows the next day what was typed, and ends with Ctrl+D', async () => {
    const person = sitDown();
    await person.sees(prompt);
    person.type('\u001B[A\u001B[A');
    await person.sees(/how many people did the ferry carry\?/);
    person.type('\u0003');
    person.type('\u0004');
    expect(await person.ended).toBe(0);
  });

  it('never lets an article colour the terminal', async () => {
    const person = sitDown();
    await person.sees(prompt);
    person.type('/search bell\r');
    const shown = await person.sees(/ferry\.txt[\s\S]*footnote> /);
    expect(shown).toContain('␛[31m');
    expect(shown).not.toContain('\u001B[31m');
    person.type('\u0004');
    expect(await person.ended).toBe(0);
  });

  it('ends with status 0 on SIGTERM', async () => {
    const person = sitDown();
    await person.sees(prompt);
    for (const terminal of running) terminal.kill('SIGTERM');
    expect(await person.ended).toBe(0);
  });
});
