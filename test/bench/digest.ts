import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { WebClient } from '@slack/web-api';
import { plant } from '../../src/curate/plant.ts';
import { makeScheduler } from '../../src/digest/run.ts';
import { defaultSetting, encodeSetting } from '../../src/digest/settings.ts';
import { TIMING } from '../../src/digest/timing.ts';
import { makePoster } from '../../src/slack/digests/poster.ts';
import { POSTING } from '../../src/slack/platform/clients.ts';
import { STARTER } from '../../src/starter/index.ts';
import { openStore } from '../../src/store/open.ts';
import type { WorkspaceStore } from '../../src/store/store.ts';
import { publishDevelopment, publishStatement } from '../digest/support.ts';

/** So many of the calls are answered with 429. */
const REFUSED_SHARE = 0.05;
const SLOT = Date.UTC(2026, 0, 5, 8, 30);
const MEGABYTE = 2 ** 20;

/**
 * `channels` digests due in the same minute, posted to a local workspace that takes one message a second and channel
 * and answers 429 now and then: time until the last is posted, memory, queries a digest.
 */
export async function benchDigest(channels: number): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-digest-'));
  const child = fork(
    path.join(import.meta.dirname, 'digest-workspace.ts'),
    [String(channels), String(channels * REFUSED_SHARE)],
    { execArgv: ['--import', 'tsx'] },
  );
  let queries = 0;
  let tries = 0;
  const store = await openStore(`sqlite:${path.join(folder, 'record.db')}`, { onQuery: () => queries++ });
  try {
    const [{ apiUrl, botToken, teamId, ids }] = (await once(child, 'message')) as [
      { apiUrl: string; botToken: string; teamId: string; ids: string[] },
    ];
    const workspace = await store.workspace(teamId);
    await prepare(workspace, ids);
    const client = new WebClient(botToken, { slackApiUrl: apiUrl, ...POSTING, logger: silent });
    const poster = makePoster(
      async () => client,
      () => new Date(),
    );
    let peak = 0;
    const began = performance.now();
    const scheduler = makeScheduler({
      workspace: store.workspace,
      subscriptions: store,
      teams: async () => [teamId],
      poster: {
        ...poster,
        post: (mark, content) => {
          tries++;
          return poster.post(mark, content);
        },
      },
      clock: () => new Date(SLOT + (performance.now() - began)),
      owner: 'bench',
      timing: TIMING,
      log: quiet,
      sleep: (ms, signal) => sleep(ms, undefined, { signal }).catch(() => undefined),
    });
    queries = 0;
    scheduler.start();
    for (let reached = 0; reached < channels; ) {
      await sleep(250);
      peak = Math.max(peak, process.memoryUsage.rss());
      child.send('how many');
      [{ reached }] = (await once(child, 'message')) as [{ reached: number }];
    }
    const seconds = (performance.now() - began) / 1_000;
    await scheduler.stop();
    child.send('how many');
    const [{ posted }] = (await once(child, 'message')) as [{ posted: number }];
    const settled = (await workspace.slots({ channel: ids[0] ?? '', kind: 'digest' }, 9)).length;
    return report({ channels, seconds, posted, tries, settled, queries, peak });
  } finally {
    child.kill();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Ten statements and ten developments are new for each channel. */
async function prepare(workspace: WorkspaceStore, ids: readonly string[]): Promise<void> {
  const yesterday = new Date(SLOT - 86_400_000).toISOString();
  await plant(workspace, STARTER, yesterday);
  for (const channel of ids)
    await workspace.setSubscription(
      { channel, kind: 'digest' },
      {
        setting: encodeSetting(defaultSetting('UTC')),
        setBy: 'U1',
        dueAt: new Date(SLOT).toISOString(),
        lastSlot: yesterday,
        restart: false,
      },
    );
  for (let n = 0; n < 10; n++) {
    await publishStatement(
      workspace,
      `Statement ${n}. ${'A sentence of some length. '.repeat(8)}`,
      yesterday,
    );
    await publishDevelopment(workspace, `Development ${n}`, yesterday);
  }
}

interface Measured {
  channels: number;
  seconds: number;
  posted: number;
  tries: number;
  settled: number;
  queries: number;
  peak: number;
}

function report({ channels, seconds, posted, tries, settled, queries, peak }: Measured): string {
  return [
    `${channels.toLocaleString('en')} digests due in one minute, ${channels * REFUSED_SHARE} calls refused with 429, Retry-After: 1`,
    `  last posted after    ${seconds.toFixed(1).padStart(8)} s   (the limit alone, one message a second and channel: 0 s, and 1 s more after a refusal)`,
    `  posts                ${String(posted).padStart(8)}     in ${tries} tries, ${settled} slot a channel`,
    `  queries a digest     ${(queries / tries).toFixed(1).padStart(8)}     a try, with the transactions' own and the look at what is due`,
    `  memory               ${(peak / MEGABYTE).toFixed(0).padStart(8)} MB  at most`,
  ].join('\n');
}

const nothing = () => undefined;
const quiet = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: (facts: object) => console.error(facts),
};
const silent = {
  ...quiet,
  error: nothing,
  setLevel: nothing,
  getLevel: () => 'error' as never,
  setName: nothing,
};
