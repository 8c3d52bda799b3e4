import { describe, expect, it } from 'vitest';
import type { Message } from '../../../src/local-workspace/state/types.ts';
import { type Running, runApp } from '../../support/app.ts';
import { HERE } from '../../support/extractor.ts';

/** Invented. */
const TEXT = `VELLINGE, Jan 8 (Kestrel News) - The head of the nuclear safety board, Astrid Hellmark, said that inspectors would return to the Arden plant within days.

“We have agreed on a list of questions,” Hellmark told reporters. “We have not agreed on a single answer.”

“The door is open, but nobody has knocked,” the Velland envoy Tomas Lind said after the meeting.`;

const userOf = ({ local }: Running, name: string) => local.control.user(name).id;
const modalOf = (running: Running, name = 'olena') =>
  running.local.control.state.modals.get(userOf(running, name))?.at(-1);
const shown = (running: Running, name = 'olena') => JSON.stringify(modalOf(running, name)?.content ?? null);
const textOf = (message: Message | undefined) => JSON.stringify(message?.blocks);

/** Opens the form by the command in a channel and sends it off. */
async function handIn(running: Running, name = 'olena'): Promise<void> {
  const user = userOf(running, name);
  await running.send('/ukraine-talks add', { user });
  await expect.poll(() => modalOf(running, name)?.content.callback_id).toBe('article_form');
  const typed = { text: { input: { type: 'plain_text_input', value: TEXT } } };
  const sent = await running.local.control.submit(user, modalOf(running, name)?.id ?? '', typed);
  expect(sent).toEqual({});
}

/** An extractor that waits until it is let go. */
function held() {
  let go = (): void => {};
  const gate = new Promise<void>((resolve) => {
    go = resolve;
  });
  const extractor: typeof HERE = {
    read: async (...given) => {
      await gate;
      return HERE.read(...given);
    },
  };
  return { extractor, go };
}

async function press({ local: { control } }: Running, message: Message, id: string): Promise<Message> {
  const before = textOf(message);
  await control.act({ user: control.user('olena').id, message: message.ts, actionId: id });
  const now = () => control.state.messages.find(({ ts }) => ts === message.ts);
  await expect.poll(() => textOf(now())).not.toBe(before);
  return now() as Message;
}

describe('an article that a curator hands in', () => {
  it('is reviewed from the form, where that was opened', async () => {
    const running = await runApp();
    const { control } = running.local;
    await handIn(running);
    await expect.poll(() => shown(running)).toContain('Added as N-2');
    expect(shown(running)).toContain('Review now');
    expect(shown(running)).not.toContain('review N-2');
    await control.submit(userOf(running, 'olena'), modalOf(running)?.id ?? '', {});
    const queue = await control.waitFor(({ text }) => text.includes('for review.'));
    expect(queue.channel).toBe(control.channel('ukraine-talks').id);
    expect(queue.ephemeralTo).toBe(userOf(running, 'olena'));
    expect(textOf(queue)).toContain('Only N-2 is shown');
    expect(modalOf(running)).toBeUndefined();
  });

  it('tells in the form how far it is', async () => {
    const { extractor, go } = held();
    const running = await runApp({ extractor });
    await handIn(running);
    await expect.poll(() => shown(running)).toMatch(/Kestrel News, \d+ words.*Looking for who said what/);
    go();
    await expect.poll(() => shown(running)).toContain('Added as N-2');
  });

  it('is told of where the form was opened when that was closed, reviewed and taken back in that one message', async () => {
    const { extractor, go } = held();
    const running = await runApp({ extractor });
    const { control } = running.local;
    await handIn(running);
    control.state.modals.clear();
    go();
    const told = await control.waitFor(({ text }) => text.includes('Added as N-2'));
    expect(told.channel).toBe(control.channel('ukraine-talks').id);
    const queue = await press(running, told, 'review:open');
    expect(textOf(queue)).toContain('Only N-2 is shown');
    expect(textOf(await press(running, queue, 'review:publish'))).toContain('Published as S-12.');
    expect(textOf(await press(running, queue, 'review:undo'))).toContain('Took back your last publication');
  });
});

it('an article that somebody else hands in is no offer to review', async () => {
  const running = await runApp();
  await handIn(running, 'james');
  await expect.poll(() => shown(running, 'james')).toContain('Added as N-2');
  expect(shown(running, 'james')).toContain('Curators review it with `/ukraine-talks review N-2`');
  expect(shown(running, 'james')).not.toContain('Review now');
});
