import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'footnote-'));
const corpus = join(folder, 'articles');
const running = new Set<ReturnType<typeof spawn>>();
let entry = '';

const kiln =
  'The old kiln of Marrow Bay was lit again on Sunday.\n\nIt burns 40 tonnes of lime a year, according to the harbour office.\n';
const lime = `---\ntitle: Lime and its price\ndate: 2022-03-04\npublisher: The Tern\n---\nThe kiln at Marrow Bay burns 55 tonnes of lime a year, the owners say.\n\n“We sell all of it,” said Ida Brook, who runs the kiln.\n`;

beforeAll(() => {
  entry = join(root, execFileSync(process.execPath, ['setup/build.mjs'], { cwd: root, encoding: 'utf8' }).trim());
  mkdirSync(corpus);
  writeFileSync(join(corpus, 'kiln.txt'), kiln);
  writeFileSync(join(corpus, 'lime.md'), lime);
});

afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
});

function start(args: readonly string[], more: Record<string, string> = {}) {
  const { npm_lifecycle_event: _, ...inherited } = process.env;
  const env = {
    ...inherited,
    DISCORD_TOKEN: '',
    CORPUS_PATH: corpus,
    DATA_DIR: join(folder, 'data'),
    LOG_LEVEL: 'info',
    ...more,
  };
  const child = spawn(process.execPath, [entry, ...args], { cwd: folder, env, stdio: ['pipe', 'pipe', 'pipe'] });
  running.add(child);
  let [output, errors] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  child.stdin.on('error', () => {});
  const ended = new Promise<{ status: number | null; output: string; errors: string }>((resolve) => {
    child.on('close', (status) => {
      running.delete(child);
      resolve({ status, output, errors });
    });
  });
  const until = async (wanted: RegExp) => {
    while (!wanted.test(output)) await new Promise((resolve) => setTimeout(resolve, 10));
  };
  return { child, ended, until };
}

async function run(args: readonly string[], input = '', more: Record<string, string> = {}) {
  const { child, ended } = start(args, more);
  child.stdin.end(input);
  return ended;
}

const lines = (text: string) =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, never>);

