import { describe, expect, it } from 'vitest';
import { CodedError } from '../../src/record/errors.ts';
import { openStore } from '../../src/store/open.ts';
import { runApp } from '../support/app.ts';
import { eventPayload } from '../support/payloads.ts';
import type { RunOptions } from '../support/start-app.ts';

type Json = Record<string, unknown>;

/** Sends events as Slack would, and stops the app, which finishes its answers; resolves with all that the bot said. */
async function heard(
  events: (about: { bot: string; mei: string; channel: string; direct: string }) => [Json, Json?][],
  options: RunOptions = {},
) {
  const { local, app } = await runApp(options);
  const { control, socket } = local;
  const mei = control.user('mei').id;
  const about = {
    bot: control.state.bot.id,
    mei,
    channel: control.channel('ukraine-talks').id,
    direct: control.botDm(mei).id,
  };
  for (const [event, outer] of events(about))
    await socket.send('events_api', eventPayload(local, event, outer), null);
  await app.stop();
  return control.state.messages.filter(({ botId }) => botId !== null).map(({ text }) => text);
}

const mention = { type: 'app_mention', text: 'sources' };
const message = { type: 'message', channel_type: 'im', text: 'sources' };

describe('the bot hears', () => {
  it('a mention and a direct message of a person', async () => {
    const said = await heard(({ mei, channel, direct }) => [
      [{ ...mention, user: mei, channel }],
      [{ ...message, user: mei, channel: direct }],
    ]);
    expect(said).toHaveLength(2);
  });

  it.each<[string, (about: { bot: string; mei: string; channel: string; direct: string }) => Json]>([
    [
      'a mention by another bot',
      ({ mei, channel }) => ({ ...mention, user: mei, bot_id: 'B0OTHER', channel }),
    ],
    ['a mention by itself', ({ bot, channel }) => ({ ...mention, user: bot, channel })],
    ['a mention by nobody', ({ channel }) => ({ ...mention, channel })],
    [
      'a direct message of another bot',
      ({ mei, direct }) => ({ ...message, user: mei, bot_id: 'B0OTHER', channel: direct }),
    ],
    ['a direct message of its own', ({ bot, direct }) => ({ ...message, user: bot, channel: direct })],
    [
      'a message in a channel',
      ({ mei, channel }) => ({ ...message, channel_type: 'channel', user: mei, channel }),
    ],
    [
      'an edited message',
      ({ mei, direct }) => ({ ...message, subtype: 'message_changed', user: mei, channel: direct }),
    ],
    [
      'a message of a bot by its subtype',
      ({ mei, direct }) => ({ ...message, subtype: 'bot_message', user: mei, channel: direct }),
    ],
  ])('not %s', async (_, event) => {
    expect(await heard((about) => [[event(about)]])).toEqual([]);
  });

  it('the same event once, also when its message comes with another time', async () => {
    const said = await heard(({ mei, channel }) => [
      [{ ...mention, user: mei, channel, ts: '1.1' }, { event_id: 'Ev1' }],
      [{ ...mention, user: mei, channel, ts: '2.2' }, { event_id: 'Ev1' }],
    ]);
    expect(said).toHaveLength(1);
  });

  const twice = ({ mei, channel }: { mei: string; channel: string }): [Json, Json][] => [
    [{ ...mention, user: mei, channel, ts: '1.1' }, { event_id: 'Ev1' }],
    [{ ...mention, user: mei, channel, ts: '1.1' }, { event_id: 'Ev2' }],
  ];

  it('the same message once, also when it comes as another event', async () => {
    expect(await heard(twice)).toHaveLength(1);
  });

  it('the same message once, also while no job can be written down', async () => {
    const store = await openStore('sqlite::memory:');
    const enqueueHeld = () => Promise.reject(new CodedError('store_locked'));
    const busy = { ...store, jobs: { ...store.jobs, enqueueHeld } };
    expect(await heard(twice, { store: busy })).toHaveLength(1);
  });
});
