import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished, vi } from 'vitest';
import { plant } from '../../src/curate/plant.ts';
import { turnOn } from '../../src/digest/manage.ts';
import { defaultSetting } from '../../src/digest/settings.ts';
import { CodedError } from '../../src/record/errors.ts';
import { STARTER } from '../../src/starter/index.ts';
import { openStore } from '../../src/store/open.ts';
import type { WorkspaceStore } from '../../src/store/store.ts';
import { publishStatement } from '../digest/support.ts';
import { manySlack } from '../support/many-slack.ts';
import { emptyPostgres } from '../support/stores.ts';
import { articleText } from './article-text.ts';
import { type Fleet, makeFleet } from './fleet.ts';

/** How many processes are killed: so many, or on a slow machine what there is time for; `KILLS=300` for the long way. */
const KILLS = Number(process.env.KILLS ?? 20);
const KILLING_MS = process.env.KILLS === undefined ? 50_000 : Number.POSITIVE_INFINITY;
/** A busy machine takes seconds to start a process. */
vi.setConfig({ testTimeout: 1_200_000 + KILLS * 10_000 });
const PROCESSES = 3;
const CHANNELS = 30;
/** Short, so that the work of the killed is soon another's. */
const LEASE_MS = 4_000;
const MINUTE = 60_000;
/** The digests are due so long after the beginning, and the load ends so long after it at the earliest. */
const DUE_MS = 20_000;
const LOAD_MS = 45_000;
/** How long a process lives, at least and at most. */
const LIFE_MS = [300, 3_500] as const;

type Slack = Awaited<ReturnType<typeof manySlack>>;

/** What was sent, and what must come of it. */
interface Sent {
  mentions: { ts: string; says: string }[];
  articles: string[];
  imports: string[];
}

/** Whoever is told that the record is busy tries again; nothing was changed. */
async function untilTaken<T>(work: () => Promise<T>): Promise<T> {
  for (;;)
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof CodedError) || error.code !== 'store_locked') throw error;
    }
}

/** Mentions, articles and imports, one after the other until `until`; every third mention asks for what was published just before. */
async function load(
  { slack, fleet, workspace }: { slack: Slack; fleet: Fleet; workspace: WorkspaceStore },
  until: () => boolean,
): Promise<Sent> {
  const sent: Sent = { mentions: [], articles: [], imports: [] };
  for (let n = 0; !until(); n++) {
    const ts = `${1_800_000_000 + n}.000100`;
    const words = `Round ${n} of the harbour talks is over.`;
    const fresh = n % 3 === 0;
    const publish = () => publishStatement(workspace, words, new Date().toISOString());
    const ref = fresh ? await untilTaken(publish) : null;
    sent.mentions.push({ ts, says: fresh ? words : 'concessions' });
    const question = ref === null ? 'what did Ryabkov say about concessions?' : `show ${ref}`;
    await fleet.deliver(slack.mention('T1', ts, question));
    if (n % 4 === 0) {
      sent.articles.push(`Agency ${n}`);
      await fleet.deliver(slack.article('T1', { publisher: `Agency ${n}`, text: articleText(n) }));
    }
    if (n % 6 === 0) {
      sent.imports.push(`Importer ${n}`);
      const table = `speaker,words,said_on,publisher,title\nZbigniew Rau,Import ${n} came,2022-01-09,Importer ${n},Warsaw`;
      await fleet.deliver(slack.importing('T1', `${n}.csv`, table));
    }
    await sleep(40);
  }
  return sent;
}

/** Keeps a process running, and kills it after a while, until enough were killed; the last one stays. */
async function keepKilling(fleet: Fleet, killed: { times: number }): Promise<void> {
  const [least, most] = LIFE_MS;
  const until = Date.now() + KILLING_MS;
  for (;;) {
    const port = await fleet.start();
    if (killed.times >= KILLS || Date.now() > until) return;
    await sleep(least + Math.random() * (most - least));
    killed.times++;
    await fleet.kill(port);
  }
}

it('three processes that are killed at random lose nothing, do nothing twice, and answer from the record as it is', async () => {
  const slack = await manySlack();
  const database = await emptyPostgres();
  const store = await openStore(database);
  onTestFinished(() => store.close());
  const workspace = await store.workspace('T1');
  await plant(workspace, STARTER, new Date().toISOString());

  const began = Date.now();
  // Digests are due at whole minutes: the processes' clocks are set so that one is near.
  const due = Math.ceil((began + DUE_MS) / MINUTE) * MINUTE;
  const ahead = due - DUE_MS - began;
  const setting = { ...defaultSetting('UTC'), time: new Date(due).toISOString().slice(11, 16) };
  for (let n = 0; n < CHANNELS; n++)
    await turnOn(workspace, `CDIGEST${n}`, { setting, user: 'UADMIN', now: new Date(began + ahead) });
  await publishStatement(workspace, 'Words for every digest.', new Date().toISOString());

  const fleet = makeFleet({
    ...{ database, ...slack.reached, token: slack.tokenFor('T1') },
    ...{ leaseMs: LEASE_MS, clock: { real: began, shown: began + ahead, speed: 1 } },
  });
  onTestFinished(() => fleet.stop());
  const killed = { times: 0 };
  let killing = true;
  const loaded = load({ slack, fleet, workspace }, () => !killing && Date.now() > began + LOAD_MS);
  await Promise.all(Array.from({ length: PROCESSES }, () => keepKilling(fleet, killed)));
  killing = false;
  const { mentions, articles, imports } = await loaded;

  // What came in is told once an hour: that may wait.
  const waiting = async () =>
    (await store.jobs.list({ state: 'waiting', limit: 50 }))
      .filter(({ kind }) => kind !== 'news')
      .map(({ kind, key }) => `${kind} ${key}`);
  const digests = () => Array.from({ length: CHANNELS }, (_, n) => slack.marked(`CDIGEST${n}`, 'digest'));
  // What was ended with its process at every try waits for somebody to say that it is tried again; nothing else may be dead.
  for (const { id, lastError } of await store.jobs.list({ state: 'dead', limit: 50 }))
    if (lastError === 'the process ended while it was done')
      await store.jobs.retry(id, new Date().toISOString());
  const patience = { timeout: 60_000, interval: 500 };
  await expect.poll(waiting, patience).toEqual([]);
  await expect.poll(digests, patience).toEqual(digests().map(() => 1));
  expect(await store.jobs.list({ state: 'dead', limit: 5 })).toEqual([]);
  const answers = mentions.map(({ ts }) => ({ ts, texts: slack.answersTo(ts) }));
  expect(answers).toEqual(mentions.map(({ ts, says }) => ({ ts, texts: [expect.stringContaining(says)] })));
  const sources = (await workspace.sources()).map(({ publisher }) => publisher ?? '');
  const handedIn = (what: string) => sources.filter((one) => one.startsWith(what)).sort();
  expect(handedIn('Agency ')).toEqual([...articles].sort());
  expect(handedIn('Importer ')).toEqual([...imports].sort());
  process.stderr.write(
    `${killed.times} kills, ${mentions.length} mentions, ${articles.length} articles, ${imports.length} imports, ${CHANNELS} digests\n`,
  );
});
