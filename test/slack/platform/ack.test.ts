import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Fault } from '../../../src/local-workspace/web-api/trouble.ts';
import { makeInFlight } from '../../../src/slack/platform/in-flight.ts';
import { collectingLog, type Running, runApp } from '../../support/app.ts';
import { eventPayload, formPayload, pressPayload } from '../../support/payloads.ts';
import { responseUrl } from '../../support/responses.ts';

const userOf = ({ local }: Running, name: string) => local.control.user(name).id;
const lookUps = ({ local }: Running) =>
  local.control.apiCalls.filter(({ method }) => method === 'users.info');

describe('a form', () => {
  const reason = (running: Running, name: string) =>
    formPayload(
      running.local,
      { user: userOf(running, name) },
      {
        callback_id: 'retract_form',
        private_metadata: 'S-3',
        values: { reason: { input: { value: 'it was wrong' } } },
      },
    );

  it.each<[string, Fault]>([
    ['late', { method: 'users.info', times: 1, kind: 'delay', ms: 500 }],
    ['rate limited', { method: 'users.info', times: 1, kind: 'rate-limit', retryAfter: 30 }],
    ['failing', { method: 'users.info', times: 1, kind: 'status', status: 503 }],
    ['gone', { method: 'users.info', times: 1, kind: 'drop' }],
  ])('is acknowledged before anybody is looked up, and so also while Slack is %s', async (_, fault) => {
    const running = await runApp();
    running.local.control.fault(fault);
    const outcome = await running.local.socket.send('interactive', reason(running, 'olena'), null);
    expect(outcome).toEqual({ ok: true, body: {} });
    expect(lookUps(running)).toEqual([]);
    await running.local.control.waitFor(({ text }) => /Retracted S-3|did not tell me/.test(text));
  });

  it('that Slack lets nobody be looked up for is told with what was typed', async () => {
    const running = await runApp();
    running.local.control.fault({ method: 'users.info', times: 1, kind: 'status', status: 500 });
    await running.local.socket.send('interactive', reason(running, 'olena'), null);
    const told = await running.local.control.waitFor(({ text }) => text.includes('did not tell me'));
    expect(told.text).toMatch(/did not tell me just now who you are[\s\S]*it was wrong/);
    const [statement] = await (await running.store.workspace(running.local.teamId)).statements(['S-3']);
    expect(statement?.status).not.toBe('retracted');
  });

  it('of an older version stays open, and says so', async () => {
    const running = await runApp();
    const old = { callback_id: 'actor_form', private_metadata: '{"actor":"A-4"}' };
    const sent = formPayload(running.local, { user: userOf(running, 'olena') }, old);
    const outcome = await running.local.socket.send('interactive', sent, null);
    expect(outcome).toMatchObject({ body: { errors: { first: expect.stringContaining('older version') } } });
    expect(running.logged).toEqual([]);
  });

  it('whose work fails after the ack comes back with what was typed', async () => {
    const running = await runApp();
    const { control } = running.local;
    const user = userOf(running, 'olena');
    await running.send('/ukraine-talks retract S-3');
    await expect.poll(() => control.state.modals.get(user)?.length).toBe(1);
    const [form] = control.state.modals.get(user) ?? [];
    control.fault({ method: 'users.info', times: 1, kind: 'error', error: 'internal_error' });
    const typed = { reason: { input: { type: 'plain_text_input', value: 'it was wrong' } } };
    expect(await control.submit(user, form?.id ?? '', typed)).toEqual({});
    await expect
      .poll(() => JSON.stringify(control.state.modals.get(user)?.at(-1)))
      .toMatch(/did not tell me.*it was wrong/);
  });
});

const AGAIN = 'a request failed, and is tried again';

