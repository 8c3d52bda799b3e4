import { describe, expect, it } from 'vitest';
import type { View } from '../../src/local-workspace/state/types.ts';
import { type Running, runApp } from '../support/app.ts';

const ARTICLE = `VIENNA, Jan 8 (Reuters) - Poland's Foreign Minister Zbigniew Rau told reporters that the risk of war was greater than at any time in thirty years.

“We will not accept any concessions. It is totally ruled out,” Riabkov said.

“The drumbeat of war is sounding loud,” US Ambassador Michael Carpenter said on Saturday after the meeting.
`;

const olena = ({ local }: Running) => local.control.user('olena').id;
const modalOf = ({ local }: Running, user: string): View | undefined =>
  local.control.state.modals.get(user)?.at(-1);

/** Opens the form by the shortcut and sends it off with `fields`. */
async function add(running: Running, fields: Record<string, string>, user = olena(running)) {
  const { control } = running.local;
  await control.shortcut(user, 'add_article');
  await expect.poll(() => modalOf(running, user)?.content.callback_id).toBe('article_form');
  const view = modalOf(running, user);
  const values = Object.fromEntries(
    Object.entries(fields).map(([block, value]) => [block, { input: { type: 'plain_text_input', value } }]),
  );
  return control.submit(user, view?.id ?? '', values);
}

const added = async (running: Running): Promise<void> => {
  expect(
    await add(running, {
      text: ARTICLE,
      publisher: 'Reuters',
      title: 'Vienna talks',
      published: '2022-01-08',
    }),
  ).toEqual({});
  await expect
    .poll(() => JSON.stringify(modalOf(running, olena(running))?.content.blocks))
    .toContain('Added as N-2');
};

const press = (
  running: Running,
  message: { ts: string; channel: string },
  actionId: string,
  user = olena(running),
) => running.local.control.act({ user, message: message.ts, actionId } as never);

describe('curating in Slack', () => {
  it('goes all the way from a pasted article to an answer, a correction and a retraction', async () => {
    const running = await runApp();
    await added(running);
    const card = await running.say('/ukraine-talks review');
    expect(JSON.stringify(card.blocks)).toContain('0 of');
    const store = await running.store.workspace(running.local.control.state.teamId);
    const before = await store.counts();
    expect(before.statements).toBe(11);
    expect(await running.say('/ukraine-talks who drumbeat of war')).not.toMatchObject({
      text: expect.stringContaining('sounding loud'),
    });
  });
});
