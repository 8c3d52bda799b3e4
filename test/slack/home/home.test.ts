import { describe, expect, it } from 'vitest';
import { giveFeedback } from '../../../src/curate/feedback.ts';
import { plant } from '../../../src/curate/plant.ts';
import { publish } from '../../../src/curate/publish.ts';
import { turnOn } from '../../../src/digest/manage.ts';
import { defaultSetting } from '../../../src/digest/settings.ts';
import type { Message, View } from '../../../src/local-workspace/state/types.ts';
import { STARTER } from '../../../src/starter/index.ts';
import { openStore } from '../../../src/store/open.ts';
import { runApp } from '../../support/app.ts';
import { MONDAY } from '../../support/monday.ts';
import { fillQueue } from '../../support/queue.ts';

const textOf = (view: View | undefined): string => JSON.stringify(view?.content.blocks ?? '');

const HOUR = 3_600_000;

const STORY = 'Austrian envoy Anna Roth told reporters in Vienna that the talks were useful and would go on.';

/** The app on a record that is there, at a time that can be moved. */
async function atHome(options: Parameters<typeof runApp>[0] = {}) {
  const store = await openStore('sqlite::memory:');
  let now = MONDAY.getTime();
  const running = await runApp({ store, clock: () => new Date(now), ...options });
  const { control } = running.local;
  const record = await store.workspace(running.local.teamId);
  await plant(record, STARTER, MONDAY.toISOString());
  const idOf = (name: string) => control.user(name).id;
  const changed = async (name: string, act: () => Promise<unknown>): Promise<View> => {
    const before = control.state.homes.get(idOf(name))?.hash;
    await act();
    await expect.poll(() => control.state.homes.get(idOf(name))?.hash).not.toBe(before);
    return control.state.homes.get(idOf(name)) as View;
  };
  return {
    ...running,
    record,
    idOf,
    pass: (ms: number) => {
      now += ms;
    },
    home: (name = 'mei') => changed(name, () => control.openHome(idOf(name))),
    use: (actionId: string, { name = 'mei', value }: { name?: string; value?: unknown } = {}) =>
      changed(name, () =>
        control.act({
          user: idOf(name),
          view: control.state.homes.get(idOf(name))?.id ?? '',
          actionId,
          ...(value !== undefined && { value }),
        }),
      ),
    directly: (name = 'mei'): Message[] =>
      control.state.messages.filter(({ channel }) => channel === control.botDm(idOf(name)).id),
  };
}

