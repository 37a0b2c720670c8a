import { extname } from 'node:path';
import type { Added, CollectionLimits, Collections, NotTaken, OwnFile } from '../../index/collections.ts';
import type { Shelf } from '../../index/shelf.ts';
import type { Log } from '../../ops/faults.ts';
import { type AnalysisWorkers, TookTooLong } from '../analysisWorkers.ts';
import { sha256 } from '../sha256.ts';
import { fileId, type ServerFile, type ServerFiles } from './serverFiles.ts';

export interface CollectionsParts {
  readonly files: ServerFiles;
  readonly shelf: Shelf;
  /** Where files from anybody are read; a bad one takes only its own thread with it. */
  readonly workers: AnalysisWorkers;
  readonly log: Log;
  readonly limits?: Partial<CollectionLimits>;
  readonly now?: () => Date;
}

const megabyte = 1024 * 1024;
const usual: CollectionLimits = { bytes: 10 * megabyte, files: 200, total: 50 * megabyte };
/** A thousand pages of print; what is longer is several articles. */
const mostCharacters = 4_000_000;
const readMs = 30_000;
const formats: ReadonlySet<string> = new Set(['.txt', '.md', '.html', '.htm', '.jsonl', '.pdf']);

/** What lies in a file that can be read, ready to be kept. */
interface Content {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly title: string | null;
}

/** Lets servers add and remove articles of their own. */
export function collections({
  files,
  shelf,
  workers,
  log,
  limits: given,
  now = () => new Date(),
}: CollectionsParts): Collections {
  const limits = { ...usual, ...given };
  const turns = new Map<string, Promise<unknown>>();

  /** Of one server one thing after the other, so that nothing is counted twice. */
  function inTurn<T>(server: string, work: () => Promise<T>): Promise<T> {
    const turn = (turns.get(server) ?? Promise.resolve()).catch(() => undefined).then(work);
    turns.set(server, turn);
    void turn.catch(() => undefined).finally(() => turns.get(server) === turn && turns.delete(server));
    return turn;
  }

  async function hindrance(server: string, { name, bytes }: { readonly name: string; readonly bytes: number }) {
    if (!formats.has(extname(safeName(name)).toLowerCase())) return 'type';
    if (bytes > limits.bytes) return 'large';
    if (bytes === 0) return 'empty';
    const others = (await files.list(server)).filter(({ id }) => id !== fileId(safeName(name)));
    if (others.length >= limits.files) return 'many';
    return others.reduce((sum, one) => sum + one.bytes, bytes) > limits.total ? 'total' : null;
  }

  function own(server: string, file: ServerFile): OwnFile {
    const here = shelf.ownOf(server);
    const articles = here.articles.filter(({ file: path }) => path === file.path);
    const { id, name, bytes, at } = file;
    const refused = here.refused.some((one) => one.file === file.path);
    const state = articles.length > 0 ? 'ready' : refused ? 'unreadable' : 'reading';
    const passages = articles.reduce((sum, article) => sum + article.passages.length, 0);
    return { id, name, bytes, at, articles: articles.length, passages, state };
  }

  async function add(server: string, { name: called, content, by }: Parameters<Collections['add']>[1]): Promise<Added> {
    const name = safeName(called);
    const why = await hindrance(server, { name, bytes: content.length });
    if (why) return { kind: 'refused', why };
    const hash = sha256(content);
    const there = await files.list(server);
    const same = there.find(({ added }) => added === hash);
    if (same) return { kind: 'same', name: same.name };
    const read = await contentOf(name, content, workers);
    if (typeof read === 'string') {
      log.info('a file for a server’s own articles was refused', { server, by, name, bytes: content.length, why: read });
      return { kind: 'refused', why: read };
    }
    await shelf.ready(server);
    const about = { name, path: read.path, added: hash, bytes: content.length, at: now().toISOString(), by, title: read.title };
    const kept = await files.keep(server, about, read.bytes);
    await shelf.refresh(server);
    const kind = there.some(({ id }) => id === kept.id) ? 'replaced' : 'added';
    log.info('a server’s own articles', {
      did: kind,
      server,
      by,
      name,
      id: kept.id,
      bytes: kept.bytes,
      sha256: hash.slice(0, 12),
    });
    return { kind, file: own(server, kept) };
  }

  async function remove(server: string, which: string, by: string): Promise<OwnFile | null> {
    await shelf.ready(server);
    const file = (await files.list(server)).find(
      ({ id, name }) => id === which.trim() || (id === fileId(name) && fileId(which.trim()) === id),
    );
    if (!file) return null;
    const before = own(server, file);
    if (!(await files.remove(server, file.id))) return null;
    await shelf.refresh(server);
    log.info('a server’s own articles', { did: 'removed', server, by, name: file.name, id: file.id });
    return before;
  }

  return {
    limits,
    hindrance,
    add: (server, file) => inTurn(server, () => add(server, file)),
    remove: (server, which, by) => inTurn(server, () => remove(server, which, by)),
    async list(server) {
      await shelf.ready(server);
      return (await files.list(server)).map((file) => own(server, file));
    },
    async reindex(server) {
      const [all, mine] = [await shelf.refresh(null), await shelf.refresh(server)];
      const sum = (key: 'added' | 'removed' | 'changed') => all[key] + mine[key];
      return { added: sum('added'), removed: sum('removed'), changed: sum('changed') };
    },
  };
}

