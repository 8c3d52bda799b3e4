import { describe, expect, it } from 'vitest';
import { dueAt } from '../../../src/digest/run.ts';
import type { Message } from '../../../src/local-workspace/state/types.ts';
import { changeEntry, publishDevelopment, publishStatement } from '../../digest/support.ts';
import { type Running, runApp } from '../../support/app.ts';

const seen = (message: Message): string => JSON.stringify(message.blocks) + message.text;

const NOON = new Date('2022-01-10T12:00:00Z');

/** The app at noon on Monday; `at` moves its clock. */
async function running() {
  const options = { now: NOON };
  const app = await runApp(options);
  const { control, teamId } = app.local;
  const channel = control.channel('ukraine-talks').id;
  const posted = () =>
    control
      .messages(channel)
      .filter(({ metadata, ephemeralTo }) => metadata !== null && ephemeralTo === null);
  return {
    ...app,
    control,
    channel,
    store: await app.store.workspace(teamId),
    posted,
    at: (instant: string) => {
      options.now = new Date(instant);
    },
    due: (instant: string) => dueAt(app.store, new Date(instant), [teamId]),
    /** Uses a button of a message, as `olena`; resolves with what only she is told then. */
    /** Presses a button; resolves with the answer that says `said` and did not before. */
    async press(message: Message, label: string, said: string): Promise<Message> {
      const says = (one: Message) => one.ephemeralTo !== null && seen(one).includes(said);
      const before = new Set(control.state.messages.filter(says).map(({ ts }) => ts));
      await use(app, message, label);
      return control.waitFor((one) => says(one) && !before.has(one.ts));
    },
  };
}

async function use({ local: { control } }: Pick<Running, 'local'>, message: Message, label: string) {
  const elements = message.blocks.flatMap((block) => (Array.isArray(block.elements) ? block.elements : []));
  const found = elements.find((element) => element.text?.text === label);
  if (found === undefined) throw new Error(`no button ${label} in ${JSON.stringify(elements)}`);
  await control.act({ user: control.user('olena').id, message: message.ts, actionId: found.action_id });
}

const buttonsOf = (message: Message): string[] =>
  message.blocks
    .flatMap((block) => (Array.isArray(block.elements) ? block.elements : []))
    .filter((element) => element.type === 'button')
    .map((element) => element.text.text);

/** What the bot says only to the asker after `line`. */
async function told(app: Awaited<ReturnType<typeof running>>, line: string): Promise<Message> {
  const before = new Set(app.control.state.messages.map(({ ts }) => ts));
  await app.send(line);
  return app.control.waitFor(({ ts, ephemeralTo }) => !before.has(ts) && ephemeralTo !== null);
}