describe('Home', () => {
  it('has for who opens it first three things to try, and no list of commands', async () => {
    const { home } = await atHome();
    const shown = textOf(await home());
    expect(shown).toContain('Three things to try');
    expect(shown.match(/"action_id":"try:\d"/g)).toHaveLength(3);
    expect(shown).not.toContain('/ukraine-talks quotes');
  });

  it('tells later what was published since, until it was looked at half an hour ago', async () => {
    const { home, record, pass, say } = await atHome();
    await home();
    pass(HOUR);
    expect(textOf(await home())).toContain('Nothing since');
    pass(HOUR);
    await fillQueue(record, { articles: 1, candidates: 2 });
    const card = await say('/ukraine-talks review');
    expect(card.text).toContain('2 candidates wait');
    await publish(record, 'C-1', await record.version(), { by: 'U9', at: MONDAY.toISOString() });
    const shown = textOf(await home());
    expect(shown).toContain('One entry since');
    expect(shown).toContain('The words of candidate 0.');
    pass(HOUR / 6);
    expect(textOf(await home())).toContain('One entry since');
    pass(HOUR);
    expect(textOf(await home())).toContain('Nothing since');
  });

  it('answers in direct messages what is asked in its field, and shows the first of it', async () => {
    const { home, use, directly, logged } = await atHome();
    await home();
    const shown = textOf(
      await use('home_ask', { value: 'who said that Russia has a gun to Ukraine’s head?' }),
    );
    expect(shown).toContain('Antony Blinken');
    const [question, answer] = directly();
    expect(question?.text).toContain('You asked: who said');
    expect(answer).toMatchObject({ threadTs: question?.ts });
    expect(answer?.text).toContain('Antony Blinken');
    expect(logged).toEqual([]);
  });

  it('asks by a button what it offers, and does by another what a command does', async () => {
    const { home, use, directly, local, idOf } = await atHome();
    await home();
    expect(textOf(await use('try:0'))).toContain('The whole answer is in *Messages*');
    const before = directly().length;
    await local.control.act({
      user: idOf('mei'),
      view: local.control.state.homes.get(idOf('mei'))?.id ?? '',
      actionId: 'command_run:0',
    });
    await expect.poll(() => directly().length).toBe(before + 1);
    expect(directly().at(-1)?.text).toContain('The record between');
  });

  it('lists digests with Change, own watches with Stop, and what is scheduled', async () => {
    const { home, use, record, local, idOf } = await atHome();
    const channel = local.control.channel('ukraine-talks').id;
    const { control } = local;
    await turnOn(record, channel, { setting: defaultSetting('UTC'), user: idOf('james'), now: MONDAY });
    await record.addWatch({ channel, text: 'sanctions', setBy: idOf('mei') });
    const shown = textOf(await home());
    expect(shown).toContain(`Digest in <#${channel}>: `);
    expect(shown).toContain('Watch on *sanctions*');
    expect(shown).toContain('Russia meets NATO');
    await control.act({
      user: idOf('mei'),
      view: control.state.homes.get(idOf('mei'))?.id ?? '',
      actionId: 'home_digest:change',
    });
    await expect
      .poll(() => control.state.modals.get(idOf('mei'))?.at(-1)?.content.callback_id)
      .toBe('digest_setting');
    expect(textOf(await use('home_unwatch'))).toContain('No longer watched: sanctions');
  });

  it('has for curators the queue by article with Review, and the way back', async () => {
    const { home, use, record } = await atHome();
    await fillQueue(record, { articles: 2, candidates: 3 });
    const shown = textOf(await home('olena'));
    expect(shown).toContain('6 candidates wait for review, from 2 articles.');
    expect(shown.match(/"action_id":"home_review:one"/g)).toHaveLength(2);
    expect(shown).not.toContain('"card C-');
    expect(textOf(await use('home_review:all', { name: 'olena' }))).toContain('"card C-1"');
    expect(textOf(await use('home_back', { name: 'olena' }))).toContain('Three things to try');
    expect(textOf(await home('james'))).not.toContain('wait for review');
  });

  it('tells a curator who wants it, and no other, what was handed in', async () => {
    const { home, use, pass, directly, local, idOf } = await atHome();
    const { control } = local;
    expect(textOf(await home('olena'))).toContain('Tell me when articles come in');
    expect(textOf(await use('home_nudges', { name: 'olena' }))).toContain('Stop telling me');
    const james = idOf('james');
    await control.shortcut(james, 'add_article');
    await expect.poll(() => control.state.modals.get(james)?.length).toBe(1);
    const form = control.state.modals.get(james)?.at(-1);
    await control.submit(james, form?.id ?? '', {
      text: { input: { type: 'plain_text_input', value: STORY } },
      publisher: { input: { type: 'plain_text_input', value: 'AFP' } },
    });
    await expect.poll(() => textOf(control.state.modals.get(james)?.at(-1))).toContain('Added as N-2');
    pass(HOUR);
    await expect.poll(() => directly('olena').at(-1)?.text).toMatch(/^New for review: .*handed in/);
    expect(directly('james')).toEqual([]);
  });

  it('shows curators answers that were found not right', async () => {
    const { home, record, idOf } = await atHome();
    await giveFeedback(
      record,
      { question: 'who said it?', answer: 'Nobody.' },
      { by: idOf('mei'), at: MONDAY.toISOString() },
    );
    expect(textOf(await home('olena'))).toContain('1 answer was found not right');
    expect(textOf(await home('james'))).not.toContain('found not right');
  });
});

