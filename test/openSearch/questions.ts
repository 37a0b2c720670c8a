import { expect } from 'vitest';
import { type Commands, loadCommands } from '../../src/command/load.ts';
import { parseTyped } from '../../src/command/typed.ts';
import type { Library } from '../../src/index/library.ts';
import type { Within } from '../../src/index/remote/within.ts';
import { silentLog } from '../../src/ops/faults.ts';
import { dispatcher } from '../../src/transports/dispatch.ts';

/** One of every command, and some that find nothing. */
export const questions: readonly string[] = [
  '/ask How many people visited the museum?',
  '/ask who said the bridge is safe?',
  '/ask zzyzx qwrty',
  '/ask parliment elektion',
  '/search bridge',
  '/search "the bridge" -museum',
  '/search year:2019',
  '/search from:1800-01-01 to:1801-01-01',
  '/search brigde',
  '/quote minister',
  '/quote about:bridge',
  '/quote nobodyofthatname',
  '/said we will rebuild it',
  '/figures',
  '/figures visitors',
  '/timeline bridge',
  '/who minister',
  '/compare a:2019 b:2018',
  '/sources',
  '/help',
];

const asker = { id: 'me', server: null, locale: 'en' };
let commands: Promise<Commands> | null = null;

/** Asks an embedded library and the same articles elsewhere, and expects the very same answer with the very same card. */
export async function sameAnswer(line: string, library: Library, within: Within): Promise<void> {
  commands ??= loadCommands();
  const known = await commands;
  const common = { commands: known, library: () => library, log: silentLog };
  const call = parseTyped(line, known);
  const here = await dispatcher(common).run(call, asker);
  const there = await dispatcher({ ...common, within }).run(call, asker);
  expect(there.kind, line).toBe(here.kind);
  expect(there.reply, line).toEqual(here.reply);
  if (there.kind === 'done' && here.kind === 'done') expect(there.result.answer, line).toEqual(here.result.answer);
}