describe('setting a digest', () => {
  it('is off at first, and says how to turn it on', async () => {
    const app = await running();
    const card = await told(app, '/ukraine-talks digest');
    expect(seen(card)).toContain('*Daily digest in this channel:* off');
    expect(buttonsOf(card)).toEqual(['Turn on', 'Change', 'Preview']);
  });

  it('is turned on in words, in the asker’s zone, and announced', async () => {
    const app = await running();
    const card = await told(app, '/ukraine-talks digest 9am weekdays');
    expect(seen(card)).toContain('weekdays at 09:00, Europe/Kyiv');
    expect(seen(card)).toContain('*Next:* Tuesday 11 January 2022, 09:00 (Europe/Kyiv)');
    expect(buttonsOf(card)).toEqual(['Change', 'Preview', 'Send now', 'Pause']);
    const [announcement] = app.control.messages(app.channel).filter((one) => one.ephemeralTo === null);
    expect(announcement?.text).toContain('turned the daily digest on');
    const changed = await told(app, '/ukraine-talks digest 18:00 New York');
    expect(seen(changed)).toContain('weekdays at 18:00, America/New_York');
    expect(seen(changed)).toContain('for you Tuesday 11 January 2022, 01:00 (Europe/Kyiv)');
  });

  it.each([
    ['digest whenever', /cannot read “whenever”.*digest on 08:30 Europe\/Kyiv weekdays/],
    ['digest off', /digest is not turned on in this channel/],
    ['digest send now', /digest is not turned on in this channel/],
    ['watch', /What shall I watch for/],
    ['watch the of and', /nothing in “the of and”/],
    ['unwatch Blinken', /is not watched here/],
    ['watches', /Nothing is watched here/],
  ])('%s is answered with what would do', async (line, expected) => {
    const app = await running();
    expect((await told(app, `/ukraine-talks ${line}`)).text).toMatch(expected);
    expect(app.logged).toEqual([]);
  });

  it.each([
    ['restricted_action', /admin does not let me post there.*Ask an admin/],
    ['restricted_action_read_only_channel', /read-only for me/],
    ['is_archived', /archived.*Open the channel again/],
    ['team_added_to_org', /Slack/],
    ['rate_limited', /Slack/],
  ])('says at once that the channel does not take it: %s', async (error, expected) => {
    const app = await running();
    for (const line of ['digest on', 'watch Blinken']) {
      app.control.fault({ method: 'chat.postMessage', times: 1, kind: 'error', error });
      expect((await told(app, `/ukraine-talks ${line}`)).text).toMatch(expected);
    }
    expect(await app.store.subscriptions()).toEqual([]);
    expect(await app.store.watches()).toEqual([]);
  });

  it('says how to invite it to a channel that it is not in', async () => {
    const app = await running();
    const general = app.control.channel('general').id;
    await app.send('/ukraine-talks digest on', { channel: general });
    const answer = await app.control.waitFor((message) => message.channel === general);
    expect(answer.text).toContain('/invite @ukraine-talks');
    expect(await app.store.subscription({ channel: general, kind: 'digest' })).toBeNull();
  });

  it('is changed in a modal', async () => {
    const app = await running();
    const { control } = app;
    const olena = control.user('olena').id;
    const card = await told(app, '/ukraine-talks digest');
    await use(app, card, 'Change');
    await expect.poll(() => control.state.modals.get(olena)?.length).toBe(1);
    const [view] = control.state.modals.get(olena) ?? [];
    if (view === undefined) throw new Error('no modal');
    const suggested = async (actionId: string, value: string) =>
      JSON.stringify(await control.suggest({ user: olena, view: view.id, actionId, value }));
    expect(await suggested('digest_zone', 'tok')).toContain('Asia/Tokyo');
    expect(await suggested('digest_actors', 'blink')).toContain('Antony Blinken');
    expect(await suggested('digest_topics', 'nato')).toContain('NATO');
    const text = { type: 'plain_text', text: 'x' };
    const problems = await control.submit(olena, view.id, {
      time: { time: { type: 'timepicker', selected_time: '07:15' } },
      days: {
        days: {
          type: 'checkboxes',
          selected_options: [
            { text, value: '1' },
            { text, value: '3' },
          ],
        },
      },
      zone: { digest_zone: { type: 'external_select', selected_option: { text, value: 'Asia/Tokyo' } } },
      actors: {
        digest_actors: { type: 'multi_external_select', selected_options: [{ text, value: 'A-8' }] },
      },
      silence: { silence: { type: 'static_select', selected_option: { text, value: '5' } } },
    });
    expect(problems).toEqual({});
    await expect.poll(() => seen(card)).toContain('Monday and Wednesday at 07:15, Asia/Tokyo');
    expect(seen(card)).toContain('what is new about Antony Blinken');
    expect(seen(card)).toContain('after 5 in a row');
    expect(app.logged).toEqual([]);
  });

  it('pauses, goes on with what came in meanwhile, and is turned off', async () => {
    const app = await running();
    const card = await told(app, '/ukraine-talks digest on 08:30 UTC');
    await app.press(card, 'Pause', 'The digest is paused');
    await publishStatement(app.store, 'While it was paused', '2022-01-10T13:00:00Z');
    await app.press(card, 'Turn on', 'The digest is on');
    expect(seen(await told(app, '/ukraine-talks digest preview'))).toContain('While it was paused');
    expect(seen(await told(app, '/ukraine-talks digest off'))).toContain('The digest is off');
    await told(app, '/ukraine-talks digest on');
    expect(seen(await told(app, '/ukraine-talks digest preview'))).toContain('There is nothing new');
  });
});

