import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { runApp } from '../support/app.ts';
import { seriousFindings } from './axe.ts';
import { missing, openPage, PAGE } from './chromium.ts';

const send = async (page: Page, line: string) => {
  await page.getByRole('textbox', { name: 'Message' }).fill(line);
  await page.keyboard.press('Enter');
};

/** An invented article. */
const STORY = `VELLINGE, Jan 8 (Kestrel News) - “We have agreed on a list of questions,” the head of the board, Astrid Hellmark, told reporters in Vellinge on Saturday.

“The door is open, but nobody has knocked,” the Velland envoy Tomas Lind said after the meeting.`;

/** An invented draft. */
const DRAFT = '“The marmalade treaty is signed,” Sergei Riabkov told reporters.';

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
    'what came of an article',
    async (page) => {
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(/its text/).fill(STORY);
      await dialog.getByRole('button', { name: 'Add', exact: true }).click();
      await dialog.getByRole('button', { name: 'Review now' }).waitFor();
    },
  ],
  [
    'a card to review',
    async (page) => {
      await page.getByRole('dialog').getByRole('button', { name: 'Review now' }).click();
      await page.getByRole('button', { name: 'Publish', exact: true }).waitFor();
    },
  ],
  [
    'the form of all of an article',
    async (page) => {
      await page.getByRole('button', { name: /^Publish all of/ }).click();
      await page.getByRole('dialog').getByRole('checkbox').first().waitFor();
    },
  ],
  [
    'the form for a draft',
    async (page) => {
      await page.getByRole('dialog').getByRole('button', { name: 'Not now' }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await send(page, '/ukraine-talks check');
      await page
        .getByRole('dialog')
        .getByLabel(/^The draft/)
        .waitFor();
    },
  ],
  [
    'a report on a draft',
    async (page) => {
      await page
        .getByRole('dialog')
        .getByLabel(/^The draft/)
        .fill(DRAFT);
      await page.getByRole('dialog').getByRole('button', { name: 'Check', exact: true }).click();
      await page.getByText('Nothing of the draft is kept.').waitFor();
    },
  ],
  [
    'the form of a digest',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await send(page, '/ukraine-talks digest change');
      await page.getByRole('dialog', { name: 'Daily digest' }).waitFor();
    },
  ],
  [
    'what is asked back',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await send(page, '/ukraine-talks wording');
      await page
        .getByRole('button', { name: /^wording S-/ })
        .first()
        .waitFor();
    },
  ],
  [
    'parties beside each other',
    async (page) => {
      await send(page, '/ukraine-talks compare Russia and the United States');
      await page.getByRole('table').last().waitFor();
    },
  ],
  [
    'Home',
    async (page) => {
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
  120_000,
);
