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

/** What a picture is taken of. */
interface Sight {
  /** Where the page is, with who looks at what. */
  address: string;
  look: Look;
  /** A button of a form that is pressed first. */
  click?: string | undefined;
  /** Only what the app shows, without the page around it. */
  part?: boolean;
}

/** Takes pictures of the page. */
export interface Camera {
  /** Resolves with how high the page has to be for all of it to be seen, in pixels. */
  take(sight: Sight, file: string): Promise<number>;
  /** Takes a picture of text as a terminal shows it, at most `width` pixels wide. */
  takeText(text: string, width: number, file: string): Promise<void>;
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
    async take({ address, look, click, part = false }, file) {
      await page.emulateMedia({ colorScheme: look.colorScheme });
      await page.setViewportSize({ width: look.width, height: HEIGHT[look.width] });
      await page.goto('about:blank');
      await page.goto(address);
      if (click !== undefined)
        await page.getByRole('dialog').getByRole('button', { name: click, exact: true }).click();
      const height = HEIGHT[look.width] + (await settle(page));
      await page.setViewportSize({ width: look.width, height: Math.min(height, HIGHEST) });
      await settle(page);
      await page.screenshot({ path: file, ...(part && { clip: await page.evaluate<Box>(SHOWN) }) });
      return height;
    },
    async takeText(text, width, file) {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize({ width, height: 200 });
      await page.setContent(`<pre style="${TERMINAL}">${escaped(text)}</pre>`);
      await page.locator('pre').screenshot({ path: file });
    },
    async close() {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const TERMINAL =
  'display: inline-block; margin: 0; padding: 16px; font: 13px/1.45 monospace; white-space: pre-wrap; background: #fff; color: #1d1c1d';

const escaped = (text: string): string => text.replace(/[&<>]/g, (letter) => `&#${letter.charCodeAt(0)};`);

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Runs in the page, which has what this does not: a document. */
const UNSEEN = `(async () => {
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const boxes = [...document.querySelectorAll('dialog[open] .dialog-body, .thread .messages, main .messages')];
  const [top] = boxes.filter((box) => box.checkVisibility());
  return top === undefined ? 0 : Math.max(0, top.scrollHeight - top.clientHeight);
})()`;

/** The room of a dialog, of a thread, of all messages, or of Home. */
const SHOWN = `(() => {
  const [all] = ['dialog[open]', '.thread article', 'main article', 'main .welcome', '.home > .blocks']
    .map((found) => [...document.querySelectorAll(found)])
    .filter((found) => found.length > 0);
  const boxes = all.map((element) => element.getBoundingClientRect());
  const [left, top] = ['left', 'top'].map((side) => Math.min(...boxes.map((box) => box[side])));
  const [right, bottom] = ['right', 'bottom'].map((side) => Math.max(...boxes.map((box) => box[side])));
  return { x: left, y: top, width: right - left, height: bottom - top };
})()`;

/** Waits for the page and its pictures; resolves with how much of what scrolls is out of sight, in pixels. */
async function settle(page: Page): Promise<number> {
  await page.locator('.workspace').waitFor();
  await page.evaluate('document.fonts.ready');
  return page.evaluate<number>(UNSEEN);
}