describe('the last seven days', () => {
  it('are offered where nothing is new yet, looked at by one, and sent to all', async () => {
    const app = await running();
    for (const [words, at] of [
      ['Two weeks ago', '2021-12-28T10:00:00Z'],
      ['Five days ago', '2022-01-05T10:00:00Z'],
    ] as const)
      await publishStatement(app.store, words, at);
    await told(app, '/ukraine-talks digest on 08:30 UTC');
    const nothing = await told(app, '/ukraine-talks digest preview');
    expect(seen(nothing)).toContain('There is nothing new since the digest was turned on');
    expect(buttonsOf(nothing)).toEqual(['Preview the last 7 days', 'Send the last 7 days']);
    await use(app, nothing, 'Preview the last 7 days');
    await expect.poll(() => seen(nothing)).toContain('Five days ago');
    expect(seen(nothing)).not.toContain('Two weeks ago');
    expect(app.posted()).toEqual([]);
    await use(app, nothing, 'Send the last 7 days');
    await expect.poll(() => app.posted().map(seen)).toEqual([expect.stringContaining('Five days ago')]);
    await expect.poll(() => seen(nothing)).toContain('The digest has been posted.');
    const sent = await told(app, '/ukraine-talks digest send now');
    expect(seen(sent)).toContain('There is nothing new on the record, so nothing was posted.');
    expect(app.posted()).toHaveLength(1);
  });

  it('are not offered where they hold nothing', async () => {
    const app = await running();
    app.at('2022-02-20T12:00:00Z');
    await told(app, '/ukraine-talks digest on 08:30 UTC');
    expect(buttonsOf(await told(app, '/ukraine-talks digest preview'))).toEqual([]);
  });
});

it('the card of a digest shows what the next one holds by now', async () => {
  const app = await running();
  const on = await told(app, '/ukraine-talks digest on 08:30 UTC');
  expect(seen(on)).toContain('*The next one holds:* nothing yet');
  await publishStatement(app.store, 'Talks will go on', '2022-01-10T13:00:00Z');
  const card = await told(app, '/ukraine-talks digest');
  expect(seen(card)).toContain('*The next one holds:* 1 statement so far');
  expect(seen(card)).toContain('Talks will go on');
});

describe('the picture of a digest', () => {
  const filled = async () => {
    const app = await running();
    await told(app, '/ukraine-talks digest on 08:30 UTC');
    for (const day of ['2022-01-08', '2022-01-09', '2022-01-10'])
      await publishDevelopment(app.store, `They met on ${day}`, `${day}T13:00:00Z`, { date: day });
    return app;
  };
  const replies = ({ control, channel }: Awaited<ReturnType<typeof running>>, ts: string) =>
    control.messages(channel, { threadTs: ts }).filter((one) => one.threadTs === ts && one.ts !== ts);

  it('stands in the thread of one that covers a week or more', async () => {
    const app = await filled();
    await told(app, '/ukraine-talks digest send now');
    await expect.poll(app.posted).toHaveLength(1);
    const ts = app.posted()[0]?.ts ?? '';
    await expect.poll(() => replies(app, ts)).toHaveLength(1);
    const file = app.control.state.files.get(replies(app, ts)[0]?.files[0] ?? '');
    expect(file?.mimetype).toBe('image/png');
    expect(file?.altText).toContain('9 January 2022: They met on 2022-01-09');
  });

  it('is told in words where Slack takes no files', async () => {
    const app = await filled();
    app.control.fault({
      method: 'files.getUploadURLExternal',
      times: 1,
      kind: 'error',
      error: 'missing_scope',
    });
    await told(app, '/ukraine-talks digest send now');
    await expect.poll(app.posted).toHaveLength(1);
    const ts = app.posted()[0]?.ts ?? '';
    await expect
      .poll(() => replies(app, ts).map(({ text }) => text))
      .toEqual([expect.stringMatching(/^Timeline: New on the record, 8 to 10 January 2022/)]);
  });

  it('is left out of one that covers a day', async () => {
    const app = await filled();
    await told(app, '/ukraine-talks digest send now');
    await expect.poll(app.posted).toHaveLength(1);
    app.at('2022-01-11T12:00:00Z');
    for (const hour of ['01', '02', '03'])
      await publishStatement(app.store, `Said at ${hour}`, `2022-01-11T${hour}:00:00Z`);
    await told(app, '/ukraine-talks digest send now');
    await expect.poll(app.posted).toHaveLength(2);
    expect(replies(app, app.posted()[1]?.ts ?? '')).toEqual([]);
  });
});

