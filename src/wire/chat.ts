import packageJson from '../../package.json' with { type: 'json' };
import { print } from '../cli/io.ts';
import { visible } from '../render/visible.ts';
import type { Running } from './running.ts';
import { kept } from './shelf.ts';

/** Talks in the console, with the local page beside it, until the person leaves. */
export async function chat(running: Running): Promise<number> {
  const { io, config, log, signal } = running;
  const { memoryFiles } = await import('../adapters/shelf/memoryFiles.ts');
  // What people bring to the page stays in memory, and is gone with the page.
  const files = memoryFiles();
  const limits = { files: 20, total: 20 * 1024 * 1024 };
  const [{ chat: converse }, { dispatcher, shelf, collections, sourceNow, close }] = await Promise.all([
    import('../cli/console.ts'),
    kept(running, { files, limits }),
  ]);
  const { openPreview } = await import('../transports/preview/previewOpen.ts');
  const page = await openPreview({
    ...{ host: config.HOST, port: config.PORT, dispatcher, log, sourceNow, version: packageJson.version },
    guestbook: { collections, shelf, forget: files.forget },
    folder: new URL('./preview/', import.meta.url),
    say: (line) => print(io.errors, `${visible(line)}\n`),
  });
  try {
    return await converse(dispatcher, {
      ...{ io, dataDir: config.DATA_DIR, signal, sourceNow },
      preview: page?.address ?? null,
    });
  } finally {
    await Promise.all([page?.stop(), close()]);
  }
}
