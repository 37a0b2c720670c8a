import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceFile } from './replaceFile.ts';

/** Small JSON values by name, each in a file of its own, so that several processes may share the folder. */
export interface SettingsFiles {
  /** The value last kept; undefined when there is none or its file is damaged. Looked up again after five seconds. */
  read(name: string): Promise<unknown>;
  /** Resolves when the value would outlive a crash; a crash in between leaves the old one. */
  write(name: string, value: unknown): Promise<void>;
  /** Forgets a value; one that is not there is no error. */
  remove(name: string): Promise<void>;
  /** Every name that has a value, in no order. */
  names(): Promise<readonly string[]>;
}

const freshMs = 5_000;

/** Keeps values in `folder`, which is made when first needed; names are digits and letters. */
export function settingsFiles(folder: string, now: () => number = Date.now): SettingsFiles {
  const known = new Map<string, { readonly value: unknown; readonly at: number }>();
  const fileOf = (name: string): string => {
    if (!/^\w{1,40}$/.test(name)) throw new Error(`not a name for settings: ${JSON.stringify(name)}`);
    return join(folder, `${name}.json`);
  };
  return {
    async read(name) {
      const recent = known.get(name);
      if (recent && now() - recent.at < freshMs) return recent.value;
      const value = await parsed(fileOf(name));
      known.set(name, { value, at: now() });
      return value;
    },
    async write(name, value) {
      await replaceFile(fileOf(name), Buffer.from(JSON.stringify(value)));
      known.set(name, { value, at: now() });
    },
    async remove(name) {
      await rm(fileOf(name), { force: true });
      known.delete(name);
    },
    async names() {
      const files = await readdir(folder).catch((): string[] => []);
      return files.flatMap((file) => /^(\w{1,40})\.json$/.exec(file)?.[1] ?? []);
    },
  };
}

async function parsed(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return undefined;
  }
}
