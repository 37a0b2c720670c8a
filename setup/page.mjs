import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Builds the preview page from the project's folder into another one; `esbuild` is passed in, as it may not be installed yet. */
export async function buildPage(esbuild, folder, to) {
  mkdirSync(to, { recursive: true });
  await esbuild.build({
    absWorkingDir: folder,
    entryPoints: ['preview/page.ts', 'preview/page.css'],
    outdir: to,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: ['chrome115', 'firefox115'],
    logLevel: 'silent',
  });
  for (const name of ['index.html', 'icon.svg']) copyFileSync(join(folder, 'preview', name), join(to, name));
}
