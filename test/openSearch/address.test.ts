import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openCluster } from '../../src/adapters/openSearch/cluster.ts';
import { termOf, timesWord, wordOf } from '../../src/adapters/openSearch/words.ts';
import { configOf } from '../../src/ops/config.ts';
import { clusterOf } from '../../src/wire/remote.ts';

describe('the address of an index', () => {
  test('may be several, and holds no password', () => {
    const { INDEX_URL } = configOf({ INDEX_URL: 'https://a:9200, https://b:9200' });
    expect(INDEX_URL?.map(({ host }) => host)).toEqual(['a:9200', 'b:9200']);
    expect(() => configOf({ INDEX_URL: 'https://ann:s3cret@a:9200' })).toThrow(/^INDEX_URL must be/);
    expect(() => configOf({ INDEX_URL: 'https://ann:s3cret@a:9200' })).not.toThrow(/s3cret/);
  });

  test('elsewhere needs TLS unless somebody says that it does not', () => {
    expect(() => clusterOf(configOf({ INDEX_URL: 'http://search.example:9200' }))).toThrow(/without TLS/);
    clusterOf(configOf({ INDEX_URL: 'http://search.example:9200', INDEX_INSECURE: 'yes' })).close();
    clusterOf(configOf({ INDEX_URL: 'http://127.0.0.1:9200' })).close();
    expect(() => clusterOf(configOf({ INDEX_URL: 'https://a', INDEX_CA: '/no/such/file' }))).toThrow(/^INDEX_CA cannot be read/);
  });

  test('is believed only with a certificate that is trusted', async ({ skip }) => {
    const folder = mkdtempSync(join(tmpdir(), 'tls-'));
    const [key, ca] = [join(folder, 'key.pem'), join(folder, 'ca.pem')];
    const made = '-x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost'.split(' ');
    try {
      const where = ['-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', key, '-out', ca];
      execFileSync('openssl', ['req', ...made, ...where], { stdio: 'ignore' });
    } catch {
      process.stderr.write('\nNOT TESTED: certificates of an index, because there is no openssl.\n\n');
      skip();
    }
    const server = createServer({ key: readFileSync(key), cert: readFileSync(ca) }, (_, response) =>
      response.end('{"well":true}'),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo; // It listens on a port, not on a pipe.
    const ask = async (more: { readonly ca: string | null; readonly insecure: boolean }) => {
      const cluster = openCluster({ nodes: [new URL(`https://127.0.0.1:${port}`)], user: null, password: null, ...more });
      try {
        return (await cluster.ask({ method: 'GET', path: '' }, { withinMs: 3_000, tryMs: 2_000 })).body;
      } finally {
        cluster.close();
      }
    };
    await expect(ask({ ca: null, insecure: false })).rejects.toThrow(/SELF_SIGNED|CERT/);
    expect(await ask({ ca, insecure: false })).toEqual({ well: true });
    expect(await ask({ ca: null, insecure: true })).toEqual({ well: true });
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    rmSync(folder, { recursive: true });
  });
});

describe('words of the index', () => {
  test('are one word to any analyzer, and lead back to their terms', () => {
    for (const term of ['gas', '2018', 'москв', "o'brien", '3.5', 'zq', 'zk2', 'azk3', '中', '😀', 'u.s', 'a b'])
      expect([wordOf(term).replace(/[a-z0-9]/g, ''), termOf(wordOf(term))]).toEqual(['', term]);
    expect(wordOf('я'.repeat(500)).length).toBeLessThan(255);
    expect(new Set(['a', 'azk2', 'zq', ''].flatMap((term) => [timesWord(term, 1), timesWord(term, 2)])).size).toBe(8);
  });
});
