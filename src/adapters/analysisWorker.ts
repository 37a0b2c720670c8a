// Entry point of a worker thread: takes pieces of work one after another, as `workers/protocol.ts` describes them.
import { parentPort } from 'node:worker_threads';
import type { Request, Response } from './workers/protocol.ts';
import { work } from './workers/work.ts';

const port = parentPort;
if (!port) throw new Error('analysisWorker is started as a worker thread');

/** What is taken over at once is taken apart at once, in the thread that answers people: little at a time. */
const mostPieces = 16;
const mostCharacters = 50_000;

port.on('message', (request: Request) => {
  const say = (response: Response) => port.postMessage(response);
  let pieces: unknown[] = [];
  let characters = 0;
  const flush = () => {
    if (pieces.length > 0) say({ id: request.id, pieces });
    pieces = [];
    characters = 0;
  };
  const hand = (piece: unknown) => {
    pieces.push(piece);
    characters += sizeOf(piece);
    if (pieces.length >= mostPieces || characters >= mostCharacters) flush();
  };
  work(request, hand).then(
    (end) => {
      flush();
      say({ id: request.id, end });
    },
    (error: unknown) => say({ id: request.id, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});

function sizeOf(piece: unknown): number {
  const { article } = Object(piece);
  return typeof article?.text === 'string' ? article.text.length : 100;
}
