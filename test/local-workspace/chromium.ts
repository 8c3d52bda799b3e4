import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { CHROMIUM, FLAGS, PAGE } from './browser.ts';

export { PAGE };

const reasonFor = (): string | null => {
  if (!existsSync(CHROMIUM)) return `no Chromium at ${CHROMIUM}; CHROMIUM_PATH names another`;
  return existsSync(PAGE) ? null : 'npm run build makes the page first';
};

/** Why the page cannot be tested here, or null. */
export const missing = reasonFor();

/** Opens a page in a browser of its own; `problems` receives what goes wrong in it. */
export async function openPage(url: string) {
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
  await page.goto(url);
  return { page, problems };
}
