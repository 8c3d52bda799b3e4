import { WebClient } from '@slack/web-api';
import { describe, expect, it, onTestFinished } from 'vitest';
import { plant } from '../../src/curate/plant.ts';
import { deliver } from '../../src/digest/deliver.ts';
import { digestState, previewPost } from '../../src/digest/manage.ts';
import { dueAt, makeScheduler } from '../../src/digest/run.ts';
import { defaultSetting, encodeSetting, type Filter } from '../../src/digest/settings.ts';
import { TIMING } from '../../src/digest/timing.ts';
import { startLocalWorkspace } from '../../src/local-workspace/index.ts';
import { makePoster } from '../../src/slack/digests/poster.ts';
import { POSTING } from '../../src/slack/platform/clients.ts';
import { slackLogger } from '../../src/slack/platform/slack-logger.ts';
import { STARTER } from '../../src/starter/index.ts';
import { collectingLog } from '../support/app.ts';
import { emptyStore } from '../support/stores.ts';
import { publishStatement } from './support.ts';

const SCOPES = ['chat:write', 'channels:history', 'im:history', 'im:write'];
const MINUTE = 60_000;

/** A channel with a digest every day at 08:30 UTC, turned on on Monday 10 January 2022 at noon, and a scheduler. */
async function scene({
  scopes = SCOPES,
  silence = 0,
  timeout = 10_000,
  filter = { actors: [], topics: [], eventTypes: [] } as Filter,
} = {}) {
  let now = new Date('2022-01-10T12:00:00Z');
  const local = await startLocalWorkspace({
    port: 0,
    app: { name: 'talks', commands: [], scopes, events: [] },
    clock: () => now.getTime(),
  });
  const store = await emptyStore();
  onTestFinished(async () => {
    await local.stop();
    await store.close();
  });
  const { teamId, control } = local;
  const workspace = await store.workspace(teamId);
  await plant(workspace, STARTER, now.toISOString());
  const channel = control.channel('talks').id;
  const olena = control.user('olena').id;
  const key = { channel, kind: 'digest' as const };
  const turnOn = () =>
    workspace.setSubscription(key, {
      setting: encodeSetting({ ...defaultSetting('UTC'), silence, filter }),
      setBy: olena,
      dueAt: '',
      lastSlot: now.toISOString(),
      restart: false,
    });
  await turnOn();
  const { log, logged } = collectingLog();
  const client = new WebClient(local.botToken, {
    slackApiUrl: local.apiUrl,
    ...POSTING,
    timeout,
    logger: slackLogger(log),
  });
  const deps = {
    workspace: store.workspace,
    subscriptions: store,
    teams: async () => [teamId],
    poster: makePoster(
      async () => client,
      () => now,
    ),
    clock: () => now,
    owner: 'one',
    timing: TIMING,
    log,
    sleep: async () => undefined,
  };
  const scheduler = makeScheduler(deps);
  /** Looks at what is due until nothing is, at this time. */
  const at = async (instant: string): Promise<void> => {
    now = new Date(instant);
    for (let round = 0; round < 5; round++) await scheduler.round();
  };
  return {
    control,
    workspace,
    key,
    deps,
    logged,
    turnOn,
    teamId,
    posts: () => control.messages(channel).map(({ text }) => text.split('\n')[0]),
    notices: () => control.messages(control.botDm(olena).id).map(({ text }) => text),
    publish: (words: string) => publishStatement(workspace, words, now.toISOString()),
    subscription: async () =>
      (await workspace.subscription(key)) ?? Promise.reject(new Error('no subscription')),
    at,
    /** The same so many minutes later. */
    later: (minutes: number) => at(new Date(now.getTime() + minutes * MINUTE).toISOString()),
  };
}

