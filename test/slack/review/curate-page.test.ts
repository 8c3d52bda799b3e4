import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { missing, openPage, PAGE } from '../../local-workspace/chromium.ts';
import { runApp } from '../../support/app.ts';

const ARTICLE = `VIENNA, Jan 8 (Reuters) - Poland's Foreign Minister Zbigniew Rau told reporters that the risk of war was greater than at any time in thirty years.

“The drumbeat of war is sounding loud,” US Ambassador Michael Carpenter said on Saturday after the meeting.
`;
const QUESTION = '@ukraine-talks who said the drumbeat of war is sounding loud?';

async function send(page: Page, line: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Message' }).fill(line);
  await page.keyboard.press('Enter');
}

const card = (page: Page) =>
  page
    .getByRole('article')
    .filter({ hasText: 'for review', has: page.getByRole('button') })
    .last();

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
    await dialog.getByRole('button', { name: 'Later' }).click();
    await dialog.waitFor({ state: 'detached' });

    await send(page, '/ukraine-talks review');
    for (let i = 0; i < 9 && !(await card(page).getByText('The drumbeat of war').isVisible()); i++) {
      await card(page).getByRole('button', { name: 'Skip' }).click();
      await card(page)
        .getByText(/Skipped C-/)
        .waitFor();
    }
    await card(page).getByRole('button', { name: 'Publish', exact: true }).click();
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
    await page.getByText('2 changes').last().waitFor();

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

/** An invented story; its day is in the past of the app. */
const STORY = `VIENNA, Jan 8 (Reuters) - Envoys of Poland, Russia and the United States met in Vienna on Saturday and parted after four hours without a text.

Poland's Foreign Minister Zbigniew Rau, who chaired the meeting, said that the mood had been "sober, and no worse than that". "We have agreed on a list of questions," he told reporters. "We have not agreed on a single answer."

Russian Deputy Foreign Minister Alexander Grushko said Moscow expected a reply in writing before the end of the month. He added that Russia would not wait for ever.

“The drumbeat of war is sounding loud,” US Ambassador Michael Carpenter said after the meeting. He said that his country had brought proposals on inspections, and that none of them had been read.

"We do not need more papers," Grushko said. "We need signatures."

A European diplomat, who asked not to be named, said that the Russian side had walked out of the room twice. The diplomat said the second time had lasted an hour.

Hungarian Foreign Minister Peter Szijjarto urged all sides to keep talking. "Silence has never stopped a tank," he said.

In Kyiv, Ukrainian Foreign Minister Dmytro Kuleba said that nothing about Ukraine could be decided without Ukraine, and that he would travel to Vienna if he was asked.

The next meeting is to be held on January 20 in Geneva, Rau said.
`;

/** Clicks and typed fields of a curator, counted. */
function counting(page: Page) {
  const counted = { clicks: 0, fields: 0 };
  return {
    counted,
    async click(what: Locator) {
      counted.clicks++;
      await what.click();
    },
    async fill(what: Locator, text: string) {
      counted.fields++;
      await what.fill(text);
    },
    wide: () => page.evaluate<number>('document.scrollingElement.scrollWidth'),
  };
}

it.skipIf(missing !== null).each([1100, 390])(
  'a story is reviewed with at most ten clicks and one typed field, %i px wide',
  async (width) => {
    const { local, store, logged } = await runApp({ pageDir: PAGE });
    const { page, problems } = await openPage(local.url);
    await page.setViewportSize({ width, height: 844 });
    const dialog = page.getByRole('dialog');
    const { counted, click, fill, wide } = counting(page);

    await send(page, '/ukraine-talks add');
    await dialog.getByLabel(/its text/).fill(STORY);
    await click(dialog.getByRole('button', { name: 'Add', exact: true }));
    await dialog.getByText('Added as N-2').waitFor();
    await click(dialog.getByRole('button', { name: 'Review now' }));
    await dialog.waitFor({ state: 'detached' });
    await click(card(page).getByRole('button', { name: /^Publish all of/ }));
    await dialog.getByText('Everything ticked goes on the record').waitFor();
    const day = dialog.getByLabel(/One day for/);
    if ((await day.count()) > 0) await fill(day, 'Saturday');
    expect(await wide()).toBeLessThanOrEqual(width);
    await click(dialog.getByText('Reject them; otherwise they stay in the queue'));
    await click(dialog.getByRole('button', { name: 'Publish what is ticked' }));
    await dialog.waitFor({ state: 'detached' });
    await card(page)
      .getByText(/Published \d+/)
      .waitFor();
    const workspace = await store.workspace(local.control.state.teamId);
    const published = (await workspace.counts()).statements - 11;
    expect(published).toBeGreaterThan(0);
    const reject = card(page).getByRole('button', { name: /^Reject/ });
    for (let left = await waiting(); left > 0; left = await waiting()) {
      await click(reject.first());
      await expect.poll(waiting).toBeLessThan(left);
    }
    expect(counted.clicks).toBeLessThanOrEqual(10);
    expect(counted.fields).toBeLessThanOrEqual(1);
    expect(await wide()).toBeLessThanOrEqual(width);
    expect(problems).toEqual([]);
    expect(logged).toEqual([]);

    async function waiting(): Promise<number> {
      return (await workspace.waiting(null)).waiting;
    }
  },
  90_000,
);
