import type { Analysed, LoadOptions } from '../adapters/loadLibrary.ts';
import { refusalLine } from '../cli/indexing.ts';
import { progressBar } from '../cli/progress.ts';
import type { Library } from '../index/library.ts';
import { OperatorFault } from '../ops/faults.ts';
import { visible } from '../render/visible.ts';
import type { Dispatcher, DispatcherParts } from '../transports/dispatch.ts';
import { ownPart } from './processes.ts';
import type { Running } from './running.ts';

/** Commands and articles, ready to answer; `from` tells which articles that is at any moment, those that were loaded if unset. */
export async function opened(
  running: Running,
  from?: (library: Library) => Pick<DispatcherParts, 'library' | 'ready' | 'within'>,
): Promise<Dispatcher> {
  const [{ loadCommands }, { dispatcher }, { chartPainter }] = await Promise.all([
    import('../command/load.ts'),
    import('../transports/dispatch.ts'),
    import('../adapters/chartPainter.ts'),
  ]);
  const common = { log: running.log, painter: chartPainter() };
  if (running.config.INDEX_URL && !from) {
    const { noArticles, remoteOnce } = await import('./remote.ts');
    const nothing = noArticles();
    const { within } = remoteOnce(running, () => articlesHere(running));
    return dispatcher({ commands: await loadCommands(), library: () => nothing, within, ...common });
  }
  const [commands, library] = await Promise.all([loadCommands(), articlesOrNone(running)]);
  return dispatcher({ commands, ...(from?.(library) ?? { library: () => library }), ...common });
}

/** With an index elsewhere, there need not be articles here. */
async function articlesOrNone(running: Running): Promise<Library> {
  if (!running.config.INDEX_URL) return articles(running, 'when slow');
  return (await articlesHere(running)) ?? (await import('./remote.ts')).noArticles();
}

async function articlesHere(running: Running): Promise<Library | null> {
  try {
    return await articles(running, 'when slow');
  } catch (error) {
    if (!(error instanceof OperatorFault)) throw error;
    running.log.info('there are no articles on this machine', { why: error.message });
    return null;
  }
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
    const verifies = !ownPart(io)?.nth;
    const library = await load({ corpusPath, dataDir: config.DATA_DIR, save, verifies, onProgress: bar.show, onWarning, signal });
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
