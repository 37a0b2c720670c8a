import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { settingsFiles } from '../../src/adapters/settingsFiles.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'footnote-settings-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('keeps a value for the next program, in a folder that it makes', async () => {
  const inside = join(folder, 'a', 'b');
  await settingsFiles(inside).write('700', { limit: 5 });
  expect(await settingsFiles(inside).read('700')).toEqual({ limit: 5 });
  expect(readdirSync(inside)).toEqual(['700.json']);
});

it('counts a damaged file as no value, and writes over it', async () => {
  writeFileSync(join(folder, '700.json'), '{"limit":');
  const files = settingsFiles(folder);
  expect(await files.read('700')).toBeUndefined();
  await files.write('700', 1);
  expect(await files.read('700')).toBe(1);
});

it('sees within seconds what another process kept', async () => {
  let clock = 0;
  const [one, other] = [settingsFiles(folder, () => clock), settingsFiles(folder, () => clock)];
  await one.write('700', 'old');
  expect(await other.read('700')).toBe('old');
  await one.write('700', 'new');
  clock += 5_001;
  expect(await other.read('700')).toBe('new');
});

it('lets no name lead out of its folder', async () => {
  await expect(settingsFiles(folder).write('../../evil', 1)).rejects.toThrow('not a name');
  await expect(settingsFiles(folder).read('..')).rejects.toThrow('not a name');
});

it('leaves the old value and no rubbish when the new one cannot be written', async () => {
  const files = settingsFiles(folder);
  await files.write('700', 'old');
  const circle: Record<string, unknown> = {};
  circle['self'] = circle;
  await expect(files.write('700', circle)).rejects.toThrow();
  expect(await settingsFiles(folder).read('700')).toBe('old');
  expect(readdirSync(folder)).toEqual(['700.json']);
});
