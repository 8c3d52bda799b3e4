import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { runApp } from '../support/app.ts';

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
const PAGE = path.join(import.meta.dirname, '..', '..', 'dist', 'local-workspace', 'page');

const missing = existsSync(CHROMIUM)
  ? existsSync(PAGE)
    ? null
    : 'npm run build makes the page first'
  : `no Chromium at ${CHROMIUM}; CHROMIUM_PATH names another`;

it.skipIf(missing !== null)(
  `a person finds out what the bot does${missing === null ? '' : ` (skipped: ${missing})`}`,
  async () => {
    const { local } = await runApp({ pageDir: PAGE });
    const folder = mkdtempSync(path.join(tmpdir(), 'chromium-'));
    const browser = await chromium.launchPersistentContext(folder, {
      executablePath: CHROMIUM,
      args: FLAGS,
      viewport: { width: 1280, height: 800 },
    });
    onTestFinished(async () => {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    });
    const page = await browser.newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    await page.goto(local.url);

    await page.getByRole('button', { name: /What happened/ }).click();
    await page.getByText('Only visible to you').waitFor();
    expect(await page.getByRole('heading', { name: 'On the record' }).count()).toBe(1);
    await page.getByRole('button', { name: 'Show the next page' }).click();
    await page.getByText('Page 2 of').waitFor();

    await page.getByRole('button', { name: /Who said it/ }).click();
    const thread = page.getByRole('complementary', { name: 'Thread' });
    await thread.getByText('gun pointed at Ukraine’s head').first().waitFor();
    await thread.getByRole('textbox', { name: 'Reply' }).fill('@ukraine-talks who is he?');
    await page.keyboard.press('Enter');
    await thread.getByText('Secretary of State').last().waitFor();

    await page.getByRole('textbox', { name: 'Message' }).fill('/');
    await page.getByRole('button', { name: /^\/ukraine-talks/ }).waitFor();
    await page.getByRole('textbox', { name: 'Message' }).fill('/ukraine-talks quotes Stoltenberg');
    await page.keyboard.press('Enter');
    await page.getByText('real risk of a Russian invasion').last().waitFor();
    await page.getByRole('button', { name: 'Post this answer to the channel' }).last().click();
    await page.getByText('Shared by').waitFor();

    await page.getByRole('button', { name: 'ukraine-talks Home' }).click();
    await page.getByText('The record of the Ukraine talks').waitFor();
    expect(problems).toEqual([]);
  },
  60_000,
);
