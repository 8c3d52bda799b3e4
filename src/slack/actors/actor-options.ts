import { openDesk } from '../../recall/desk.ts';
import { ACTOR_OPTIONS, partyOption } from '../kit/actor-options.ts';
import type { Context } from '../platform/context.ts';
import { onOptions } from '../platform/options.ts';
import { ACTOR_FIND } from './actors-message.ts';

const MOST = 30;

/** Typeahead over the record's actors by any of their names, with a new one for a name that none has. */
export function actorOptions(context: Context): void {
  onOptions(context, ACTOR_FIND, async (typed, store) => {
    if (typed === '') return [];
    const { index } = await openDesk(store);
    return index.completing(typed).slice(0, MOST).map(partyOption);
  });
  onOptions(context, ACTOR_OPTIONS, async (typed, store) => {
    if (typed === '') return [];
    const { index } = await openDesk(store);
    const isNew = index.exactly(typed).length === 0 && typed.length <= 140;
    return [
      ...index.completing(typed).slice(0, MOST).map(partyOption),
      ...(isNew ? [partyOption({ ref: null, name: typed })] : []),
    ];
  });
}
