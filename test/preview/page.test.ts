import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, type Sitting, sitDown } from './browser.ts';

if (!chromiumPath) console.warn('SKIPPED: the preview page was tried in no browser, as Chromium is not installed here.');

let sitting: Sitting;
const box = (page: Page) => page.getByRole('combobox', { name: 'Message' });
const cards = (page: Page) => page.locator('.container');

/** One person may ask ten times in ten seconds, here as in Discord; the tests share it out. */
const be = (page: Page, name: string) => page.getByLabel('You are').selectOption({ label: name });

async function ask(page: Page, question: string): Promise<void> {
  await box(page).fill('/');
  await page.keyboard.type(`ask ${question}`);
  await page.keyboard.press('Enter');
  await cards(page).first().waitFor();
}

describe.skipIf(!chromiumPath)('the preview page in Chromium', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    sitting = await sitDown();
  });
  afterAll(() => sitting?.end());
  afterEach(() => expect(sitting.problems.splice(0)).toEqual([]));

  it('answers a question typed on the keyboard alone, with citations and a budget', async () => {
    const page = await sitting.page(1100);
    await page.keyboard.type('/as');
    await page.keyboard.press('Tab');
    await page.keyboard.type('trade volume 2018');
    await page.keyboard.press('Enter');
    const card = cards(page).first();
    await card.getByText('$107 billion').first().waitFor();
    expect(await card.locator('strong').allTextContents()).toContain('$107 billion');
    expect(await card.textContent()).toMatch(/differ/);
    expect(await page.locator('.budget').first().textContent()).toMatch(
      /\d+ \/ 40 components.*\/ 4,000 characters.*\/ 10,170 bytes/,
    );
    await page.close();
  });

  it('offers questions in an empty channel, which one press asks', async () => {
    const page = await sitting.page(1100);
    const offers = page.getByRole('group', { name: 'Worth asking' }).getByRole('button');
    await offers.first().waitFor();
    expect(await offers.count()).toBe(3);
    await offers.first().click();
    await cards(page).first().waitFor();
    expect(await offers.first().isHidden()).toBe(true);
    await page.close();
  });

  it('opens a source for the asker alone, and it goes when it is dismissed', async () => {
    const page = await sitting.page(1100);
    await ask(page, 'trade volume 2018');
    await page.getByRole('button', { name: 'Source' }).first().click();
    const secret = page.locator('.message.only');
    await secret.getByText('Only you can see this').waitFor();
    expect(await secret.textContent()).toContain('Read again just now');
    await page.getByLabel('You are').selectOption({ label: 'Jonas' });
    expect(await secret.count()).toBe(0);
    expect(await cards(page).count()).toBe(1);
    await page.getByLabel('You are').selectOption({ label: 'Maya' });
    await secret.getByRole('button', { name: 'Dismiss message' }).click();
    expect(await secret.count()).toBe(0);
    await page.close();
  });

  it('compares where sources differ', async () => {
    const page = await sitting.page(1100);
    await ask(page, 'trade volume 2018');
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.locator('.message').nth(1).locator('.container').waitFor();
    const text = await page.locator('.message').nth(1).textContent();
    expect(text).toContain('pressed Compare');
    expect(text).toContain('108 billion');
    await page.close();
  });

  it('shows a chart as Discord would, described for who cannot see it', async () => {
    const page = await sitting.page(1100);
    await be(page, 'Jonas');
    await box(page).fill('/');
    await page.keyboard.type('figures trade turnover');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Chart' }).click();
    const picture = page.locator('.message.only img');
    await picture.waitFor();
    await page.waitForFunction('[...document.images].every((one) => one.complete && one.naturalWidth === 1280)');
    expect(await picture.getAttribute('alt')).toMatch(/\$107 billion.*US\$108 billion.*\$240\.1 billion/s);
    expect(await picture.evaluate(({ clientWidth, clientHeight }) => clientWidth <= 550 && clientHeight <= 350)).toBe(true);
    await page.locator('.message.only').getByRole('button', { name: 'Share' }).click();
    await page.locator('.message:not(.only) img').waitFor();
    await page.close();
  });

  it('offers speakers while one is typed, as Discord would', async () => {
    const page = await sitting.page(1100);
    await page.keyboard.type('/quote Pesk');
    await page.getByRole('option', { name: 'Dmitry Peskov' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.getByLabel(/^speaker/).inputValue()).toBe('Dmitry Peskov');
    await page.keyboard.press('Enter');
    await cards(page).first().getByText('pivoted to the east').waitFor();
    await page.close();
  });

  it('takes a command with its options typed in one go, as the terminal does', async () => {
    const page = await sitting.page(1100);
    await page.keyboard.type('/quote Peskov about:');
    expect(await page.getByLabel(/^speaker/).inputValue()).toBe('Peskov');
    await page.keyboard.type('pivot');
    expect(await page.getByLabel(/^about/).inputValue()).toBe('pivot');
    await page.keyboard.press('Enter');
    await cards(page).first().getByText('pivoted to the east').waitFor();
    await box(page).fill('/compare a:2018 b:2023 about:trade');
    expect(await page.getByLabel(/^a:/).inputValue()).toBe('2018');
    expect(await page.getByLabel(/^b:/).inputValue()).toBe('2023');
    expect(await page.getByLabel(/^about:/).inputValue()).toBe('trade');
    await page.close();
  });

  it('checks any message from its menu, and keeps servers apart', async () => {
    const page = await sitting.page(1100);
    await box(page).fill('“The eagles of the Russian emblem look west”, said Dmitry Peskov.');
    await page.keyboard.press('Enter');
    const message = page.locator('.message').first();
    await message.click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Check this message' }).click();
    await page.locator('.message.only .container').waitFor();
    await message.getByRole('button', { name: /more$/ }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect(await page.getByRole('menu').count()).toBe(0);
    await page.getByRole('button', { name: 'Reading group' }).click();
    expect(await page.locator('.message').count()).toBe(0);
    await page.close();
  });

  it('opens a window to write a further question into', async () => {
    const page = await sitting.page(1100);
    await be(page, 'Lin (manages the server)');
    await ask(page, 'trade volume 2018');
    await page.getByRole('button', { name: 'Follow-up' }).first().click();
    const window = page.getByRole('dialog');
    expect(await window.getByRole('textbox').inputValue()).toContain('trade volume 2018');
    await window.getByRole('textbox').fill('who is Dmitry Peskov?');
    await window.getByRole('button', { name: 'Submit' }).click();
    await page.locator('.message').nth(1).locator('.container').getByText('Peskov').first().waitFor();
    await page.close();
  });

  it('shows hostile text as text', async () => {
    const page = await sitting.page(1100);
    await be(page, 'Lin (manages the server)');
    await ask(page, '<img src=x onerror=alert(1)> **bold** [a](https://evil.example) @everyone');
    const card = cards(page).first();
    expect(await card.textContent()).toContain('<img src=x onerror=alert(1)> **bold** [a](https://evil.example) @everyone');
    expect(await card.locator('img, a, .mention').count()).toBe(0);
    await page.close();
  });

  it.each(['dark', 'light'] as const)('fits a telephone of 390 px, %s', async (scheme) => {
    const page = await sitting.page(390, scheme);
    await be(page, 'Jonas');
    await ask(page, 'trade volume 2018');
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    expect(await page.evaluate('document.documentElement.dataset.theme')).toBe(scheme);
    await page.getByRole('button', { name: /Light|Dark/ }).click();
    expect(await page.evaluate('document.documentElement.dataset.theme')).not.toBe(scheme);
    await page.close();
  });

  it('takes direct messages without a slash', async () => {
    const page = await sitting.page(1100);
    await be(page, 'Jonas');
    await page.getByRole('button', { name: 'Direct message' }).click();
    await box(page).fill('trade volume 2018');
    await page.keyboard.press('Enter');
    await cards(page).first().getByText('$107 billion').first().waitFor();
    await page.close();
  });
});
