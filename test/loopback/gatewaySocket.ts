import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';

/** What the gateway of the loopback needs to know of it. */
export interface GatewayWorld {
  readonly token: string;
  readonly self: { readonly id: string; readonly username: string };
  readonly application: string;
  readonly url: () => string;
  /** Intent bits that are refused. */
  readonly refusedIntents: number;
}

interface Session {
  readonly id: string;
  readonly intents: number;
  readonly shard: readonly number[];
  sequence: number;
  readonly sent: { readonly s: number; readonly frame: string }[];
  socket: WebSocket | null;
}

/** The gateway of the loopback: hello, identify, heartbeat, ready, resume, dispatch. */
export interface LoopbackGateway {
  /** Close codes and reasons that the bot closed with, in order. */
  readonly closed: { readonly code: number; readonly reason: string }[];
  readonly identified: { readonly at: number; readonly intents: number; readonly shard: readonly number[] }[];
  readonly resumed: number[];
  dispatch(event: string, data: unknown, needs?: number): void;
  /** Cuts every connection without a word. */
  drop(): void;
  /** Cuts every connection and knows none of them when they come back. */
  forget(): void;
  /** Closes every connection with a code. */
  close(code: number): void;
  stop(): void;
}

export function loopbackGateway(server: Server, world: GatewayWorld): LoopbackGateway {
  const sockets = new WebSocketServer({ server });
  const sessions = new Map<string, Session>();
  const closed: { code: number; reason: string }[] = [];
  const identified: { at: number; intents: number; shard: readonly number[] }[] = [];
  const resumed: number[] = [];

  function send(session: Session, event: string, data: unknown): void {
    session.sequence += 1;
    const frame = JSON.stringify({ op: 0, s: session.sequence, t: event, d: data });
    session.sent.push({ s: session.sequence, frame });
    if (session.socket?.readyState === 1) session.socket.send(frame);
  }

  function identify(socket: WebSocket, data: { token?: string; intents?: number; shard?: readonly number[] }): Session | null {
    if (data.token !== world.token) {
      socket.close(4004, 'Authentication failed.');
      return null;
    }
    const intents = data.intents ?? 0;
    if (intents & world.refusedIntents) {
      socket.close(4014, 'Disallowed intent(s).');
      return null;
    }
    const session: Session = {
      id: `session${sessions.size + 1}`,
      intents,
      shard: data.shard ?? [0, 1],
      sequence: 0,
      sent: [],
      socket,
    };
    sessions.set(session.id, session);
    identified.push({ at: Date.now(), intents, shard: data.shard ?? [0, 1] });
    const { id, username } = world.self;
    const user = {
      id,
      username,
      discriminator: '0',
      global_name: null,
      avatar: null,
      bot: true,
      verified: true,
      email: null,
      flags: 0,
    };
    send(session, 'READY', {
      v: 10,
      user: { ...user, mfa_enabled: false },
      guilds: [{ id: '700000000000000001', unavailable: true }],
      session_id: session.id,
      resume_gateway_url: world.url(),
      shard: data.shard ?? [0, 1],
      application: { id: world.application, flags: 0 },
    });
    return session;
  }

  function resume(socket: WebSocket, data: { token?: string; session_id?: string; seq?: number }): Session | null {
    const session = sessions.get(data.session_id ?? '');
    if (!session || data.token !== world.token) {
      socket.send(JSON.stringify({ op: 9, d: false }));
      return null;
    }
    session.socket = socket;
    resumed.push(Date.now());
    for (const { s, frame } of session.sent) if (s > (data.seq ?? 0)) socket.send(frame);
    send(session, 'RESUMED', {});
    return session;
  }

  sockets.on('connection', (socket) => {
    let session: Session | null = null;
    socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 41_250 } }));
    socket.on('message', (raw) => {
      const { op, d } = JSON.parse(String(raw)) as { op: number; d: never };
      if (op === 1) socket.send(JSON.stringify({ op: 11 }));
      else if (op === 2) session = identify(socket, d);
      else if (op === 6) session = resume(socket, d);
    });
    socket.on('close', (code, reason) => {
      closed.push({ code, reason: String(reason) });
      if (session?.socket === socket) session.socket = null;
    });
    socket.on('error', () => undefined);
  });

  return {
    closed,
    identified,
    resumed,
    dispatch(event, data, needs = 0) {
      const { guild_id: server } = data as { guild_id?: string };
      for (const session of sessions.values()) {
        const [own = 0, all = 1] = session.shard;
        const here = Number((BigInt(server ?? 0) >> 22n) % BigInt(all)) === own;
        if (here && (session.intents & needs) === needs) send(session, event, data);
      }
    },
    drop() {
      for (const socket of sockets.clients) socket.terminate();
    },
    forget() {
      sessions.clear();
      for (const socket of sockets.clients) socket.terminate();
    },
    close(code) {
      for (const socket of sockets.clients) socket.close(code);
    },
    stop() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}
