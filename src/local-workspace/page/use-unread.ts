import { useEffect, useState } from 'react';
import type { Snapshot } from './api.ts';
import type { PagePlace } from './block-kit.ts';

/** The channels in which somebody else has written since `snapshot.me` last looked. */
export function useUnread(snapshot: Snapshot | null, here: PagePlace | null): ReadonlySet<string> {
  const [seen, setSeen] = useState<{ me: string; upTo: Record<string, string> } | null>(null);
  const open = here?.kind === 'channel' ? here.id : '';
  useEffect(() => {
    if (snapshot === null) return;
    setSeen((before) => {
      const upTo = before?.me === snapshot.me ? { ...before.upTo } : {};
      for (const { id, messages } of snapshot.channels)
        if (id === open || before?.me !== snapshot.me) upTo[id] = messages.at(-1)?.ts ?? '';
      return { me: snapshot.me, upTo };
    });
  }, [snapshot, open]);
  const fresh = (snapshot?.channels ?? []).filter(({ id, messages }) =>
    messages.some(({ ts, user }) => user !== snapshot?.me && ts > (seen?.upTo[id] ?? '')),
  );
  return new Set(seen === null ? [] : fresh.map(({ id }) => id));
}
