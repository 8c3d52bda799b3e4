import { useMemo } from 'react';
import type { Channel, Snapshot } from './api.ts';
import { type Draft, draftOf } from './drafts.ts';

/** Of the person and the place, by their names. */
export function useDraft({ users, me }: Snapshot, channel: Channel, threadTs: string | null): Draft {
  const nameOf = (id: string) => users.find((user) => user.id === id)?.name ?? id;
  const who = nameOf(me);
  const where = channel.im === null ? `#${channel.name}` : nameOf(channel.im);
  return useMemo(() => draftOf(who, where, threadTs), [who, where, threadTs]);
}
