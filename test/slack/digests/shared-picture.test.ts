import { WebClient } from '@slack/web-api';
import { expect, it, onTestFinished } from 'vitest';
import { plant } from '../../../src/curate/plant.ts';
import { turnOn } from '../../../src/digest/manage.ts';
import { makeScheduler } from '../../../src/digest/run.ts';
import { defaultSetting } from '../../../src/digest/settings.ts';
import { TIMING } from '../../../src/digest/timing.ts';
import { startLocalWorkspace } from '../../../src/local-workspace/index.ts';
import { makePoster } from '../../../src/slack/digests/poster.ts';
import { POSTING } from '../../../src/slack/platform/clients.ts';
import { STARTER } from '../../../src/starter/index.ts';
import { publishStatement } from '../../digest/support.ts';
import { collectingLog } from '../../support/app.ts';
import { emptyStore } from '../../support/stores.ts';

const EVENING = new Date('2022-01-10T12:00:00Z');
const MORNING = new Date('2022-01-11T08:30:05Z');

it('what six channels get alike is painted once, and each has the post and its picture', async () => {
  const local = await startLocalWorkspace({
    port: 0,
    app: { name: 'talks', commands: [], scopes: ['chat:write', 'files:write'], events: [] },
    clock: () => MORNING.getTime(),
  });
  const store = await emptyStore();
  onTestFinished(async () => {
    await local.stop();
    await store.close();
  });
  const { control, teamId } = local;
  const workspace = await store.workspace(teamId);
  await plant(workspace, STARTER, EVENING.toISOString());
  const channels = Array.from(
    { length: 6 },
    (_, n) => control.addChannel(`desk-${n}`, [control.state.bot.id]).id,
  );
  for (const channel of channels)
    await turnOn(workspace, channel, { setting: defaultSetting('UTC'), user: 'U1', now: EVENING });
  for (const day of [7, 8, 9, 10])
    await publishStatement(
      workspace,
      `Words of day ${day}.`,
      `2022-01-${String(day).padStart(2, '0')}T12:00:00.000Z`,
    );
  const client = new WebClient(local.botToken, { slackApiUrl: local.apiUrl, ...POSTING });
  const { log } = collectingLog();
  let painted = 0;
  const painter = {
    png: async () => {
      painted++;
      return new Uint8Array([0x89, 0x50, 0x4e, 0x47]);
    },
  };
  const scheduler = makeScheduler({
    ...{ workspace: store.workspace, subscriptions: store, teams: async () => [teamId] },
    ...{ clock: () => MORNING, owner: 'one', timing: TIMING, log, sleep: async () => undefined },
    poster: makePoster(
      async () => client,
      () => MORNING,
      { painter, log },
    ),
  });
  expect(await scheduler.round()).toBe(6);
  for (const channel of channels) {
    const posts = control.messages(channel);
    expect(posts).toHaveLength(1);
    const inThread = control.messages(channel, { threadTs: posts[0]?.ts ?? '' });
    expect(inThread.filter(({ files }) => files.length === 1)).toHaveLength(1);
  }
  expect(painted).toBe(1);
});
