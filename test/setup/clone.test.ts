import { readFileSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clone, type Ended, started } from './project.ts';

let folder: string;
beforeAll(() => {
  folder = clone();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** `npm start -- …` as a newcomer types it, with the settings of this machine left out. */
function npmStart(...args: string[]): Promise<Ended> {
  const { DISCORD_TOKEN: _token, CORPUS_PATH: _corpus, DATA_DIR: _data, LOG_LEVEL: _level, ...environment } = process.env;
  const windows = process.platform === 'win32';
  return started(windows ? 'npm.cmd' : 'npm', ['start', '--', ...args], folder, environment).ended;
}

describe('a fresh clone', () => {
  it('answers the first question out of the box, building itself on the way', async () => {
    const { stdout, stderr, status } = await npmStart('/ask trade volume 2018');
    expect(stderr.split('\n').filter((line) => line && !line.startsWith('footnote: '))).toEqual([]);
    expect(status).toBe(0);
    for (const figure of ['27.1%', '$107 billion', '24.5 percent', 'US$108 billion']) expect(stdout).toContain(figure);
    expect(stdout).toMatch(/differ/);
  }, 60_000);

  it('prints JSON alone on stdout when asked to, without any banner, and nothing on stderr the second time', async () => {
    const { stdout, stderr, status } = await npmStart('/ask trade volume 2018', '--json');
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    const answer: unknown = JSON.parse(stdout);
    expect(answer).toMatchObject({ command: 'ask', outcome: 'answered', agreement: { verdict: 'differ' } });
  });

  it('shows both quotations of Peskov under his full name, and how "he" was understood', async () => {
    const { stdout, status } = await npmStart('/quote Peskov');
    expect(status).toBe(0);
    const plain = stdout.replace(/\s+/g, ' ');
    for (const words of [
      'I can’t say that Russia has pivoted to the east',
      'The eagles of the Russian emblem',
      'Dmitry Peskov',
      '"he"',
    ])
      expect(plain).toContain(words);
  });

  it('gives every snippet as the very characters of its file', async () => {
    const { stdout } = await npmStart('/quote Peskov', '--json');
    const answer = JSON.parse(stdout) as { evidence: { article: { file: string }; start: number; end: number; text: string }[] };
    expect(answer.evidence.length).toBeGreaterThan(0);
    for (const { article, start, end, text } of answer.evidence) {
      expect(readFileSync(`corpus/${article.file}`, 'utf8').slice(start, end)).toBe(text);
    }
  });

  it('ends wrong use with one clear line and status 2', async () => {
    const { stdout, stderr, status } = await npmStart('/ask trade', '--corpus', 'nowhere-at-all');
    expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
    expect(stderr.trim()).toMatch(/^[^\n]*nowhere-at-all[^\n]*$/);
  });
});
