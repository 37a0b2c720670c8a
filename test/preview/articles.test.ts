import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, type Sitting, sitDown } from './browser.ts';

if (!chromiumPath)
  console.warn('SKIPPED: articles on the preview page were tried in no browser, as Chromium is not installed here.');

let sitting: Sitting;
const room = (page: Page) => page.locator('#panel');
const said = (page: Page) => page.locator('#said');

async function use(page: Page, typed: string): Promise<void> {
  await page.locator('#write').fill('/');
  await page.keyboard.type(typed);
  await page.keyboard.press('Enter');
}

async function drop(page: Page, files: readonly { readonly name: string; readonly text: string }[]) {
  const data = await page.evaluateHandle(
    `(() => { const transfer = new DataTransfer();
      for (const { name, text } of ${JSON.stringify(files)}) transfer.items.add(new File([text], name));
      return transfer; })()`,
  );
  await page.dispatchEvent('body', 'dragover', { dataTransfer: data });
  await page.locator('#drop').waitFor();
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
}

/** Every file under a folder, with what it holds. */
const heldBy = (folder: string): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n');

describe.skipIf(!chromiumPath)('articles on the preview page', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    sitting = await sitDown();
  });
  afterAll(() => sitting?.end());
  afterEach(() => expect(sitting.problems.splice(0)).toEqual([]));

  it('open from a citation at the very words, which are marked and in view', async () => {
    const page = await sitting.page(1280);
    await use(page, 'ask trade volume 2018');
    const passage = page.locator('.section').filter({ hasText: '$107 billion' }).first();
    const words = await passage.locator('.text').first().textContent();
    await passage.getByRole('link', { name: 'In the article' }).click();
    const target = room(page).locator('.target');
    await target.first().waitFor();
    expect((await target.allTextContents()).join('').replace(/\s+/g, ' ')).toBe(words?.replace(/\s+/g, ' '));
    const box = await target.first().boundingBox();
    expect(box && box.y > 50 && box.y < 844).toBe(true);
    expect(await page.evaluate('document.activeElement.classList.contains("target")')).toBe(true);
    // The address leads there again.
    const address = page.url();
    expect(address).toMatch(/#article=[0-9a-f]{10}&at=\d+-\d+$/);
    const again = await sitting.page(1280);
    await again.goto(address);
    await again.reload();
    await again.locator('#panel .target').first().waitFor();
    await page.keyboard.press('Escape');
    expect(await room(page).isHidden()).toBe(true);
    await page.close();
    await again.close();
  });

  it('are found by their heads and walked through mark by mark on the keyboard', async () => {
    const page = await sitting.page(1280);
    await page.keyboard.press('Alt+a');
    await page.getByRole('searchbox').fill('harbin');
    await expect.poll(() => page.locator('.articles li').count()).toBe(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await room(page).locator('.piece').first().waitFor();
    await page.keyboard.press('n');
    const detail = room(page).locator('.about-mark');
    await detail.getByText('characters').first().waitFor();
    const first = await detail.textContent();
    await page.keyboard.press('n');
    expect(await detail.textContent()).not.toBe(first);
    await page.keyboard.press('p');
    expect(await detail.textContent()).toBe(first);
    const toggle = room(page).getByRole('button', { name: 'Names' });
    expect(await toggle.getAttribute('aria-pressed')).toBe('false');
    await toggle.click();
    expect(await room(page).locator('.article-text').getAttribute('data-show')).toContain('name');
    await page.close();
  });

  it('say of a quotation who speaks and how that was found out', async () => {
    const page = await sitting.page(1280);
    await use(page, 'quote Peskov');
    await page.getByRole('link', { name: 'In the article' }).first().click();
    await room(page).locator('.target.quotation').first().waitFor();
    await room(page).locator('.starts-quotation').filter({ hasText: 'Russia' }).first().click();
    const detail = await room(page).locator('.about-mark').textContent();
    expect(detail).toContain('Dmitry Peskov');
    expect(detail).toContain('told');
    await page.close();
  });

  it('can be dropped on the page and asked, by that page alone, and are gone with it', async () => {
    const page = await sitting.page(1280);
    const text = 'Footnote sold 4321 marble lighthouses in 2023, said Ann Lee. The lighthouses cost $17 million.';
    await drop(page, [{ name: 'lighthouses.txt', text }]);
    await room(page).locator('.piece').first().waitFor();
    expect(await room(page).locator('.article-text').textContent()).toContain('marble lighthouses');
    expect(await said(page).textContent()).toContain('lighthouses.txt');
    await use(page, 'ask How much did the lighthouses cost?');
    await page.locator('.container').getByText('$17 million').first().waitFor();
    const other = await sitting.page(1280);
    await use(other, 'ask How much did the marble lighthouses cost?');
    await other.locator('.container').first().waitFor();
    expect(await other.locator('.container').first().textContent()).not.toContain('$17 million');
    await page.getByRole('button', { name: 'Reading group' }).click();
    // The other server's room is empty until something is asked there.
    await page.locator('.container').first().waitFor({ state: 'hidden' });
    await use(page, 'ask How much did the marble lighthouses cost?');
    await page.locator('.container').first().waitFor();
    expect(await page.locator('.container').first().textContent()).not.toContain('$17 million');
    expect(heldBy(sitting.folder)).not.toContain('marble lighthouses');
    const server = new URL(
      await page.evaluate('performance.getEntriesByType("resource").findLast((one) => one.name.includes("/api/files")).name'),
    ).searchParams.get('server');
    const held = async () =>
      ((await (await fetch(`${sitting.address}api/articles?server=${server}&q=lighthouses`)).json()) as { total: number }).total;
    expect(await held()).toBe(1);
    await page.close({ runBeforeUnload: true });
    await expect.poll(held, { timeout: 5_000 }).toBe(0);
    await other.close();
  });

  it('are refused with the reason where they cannot be read, and hostile ones show as text', async () => {
    const page = await sitting.page(1280);
    await drop(page, [{ name: 'photo.png', text: 'x' }]);
    await said(page).getByText('none of .txt').waitFor();
    await drop(page, [
      {
        name: '../../<img src=x onerror=alert(1)>.html',
        text: '<h1>Hello there</h1><script>window.bad=1</script><p>It rose by <b onclick=alert(1)>5 percent</b> &lt;img src=x onerror=window.bad=1&gt; in 2020.</p>',
      },
    ]);
    await room(page).locator('.piece').first().waitFor();
    expect(await room(page).locator('.article-text').textContent()).toContain('<img src=x onerror=window.bad=1>');
    expect(await room(page).locator('img, script, b[onclick]').count()).toBe(0);
    expect(await page.evaluate('window.bad')).toBeUndefined();
    await page.close();
  });

  it('come by /corpus too, for those who manage the server, as in Discord', async () => {
    const page = await sitting.page(1280);
    await page.keyboard.type('/corpus');
    expect(await page.locator('#offers [role=option]').count()).toBe(0);
    await page.getByLabel('You are').selectOption({ label: 'Lin (manages the server)' });
    await page.locator('#write').fill('');
    await page.locator('#write').focus();
    await page.keyboard.type('/corpus add');
    await page.keyboard.press('Enter');
    await page.locator('input[type=file].words').setInputFiles({
      name: 'windmills.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Ann Lee counted 913 windmills in 2021.'),
    });
    await page.getByRole('button', { name: 'Send' }).click();
    await page.locator('.message.only').getByText('windmills.txt').first().waitFor();
    await use(page, 'ask How many windmills?');
    await page.locator('.container').getByText('913').first().waitFor();
    await use(page, 'corpus remove ');
    await page.getByRole('option', { name: /windmills/ }).waitFor();
    await page.close();
  });

  it('show why an answer is as it is, and how close it was', async () => {
    const page = await sitting.page(1280);
    await use(page, 'ask trade volume 2018');
    await page.getByRole('link', { name: 'Why this answer' }).click();
    const text = await room(page).locator('.why').textContent();
    for (const told of ['volume', '2018', '% sure', 'on the card', 'cover', ' ms']) expect(text).toContain(told);
    await use(page, 'ask Who is Zebulon Quarkfeather?');
    await page.locator('.container').nth(1).waitFor();
    await page.getByRole('link', { name: 'Why this answer' }).nth(1).click();
    await room(page).getByText('does not hold').first().waitFor();
    await use(page, 'quote Peskov');
    await page.locator('.container').nth(2).waitFor();
    await page.getByRole('link', { name: 'Why this answer' }).nth(2).click();
    await room(page).getByText('Passages on the card').waitFor();
    await page.close();
  });
});
