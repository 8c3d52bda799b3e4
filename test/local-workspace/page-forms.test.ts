import { expect, it } from 'vitest';
import { missing, openPage, PAGE } from './chromium.ts';
import { joined } from './support.ts';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const options = ['Blinken', 'Borrell'].map((name) => ({ text: plain(name), value: name }));

it.skipIf(missing !== null)(
  `buttons, selects and modals work in the page${missing === null ? '' : ` (skipped: ${missing})`}`,
  async () => {
    const { local } = await joined(
      (app) => {
        app.command('/test', async ({ ack, respond }) => {
          await ack();
          const button = { type: 'button' as const, text: plain('Open'), action_id: 'open' };
          const confirm = {
            title: plain('Sure?'),
            text: plain('It opens.'),
            confirm: plain('Go on'),
            deny: plain('No'),
          };
          const literal = { type: 'mrkdwn' as const, text: 'at 10:30:45, &lt;!channel&gt;' };
          await respond({
            text: 'A form',
            blocks: [{ type: 'section', text: literal, accessory: { ...button, confirm } }],
          });
        });
        app.action('open', async ({ ack, body, client }) => {
          await ack();
          if (body.type !== 'block_actions') return;
          await client.views.open({
            trigger_id: body.trigger_id,
            view: {
              type: 'modal',
              callback_id: 'form',
              title: plain('Who was it?'),
              submit: plain('Save'),
              blocks: [
                {
                  type: 'input',
                  block_id: 'who',
                  label: plain('Speaker'),
                  element: { type: 'external_select', action_id: 'name', min_query_length: 1 },
                },
              ],
            },
          });
        });
        app.options('name', async ({ ack, payload }) => {
          await ack({ options: options.filter(({ value }) => value.startsWith(payload.value)) });
        });
        app.view('form', async ({ ack, view, client, body }) => {
          const name = view.state.values.who?.name?.selected_option?.value;
          if (name === 'Borrell') return ack({ response_action: 'errors', errors: { who: 'Not him' } });
          await ack();
          await client.chat.postMessage({ channel: body.user.id, text: `It was ${name}` });
        });
      },
      {
        pageDir: PAGE,
        welcome: {
          channel: 'testbot',
          title: 'Try it',
          text: 'One click.',
          tries: [{ label: 'A form', send: '/test' }],
        },
      },
    );
    const { page, problems } = await openPage(local.url);
    await page.getByRole('button', { name: /^A form/ }).click();
    await page.getByText('at 10:30:45, <!channel>').waitFor();
    await page.getByRole('button', { name: 'Open' }).click();
    await page.getByRole('button', { name: 'Go on' }).click();
    const modal = page.getByRole('dialog', { name: 'Who was it?' });
    await modal.getByRole('button', { name: 'Save' }).click();
    await modal.getByText('Please complete this required field.').waitFor();
    for (const [typed, name] of [
      ['Bo', 'Borrell'],
      ['Bl', 'Blinken'],
    ] as const) {
      await modal.getByLabel('Speaker').fill(typed);
      await modal.getByRole('option', { name }).click();
      await modal.getByRole('button', { name: 'Save' }).click();
      if (name === 'Borrell') await modal.getByText('Not him').waitFor();
    }
    await modal.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^testbot APP new/ }).click();
    await page.getByText('It was Blinken').waitFor();
    expect(problems).toEqual([]);
  },
  60_000,
);
