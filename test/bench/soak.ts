import { setTimeout as sleep } from 'node:timers/promises';
import { turnOn } from '../../src/digest/manage.ts';
import { defaultSetting } from '../../src/digest/settings.ts';
import { addWatch } from '../../src/digest/watches.ts';
import { addFeed } from '../../src/feeds/manage.ts';
import type { Store, WorkspaceStore } from '../../src/store/store.ts';
import { readTokenKeys, seal } from '../../src/vault/token-keys.ts';
import { publishStatement } from '../digest/support.ts';
import { type Fleet, makeFleet } from '../processes/fleet.ts';
import { type Pace, shownAt } from '../processes/pace.ts';
import { startSlack, type Trouble } from '../support/slack-server.ts';
import { each, onPostgres, planted, until } from './load.ts';
import { residentMegabytes } from './resident.ts';
import { type NewsSites, startNewsSites } from './soak-sites.ts';

/** What is played. */
export interface Scene {
  hours: number;
  /** How many times as fast as the machine's the clock goes. */
  speed: number;
  workspaces: number;
  feeds: number;
  processes: number;
}

const HOUR = 3_600_000;
const FROM = Date.UTC(2026, 0, 5);
const KEYS = `k1:${Buffer.alloc(32, 'k1').toString('base64')}`;
/** Channels of a workspace that get a digest, each at an hour of its own. */
const DIGESTS_EACH = 4;
/** Of the clock that is shown: nearly the longest that is taken for one, so that work of real seconds fits into it. */
const LEASE_MS = 3_300_000;
/** Calls of Slack's that go wrong, by how. */
const SHARES: readonly (readonly [Trouble, number])[] = [
  ['nothing', 0.02],
  ['error', 0.01],
  ['later', 0.02],
];
/** After the day, for what went wrong in its last minutes; in real milliseconds. */
const AFTER_MS = 120_000;

/** Only what posts or looks for a post goes wrong: without `auth.test` no process starts. */
function trouble(method: string): Trouble | null {
  if (!/^(?:chat\.|conversations\.)/.test(method)) return null;
  let chance = Math.random();
  for (const [kind, share] of SHARES) {
    if (chance < share) return kind;
    chance -= share;
  }
  return null;
}

/** Workspaces with their feeds, digests and watches, as they stand when the day begins. */
async function prepare(store: Store, slack: Slack, sites: NewsSites, { workspaces, feeds }: Scene) {
  const numbers = Array.from({ length: workspaces }, (_, n) => n + 1);
  const keys = readTokenKeys(KEYS) ?? [];
  const now = new Date(FROM);
  const acting = { by: 'UADMIN', at: now.toISOString() };
  await each(numbers, 4, async (n) => {
    const team = `T${n}`;
    const workspace = await planted(store, team);
    await workspace.write((writer) => writer.addCurator('UADMIN'));
    const bot = { token: slack.tokenFor(team), scopes: ['chat:write'], id: 'B1', userId: 'UBOT' };
    const installation = {
      ...{ team: { id: team, name: team }, user: { id: 'UADMIN' }, bot, appId: 'A1' },
      ...{ authVersion: 'v2', tokenType: 'bot', isEnterpriseInstall: false },
    };
    await store.installations.put({
      ...{ key: team, team, enterprise: null, whole: false, name: team, installedBy: 'UADMIN' },
      ...{ sealed: seal(keys, JSON.stringify(installation), team), installedAt: acting.at },
    });
    for (let nth = 0; nth < DIGESTS_EACH; nth++) {
      const hour = (n * DIGESTS_EACH + nth) % 23;
      const time = `${String(hour).padStart(2, '0')}:30`;
      const setting = { ...defaultSetting('UTC'), days: [1, 2, 3, 4, 5, 6, 7] as const, time };
      await turnOn(workspace, digestChannel(n, nth), {
        setting: { ...setting, days: [...setting.days] },
        user: 'UADMIN',
        now,
      });
    }
    await addWatch(workspace, { channel: watchChannel(n), text: 'lighthouse', user: 'UADMIN' });
    await publishStatement(workspace, `Words for every digest of ${team}.`, acting.at);
    for (let feed = n - 1; feed < feeds; feed += workspaces)
      await addFeed(
        workspace,
        store.jobs,
        { url: sites.feedAt(feed), firstItems: 0, name: sites.nameOf(feed), words: [], approvers: [] },
        acting,
      );
  });
}

type Slack = Awaited<ReturnType<typeof startSlack>>;

const digestChannel = (n: number, nth: number): string => `CDIGEST${n}-${nth}`;
const watchChannel = (n: number): string => `CWATCH${n}`;

/** People who ask, all day, and a curator who publishes what somebody watches once an hour; gives what was sent. */
async function day(
  { store, fleet, slack, clock }: { store: Store; fleet: Fleet; slack: Slack; clock: Pace },
  { hours, workspaces }: Scene,
) {
  const asked: string[] = [];
  const watched: number[] = [];
  const end = FROM + hours * HOUR;
  for (let n = 0; shownAt(clock, Date.now()) < end; n++) {
    const team = `T${(n % workspaces) + 1}`;
    const ts = `${1_800_000_000 + n}.000100`;
    asked.push(ts);
    await fleet.deliver(slack.mention(team, ts, 'what did Ryabkov say about concessions?'));
    const hour = Math.floor((shownAt(clock, Date.now()) - FROM) / HOUR);
    if (hour > watched.length && watched.length < Math.min(hours - 2, workspaces)) {
      const number = watched.length + 1;
      watched.push(number);
      const at = new Date(shownAt(clock, Date.now())).toISOString();
      await publishStatement(await store.workspace(`T${number}`), `The lighthouse ${number} shines.`, at);
    }
    await sleep(500);
  }
  return { asked, watched };
}

