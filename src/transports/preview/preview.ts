import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { type Log, OperatorFault } from '../../ops/faults.ts';
import { firstByCallback } from '../discord/discordAnswer.ts';
import { discordBot, type SourceNow } from '../discord/discordBot.ts';
import { incoming } from '../discord/discordIncoming.ts';
import { mention } from '../discord/discordMentions.ts';
import type { Dispatcher } from '../dispatch.ts';
import { commandData } from '../publish.ts';
import { inProcessDiscord, type WireCall } from './previewDiscord.ts';
import type { PageFiles } from './previewFiles.ts';
import { foreign, safeHeaders } from './previewGuard.ts';

export interface PreviewParts {
  readonly host: string;
  /** The next free port is taken where somebody else has this one; 0: any. */
  readonly port: number;
  readonly dispatcher: Dispatcher;
  readonly log: Log;
  readonly sourceNow: SourceNow;
  readonly files: PageFiles;
  readonly version: string;
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
const mostBytes = 1024 * 1024;

/** Serves the page, which is answered by the very bot that answers Discord; throws an OperatorFault when no port can be had. */
export async function startPreview(parts: PreviewParts): Promise<Preview> {
  const { dispatcher, log, host, files, sourceNow, version } = parts;
  const wire = inProcessDiscord();
  const bot = discordBot({ dispatcher, api: wire.api, log, sourceNow, version });

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refused = foreign(request, host);
    if (refused) return end(response, 403, refused);
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    const posted = path === '/api/interactions' || path === '/api/messages';
    if (!posted && request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405, 'Only GET here.');
    if (path === '/api/about') return give(response, request, 'application/json', JSON.stringify(about(dispatcher)));
    const file = files.get(path);
    if (file) return give(response, request, file.type, file.gzip);
    if (!posted) return end(response, 404, 'There is nothing here.');
    if (request.method !== 'POST') return end(response, 405, 'Only POST here.');
    if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) return end(response, 415, 'JSON is wanted.');
    const given = await jsonOf(request);
    if (given === 'too long') return end(response, 413, 'That is too long.');
    await (path === '/api/messages' ? message(given, response) : interaction(given, response));
  }

  async function interaction(given: unknown, response: ServerResponse): Promise<void> {
    const token = randomBytes(16).toString('hex');
    const id = `${BigInt(Date.now()) << 22n}`;
    // No server has Footnote here, so nobody's own articles are seen, whatever the page says.
    const here = { id, token, application_id: self, authorizing_integration_owners: {} };
    const read = incoming({ ...Object(given), ...here }, Date.now());
    const from = read?.from;
    if (!from) return end(response, 400, 'That is no interaction.');
    await heard(token, response, () => bot.interaction(read, firstByCallback(from, wire.api)));
  }

  async function message(given: unknown, response: ServerResponse): Promise<void> {
    const read = mention(given, self);
    if (!read) return end(response, 204);
    await heard(read.id, response, () => bot.message(given, self));
  }

  /** Passes on what the bot sends, a JSON line for each request, as it is sent. */
  async function heard(key: string, response: ServerResponse, work: () => Promise<void>): Promise<void> {
    response.writeHead(200, { ...safeHeaders, 'content-type': 'application/x-ndjson' });
    const silence = wire.listen(key, (call: WireCall) => response.write(`${JSON.stringify(call)}\n`));
    try {
      await work();
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
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${port}/`,
    port,
    async stop() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      await Promise.race([bot.idle(), sleep(1_000, undefined, { ref: false })]);
      server.closeAllConnections();
      await closed;
    },
  };
}

function about({ commands, library }: Dispatcher) {
  return { self, articles: library(null).articles.length, commands: commandData(commands) };
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

function give(response: ServerResponse, request: IncomingMessage, type: string, content: string | Buffer): void {
  const packed = typeof content !== 'string' && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const body = typeof content === 'string' || packed ? content : gunzipSync(content);
  const encoding = packed ? { 'content-encoding': 'gzip' } : {};
  response.writeHead(200, { ...safeHeaders, ...encoding, 'content-type': type, 'content-length': Buffer.byteLength(body) });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function end(response: ServerResponse, status: number, line = ''): void {
  response.writeHead(status, { ...safeHeaders, 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
  response.end(line);
}

async function jsonOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > mostBytes) return 'too long';
    chunks.push(bytes);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return null;
  }
}
