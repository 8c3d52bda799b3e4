import { expect, it } from 'vitest';
import type { Message } from '../../../src/local-workspace/state/types.ts';
import { type Running, runApp } from '../../support/app.ts';

/** Invented. */
const TEXT = `VELLINGE, Jan 8 (Kestrel News) - “We have agreed on a list of questions,” Astrid Hellmark told reporters on Saturday. “We have not agreed on a single answer.”

“The door is open, but nobody has knocked,” the Velland envoy Tomas Lind said after the meeting.

“We do not need more papers,” Ostmark’s foreign minister Corina Valdez said.`;

const userOf = ({ local }: Running, name: string) => local.control.user(name).id;
const textOf = (message: Message | undefined) => JSON.stringify(message?.blocks);

/** Hands the article in under somebody's name, by the form. */
async function handIn(running: Running, name: string): Promise<void> {
  const { control } = running.local;
  const user = userOf(running, name);
  await running.send('/ukraine-talks add', { user });
  const modal = () => control.state.modals.get(user)?.at(-1);
  await expect.poll(() => modal()?.content.callback_id).toBe('article_form');
  await control.submit(user, modal()?.id ?? '', {
    text: { input: { type: 'plain_text_input', value: TEXT } },
  });
  await expect.poll(() => JSON.stringify(modal()?.content)).toContain('Added as N-2');
}

async function press({ local: { control } }: Running, message: Message, id: string): Promise<void> {
  const before = textOf(message);
  await control.act({ user: control.user('olena').id, message: message.ts, actionId: id });
  await expect
    .poll(() => textOf(control.state.messages.find(({ ts }) => ts === message.ts)))
    .not.toBe(before);
}

/** What somebody was told directly of what they handed in. */
const toldTo = ({ local: { control } }: Running, name: string): Message[] => {
  const dm = control.botDm(control.user(name).id);
  return control.messages(dm.id).filter(({ text }) => text.includes('that you handed in'));
};

it('whoever handed in an article hears in one message what was published of it, which goes on telling', async () => {
  const running = await runApp();
  await handIn(running, 'james');
  const queue = await running.say('/ukraine-talks review N-2');
  await press(running, queue, 'review:reject');
  expect(toldTo(running, 'james')).toEqual([]);
  await press(running, queue, 'review:publish');
  await expect
    .poll(() => toldTo(running, 'james').map(({ text }) => text))
    .toEqual([expect.stringContaining('one entry is on the record')]);
  expect(toldTo(running, 'james')[0]?.text).toMatch(/\d+ more waits? for review; 1 was rejected\./);
  await press(running, queue, 'review:publish');
  await expect.poll(() => toldTo(running, 'james')[0]?.text).toContain('2 entries are on the record');
  await running.say('/ukraine-talks undo');
  await expect.poll(() => toldTo(running, 'james')[0]?.text).toContain('one entry is on the record');
  expect(toldTo(running, 'james')).toHaveLength(1);
  expect(running.logged).toEqual([]);
});

it('a curator is told nothing of what they handed in and published themselves', async () => {
  const running = await runApp();
  await handIn(running, 'olena');
  const queue = await running.say('/ukraine-talks review N-2');
  await press(running, queue, 'review:publish');
  await running.app.stop();
  expect(toldTo(running, 'olena')).toEqual([]);
});
