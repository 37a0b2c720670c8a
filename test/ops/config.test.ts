import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'dotenv';
import { describe, expect, it } from 'vitest';
import { configOf, environment, variableNames } from '../../src/ops/config.ts';

const example = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');

describe('the configuration', () => {
  it('is described by .env.example, variable by variable', () => {
    expect(Object.keys(parse(example))).toEqual(variableNames);
  });

  it('has one comment above each variable of .env.example', () => {
    const blocks = example.trim().split(/\n\n+/).slice(1);
    expect(blocks).toHaveLength(variableNames.length);
    for (const block of blocks) expect(block).toMatch(/^# .+\n[A-Z_]+=.*$/);
  });

  it('of .env.example is that of an empty environment', () => {
    expect(configOf(parse(example))).toEqual(configOf({}));
  });

  it('takes empty for unset', () => {
    expect(configOf({ PORT: '', DISCORD_TOKEN: ' ', CORPUS_PATH: '' })).toMatchObject({
      PORT: 3000,
      DISCORD_TOKEN: undefined,
      CORPUS_PATH: 'corpus',
    });
  });

  it('listens on this machine only unless told otherwise', () => {
    expect(configOf({}).HOST).toBe('127.0.0.1');
  });

  it.each([
    ['PORT', '99999'],
    ['PORT', 'http'],
    ['LOG_LEVEL', 'loud'],
    ['DISCORD_PUBLIC_KEY', 'abc'],
    ['DISCORD_APP_ID', 'my bot'],
    ['DISCORD_API_BASE', 'ftp://x'],
    ['INDEX_URL', 'nowhere'],
    ['DISCORD_TOKEN', 'two words'],
  ])('refuses a bad %s in one line that names it and the remedy, and never repeats the value', (name, value) => {
    expect(() => configOf({ [name]: value })).toThrow(new RegExp(`^${name} must be .+\\.env or in the environment\\.$`));
    expect(() => configOf({ [name]: value })).not.toThrow(new RegExp(value));
  });

  it('is read from .env, and the environment wins even when it says nothing', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'env-')), '.env');
    writeFileSync(file, 'DISCORD_TOKEN=from-file\nPORT=4000\n');
    expect(environment({ DISCORD_TOKEN: '' }, file)).toMatchObject({ DISCORD_TOKEN: '', PORT: '4000' });
    expect(environment({}, `${file}.none`)).toEqual({});
  });
});
