import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { plant } from '../../src/curate/plant.ts';
import { turnOn } from '../../src/digest/manage.ts';
import { defaultSetting } from '../../src/digest/settings.ts';
import { STARTER } from '../../src/starter/index.ts';
import { openStore } from '../../src/store/open.ts';
import { publishStatement } from '../digest/support.ts';
import { freePort, manySlack, signed } from '../support/many-slack.ts';
import { emptyPostgres } from '../support/stores.ts';
import type { Orders } from './child.ts';

/** How many processes are killed; `KILLS=300` for the long way. */
const KILLS = Number(process.env.KILLS ?? 24);
const PROCESSES = 3;
const CHANNELS = 30;
const LEASE_MS = 3_000;
const MINUTE = 60_000;

const NOUNS = 'harbour river bridge winter market school letter garden engine window forest border'.split(
  ' ',
);
const VERBS = 'opens closes waits grows turns falls returns begins'.split(' ');
const PLACES = 'Lviv Odesa Kharkiv Poltava Rivne Lutsk Uzhhorod'.split(' ');

/** Articles that share few sentences: nearly the same text would be the same article. */
function articleText(n: number): string {
  const of = (words: readonly string[], at: number): string => words[at % words.length] ?? '';
  const notes = Array.from(
    { length: 30 },
    (_, at) =>
      `The ${of(NOUNS, n * 5 + at)} of ${of(PLACES, n + at * 3)} ${of(VERBS, n * 3 + at)} after ${n + 2} days and ${at + n * 7} nights.`,
  );
  return `Foreign Minister Dmytro Kuleba said on Monday that Ukraine would sign agreement ${n} in ${of(PLACES, n)}.\n\n“We will sign agreement ${n} this week,” Kuleba told reporters in Kyiv.\n\n${notes.join(' ')}`;
}

it('three processes that are killed at random lose nothing, do nothing twice, and answer from the record as it is', async () => {
  const slack = await manySlack();
  const token = slack.tokenFor('T1');
  const database = await emptyPostgres();
  const store = await openStore(database);
  onTestFinished(() => store.close());
  const workspace = await store.workspace('T1');
  await plant(workspace, STARTER, new Date().toISOString());

  // Digests of the next two minutes, half of the channels each.
  const began = Date.now();
  for (let n = 0; n < CHANNELS; n++) {
    const at = new Date(began + (1 + (n % 2)) * MINUTE).toISOString();
    const setting = { ...defaultSetting('UTC'), time: at.slice(11, 16) };
    await turnOn(workspace, `CDIGEST${n}`, { setting, user: 'UADMIN', now: new Date(began) });
  }
  await publishStatement(workspace, 'Words for every digest.', new Date().toISOString());

  const alive = new Map<number, ChildProcess>();
  const orders = (port: number): Orders => ({
    database,
    apiUrl: slack.apiUrl,
    token,
    signingSecret: slack.signingSecret,
    port,
    leaseMs: LEASE_MS,
  });
  const start = async (): Promise<number> => {
    const port = await freePort();
    const program = path.join(import.meta.dirname, 'child.ts');
    const child = spawn(process.execPath, ['--import', 'tsx', program, JSON.stringify(orders(port))], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    await once(child.stdout, 'data');
    alive.set(port, child);
    return port;
  };
  const kill = async (port: number): Promise<void> => {
    const child = alive.get(port);
    alive.delete(port);
    child?.kill('SIGKILL');
    if (child !== undefined && child.exitCode === null && child.signalCode === null)
      await once(child, 'exit');
  };

  let killed = 0;
  const place = async (): Promise<void> => {
    for (;;) {
      const port = await start();
      if (killed >= KILLS) return;
      await sleep(500 + Math.random() * 5_000);
      killed++;
      await kill(port);
    }
  };

  /** As Slack does: again, to whichever process there is, until one takes it. */
  const deliver = async (payload: Parameters<typeof signed>[1]): Promise<void> => {
    for (;;) {
      const ports = [...alive.keys()];
      const port = ports[Math.floor(Math.random() * ports.length)];
      if (port !== undefined && (await signed(port, payload).catch(() => null))?.status === 200) return;
      await sleep(100);
    }
  };

  const asked: { ts: string; says: string }[] = [];
  const articles: string[] = [];
  let loading = true;
  const load = async (): Promise<void> => {
    for (let n = 0; loading; n++) {
      const ts = `${1_800_000_000 + n}.000100`;
      const words = `Round ${n} of the harbour talks is over.`;
      const fresh = n % 3 === 0;
      const ref = fresh ? await publishStatement(workspace, words, new Date().toISOString()) : null;
      asked.push(fresh ? { ts, says: words } : { ts, says: 'concessions' });
      await deliver(
        slack.mention('T1', ts, ref === null ? 'what did Ryabkov say about concessions?' : `show ${ref}`),
      );
      if (n % 4 === 0) {
        const publisher = `Agency ${n}`;
        articles.push(publisher);
        await deliver(
          slack.article('T1', {
            publisher,
            text: articleText(n),
          }),
        );
      }
      await sleep(40);
    }
  };

  const loaded = load();
  await Promise.all(Array.from({ length: PROCESSES }, place));
  await sleep(Math.max(0, began + 2.2 * MINUTE - Date.now()));
  loading = false;
  await loaded;

  // What came in is told once an hour: that may wait.
  const waiting = async () =>
    (await store.jobs.list({ state: 'waiting', limit: 50 }))
      .filter(({ kind }) => kind === 'event' || kind === 'article')
      .map(({ kind, key }) => `${kind} ${key}`);
  await expect.poll(waiting, { timeout: 40_000, interval: 500 }).toEqual([]);
  expect(await store.jobs.list({ state: 'dead', limit: 5 })).toEqual([]);
  for (const { ts, says } of asked) {
    const answers = slack.answersTo(ts);
    expect(answers, `${ts} ${says}`).toHaveLength(1);
    expect(answers[0]).toContain(says);
  }
  const sources = (await workspace.sources()).map(({ publisher }) => publisher);
  for (const publisher of articles)
    expect(
      sources.filter((one) => one === publisher),
      publisher,
    ).toHaveLength(1);
  for (let n = 0; n < CHANNELS; n++)
    expect(
      slack.calls.filter(
        ({ method, args }) => method === 'chat.postMessage' && args.channel === `CDIGEST${n}`,
      ),
      `digest of channel ${n}`,
    ).toHaveLength(1);
  expect(killed).toBeGreaterThanOrEqual(KILLS);
  process.stderr.write(
    `${killed} kills, ${asked.length} mentions, ${articles.length} articles, ${CHANNELS} digests\n`,
  );
}, 300_000);
