import { setTimeout as sleep } from 'node:timers/promises';
import { restBase } from '../discordApi.ts';
import type { Attachment } from '../discordIncoming.ts';

/** What became of fetching a file. */
export type Fetched = { readonly content: Uint8Array } | { readonly failed: 'address' | 'large' | 'gone' };

/** Fetches files that came with commands, from where Discord keeps them and from nowhere else. */
export type FetchAttachment = (attachment: Attachment, mostBytes: number) => Promise<Fetched>;

const discordKeeps = ['https://cdn.discordapp.com', 'https://media.discordapp.net'];
const hangsAfterMs = 20_000;
const tries = 3;

/** Fetches from Discord's own addresses, or where another REST base is given, from that one's. */
export function attachmentsFrom(apiBase: string | null): FetchAttachment {
  const base = new URL(restBase(apiBase));
  const origins = new Set(base.hostname === 'discord.com' ? discordKeeps : [base.origin]);
  return async ({ url }, mostBytes) => {
    const address = URL.canParse(url) ? new URL(url) : null;
    const known = address && origins.has(address.origin) && /^\/(?:ephemeral-)?attachments\//.test(address.pathname);
    if (!known || address.username || address.password) return { failed: 'address' };
    for (let tried = 1; ; tried++) {
      try {
        const fetched = await once(address, mostBytes);
        if (fetched) return fetched;
      } catch {
        // A lost connection is like an answer that says to come again.
      }
      if (tried === tries) return { failed: 'gone' };
      await sleep(200 * tried);
    }
  };
}

/** Null: it may help to come again. */
async function once(address: URL, mostBytes: number): Promise<Fetched | null> {
  // No redirect is followed: it could lead anywhere.
  const response = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(hangsAfterMs) });
  if (response.status >= 500 || response.status === 429) return null;
  if (!response.ok || !response.body) return { failed: 'gone' };
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body) {
    size += chunk.byteLength;
    // What was said of the size counts for nothing; the stream ends here.
    if (size > mostBytes) return { failed: 'large' };
    chunks.push(chunk);
  }
  return { content: Buffer.concat(chunks) };
}
