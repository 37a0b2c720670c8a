import type { DiscordApi, DiscordRequest } from '../discord/discordApi.ts';

/** A request as Discord would get it. */
export interface WireCall {
  readonly method: DiscordRequest['method'];
  readonly route: string;
  readonly body: unknown;
  readonly files: readonly WireFile[];
}

/** A file as it goes over a line of JSON: a picture as base64. */
export interface WireFile {
  readonly name: string;
  readonly text: string;
  readonly png?: string;
}

/** Takes the place of Discord's REST inside the program: what is sent goes to whoever listens for that answer. */
export interface InProcessDiscord {
  readonly api: DiscordApi;
  /** Hears every request that answers an interaction (by its token) or a message (by its id), until told to end. */
  listen(key: string, hear: (call: WireCall) => void): () => void;
}

/** Makes one; what nobody listens for any more is `gone`, as with a token whose time is over. */
export function inProcessDiscord(): InProcessDiscord {
  const listeners = new Map<string, (call: WireCall) => void>();
  return {
    api: {
      async send(request) {
        const hear = listeners.get(keyOf(request) ?? '');
        if (!hear) return 'gone';
        const { method, route, body = null, files = [] } = request;
        const sent = files.map(({ png, ...file }) => (png ? { ...file, png: Buffer.from(png).toString('base64') } : file));
        hear({ method, route, body, files: sent });
        return 'sent';
      },
    },
    listen(key, hear) {
      listeners.set(key, hear);
      return () => listeners.delete(key);
    },
  };
}

function keyOf({ route, body }: DiscordRequest): string | undefined {
  const token = /^\/(?:interactions|webhooks)\/[^/]+\/([^/]+)/.exec(route)?.[1];
  if (token) return token;
  const { message_reference: reference } = Object(body);
  return typeof reference?.message_id === 'string' ? reference.message_id : undefined;
}