describe('the command line', () => {
  it('answers one command with the words and the citation of each source', async () => {
    const { status, output } = await run(['/ask how many tonnes of lime does the kiln burn?']);
    expect(status).toBe(0);
    expect(output).toContain('It burns 40 tonnes of lime a year, according to the harbour office.');
    expect(output).toContain('The Tern, Lime and its price, 4 March 2022 · lime.md');
    expect(output).not.toContain('\u001B');
  });

  it('gives the same as JSON, cut from the files at the very offsets', async () => {
    const { status, output } = await run(['/ask how many tonnes of lime does the kiln burn?', '--json']);
    expect(status).toBe(0);
    const [answer] = lines(output) as unknown as [
      { evidence: { start: number; end: number; text: string; article: { file: string } }[] },
    ];
    expect(answer.evidence.length).toBeGreaterThan(1);
    for (const { start: from, end, text, article } of answer.evidence) {
      expect(text).toBe(readFileSync(join(corpus, article.file), 'utf8').slice(from, end));
    }
  });

  it('lists every quotation with its speaker', async () => {
    const { status, output } = await run(['quotations']);
    expect(status).toBe(0);
    expect(lines(output)).toMatchObject([
      { article: 'lime.md', text: '“We sell all of it,”', speaker: 'Ida Brook', cue: 'said', kind: 'direct' },
    ]);
  });

  it('ranks sentences without any articles', async () => {
    const asked = { id: 1, question: 'Who runs the kiln?', candidates: ['It rained on Sunday.', 'Ida Brook runs the kiln.'] };
    const { status, output } = await run(['rank', '--corpus', join(folder, 'nowhere')], `${JSON.stringify(asked)}\n`);
    expect(status).toBe(0);
    const [{ id, scores }] = lines(output) as unknown as [{ id: number; scores: [number, number] }];
    expect([id, scores[1] > scores[0]]).toEqual([1, true]);
  });

  it('sums up an index, with every refused file and its reason', async () => {
    const mixed = join(folder, 'mixed');
    mkdirSync(mixed);
    writeFileSync(join(mixed, 'good.txt'), kiln);
    writeFileSync(join(mixed, 'bad.txt'), Buffer.from([0x48, 0xff, 0xfe, 0x48]));
    const { status, output, errors } = await run(['index', '--corpus', mixed]);
    expect(status).toBe(0);
    expect(output).toMatch(
      /articles +1\npassages +\d+\nquotations +0\nfigures +\d+\nseconds +[\d.]+\nrefused +1\n {2}bad\.txt: .+/,
    );
    expect(errors).toMatch(/bad\.txt/);
  });

  it.each([
    [['/nothing'], /no command "\/nothing"/],
    [['/ask'], /needs question/],
    [['--wrong'], /no option --wrong/],
    [['wrong'], /"wrong" is no way to start/],
    [['batch', '--corpus', 'not-there'], /not-there/],
    [['/ask lime', '--corpus', 'empty-folder'], /empty-folder/],
    [['serve'], /DISCORD_PUBLIC_KEY/],
    [['register'], /DISCORD_TOKEN/],
  ])('refuses %j with one clear line and status 2', async (args, line) => {
    mkdirSync(join(folder, 'empty-folder'), { recursive: true });
    const { status, output, errors } = await run(args);
    expect(status).toBe(2);
    expect(output).toBe('');
    expect(errors).toMatch(line);
    expect(errors.trim()).not.toContain('\n');
  });

  it('refuses a bad setting by its name', async () => {
    const { status, errors } = await run(['/help'], '', { PORT: 'harbour' });
    expect(status).toBe(2);
    expect(errors).toMatch(/^PORT must be a port number.*\n$/);
  });

  it('knows help and version', async () => {
    expect(await run(['--help'])).toMatchObject({ status: 0, output: expect.stringContaining('npm start -- batch'), errors: '' });
    expect(await run(['--version'])).toMatchObject({ status: 0, output: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  });
});

describe('batch', () => {
  it('answers each line before the next is sent', async () => {
    const { child, ended, until } = start(['batch']);
    child.stdin.write('{"id":1,"command":"ask","options":{"question":"lime"}}\n');
    await until(/"id":1.*\n/);
    child.stdin.write('\n');
    await until(/"invalid".*\n/);
    child.stdin.end('{"id":2,"command":"search","options":{"query":"kiln","limit":100}}');
    const { status, output } = await ended;
    expect(status).toBe(0);
    expect(lines(output).map((line) => line['outcome'])).toEqual(['answered', 'invalid', 'answered']);
  });

  it('ends quietly when its reader closes early', async () => {
    const { child, ended, until } = start(['batch']);
    child.stdin.write('/ask lime\n'.repeat(2000));
    await until(/\n/);
    child.stdout.destroy();
    child.stdin.end();
    expect(await ended).toMatchObject({ status: 0, errors: '' });
  });

  it('delivers a large output whole before it ends', async () => {
    const { status, output } = await run(['batch'], '/sources\n'.repeat(500));
    expect(status).toBe(0);
    expect(lines(output)).toHaveLength(500);
  });
});

describe('the end of the program', () => {
  it.each([['batch'], []])('comes with status 0 within five seconds of SIGTERM: %j', async (...args: string[]) => {
    const { child, ended, until } = start(args);
    child.stdin.write(args.length ? '/help\n' : '/help\n');
    await until(/generated/);
    const began = performance.now();
    child.kill('SIGTERM');
    expect((await ended).status).toBe(0);
    expect(performance.now() - began).toBeLessThan(5000);
  });

  it('comes when npm, which started it, is killed', async () => {
    const script = `const child = require('node:child_process').spawn(process.execPath, process.argv.slice(1), { stdio: 'inherit' }); console.log('pid ' + child.pid); setInterval(() => {}, 1000);`;
    const env = {
      ...process.env,
      npm_lifecycle_event: 'start',
      DISCORD_TOKEN: '',
      CORPUS_PATH: corpus,
      DATA_DIR: join(folder, 'data'),
    };
    const parent = spawn(process.execPath, ['-e', script, entry, 'batch'], {
      cwd: folder,
      env,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    running.add(parent);
    let output = '';
    parent.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    parent.stdin.write('/help\n');
    while (!/generated/.test(output)) await new Promise((resolve) => setTimeout(resolve, 10));
    const pid = Number(/pid (\d+)/.exec(output)?.[1]);
    parent.kill('SIGKILL');
    const gone = () => {
      try {
        return !process.kill(pid, 0);
      } catch {
        return true;
      }
    };
    const began = performance.now();
    while (!gone() && performance.now() - began < 5000) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(gone()).toBe(true);
  });
});
