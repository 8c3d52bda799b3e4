import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { runApp } from '../support/app.ts';
import { missing, openPage, PAGE } from './chromium.ts';

const why = missing === null ? '' : ` (skipped: ${missing})`;

async function opened() {
  const { local } = await runApp({ pageDir: PAGE });
  const { page, problems } = await openPage(local.url);
  const box = page.getByRole('textbox', { name: 'Message' });
  await box.waitFor();
  return { local, page, problems, box };
}

/** An invented article. */
const STORY = `VELLINGE, Jan 8 (Kestrel News) - “We have agreed on a list of questions,” the head of the board, Astrid Hellmark, told reporters in Vellinge on Saturday.

“The door is open, but nobody has knocked,” the Velland envoy Tomas Lind said after the meeting.`;

/** The name of what has the focus, or its words. */
const focused = (page: Page): Promise<string> =>
  page.evaluate<string>(
    'document.activeElement.ariaLabel ?? document.activeElement.labels?.[0]?.textContent ?? document.activeElement.textContent',
  );

/** Goes on by Tab until that has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let step = 0; step < 60; step++) {
    if ((await focused(page)) === name) return;
    await page.keyboard.press('Shift+Tab');
  }
  throw new Error(`no way to ${name} by keys`);
}

it.skipIf(missing !== null)(
  `by keys alone: a command is taken from the list, a page is turned, a form is filled and left${why}`,
  async () => {
    const { page, box, problems } = await opened();
    await expect.poll(() => focused(page)).toBe('Message');
    await page.keyboard.type('/uk');
    expect(await box.getAttribute('aria-controls')).not.toBeNull();
    await page.keyboard.press('Tab');
    expect(await box.inputValue()).toBe('/ukraine-talks ');
    expect(await box.getAttribute('aria-controls')).toBeNull();
    await page.keyboard.type('timeline');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'More', exact: true }).waitFor();

    await tabTo(page, 'More');
    await page.keyboard.press('Enter');
    await page.getByText('Page 2 of').waitFor();
    expect(await page.evaluate('document.activeElement.closest("article") !== null')).toBe(true);

    await tabTo(page, 'Message');
    await page.keyboard.type('/ukraine-talks retract S-3');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: /^Retract/ });
    await dialog.getByRole('textbox').waitFor();
    expect(await focused(page)).toMatch(/Why/);
    await page.keyboard.type('It was a slip');
    await page.keyboard.press('Escape');
    const leave = page.getByRole('dialog', { name: 'Leave this form?' });
    await leave.waitFor();
    await page.keyboard.press('Escape');
    await leave.waitFor({ state: 'detached' });
    expect(await dialog.getByRole('textbox').inputValue()).toBe('It was a slip');
    await page.keyboard.press('Escape');
    await leave.waitFor();
    await leave.getByRole('button', { name: 'Leave it' }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => focused(page)).toBe('Message');
    expect(problems).toEqual([]);
  },
  60_000,
);

it.skipIf(missing !== null)(
  `by keys alone: an article is handed in, its candidates are ticked and published, and a draft is checked${why}`,
  async () => {
    const { page, problems } = await opened();
    const type = (line: string) => page.keyboard.type(line);
    const dialog = page.getByRole('dialog');
    await expect.poll(() => focused(page)).toBe('Message');
    await type('/ukraine-talks add');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toMatch(/^Address of the article/);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toMatch(/^Or its text/);
    await page.keyboard.insertText(STORY);
    await tabTo(page, 'Add');
    await page.keyboard.press('Enter');
    await dialog.getByText('Added as N-2').waitFor();
    await tabTo(page, 'Review now');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'Publish all of N-2…' }).waitFor();
    await tabTo(page, 'Publish all of N-2…');
    await page.keyboard.press('Enter');
    const ticks = dialog.getByRole('checkbox', { name: /^Publish/ });
    await ticks.first().waitFor();
    const [first, second] = [await ticks.nth(0).isChecked(), await ticks.nth(1).isChecked()];
    await tabTo(page, 'Publish C-1');
    await page.keyboard.press('Space');
    expect([await ticks.nth(0).isChecked(), await ticks.nth(1).isChecked()]).toEqual([!first, second]);
    if (first) await page.keyboard.press('Space');
    await tabTo(page, 'Publish what is ticked');
    await page.keyboard.press('Enter');
    await page.getByText(/Published \d/).waitFor();

    await tabTo(page, 'Message');
    await type('/ukraine-talks check');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toMatch(/^The draft/);
    await page.keyboard.insertText('“The marmalade treaty is signed,” Sergei Riabkov told reporters.');
    await tabTo(page, 'Check');
    await page.keyboard.press('Enter');
    await page.getByText('Nothing of the draft is kept.').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => focused(page)).toBe('Message');
    expect(problems).toEqual([]);
  },
  60_000,
);

it.skipIf(missing !== null)(
  `by keys alone: Home is opened, its field asked, and the focus stays in Home${why}`,
  async () => {
    const { page, problems } = await opened();
    await tabTo(page, 'ukraine-talks Home');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Ask the record' }).waitFor();
    await tabTo(page, 'Ask the record');
    await page.keyboard.type('what did Ryabkov say about concessions?');
    await page.keyboard.press('Enter');
    await page.getByText('The whole answer is in').waitFor();
    await expect.poll(() => focused(page)).toBe('Home of ukraine-talks');
    expect(problems).toEqual([]);
  },
  60_000,
);

it.skipIf(missing !== null)(
  `what is typed is kept elsewhere, over a reload, and where it cannot be sent${why}`,
  async () => {
    const { local, page, box } = await opened();
    await box.fill('half a question');
    await page.getByRole('button', { name: '# general' }).click();
    expect(await box.inputValue()).toBe('');
    await page.getByRole('button', { name: '# ukraine-talks' }).click();
    expect(await box.inputValue()).toBe('half a question');
    await page.reload();
    expect(await box.inputValue()).toBe('half a question');
    await local.stop();
    await page.getByText('A restart clears its messages').waitFor();
    await box.press('Enter');
    await page.getByText('Not sent').waitFor();
    expect(await box.inputValue()).toBe('half a question');
  },
  60_000,
);

it.skipIf(missing !== null)(
  `an answer is read out by its text, and takes no focus from who is writing${why}`,
  async () => {
    const { local, page, box } = await opened();
    await box.fill('the next question');
    const { control } = local;
    const channel = control.channel('ukraine-talks').id;
    const text = '@ukraine-talks who ruled out concessions?';
    await control.send({ user: control.user('olena').id, channel, text });
    await page.getByRole('complementary', { name: 'Thread' }).waitFor();
    const said = page.locator('.unseen[role=status]');
    await expect.poll(() => said.textContent()).toMatch(/^ukraine-talks: .*Riabkov/s);
    expect(await said.textContent()).not.toMatch(/[*<>]/);
    expect(await focused(page)).toBe('Message');
    expect(await box.inputValue()).toBe('the next question');
  },
  60_000,
);
