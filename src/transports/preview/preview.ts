import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Log, OperatorFault } from '../../ops/faults.ts';
import { firstByCallback } from '../discord/discordAnswer.ts';
import { type DiscordBot, discordBot, type SourceNow } from '../discord/discordBot.ts';
import type { Flood } from '../discord/discordFlood.ts';
import { incoming } from '../discord/discordIncoming.ts';
import { mention } from '../discord/discordMentions.ts';
import type { Dispatcher } from '../dispatch.ts';
import { commandData } from '../publish.ts';
import { articleList, articlePart } from './previewArticles.ts';
import { inProcessDiscord, type WireCall } from './previewDiscord.ts';
import type { PageFiles } from './previewFiles.ts';
import { foreign, isLoopback, safeHeaders } from './previewGuard.ts';
import { type Guestbook, guests, isServer } from './previewGuests.ts';
import { bodyOf, end, give, giveJson, parsed } from './previewHttp.ts';
import { why } from './previewWhy.ts';

export interface PreviewParts {
  readonly host: string;
  /** The next free port is taken where somebody else has this one; 0: any. */
  readonly port: number;
  readonly dispatcher: Dispatcher;
  readonly log: Log;
  readonly sourceNow: SourceNow;
  readonly files: PageFiles;
  readonly version: string;
  /** How often a person may ask; as in Discord when unset. */
  readonly flood?: Flood;
  /** Where files that people bring are held; none can be brought when unset. */
  readonly guestbook?: Guestbook | null;
}

/** The preview page, served. */
export interface Preview {
  /** Where a browser finds it. */
  readonly address: string;
  readonly port: number;
  /** Finishes what is being answered (one second at most) and closes the port. */
  stop(): Promise<void>;
}

/** The bot's own id on the page. */
const self = '500000000000000001';
const mostJson = 1024 * 1024;
/** What Discord takes, and a little for a file that is just too large to be told so in words. */
const mostFile = 12 * 1024 * 1024;

type Path = `/${string}`;
interface Asked {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly query: URLSearchParams;
}

