import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import esbuild from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { buildPage } from '../../setup/page.mjs';
import { analysisWorkers } from '../../src/adapters/analysisWorkers.ts';
import { chartPainter } from '../../src/adapters/chartPainter.ts';
import { engines, loadLibrary } from '../../src/adapters/loadLibrary.ts';
import { collections } from '../../src/adapters/shelf/collections.ts';
import { folderSource } from '../../src/adapters/shelf/folderSource.ts';
import { memoryFiles } from '../../src/adapters/shelf/memoryFiles.ts';
import { openShelf } from '../../src/adapters/shelf/openShelf.ts';
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

/** The product on its own articles, served as `npm start` does. */
export interface Served {
  readonly address: string;
  /** Where the built page lies. */
  readonly folder: string;
  end(): Promise<void>;
}

/** Builds the page and serves it. */
export async function serve(): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-page-'));
  await buildPage(esbuild, process.cwd(), folder);
  const data = { corpusPath: 'corpus', dataDir: join(folder, 'data'), save: 'when slow', onWarning: () => {} } as const;
  const [commands, library] = await Promise.all([
    loadCommands(),
    loadLibrary({ ...data, onProgress: () => {}, signal: new AbortController().signal }),
  ]);
  const files = pageFiles(pathToFileURL(`${folder}/`));
  if (!files) throw new Error('the page was not built');
  const source = folderSource('corpus', () => {});
  const workers = analysisWorkers({ entry: null });
  const brought = memoryFiles();
  const shelf = openShelf({
    ...{ library, source, listing: await source.list(), servers: brought, workers, engines, log: silentLog, build: 'test' },
  });
  const served = await startPreview({
    ...{ host: '127.0.0.1', port: 0, log: silentLog, sourceNow: sourceNow('corpus', brought), files, version: 'test' },
    guestbook: { shelf, forget: brought.forget, collections: collections({ files: brought, shelf, workers, log: silentLog }) },
    dispatcher: dispatcher({
      ...{ commands, library: shelf.libraryFor, ready: shelf.ready, log: silentLog },
      painter: chartPainter({ entry: null }),
    }),
  });
  return {
    address: served.address,
    folder,
    async end() {
      await served.stop();
      await shelf.close();
      await workers.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The product with a browser before it. */
export interface Sitting extends Served {
  /** A fresh page; whatever it asked of other hosts and every fault it reported are noted in `problems`. */
  page(width: number, scheme?: 'dark' | 'light', height?: number): Promise<Page>;
  readonly problems: string[];
}

/** Serves the page and opens Chromium. */
export async function sitDown(): Promise<Sitting> {
  const served = await serve();
  const browser: Browser = await chromium.launch({ executablePath: chromiumPath ?? '', args: quiet });
  const problems: string[] = [];
  return {
    ...served,
    problems,
    async page(width, scheme = 'dark', height = 844) {
      const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme });
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
      await served.end();
    },
  };
}
