import packageJson from '../package.json' with { type: 'json' };
import { helpText, wishOf } from './cli/arguments.ts';
import { type Io, print, readerGone } from './cli/io.ts';
import { OperatorFault } from './ops/faults.ts';
import { openLog } from './ops/log.ts';
import { visible } from './render/visible.ts';
import { analysed, articles, opened } from './wire/library.ts';
import { type Running, said } from './wire/running.ts';

/**
 * Runs what the arguments ask for and resolves to the exit status; ends early, with status 0, when `signal` aborts.
 * Ports meet adapters in `src/wire/` alone. What a way of starting does not need is not loaded for it.
 */
export async function program(argv: readonly string[], io: Io, signal: AbortSignal): Promise<number> {
  try {
    const wish = wishOf(argv);
    if (wish.do === 'help') return await said(io, helpText);
    if (wish.do === 'version') return await said(io, packageJson.version);
    const { configOf, environment } = await import('./ops/config.ts');
    const config = configOf(environment(io.environment));
    const secrets = [config.DISCORD_TOKEN, config.INDEX_PASSWORD];
    const log = openLog({ level: config.LOG_LEVEL, secrets, write: (line) => io.errors.write(line, () => {}) });
    try {
      return await perform({ wish, config, io, log, signal });
    } catch (error) {
      if (signal.aborted || readerGone(error) || error instanceof OperatorFault) throw error;
      log.error('the program failed', error);
      throw new OperatorFault('Something went wrong; the log has the whole of it (LOG_LEVEL=info shows it).', 1);
    } finally {
      await log.flush();
    }
  } catch (error) {
    if (signal.aborted || readerGone(error)) return 0;
    if (!(error instanceof OperatorFault)) throw error;
    await print(io.errors, `${visible(error.message)}\n`).catch(() => {});
    return error.status;
  }
}

async function perform(running: Running): Promise<number> {
  const { wish, io, config, signal } = running;
  switch (wish.do) {
    case 'typed': {
      const { loadCommands } = await import('./command/load.ts');
      const { oneShot } = await import('./cli/oneShot.ts');
      const commands = await loadCommands();
      return oneShot(wish.text, { json: wish.json, io, commands, open: () => opened(running) });
    }
    case 'batch': {
      const { batch } = await import('./cli/batch.ts');
      return batch(await opened(running), io, signal);
    }
    case 'quotations': {
      const { quotations } = await import('./cli/quotations.ts');
      return quotations(await analysed(running), io, wish.format);
    }
    case 'rank': {
      const [{ rankLines }, { rank }] = await Promise.all([import('./cli/rank.ts'), import('./answer/rank.ts')]);
      return rankLines(rank, io, signal);
    }
    case 'index': {
      const { indexSummary } = await import('./cli/indexing.ts');
      const began = performance.now();
      const library = await articles(running, 'always');
      if (config.INDEX_URL) await (await import('./wire/remote.ts')).sendAll(running, library, wish.anew);
      return indexSummary(library, { seconds: (performance.now() - began) / 1000, json: wish.json, io });
    }
    case 'serve':
      return (await import('./wire/discord.ts')).serve(running);
    case 'register':
      return (await import('./wire/discord.ts')).register(running);
    case 'run':
      return config.DISCORD_TOKEN
        ? (await import('./wire/discord.ts')).bot(running)
        : (await import('./wire/chat.ts')).chat(running);
    case 'help':
    case 'version':
      return 0;
  }
}