describe('a digest', () => {
  it('is posted at its hour with what is new, and only when something is', async () => {
    const app = await running();
    await told(app, '/ukraine-talks digest on 08:30 UTC');
    app.at('2022-01-11T08:30:00Z');
    await expect
      .poll(
        async () => (await app.store.subscription({ channel: app.channel, kind: 'digest' }))?.silentSlots,
        {
          timeout: 5_000,
        },
      )
      .toBe(1);
    expect(app.posted()).toEqual([]);
    await publishStatement(app.store, 'Talks <!channel> will go on', '2022-01-11T10:00:00Z');
    await publishDevelopment(app.store, 'The delegations met', '2022-01-11T10:00:00Z', { place: 'Geneva' });
    app.at('2022-01-12T08:31:00Z');
    const post = await app.control.waitFor(({ metadata }) => metadata !== null);
    for (const part of [
      'Talks',
      'Antony Blinken',
      'said 11 January 2022',
      'AFP, 10 January 2022',
      'The delegations met',
    ])
      expect(seen(post)).toContain(part);
    expect(post.pings).toEqual([]);
    expect(post.metadata).toEqual({
      event_type: 'ukraine_talks_digest',
      event_payload: { slot: '2022-01-12T08:30:00.000Z' },
    });
    expect(post.text).toMatch(/^1 development, 1 statement new/);
  });

  it('is posted also while no event of Slack’s arrives', async () => {
    const app = await running();
    await told(app, '/ukraine-talks digest on 08:30 UTC');
    await publishStatement(app.store, 'Talks will go on', '2022-01-10T13:00:00Z');
    app.control.fault({ method: 'apps.connections.open', times: 1_000, kind: 'status', status: 503 });
    app.local.socket.disconnect('drop');
    await expect.poll(() => app.control.connected).toBe(false);
    app.at('2022-01-11T08:30:00Z');
    await expect.poll(app.posted, { timeout: 5_000 }).toHaveLength(1);
    expect(app.control.connected).toBe(false);
  });

  it('tells of corrections and retractions of what it said, and of no others', async () => {
    const app = await running();
    await told(app, '/ukraine-talks digest on 08:30 UTC');
    const wrong = await publishStatement(app.store, 'Words that were never said', '2022-01-10T13:00:00Z');
    const amended = await publishDevelopment(app.store, 'A meeting was held', '2022-01-10T13:00:00Z');
    await told(app, '/ukraine-talks digest send now');
    await expect.poll(app.posted).toHaveLength(1);
    await changeEntry(app.store, wrong, 'retract', '2022-01-10T14:00:00Z', 'misattributed');
    await changeEntry(app.store, amended, 'edit', '2022-01-10T14:00:00Z', 'the place was wrong', {
      place: 'Geneva',
    });
    await changeEntry(app.store, 'S-3', 'edit', '2022-01-10T14:00:00Z', 'never in a digest', {
      saidOn: null,
    });
    const short = await publishStatement(app.store, 'Gone before it was told', '2022-01-10T14:00:00Z');
    await changeEntry(app.store, short, 'retract', '2022-01-10T14:01:00Z', 'a mistake');
    app.at('2022-01-10T15:00:00Z');
    await told(app, '/ukraine-talks digest send now');
    await expect.poll(app.posted).toHaveLength(2);
    const post = app.posted()[1];
    if (post === undefined) throw new Error('no post');
    expect(post.text).toMatch(/^1 correction, 1 retraction new since Monday 10 January 2022, 12:00/);
    expect(seen(post)).toContain('the place was wrong');
    expect(seen(post)).toContain('misattributed');
    expect(seen(post)).not.toContain('Gone before');
    expect(seen(post)).not.toContain('never in a digest');
  });

  it('shows all of a long one to who asks, page by page', async () => {
    const app = await running();
    await told(app, '/ukraine-talks digest on 08:30 UTC');
    for (let n = 1; n <= 30; n++)
      await publishStatement(
        app.store,
        `Statement number ${n}. ${'long '.repeat(100)}`,
        '2022-01-10T13:00:00Z',
      );
    await told(app, '/ukraine-talks digest send now');
    const post = await app.control.waitFor(({ metadata }) => metadata !== null);
    expect(seen(post)).toMatch(/\d+ more not shown here/);
    const all = await app.press(post, 'Show all', 'Statement number');
    expect(all.ephemeralTo).not.toBeNull();
    const found = new Set<string>();
    const collect = () => {
      for (const [, n] of JSON.stringify(all.blocks).matchAll(/Statement number (\d+)\./g))
        found.add(n ?? '');
    };
    collect();
    for (let page = 2; buttonsOf(all).includes('More'); page++) {
      await use(app, all, 'More');
      await expect.poll(() => seen(all)).toContain(`Page ${page} of`);
      collect();
    }
    expect(found.size).toBe(30);
  });

  it('says once, after three silent slots, since when nothing came in', async () => {
    const app = await running();
    await told(app, '/ukraine-talks digest on 08:30 UTC');
    for (const [day, silent] of [
      [11, 1],
      [12, 2],
      [13, 3],
      [14, 4],
    ]) {
      app.at(`2022-01-${day}T08:30:30Z`);
      await expect
        .poll(
          async () => (await app.store.subscription({ channel: app.channel, kind: 'digest' }))?.silentSlots,
          {
            timeout: 5_000,
          },
        )
        .toBe(silent);
    }
    const [line, ...others] = app.posted();
    expect(others).toEqual([]);
    expect(line?.text).toContain('for 3 digests in a row');
    expect(line?.text).toContain('The last article was added on Monday 10 January 2022, 12:00');
  });
});

