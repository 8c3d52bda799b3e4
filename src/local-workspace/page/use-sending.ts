import { useState } from 'react';
import { post, type ShownChannel, type Snapshot, upload } from './api.ts';

/** A line with its files, on its way. */
interface Sending {
  /** How many lines the app has not acknowledged yet. */
  waiting: number;
  /** Whether the last one did not get through. */
  failed: boolean;
  /** Resolves with whether it got through. */
  send(text: string, files: readonly File[]): Promise<boolean>;
}

export function useSending({ me }: Snapshot, channel: ShownChannel, threadTs: string | null): Sending {
  const [waiting, setWaiting] = useState(0);
  const [failed, setFailed] = useState(false);
  return {
    waiting,
    failed,
    async send(text, attached) {
      setWaiting((count) => count + 1);
      try {
        const files = await Promise.all(attached.map((file) => upload(me, file)));
        await post('send', { user: me, channel: channel.id, threadTs, text, files });
        setFailed(false);
        return true;
      } catch {
        setFailed(true);
        return false;
      } finally {
        setWaiting((count) => count - 1);
      }
    },
  };
}
