import { WebClient } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { snapshot } from '../../src/local-workspace/control/snapshot.ts';
import { MANIFEST, workspace } from './support.ts';

const scopes = [...MANIFEST.scopes, 'assistant:write'];
const T0 = Date.UTC(2022, 0, 10);

/** A line in the direct message with the app, to which it may answer, as an agent or not. */
async function withLine({ agent = false } = {}) {
  const time = { now: T0 };
  const local = await workspace({ app: { ...MANIFEST, scopes, agent }, clock: () => time.now });
  const { control } = local;
  const user = control.user('olena').id;
  const channel_id = control.botDm(user).id;
  await control.send({ user, channel: channel_id, text: 'Who said it?' });
  const thread_ts = control.messages(channel_id)[0]?.ts ?? '';
  const client = new WebClient(local.botToken, { slackApiUrl: local.apiUrl, retryConfig: { retries: 0 } });
  const seen = () => {
    const channel = snapshot(control.state, null, true, user).channels.find(({ id }) => id === channel_id);
    const line = channel?.messages.find(({ ts }) => ts === thread_ts);
    return { status: line?.status, title: line?.title, prompts: channel?.prompts?.prompts };
  };
  return { client, thread: { channel_id, thread_ts }, seen, time };
}

const refusal = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'ok',
    (error: { data?: { error?: string } }) => error.data?.error ?? 'unknown',
  );

const prompts = [{ title: 'Now', message: 'What is new?' }];

describe('a status', () => {
  it('is seen until the app answers in the thread', async () => {
    const { client, thread, seen } = await withLine();
    await client.assistant.threads.setStatus({ ...thread, status: 'is reading…' });
    expect(seen().status).toBe('is reading…');
    await client.chat.postMessage({ channel: thread.channel_id, thread_ts: thread.thread_ts, text: 'He.' });
    expect(seen().status).toBeNull();
  });

  it('goes when it is taken back, and by itself after two minutes', async () => {
    const { client, thread, seen, time } = await withLine();
    await client.assistant.threads.setStatus({ ...thread, status: 'is reading…' });
    await client.assistant.threads.setStatus({ ...thread, status: '' });
    expect(seen().status).toBeNull();
    await client.assistant.threads.setStatus({ ...thread, status: 'is reading…' });
    time.now += 120_001;
    expect(seen().status).toBeNull();
  });

  it('needs a thread', async () => {
    const { client, thread } = await withLine();
    const call = client.assistant.threads.setStatus({ ...thread, thread_ts: '1.000000', status: 'x' });
    expect(await refusal(call)).toBe('invalid_thread_ts');
  });
});

describe('prompts', () => {
  it.each([
    ['one', false, prompts, {}, 'ok', prompts],
    ['five', false, Array(5).fill(prompts[0]), {}, 'invalid_arguments', undefined],
    ['one without words', false, [{ title: 'Now', message: '' }], {}, 'invalid_arguments', undefined],
    ['one of an agent for a thread', true, prompts, { thread_ts: '1.0' }, 'ok', undefined],
  ])('%s', async (_, agent, given, over, answer, expected) => {
    const { client, thread, seen } = await withLine({ agent });
    const { channel_id } = thread;
    const [first, ...others] = given;
    const call = client.assistant.threads.setSuggestedPrompts({
      channel_id,
      prompts: [first, ...others],
      ...over,
    });
    expect(await refusal(call)).toBe(answer);
    expect(seen().prompts).toEqual(expected);
  });
});

it.each([
  [true, 'ok', 'The gun'],
  [false, 'not_allowed', null],
])('a thread of an agent has a title: %s', async (agent, answer, title) => {
  const { client, thread, seen } = await withLine({ agent });
  expect(await refusal(client.apiCall('agents.sessions.rename', { ...thread, title: 'The gun' }))).toBe(
    answer,
  );
  expect(seen().title).toBe(title);
});
