import type { Analysed, LoadOptions } from '../adapters/loadLibrary.ts';
import { refusalLine } from '../cli/indexing.ts';
import { progressBar } from '../cli/progress.ts';
import type { Library } from '../index/library.ts';
import { OperatorFault } from '../ops/faults.ts';
import { visible } from '../render/visible.ts';
import type { Dispatcher, DispatcherParts } from '../transports/dispatch.ts';
import type { Running } from './running.ts';

/** Commands and articles, ready to answer; `from` tells which articles that is at any moment, those that were loaded if unset. */
export async function opened(
  running: Running,
  from: (library: Library) => Pick<DispatcherParts, 'library' | 'ready'> = (library) => ({ library: () => library }),
): Promise<Dispatcher> {
  const [{ loadCommands }, { dispatcher }, { chartPainter }] = await Promise.all([
    import('../command/load.ts'),
    import('../transports/dispatch.ts'),
    import('../adapters/chartPainter.ts'),
  ]);
  const [commands, library] = await Promise.all([loadCommands(), articles(running, 'when slow')]);
  return dispatcher({ commands, ...from(library), log: running.log, painter: chartPainter() });
}

/** The articles, with a bar while that takes long and a line on stderr for each file that was refused. */
export async function articles(running: Running, save: 'always' | 'when slow'): Promise<Library> {
  const { loadLibrary } = await import('../adapters/loadLibrary.ts');
  return loaded(loadLibrary, running, save);
}

/** The articles with what is known of their words, where nothing is searched. */
export async function analysed(running: Running): Promise<Analysed> {
  const { loadAnalysed } = await import('../adapters/loadLibrary.ts');
  return loaded(loadAnalysed, running, 'when slow');
}

async function loaded<Loaded extends Analysed | Library>(
  load: (options: LoadOptions) => Promise<Loaded>,
  { wish, config, io, signal }: Running,
  save: 'always' | 'when slow',
): Promise<Loaded> {
  const corpusPath = wish.corpus ?? config.CORPUS_PATH;
  const bar = progressBar(io, 1000);
  try {
    const onWarning = (line: string) => io.errors.write(`${visible(line)}\n`, () => {});
    const library = await load({ corpusPath, dataDir: config.DATA_DIR, save, onProgress: bar.show, onWarning, signal });
    bar.clear();
    for (const refusal of library.refused) onWarning(`refused ${refusalLine(refusal)}`);
    return library;
  } catch (error) {
    if (error instanceof Error && error.name === 'CorpusFault') throw new OperatorFault(error.message);
    throw error;
  } finally {
    bar.clear();
  }
}
