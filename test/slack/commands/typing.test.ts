import { describe, expect, it } from 'vitest';
import type { Message } from '../../../src/local-workspace/state/types.ts';
import { type Running, runApp } from '../../support/app.ts';
import { notRightOf } from '../../support/not-right.ts';
import { eventPayload, pressPayload } from '../../support/payloads.ts';
import { responseUrl } from '../../support/responses.ts';

const seen = (message: Message): string =>
  JSON.stringify(message.blocks, (key, value) => (key === 'value' ? undefined : value)) + message.text;

const dm = ({ local: { control } }: Running, name = 'mei') => {
  const user = control.user(name).id;
  return { user, channel: control.botDm(user).id };
};

describe('what Slack puts among the words', () => {
  it.each([
    ['summary :pray:', /What changed, newest first/],
    [
      'who said that Russia has a gun to Ukraine’s head? :thinking_face: <https://example.org/a>',
      /Antony Blinken/,
    ],
    [':wave: show S\u20113', /In its context/],
  ])('%j is answered as if it were not there', async (text, expected) => {
    const running = await runApp();
    expect(seen(await running.say(`/ukraine-talks ${text}`))).toMatch(expected);
    expect(seen(await running.say(text, dm(running)))).toMatch(expected);
  });

  it('an ampersand is shown as one, once', async () => {
    const { say } = await runApp();
    const watching = await say('/ukraine-talks watch AT&T sanctions for me');
    expect(seen(watching)).toContain('“AT&amp;T sanctions”');
    expect(seen(watching)).not.toContain('&amp;amp;');
  });
});

it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty x', 'x'.repeat(2_000)])(
  '%j is a question like any other, and is answered',
  async (text) => {
    const running = await runApp();
    expect(seen(await running.say(`/ukraine-talks ${text}`))).toMatch(/not on the record/i);
    expect(seen(await running.say(text, dm(running)))).toMatch(/not on the record/i);
  },
);

describe('a command in a message', () => {
  it.each([
    ['S-3', /In its context/],
    ['show S-3', /In its context/],
    ['S\u20113', /In its context/],
    ['sources', /AFP, 10 January 2022/],
    ['digest 9am', /every day at 09:00/],
    ['watch Blinken', /names Antony Blinken/],
    ['watches', /Nothing is watched here/],
  ])('%j does what the command does, in a mention and in a direct message', async (text, expected) => {
    const running = await runApp();
    const mentioned = await answerTo(running, `@ukraine-talks ${text}`);
    expect(seen(mentioned)).toMatch(expected);
    expect(mentioned.threadTs).not.toBeNull();
    expect(seen(await answerTo(running, text, dm(running)))).toMatch(expected);
    expect(running.logged).toEqual([]);
  });

  it.each(['review', 'edit S-3', 'export csv', 'digest change', 'curators', 'history S-3', 'show C-1'])(
    '%j comes as a button, which answers in the thread to who presses it',
    async (text) => {
      const running = await runApp();
      const { local } = running;
      const answer = await running.say(`@ukraine-talks ${text}`);
      const [button] = answer.blocks.flatMap((block) =>
        Array.isArray(block.elements) ? block.elements : [],
      );
      expect(button).toMatchObject({ action_id: 'command_run:0', value: text });
      const { url, told } = await responseUrl();
      const sender = { user: local.control.user('guest').id, channel: answer.channel };
      const press = pressPayload(local, sender, button, { responseUrl: url, thread: answer.threadTs ?? '' });
      await local.socket.send('interactive', press, null);
      await expect.poll(() => told).toHaveLength(1);
      expect(told[0]).toMatchObject({
        response_type: 'ephemeral',
        replace_original: false,
        thread_ts: answer.threadTs,
      });
    },
  );

  it('is a question where words follow that no command takes', async () => {
    const { say } = await runApp();
    expect(seen(await say('@ukraine-talks show me quotes from Blinken'))).toContain(
      'ready to respond strongly',
    );
  });
});

/** The bot's own answer, not what it tells the channel. */
async function answerTo(running: Running, text: string, where: { user?: string; channel?: string } = {}) {
  const before = new Set(running.local.control.state.messages);
  await running.send(text, where);
  const isAnswer = (one: Message) => !before.has(one) && one.threadTs !== null;
  return running.local.control.waitFor(isAnswer);
}

it.each([
  ['thread_broadcast', true],
  ['me_message', true],
  ['message_changed', false],
  ['channel_join', false],
])('a direct message of the subtype %s is answered: %s', async (subtype, answered) => {
  const running = await runApp();
  const { local } = running;
  const { user, channel } = dm(running);
  const event = { type: 'message', channel_type: 'im', subtype, user, channel, text: 'next' };
  await local.socket.send('events_api', eventPayload(local, event), null);
  await local.socket.send(
    'events_api',
    eventPayload(local, { ...event, subtype: undefined, text: 'sources' }),
    null,
  );
  await local.control.waitFor(({ text }) => text.includes('AFP, 10 January'));
  await running.app.stop();
  const said = local.control.messages(channel).concat(local.control.state.messages);
  expect(said.some(({ text }) => text.includes('NATO'))).toBe(answered);
});

it('an answer to a button in a thread stays in the thread', async () => {
  const running = await runApp();
  const { control } = running.local;
  const answer = await running.say('@ukraine-talks what did Blinken say about sanctions?');
  await control.act({
    user: control.user('james').id,
    message: answer.ts,
    actionId: 'answer_not_right',
    value: notRightOf(answer),
  });
  const thanks = await control.waitFor(({ text }) => text.startsWith('Thank you.'));
  expect(thanks.threadTs).toBe(answer.threadTs);
});

describe('what follows a command', () => {
  it.each([
    ['quotes', /11 statements on the record/],
    ['quotes all', /11 statements on the record/],
    ['quotes 2022', /statements on the record in 2022/],
    ['quotes 2021', /Nothing|not on the record/],
    ['quotes Blinken 2022', /ready to respond strongly/],
    ['timeline 2021', /Biden and Putin met in Geneva/],
    ['timeline Blinken', /ready to respond strongly/],
    ['timeline sanctions', /hesitate over tougher sanctions/],
    ['timeline NATO 2022', /Russia meets NATO/],
  ])('%s is never ignored, by slash or in a message', async (line, expected) => {
    const running = await runApp();
    expect(seen(await running.say(`/ukraine-talks ${line}`))).toMatch(expected);
    expect(seen(await running.say(`@ukraine-talks ${line}`))).toMatch(expected);
  });

  it.each([
    ['timeline Blinken', /Stoltenberg|Biden and Putin/],
    ['timeline sanctions', /Biden and Putin met/],
    ['timeline 2021', /Blinken/],
    ['quotes 2022', /a gun pointed/],
  ])('%s leaves out what it does not ask for', async (line, others) => {
    const { say } = await runApp();
    expect(seen(await say(`/ukraine-talks ${line}`))).not.toMatch(others);
  });
});