describe('after an outage', () => {
  it('missed slots collapse into one post', async () => {
    const { at, publish, posts, subscription } = await scene();
    await publish('one');
    await at('2022-01-10T20:00:00Z');
    await publish('two');
    await at('2022-01-14T20:29:00Z');
    expect(posts()).toEqual([expect.stringMatching(/^2 statements new/)]);
    expect((await subscription()).dueAt).toBe('2022-01-15T08:30:00.000Z');
  });

  it('a slot of twelve hours ago is left out, and what it held comes with the next', async () => {
    const { at, publish, posts } = await scene();
    await publish('one');
    await at('2022-01-14T20:30:00Z');
    expect(posts()).toEqual([]);
    await at('2022-01-15T08:30:00Z');
    expect(posts()).toEqual([expect.stringMatching(/^1 statement new/)]);
  });

  it('a post that was begun and is overtaken by the next slot is not made twice', async () => {
    const { at, publish, posts, control } = await scene();
    await publish('one');
    control.fault({ method: 'chat.postMessage', times: 1, kind: 'status', status: 503 });
    await at('2022-01-11T08:30:00Z');
    await publish('two');
    await at('2022-01-12T09:00:00Z');
    expect(posts()).toEqual([expect.stringMatching(/^2 statements new/)]);
  });
});