/** A name without folders, invisible characters and anything else that is no name; at most 120 characters. */
export function safeName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const plain = last
    .replace(/[\p{C}\p{Zl}\p{Zp}<>:"|?*`]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/[\s.]+$/u, '');
  const extension = /\.[^.\s]{1,9}$/u.exec(plain)?.[0] ?? '';
  const stem = plain
    .slice(0, plain.length - extension.length)
    .replace(/^[\s.]+|[\s.]+$/gu, '')
    .slice(0, 110)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim();
  return `${stem || 'article'}${extension.toLowerCase()}`;
}

async function contentOf(name: string, content: Uint8Array, workers: AnalysisWorkers): Promise<Content | NotTaken> {
  const extension = extname(name);
  const isPdf = Buffer.from(content.subarray(0, 1024)).includes('%PDF-');
  if (isPdf !== (extension === '.pdf')) return 'content';
  try {
    if (isPdf) {
      const read = await workers.pdfText(content, { timeoutMs: readMs });
      if ('refused' in read) return read.refused === 'too many pages' ? 'long' : read.refused;
      if (read.text.length > mostCharacters) return 'long';
      return await checked({ path: `${name}.txt`, bytes: Buffer.from(read.text), title: titleOf(read.title) }, workers);
    }
    if (!soundsLike(extension, content)) return 'content';
    return await checked({ path: name, bytes: content, title: null }, workers);
  } catch (error) {
    if (error instanceof TookTooLong) return 'slow';
    return 'damaged';
  }
}

/** What can be read as articles at all. */
async function checked(read: Content, workers: AnalysisWorkers): Promise<Content | NotTaken> {
  let articles = 0;
  let characters = 0;
  const file = { path: read.path, bytes: read.bytes, sha256: sha256(read.bytes) };
  const take = (piece: Parameters<Parameters<AnalysisWorkers['read']>[1]>[0]) => {
    if ('refusal' in piece) return;
    articles += 1;
    characters += piece.article.text.length;
  };
  await workers.read({ file, scope: '', listed: null, known: [], bare: true }, take, { timeoutMs: readMs });
  if (articles === 0) return 'content';
  return characters > mostCharacters ? 'long' : read;
}

/** Text that is no web page may not call itself one, and a picture no text. */
function soundsLike(extension: string, content: Uint8Array): boolean {
  if (content.subarray(0, 64 * 1024).includes(0)) return false;
  if (!extension.startsWith('.htm')) return true;
  return /<(?:!doctype|html|head|body|article|main|div|p|h[1-6])\b/i.test(
    Buffer.from(content.subarray(0, 64 * 1024)).toString('latin1'),
  );
}

/** Programs that write PDF often give the name of a file for the title; that is none. */
function titleOf(title: string | null): string | null {
  const text = title?.replace(/[\p{C}\s]+/gu, ' ').trim() ?? '';
  const named = /\.\w{2,5}$|^microsoft\b|^untitled|^\W*$/i.test(text) || !/\s/.test(text);
  return named ? null : text.slice(0, 300);
}
