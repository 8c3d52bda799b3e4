import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { missing, openPage, PAGE } from '../local-workspace/chromium.ts';
import { runApp } from '../support/app.ts';

const ARTICLE = `VIENNA, Jan 8 (Reuters) - Poland's Foreign Minister Zbigniew Rau told reporters that the risk of war was greater than at any time in thirty years.

“The drumbeat of war is sounding loud,” US Ambassador Michael Carpenter said on Saturday after the meeting.
`;
const QUESTION = '@ukraine-talks who said the drumbeat of war is sounding loud?';

async function send(page: Page, line: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Message' }).fill(line);
  await page.keyboard.press('Enter');
}

const card = (page: Page) => page.getByRole('article').filter({ hasText: 'for review' }).last();

it.skipIf(missing !== null)(
  `a curator keeps the record in a browser${missing === null ? '' : ` (skipped: ${missing})`}`,
  async () => {
    const { local, logged } = await runApp({ pageDir: PAGE });
    const { page, problems } = await openPage(local.url);
    const dialog = page.getByRole('dialog');

    await send(page, '/ukraine-talks add');
    await dialog.getByLabel(/its text/).fill(ARTICLE);
    await dialog.getByLabel(/^Publisher/).fill('Reuters');
    await dialog.getByLabel(/^Published/).fill('2022-01-08');
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await dialog.getByText('Added as N-2').waitFor();
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await dialog.waitFor({ state: 'detached' });

    await send(page, '/ukraine-talks review');
    for (let i = 0; i < 9 && !(await card(page).getByText('The drumbeat of war').isVisible()); i++) {
      await card(page).getByRole('button', { name: 'Leave it for later' }).click();
      await card(page)
        .getByText(/Skipped C-/)
        .waitFor();
    }
    await card(page).getByRole('button', { name: 'Put it on the record' }).click();
    await page.getByText('Published as S-12.').waitFor();

    await send(page, QUESTION);
    const thread = page.getByRole('complementary', { name: 'Thread' });
    await page.getByRole('button', { name: '1 reply' }).last().click();
    await thread.getByText('The drumbeat of war is sounding loud').last().waitFor();
    await thread
      .getByText(/Michael Carpenter/)
      .first()
      .waitFor();

    await send(page, '/ukraine-talks edit S-12');
    await dialog.getByLabel(/words/i).first().fill('The drumbeat of war is sounding');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'detached' });
    await send(page, '/ukraine-talks history S-12');
    await page.getByText('2 changes').waitFor();

    await send(page, '/ukraine-talks retract S-12');
    await dialog.getByLabel(/Why/).fill('Reuters withdrew the story');
    await dialog.getByRole('button', { name: 'Retract' }).click();
    await dialog.waitFor({ state: 'detached' });
    await send(page, '/ukraine-talks show S-12');
    await page
      .getByText(/retracted.*Reuters withdrew the story/i)
      .last()
      .waitFor();
    expect(problems).toEqual([]);
    expect(logged).toEqual([]);
  },
  90_000,
);