describe('Slack’s moods', () => {
  it('a token that Slack no longer takes pauses nothing; the digest comes once it takes it again', async () => {
    const { at, later, publish, posts, notices, control, subscription } = await scene();
    await publish('one');
    control.fault({ method: 'chat.postMessage', times: 1, kind: 'error', error: 'account_inactive' });
    await at('2022-01-11T08:30:00Z');
    expect(await subscription()).toMatchObject({ state: 'on' });
    expect(posts()).toEqual([]);
    await later(6);
    expect(posts()).toEqual([expect.stringMatching(/^1 statement new/)]);
    expect(notices()).toEqual([]);
  });

  it.each([
    ['429', { kind: 'rate-limit' as const, retryAfter: 30 }],
    ['503', { kind: 'status' as const, status: 503 }],
    ['500', { kind: 'status' as const, status: 500 }],
    ['a dropped socket', { kind: 'drop' as const }],
    ['internal_error', { kind: 'error' as const, error: 'internal_error' }],
    ['token_expired', { kind: 'error' as const, error: 'token_expired' }],
  ])('%s: tried again later, and posted once', async (_, fault) => {
    const { at, later, publish, posts, control, subscription } = await scene();
    await publish('one');
    control.fault({ method: 'chat.postMessage', times: 2, ...fault });
    await at('2022-01-11T08:30:00Z');
    expect(posts()).toEqual([]);
    await later(0.4);
    expect(posts(), 'not before Slack’s or our own back-off is over').toEqual([]);
    for (let tries = 0; tries < 4; tries++) await later(6);
    expect(posts()).toHaveLength(1);
    expect((await subscription()).state).toBe('on');
  });

  it('a time-out after which the message is there is not posted again', async () => {
    const { at, later, publish, posts, control, workspace, key } = await scene({ timeout: 1_000 });
    await publish('one');
    control.fault({ method: 'chat.postMessage', times: 1, kind: 'delay', ms: 1_500 });
    await at('2022-01-11T08:30:00Z');
    await expect.poll(posts, { timeout: 10_000 }).toHaveLength(1);
    for (let tries = 0; tries < 3; tries++) await later(3);
    expect(posts()).toHaveLength(1);
    expect(await workspace.slots(key, 1)).toMatchObject([{ state: 'settled', outcome: 'posted' }]);
  });

  it('a post is found again behind hundreds of other messages', async () => {
    const { at, later, publish, posts, control, deps, key } = await scene({ timeout: 1_000 });
    await publish('one');
    control.fault({ method: 'chat.postMessage', times: 1, kind: 'delay', ms: 1_500 });
    await at('2022-01-11T08:30:00Z');
    await expect.poll(posts, { timeout: 10_000 }).toHaveLength(1);
    const chatter = { teamId: '', ...key, slot: 'another' };
    for (let n = 0; n < 250; n++)
      await deps.poster.post(chatter, {
        kind: 'silence',
        slots: 1,
        since: null,
        filtered: false,
        lastSourceAt: null,
        zone: 'UTC',
      });
    await later(3);
    expect(posts().filter((line) => line?.startsWith('1 statement'))).toHaveLength(1);
    expect(posts()).toHaveLength(251);
  });

  it.each(['channel_not_found', 'is_archived', 'not_in_channel'])(
    '%s pauses the digest and tells who set it, once; what it held comes when it is on again',
    async (error) => {
      const { at, later, publish, posts, notices, control, subscription, turnOn } = await scene();
      await publish('one');
      control.fault({ method: 'chat.postMessage', times: 1, kind: 'error', error });
      await at('2022-01-11T08:30:00Z');
      expect(await subscription()).toMatchObject({ state: 'paused', why: error });
      expect(notices()).toEqual([expect.stringContaining('The daily digest in <#C')]);
      await later(60);
      await at('2022-01-12T09:00:00Z');
      expect(posts()).toEqual([]);
      expect(notices()).toHaveLength(1);
      await turnOn();
      await at('2022-01-13T09:00:00Z');
      expect(posts()).toEqual([expect.stringMatching(/^1 statement new/)]);
    },
  );

  it.each([
    ['429', { kind: 'rate-limit' as const, retryAfter: 30 }],
    ['503', { kind: 'status' as const, status: 503 }],
    ['a dropped socket', { kind: 'drop' as const }],
  ])('%s while who set it is told: told later, once', async (_, fault) => {
    const { at, later, publish, notices, control } = await scene();
    await publish('one');
    control.fault({ method: 'chat.postMessage', times: 1, kind: 'error', error: 'is_archived' });
    control.fault({ method: 'chat.postMessage', times: 2, ...fault });
    await at('2022-01-11T08:30:00Z');
    expect(notices()).toEqual([]);
    for (let tries = 0; tries < 4; tries++) await later(2);
    expect(notices()).toHaveLength(1);
  });

  it('a person who was told, though nobody heard Slack say so, is not told again', async () => {
    const { at, later, publish, notices, control } = await scene();
    await publish('one');
    control.fault({ method: 'chat.postMessage', times: 1, kind: 'error', error: 'is_archived' });
    control.fault({ method: 'chat.postMessage', times: 1, kind: 'delay', ms: 500 });
    await at('2022-01-11T08:30:00Z');
    await expect.poll(notices).toHaveLength(1);
    for (let tries = 0; tries < 3; tries++) await later(2);
    expect(notices()).toHaveLength(1);
  });

  it('an archived channel pauses its digest', async () => {
    const { at, publish, control, key, subscription } = await scene();
    await publish('one');
    control.archive(key.channel);
    await at('2022-01-11T08:30:00Z');
    expect(await subscription()).toMatchObject({ state: 'paused', why: 'is_archived' });
  });

  it('what Slack refuses is logged, told once, and comes with the next', async () => {
    const { at, publish, posts, notices, control, logged } = await scene();
    await publish('one');
    control.fault({ method: 'chat.postMessage', times: 1, kind: 'error', error: 'invalid_blocks' });
    await at('2022-01-11T08:30:00Z');
    expect(notices()).toEqual([expect.stringContaining('invalid_blocks')]);
    expect(logged).toMatchObject([{ message: 'Slack refused a post' }]);
    await at('2022-01-12T08:30:00Z');
    expect(posts()).toHaveLength(1);
  });
});

describe('where the channel’s history cannot be read', () => {
  it('says what it did rather than post twice, and sends it again on request', async () => {
    const { at, later, publish, posts, notices, control, deps, teamId, key } = await scene({
      scopes: ['chat:write', 'im:history', 'im:write'],
    });
    await publish('one');
    control.fault({ method: 'chat.postMessage', times: 1, kind: 'drop' });
    await at('2022-01-11T08:30:00Z');
    await later(5);
    expect(posts()).toEqual([]);
    expect(notices()).toEqual([expect.stringContaining('I did not post it a second time')]);
    await later(60);
    expect(notices()).toHaveLength(1);
    expect(await deliver(deps, { ...key, teamId }, 'again')).toBe('posted');
    expect(posts()).toEqual([expect.stringMatching(/^1 statement new/)]);
  });
});

