import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import esbuild from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chartPainter } from '../../src/adapters/chartPainter.ts';
import { chartSvg } from '../../src/render/chart/chartSvg.ts';
import { figureChart, moment, point, strip, year } from '../fakes/charts.ts';

const chart = figureChart([point('Senn Courier', 107e9), point('Orle Times', 240.1e9, { citation: 2, period: year(2023) })]);
const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** The worker as a build makes it, where its packages are found. */
const folder = join(process.cwd(), 'node_modules', '.cache', `chart-worker-${process.pid}`);
const entry = pathToFileURL(join(folder, 'chartWorker.js'));

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  await esbuild.build({
    entryPoints: ['src/adapters/chartWorker.ts'],
    ...{ outdir: folder, bundle: true, format: 'esm', platform: 'node', packages: 'external', logLevel: 'silent' },
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the painter of charts', () => {
  it('gives a PNG of twice the size, the same bytes in a thread and without one', async () => {
    const [here, there] = await Promise.all([
      chartPainter({ entry: null }).png(chart, 'en'),
      chartPainter({ entry }).png(chart, 'en'),
    ]);
    const view = Buffer.from(here);
    expect([...view.subarray(0, 8)]).toEqual(signature);
    expect(view.readUInt32BE(16)).toBe(1280);
    const height = Number(/height="(\d+)"/.exec(chartSvg(chart, 'en'))?.[1]);
    expect(view.readUInt32BE(20)).toBe(2 * height);
    expect(Buffer.from(there).equals(view)).toBe(true);
  });

  it('draws letters and marks: without the letters it is another picture', async () => {
    const whole = await chartPainter({ entry: null }).png(chart, 'en');
    const bare = new Resvg(chartSvg(chart, 'en'), {
      font: { loadSystemFonts: false },
      fitTo: { mode: 'zoom', value: 2 },
    }).render();
    // Every look at `pixels` copies them all.
    const { pixels } = bare;
    const colours = new Set<number>();
    for (let i = 0; i < pixels.length; i += 4) colours.add(pixels.readUInt32BE(i));
    expect(colours.has(0x0072b2ff)).toBe(true);
    expect(colours.has(0xd55e00ff)).toBe(true);
    expect(whole.length).toBeGreaterThan(bare.asPng().length * 1.5);
  });

  // A machine with other work may give nobody a turn.
  it('blocks nobody while it draws in its thread', { retry: 2 }, async () => {
    const painter = chartPainter({ entry });
    await painter.png(chart, 'en');
    let longest = 0;
    let last = performance.now();
    const timer = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 1);
    const used = process.cpuUsage();
    await painter.png(strip([moment('a', year(2014)), moment('b', year(2015))]), 'en');
    clearInterval(timer);
    // Time that the machine gave to others is no blocking; all threads together worked longer than this one stood still.
    const { user, system } = process.cpuUsage(used);
    expect(longest).toBeLessThan(Math.max(20, (user + system) / 1000));
  });

  it('draws the same chart once, and again after a failure', async () => {
    const painter = chartPainter({ entry });
    const [one, other] = [painter.png(chart, 'en'), painter.png(chart, 'en')];
    expect(one).toBe(other);
    await one;
    expect(painter.png(chart, 'de')).not.toBe(one);
    const broken = chartPainter({ entry: pathToFileURL(join(folder, 'missing.js')) });
    await expect(broken.png(chart, 'en')).rejects.toThrow();
    await expect(broken.png(chart, 'en')).rejects.toThrow();
  });

  it('ends a drawing that takes too long, and draws the next in a new thread', async () => {
    const painter = chartPainter({ entry, timeoutMs: 1 });
    await expect(painter.png(chart, 'en')).rejects.toThrow('longer than 1 ms');
    const patient = chartPainter({ entry, idleMs: 1 });
    await patient.png(chart, 'en');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await patient.png(chart, 'fr')).length).toBeGreaterThan(10_000);
  });
});
