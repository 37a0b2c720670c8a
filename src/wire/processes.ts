import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { print } from '../cli/io.ts';
import { readyMessage } from '../ops/readyMessage.ts';
import type { Running } from './running.ts';

/** The part of the work that one of several processes does. */
export interface OwnPart {
  readonly nth: number;
  /** Whether it tells the operator where the program answers: one of them does, once. */
  readonly speaks: boolean;
  /** Its connections to Discord among all; null: it has none. */
  readonly shards: { readonly own: readonly number[]; readonly count: number } | null;
}

/** Tells a process which part is its own: `2`, or with connections `2 4,5/16`. */
const variable = 'FOOTNOTE_PART';
/** Set where a process takes the place of one that had answered before. */
const againVariable = 'FOOTNOTE_PART_AGAIN';

/** Discord lets a bot make so many connections at once, and as many again after that time. */
const identifyMs = 5_500;

/** What this process was started for by another one; null where it was not. */
export function ownPart({ environment }: Running['io']): OwnPart | null {
  const said = /^(\d+)(?: ([\d,]+)\/(\d+))?$/.exec(environment[variable] ?? '');
  if (!said) return null;
  const [, nth, own, count] = said;
  const speaks = Number(nth) === 0 && environment[againVariable] === undefined;
  return { nth: Number(nth), speaks, shards: own ? { own: own.split(',').map(Number), count: Number(count) } : null };
}

/** Tells the process that started this one, if one did, that it answers now. */
export function sayReady(part: OwnPart | null): void {
  if (part) process.send?.(readyMessage);
}

/** Takes interactions in several processes behind one port; resolves to the exit status. */
export async function serveInProcesses(running: Running, count: number): Promise<number> {
  return start(
    running,
    Array.from({ length: count }, (_, nth) => `${nth}`),
    0,
  );
}

/** Runs the bot in several processes, each with its share of the connections; resolves to the exit status. */
export async function botInProcesses(
  running: Running,
  discord: { readonly token: string; readonly apiBase: string | null },
): Promise<number> {
  const { wish, io, signal } = running;
  const { gatewayAdvice } = await import('../transports/gatewayAdvice.ts');
  const advice = await gatewayAdvice(discord, signal);
  const shards = typeof wish.shards === 'number' ? wish.shards : advice.shards;
  const count = Math.min(wish.workers ?? shards, shards);
  const parts = Array.from({ length: count }, (_, nth) => {
    const [from, to] = [Math.floor((nth * shards) / count), Math.floor(((nth + 1) * shards) / count)];
    return `${nth} ${Array.from({ length: to - from }, (_, at) => from + at).join(',')}/${shards}`;
  });
  await print(io.errors, `Connections to Discord: ${shards}, in processes: ${count}\n`);
  // Within a process the client keeps to this by itself.
  return start(running, parts, advice.atOnce >= shards ? 0 : identifyMs);
}

async function start({ signal, log }: Running, parts: readonly string[], apartMs: number): Promise<number> {
  const { processes } = await import('../ops/processes.ts');
  const built = fileURLToPath(new URL('./main.js', import.meta.url));
  const [, called = ''] = process.argv;
  return processes({
    file: existsSync(built) ? built : called,
    args: process.argv.slice(2),
    environments: parts.map((part) => ({ [variable]: part })),
    again: { [againVariable]: '1' },
    ...{ apartMs, signal, log },
  });
}
