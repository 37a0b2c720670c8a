import { setTimeout as sleep } from 'node:timers/promises';
import { DiscordAPIError, REST, type RequestData, RequestMethod } from 'discord.js';
import type { Log } from '../../ops/faults.ts';
import type { DiscordFile } from '../../render/discordComponents.ts';

/** What became of a request: done, or Discord no longer takes it (answered elsewhere, token over, message gone). */
export type Sent = 'sent' | 'gone';

/** Sends answers to Discord and does not give up before `until` where trying again can help. */
export interface DiscordApi {
  send(request: DiscordRequest): Promise<Sent>;
}

export interface DiscordRequest {
  readonly method: 'POST' | 'PATCH' | 'DELETE';
  readonly route: `/${string}`;
  readonly body?: unknown;
  readonly files?: readonly DiscordFile[];
  /** Milliseconds since 1970 after which an answer is of no use to anybody. */
  readonly until: number;
  /** Whether the route needs the bot's token; interaction tokens speak for themselves. */
  readonly auth?: boolean;
  /** An answer that Discord already has when asked again is an answer given. */
  readonly once?: boolean;
}

/** The base address without version, as REST clients take it; Discord's own where there is none. */
export function restBase(given: string | null): string {
  return (given ?? 'https://discord.com/api').replace(/\/+$/, '');
}

const hangsAfterMs = 1_100;
const longestWaitMs = 15 * 60_000;
const acknowledged = 40060;
/** Unknown interaction, already acknowledged, token over; webhook, message or channel gone; no access, no permission, thread closed. */
const past: ReadonlySet<number | string> = new Set([10062, acknowledged, 50027, 10015, 10008, 10003, 50001, 50013, 50083]);
/** A reply needs to read what was written before; a plain message does not. */
const noHistory = 160002;

/** The sender for answers; `token` is only used where a request asks for it. */
export function discordApi(base: string, token: string | null, log: Log): DiscordApi {
  // Discord does not count answers to interactions among the 50 requests a second that discord.js holds back by default.
  const answers = new REST({ api: base, version: '10', retries: 0, timeout: 5_000, globalRequestsPerSecond: 1_000_000 });
  const channels = new REST({ api: base, version: '10', retries: 0, timeout: 5_000 });
  if (token) channels.setToken(token);

  async function attempt(request: DiscordRequest): Promise<void> {
    const { method, route, body, files = [], until, auth = false, once = false } = request;
    // A first response that hangs is of no use after three seconds; asking again tells whether it arrived.
    const patience = new AbortController();
    const timer = setTimeout(
      () => patience.abort(),
      Math.max(1, Math.min(until - Date.now(), once ? hangsAfterMs : longestWaitMs)),
    );
    const data: RequestData = {
      ...(body === undefined ? {} : { body }),
      files: files.map(({ name, text, png }) =>
        png
          ? { name, data: Buffer.from(png), contentType: 'image/png' }
          : { name, data: text, contentType: 'text/plain; charset=utf-8' },
      ),
      auth,
      signal: patience.signal,
    };
    try {
      await (auth ? channels : answers).request({ ...data, method: RequestMethod[methods[method]], fullRoute: route });
    } finally {
      clearTimeout(timer);
    }
  }

  async function send(request: DiscordRequest): Promise<Sent> {
    for (let tries = 1; ; tries++) {
      try {
        await attempt(request);
        return 'sent';
      } catch (error) {
        if (error instanceof DiscordAPIError && past.has(error.code)) {
          if (error.code === acknowledged && request.once && tries > 1) return 'sent';
          if (error.code === acknowledged && request.once)
            log.warn('another program answers with the same token; two that do get in each other’s way, so stop one of them');
          log.info('Discord no longer takes this answer', { code: error.code, route: redacted(request.route) });
          return 'gone';
        }
        const wait = Math.min(2_000, 50 * 2 ** tries) * (0.75 + Math.random() / 2);
        if (error instanceof DiscordAPIError && error.code === noHistory) return await send(unreferring(request));
        if (error instanceof DiscordAPIError || Date.now() + wait >= request.until) throw told(request, error);
        log.warn('sending to Discord failed; trying again', { tries, route: redacted(request.route), reason: String(error) });
        await sleep(wait);
      }
    }
  }

  return { send };
}

const methods = { POST: 'Post', PATCH: 'Patch', DELETE: 'Delete' } as const;

function unreferring(request: DiscordRequest): DiscordRequest {
  const { message_reference: _, ...body } = Object(request.body);
  return { ...request, body };
}

/** The failure without the interaction token that stands in its address. */
function told({ method, route }: DiscordRequest, error: unknown): Error {
  const why = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return new Error(`${method} ${redacted(route)} failed: ${why.replaceAll(route, redacted(route))}`);
}

/** A route without the interaction token in it. */
function redacted(route: string): string {
  return route.replace(/\/(?:webhooks|interactions)\/(\d+)\/[^/]+/, '/…/$1/…');
}
