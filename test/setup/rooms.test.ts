import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import rules from '../../.dependency-cruiser.cjs';
import { complaints, rooms } from '../../setup/rooms.mjs';

/** One small sin against each rule, in a house that is otherwise empty. */
const sins: Readonly<Record<string, readonly [file: string, text: string]>> = {
  'room-model': ['src/model/a.ts', `import '../ingest/ok.ts';`],
  'room-ingest': ['src/ingest/a.ts', `import '../analyse/ok.ts';`],
  'room-analyse': ['src/analyse/a.ts', `import '../index/ok.ts';`],
  'room-index': ['src/index/a.ts', `import '../answer/ok.ts';`],
  'room-answer': ['src/answer/a.ts', `import type { Ok } from '../present/ok.ts';\nexport type A = Ok;`],
  'room-present': ['src/present/a.ts', `import '../command/ok.ts';`],
  'room-command': ['src/command/a.ts', `import '../render/ok.ts';`],
  'room-render': ['src/render/a.ts', `import '../ops/ok.ts';`],
  'room-ops': ['src/ops/a.ts', `import '../answer/ok.ts';`],
  'room-adapters': ['src/adapters/a.ts', `import '../transports/ok.ts';`],
  'room-transports': ['src/transports/a.ts', `import '../cli/ok.ts';`],
  'room-cli': ['src/cli/a.ts', `export const a = import('../../commands/ok.ts');`],
  'commands-use-the-kit': ['commands/a.ts', `import '../src/render/ok.ts';`],
  'core-knows-no-machine': ['src/answer/b.ts', `import 'node:fs';`],
  'core-knows-no-adapter-packages': ['src/render/b.ts', `import 'discord.js';`],
  'wink-only-in-analyse': ['src/ingest/b.ts', `import 'wink-nlp';`],
  'minisearch-only-in-adapters': ['src/transports/b.ts', `import 'minisearch';`],
  'adapters-only-in-wire': ['src/cli/b.ts', `import '../adapters/ok.ts';`],
  'nobody-imports-the-top': ['src/transports/c.ts', `import '../wire.ts';`],
  'wire-is-wired-by-wire': ['src/transports/d.ts', `import '../wire/ok.ts';`],
  'no-cycles': ['src/model/c.ts', `import type { D } from './d.ts';\nexport type C = D;`],
  'no-tools-in-the-product': ['src/ops/b.ts', `import '../../setup/ok.mjs';`],
  'no-undeclared-packages': ['src/ops/c.ts', `import 'a-tool';`],
  'everything-resolves': ['src/ops/d.ts', `import './nowhere.ts';`],
};
const names = [
  'model',
  'ingest',
  'analyse',
  'index',
  'answer',
  'present',
  'command',
  'render',
  'ops',
  'adapters',
  'transports',
  'cli',
];

let house: string;
const put = (path: string, text: string) => {
  mkdirSync(dirname(join(house, path)), { recursive: true });
  writeFileSync(join(house, path), text);
};

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'footnote-rooms-'));
  put(
    'package.json',
    JSON.stringify({ dependencies: { 'discord.js': '1', 'wink-nlp': '1', minisearch: '1' }, devDependencies: { 'a-tool': '1' } }),
  );
  for (const name of ['discord.js', 'wink-nlp', 'minisearch', 'a-tool']) {
    put(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }));
    put(`node_modules/${name}/index.js`, '');
  }
  for (const name of names) put(`src/${name}/ok.ts`, 'export type Ok = 1;');
  put('commands/ok.ts', `import '../src/answer/ok.ts';`);
  put('setup/ok.mjs', '');
  put('src/wire/ok.ts', `import '../adapters/ok.ts';`);
  put('src/wire.ts', `import './adapters/ok.ts';\nimport './transports/ok.ts';\nimport './wire/ok.ts';`);
});
afterAll(() => rmSync(house, { recursive: true, force: true }));

describe('room rules', () => {
  it('are content with a tidy house', async () => {
    const found = await rooms(house);
    expect(complaints(found)).toEqual([]);
    expect(found.modules).toBeGreaterThan(names.length);
  });

  it('complain when nothing was looked at', () => {
    expect(complaints({ modules: 0, violations: [] })).toHaveLength(1);
  });

  it('each notice the sin that they forbid, and every rule has one here', async () => {
    put('src/model/d.ts', `import type { C } from './c.ts';\nexport type D = C;`);
    for (const [file, text] of Object.values(sins)) put(file, text);
    const { violations } = await rooms(house);
    const noticed = Object.entries(sins).filter(([rule, [file]]) =>
      violations.some((found: { rule: string; from: string }) => found.rule === rule && found.from === file),
    );
    expect(noticed.map(([rule]) => rule)).toEqual(Object.keys(sins));
    expect(rules.forbidden.map(({ name }) => name).sort()).toEqual(Object.keys(sins).sort());
  });
});
