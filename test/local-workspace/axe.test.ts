import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { runApp } from '../support/app.ts';
import { seriousFindings } from './axe.ts';
import { missing, openPage, PAGE } from './chromium.ts';

const send = async (page: Page, line: string) => {
  await page.getByRole('textbox', { name: 'Message' }).fill(line);
  await page.keyboard.press('Enter');
};

/** What the page shows, one after the other. */
const SCREENS: [string, (page: Page) => Promise<void>][] = [
  ['the welcome', (page) => page.getByRole('button', { name: /What happened/ }).waitFor()],
  [
    'suggestions',
    async (page) => {
      await page.getByRole('textbox', { name: 'Message' }).fill('/');
      await page.getByRole('listbox').getByRole('option').first().waitFor();
    },
  ],
  [
    'an answer in a thread',
    async (page) => {
      await send(page, '@ukraine-talks who said that Russia has a gun to Ukraine’s head?');
      await page.getByRole('complementary').getByRole('article').nth(1).waitFor();
    },
  ],
  [
    'a summary',
    async (page) => {
      await page.getByRole('button', { name: 'Close the thread' }).click();
      await send(page, '/ukraine-talks summary');
      await page.getByText('Only visible to you').last().waitFor();
    },
  ],
  [
    'a form with what is wrong with it',
    async (page) => {
      await send(page, '/ukraine-talks add');
      await page.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click();
      await page.getByRole('alert').first().waitFor();
    },
  ],
  [
    'Home',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'ukraine-talks Home' }).click();
      await page.locator('.messages.home .blocks').waitFor();
    },
  ],
  [
    'the channels, over the rest of a phone’s screen',
    async (page) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.getByRole('button', { name: 'Show channels' }).press('Enter');
      await page.locator('.sidebar .entry.current:focus').waitFor();
    },
  ],
  [
    'a phone’s screen',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Show channels' }).and(page.locator(':focus')).waitFor();
    },
  ],
];

it.skipIf(missing !== null).each(['light', 'dark'] as const)(
  `axe finds nothing serious in the page, %s${missing === null ? '' : ` (skipped: ${missing})`}`,
  async (colorScheme) => {
    const { local } = await runApp({ pageDir: PAGE });
    const { page } = await openPage(local.url);
    await page.emulateMedia({ colorScheme });
    for (const [name, show] of SCREENS) {
      await show(page);
      expect(await seriousFindings(page), name).toEqual([]);
    }
  },
  60_000,
);
