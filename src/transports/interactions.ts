import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { OperatorFault } from '../ops/faults.ts';
import type { Health } from '../ops/health.ts';
import { type First, firstByCallback } from './discord/discordAnswer.ts';
import { type DiscordApi, discordApi, restBase } from './discord/discordApi.ts';
import { type DiscordBotParts, discordBot } from './discord/discordBot.ts';
import { type Incoming, incoming } from './discord/discordIncoming.ts';
import { publicKey, signedByDiscord } from './discord/discordSignature.ts';

export interface InteractionsParts extends Omit<DiscordBotParts, 'api'> {
  /** 64 hex digits. */
  readonly publicKey: string;
  /** Interactions of other applications are refused; null where the id is not known. */
  readonly application: string | null;
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** REST base without version; null: Discord. */
  readonly apiBase: string | null;
  readonly now?: () => number;
  /** Tells among all programs behind one address whether an interaction, signed at a time, is new; by this program alone when unset. */
  readonly isFirst?: (id: string, signedMs: number) => boolean;
  /** Told at `GET /healthz` and `GET /metrics`; neither is there when unset. */
  readonly health?: Health;
}

/** The HTTP endpoint for interactions, listening. */
export interface Interactions {
  readonly port: number;
  /** See `DiscordBot.warmUp`. */
  warmUp(forMs: number): Promise<void>;
  /** Finishes what is being answered (three seconds at most) and closes the port. */
  stop(): Promise<void>;
}

const mostBytes = 1024 * 1024;

/** Listens for interactions at `POST /interactions` and tells how it does; throws an OperatorFault when the port cannot be had. */
export async function startInteractions(parts: InteractionsParts): Promise<Interactions> {
  const { log, now = Date.now, isFirst = () => true } = parts;
  const key = publicKey(parts.publicKey);
  const api = discordApi(restBase(parts.apiBase), null, log);
  const bot = discordBot({ ...parts, api });
  const isNew = onceOnly(now);
  let stopping = false;

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url?.split('?')[0];
    if (parts.health && (path === '/healthz' || path === '/metrics')) return told(parts.health, path, request, response);
    if (path !== '/interactions') return end(response, 404);
    if (request.method !== 'POST') return end(response, 405, { allow: 'POST' });
    // What is still under way when the program stops is answered, and its connection ends with it.
    if (stopping) response.setHeader('connection', 'close');
    const body = await bytesOf(request);
    if (!body) return end(response, 413, { connection: 'close' });
    const header = (name: string) => [request.headers[name]].flat()[0];
    const signed = { signature: header('x-signature-ed25519'), timestamp: header('x-signature-timestamp'), body };
    if (!signedByDiscord(signed, key, now())) return end(response, 401);
    const given = parsed(body, now());
    if (!given) return end(response, 400);
    if (given.from && parts.application && given.from.application !== parts.application) return end(response, 400);
    if (given.from && !(isNew(given.from.id) && isFirst(given.from.id, Number(signed.timestamp) * 1_000)))
      return end(response, 409);
    await bot.interaction(given, firstInResponse(given, response, api));
    // Whatever went wrong, Discord gets an end to its request.
    if (!response.headersSent) end(response, 500);
  }

  const server = createServer((request, response) => {
    take(request, response).catch((error: unknown) => {
      log.error('an interaction over HTTP failed', error);
      if (!response.headersSent) end(response, 500);
    });
  });
  server.headersTimeout = 10_000;
  server.requestTimeout = 15_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) =>
      reject(new OperatorFault(`Cannot listen on ${parts.host}:${parts.port} (${String(error)}). Change HOST or PORT.`, 1)),
    );
    server.listen(parts.port, parts.host, resolve);
  });
  const address = server.address() as AddressInfo; // An HTTP server that listens on a host and port has one.
  return {
    port: address.port,
    warmUp: bot.warmUp,
    async stop() {
      stopping = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      // Connections that Discord keeps open for later end as soon as nothing is asked on them.
      const closing = setInterval(() => server.closeIdleConnections(), 20);
      await Promise.race([closed.then(() => bot.idle()), sleep(3_000, undefined, { ref: false })]);
      clearInterval(closing);
      server.closeAllConnections();
      await closed;
    },
  };
}

function end(response: ServerResponse, status: number, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, headers).end();
}

function told(health: Health, path: '/healthz' | '/metrics', request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    end(response, 405, { allow: 'GET, HEAD' });
    return;
  }
  const [type, body] =
    path === '/healthz'
      ? ['application/json', JSON.stringify(health.json())]
      : ['text/plain; version=0.0.4; charset=utf-8', health.metrics()];
  response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(request.method === 'HEAD' ? '' : body);
}

/** The body of a request as it came; null when it is too long. */
async function bytesOf(request: IncomingMessage): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > mostBytes) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function parsed(body: Buffer, now: number): Incoming | null {
  try {
    return incoming(JSON.parse(body.toString('utf8')), now);
  } catch {
    return null;
  }
}

/** The first response as the answer to the request; one with files goes by itself, which Discord is told with 202. */
function firstInResponse(given: Incoming, response: ServerResponse, api: DiscordApi): First {
  return async (body, files) => {
    if (response.headersSent || response.destroyed) return 'gone';
    if (files.length && given.from) {
      const sent = await firstByCallback(given.from, api)(body, files);
      end(response, 202);
      return sent;
    }
    return await new Promise((resolve) => {
      response.once('finish', () => resolve('sent'));
      response.once('close', () => resolve(response.writableFinished ? 'sent' : 'gone'));
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  };
}

/** Tells ids that were seen before, for as long as a signature stays fresh and then some. */
function onceOnly(now: () => number): (id: string) => boolean {
  const keepMs = 15 * 60_000;
  const seen = new Map<string, number>();
  return (id) => {
    const time = now();
    for (const [old, at] of seen) {
      if (at > time - keepMs) break;
      seen.delete(old);
    }
    if (seen.has(id)) return false;
    seen.set(id, time);
    return true;
  };
}
