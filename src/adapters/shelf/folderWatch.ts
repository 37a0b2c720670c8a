import { type FSWatcher, watch } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Looks after a folder: calls `look` soon after something in it changed, and now and then in any case. */
export interface FolderWatch {
  stop(): Promise<void>;
}

export interface FolderWatchOptions {
  /** Changes that follow each other so closely are looked at together. */
  readonly quietMs?: number;
  /** Changes that never stop are looked at so often. */
  readonly patienceMs?: number;
  /** Where the system tells nothing (network drives, containers), this is how soon a change is noticed. */
  readonly pollMs?: number;
}

/** Folders that the system is asked to watch; the others are looked at now and then. */
const mostFolders = 2_000;
/** Looking for changes may take this part of the time. */
const share = 50;

/**
 * Watches a folder with its folders, or the folder of a file. What the system tells is only a hint that it is time to look: what
 * changed is found by looking, so that hints that are late, missing or wrong on some system do no harm.
 */
export function folderWatch(path: string, look: () => Promise<void>, options: FolderWatchOptions = {}): FolderWatch {
  const { quietMs = 200, patienceMs = 1_000, pollMs = 10_000 } = options;
  const watchers = new Map<string, FSWatcher>();
  let firstHint: number | null = null;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let looking: Promise<void> = Promise.resolve();
  let took = 0;

  function later(ms: number): void {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(turn, ms).unref();
  }

  function hint(): void {
    const now = Date.now();
    firstHint ??= now;
    later(Math.max(0, Math.min(quietMs, firstHint + patienceMs - now)));
  }

  function turn(): void {
    firstHint = null;
    looking = looking
      .then(async () => {
        const began = performance.now();
        await follow();
        await look();
        took = performance.now() - began;
      })
      .catch(() => undefined)
      .then(() => {
        // A hint that came meanwhile has set its own time.
        if (firstHint === null) later(Math.max(pollMs, took * share));
      });
  }

  /** Watches the folders that are there now. */
  async function follow(): Promise<void> {
    const folders = await foldersIn(path);
    for (const [folder, watcher] of watchers) {
      if (folders.has(folder)) continue;
      watcher.close();
      watchers.delete(folder);
    }
    for (const folder of folders) {
      if (stopped || watchers.has(folder) || watchers.size >= mostFolders) continue;
      try {
        const watcher = watch(folder, { persistent: false }, hint);
        watchers.set(folder, watcher);
        watcher.on('error', () => {
          watcher.close();
          watchers.delete(folder);
          hint();
        });
      } catch {
        // The system watches no more folders: this one is looked at now and then.
      }
    }
  }

  // What changed while the articles were being loaded is found by the first look.
  later(quietMs);
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      for (const watcher of watchers.values()) watcher.close();
      watchers.clear();
      await looking;
    },
  };
}

async function foldersIn(path: string): Promise<ReadonlySet<string>> {
  const about = await stat(path).catch(() => null);
  if (!about?.isDirectory()) return new Set([dirname(path)]);
  const found = new Set([path]);
  for (const folder of found) {
    if (found.size >= mostFolders) break;
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) if (entry.isDirectory() && !entry.name.startsWith('.')) found.add(join(folder, entry.name));
  }
  return found;
}
