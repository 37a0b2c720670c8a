import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { languages, ownNames } from '../../src/present/words/language.ts';
import { chromiumPath, type Sitting, sitDown } from './browser.ts';

if (!chromiumPath)
  console.warn('SKIPPED: nobody tried the preview page for accessibility and speed, as Chromium is not installed here.');

let sitting: Sitting;

async function use(page: Page, typed: string): Promise<void> {
  await page.locator('#write').fill('/');
  await page.keyboard.type(typed);
  await page.keyboard.press('Enter');
}

/** What axe-core finds that keeps somebody out. */
async function barriers(page: Page): Promise<readonly string[]> {
  // By the debugger: the page's own policy lets no foreign script in.
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const found = await (globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }).axe.run();
    return found.violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  });
}
interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}

describe.skipIf(!chromiumPath)('the preview page is for everybody', { timeout: 90_000 }, () => {
  beforeAll(async () => {
    sitting = await sitDown();
  });
  afterAll(() => sitting?.end());
  afterEach(() => expect(sitting.problems.splice(0)).toEqual([]));

  it.each([
    ['dark', 1280],
    ['light', 1280],
    ['dark', 390],
    ['light', 390],
  ] as const)('without barriers in the %s theme at %i px', async (scheme, width) => {
    const page = await sitting.page(width, scheme);
    expect(await barriers(page)).toEqual([]);
    await use(page, 'ask trade volume 2018');
    await page.locator('.container').first().waitFor();
    await page.getByRole('button', { name: 'Source' }).first().click();
    await page.locator('.message.only').waitFor();
    await page.keyboard.type('/');
    expect(await barriers(page)).toEqual([]);
    await page.locator('#write').fill('');
    await page.evaluate('location.hash = "#articles"');
    await page.locator('.articles li').first().waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.locator('.articles a').nth(1).click();
    await page.locator('.piece').first().waitFor();
    for (const kind of ['Reported speech', 'Names', 'Sentences']) await page.getByRole('button', { name: kind }).click();
    await page.locator('.stop').first().click();
    expect(await barriers(page)).toEqual([]);
    await page.evaluate('document.querySelectorAll(".article .kind").forEach((one) => one.click())');
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Why this answer' }).first().click();
    await page.locator('.why').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Follow-up' }).first().click();
    await page.getByRole('dialog').waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('#keys').click();
    await page.getByRole('dialog').waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    await page.close();
  });

  it('lets one go through messages and their menus on the keyboard', async () => {
    const page = await sitting.page(1280);
    await use(page, 'ask trade volume 2018');
    await page.locator('.container').first().waitFor();
    await page.locator('#write').focus();
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate('document.activeElement.className')).toContain('message');
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Check this message' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await page.evaluate('document.activeElement.id')).toBe('write');
    await page.keyboard.press('Alt+2');
    expect(await page.getByRole('button', { name: 'Reading group' }).getAttribute('aria-pressed')).toBe('true');
    await page.evaluate('document.activeElement.blur()');
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText('through the messages').waitFor();
    await page.close();
  });

  it('tells a screen reader of each answer, shortly', async () => {
    const page = await sitting.page(1280);
    await use(page, 'ask trade volume 2018');
    await page.locator('.container').first().waitFor();
    const heard = await page.locator('#heard').textContent();
    expect(heard).toMatch(/^Footnote: trade volume 2018/);
    expect(heard?.length).toBeLessThan(320);
    await page.close();
  });

  it.each(languages)('speaks %s, page and cards alike', async (language) => {
    const page = await sitting.page(1280);
    await page.locator('#language').selectOption({ label: ownNames[language] });
    expect(await page.evaluate('document.documentElement.lang.slice(0, 2)')).toBe(language);
    const names = { en: 'ask', de: 'fragen', fr: 'demander', es: 'preguntar', ru: 'спросить', zh: '提问' };
    await page.locator('#write').fill('/');
    expect(await page.locator('#offers [role=option]').first().textContent()).toContain('/');
    await use(page, `${names[language]} trade volume 2018`);
    const source = { en: 'Source', de: 'Quelle', fr: 'Source', es: 'Fuente', ru: 'Источник', zh: '来源' };
    await page.getByRole('button', { name: source[language] }).first().waitFor();
    expect(await page.locator('.called').first().textContent()).toContain(`/${names[language]}`);
    expect(await barriers(page)).toEqual([]);
    await page.close();
  });

  it('says of a watch that only Discord can keep it', async () => {
    const page = await sitting.page(1280);
    await use(page, 'watch trade');
    await page.locator('.message.only .container').waitFor();
    expect(await page.locator('.message.only').textContent()).toMatch(/Discord/);
    await page.close();
  });

  it('answers thirty questions in a row, far more than sixty a minute, without lag', async () => {
    const page = await sitting.page(1280);
    const cards = page.locator('.container');
    const times: number[] = [];
    for (let n = 0; n < 30; n++) {
      // One person may ask ten times in ten seconds.
      if (n % 10 === 0) await page.locator('#who').selectOption({ index: n / 10 });
      const before = await cards.count();
      await page.locator('#write').fill('/');
      await page.keyboard.type('ask ');
      await page.keyboard.insertText(n % 2 ? 'trade volume 2018' : `how many pandas in zoo ${n}`);
      const begun = performance.now();
      await page.keyboard.press('Enter');
      await cards.nth(before).waitFor();
      times.push(performance.now() - begun);
    }
    times.sort((a, b) => a - b);
    console.info(`30 answers on the page: median ${times[15]?.toFixed(0)} ms, slowest ${times.at(-1)?.toFixed(0)} ms`);
    expect(times[15]).toBeLessThan(300);
    expect(times[27]).toBeLessThan(1_000);
    await page.close();
  });

  it('paints within a second, weighs little and does not jump', async () => {
    const page = await sitting.page(1280);
    await page.addInitScript(`
      globalThis.seen = { shift: 0 };
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.shift += entry.value;
      }).observe({ type: 'layout-shift', buffered: true });
    `);
    await page.reload();
    await page.locator('#write').waitFor();
    await page.waitForTimeout(300);
    const paint = await page.evaluate('performance.getEntriesByName("first-contentful-paint")[0].startTime');
    const shift = await page.evaluate('seen.shift');
    const weight = await page.evaluate(
      '["navigation", "resource"].flatMap((kind) => performance.getEntriesByType(kind)).reduce((sum, one) => sum + one.transferSize, 0)',
    );
    console.info(
      `first paint ${Math.round(Number(paint))} ms, ${Math.round(Number(weight) / 1024)} kB, shift ${Number(shift).toFixed(3)}`,
    );
    expect(paint).toBeLessThan(1_000);
    expect(weight).toBeLessThan(300 * 1024);
    expect(shift).toBeLessThan(0.1);
    await page.close();
  });
});
