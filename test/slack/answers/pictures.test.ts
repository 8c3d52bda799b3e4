import { expect, it } from 'vitest';
import type { Message } from '../../../src/local-workspace/state/types.ts';
import { type Running, runApp } from '../../support/app.ts';

/** The message with a picture that comes next, and the picture's own words. */
async function pictureAfter({ local: { control } }: Running, act: () => Promise<unknown>) {
  const before = new Set(control.state.messages);
  await act();
  const message = await control.waitFor((one: Message) => !before.has(one) && one.files.length > 0);
  const file = control.state.files.get(message.files[0] ?? '');
  if (file === undefined) throw new Error('the message has no file');
  return { message, file };
}

it('a chart that a mention asks for stands in its thread, with words for who does not see it', async () => {
  const running = await runApp();
  const { message, file } = await pictureAfter(running, () => running.send('@ukraine-talks chart'));
  expect(message.threadTs).not.toBeNull();
  expect(file.mimetype).toBe('image/png');
  expect(Buffer.from(file.bytes).subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(file.altText).toMatch(/^Chart: Who said how much, statements by party per day, /);
});

it('a timeline is drawn for its presser alone, in direct messages', async () => {
  const running = await runApp();
  const { control } = running.local;
  const answer = await running.say('/ukraine-talks timeline');
  const olena = control.user('olena').id;
  const elements = answer.blocks.flatMap(({ elements: some }) => (Array.isArray(some) ? some : []));
  const draw = elements.find(({ text }) => text?.text === 'As a picture');
  const { message, file } = await pictureAfter(running, () =>
    control.act({ user: olena, message: answer.ts, actionId: draw.action_id, value: draw.value }),
  );
  expect(message.channel.startsWith('D')).toBe(true);
  expect(file.altText).toMatch(/^Timeline: What happened and was said, /);
  expect(file.altText).toContain('June 2021: Presidents Biden and Putin met in Geneva');
  expect(file.altText).not.toContain('1 June 2021: ');
  const told = await control.waitFor((one) => one.text.startsWith('The picture is in our direct messages.'));
  expect(told.ephemeralTo).toBe(olena);
});

it('a picture that Slack does not take is told in words', async () => {
  const running = await runApp();
  const missing = { times: 1, kind: 'error', error: 'missing_scope' } as const;
  running.local.control.fault({ method: 'files.getUploadURLExternal', ...missing });
  const told = await running.say('/ukraine-talks chart');
  expect(told.text).toMatch(/lacks the permission files:write\. In words: Chart: Who said how much/);
});

it('who and what is asked about is all that is drawn', async () => {
  const running = await runApp();
  const { file } = await pictureAfter(running, () => running.send('@ukraine-talks chart Riabkov'));
  expect(file.altText).toContain('Sergei Riabkov');
  expect(file.altText).toContain('Russia');
  expect(file.altText).not.toContain('United States');
});

it('what one party said by day is drawn as bars, beside its position', async () => {
  const running = await runApp();
  const { control } = running.local;
  const answer = await running.say('/ukraine-talks position Riabkov on concessions');
  const elements = answer.blocks.flatMap(({ elements: some }) => (Array.isArray(some) ? some : []));
  const draw = elements.find(({ text }) => text?.text === 'As a picture');
  const olena = control.user('olena').id;
  const { file } = await pictureAfter(running, () =>
    control.act({ user: olena, message: answer.ts, actionId: draw.action_id, value: draw.value }),
  );
  expect(file.altText).toMatch(
    /^Chart: What Sergei Riabkov said on concessions, statements by party per day, /,
  );
  expect(file.altText).toContain('9 January 2022');
});
