import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { WebClient } from '@slack/web-api';
import type { Step } from '../../src/digest/deliver.ts';
import { makeScheduler } from '../../src/digest/run.ts';
import { TIMING } from '../../src/digest/timing.ts';
import { makePoster } from '../../src/slack/digests/poster.ts';
import { POSTING } from '../../src/slack/platform/clients.ts';
import { openStore } from '../../src/store/open.ts';

/**
 * What one process is to do: look at what is due at each of these times, and end itself at a step. Before the last it
 * says that it is ready and waits for a word.
 */
export interface Orders {
  /** The address of the store. */
  database: string;
  apiUrl: string;
  token: string;
  teamId: string;
  owner: string;
  /** ISO 8601. */
  times: string[];
  /**
   * At this step in the last of the times, so many milliseconds later; a step of null leaves it to the parent, so many
   * milliseconds after its word.
   */
  kill: { step: Step | null; ms: number } | null;
  /** So long it waits between seeing what is due and claiming it, so that another sees it too. In milliseconds. */
  dawdle: number;
}

const orders = JSON.parse(process.argv[2] ?? '') as Orders;
let now = new Date(0);
let last = false;
const die = () => process.kill(process.pid, 'SIGKILL');
const quiet = () => undefined;
const log = { debug: quiet, info: quiet, warn: quiet, error: (facts: object) => console.error(facts) };
const store = await openStore(orders.database);
const client = new WebClient(orders.token, { slackApiUrl: orders.apiUrl, ...POSTING });
const scheduler = makeScheduler({
  workspace: store.workspace,
  subscriptions: store,
  teams: async () => [orders.teamId],
  poster: makePoster(
    async () => client,
    () => now,
  ),
  clock: () => now,
  owner: orders.owner,
  timing: TIMING,
  log,
  sleep: (ms) => sleep(ms),
  atStep: async (step) => {
    if (last && step === 'claim') await sleep(orders.dawdle);
    if (!last || orders.kill?.step !== step) return;
    if (orders.kill.ms > 0) setTimeout(die, orders.kill.ms);
    else die();
  },
});
for (const time of orders.times) {
  now = new Date(time);
  last = time === orders.times.at(-1);
  if (last) {
    process.stdout.write('ready');
    await once(process.stdin, 'data');
    process.stdin.destroy();
  }
  await scheduler.round();
}
await store.close();
