import type { BlockAction } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import { expect, it } from 'vitest';
import { seriousFindings } from './axe.ts';
import { missing, openPage, PAGE } from './chromium.ts';
import { joined, MANIFEST } from './support.ts';

const why = missing === null ? '' : ` (skipped: ${missing})`;
const plain = (text: string) => ({ type: 'plain_text' as const, text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn' as const, text });
const cell = (text: string) => ({ type: 'raw_text' as const, text });
const number = (value: number) => ({ type: 'raw_number' as const, value, text: `${value}` });

const SPEAKERS = ['Lind', 'Amrani', 'Hellmark', 'Crowe', 'Kovic', 'Osei', 'Papas'];
const TABLE = {
  type: 'data_table' as const,
  caption: 'Quotes',
  rows: [[cell('Speaker'), cell('Words')], ...SPEAKERS.map((name, at) => [cell(name), number(at * 10)])],
};
const WEEKS = ['3 Jan', '10 Jan'];
const CHART = {
  type: 'data_visualization',
  title: 'Statements by party',
  chart: {
    type: 'bar',
    series: ['Ostmark', 'Velland'].map((name, at) => ({
      name,
      data: WEEKS.map((label, week) => ({ label, value: at + week + 1 })),
    })),
    axis_config: { categories: WEEKS, y_label: 'Statements' },
  },
};
const CARD = {
  type: 'card' as const,
  title: mrkdwn('“The line is back.”'),
  subtitle: mrkdwn('Astrid Hellmark'),
  actions: [{ type: 'button' as const, text: plain('Copy citation'), action_id: 'cite' }],
};
const FEEDBACK = {
  type: 'context_actions' as const,
  elements: [
    {
      type: 'feedback_buttons' as const,
      action_id: 'feedback',
      positive_button: { text: plain('Right'), value: 'right' },
      negative_button: { text: plain('Not right'), value: 'wrong' },
    },
  ],
};
/** One dot. */
const GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

async function shown() {
  const heard: BlockAction[] = [];
  const scopes = [...MANIFEST.scopes, 'files:write'];
  const { local, channel } = await joined(
    (app) => {
      app.action({ type: 'block_actions' }, async ({ ack, body }) => {
        await ack();
        heard.push(body);
      });
    },
    { pageDir: PAGE, app: { ...MANIFEST, scopes } },
  );
  const client = new WebClient(local.botToken, { slackApiUrl: local.apiUrl });
  const picture = { channel_id: channel, filename: 'dot.gif', file: GIF, alt_text: 'A dot' };
  await client.filesUploadV2(picture);
  const blocks = [TABLE, CHART, CARD, FEEDBACK];
  await client.chat.postMessage({ channel, text: 'All of them', blocks: JSON.stringify(blocks) as never });
  return { heard, ...(await openPage(local.url)) };
}

it.skipIf(missing !== null)(
  `tables are sorted, filtered and paged, charts have figures, feedback is heard${why}`,
  async () => {
    const { page, heard, problems } = await shown();
    const table = page.getByRole('table', { name: 'Quotes' });
    const speakers = () => table.getByRole('rowheader').allTextContents();
    await expect.poll(speakers).toEqual(SPEAKERS.slice(0, 5));
    await page.getByRole('button', { name: 'Next' }).click();
    expect(await speakers()).toEqual(SPEAKERS.slice(5));
    await page.getByRole('button', { name: 'Previous' }).click();
    await table.getByRole('button', { name: 'Speaker' }).click();
    expect((await speakers())[0]).toBe('Amrani');
    await table.getByRole('button', { name: 'Words' }).click();
    await table.getByRole('button', { name: 'Words' }).click();
    expect((await speakers())[0]).toBe('Papas');
    await page.getByRole('searchbox', { name: 'Filter Quotes' }).fill('hell');
    expect(await speakers()).toEqual(['Hellmark']);

    await page.getByRole('img', { name: 'Statements by party' }).waitFor();
    await page.getByText('Figures').click();
    const figures = page.getByRole('table', { name: 'Statements by party' });
    expect(await figures.getByRole('row').last().allInnerTexts()).toEqual(['10 Jan\t2\t3']);

    await page.getByRole('img', { name: 'A dot' }).waitFor();
    await page.getByRole('button', { name: 'Not right' }).click();
    await page.getByRole('button', { name: 'Copy citation' }).click();
    await expect
      .poll(() => heard.map(({ actions: [action] }) => action?.action_id))
      .toEqual(['feedback', 'cite']);
    expect(heard[0]?.actions[0]).toMatchObject({ value: 'wrong' });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await seriousFindings(page), colorScheme).toEqual([]);
    }
    expect(problems).toEqual([]);
  },
  60_000,
);

it.skipIf(missing !== null)(
  `the app hears of a field outside of a form when Enter is pressed in it, once${why}`,
  async () => {
    const heard: unknown[] = [];
    const { local } = await joined(
      (app) => {
        app.event('app_home_opened', async ({ client, event }) => {
          const element = { type: 'plain_text_input' as const, action_id: 'ask' };
          const field = {
            type: 'input' as const,
            dispatch_action: true,
            label: plain('Ask the record'),
            element,
          };
          await client.views.publish({ user_id: event.user, view: { type: 'home', blocks: [field] } });
        });
        app.action('ask', async ({ ack, action }) => {
          await ack();
          heard.push(action);
        });
      },
      { pageDir: PAGE },
    );
    const { page } = await openPage(local.url);
    await page.getByRole('button', { name: 'testbot Home' }).click();
    await page.getByLabel('Ask the record').fill('who said it?');
    await page.keyboard.press('Enter');
    await expect.poll(() => heard).toMatchObject([{ action_id: 'ask', value: 'who said it?' }]);
  },
  60_000,
);
