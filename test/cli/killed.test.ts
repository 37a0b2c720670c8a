import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articles } from '../../bench/corpus.ts';

/** How often a program is killed: KILLS=10 npx vitest run test/cli/killed.test.ts. */
const kills = Number(process.env['KILLS'] ?? 5);
const place = mkdtempSync(join(tmpdir(), 'footnote-killed-'));
const corpus = join(place, 'corpus');
let entry = '';
let right = '';
let last = '';

const environment = (data: string) => ({ ...process.env, DATA_DIR: join(place, data), CORPUS_PATH: corpus, LOG_LEVEL: 'error' });

/** What a start in this folder answers, without how long it took. */
function answers(data: string): string {
  const input = `/ask what did ${last} say\n/search rose by percent\n/quote ${last}\n/compare minister\n`;
  const { stdout } = spawnSync(process.execPath, [entry, 'batch'], { env: environment(data), input, encoding: 'utf8' });
  return stdout.replace(/"(?:ms|took)":[\d.]+/g, '');
}

beforeAll(() => {
  const root = resolve('.');
  entry = join(root, execFileSync(process.execPath, ['setup/build.mjs'], { cwd: root, encoding: 'utf8' }).trim());
  mkdirSync(corpus);
  for (const [nth, { title, date, text }] of [...articles(12_500)].slice(0, 1_500).entries()) {
    const [said = '', who = ''] = /“[^”]+” (?:\w+ )?(\w+) said\./.exec(text) ?? [];
    last ||= who;
    writeFileSync(
      join(corpus, `${nth}.md`),
      `---\ntitle: ${title}\ndate: ${date}\n---\n${text.slice(0, 240).replace(/[.“][^.]*$/, '.')} ${said}\n`,
    );
  }
  right = answers('right');
}, 60_000);
afterAll(() => rmSync(place, { recursive: true, force: true }));

describe('a program that is killed while it indexes', () => {
  it(`leaves a folder from which the next start answers the same as ever (${kills} moments)`, async () => {
    expect(right.split('\n').filter((line) => line.includes('"outcome":"answered"')).length).toBeGreaterThan(1);
    for (let nth = 0; nth < kills; nth += 1) {
      const data = `data${nth}`;
      const indexing = spawn(process.execPath, [entry, 'index'], { env: environment(data), stdio: 'ignore' });
      const ended = new Promise((done) => indexing.once('exit', done));
      const moment = Math.round(150 + Math.random() * 2_000);
      await Promise.race([sleep(moment), ended]);
      indexing.kill('SIGKILL');
      await ended;
      expect(answers(data), `killed after ${moment} ms`).toBe(right);
      rmSync(join(place, data), { recursive: true });
    }
  }, 300_000);
});
