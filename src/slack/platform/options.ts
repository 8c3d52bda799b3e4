import type { PlainTextOption } from '@slack/types';
import type { WorkspaceStore } from '../../store/store.ts';
import { callerOf } from './caller.ts';
import type { Context } from './context.ts';

/** A select takes no more options. */
export const MOST_OPTIONS = 100;

/** What a select offers while somebody types; its ack is the answer, so that the record alone is asked. */
export function onOptions(
  context: Context,
  id: string,
  offer: (typed: string, store: WorkspaceStore) => Promise<PlainTextOption[]>,
): void {
  context.surfaces.add({ kind: 'options', id, act: 'ask' }, async ({ ack, options, body, context: bolt }) => {
    try {
      const { team } = await context.installations.known(callerOf(bolt, body));
      const offered = await offer(options.value.trim(), await context.workspace(team));
      await ack({ options: offered.slice(0, MOST_OPTIONS) });
    } catch (error) {
      context.log.error({ surface: id, err: error }, 'no options could be offered');
      await ack({ options: [] });
    }
  });
}