describe('a channel', () => {
  const heard = (app: Awaited<ReturnType<typeof running>>): string[] =>
    app.control
      .messages(app.channel)
      .filter(({ ephemeralTo }) => ephemeralTo === null)
      .map(({ text }) => text);

  it('is told when its digest is paused or turned off, and when a watch is ended', async () => {
    const app = await running();
    await told(app, '/ukraine-talks digest on 08:30 UTC');
    await told(app, '/ukraine-talks digest pause');
    await told(app, '/ukraine-talks digest on');
    await told(app, '/ukraine-talks digest off');
    await told(app, '/ukraine-talks watch sanctions');
    await told(app, '/ukraine-talks unwatch sanctions');
    expect(
      heard(app).map((text) => /> (turned the daily digest o\w+|paused|watches|ended)/.exec(text)?.[1]),
    ).toEqual([
      'turned the daily digest on',
      'paused',
      'turned the daily digest on',
      'turned the daily digest off',
      'watches',
      'ended',
    ]);
  });

  it('is sent the last digest again only after a while', async () => {
    const app = await running();
    await told(app, '/ukraine-talks digest on 08:30 UTC');
    await publishStatement(app.store, 'Talks go on', '2022-01-10T12:00:10Z');
    app.at('2022-01-10T12:01:00Z');
    await told(app, '/ukraine-talks digest send now');
    await expect.poll(app.posted).toHaveLength(1);
    expect((await told(app, '/ukraine-talks digest again')).text).toContain('sent again in 10 min');
    app.at('2022-01-10T12:12:00Z');
    expect((await told(app, '/ukraine-talks digest again')).text).toContain('The digest has been posted.');
    expect(app.posted()).toHaveLength(2);
  });

  it('takes so many watches and no more', async () => {
    const app = await running();
    for (let n = 1; n <= 40; n++)
      await app.store.addWatch({ channel: app.channel, text: `word${n} sanctions`, setBy: 'U0' });
    const before = heard(app).length;
    expect((await told(app, '/ukraine-talks watch Blinken')).text).toContain('already 40 watches here');
    expect(heard(app)).toHaveLength(before);
  });
});

