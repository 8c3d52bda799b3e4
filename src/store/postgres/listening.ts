import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

/** How long to wait before connecting the `attempt`th time again, from 1, in milliseconds. */
const BACKOFF = (attempt: number): number => Math.min(500 * 2 ** (attempt - 1), 30_000);
const CONNECT_MS = 10_000;

/**
 * Hears what is notified on a channel (postgresql.org/docs/current/sql-listen.html), on a connection of its own; a lost one is made
 * anew, and `hear` is called then, for what was said meanwhile. Resolves at once, with a way to hear no more.
 */
export async function listenTo(url: string, channel: string, hear: () => void): Promise<() => Promise<void>> {
  const stopping = new AbortController();
  const { signal } = stopping;
  const hearing = (async () => {
    for (let attempt = 1; !signal.aborted; attempt++) {
      const client = new Client({
        connectionString: url,
        application_name: 'ukraine-talks listener',
        connectionTimeoutMillis: CONNECT_MS,
        keepAlive: true,
      });
      const lost = new Promise<void>((resolve) => {
        client.on('error', () => resolve());
        client.on('end', () => resolve());
        signal.addEventListener('abort', () => resolve());
      });
      try {
        await client.connect();
        client.on('notification', hear);
        await client.query(`listen ${client.escapeIdentifier(channel)}`);
        attempt = 0;
        hear();
        await lost;
      } catch {
        // It is tried again; whoever waits also looks by itself.
      }
      await client.end().catch(() => undefined);
      if (!signal.aborted) await sleep(BACKOFF(attempt + 1), undefined, { signal }).catch(() => undefined);
    }
  })();
  return async () => {
    stopping.abort();
    await hearing;
  };
}