describe('a post that Slack does not let be looked for', () => {
  it.each([
    ['2022-01-11T20:29:00Z', 'is looked for again', 'claimed', 0],
    ['2022-01-11T20:30:00Z', 'is given up after twelve hours, and it is said', 'settled', 1],
  ])('at %s %s', async (instant, _, state, told) => {
    const { at, publish, posts, notices, control, workspace, key } = await scene();
    await publish('one');
    control.fault({ method: 'chat.postMessage', times: 1, kind: 'drop' });
    await at('2022-01-11T08:30:00Z');
    control.fault({ method: 'conversations.history', times: 1, kind: 'status', status: 503 });
    await at(instant);
    expect(await workspace.slots(key, 1)).toMatchObject([{ state }]);
    expect(notices()).toHaveLength(told);
    expect(posts()).toEqual([]);
  });
});

describe('slots with nothing new', () => {
  const SILENT = ['11', '12'].map((day) => `2022-01-${day}T08:30:00Z`);

  it('are told of at the third hour, not by a person’s Send now before it', async () => {
    const { at, posts, deps, teamId, key, workspace } = await scene({ silence: 3 });
    const preview = async () => {
      const state = await digestState(workspace, key.channel, 'UTC');
      return (await previewPost(workspace, state, deps.clock()))?.kind;
    };
    for (const instant of SILENT) {
      expect(await preview()).toBeUndefined();
      await at(instant);
    }
    expect(await preview(), 'what the third hour will post').toBe('silence');
    expect(await deliver(deps, { ...key, teamId }, 'now')).toBe('nothing');
    expect(posts()).toEqual([]);
    for (const day of ['13', '14', '15', '16', '17', '18']) await at(`2022-01-${day}T08:30:00Z`);
    expect(posts()).toEqual([
      expect.stringMatching(
        /^Nothing new has come onto the record since Monday 10 January 2022, 12:00, for 3/,
      ),
    ]);
  });

  it('begin anew with what comes in', async () => {
    const { at, publish, posts } = await scene({ silence: 3 });
    for (const instant of SILENT) await at(instant);
    await publish('one');
    for (const day of ['13', '14', '15', '16']) await at(`2022-01-${day}T08:30:00Z`);
    expect(posts()).toEqual([
      expect.stringMatching(/^1 statement new/),
      expect.stringMatching(/^Nothing new has come onto the record since Thursday 13 January 2022, 08:30/),
    ]);
  });

  it('of a digest that holds but a part are not said of all of the record', async () => {
    const { at, publish, posts, workspace, key } = await scene({
      silence: 1,
      filter: { actors: ['A-4'], topics: [], eventTypes: [] },
    });
    await publish('by another');
    await at('2022-01-11T08:30:00Z');
    expect(posts()).toEqual([
      expect.stringMatching(
        /^Nothing new that this digest covers has come onto the record since this digest was turned on\. The last/,
      ),
    ]);
    expect(await workspace.subscription(key)).toMatchObject({ silentSlots: 1 });
  });
});

describe('a person’s Send now', () => {
  it('posts what is new, and the hour’s own post has nothing left', async () => {
    const { at, publish, posts, deps, teamId, key } = await scene();
    await publish('one');
    expect(await deliver(deps, { ...key, teamId }, 'now')).toBe('posted');
    expect(await deliver(deps, { ...key, teamId }, 'now')).toBe('nothing');
    await at('2022-01-11T08:30:00Z');
    expect(posts()).toHaveLength(1);
    expect(await deliver(deps, { ...key, teamId }, 'again')).toBe('posted');
    expect(posts()[1]).toMatch(/^1 statement new, as of Tuesday 11 January 2022, 08:30/);
  });

  it('does not reach into what another process is posting', async () => {
    const { workspace, publish, deps, teamId, key } = await scene();
    await publish('one');
    const lease = {
      owner: 'other',
      now: '2022-01-10T12:00:00.000Z',
      until: '2022-01-10T12:02:00.000Z',
      early: true,
    };
    expect(await workspace.claim(key, lease)).not.toBeNull();
    expect(await deliver(deps, { ...key, teamId }, 'now')).toBe('busy');
  });
});

