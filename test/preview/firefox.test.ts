import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type Served, serve } from './browser.ts';

const firefoxPath = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path)) ?? null;
if (!firefoxPath) console.warn('SKIPPED: the preview page was not tried in Firefox, as none is installed here.');

/** A Firefox driven by WebDriver BiDi, which it speaks by itself. */
async function openFirefox(path: string) {
  const profile = mkdtempSync(join(tmpdir(), 'footnote-firefox-'));
  const program = spawn(path, ['--headless', '--remote-debugging-port=0', '--no-remote', '--profile', profile], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: profile, MOZ_HEADLESS_WIDTH: '1200', MOZ_HEADLESS_HEIGHT: '900' },
  });
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    program.stderr.on('data', (piece) => {
      said += String(piece);
      const found = /BiDi listening on (ws:\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    });
    program.on('exit', () => reject(new Error(`Firefox ended: ${said.slice(0, 500)}`)));
  });
  const socket = new WebSocket(`${address}/session`);
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  const waiting = new Map<number, (answer: Json) => void>();
  socket.on('message', (data) => {
    const answer = JSON.parse(String(data)) as Json;
    waiting.get(Number(answer['id']))?.(answer);
  });
  let last = 0;
  const send = (method: string, params: Json) =>
    new Promise<Json>((resolve, reject) => {
      const id = ++last;
      waiting.set(id, (answer) =>
        answer['type'] === 'error' ? reject(new Error(String(answer['message']))) : resolve(Object(answer['result'])),
      );
      socket.send(JSON.stringify({ id, method, params }));
    });
  await send('session.new', { capabilities: {} });
  const { contexts } = await send('browsingContext.getTree', {});
  const { context } = Object(Array.isArray(contexts) ? contexts[0] : null) as { context: string };
  return {
    go: (url: string) => send('browsingContext.navigate', { context, url, wait: 'complete' }),
    async evaluate(expression: string): Promise<unknown> {
      const { result } = await send('script.evaluate', { expression, target: { context }, awaitPromise: true });
      return Object(result).value;
    },
    async type(text: string) {
      const actions = [...text].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await send('input.performActions', { context, actions: [{ type: 'key', id: 'keys', actions }] });
    },
    async close() {
      const ended = new Promise((resolve) => program.once('exit', resolve));
      await send('browser.close', {}).catch(() => program.kill());
      await ended;
      socket.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
type Json = Readonly<Record<string, unknown>>;

const enter = '\uE007';

describe.skipIf(!firefoxPath)('the preview page in Firefox', { timeout: 90_000 }, () => {
  let served: Served;
  let firefox: Awaited<ReturnType<typeof openFirefox>>;
  beforeAll(async () => {
    [served, firefox] = await Promise.all([serve(), openFirefox(firefoxPath ?? '')]);
  }, 90_000);
  afterAll(async () => {
    await firefox?.close();
    await served?.end();
  });

  it('answers a question typed on the keyboard, and shows the place in the article', async () => {
    await firefox.go(served.address);
    await expect.poll(() => firefox.evaluate('document.activeElement.id'), { timeout: 20_000 }).toBe('write');
    await firefox.type(`/ask trade volume 2018${enter}`);
    const card = () => firefox.evaluate('document.querySelector(".container")?.textContent ?? ""');
    await expect.poll(card, { timeout: 20_000 }).toContain('$107 billion');
    expect(await card()).toContain('differ');
    await firefox.evaluate('document.querySelector("a.place").click()');
    const target = () => firefox.evaluate('[...document.querySelectorAll(".target")].map((one) => one.textContent).join("")');
    await expect.poll(target, { timeout: 20_000 }).toContain('US$108 billion');
    expect(await firefox.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  });
});
