import { mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { asBuilt } from '../../setup/bundle.mjs';

/** Builds the entry point of the worker threads as a start does; gives its path. */
export async function builtWorker(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-worker-'));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'dir');
  await build({
    ...asBuilt,
    entryPoints: { analysisWorker: 'src/adapters/analysisWorker.ts' },
    outdir: folder,
    splitting: true,
    outExtension: { '.js': '.mjs' },
    define: { __BUILD__: '"test"' },
  });
  return join(folder, 'analysisWorker.mjs');
}
