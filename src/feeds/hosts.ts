import { CodedError } from '../record/errors.ts';
import type { NewsHosts } from '../store/news.ts';
import { type TakeTurn, takeTurnsEach } from '../threads/turns.ts';

/** Lets one request at a time go to a host, of all processes on one store. */
export type AtHost = <T>(url: string, work: () => Promise<T>, pauseMs?: number) => Promise<T>;

export interface HostDeps {
  hosts: Pick<NewsHosts, 'takeHost' | 'leaveHost'>;
  owner: string;
  clock: () => Date;
  sleep: (ms: number) => Promise<void>;
}

/** Longer than any request takes with its redirects. */
const LEASE_MS = 60_000;
const LOOK_MS = 500;
/** How often another process's request is waited for. */
const MOST_LOOKS = 120;

/** `pauseMs` is how long the host is left alone afterwards. Throws `fetch_timeout` where others ask it all the time. */
export function atHosts({ hosts, owner, clock, sleep }: HostDeps): AtHost {
  const turns = takeTurnsEach(1);
  return (url, work, pauseMs = 0) => {
    const { host } = new URL(url);
    const turn: TakeTurn = turns(host);
    return turn(async () => {
      await take(host);
      try {
        return await work();
      } finally {
        await hosts.leaveHost(host, owner, after(pauseMs));
      }
    });
  };

  async function take(host: string): Promise<void> {
    for (let looks = 0; looks < MOST_LOOKS; looks++) {
      const lease = { owner, now: after(0), until: after(LEASE_MS) };
      if (await hosts.takeHost(host, lease)) return;
      await sleep(LOOK_MS);
    }
    throw new CodedError('fetch_timeout', host);
  }

  function after(ms: number): string {
    return new Date(clock().getTime() + ms).toISOString();
  }
}
