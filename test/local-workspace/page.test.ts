import { expect, it } from 'vitest';
import { runApp } from '../support/app.ts';
import { missing, openPage, PAGE } from './chromium.ts';

it.skipIf(missing !== null)(
  `a person finds out what the bot does${missing === null ? '' : ` (skipped: ${missing})`}`,
  async () => {
    const { local } = await runApp({ pageDir: PAGE });
    const { page, problems } = await openPage(local.url);

    await page.getByRole('button', { name: /What happened/ }).click();
    await page.getByText('Only visible to you').waitFor();
    expect(await page.getByRole('heading', { name: 'What changed, newest first' }).count()).toBe(1);
    await page
      .getByRole('button', { name: /^All \d+ changes$/ })
      .first()
      .click();
    await page.getByText('10 January 2022', { exact: true }).first().waitFor();

    await page.getByRole('button', { name: /Who said it/ }).click();
    const thread = page.getByRole('complementary', { name: 'Thread' });
    await thread.getByText('gun pointed at Ukraine’s head').first().waitFor();
    await thread.getByRole('textbox', { name: 'Reply' }).fill('@ukraine-talks who is he?');
    await page.keyboard.press('Enter');
    await thread.getByText('Secretary of State').last().waitFor();

    await page.getByRole('textbox', { name: 'Message' }).fill('/');
    await page.getByRole('option', { name: /^\/ukraine-talks/ }).waitFor();
    await page.getByRole('textbox', { name: 'Message' }).fill('/ukraine-talks quotes Stoltenberg');
    await page.keyboard.press('Enter');
    await page.getByText('real risk of a Russian invasion').last().waitFor();
    await page.getByRole('button', { name: 'Share to channel' }).last().click();
    await page.getByText('Shared by').waitFor();

    await page.getByRole('button', { name: 'ukraine-talks Home' }).click();
    await page.getByRole('heading', { name: 'What comes next' }).last().waitFor();
    expect(problems).toEqual([]);
  },
  60_000,
);
