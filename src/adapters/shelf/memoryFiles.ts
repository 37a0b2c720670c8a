import type { RawFile } from '../../ingest/rawFile.ts';
import { sha256 } from '../sha256.ts';
import { fileId, type ServerFile, type ServerFiles, scopeOf, titled } from './serverFiles.ts';

interface Held {
  readonly file: ServerFile;
  readonly content: Uint8Array;
}

/** Files of servers that are held in memory alone: nothing is written anywhere, and what is forgotten is gone. */
export interface MemoryFiles extends ServerFiles {
  /** Lets go of all files of a server; true when there were any. */
  forget(server: string): boolean;
}

/** Makes one; of more servers than `most` those that added first are forgotten. */
export function memoryFiles(most = 32): MemoryFiles {
  const servers = new Map<string, Map<string, Held>>();
  let changes = 0;
  const stamps = new Map<string, number>();
  const heldBy = (server: string): readonly Held[] =>
    [...(servers.get(server)?.values() ?? [])].sort((a, b) => (a.file.name < b.file.name ? -1 : 1));

  function forget(server: string): boolean {
    stamps.set(server, ++changes);
    return servers.delete(server);
  }

  return {
    forget,
    list: async (server) => heldBy(server).map(({ file }) => file),
    async keep(server, given, content) {
      const file: ServerFile = { ...given, id: fileId(given.name), content: sha256(content) };
      const held = servers.get(server) ?? new Map<string, Held>();
      held.set(file.id, { file, content: Uint8Array.from(content) });
      servers.set(server, held);
      stamps.set(server, ++changes);
      const [oldest] = servers.keys();
      if (servers.size > most && oldest !== undefined) forget(oldest);
      return file;
    },
    async remove(server, id) {
      const found = servers.get(server)?.get(id);
      if (!found) return null;
      servers.get(server)?.delete(id);
      stamps.set(server, ++changes);
      return found.file;
    },
    stamp: async (server) => String(stamps.get(server) ?? 'none'),
    source: (server) => ({
      scope: scopeOf(server),
      async list() {
        const files = heldBy(server).map(({ file }) => ({
          path: file.path,
          mark: `${file.content} ${file.name} ${file.title ?? ''}`,
          listed: file.title ? titled(file.title) : null,
        }));
        return { files, refusals: [], synonyms: [] };
      },
      async read(path) {
        const found = heldBy(server).find(({ file }) => file.path === path);
        if (!found) return { file: path, line: null, reason: 'is not there any more' };
        const read: RawFile = { path, bytes: found.content, sha256: found.file.content };
        return read;
      },
    }),
    savedPath: () => null,
  };
}
