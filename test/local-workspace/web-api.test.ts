import { get } from 'node:http';
import { ErrorCode, WebClient } from '@slack/web-api';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startLocalWorkspace } from '../../src/local-workspace/index.ts';

const app = {
  name: 'testbot',
  commands: [{ command: '/test', description: 'Test', usageHint: '[x]' }],
  scopes: ['chat:write', 'commands', 'users:read', 'channels:history', 'im:write'],
  events: ['app_mention', 'message.im'],
};

async function workspace(clock?: () => number) {
  const local = await startLocalWorkspace({ port: 0, app, ...(clock && { clock }) });
  onTestFinished(() => local.stop());
  const client = (token: string) =>
    new WebClient(token, {
      slackApiUrl: local.apiUrl,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
    });
  return { local, control: local.control, client: client(local.botToken), as: client };
}

/** The Slack error code with which a call was refused. */
const refusal = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'ok',
    (error: { code?: string; data?: { error?: string } }) => error.data?.error ?? error.code ?? 'unknown',
  );

const text = (length: number) => ({ type: 'mrkdwn' as const, text: 'x'.repeat(length) });
const button = (over: object) => ({
  type: 'button',
  text: { type: 'plain_text', text: 'b' },
  action_id: 'a',
  ...over,
});

it('refuses blocks that it was told to lack', async () => {
  const { client, control } = await workspace();
  control.withoutBlocks(['table']);
  const rows = [[{ type: 'raw_text' as const, text: 'a' }]];
  const posted = client.chat.postMessage({
    channel: control.channel('testbot').id,
    text: 'a table',
    blocks: [{ type: 'table', rows }],
  });
  await expect(posted).rejects.toMatchObject({
    data: {
      error: 'invalid_blocks',
      response_metadata: { messages: ['[ERROR] unsupported type: table [json-pointer:/blocks/0/type]'] },
    },
  });
});

