import type { ViewOutput } from '@slack/bolt';
import type { Checkboxes, KnownBlock } from '@slack/types';
import { z } from 'zod';
import { option } from './inputs.ts';

/** The action id of a tick beside a line of a list; pressing it does nothing until the form is sent. */
export const TICK = 'tick';

/** A line of a list, in mrkdwn, with a tick; `name` is its block's id and tells which line it is. */
export function tickedLine(name: string, text: string, label: string, ticked: boolean): KnownBlock {
  const tick = option(label, name);
  const accessory: Checkboxes = {
    type: 'checkboxes',
    action_id: TICK,
    options: [tick],
    ...(ticked && { initial_options: [tick] }),
  };
  return { type: 'section', block_id: name, text: { type: 'mrkdwn', text }, accessory };
}

/** A line as a submitted form brings it back, with the tick that it was shown with. */
const Line = z.object({
  block_id: z.string(),
  accessory: z.object({ action_id: z.literal(TICK), initial_options: z.array(z.unknown()).default([]) }),
});
type Line = z.infer<typeof Line>;

/** The names of the lines of a submitted form, and of these the ticked ones; one that nobody touched is as it was. */
export function readTicks({ blocks, state }: Pick<ViewOutput, 'blocks' | 'state'>): {
  lines: string[];
  ticked: string[];
} {
  const lines = blocks.flatMap((block) => Line.safeParse(block).data ?? []);
  const isTicked = ({ block_id: name, accessory }: Line): boolean => {
    const held = state.values[name]?.[TICK];
    const chosen = held === undefined ? accessory.initial_options : (held.selected_options ?? []);
    return chosen.length > 0;
  };
  return {
    lines: lines.map((line) => line.block_id),
    ticked: lines.filter(isTicked).map((line) => line.block_id),
  };
}
