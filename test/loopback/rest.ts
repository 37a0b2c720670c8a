import type { IncomingMessage, ServerResponse } from 'node:http';
import { apiDescription } from './apiDescription.ts';
import { commandProblems } from './commandRules.ts';
import type { Conversation, LoopbackMessage } from './conversation.ts';
import { asDiscordKeepsIt, untranslated } from './keptCommands.ts';
import { choiceProblems, ephemeral, messageProblems, windowProblems } from './rules.ts';
import { type LoopbackDiscord, type RequestKind, snowflake } from './world.ts';

type Json = Readonly<Record<string, unknown>>;

/** What the REST side needs beside the world that everybody sees. */
export interface RestParts {
  readonly world: LoopbackDiscord;
  readonly conversations: ReadonlyMap<string, Conversation>;
  readonly gatewayUrl: () => string;
  /** How long an interaction waits for its first response. */
  readonly patience: number;
  /** Payloads are held against Discord's description one in so many times. */
  readonly checking: number;
  readonly shards: number;
}

/** The REST side of the loopback: the routes a bot needs, every payload checked, every other route a problem. */
export function loopbackRest(parts: RestParts): (request: IncomingMessage, response: ServerResponse) => Promise<unknown> {
  const { world, conversations, gatewayUrl, patience, checking, shards } = parts;
  const { token, application, faults } = world;
  const described = apiDescription();
  // What takes long the first time must not hold up an interaction, which waits three seconds.
  described('POST', '/interactions/1/token/callback', { type: 1 });

  const reply = (response: ServerResponse, status: number, body?: unknown, headers: Record<string, string> = {}) => {
    response.writeHead(status, body === undefined ? headers : { 'content-type': 'application/json', ...headers });
    return response.end(body === undefined ? undefined : JSON.stringify(body));
  };
  const fail = (response: ServerResponse, status: number, code: number, message: string) =>
    reply(response, status, { code, message });

  async function receive(request: IncomingMessage, response: ServerResponse): Promise<unknown> {
    const arrived = Date.now();
    const upload = new URL(request.url ?? '/', 'http://x').pathname;
    if (request.method === 'GET' && upload.startsWith('/attachments/')) {
      world.requests.push('GET /attachments/…');
      const kept = world.uploads.get(upload);
      if (typeof kept === 'string') return response.writeHead(302, { location: kept }).end();
      return kept ? response.writeHead(200).end(kept) : fail(response, 404, 0, '404: Not Found');
    }
    const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://x');
    const path = pathname.replace(/^\/api\/v10/, '');
    const method = request.method ?? 'GET';
    const { body, files } = await bodyOf(request);
    world.requests.push(`${method} ${path.replace(/(interactions|webhooks)\/(\d+)\/[^/]+/, '$1/$2/…')}`);
    const kind = kindOf(method, path);
    const fault = kind && faults[kind].shift();
    if (fault === 'cut') return request.socket.destroy();
    if (fault === 'hang') return;
    if (fault && fault !== 'cut after' && fault !== 'hang after') {
      if (fault.status !== 429) return fail(response, fault.status, 0, 'Discord is unwell');
      const seconds = fault.retryAfter;
      const headers = { 'retry-after': String(seconds), 'x-ratelimit-scope': 'user' };
      return reply(response, 429, { message: 'You are being rate limited.', retry_after: seconds, global: false }, headers);
    }
    const target = fault === 'cut after' ? cutting(response) : fault === 'hang after' ? hanging(response) : response;
    if (!(request.url ?? '').startsWith('/api/v10/')) world.problems.push(`not version 10: ${request.url}`);
    const looked = world.requests.length % checking === 0 ? described(method, path, body) : [];
    for (const problem of looked) world.problems.push(`${method} ${path}: ${problem}`);
    const auth = request.headers.authorization ?? '';
    return route(target, { method, path, query, body: (body ?? {}) as Json, files, auth, arrived });
  }

  interface Given {
    readonly method: string;
    readonly path: string;
    readonly query: URLSearchParams;
    readonly body: Json;
    readonly files: Readonly<Record<string, string>>;
    readonly auth: string;
    /** Before anything was checked, which takes its time. */
    readonly arrived: number;
  }

  function route(response: ServerResponse, given: Given): ServerResponse {
    const { method, path, body, files } = given;
    const callback = /^\/interactions\/(\d+)\/([^/]+)\/callback$/.exec(path);
    const webhook = /^\/webhooks\/(\d+)\/([^/]+)(?:\/messages\/(@original|\d+))?$/.exec(path);
    if (callback && method === 'POST') return acknowledge(response, given, callback[1] ?? '', callback[2] ?? '');
    if (webhook) return afterwards(response, given, webhook[2] ?? '', webhook[3]);
    if (given.auth !== `Bot ${token}`) return fail(response, 401, 0, '401: Unauthorized');
    const commands = /^\/applications\/(\d+)(\/guilds\/\d+)?\/commands$/.exec(path);
    if (commands) {
      if (commands[1] !== application)
        return fail(response, 403, 20012, 'You are not authorized to perform this action on this application');
      const here = commands[2] ? 'serverCommands' : 'commands';
      if (method === 'PUT') {
        for (const problem of commandProblems(body)) world.problems.push(`commands: ${problem}`);
        world.puts += 1;
        world[here] = (body as unknown as readonly Json[]).map((one) => asDiscordKeepsIt(one, application));
      }
      const translated = method === 'PUT' || given.query.get('with_localizations') === 'true';
      return reply(response, 200, translated ? world[here] : world[here].map(untranslated));
    }
    if (method === 'GET' && path === '/gateway/bot') {
      const limit = { total: 1_000, remaining: 999, reset_after: 0, max_concurrency: shards };
      return reply(response, 200, { url: gatewayUrl(), shards, session_start_limit: limit });
    }
    if (method === 'GET' && path === '/applications/@me')
      return reply(response, 200, { id: application, name: 'footnote', flags: 0 });
    if (method === 'POST' && path === '/users/@me/channels') {
      const person = String(body['recipient_id']);
      return reply(response, 200, { id: directChannel(person), type: 1 });
    }
    const place = /^\/channels\/(\d+)$/.exec(path);
    if (place && method === 'GET') {
      const parent = world.parents.get(place[1] ?? '');
      return reply(response, 200, { id: place[1], type: parent ? 11 : 0, parent_id: parent ?? null });
    }
    const channel = /^\/channels\/(\d+)\/messages$/.exec(path);
    if (channel && world.closed.has(channel[1] ?? '')) return fail(response, 403, 50001, 'Missing Access');
    if (channel && [...world.closed].some((person) => directChannel(person) === channel[1]))
      return fail(response, 403, 50007, 'Cannot send messages to this user');
    if (channel && method === 'GET') {
      const found = world.messages.filter((one) => one.channel === channel[1] && !one.deleted);
      return reply(
        response,
        200,
        found.map((one) => ({ id: one.id, content: one.body['content'] ?? '', author: { id: world.self, bot: true } })),
      );
    }
    if (channel && method === 'POST') {
      for (const problem of messageProblems(body, Object.keys(files))) world.problems.push(`message: ${problem}`);
      const nonce = body['nonce'];
      const twin = nonce === undefined ? undefined : world.messages.find((one) => one.body['nonce'] === nonce);
      const message = twin ?? keep({ channel: channel[1] ?? '', body, files, private: false, asker: null });
      return reply(response, 200, { id: message.id, channel_id: message.channel });
    }
    world.problems.push(`unknown route ${method} ${path}`);
    return fail(response, 404, 0, '404: Not Found');
  }

  function keep(given: Omit<LoopbackMessage, 'id' | 'deleted'>): LoopbackMessage {
    const message = { ...given, id: snowflake(), deleted: false };
    world.messages.push(message);
    return message;
  }

  function acknowledge(response: ServerResponse, { body, files, arrived }: Given, id: string, secret: string): ServerResponse {
    const conversation = conversations.get(id);
    const ms = arrived - (conversation?.sentAt ?? 0);
    if (!conversation || conversation.token !== secret) return fail(response, 404, 10062, 'Unknown interaction');
    conversation.acknowledgements += 1;
    if (conversation.first) return fail(response, 400, 40060, 'Interaction has already been acknowledged.');
    if (ms > patience) return fail(response, 404, 10062, 'Unknown interaction');
    const type = Number(body['type']);
    const data = (body['data'] ?? {}) as Json;
    const hidden = (Number(data['flags'] ?? 0) & ephemeral) !== 0;
    const shown = { channel: '800000000000000001', body: data, files, private: hidden, asker: conversation.user };
    if (type === 4 || type === 7)
      for (const problem of messageProblems(data, Object.keys(files), type === 7)) world.problems.push(`answer: ${problem}`);
    if (type === 9) for (const problem of windowProblems(data)) world.problems.push(`window: ${problem}`);
    if (type === 8) for (const problem of choiceProblems(data)) world.problems.push(`choices: ${problem}`);
    conversation.first = { type, data, ms };
    if (type === 4) conversation.message = keep(shown);
    if (type === 7 && conversation.on) {
      conversation.on.body = data;
      conversation.message = conversation.on;
    }
    if (type === 6) conversation.message = conversation.on;
    return reply(response, 204);
  }

  function afterwards(
    response: ServerResponse,
    { method, body, files }: Given,
    secret: string,
    which: string | undefined,
  ): ServerResponse {
    const conversation = conversations.get(secret.replace(/^token-/, ''));
    if (!conversation?.first) return fail(response, 404, 10015, 'Unknown Webhook');
    if (conversation.expired) return fail(response, 401, 50027, 'Invalid Webhook Token');
    const problems = method === 'DELETE' ? [] : messageProblems(body, Object.keys(files), method === 'PATCH');
    for (const problem of problems) world.problems.push(`${method}: ${problem}`);
    const hidden = (Number(conversation.first.data['flags'] ?? 0) & ephemeral) !== 0;
    const shown = { channel: '800000000000000001', body, files, asker: conversation.user };
    if (method === 'POST') {
      const message = keep({ ...shown, private: (Number(body['flags'] ?? 0) & ephemeral) !== 0 });
      conversation.followUps.push(message);
      return reply(response, 200, { id: message.id });
    }
    if (method === 'DELETE') {
      if (conversation.message) conversation.message.deleted = true;
      return reply(response, 204);
    }
    if (which !== '@original') return fail(response, 404, 10008, 'Unknown Message');
    conversation.edits += 1;
    if (conversation.message) conversation.message.body = body;
    else conversation.message = keep({ ...shown, private: hidden });
    return reply(response, 200, { id: conversation.message.id });
  }

  return receive;
}

