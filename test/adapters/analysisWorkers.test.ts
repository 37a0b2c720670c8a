import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AnalysisWorkers, analysisWorkers, type ReadPiece, TookTooLong } from '../../src/adapters/analysisWorkers.ts';
import { sha256 } from '../../src/adapters/sha256.ts';
import { builtWorker } from '../fakes/builtWorker.ts';
import { pdf, pdfOf } from '../fakes/pdf.ts';

let entry: string;
const open: AnalysisWorkers[] = [];
const pool = (more: Parameters<typeof analysisWorkers>[0] = {}) => {
  const workers = analysisWorkers({ entry, ...more });
  open.push(workers);
  return workers;
};
beforeAll(async () => {
  entry = await builtWorker();
}, 60_000);
afterAll(() => Promise.all(open.map((workers) => workers.close())));

const fileOf = (path: string, text: string) => {
  const bytes = Buffer.from(text);
  return { path, bytes, sha256: sha256(bytes) };
};
const jobOf = (path: string, text: string) => ({ file: fileOf(path, text), scope: '', listed: null, known: [] });
const long = 'The minister said that exports of wheat rose by 12.5 percent in 2018. '.repeat(30_000);

describe('worker threads', () => {
  it('read and analyse a file to the same as without them', async () => {
    const text = 'Ada Byron said: “Exports rose by 12 percent.” Nobody asked her in 2018 why.\n\nShe told more later.';
    const read = async (workers: AnalysisWorkers) => {
      const pieces: ReadPiece[] = [];
      await workers.read(jobOf('a.txt', text), (piece) => pieces.push(piece));
      return pieces;
    };
    const inWorker = await read(pool());
    expect(inWorker).toEqual(await read(pool({ entry: null })));
    expect(inWorker).toHaveLength(1);
    expect(inWorker[0]).toMatchObject({ article: { id: 'a.txt' }, analysis: { quotations: [{}] } });
  });

  it('hand over the articles of a long .jsonl file in order, refusals among them', async () => {
    const lines = Array.from({ length: 100 }, (_, i) =>
      i === 50 ? 'no JSON' : JSON.stringify({ id: `n${i}`, text: `Ship ${i} came in.` }),
    );
    const seen: string[] = [];
    await pool().read(jobOf('a.jsonl', lines.join('\n')), (piece) =>
      seen.push('refusal' in piece ? `line ${piece.refusal.line}` : piece.article.id),
    );
    expect(seen).toEqual(lines.map((_, i) => (i === 50 ? 'line 51' : `n${i}`)));
  });

  it('leave the thread that answers people free while a huge article is analysed', async () => {
    const workers = pool();
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const abort = new AbortController();
    const reading = workers.read(jobOf('huge.txt', long), () => undefined, { signal: abort.signal }).catch(() => undefined);
    await sleep(400);
    delay.disable();
    abort.abort();
    await reading;
    expect(delay.max / 1e6).toBeLessThan(150);
  });

  it('stop a huge article at once when told to, and do the next piece of work', async () => {
    const workers = pool();
    const abort = new AbortController();
    const reading = workers.read(jobOf('huge.txt', long), () => undefined, { signal: abort.signal });
    setTimeout(() => abort.abort(new Error('stopped')), 200);
    const began = performance.now();
    await expect(reading).rejects.toThrow('stopped');
    expect(performance.now() - began).toBeLessThan(1_500);
    await expect(workers.pdfText(Buffer.from('no pdf'))).resolves.toEqual({ refused: 'damaged' });
  });

  it('stop work that takes longer than it may', async () => {
    const reading = pool().read(jobOf('huge.txt', long), () => undefined, { timeoutMs: 200 });
    await expect(reading).rejects.toThrow(TookTooLong);
  });

  it('work as well when threads come and go between pieces of work', async () => {
    const workers = pool({ size: 2, idleMs: 5 });
    for (let i = 0; i < 12; i++) {
      const texts = await Promise.all(
        Array.from({ length: 3 }, async (_, j) => {
          let text = '';
          const take = (piece: ReadPiece) => {
            text = 'article' in piece ? piece.article.text : '';
          };
          await workers.read({ ...jobOf('a.txt', `Ship ${i} of ${j} came in.`), bare: true }, take);
          return text;
        }),
      );
      expect(texts).toEqual([0, 1, 2].map((j) => `Ship ${i} of ${j} came in.`));
      await sleep(i % 3 === 0 ? 0 : 6 + i);
    }
  }, 60_000);

  it('do not take the program with them when one runs out of memory', async () => {
    const reading = pool({ heapMb: 24 }).read(jobOf('huge.txt', long.repeat(3)), () => undefined);
    await expect(reading).rejects.toThrow();
  }, 60_000);
});

describe('text of a PDF', () => {
  it('has a paragraph for lines that follow closely, and whole words', async () => {
    const lines = [
      { text: 'A Headline', y: 740, size: 20 },
      { text: 'Trade between the countries in-', y: 700 },
      { text: 'creased to 107 billion dollars in', y: 686 },
      { text: '2018, officials said.', y: 672 },
      { text: 'A new paragraph follows here.', y: 640 },
    ];
    await expect(pool().pdfText(pdf(lines))).resolves.toMatchObject({
      text: 'A Headline\n\nTrade between the countries increased to 107 billion dollars in 2018, officials said.\n\nA new paragraph follows here.\n',
    });
  });

  it('is refused for a scan, for rubbish and for a file that needs a password', async () => {
    const workers = pool();
    await expect(workers.pdfText(pdf([]))).resolves.toEqual({ refused: 'scanned' });
    await expect(workers.pdfText(Buffer.from('%PDF-1.7\nrubbish'))).resolves.toEqual({ refused: 'damaged' });
    const key = '<00000000000000000000000000000000000000000000000000000000000000ff>';
    const locked = pdfOf(
      [
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [] /Count 0 >>',
        `<< /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O ${key} /U ${key} >>`,
      ],
      '/Encrypt 3 0 R /ID [<aa> <aa>]',
    );
    await expect(workers.pdfText(locked)).resolves.toEqual({ refused: 'encrypted' });
  });

  it('comes or is refused in time for pages that never end', async () => {
    const circle = pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R] /Count 100000000 >>']);
    await expect(pool().pdfText(circle, { timeoutMs: 5_000 })).resolves.toHaveProperty('refused');
  });
});
