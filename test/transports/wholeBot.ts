import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadLibrary } from '../../src/adapters/loadLibrary.ts';
import { loadCommands } from '../../src/command/load.ts';
import { silentLog } from '../../src/ops/faults.ts';
import { dispatcher } from '../../src/transports/dispatch.ts';
import type { GatewayParts } from '../../src/transports/gateway.ts';
import { startLoopback } from '../loopback/discord.ts';
import { smallBot } from './smallBot.ts';

/** A bot with every command over these articles, in a loopback Discord; its commands are published. */
export async function wholeBot(files: Readonly<Record<string, string | Uint8Array>>, more: Partial<GatewayParts> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-whole-'));
  const corpusPath = join(folder, 'articles');
  mkdirSync(corpusPath);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(corpusPath, file), text);
  const library = await loadLibrary({ corpusPath, dataDir: folder, save: 'never', build: 'dev' });
  const discord = await startLoopback();
  const parts = { commands: await loadCommands(), library: () => library, log: silentLog };
  const bot = await smallBot(discord, library, { dispatcher: dispatcher(parts), ...more });
  await bot.published;
  return {
    ...{ library, discord, bot },
    async end() {
      await bot.stop();
      await discord.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

export type WholeBot = Awaited<ReturnType<typeof wholeBot>>;
