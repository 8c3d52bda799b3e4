import { performance } from 'node:perf_hooks';
import { defaultSetting, encodeSetting } from '../../src/digest/settings.ts';
import { publishStatement } from '../digest/support.ts';
import { makeFleet } from '../processes/fleet.ts';
import { startSlack } from '../support/slack-server.ts';
import { cpuMs } from './cpu.ts';
import { command, each, onPostgres, planted, until } from './load.ts';

const QUESTION = 'what did Ryabkov say about concessions?';
/** Mentions that are on their way at once. */
const AT_ONCE = 32;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** A process begins so long before digests are due. */
const BEFORE_MS = 5_000;
const ENOUGH_MS = 300_000;

/** Mentions answered in a second, and how long a processor works for one of them: the app, and what plays Slack. In milliseconds. */
interface Answered {
  rate: number;
  app: number;
  slack: number;
}

/** How `processes` processes on one PostgreSQL answer `count` mentions. */
export const benchMentions = (processes: number, count: number): Promise<Answered> =>
  onPostgres(async (database, store) => {
    const slack = await startSlack();
    await planted(store, 'T1');
    const token = slack.tokenFor('T1');
    const fleet = makeFleet({ database, ...slack.reached, token, clock: { real: 0, shown: 0, speed: 1 } });
    try {
      for (let n = 0; n < processes; n++) await fleet.start();
      const ask = (n: number) => fleet.deliver(slack.mention('T1', `${1_700_000_000 + n}.000100`, QUESTION));
      const answered = () => slack.postedTo('CASKED').length;
      // Every process has answered some before it is measured.
      await each(range(0, processes * 20), AT_ONCE, ask);
      await until(() => answered() >= processes * 20, ENOUGH_MS);
      const used = () => ({
        app: fleet.ids().reduce((sum, id) => sum + cpuMs(id), 0),
        slack: cpuMs(process.pid),
      });
      const [began, before, from] = [performance.now(), answered(), used()];
      await each(range(100_000, count), AT_ONCE, ask);
      await until(() => answered() >= before + count, ENOUGH_MS);
      const [seconds, to] = [(performance.now() - began) / 1_000, used()];
      const usedFor = (which: keyof typeof from): number => (to[which] - from[which]) / count;
      return { rate: count / seconds, app: usedFor('app'), slack: usedFor('slack') };
    } finally {
      fleet.stop();
      slack.stop();
    }
  });

/** Seconds until `processes` processes have posted the digests of `channels` channels, due in one minute; each once, or it throws. */
export const benchDigests = (processes: number, channels: number): Promise<number> =>
  onPostgres(async (database, store) => {
    const slack = await startSlack();
    const workspace = await planted(store, 'T1');
    const due = Math.ceil(Date.now() / MINUTE) * MINUTE + 10 * MINUTE;
    const setting = encodeSetting({
      ...defaultSetting('UTC'),
      time: new Date(due).toISOString().slice(11, 16),
    });
    const [dueAt, lastSlot] = [new Date(due).toISOString(), new Date(due - DAY).toISOString()];
    await each(range(0, channels), 8, (n) =>
      workspace.setSubscription(
        { channel: `C${n}`, kind: 'digest' },
        { setting, setBy: 'UADMIN', dueAt, lastSlot, restart: false },
      ),
    );
    // The first digest of a channel brings a picture; these are not the first.
    await command(`update feeds set posted_at = '${lastSlot}'`, database);
    for (let n = 0; n < 10; n++)
      await publishStatement(
        workspace,
        `Statement ${n}. ${'A sentence of some length. '.repeat(8)}`,
        lastSlot,
      );
    const began = Date.now();
    const fleet = makeFleet({
      database,
      ...slack.reached,
      token: slack.tokenFor('T1'),
      clock: { real: began, shown: due - startMs(processes), speed: 1 },
    });
    try {
      await Promise.all(range(0, processes).map(() => fleet.start()));
      const from = began + startMs(processes);
      const posts = () => digestsOf(slack).length;
      await until(() => posts() >= channels, ENOUGH_MS);
      const seconds = (Date.now() - from) / 1_000;
      const channelsPosted = new Set(digestsOf(slack)).size;
      if (channelsPosted !== posts()) throw new Error(`${posts()} posts in ${channelsPosted} channels`);
      return seconds;
    } finally {
      fleet.stop();
      slack.stop();
    }
  });

/** The channels of all digests that were posted. */
const digestsOf = (slack: Awaited<ReturnType<typeof startSlack>>): string[] =>
  slack
    .posts()
    .flatMap(({ channel, metadata }) => (metadata?.event_type === 'ukraine_talks_digest' ? [channel] : []));

/** Time for processes to start before what is measured. */
const startMs = (processes: number): number => BEFORE_MS + processes * 3_000;

const range = (from: number, count: number): number[] => Array.from({ length: count }, (_, n) => from + n);
