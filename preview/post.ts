import type { ArticleList, ArticlePart, Dropped, Why } from '../src/transports/preview/previewShapes.ts';
import { locale } from './speak.ts';
import type { Call } from './types.ts';

async function sent(path: string, body: BodyInit, type: string): Promise<Response> {
  const response = await fetch(path, { method: 'POST', headers: { 'content-type': type }, body });
  if (!response.ok) throw new Error(await response.text());
  return response;
}

/** Posts JSON and hears every line of the answer as it comes. */
export async function post(path: string, given: object, hear: (call: Call) => void): Promise<void> {
  const response = await sent(path, JSON.stringify(given), 'application/json');
  if (!response.body) return;
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + part.value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) hear(JSON.parse(line) as Call); // Our own server writes a call on every line.
  }
}

const address = (path: string, query: Readonly<Record<string, string | number | null>>): string => {
  const given = Object.entries(query).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]]));
  return `${path}?${new URLSearchParams(given)}`;
};

async function got<Data>(path: string, query: Readonly<Record<string, string | number | null>>): Promise<Data> {
  const response = await fetch(address(path, query));
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as Data; // Our own server answers in its own shapes.
}

/** Holds a file for a command, as Discord would; gives what stands for it there. */
export async function upload(file: File): Promise<unknown> {
  return (await sent(address('/api/attachments', { name: file.name }), file, 'application/octet-stream')).json();
}

/** Brings a file to a server. */
export async function bring(file: File, server: string, user: string): Promise<Dropped> {
  const query = { server, user, name: file.name, locale: locale() };
  return (await (await sent(address('/api/files', query), file, 'application/octet-stream')).json()) as Dropped; // As above.
}

/** A stretch of the list of articles. */
export const articles = (server: string | null, q: string, from: number) =>
  got<ArticleList>('/api/articles', { server, q, from });

/** A part of an article; null where the server has no such article. */
export const article = (server: string | null, key: string, wanted: { readonly at: number | null; readonly part: number }) =>
  got<ArticlePart | null>('/api/article', { server, key, ...wanted });

/** Why the answer to a command is as it is; null when there is nothing to tell. */
export async function whyOf(given: object): Promise<Why | null> {
  const response = await fetch('/api/why', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(given),
  });
  return response.ok ? ((await response.json()) as Why) : null; // As above.
}

/** Tells that the page is open, so that what was brought is kept. */
export const alive = (servers: readonly string[]) => sent('/api/alive', JSON.stringify({ servers }), 'application/json');

/** Tells that the page is closed; reaches the program even while it closes. */
export function leave(servers: readonly string[]): void {
  navigator.sendBeacon('/api/leave', new Blob([JSON.stringify({ servers })], { type: 'application/json' }));
}
