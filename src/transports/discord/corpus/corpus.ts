import type { Collections, OwnFile } from '../../../index/collections.ts';
import { day } from '../../../model/day.ts';
import type { Reply, Words } from '../../../model/reply.ts';
import { notice } from '../../../present/reply.ts';
import { type CorpusWording, corpusWording } from '../../../present/words/corpusWording.ts';
import type { Incoming, Origin } from '../discordIncoming.ts';
import { changeIn } from '../discordStatus.ts';
import type { FetchAttachment } from './attachment.ts';
import { corpusCommand } from './corpusData.ts';

/** What looking after a server's own articles needs. */
export interface CorpusParts {
  readonly collections: Collections;
  readonly fetchAttachment: FetchAttachment;
}

type Command = Extract<Incoming, { kind: 'command' }>;

/** How a button asks for another page of the list. */
export const corpusOrigin = { do: 'more', command: corpusCommand, text: 'list' } as const;

/** The answer to `/corpus`, for those who manage the server alone. */
export async function corpus(given: Command, parts: CorpusParts | null): Promise<Reply> {
  const { from, part, options } = given;
  const say = corpusWording(from.locale);
  const server = allowed(from);
  if (server === null || !parts) return notice([refusal(from, say)]);
  const { collections } = parts;
  switch (part) {
    case 'add':
      return notice(await add(given, server, parts, say));
    case 'remove': {
      const which = String(options['file'] ?? '');
      const gone = await collections.remove(server, which, from.user);
      return notice(gone ? say.removed(gone.name) : say.notThere(clip(which, 100)));
    }
    case 'reindex':
      return notice([say.reindexed(changeIn(await collections.reindex(server)))]);
    default:
      return listing(await collections.list(server), collections, say);
  }
}

/** What autocomplete offers for a file to remove. */
export async function corpusFiles(
  { from, typed }: Extract<Incoming, { kind: 'suggest' }>,
  parts: CorpusParts | null,
): Promise<readonly { readonly name: string; readonly value: string }[]> {
  const server = allowed(from);
  if (server === null || !parts) return [];
  const wanted = typed.trim().toLowerCase();
  const files = await parts.collections.list(server);
  const found = files.filter(({ name }) => name.toLowerCase().includes(wanted));
  return found.slice(0, 25).map(({ id, name, bytes }) => ({ name: `${clip(name, 80)} · ${sizeOf(bytes)}`, value: id }));
}

/** The server that a person may look after here; null: none. Discord hides the command from the others, which proves nothing. */
const allowed = ({ collection, manager }: Origin): string | null => (manager ? collection : null);

function refusal(from: Origin, say: CorpusWording): string {
  return from.server && from.collection && !from.manager ? say.onlyManagers : say.onlyServers;
}

async function add({ from, attachments }: Command, server: string, parts: CorpusParts, say: CorpusWording): Promise<Words> {
  const { collections, fetchAttachment } = parts;
  const { limits } = collections;
  const most = { files: limits.files, one: sizeOf(limits.bytes), all: sizeOf(limits.total) };
  const [attachment] = attachments;
  if (!attachment) return [say.noFile];
  const name = clip(attachment.name.replace(/\p{C}/gu, ''), 100);
  const why = await collections.hindrance(server, attachment);
  if (why) return say.refused(why, name, most);
  const fetched = await fetchAttachment(attachment, limits.bytes);
  if ('failed' in fetched) return fetched.failed === 'large' ? say.refused('large', name, most) : [say.unfetched];
  const added = await collections.add(server, { name: attachment.name, content: fetched.content, by: from.user });
  switch (added.kind) {
    case 'added':
    case 'replaced':
      return say[added.kind](added.file.name, added.file.articles, added.file.passages);
    case 'same':
      return say.same(added.name);
    case 'refused':
      return say.refused(added.why, name, most);
  }
}

function listing(files: readonly OwnFile[], { limits }: Collections, say: CorpusWording): Reply {
  const used = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const items = files.map((file) => {
    const { name, bytes, at, articles, passages, state } = file;
    return say[state]({
      name: clip(name, 100),
      size: sizeOf(bytes),
      at: day(at.slice(0, 10)) ?? '1970-01-01',
      articles,
      passages,
    });
  });
  return {
    blocks: [
      { kind: 'title', words: [say.title(files.length, sizeOf(used), sizeOf(limits.total))] },
      ...(items.length ? [{ kind: 'list', items } as const] : [{ kind: 'says', words: [say.none], tone: 'plain' } as const]),
      { kind: 'says', words: [say.own], tone: 'small' },
    ],
    actions: [{ do: 'dismiss' }],
    private: true,
  };
}

function sizeOf(bytes: number): string {
  const kilobytes = bytes / 1024;
  if (kilobytes < 1) return `${bytes} B`;
  return kilobytes < 1024 ? `${Math.round(kilobytes)} KB` : `${(kilobytes / 1024).toFixed(1).replace(/\.0$/, '')} MB`;
}

const clip = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
