import { WebClient } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { joined, MANIFEST, workspace } from './support.ts';

const scopes = [...MANIFEST.scopes, 'files:read', 'files:write', 'im:write'];
const withFiles = { app: { ...MANIFEST, scopes } };

const file = (user: string, name: string, text: string) => ({
  user,
  name,
  mimetype: 'text/plain',
  bytes: Buffer.from(text),
});

describe('files', () => {
  it('takes what the app uploads, shows it in the channel and gives it back to the app alone', async () => {
    const local = await workspace(withFiles);
    const client = new WebClient(local.botToken, { slackApiUrl: local.apiUrl });
    const channel = local.control.botDm(local.control.user('olena').id);
    await client.filesUploadV2({
      channel_id: channel.id,
      filename: 'талки.json',
      content: '{"words": "Ні"}',
      initial_comment: 'Here it is.',
    });
    const [message] = local.control.messages(channel.id);
    expect(message).toMatchObject({ text: 'Here it is.', botId: expect.any(String) });
    const { file: info } = await client.files.info({ file: message?.files[0] ?? '' });
    expect(info).toMatchObject({ name: 'талки.json', size: Buffer.byteLength('{"words": "Ні"}') });
    const url = info?.url_private_download ?? '';
    const own = await fetch(url, { headers: { authorization: `Bearer ${local.botToken}` } });
    expect(await own.text()).toBe('{"words": "Ні"}');
    expect(await (await fetch(url)).text()).toContain('Sign in');
    const kept = await fetch(`${local.url}/control/files/${message?.files[0]}`);
    expect(kept.headers.get('content-disposition')).toContain('attachment');
  });

  it('shows a picture that the app has uploaded, and refuses one that is not there or is none', async () => {
    const local = await workspace(withFiles);
    const client = new WebClient(local.botToken, { slackApiUrl: local.apiUrl });
    const channel = local.control.botDm(local.control.user('olena').id).id;
    const uploaded = async (filename: string) => {
      const { files } = await client.filesUploadV2({
        filename,
        content: 'x',
        alt_text: 'A line',
        channel_id: channel,
      });
      return files[0]?.files?.[0]?.id ?? '';
    };
    const show = async (id: string) => {
      const image = { type: 'image' as const, alt_text: 'A line', slack_file: { id } };
      return client.chat.postMessage({ channel, text: 'A line', blocks: [image] }).then(
        () => 'shown',
        (error: { data?: { error?: string } }) => error.data?.error,
      );
    };
    const picture = await uploaded('line.png');
    expect(local.control.state.files.get(picture)).toMatchObject({
      mimetype: 'image/png',
      altText: 'A line',
    });
    expect(await show(picture)).toBe('shown');
    expect(await show(await uploaded('line.csv'))).toBe('invalid_blocks');
    expect(await show('F404')).toBe('invalid_blocks');
    const inPage = await fetch(`${local.url}/control/files/${picture}`);
    expect(inPage.headers.get('content-type')).toBe('image/png');
  });

  it('refuses an upload without the scope', async () => {
    const local = await workspace();
    const client = new WebClient(local.botToken, { slackApiUrl: local.apiUrl });
    await expect(client.filesUploadV2({ filename: 'a.txt', content: 'a' })).rejects.toThrow('missing_scope');
  });

  it('gives a form the files that were put into it', async () => {
    const submitted: unknown[] = [];
    const { control, user } = await joined((app) => {
      app.shortcut('new', async ({ ack, shortcut, client }) => {
        await ack();
        const input = { type: 'file_input' as const, action_id: 'a', filetypes: ['txt'], max_files: 1 };
        await client.views.open({
          trigger_id: shortcut.trigger_id,
          view: {
            type: 'modal',
            callback_id: 'form',
            title: { type: 'plain_text', text: 'Form' },
            submit: { type: 'plain_text', text: 'Send' },
            blocks: [
              {
                type: 'input',
                block_id: 'file',
                label: { type: 'plain_text', text: 'File' },
                element: input,
              },
            ],
          },
        });
      });
      app.view('form', async ({ ack, view }) => {
        await ack();
        submitted.push(view.state.values.file?.a);
      });
    }, withFiles);
    await control.shortcut(user, 'new');
    await expect.poll(() => control.state.modals.get(user)?.length).toBe(1);
    const view = control.state.modals.get(user)?.[0]?.id ?? '';
    expect(await control.submit(user, view, {})).toEqual({ file: 'Please complete this required field.' });
    const id = control.upload(file(user, 'story.txt', 'Words.'));
    await control.submit(user, view, { file: { a: { type: 'file_input', files: [id] } } });
    expect(submitted).toEqual([
      { type: 'file_input', files: [expect.objectContaining({ id, name: 'story.txt', size: 6 })] },
    ]);
  });

  it('gives a message shortcut the files of its message', async () => {
    const seen: unknown[] = [];
    const { control, user, channel } = await joined((app) => {
      app.shortcut({ callback_id: 'keep', type: 'message_action' }, async ({ ack, shortcut }) => {
        await ack();
        seen.push(shortcut.message.files);
      });
    }, withFiles);
    const id = control.upload(file(user, 'story.txt', 'Words.'));
    await control.send({ user, channel, text: '', files: [id] });
    const message = control.messages(channel).at(-1);
    await control.shortcut(user, 'keep', message?.ts ?? '');
    expect(seen).toEqual([[expect.objectContaining({ id, mimetype: 'text/plain', filetype: 'txt' })]]);
  });
});
