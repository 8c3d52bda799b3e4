import { useEffect, useRef } from 'react';
import type { Snapshot } from './api.ts';

/** Calls `open` with the thread in which the bot has just answered `snapshot.me`, so that the answer is seen. */
export function useAnswers(
  snapshot: Snapshot | null,
  open: (channel: string, threadTs: string) => void,
): void {
  const known = useRef<{ me: string; replies: Set<string> } | null>(null);
  useEffect(() => {
    if (snapshot === null) return;
    const { me } = snapshot;
    const before = known.current;
    const replies = new Set<string>();
    for (const { id, messages } of snapshot.channels) {
      for (const { ts, threadTs, botId } of messages) {
        if (botId === null || threadTs === null) continue;
        replies.add(ts);
        const asked = messages.find((message) => message.ts === threadTs);
        if (before?.me === me && !before.replies.has(ts) && asked?.user === me) open(id, threadTs);
      }
    }
    known.current = { me, replies };
  }, [snapshot, open]);
}