/** Serves the page, which is answered by the very bot that answers Discord; throws an OperatorFault when no port can be had. */
export async function startPreview(parts: PreviewParts): Promise<Preview> {
  const { dispatcher, log, host, files, sourceNow, version, flood, guestbook = null } = parts;
  const wire = inProcessDiscord();
  const here = guestbook && guests(guestbook);
  const late: { bot?: DiscordBot } = {};

  const read: Readonly<Record<Path, (asked: Asked) => Promise<void> | void>> = {
    '/api/about': ({ request, response }) => giveJson(response, request, about(dispatcher, guestbook)),
    async '/api/articles'({ request, response, query }) {
      const from = Math.max(0, Number.parseInt(query.get('from') ?? '', 10) || 0);
      giveJson(response, request, articleList(await libraryOf(query), query.get('q') ?? '', from));
    },
    async '/api/article'({ request, response, query }) {
      const at = query.has('at') ? Number.parseInt(query.get('at') ?? '', 10) || 0 : null;
      const wanted = { at, part: Number.parseInt(query.get('part') ?? '', 10) || 0 };
      // Null where it is gone: no fault, the server may have taken it away.
      giveJson(response, request, articlePart(await libraryOf(query), query.get('key') ?? '', wanted));
    },
  };

  const posted: Readonly<Record<Path, (given: unknown, asked: Asked) => Promise<void>>> = {
    async '/api/interactions'(given, { response }) {
      const token = randomBytes(16).toString('hex');
      const id = `${BigInt(Date.now()) << 22n}`;
      // The servers of the page have Footnote; what they add is held in memory, apart from what servers in Discord added.
      const { guild_id: server } = Object(given);
      const owners = here && isServer(server) ? { '0': server } : {};
      const own = { id, token, application_id: self, authorizing_integration_owners: owners };
      const taken = incoming({ ...Object(given), ...own }, Date.now());
      const from = taken?.from;
      if (!from) return end(response, 400, 'That is no interaction.');
      if (here && from.collection) here.alive([from.collection]);
      await heard(token, response, (bot) => bot.interaction(taken, firstByCallback(from, wire.api)));
    },
    async '/api/messages'(given, { response }) {
      const taken = mention(given, self);
      if (!taken) return end(response, 204);
      await heard(taken.id, response, (bot) => bot.message(given, self));
    },
    async '/api/why'(given, { request, response }) {
      const told = await why(given, dispatcher);
      return told ? giveJson(response, request, told) : end(response, 400, 'There is nothing to tell of that.');
    },
    async '/api/alive'(given, { response }) {
      here?.alive(serversIn(given));
      end(response, 204);
    },
    async '/api/leave'(given, { response }) {
      await here?.leave(serversIn(given));
      end(response, 204);
    },
  };

  /** Files come as they are: their name, and whose they are, stand in the address. */
  const brought: Readonly<Record<Path, (content: Buffer, asked: Asked) => Promise<void>>> = {
    async '/api/files'(content, { request, response, query }) {
      const [server, name, locale] = [query.get('server'), query.get('name') ?? '', query.get('locale') ?? 'en'];
      if (!here || !isServer(server)) return end(response, 400, 'No file can be brought there.');
      giveJson(response, request, await here.drop({ server, name, locale, user: query.get('user') ?? '', content }));
    },
    async '/api/attachments'(content, { request, response, query }) {
      const name = query.get('name') ?? '';
      const id = here?.upload({ name, content });
      if (!id) return end(response, 507, 'Too many files are on their way.');
      const address = `${own()}/attachments/${id}/file`;
      giveJson(response, request, { filename: name, size: content.length, url: address });
    },
  };

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refused = foreign(request, host);
    if (refused) return end(response, 403, refused);
    const [path = '/', search = ''] = (request.url ?? '/').split('?', 2);
    const asked = { request, response, query: new URLSearchParams(search) };
    const isGet = request.method === 'GET' || request.method === 'HEAD';
    const [json, file] = [entryOf(posted, path), entryOf(brought, path)];
    if (!json && !file) {
      if (!isGet) return end(response, 405, 'Only GET here.');
      const known = files.get(path);
      if (known) return give(response, request, known.type, known.gzip);
      const upload = here?.fetch(/^\/attachments\/([0-9a-f]{24})\/file$/.exec(path)?.[1] ?? '');
      if (upload) return giveFile(response, upload.content);
      return (
        (await entryOf(read, path)?.(asked)) ?? (response.headersSent ? undefined : end(response, 404, 'There is nothing here.'))
      );
    }
    if (request.method !== 'POST') return end(response, 405, 'Only POST here.');
    const type = json ? 'application/json' : 'application/octet-stream';
    if (!(request.headers['content-type'] ?? '').startsWith(type)) return end(response, 415, `This wants ${type}.`);
    const body = await bodyOf(request, json ? mostJson : mostFile);
    if (!body) return end(response, 413, 'That is too long.');
    await (json ? json(parsed(body), asked) : file?.(body, asked));
  }

  async function libraryOf(query: URLSearchParams) {
    const server = query.get('server');
    const collection = here && isServer(server) ? server : null;
    await dispatcher.ready(collection);
    return dispatcher.library(collection);
  }

  /** Passes on what the bot sends, a JSON line for each request, as it is sent. */
  async function heard(key: string, response: ServerResponse, work: (bot: DiscordBot) => Promise<void>): Promise<void> {
    response.writeHead(200, { ...safeHeaders, 'content-type': 'application/x-ndjson' });
    const silence = wire.listen(key, (call: WireCall) => response.write(`${JSON.stringify(call)}\n`));
    try {
      if (late.bot) await work(late.bot);
    } finally {
      silence();
      response.end();
    }
  }

  const server = createServer((request, response) => {
    take(request, response).catch((error: unknown) => {
      log.error('a request of the preview page failed', error);
      if (!response.headersSent) end(response, 500, 'That failed; the log has the whole of it.');
    });
  });
  server.headersTimeout = 10_000;
  server.requestTimeout = 15_000;
  const port = await listening(server, parts);
  const address = `http://${host.includes(':') ? `[${host}]` : host}:${port}/`;
  /** Where this program reaches itself. */
  const own = () => `http://${host === '::1' ? '[::1]' : isLoopback(host) || /^[0.:]+$/.test(host) ? '127.0.0.1' : host}:${port}`;
  const mine = guestbook && { collections: guestbook.collections, shelf: guestbook.shelf, apiBase: own() };
  late.bot = discordBot({ dispatcher, api: wire.api, log, sourceNow, version, ...mine, ...(flood && { flood }) });
  return {
    address,
    port,
    async stop() {
      here?.stop();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      await Promise.race([late.bot?.idle(), sleep(1_000, undefined, { ref: false })]);
      server.closeAllConnections();
      await closed;
    },
  };
}

function about({ commands, library }: Dispatcher, guestbook: Guestbook | null) {
  const files = guestbook?.collections.limits ?? null;
  return { self, articles: library(null).articles.length, commands: commandData(commands), files };
}

const entryOf = <Of>(table: Readonly<Record<Path, Of>>, path: string): Of | undefined =>
  Object.hasOwn(table, path) ? table[path as Path] : undefined; // hasOwn: it is one of its names.

const serversIn = (given: unknown): readonly string[] => {
  const { servers } = Object(given);
  return Array.isArray(servers) ? servers.filter(isServer).slice(0, 5) : [];
};

/** A file goes out as nothing that a browser would show or run. */
function giveFile(response: ServerResponse, content: Buffer): void {
  const headers = { 'content-type': 'application/octet-stream', 'content-disposition': 'attachment' };
  response.writeHead(200, { ...safeHeaders, ...headers, 'content-length': content.length });
  response.end(content);
}

/** Listens on the first free port of the twenty from the wanted one on. */
async function listening(server: Server, { host, port }: PreviewParts): Promise<number> {
  for (let wanted = port; ; wanted++) {
    const problem = await new Promise<Error | null>((resolve) => {
      const failed = (error: Error) => resolve(error);
      server.once('error', failed);
      server.listen(wanted, host, () => {
        server.off('error', failed);
        resolve(null);
      });
    });
    if (!problem) return (server.address() as AddressInfo).port; // A server that listens on a host and port has one.
    const taken = 'code' in problem && problem.code === 'EADDRINUSE';
    if (!taken || wanted >= Math.min(port + 19, 65_535))
      throw new OperatorFault(
        `The preview page cannot listen on ${host}:${wanted} (${problem.message}). Change HOST or PORT.`,
        1,
      );
  }
}
