import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a node does with a request: answers, breaks the connection off, or never says anything. */
export type Does = { readonly status: number; readonly body: unknown } | 'drop' | 'silence';

/** A node that speaks just enough of the protocol to go wrong in every way that nodes do. */
export async function standIn(
  does: (request: { readonly path: string; readonly body: string; readonly authorization: string }) => Does,
) {
  const open = { now: 0, most: 0, requests: 0, largest: 0 };
  const server = createServer((request, response) => {
    open.requests += 1;
    open.now += 1;
    open.most = Math.max(open.most, open.now);
    response.on('close', () => {
      open.now -= 1;
    });
    void textOf(request).then((body) => {
      open.largest = Math.max(open.largest, Buffer.byteLength(body));
      const done = does({ path: request.url ?? '', body, authorization: request.headers.authorization ?? '' });
      if (done === 'drop') request.socket.destroy();
      else if (done !== 'silence')
        setTimeout(
          () => response.writeHead(done.status, { 'content-type': 'application/json' }).end(JSON.stringify(done.body)),
          5,
        );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // It listens on a port, not on a pipe.
  return {
    url: new URL(`http://127.0.0.1:${port}`),
    open,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