/** The id of the channel for direct messages with somebody. */
export const directChannel = (person: string): string => `5${person.slice(1)}`;

function kindOf(method: string, path: string): RequestKind | undefined {
  if (path.endsWith('/callback')) return 'callback';
  if (path.startsWith('/webhooks/')) return method === 'POST' ? 'followUp' : 'edit';
  if (path.endsWith('/commands')) return 'commands';
  if (path === '/gateway/bot') return 'gateway';
  return method === 'POST' && path.startsWith('/channels/') ? 'post' : undefined;
}

/** A response whose connection is cut where its answer would go out. */
function cutting(response: ServerResponse): ServerResponse {
  response.end = ((): ServerResponse => response.destroy()) as ServerResponse['end'];
  return response;
}

/** A response that never ends. */
function hanging(response: ServerResponse): ServerResponse {
  response.end = ((): ServerResponse => response) as ServerResponse['end'];
  return response;
}

async function bodyOf(
  request: IncomingMessage,
): Promise<{ readonly body: unknown; readonly files: Readonly<Record<string, string>> }> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (bytes.length === 0) return { body: undefined, files: {} };
  if (!type.startsWith('multipart/form-data')) return { body: JSON.parse(bytes.toString('utf8')), files: {} };
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  const files: Record<string, string> = {};
  let body: unknown;
  for (const [key, value] of form.entries()) {
    if (key === 'payload_json') body = JSON.parse(String(value));
    else if (typeof value === 'string') continue;
    // A character for each byte of a picture.
    else if (value.type.startsWith('image/')) files[value.name] = Buffer.from(await value.arrayBuffer()).toString('latin1');
    else files[value.name] = await value.text();
  }
  return { body, files };
}
