import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { eventLoop } from '../../src/ops/eventLoop.ts';

test('a turn that keeps others waiting is told with its length, and stands in the numbers', async () => {
  const long: number[] = [];
  const loop = eventLoop((ms) => long.push(ms));
  await sleep(100);
  const began = performance.now();
  while (performance.now() - began < 400);
  for (let tries = 0; long.length === 0 && tries < 100; tries += 1) await sleep(50);
  expect(long[0]).toBeGreaterThan(300);
  for (const { p50, p99, max } of [loop.sinceStart(), loop.lastMinute()]) {
    expect(max).toBeGreaterThan(300);
    expect(p50).toBeLessThanOrEqual(p99);
    expect(p99).toBeLessThanOrEqual(max);
    expect(p50).toBeLessThan(200);
  }
  loop.stop();
});

test('nothing was late where nothing was measured', () => {
  const loop = eventLoop();
  expect(loop.lastMinute()).toEqual({ p50: 0, p99: 0, max: 0 });
  loop.stop();
});