describe('the Web API', () => {
  it('knows its bot', async () => {
    const { client, local } = await workspace();
    const test = await client.auth.test();
    expect(test).toMatchObject({ team_id: local.teamId, user: 'testbot' });
    expect(test.response_metadata?.scopes).toEqual(app.scopes);
  });

  it.each([
    ['no token', '', 'not_authed'],
    ['a wrong token', 'xoxb-wrong', 'invalid_auth'],
  ])('refuses %s', async (_, token, code) => {
    const { as } = await workspace();
    expect(await refusal(as(token).auth.test())).toBe(code);
  });

  it.each([
    ['chat.postMessage', { channel: 'C404', text: 'x' }, 'channel_not_found'],
    ['chat.postMessage', { channel: '#', text: '' }, 'no_text'],
    ['chat.postMessage', { channel: '#', text: 'x'.repeat(40_001) }, 'msg_too_long'],
    ['chat.postMessage', { channel: '#general', text: 'x' }, 'not_in_channel'],
    ['chat.update', { channel: '#', ts: '1.0', text: 'x' }, 'message_not_found'],
    ['views.open', { trigger_id: 'old', view: {} }, 'exchanged_trigger_id'],
    ['users.info', { user: 'U404' }, 'user_not_found'],
    ['conversations.info', { channel: '#' }, 'missing_scope'],
    ['no.such.method', {}, 'unknown_method'],
  ])('%s with %j is refused: %s', async (method, args, code) => {
    const { client, control } = await workspace();
    const channels: Record<string, string> = {
      '#': control.channel('testbot').id,
      '#general': control.channel('general').id,
    };
    const channel = 'channel' in args ? { channel: channels[args.channel] ?? args.channel } : {};
    expect(await refusal(client.apiCall(method, { ...args, ...channel }))).toBe(code);
  });

  it.each([
    ['51 blocks', Array.from({ length: 51 }, () => ({ type: 'divider' })), 'invalid_blocks'],
    ['50 blocks', Array.from({ length: 50 }, () => ({ type: 'divider' })), 'ok'],
    ['a section of 3,001', [{ type: 'section', text: text(3_001) }], 'invalid_blocks'],
    ['a section of 3,000', [{ type: 'section', text: text(3_000) }], 'ok'],
    ['an empty section', [{ type: 'section' }], 'invalid_blocks'],
    ['11 fields', [{ type: 'section', fields: Array.from({ length: 11 }, () => text(1)) }], 'invalid_blocks'],
    [
      'a header of 151',
      [{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }],
      'invalid_blocks',
    ],
    ['a header in mrkdwn', [{ type: 'header', text: text(5) }], 'invalid_blocks'],
    [
      '11 context elements',
      [{ type: 'context', elements: Array.from({ length: 11 }, () => text(1)) }],
      'invalid_blocks',
    ],
    [
      'a button of 76',
      [{ type: 'actions', elements: [button({ text: { type: 'plain_text', text: 'x'.repeat(76) } })] }],
      'invalid_blocks',
    ],
    [
      'a button value of 2,001',
      [{ type: 'actions', elements: [button({ value: 'x'.repeat(2_001) })] }],
      'invalid_blocks',
    ],
    ['an action id twice', [{ type: 'actions', elements: [button({}), button({})] }], 'invalid_blocks'],
    [
      'a block id twice',
      [
        { type: 'divider', block_id: 'x' },
        { type: 'divider', block_id: 'x' },
      ],
      'invalid_blocks',
    ],
    [
      '101 options',
      [
        {
          type: 'actions',
          elements: [
            {
              type: 'static_select',
              action_id: 'a',
              options: Array.from({ length: 101 }, () => ({
                text: { type: 'plain_text', text: 'o' },
                value: 'v',
              })),
            },
          ],
        },
      ],
      'invalid_blocks',
    ],
    ['an unknown type', [{ type: 'hologram' }], 'invalid_blocks'],
    ['an empty rich text', [{ type: 'rich_text', elements: [] }], 'invalid_blocks'],
    [
      'five full sections',
      Array.from({ length: 5 }, () => ({ type: 'section', text: text(3_000) })),
      'msg_blocks_too_long',
    ],
  ])('takes %s as Slack does: %s', async (_, blocks, code) => {
    const { client, control } = await workspace();
    const posting = client.apiCall('chat.postMessage', {
      channel: control.channel('testbot').id,
      text: 'x',
      blocks,
    });
    expect(await refusal(posting)).toBe(code);
  });

  it('gives history with metadata and cursors', async () => {
    const { client, control } = await workspace();
    const channel = control.channel('testbot').id;
    for (const n of [1, 2, 3]) {
      await client.chat.postMessage({
        channel,
        text: `${n}`,
        metadata: { event_type: 'slot', event_payload: { n } },
      });
    }
    const first = await client.conversations.history({ channel, limit: 2, include_all_metadata: true });
    expect(first.messages?.map((message) => message.text)).toEqual(['3', '2']);
    expect(first.messages?.[0]?.metadata).toEqual({ event_type: 'slot', event_payload: { n: 3 } });
    const next = first.response_metadata?.next_cursor ?? '';
    const second = await client.conversations.history({ channel, limit: 2, cursor: next });
    expect(second.messages?.map((message) => message.text)).toEqual(['1']);
    expect(second.messages?.[0]?.metadata).toBeUndefined();
  });

  it('opens a modal once for a trigger, within three seconds', async () => {
    let now = 1_641_800_000_000;
    const { client, control } = await workspace(() => now);
    const view = { type: 'modal' as const, title: { type: 'plain_text' as const, text: 'T' }, blocks: [] };
    const trigger = () => {
      control.state.triggers.set('t', { user: control.user('olena').id, expires: now + 3_000 });
      return 't';
    };
    await client.views.open({ trigger_id: trigger(), view });
    expect(await refusal(client.views.open({ trigger_id: 't', view }))).toBe('exchanged_trigger_id');
    const late = trigger();
    now += 3_001;
    expect(await refusal(client.views.open({ trigger_id: late, view }))).toBe('expired_trigger_id');
  });

  it('guards a view by its hash', async () => {
    const { client, control } = await workspace();
    const user_id = control.user('olena').id;
    const view = { type: 'home' as const, blocks: [] };
    await client.views.publish({ user_id, view });
    expect(await refusal(client.views.publish({ user_id, view, hash: 'old' }))).toBe('hash_conflict');
  });

  it('limits messages to one a second and channel, when that is in force', async () => {
    let now = 1_641_800_000_000;
    const { client, control } = await workspace(() => now);
    const channel = control.channel('testbot').id;
    control.limitMessages(true);
    expect(await refusal(client.chat.postMessage({ channel, text: '1' }))).toBe('ok');
    expect(await refusal(client.chat.postMessage({ channel, text: '2' }))).toBe(ErrorCode.RateLimitedError);
    now += 1_000;
    expect(await refusal(client.chat.postMessage({ channel, text: '3' }))).toBe('ok');
  });

  it.each([
    [{ kind: 'error', error: 'fatal_error' } as const, 'fatal_error'],
    [{ kind: 'rate-limit', retryAfter: 7 } as const, ErrorCode.RateLimitedError],
    [{ kind: 'status', status: 503 } as const, ErrorCode.HTTPError],
    [{ kind: 'drop' } as const, ErrorCode.RequestError],
  ])('fails as told: %j', async (fault, code) => {
    const { client, control } = await workspace();
    control.fault({ method: 'auth.test', times: 1, ...fault });
    expect(await refusal(client.auth.test())).toBe(code);
    expect(await refusal(client.auth.test())).toBe('ok');
  });

  it.each([
    ['another host', { host: 'evil.example' }, 403],
    ['a page of another site', { origin: 'https://evil.example' }, 403],
    ['anyone here', {}, 200],
  ])('answers %s or not', async (_, headers, status) => {
    const { local } = await workspace();
    const answered = await new Promise<number | undefined>((resolve, reject) => {
      get(`${local.url}/control/state`, { headers }, (answer) => resolve(answer.statusCode)).on(
        'error',
        reject,
      );
    });
    expect(answered).toBe(status);
  });

  it('refuses a body that is no JSON', async () => {
    const { local } = await workspace();
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${local.botToken}` };
    const answer = await fetch(`${local.apiUrl}auth.test`, { method: 'POST', headers, body: '{' });
    expect(answer.status).toBe(400);
  });
});

describe('pings', () => {
  it.each([
    ['<!channel> hi', ['!channel']],
    ['<!here|here> <@U1>', ['!here', '@U1']],
    ['&lt;!channel&gt;', []],
  ])('%j pings %j', async (message, pings) => {
    const { client, control } = await workspace();
    await client.chat.postMessage({ channel: control.channel('testbot').id, text: message });
    expect(control.state.messages[0]?.pings).toEqual(pings);
  });
});
