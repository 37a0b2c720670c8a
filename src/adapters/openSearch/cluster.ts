import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { setTimeout as sleep } from 'node:timers/promises';
import { rootCertificates } from 'node:tls';
import { Away } from '../../index/remote/needs.ts';

/** Where an OpenSearch is and how it is spoken to. */
export interface ClusterAddress {
  readonly nodes: readonly URL[];
  readonly user: string | null;
  readonly password: string | null;
  /** File with the certificates that are trusted beside the usual ones. */
  readonly ca: string | null;
  /** True: certificates are not looked at. */
  readonly insecure: boolean;
}

/** One request of the protocol. A body that is a string is sent as lines of JSON. */
export interface ClusterRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'HEAD';
  readonly path: string;
  readonly body?: object | string;
  /** Statuses that are answers like any other. */
  readonly allow?: readonly number[];
}

/** How long there is for a request and for each try of it. */
export interface Patience {
  readonly withinMs: number;
  readonly tryMs: number;
  readonly signal?: AbortSignal | undefined;
}

export interface ClusterReply {
  readonly status: number;
  readonly body: unknown;
}

/**
 * An OpenSearch of one node or many. Every request may be sent more than once: it goes to another node when one does not
 * answer, is busy (429) or fails (5xx), with growing pauses, until its time is over; then it rejects with `Away`. What the
 * cluster refuses rejects at once.
 */
export interface Cluster {
  ask(request: ClusterRequest, patience: Patience): Promise<ClusterReply>;
  close(): void;
}

const restMs = 2_000;
const mostReply = 256 * 1024 * 1024;
const busy: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504]);

/** Opens a cluster; nothing is sent yet. */
export function openCluster({ nodes, user, password, ca, insecure }: ClusterAddress): Cluster {
  const tls = { ...(ca ? { ca: [...rootCertificates, readFileSync(ca, 'utf8')] } : {}), rejectUnauthorized: !insecure };
  const agents = {
    'http:': new http.Agent({ keepAlive: true, maxSockets: 32 }),
    'https:': new https.Agent({ keepAlive: true, maxSockets: 32, ...tls }),
  };
  const auth = user === null ? {} : { authorization: `Basic ${Buffer.from(`${user}:${password ?? ''}`).toString('base64')}` };
  const restsUntil = nodes.map(() => 0);
  let turn = 0;

  /** The next node that has not failed lately; the one that failed longest ago where all have. */
  function nextNode(): number {
    turn = (turn + 1) % nodes.length;
    const order = nodes.map((_, at) => (turn + at) % nodes.length);
    const now = Date.now();
    const rested = order.find((at) => (restsUntil[at] ?? 0) <= now);
    return rested ?? order.reduce((best, at) => ((restsUntil[at] ?? 0) < (restsUntil[best] ?? 0) ? at : best), order[0] ?? 0);
  }

  function once(node: URL, { method, path, body }: ClusterRequest, ms: number, signal?: AbortSignal): Promise<ClusterReply> {
    const text = body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body);
    const secure = node.protocol === 'https:';
    return new Promise((resolve, reject) => {
      const request = (secure ? https : http).request(
        new URL(path.replace(/^\//, ''), node.href.endsWith('/') ? node.href : `${node.href}/`),
        {
          method,
          agent: secure ? agents['https:'] : agents['http:'],
          ...(signal ? { signal } : {}),
          headers: {
            ...auth,
            accept: 'application/json',
            ...(text === null
              ? {}
              : {
                  'content-type': typeof body === 'string' ? 'application/x-ndjson' : 'application/json',
                  'content-length': Buffer.byteLength(text),
                }),
          },
        },
        (reply) => {
          const chunks: Buffer[] = [];
          let size = 0;
          reply.on('data', (chunk: Buffer) => {
            size += chunk.length;
            if (size > mostReply) request.destroy(new Error('the reply is too large'));
            else chunks.push(chunk);
          });
          reply.on('error', reject);
          reply.on('end', () => {
            clearTimeout(timer);
            const status = reply.statusCode ?? 0;
            const whole = Buffer.concat(chunks).toString('utf8');
            try {
              resolve({ status, body: whole === '' ? null : JSON.parse(whole) });
            } catch {
              resolve({ status: status < 400 ? 502 : status, body: null });
            }
          });
        },
      );
      const timer = setTimeout(() => request.destroy(new Error(`no answer within ${ms} ms`)), ms);
      request.on('error', (error) => {
        clearTimeout(timer);
        reject(error);
      });
      request.on('close', () => clearTimeout(timer));
      request.end(text);
    });
  }

  return {
    async ask(request, { withinMs, tryMs, signal }) {
      const until = Date.now() + withinMs;
      let why = 'no node was asked';
      for (let tries = 0; ; tries += 1) {
        signal?.throwIfAborted();
        const left = until - Date.now();
        if (left <= 0) throw new Away(`the index cannot be reached: ${why}`);
        const at = nextNode();
        const node = nodes[at];
        if (!node) throw new Away('there is no node to ask');
        let wait = pause(tries);
        try {
          const reply = await once(node, request, Math.min(tryMs, left), signal);
          if (reply.status < 400 || request.allow?.includes(reply.status)) {
            restsUntil[at] = 0;
            return reply;
          }
          if (!busy.has(reply.status)) throw new ClusterRefused(request, reply);
          why = `${node.host} says ${reply.status}`;
        } catch (error) {
          if (error instanceof ClusterRefused || signal?.aborted) throw error;
          why = `${node.host}: ${reasonOf(error)}`;
          if (isUntrusted(error)) throw new Away(`the index cannot be reached: ${why}`);
          // Another node may well be there: it is asked at once.
          if (tries + 1 < nodes.length) wait = 0;
          restsUntil[at] = Date.now() + restMs;
        }
        await sleep(Math.max(0, Math.min(wait, until - Date.now())), undefined, signal ? { signal } : {});
      }
    },
    close() {
      agents['http:'].destroy();
      agents['https:'].destroy();
    },
  };
}

/** 50 ms, twice as long each time up to a second, and by chance up to half of it less, so that not all come back at once. */
const pause = (tries: number): number => Math.min(1_000, 50 * 2 ** Math.min(tries, 10)) * (0.5 + Math.random() / 2);

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'failed';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message.slice(0, 120);
}

/** Certificates do not get better by asking again. */
const isUntrusted = (error: unknown): boolean => /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME/.test(reasonOf(error));

/** The cluster understood the request and will not do it. */
export class ClusterRefused extends Error {
  override readonly name = 'ClusterRefused';
  readonly status: number;
  constructor({ method, path }: ClusterRequest, { status, body }: ClusterReply) {
    super(`the index refused ${method} ${path.slice(0, 120)} with ${status}: ${JSON.stringify(body)?.slice(0, 400)}`);
    this.status = status;
  }
}