describe('while Slack has trouble', () => {
  it('days are those of the default zone two seconds later', async () => {
    const { say, local } = await runApp();
    local.control.fault({ method: 'users.info', times: 1, kind: 'delay', ms: 20_000 });
    expect((await say('/ukraine-talks what was said on Friday?')).text).toContain('7 January 2022');
    expect((await say('/ukraine-talks next')).text).toContain('NATO');
  });

  it.each<[string, Fault]>([
    ['fails', { method: 'views.open', times: 1, kind: 'status', status: 503 }],
    ['is rate limited', { method: 'views.open', times: 1, kind: 'rate-limit', retryAfter: 30 }],
    ['came too late', { method: 'views.open', times: 1, kind: 'error', error: 'expired_trigger_id' }],
  ])('a form that %s is told, and opened once', async (_, fault) => {
    const running = await runApp();
    running.local.control.fault(fault);
    const told = await running.say('/ukraine-talks retract S-3');
    expect(told.text).toMatch(/Slack is having trouble|Slack did not leave me enough time/);
    const { apiCalls } = running.local.control;
    expect(apiCalls.filter(({ method }) => method === 'views.open')).toHaveLength(1);
  });

  it('nobody waits behind somebody else whom Slack refuses for now', async () => {
    const running = await runApp();
    running.local.control.fault({ method: 'chat.postMessage', times: 1, kind: 'rate-limit', retryAfter: 60 });
    await running.send('@ukraine-talks next');
    await expect.poll(() => running.logged.map(({ message }) => message)).toContain(AGAIN);
    expect((await running.say('@ukraine-talks what did Stoltenberg say?')).text).toContain('real risk');
  });

  it('who waits is told so within ten seconds', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const told: string[] = [];
    const { run } = makeInFlight(collectingLog());
    void run(
      'never done',
      () => new Promise(() => undefined),
      async (sentence) => void told.push(sentence),
    );
    vi.advanceTimersByTime(10_000);
    expect(told).toEqual([expect.stringContaining('taking longer than usual')]);
  });

  it('who waits is told so before the answer comes', async () => {
    const told: string[] = [];
    const inFlight = makeInFlight({ log: collectingLog().log }, 10);
    let release = () => {};
    const running = inFlight.run(
      'slow',
      () => new Promise((resolve) => (release = resolve)),
      async (sentence) => void told.push(sentence),
    );
    await expect.poll(() => told).toEqual([expect.stringContaining('taking longer than usual')]);
    release();
    await running;
    await inFlight.run(
      'quick',
      async () => undefined,
      async (sentence) => void told.push(sentence),
    );
    expect(told).toHaveLength(1);
  });
});

describe('what the app has no surface for is acknowledged', () => {
  it('a button of an older version, which is told', async () => {
    const running = await runApp();
    const { url, told } = await responseUrl();
    const sender = { user: userOf(running, 'mei'), channel: 'C1' };
    const old = { action_id: 'answer_export:3', value: '1' };
    const press = pressPayload(running.local, sender, old, { responseUrl: url });
    expect(await running.local.socket.send('interactive', press, null)).toMatchObject({ ok: true });
    await expect.poll(() => told).toHaveLength(1);
    expect(told[0]?.text).toContain('older version');
  });

  it.each([
    [
      'a form',
      'interactive',
      (running: Running) =>
        formPayload(running.local, { user: userOf(running, 'mei') }, { callback_id: 'old' }),
    ],
    ['an event', 'events_api', (running: Running) => eventPayload(running.local, { type: 'emoji_changed' })],
    [
      'a select',
      'interactive',
      () => ({
        type: 'block_suggestion',
        action_id: 'old',
        value: 'x',
        user: { id: 'U1' },
        team: { id: 'T1' },
      }),
    ],
    [
      'a closed form',
      'interactive',
      () => ({ type: 'view_closed', view: { callback_id: 'old' }, user: { id: 'U1' }, team: { id: 'T1' } }),
    ],
    ['a kind that is still to come', 'interactive', () => ({ type: 'something_new' })],
    ['nothing at all', 'interactive', () => null as unknown as Record<string, unknown>],
    [
      'a form by nobody',
      'interactive',
      () => ({ type: 'view_submission', user: null, view: { callback_id: 'article_form', state: {} } }),
    ],
    [
      'a form without fields',
      'interactive',
      () => ({
        ...{ type: 'view_submission', user: { id: 'U1' }, team: { id: 'T1' } },
        view: { callback_id: 'article_form', private_metadata: '{}', state: null },
      }),
    ],
    [
      'a shortcut of a message that is none',
      'interactive',
      () => ({
        ...{ type: 'message_action', callback_id: 'add_article', user: { id: 'U1' } },
        ...{ channel: { id: 'C1' }, message: 5 },
      }),
    ],
    [
      'a mention by nobody, nowhere',
      'events_api',
      ({ local }: Running) =>
        eventPayload(local, { type: 'app_mention', user: null, channel: null, text: 'x' }),
    ],
    [
      'an event for nobody',
      'events_api',
      ({ local }: Running) =>
        eventPayload(
          local,
          { type: 'app_mention', user: 'U1', channel: 'C1', text: 'x' },
          { authorizations: [null] },
        ),
    ],
    ['a command of nothing', 'slash_commands', () => null as unknown as Record<string, unknown>],
  ] as const)('%s', async (_, kind, payload) => {
    const running = await runApp();
    expect(await running.local.socket.send(kind, payload(running), null)).toMatchObject({ ok: true });
    expect((await running.say('/ukraine-talks next')).text).toContain('NATO');
  });

  it('an event of nothing, after which others are answered', async () => {
    const running = await runApp();
    void running.local.socket.send('events_api', null as unknown as Record<string, unknown>, null);
    expect((await running.say('/ukraine-talks next')).text).toContain('NATO');
  });
});
