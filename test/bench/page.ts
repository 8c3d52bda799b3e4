import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { CHROMIUM, FLAGS } from '../local-workspace/browser.ts';
import { startBuiltApp } from '../support/built-app.ts';
import { percentile } from './generate.ts';

const TIMES = 10;

/** Notes, in the page, how long after a press something beside the box to write in has changed and been drawn. */
const WATCH = `(() => {
  let pressed = null;
  globalThis.waits = [];
  const press = (event) => {
    if (event.type === 'keydown' && event.key !== 'Enter') return;
    pressed = performance.now();
  };
  addEventListener('pointerdown', press, true);
  addEventListener('keydown', press, true);
  new MutationObserver((changes) => {
    if (pressed === null || changes.every(({ target }) => target.closest?.('.composer') != null)) return;
    const from = pressed;
    pressed = null;
    requestAnimationFrame(() => globalThis.waits.push(performance.now() - from));
  }).observe(document.body, { childList: true, subtree: true });
})()`;

const send = async (page: Page, line: string) => {
  await page.getByRole('textbox', { name: 'Message' }).fill(line);
  await page.keyboard.press('Enter');
};

/** What is pressed, and what of it is waited for before the next press. */
const PRESSES: [string, (page: Page) => Promise<void>][] = [
  ['a command', (page) => send(page, '/ukraine-talks timeline')],
  ['the next page', (page) => page.getByRole('button', { name: 'More', exact: true }).last().click()],
  ['a question', (page) => send(page, '@ukraine-talks who ruled out concessions?')],
  ['a form', (page) => send(page, '/ukraine-talks add')],
  ['its end', (page) => page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click()],
];

/** From a press to the first visible change, in a browser on the built app and the starter record. */
export async function benchPage(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-page-'));
  const app = await startBuiltApp('sqlite::memory:');
  const browser = await chromium.launchPersistentContext(folder, {
    executablePath: CHROMIUM,
    args: FLAGS,
    viewport: { width: 1280, height: 800 },
  });
  try {
    const page = await browser.newPage();
    await page.goto(app.url);
    await page.getByRole('textbox', { name: 'Message' }).waitFor();
    await page.evaluate(WATCH);
    const all = new Map(PRESSES.map(([name]) => [name, [] as number[]]));
    for (let time = 0; time < TIMES; time++) {
      for (const [name, press] of PRESSES) {
        await press(page);
        await page.waitForFunction('globalThis.waits.length > 0');
        const [wait = Number.NaN] = await page.evaluate<number[]>('globalThis.waits.splice(0)');
        all.get(name)?.push(wait);
        await page.waitForTimeout(100);
        await page.evaluate('globalThis.waits.splice(0)');
      }
    }
    const line = (name: string, waits: number[]) =>
      `  ${name.padEnd(14)} p50 ${percentile(waits, 0.5).toFixed(0).padStart(4)} ms, p95 ${percentile(waits, 0.95).toFixed(0).padStart(4)} ms`;
    return [
      `page, from a press to the first visible change, ${TIMES} times each:`,
      ...[...all].map(([name, waits]) => line(name, waits)),
      line('all', [...all.values()].flat()),
    ].join('\n');
  } finally {
    await browser.close();
    await app.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
