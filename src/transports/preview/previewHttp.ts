import type { IncomingMessage, ServerResponse } from 'node:http';
import { gunzipSync } from 'node:zlib';
import { safeHeaders } from './previewGuard.ts';

/** Sends a whole content, compressed where the page keeps it so and the browser takes it. */
export function give(response: ServerResponse, request: IncomingMessage, type: string, content: string | Buffer): void {
  const packed = typeof content !== 'string' && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  const body = typeof content === 'string' || packed ? content : gunzipSync(content);
  const encoding = packed ? { 'content-encoding': 'gzip' } : {};
  response.writeHead(200, { ...safeHeaders, ...encoding, 'content-type': type, 'content-length': Buffer.byteLength(body) });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Sends data. */
export function giveJson(response: ServerResponse, request: IncomingMessage, data: unknown): void {
  give(response, request, 'application/json', JSON.stringify(data));
}

/** Ends with a status and a line for tools. */
export function end(response: ServerResponse, status: number, line = ''): void {
  response.writeHead(status, { ...safeHeaders, 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
  response.end(line);
}

/** What a request holds, `most` bytes of it; null where it is more. */
export async function bodyOf(request: IncomingMessage, most: number): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > most) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > most) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** The data in a text; null where it is none. */
export function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
}