it('a setting that is changed while a digest is posted counts from then on', async () => {
  const { at, publish, subscription, workspace, key, deps } = await scene();
  await publish('one');
  const changing = {
    ...deps,
    atStep: async (step: string) => {
      if (step !== 'posted') return;
      await workspace.setSubscription(key, {
        setting: encodeSetting({ ...defaultSetting('UTC'), time: '20:00' }),
        setBy: 'U2',
        dueAt: '2022-01-11T20:00:00.000Z',
        lastSlot: '2022-01-11T08:30:00.000Z',
        restart: false,
      });
    },
  };
  const mine = { ...changing, clock: () => new Date('2022-01-11T08:30:00Z') };
  await makeScheduler(mine).round();
  await at('2022-01-11T08:31:00Z');
  expect((await subscription()).dueAt).toBe('2022-01-11T20:00:00.000Z');
});

it('what this process has no token for is left alone', async () => {
  const { deps, publish, teamId } = await scene();
  await publish('one');
  const now = new Date('2022-01-11T08:30:00Z');
  expect(await dueAt(deps.subscriptions, now, ['T-other'])).toEqual([]);
  expect(await dueAt(deps.subscriptions, now, [teamId])).toHaveLength(1);
});

describe('a clock that was ahead for a round', () => {
  it.each([
    ['a year', '2023-01-10T09:00:00Z'],
    ['two days', '2022-01-12T09:00:00Z'],
  ])('by %s stops a digest for a day at most', async (_, ahead) => {
    const { at, publish, posts, subscription } = await scene();
    await publish('one');
    await at(ahead);
    expect(posts()).toHaveLength(1);
    await at('2022-01-10T12:01:00Z');
    expect((await subscription()).dueAt).toBe('2022-01-11T08:30:00.000Z');
    await publish('two');
    await at('2022-01-11T08:30:00Z');
    expect(posts()).toEqual([expect.anything(), expect.stringMatching(/^1 statement new/)]);
    await publish('three');
    await at('2022-01-12T08:30:00Z');
    await at('2022-01-12T08:31:00Z');
    expect(posts()).toHaveLength(3);
  });

  it('leaves no lease and no post behind that nobody takes up', async () => {
    const { at, publish, posts, deps, workspace, key, control } = await scene();
    await publish('one');
    const lease = { owner: 'two', now: '2023-01-10T09:00:00.000Z', until: '2023-01-10T09:02:00.000Z' };
    expect(await workspace.claim(key, { ...lease, early: false })).not.toBeNull();
    await at('2022-01-10T12:01:00Z');
    control.fault({ method: 'chat.postMessage', times: 1, kind: 'error', error: 'rate_limited' });
    await at('2023-01-10T09:00:00Z');
    await at('2022-01-10T12:02:00Z');
    expect(posts()).toEqual([]);
    await at('2022-01-11T08:30:00Z');
    expect(posts()).toEqual([expect.stringMatching(/^1 statement new/)]);
    expect(await dueAt(deps.subscriptions, new Date('2022-01-11T08:31:00Z'), null)).toEqual([]);
  });

  it('keeps nothing from those who watch', async () => {
    const { at, workspace, key, posts, publish, teamId, deps } = await scene();
    await workspace.stopSubscription(key, 'off', null, null);
    const watch = { channel: key.channel, kind: 'watch' as const };
    await workspace.setSubscription(watch, {
      setting: '{}',
      setBy: 'U1',
      dueAt: '',
      lastSlot: '',
      restart: true,
    });
    await workspace.addWatch({ channel: key.channel, text: 'Blinken', setBy: 'U1' });
    await at('2023-01-10T09:00:00Z');
    await publish('one');
    await at('2022-01-10T12:01:00Z');
    expect(posts()).toHaveLength(1);
    expect(await dueAt(deps.subscriptions, new Date('2022-01-10T12:02:00Z'), [teamId])).toEqual([]);
  });
});
