import { randomBytes } from 'node:crypto';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Metadata } from '../../ingest/metadata.ts';
import type { RawFile } from '../../ingest/rawFile.ts';
import type { Refusal } from '../../model/refusal.ts';
import { replaceFile } from '../replaceFile.ts';
import { sha256 } from '../sha256.ts';
import type { FileSource } from './collection.ts';

const card = z.object({
  id: z.string().regex(/^[0-9a-f]{10}$/),
  /** As people see it. */
  name: z.string().min(1).max(200),
  /** Under which its text is read; tells the format. */
  path: z.string().min(1).max(210),
  /** SHA-256 of what was added, and of what is read. */
  added: z.string().regex(/^[0-9a-f]{64}$/),
  content: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.number().int().min(0),
  at: z.iso.datetime(),
  by: z.string().max(40),
  title: z.string().max(500).nullable(),
});

/** A file that a server added. */
export type ServerFile = Readonly<z.infer<typeof card>>;

/** The files that servers added, each server's apart. Several processes may share the folder. */
export interface ServerFiles {
  /** By name; what is damaged or half-written counts as not there. */
  list(server: string): Promise<readonly ServerFile[]>;
  /** Resolves when the file would outlive a crash; takes the place of one with the same name. A crash in between leaves the old state. */
  keep(server: string, file: Omit<ServerFile, 'id' | 'content'>, content: Uint8Array): Promise<ServerFile>;
  /** The file that was taken away; null when there was none. */
  remove(server: string, id: string): Promise<ServerFile | null>;
  /** Changes whenever the files of the server may have changed. */
  stamp(server: string): Promise<string>;
  /** The server's files as a collection. */
  source(server: string): FileSource;
  /** Where what is known of the server's articles may be saved; null: nowhere. */
  savedPath(server: string): string | null;
}

/** No program takes this long to write a file. */
const abandonedMs = 15 * 60_000;
/** A folder that changed so recently may change again without its time telling. */
const unsureMs = 2_000;

/** Stands before the ids of a server's own articles. */
export const scopeOf = (server: string): string => `server:${server}/`;

/** The server whose own article this is; null for a shared one. */
export const serverOf = (articleId: string): string | null => /^server:(\d{1,20})\//.exec(articleId)?.[1] ?? null;

/** A file's id: the same for the same name, whatever its capitals. */
export const fileId = (name: string): string => sha256(name.normalize('NFC').toLowerCase()).slice(0, 10);

/** Keeps files in `folder`/<server>/articles, which is made when first needed. */
export function serverFiles(folder: string): ServerFiles {
  const placeOf = (server: string): string => {
    if (!/^\d{1,20}$/.test(server)) throw new Error(`not a server: ${JSON.stringify(server)}`);
    return join(folder, server, 'articles');
  };
  const contentOf = (server: string, file: ServerFile): string => join(placeOf(server), `${file.content}.text`);

  async function list(server: string): Promise<readonly ServerFile[]> {
    const place = placeOf(server);
    const names = await readdir(place).catch(() => []);
    const cards = await Promise.all(names.filter((name) => name.endsWith('.json')).map((name) => readCard(place, name)));
    const files = cards.flatMap((one) => one ?? []);
    return files.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  }

  async function read(server: string, path: string): Promise<RawFile | Refusal> {
    const refused = (reason: string): Refusal => ({ file: path, line: null, reason });
    const file = (await list(server)).find((one) => one.path === path);
    if (!file) return refused('is not there any more');
    try {
      const bytes = await readFile(contentOf(server, file));
      const hash = sha256(bytes);
      return hash === file.content ? { path, bytes, sha256: hash } : refused('is damaged; add it again');
    } catch {
      return refused('cannot be read; add it again');
    }
  }

  return {
    list,
    async keep(server, given, content) {
      const place = placeOf(server);
      const file: ServerFile = { ...given, id: fileId(given.name), content: sha256(content) };
      await replaceFile(contentOf(server, file), content);
      // The card is what counts: once it is in place, the file is added.
      await replaceFile(join(place, `${file.id}.json`), Buffer.from(JSON.stringify(file)));
      // Another process may have swept the content of an equal file away just before.
      if (!(await stat(contentOf(server, file)).catch(() => null))) await replaceFile(contentOf(server, file), content);
      await sweep(place, await list(server));
      return file;
    },
    async remove(server, id) {
      const place = placeOf(server);
      if (!/^[0-9a-f]{10}$/.test(id)) return null;
      const file = await readCard(place, `${id}.json`);
      if (!file) return null;
      await rm(join(place, `${id}.json`), { force: true });
      await sweep(place, await list(server), file.content);
      return file;
    },
    async stamp(server) {
      const about = await stat(placeOf(server)).catch(() => null);
      if (!about) return 'none';
      return Math.abs(Date.now() - about.mtimeMs) < unsureMs ? `unsure ${randomBytes(6).toString('hex')}` : `${about.mtimeMs}`;
    },
    source: (server) => ({
      scope: scopeOf(server),
      async list() {
        const files = await list(server);
        return {
          files: files.map((file) => ({
            path: file.path,
            mark: `${file.content} ${file.name} ${file.title ?? ''}`,
            listed: file.title ? titled(file.title) : null,
          })),
          refusals: [],
          synonyms: [],
        };
      },
      read: (path) => read(server, path),
    }),
    savedPath: (server) => join(placeOf(server), '..', 'analyses.jsonl'),
  };
}

/** What is known of an article of which only the title is known. */
export const titled = (title: string): Metadata => ({ title, publisher: null, date: null, url: null });

async function readCard(place: string, name: string): Promise<ServerFile | null> {
  try {
    const parsed = card.safeParse(JSON.parse(await readFile(join(place, name), 'utf8')));
    return parsed.success && `${parsed.data.id}.json` === name ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Takes away contents that no card names: `gone` at once, others once nobody can be about to name them. */
async function sweep(place: string, files: readonly ServerFile[], gone: string | null = null): Promise<void> {
  const named = new Set(files.map(({ content }) => `${content}.text`));
  for (const name of await readdir(place).catch(() => [])) {
    if (name.endsWith('.json') || named.has(name)) continue;
    const path = join(place, name);
    const about = await stat(path).catch(() => null);
    const old = about !== null && Date.now() - about.mtimeMs > abandonedMs;
    if (old || name === `${gone}.text`) await rm(path, { force: true });
  }
}
