import { existsSync, readFileSync, statSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { terminalPage } from './ansi.ts';
import { chromiumPath, sitDown } from './browser.ts';
import { fontMark, pictures } from './pictures.ts';
import { difference, read, written } from './png.ts';

const names = ['page', 'ask', 'source', 'compare', 'quote', 'chart', 'article', 'mobile', 'console'];
const fileOf = (name: string): string => `docs/images/${name}.png`;
/** What `fontMark` was where the pictures in docs/images were made. */
const fontsThere = 209;
/** Share of pixels that may differ: a word that wraps elsewhere is more, an edge that is drawn otherwise less. */
const tolerated = 0.03;

if (!chromiumPath)
  console.warn('SKIPPED: the pictures of the README were compared with nothing, as Chromium is not installed here.');

describe('the pictures of the README', () => {
  it.each(names)('have %s, in a size that loads at once', (name) => {
    expect(existsSync(fileOf(name))).toBe(true);
    expect(statSync(fileOf(name)).size).toBeLessThan(150 * 1024);
    expect(read(readFileSync(fileOf(name))).width).toBeGreaterThan(300);
  });

  it.skipIf(!chromiumPath)('show the product as it is', { timeout: 120_000 }, async () => {
    const sitting = await sitDown();
    try {
      const fonts = await fontMark(await sitting.page(800));
      if (fonts !== fontsThere) {
        console.warn(`SKIPPED: the pictures were made with other fonts (${fontsThere} px, here ${String(fonts)} px).`);
        return;
      }
      const apart: Record<string, number> = {};
      for (const [name, png] of await pictures(sitting)) apart[name] = difference(read(png), read(readFileSync(fileOf(name))));
      expect(Object.keys(apart).sort()).toEqual([...names].sort());
      const old = Object.entries(apart).filter(([, share]) => share > tolerated);
      expect(old, 'look at them, and take them again with npm run screenshots').toEqual([]);
      expect(sitting.problems).toEqual([]);
    } finally {
      await sitting.end();
    }
  });
});

describe('what takes the pictures', () => {
  it('writes pictures of few colours as they are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }), fc.nat(255), (width, height, seed) => {
        const pixels = Uint8Array.from({ length: width * height * 4 }, (_, i) => (i % 4 === 3 ? 255 : (i * seed) % 256));
        expect(read(written({ width, height, pixels }))).toEqual({ width, height, pixels });
      }),
    );
  });

  it('tells pictures apart', () => {
    const of = (value: number) => ({ width: 10, height: 10, pixels: new Uint8Array(400).fill(value) });
    const dotted = of(10);
    dotted.pixels[0] = 200;
    expect([difference(of(10), of(10)), difference(of(10), of(200)), difference(of(10), dotted)]).toEqual([0, 1, 0.01]);
    expect(difference(of(10), { width: 5, height: 20, pixels: new Uint8Array(400) })).toBe(1);
  });

  it('shows a terminal’s colours, and its text as text', () => {
    const page = terminalPage(
      '\u001b[1mbold\u001b[22m \u001b[33m5 %\u001b[39m <b> \u001b]8;;https://a.example\u001b\\link\u001b]8;;\u001b\\',
      'run',
    );
    expect(page).toContain('<span class="b">bold</span> <span class="c33">5 %</span> &lt;b> link');
  });
});
