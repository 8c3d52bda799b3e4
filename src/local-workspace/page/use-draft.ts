import { useMemo } from 'react';
import type { ShownChannel, Snapshot } from './api.ts';
import { type KeptDraft, keptDraft } from './drafts.ts';

/** Of the person and the place, by their names. */
export function useDraft({ users, me }: Snapshot, channel: ShownChannel, threadTs: string | null): KeptDraft {
  const nameOf = (id: string) => users.find((user) => user.id === id)?.name ?? id;
  const who = nameOf(me);
  const where = channel.im === null ? `#${channel.name}` : nameOf(channel.im);
  return useMemo(() => keptDraft(who, where, threadTs), [who, where, threadTs]);
}
