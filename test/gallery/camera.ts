import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { CHROMIUM, FLAGS } from '../local-workspace/browser.ts';

/** The sizes and colours in which everything is seen. */
export const LOOKS = [
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
  { width: 390, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
] as const;
export type Look = (typeof LOOKS)[number];

export const nameOf = ({ width, colorScheme }: Look): string => `${width}-${colorScheme}`;

/** Screens as high as a laptop's and a phone's; a picture is higher where there is more to see. */
const HEIGHT = { 1280: 800, 390: 844 } as const;
const HIGHEST = 4_000;

/** Takes pictures of the page in every look. */
export interface Camera {
  /** Resolves with how high what is to be seen is, by look, in pixels. */
  take(address: string, files: (look: Look) => string, click?: string): Promise<Record<string, number>>;
  close(): Promise<void>;
}

export async function openCamera(): Promise<Camera> {
  const folder = mkdtempSync(path.join(tmpdir(), 'camera-'));
  const browser = await chromium.launchPersistentContext(folder, {
    executablePath: CHROMIUM,
    args: FLAGS,
    viewport: null,
    reducedMotion: 'reduce',
  });
  const page = await browser.newPage();
  return {
    async take(address, files, click) {
      const heights: Record<string, number> = {};
      for (const look of LOOKS) {
        await page.emulateMedia({ colorScheme: look.colorScheme });
        await page.setViewportSize({ width: look.width, height: HEIGHT[look.width] });
        await page.goto('about:blank');
        await page.goto(address);
        if (click !== undefined)
          await page.getByRole('dialog').getByRole('button', { name: click, exact: true }).click();
        const missing = await settle(page);
        const height = HEIGHT[look.width] + missing;
        await page.setViewportSize({ width: look.width, height: Math.min(height, HIGHEST) });
        await settle(page);
        await page.screenshot({ path: files(look) });
        heights[nameOf(look)] = height;
      }
      return heights;
    },
    async close() {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Runs in the page, which has what this does not: a document. */
const UNSEEN = `(async () => {
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const boxes = [...document.querySelectorAll('dialog[open] .dialog-body, .thread .messages, main .messages')];
  const [top] = boxes.filter((box) => box.checkVisibility());
  return top === undefined ? 0 : Math.max(0, top.scrollHeight - top.clientHeight);
})()`;

/** Waits for the page and its pictures; resolves with how much of what scrolls is out of sight, in pixels. */
async function settle(page: Page): Promise<number> {
  await page.locator('.workspace').waitFor();
  await page.evaluate('document.fonts.ready');
  return page.evaluate<number>(UNSEEN);
}
