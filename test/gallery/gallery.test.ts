import { expect, it } from 'vitest';
import type { WorkspaceState } from '../../src/local-workspace/state/state.ts';
import type { KitBlock, Message } from '../../src/local-workspace/state/types.ts';
import { elementsOf } from '../../src/local-workspace/state/values.ts';
import { raise } from './raise.ts';
import { shapeProblems } from './shapes.ts';
import { PLAYS } from './surfaces/index.ts';

const MOST_HEARD = 400;

/** All that the app shows by now. */
function shownIn({ messages, modals, homes, botId }: WorkspaceState) {
  const views = [...modals.values(), [...homes.values()]].flat();
  const said = messages.filter((message) => message.botId === botId);
  return {
    said,
    blocks: [
      ...said.map(({ blocks }) => blocks),
      ...views.map(({ content }) => content.blocks as KitBlock[]),
    ],
  };
}

const heard = ({ text }: Message): string => text.replace(/&(?:amp|lt|gt);/g, '&');

/** What is wrong with how a message is read out: nothing, or a list of more than people listen to. */
const isTooLong = (message: Message): boolean =>
  heard(message).length > MOST_HEARD && heard(message).split('\n').length > 2;

/** Buttons that are read otherwise than they are seen. */
const relabelled = (blocks: readonly KitBlock[]): string[] =>
  blocks
    .flatMap(elementsOf)
    .flatMap(({ accessibility_label: label }) => (label === undefined ? [] : [String(label)]));

it('tells what is not of Slack’s shapes', async () => {
  const header = { type: 'header', text: { type: 'plain_text', text: 'x' } };
  const found = await shapeProblems([
    { name: 'good', blocks: [header] },
    { name: 'bad', blocks: [{ ...header, level: 2 }] },
  ]);
  expect(found).toEqual([expect.stringMatching(/^bad: .*level/)]);
});

it.each(PLAYS)(
  'the surfaces of “$about” can be shown, have Slack’s shapes, and are read out in few words',
  async (play) => {
    const { stage, stop } = await raise(play);
    const lists: { name: string; blocks: KitBlock[] }[] = [];
    const failed: string[] = [];
    try {
      for (const { name, show } of play.surfaces) {
        stage.clear();
        await show(stage).catch((error: unknown) => failed.push(`${name}: ${error}`));
        const { said, blocks } = shownIn(stage.running.local.control.state);
        expect(
          said.filter(({ text }) => text.trim() === ''),
          name,
        ).toEqual([]);
        expect(
          said.filter(isTooLong).map(({ text }) => text),
          name,
        ).toEqual([]);
        expect(blocks.flatMap(relabelled), name).toEqual([]);
        lists.push(...blocks.map((one) => ({ name, blocks: one })));
      }
      expect(failed).toEqual([]);
      expect(stage.running.logged).toEqual([]);
    } finally {
      await stop();
    }
    expect(await shapeProblems(lists)).toEqual([]);
  },
  60_000,
);
