import { Readable, Writable } from 'node:stream';
import type { Page } from 'playwright-core';
import { program } from '../../src/wire.ts';
import { terminalPage } from './ansi.ts';
import type { Sitting } from './browser.ts';
import { read, written } from './png.ts';

/** The clock of every picture. */
const noon = new Date('2026-06-05T12:00:00');

/** What a text is wide in the font that pictures are made with here; other fonts make other pictures. */
export const fontMark = (page: Page): Promise<unknown> =>
  page.evaluate(`(() => { const pen = document.createElement('canvas').getContext('2d');
    pen.font = getComputedStyle(document.body).font; return Math.round(pen.measureText('Footnote, word for word 2018').width); })()`);

async function use(page: Page, typed: string): Promise<void> {
  await page.locator('#write').fill('/');
  await page.keyboard.type(typed);
  await page.keyboard.press('Enter');
}

async function opened(sitting: Sitting, width: number, height: number, scheme: 'dark' | 'light'): Promise<Page> {
  const page = await sitting.page(width, scheme, height);
  await page.clock.setFixedTime(noon);
  return page;
}

const still = { animations: 'disabled', caret: 'hide' } as const;
const picture = async (page: Page): Promise<Buffer> => written(read(await page.screenshot(still)));

async function card(page: Page): Promise<Buffer> {
  const shown = page.locator('.container').last();
  await shown.waitFor();
  await page.mouse.move(0, 0);
  return written(read(await shown.screenshot(still)));
}

/** Takes the pictures of the README, each under its name. */
export async function pictures(sitting: Sitting): Promise<ReadonlyMap<string, Buffer>> {
  const taken = new Map<string, Buffer>();
  const page = await opened(sitting, 1280, 800, 'dark');
  await use(page, 'ask trade volume 2018');
  await page.getByRole('link', { name: 'In the article' }).first().click();
  await page.locator('#panel .target').first().waitFor();
  await page.locator('#write').focus();
  taken.set('page', await picture(page));
  await page.close();

  const cards = await opened(sitting, 760, 1000, 'dark');
  await use(cards, 'ask trade volume 2018');
  taken.set('ask', await card(cards));
  await cards.getByRole('button', { name: 'Source' }).first().click();
  await cards.locator('.message.only').waitFor();
  taken.set('source', await card(cards));
  await cards.getByRole('button', { name: 'Compare' }).click();
  await cards.locator('.message.only').nth(1).waitFor();
  taken.set('compare', await card(cards));
  await use(cards, 'quote Peskov');
  await cards.locator('.container').nth(3).waitFor();
  taken.set('quote', await card(cards));
  await cards.locator('#who').selectOption({ index: 1 });
  await use(cards, 'figures trade turnover');
  await cards.getByRole('button', { name: 'Chart' }).click();
  await cards.locator('.message.only img').waitFor();
  await cards.waitForFunction(() => [...Object(globalThis).document.images].every((one) => one.complete && one.naturalWidth > 0));
  taken.set('chart', await card(cards));
  await cards.close();

  const light = await opened(sitting, 1280, 800, 'light');
  await light.keyboard.press('Alt+a');
  await light.getByRole('link', { name: /Guest of honour/ }).click();
  await light.locator('.piece').first().waitFor();
  await light.locator('.starts-quotation').filter({ hasText: 'I can’t say' }).first().click();
  taken.set('article', await picture(light));
  await light.close();

  const small = await opened(sitting, 390, 844, 'light');
  await use(small, 'quote Peskov');
  await small.locator('.container').waitFor();
  taken.set('mobile', await picture(small));
  await small.close();

  taken.set('console', await consolePicture(sitting, '/ask trade volume 2018'));
  return taken;
}

/** What `npm start -- '…'` prints on a terminal, as a picture. */
async function consolePicture(sitting: Sitting, command: string): Promise<Buffer> {
  let said = '';
  const sink = (hear: (text: string) => void) =>
    Object.assign(
      new Writable({
        write(piece, _, done) {
          hear(String(piece));
          done();
        },
      }),
      { isTTY: true, columns: 92 },
    );
  const io = {
    input: Readable.from([]),
    output: sink((text) => {
      said += text;
    }),
    errors: sink(() => {}),
    environment: { TERM: 'xterm-256color', DATA_DIR: `${sitting.folder}/data` },
  };
  await program([command], io, new AbortController().signal);
  const page = await sitting.page(1000);
  // The page's own policy would let no inline style in.
  await page.goto('about:blank');
  await page.setContent(terminalPage(said.trimEnd(), `npm start -- '${command}'`));
  const shot = await page.locator('body').screenshot(still);
  await page.close();
  return written(read(shot));
}
