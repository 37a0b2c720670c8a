import packageJson from '../../package.json' with { type: 'json' };
import { print } from '../cli/io.ts';
import { visible } from '../render/visible.ts';
import { opened } from './library.ts';
import type { Running } from './running.ts';

/** Talks in the console, with the local page beside it, until the person leaves. */
export async function chat(running: Running): Promise<number> {
  const [{ chat: converse }, { sourceNow }] = await Promise.all([
    import('../cli/console.ts'),
    import('../adapters/sourceNow.ts'),
  ]);
  const { io, config, log, signal, wish } = running;
  const look = sourceNow(wish.corpus ?? config.CORPUS_PATH);
  const dispatcher = await opened(running);
  const { openPreview } = await import('../transports/preview/previewOpen.ts');
  const page = await openPreview({
    ...{ host: config.HOST, port: config.PORT, dispatcher, log, sourceNow: look, version: packageJson.version },
    folder: new URL('./preview/', import.meta.url),
    say: (line) => print(io.errors, `${visible(line)}\n`),
  });
  try {
    return await converse(dispatcher, {
      ...{ io, dataDir: config.DATA_DIR, signal, sourceNow: look },
      preview: page?.address ?? null,
    });
  } finally {
    await page?.stop();
  }
}
