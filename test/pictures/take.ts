import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Locator, type Page } from 'playwright-core';
import { CHROMIUM, FLAGS } from '../local-workspace/browser.ts';
import { startBuiltApp } from '../support/built-app.ts';

/** Takes the pictures of the docs from the built app in the local workspace. usage: npm run pictures */
const DOCS = path.join(import.meta.dirname, '..', '..', 'docs');

const ARTICLE = `Risk of war in Europe greatest in 30 years, Poland says

VIENNA, Jan 13 (Reuters) - Poland's Foreign Minister Zbigniew Rau told reporters on Thursday that the risk of war in Europe was greater than ever before in the last 30 years.

“The drumbeat of war is sounding loud,” US Ambassador Michael Carpenter said after the meeting.
`;

async function send(page: Page, line: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Message' }).fill(line);
  await page.keyboard.press('Enter');
}

/** A picture of all from the top of one element to the bottom of another. */
async function takePicture(page: Page, name: string, from: Locator, to: Locator = from): Promise<void> {
  await page.mouse.move(0, 0);
  await to.scrollIntoViewIfNeeded();
  const [top, bottom] = [await from.boundingBox(), await to.boundingBox()];
  if (top === null || bottom === null) throw new Error(`nothing to see for ${name}`);
  await page.screenshot({
    path: path.join(DOCS, `${name}.png`),
    clip: {
      x: top.x,
      y: top.y,
      width: top.width,
      height: bottom.y + bottom.height - top.y,
    },
  });
}

async function answer(page: Page): Promise<void> {
  await send(page, '@ukraine-talks did Putin say a gun was pointed at Ukraine’s head?');
  await page.getByRole('button', { name: '1 reply' }).last().click();
  const turns = page.getByRole('complementary', { name: 'Thread' }).getByRole('article');
  await turns.last().getByText('AFP').waitFor();
  await takePicture(page, 'answer', turns.first(), turns.last());
  await page.getByRole('complementary', { name: 'Thread' }).getByRole('button', { name: 'Close' }).click();
}

async function review(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await send(page, '/ukraine-talks add');
  await dialog.getByLabel(/its text/).fill(ARTICLE);
  await dialog.getByLabel(/^Publisher/).fill('Reuters');
  await dialog.getByLabel(/^Published/).fill('2022-01-13');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await dialog.getByText('Added as N-2').waitFor();
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await dialog.waitFor({ state: 'detached' });
  await send(page, '/ukraine-talks review');
  const card = page.getByRole('article').filter({ hasText: 'for review' }).last();
  await card.getByRole('button', { name: 'Publish', exact: true }).waitFor();
  await takePicture(page, 'review', card);
  await card.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByText(/Published as S-12/).waitFor();
}

async function digest(page: Page): Promise<void> {
  await send(page, '/ukraine-talks digest send now');
  const post = page
    .getByRole('article')
    .filter({ hasText: 'Zbigniew Rau' })
    .filter({ hasText: 'new on the record' })
    .last();
  await post.waitFor();
  await takePicture(page, 'digest', post);
}

const folder = mkdtempSync(path.join(tmpdir(), 'pictures-'));
const app = await startBuiltApp(`sqlite:${path.join(folder, 'record.db')}`);
const browser = await chromium.launchPersistentContext(path.join(folder, 'browser'), {
  executablePath: CHROMIUM,
  args: FLAGS,
  viewport: { width: 1180, height: 1000 },
});
try {
  const page = await browser.newPage();
  await page.goto(app.url);
  await send(page, '/ukraine-talks digest 9am');
  await answer(page);
  await review(page);
  await digest(page);
} finally {
  await browser.close();
  await app.stop();
  rmSync(folder, { recursive: true, force: true });
}