/** What a soak found. */
export interface Soaked {
  digests: { due: number; posted: number; twice: number };
  watches: { due: number; posted: number };
  /** `told`: those whose answer Slack refused, and who were told so instead. */
  mentions: { asked: number; answered: number; told: number; twice: number };
  /** `waiting`: those that are read again later, for their site did not answer; `failed`: those that are not. */
  articles: { published: number; taken: number; waiting: number; failed: number; twice: number };
  dead: number;
  /** Megabytes of each process, by hours. */
  memory: readonly (readonly number[])[];
  errors: readonly string[];
}

/** Plays hours of many workspaces on several processes with one PostgreSQL, while Slack fails now and then. */
export const soak = (scene: Scene, say: (text: string) => void): Promise<Soaked> =>
  onPostgres(async (database, store) => {
    const slack = await startSlack({ trouble, keepsCalls: false });
    const clock: Pace = { real: 0, shown: FROM, speed: scene.speed };
    const sites = await startNewsSites(scene.feeds, () => shownAt(clock, Date.now()), FROM);
    const orders = { database, ...slack.reached, token: null, keys: KEYS, leaseMs: LEASE_MS };
    const feedPace = { floorMs: 2 * HOUR, ceilingMs: 24 * HOUR, backoffMs: HOUR / 6, gatherMs: HOUR / 6 };
    try {
      clock.real = Date.now();
      await prepare(store, slack, sites, scene);
      // The processes have started by the time at which the day begins.
      clock.real = Date.now() + scene.processes * 4_000;
      const fleet = makeFleet({ ...orders, clock, own: sites.own, feedPace });
      try {
        await Promise.all(Array.from({ length: scene.processes }, () => fleet.start()));
        say(`${scene.processes} processes run; the day begins.`);
        const memory: number[][] = [];
        const measuring = setInterval(
          () => memory.push(fleet.ids().map(residentMegabytes)),
          HOUR / scene.speed,
        );
        const sent = await day({ store, fleet, slack, clock }, scene);
        clearInterval(measuring);
        await settled(store, slack, sent.asked);
        return { ...(await count({ store, slack, sites }, scene, sent)), memory, errors: fleet.said };
      } finally {
        fleet.stop();
      }
    } finally {
      sites.stop();
      slack.stop();
    }
  });

/** Waits for what is still to be done of the day. */
async function settled(store: Store, slack: Slack, asked: readonly string[]): Promise<void> {
  const waiting = async (): Promise<number> =>
    (await store.jobs.count())
      .filter(({ kind, state }) => state === 'waiting' && (kind === 'event' || kind === 'article'))
      .reduce((sum, { jobs }) => sum + jobs, 0);
  await until(async () => (await waiting()) === 0, AFTER_MS).catch(() => undefined);
  const last = asked.at(-1) ?? '';
  await until(() => slack.answersTo(last).length > 0, AFTER_MS).catch(() => undefined);
}

async function count(
  { store, slack, sites }: { store: Store; slack: Slack; sites: NewsSites },
  { workspaces, feeds }: Scene,
  { asked, watched }: Awaited<ReturnType<typeof day>>,
): Promise<Omit<Soaked, 'memory' | 'errors'>> {
  const numbers = Array.from({ length: workspaces }, (_, n) => n + 1);
  const posted = numbers.flatMap((n) =>
    Array.from({ length: DIGESTS_EACH }, (_, nth) => slack.marked(digestChannel(n, nth), 'digest')),
  );
  const watches = watched.map((n) => slack.marked(watchChannel(n), 'watch'));
  const answers = asked.map((ts) => slack.answersTo(ts).length);
  const heard = new Set(slack.posts().map(({ thread }) => thread));
  const unanswered = asked.filter((_, n) => answers[n] === 0);
  const records = await Promise.all(numbers.map((n) => store.workspace(`T${n}`)));
  const titles = await titlesOf(records);
  const taken = Array.from(
    { length: feeds },
    (_, n) => titles.filter((one) => one === sites.titleOf(n)).length,
  );
  const over = (all: readonly number[], least: number): number => all.filter((n) => n >= least).length;
  return {
    digests: { due: posted.length, posted: over(posted, 1), twice: over(posted, 2) },
    watches: { due: watches.length, posted: watches.filter((n) => n === 1).length },
    mentions: {
      asked: asked.length,
      answered: over(answers, 1),
      told: unanswered.filter((ts) => heard.has(ts)).length,
      twice: over(answers, 2),
    },
    articles: {
      published: feeds,
      taken: over(taken, 1),
      ...(await untaken(records)),
      twice: over(taken, 2),
    },
    dead: (await store.jobs.list({ state: 'dead', limit: 500 })).length,
  };
}

/** Entries of feeds that are still to be read, and that could not be. */
async function untaken(all: readonly WorkspaceStore[]): Promise<{ waiting: number; failed: number }> {
  const left = { waiting: 0, failed: 0 };
  for (const one of all)
    for (const { number } of await one.newsFeeds()) {
      left.waiting += (await one.dueNewsItems(number, '9999', 100)).length;
      for (const { count } of await one.failedNewsItems(number)) left.failed += count;
    }
  return left;
}

const titlesOf = async (all: readonly WorkspaceStore[]): Promise<string[]> =>
  (await Promise.all(all.map((one) => one.sources()))).flat().map(({ title }) => title);
