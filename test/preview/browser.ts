import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import esbuild from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { buildPage } from '../../setup/page.mjs';
import { chartPainter } from '../../src/adapters/chartPainter.ts';
import { loadLibrary } from '../../src/adapters/loadLibrary.ts';
import { sourceNow } from '../../src/adapters/sourceNow.ts';
import { loadCommands } from '../../src/command/load.ts';
import { silentLog } from '../../src/ops/faults.ts';
import { dispatcher } from '../../src/transports/dispatch.ts';
import { startPreview } from '../../src/transports/preview/preview.ts';
import { pageFiles } from '../../src/transports/preview/previewFiles.ts';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where a Chromium is installed; null where none is. */
export const chromiumPath = places.find((path) => existsSync(path)) ?? null;

const quiet = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/** The product on its own articles, with a browser before it. */
export interface Sitting {
  /** A fresh page; whatever it asked of other hosts and every fault it reported are noted in `problems`. */
  page(width: number, scheme?: 'dark' | 'light'): Promise<Page>;
  readonly problems: string[];
  end(): Promise<void>;
}

/** Builds the page, serves it as `npm start` does and opens Chromium. */
export async function sitDown(): Promise<Sitting> {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-page-'));
  await buildPage(esbuild, process.cwd(), folder);
  const data = { corpusPath: 'corpus', dataDir: join(folder, 'data'), save: 'when slow', onWarning: () => {} } as const;
  const [commands, library] = await Promise.all([
    loadCommands(),
    loadLibrary({ ...data, onProgress: () => {}, signal: new AbortController().signal }),
  ]);
  const files = pageFiles(pathToFileURL(`${folder}/`));
  if (!files) throw new Error('the page was not built');
  const served = await startPreview({
    ...{ host: '127.0.0.1', port: 0, log: silentLog, sourceNow: sourceNow('corpus'), files, version: 'test' },
    dispatcher: dispatcher({ commands, library: () => library, log: silentLog, painter: chartPainter({ entry: null }) }),
  });
  const browser: Browser = await chromium.launch({ executablePath: chromiumPath ?? '', args: quiet });
  const problems: string[] = [];
  return {
    problems,
    async page(width, scheme = 'dark') {
      const page = await browser.newPage({ viewport: { width, height: 844 }, colorScheme: scheme });
      page.on('request', (request) => {
        if (!request.url().startsWith(served.address)) problems.push(`asked for ${request.url()}`);
      });
      page.on('console', (line) => {
        if (line.type() === 'error' || line.type() === 'warning') problems.push(line.text());
      });
      page.on('pageerror', (error) => problems.push(error.message));
      await page.goto(served.address);
      await page.locator('#write').waitFor();
      return page;
    },
    async end() {
      await browser.close();
      await served.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