describe('the first minutes', () => {
  it('greets whoever opens Messages, once', async () => {
    const { directly, local, idOf } = await atHome();
    await local.control.openMessages(idOf('mei'));
    await expect.poll(() => directly()).toHaveLength(1);
    expect(directly()[0]?.text).toMatch(/^Hello\. .*Try: /);
    await local.control.openMessages(idOf('mei'));
    await local.control.openMessages(idOf('james'));
    await expect.poll(() => directly('james')).toHaveLength(1);
    expect(directly()).toHaveLength(1);
  });

  it('suggests prompts where it is an agent, and titles threads', async () => {
    const { directly, local, idOf, send } = await atHome({ manifest: 'manifest.agent.yml' });
    const { control } = local;
    const { id: dm } = control.botDm(idOf('mei'));
    await control.openMessages(idOf('mei'));
    await expect.poll(() => control.state.prompts.get(dm)?.prompts.length).toBe(4);
    expect(directly()).toEqual([]);
    await send('what did Blinken say?', { user: idOf('mei'), channel: dm });
    await expect.poll(() => [...control.state.titles.values()]).toEqual(['what did Blinken say?']);
    expect(control.state.statuses.size).toBe(0);
  });

  it('says nothing in a channel that it is added to, but offers whoever did it what to do there', async () => {
    const { directly, local, idOf } = await atHome();
    const { control } = local;
    const { id: channel } = control.addChannel('desk', [idOf('james')]);
    await control.invite(channel, control.state.bot.id, idOf('james'));
    await expect.poll(() => directly('james')).toHaveLength(1);
    const [offer] = directly('james');
    expect(JSON.stringify(offer?.blocks)).toContain('Introduce yourself in #desk');
    expect(control.messages(channel).filter(({ botId }) => botId === control.state.botId)).toEqual([]);
    await control.act({ user: idOf('james'), message: offer?.ts ?? '', actionId: 'added_introduce' });
    await expect
      .poll(
        () =>
          control
            .messages(channel)
            .filter(({ botId }) => botId === control.state.botId)
            .at(-1)?.text,
      )
      .toContain('added me. I answer from a curated record');
    await control.act({ user: idOf('james'), message: offer?.ts ?? '', actionId: 'home_digest:added' });
    await expect
      .poll(() => control.state.modals.get(idOf('james'))?.at(-1)?.content.callback_id)
      .toBe('digest_setting');
  });

  it('learns of a channel by the first mention where Slack may not tell of it', async () => {
    const { directly, local, idOf, say } = await atHome();
    const { control } = local;
    control.fault({ method: 'conversations.info', times: 1, kind: 'error', error: 'missing_scope' });
    await say('@ukraine-talks summary', { user: idOf('james') });
    await expect.poll(() => directly('james')).toHaveLength(1);
    await say('@ukraine-talks next', { user: idOf('james') });
    expect(directly('james')).toHaveLength(1);
  });
});

it('shows curators what was given up, and tries it again when they say so', async () => {
  const { home, use, store, local } = await atHome();
  const at = MONDAY.toISOString();
  for (const key of ['k1', 'k2']) {
    const job = { teamId: local.teamId, kind: 'of a later version', key, payload: null, runAfter: at };
    const id = await store.jobs.enqueueHeld(job, { owner: 'p0', now: at, until: at });
    const failure = { error: 'closed', at, retryAfter: null };
    await store.jobs.failed({ id: id ?? 0, owner: 'p0' }, failure);
  }
  expect(textOf(await home('james'))).not.toContain('Given up');
  const shown = textOf(await home('olena'));
  expect(shown).toContain('*Given up after several tries:* 2 other pieces of work.');
  expect(textOf(await use('home_retry', { name: 'olena' }))).not.toContain('Given up');
  expect(await store.jobs.count(local.teamId)).toMatchObject([{ state: 'waiting', jobs: 2 }]);
});