describe('watches', () => {
  it('post what matches within five minutes, once however many match it, and end by their button', async () => {
    const app = await running();
    expect((await told(app, '/ukraine-talks watch Blinken')).text).toContain('names Antony Blinken');
    await told(app, '/ukraine-talks watch sanctions');
    await told(app, '/ukraine-talks watch REJECT Russia');
    expect(seen(await told(app, '/ukraine-talks watches'))).toContain('REJECT Russia');
    expect((await told(app, '/ukraine-talks watch blinken')).text).toContain('already watched here');
    const both = await publishStatement(app.store, 'There will be sanctions', '2022-01-10T12:00:10Z');
    await publishStatement(app.store, 'Nothing of it', '2022-01-10T12:00:20Z', { speaker: 'A-4' });
    const refusal = await publishStatement(app.store, 'We refuse', '2022-01-10T12:03:00Z', {
      speaker: 'A-7',
      eventType: 'REJECT',
    });
    expect(await app.due('2022-01-10T12:05:09Z')).toEqual([]);
    app.at('2022-01-10T12:05:11Z');
    const post = await app.control.waitFor(({ metadata }) => metadata !== null);
    expect(post.text).toContain(`(${both})`);
    expect(post.text).toContain(`(${refusal})`);
    expect(post.text).not.toContain('Nothing of it');
    expect(post.text).toMatch(/^2 new entries for: Blinken, sanctions, REJECT Russia/);
    expect(post.text.split(`(${both})`)).toHaveLength(2);
    await app.press(post, 'Stop watching Blinken', 'No longer watched: Blinken');
    expect((await app.store.watches()).map(({ text }) => text)).toEqual(['sanctions', 'REJECT Russia']);
    await changeEntry(app.store, both, 'edit', '2022-01-10T12:10:00Z', 'only edited');
    expect(await app.due('2022-01-10T12:20:00Z')).toEqual([]);
    expect((await told(app, '/ukraine-talks unwatch all')).text).toContain('sanctions, REJECT Russia');
  });

  it('of what was published and retracted within five minutes post nothing', async () => {
    const app = await running();
    await told(app, '/ukraine-talks watch Blinken');
    const short = await publishStatement(app.store, 'A slip', '2022-01-10T12:00:10Z');
    await changeEntry(app.store, short, 'retract', '2022-01-10T12:02:00Z', 'a slip');
    const kept = await publishStatement(app.store, 'A word', '2022-01-10T12:20:00Z');
    app.at('2022-01-10T12:30:00Z');
    const post = await app.control.waitFor(({ metadata }) => metadata !== null);
    expect(post.text).toContain(`(${kept})`);
    expect(post.text).not.toContain(`(${short})`);
  });

  it('that were paused go on when one of them is set again, with what came in meanwhile', async () => {
    const app = await running();
    await told(app, '/ukraine-talks watch Blinken');
    app.control.fault({ method: 'chat.postMessage', times: 1, kind: 'error', error: 'is_archived' });
    const ref = await publishStatement(app.store, 'A word', '2022-01-10T12:00:10Z');
    app.at('2022-01-10T12:06:00Z');
    const notice = await app.control.waitFor(({ text }) => text.includes('is paused'));
    expect(notice.text).toContain('send one of its `watch …` again');
    expect(seen(await told(app, '/ukraine-talks watches'))).toContain(
      'Paused, because the channel is archived',
    );
    expect((await told(app, '/ukraine-talks watch blinken')).text).toContain('Watching “blinken”');
    expect(await app.store.watches()).toHaveLength(1);
    const isPost = (message: Message) => JSON.stringify(message.metadata).includes('ukraine_talks_watch');
    expect((await app.control.waitFor(isPost)).text).toContain(`(${ref})`);
  });

  it('for oneself post to the direct messages', async () => {
    const app = await running();
    expect((await told(app, '/ukraine-talks watch Blinken for me')).text).toContain('for you');
    expect(app.control.messages(app.channel).filter((one) => one.ephemeralTo === null)).toEqual([]);
    await publishStatement(app.store, 'A word', '2022-01-10T12:00:10Z');
    app.at('2022-01-10T12:06:00Z');
    const post = await app.control.waitFor(({ metadata }) => metadata !== null);
    expect(post.channel).toBe(app.control.botDm(app.control.user('olena').id).id);
    expect((await told(app, '/ukraine-talks unwatch Blinken')).text).toContain('No longer watched');
  });
});
