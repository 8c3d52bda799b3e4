import { useEffect, useRef, useState } from 'react';
import type { ShownChannel, Snapshot } from './api.ts';
import { spoken } from './spoken.ts';

interface Props {
  snapshot: Snapshot;
  channel: ShownChannel;
}

/** Reads out what others write in the open channel and its threads, by its text: as a phone's notification would. */
export function Announcer({ snapshot, channel }: Props) {
  const known = useRef(channel.messages.at(-1)?.ts ?? '');
  const [said, setSaid] = useState('');
  useEffect(() => {
    const fresh = channel.messages.filter(({ ts, user }) => ts > known.current && user !== snapshot.me);
    known.current = channel.messages.at(-1)?.ts ?? '';
    if (fresh.length > 0) setSaid(fresh.map((message) => spoken(snapshot, message)).join('\n'));
  }, [snapshot, channel]);
  return (
    <p className="unseen" role="status">
      {said}
    </p>
  );
}
