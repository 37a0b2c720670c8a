import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { OperatorFault } from '../ops/faults.ts';
import { refusalLines } from './discord/refusalLines.ts';

const advice = z.object({
  shards: z.number().int().min(1),
  session_start_limit: z.object({ max_concurrency: z.number().int().min(1) }),
});

/** How Discord wants a bot to connect. */
export interface GatewayAdvice {
  readonly shards: number;
  /** How many of them may start within five seconds. */
  readonly atOnce: number;
}

const mostTries = 10;

/** Asks Discord, again and again where it cannot be reached; throws an OperatorFault where that leads nowhere. Loads nothing of discord.js. */
export async function gatewayAdvice(
  { token, apiBase }: { readonly token: string; readonly apiBase: string | null },
  signal: AbortSignal,
): Promise<GatewayAdvice> {
  const base = (apiBase ?? 'https://discord.com/api').replace(/\/+$/, '');
  for (let tries = 0; ; tries += 1) {
    const response = await fetch(`${base}/v10/gateway/bot`, { headers: { authorization: `Bot ${token}` }, signal }).catch(
      (error: unknown) => {
        signal.throwIfAborted();
        return error;
      },
    );
    if (response instanceof Response && response.ok) {
      const { shards, session_start_limit: limit } = advice.parse(await response.json());
      return { shards, atOnce: limit.max_concurrency };
    }
    if (response instanceof Response && response.status === 401) throw new OperatorFault(refusalLines.token, 1);
    if (tries >= mostTries)
      throw new OperatorFault(`Discord cannot be reached at ${base}. Check the network and DISCORD_API_BASE.`, 1);
    await sleep(Math.min(30_000, 500 * 2 ** tries), undefined, { signal });
  }
}
