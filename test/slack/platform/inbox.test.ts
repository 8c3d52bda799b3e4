import { expect, it } from 'vitest';
import { answerMark, EVENT_JOB, inboxJob } from '../../../src/slack/platform/inbox.ts';
import { runApp } from '../../support/app.ts';
import { MONDAY } from '../../support/monday.ts';
import { eventPayload } from '../../support/payloads.ts';

/** Leaves a mention unanswered, as a process does that has ended. */
async function leftBehind() {
  const running = await runApp();
  const { control } = running.local;
  const channel = control.channel('ukraine-talks').id;
  const ts = control.state.ids.ts();
  const body = eventPayload(running.local, {
    type: 'app_mention',
    user: control.user('olena').id,
    channel,
    ts,
    text: `<@${control.state.bot.id}> what did Ryabkov say about concessions?`,
  });
  const job = inboxJob(body);
  if (job === null) throw new Error('nobody waits behind it');
  const at = new Date(0).toISOString();
  const leave = (runAfter = at) => running.store.jobs.enqueue({ ...job, runAfter }, at);
  return { ...running, channel, ts, leave };
}

/** Says something in the thread, as a process does just before it ends. */
const post = (
  { local, channel, ts }: Awaited<ReturnType<typeof leftBehind>>,
  text: string,
  more: object = {},
) =>
  fetch(`${local.apiUrl}chat.postMessage`, {
    method: 'POST',
    headers: { authorization: `Bearer ${local.botToken}`, 'content-type': 'application/json' },
    body: JSON.stringify({ channel, thread_ts: ts, text, ...more }),
  });

const isDone = ({ store }: Awaited<ReturnType<typeof leftBehind>>) =>
  expect.poll(() => store.jobs.count()).toEqual([{ kind: 'event', state: 'done', jobs: 1 }]);

it('a question whose process ended before it answered is answered by another', async () => {
  const left = await leftBehind();
  await left.leave();
  const answer = await left.local.control.waitFor(({ text }) => text.includes('concessions'));
  expect(answer).toMatchObject({ threadTs: left.ts, metadata: answerMark(left.ts) });
  await isDone(left);
});

it('one that was answered just before the end is not answered again', async () => {
  const left = await leftBehind();
  const { control } = left.local;
  await post(left, 'The answer.', { metadata: answerMark(left.ts) });
  const before = control.state.messages.length;
  await left.leave();
  await isDone(left);
  expect(control.state.messages).toHaveLength(before);
});

/** Asks while Slack refuses so many messages; `later` waits for a try to be over, and lets time go on to the next. */
async function askWhileRefused(times: number) {
  let now = MONDAY.getTime();
  const running = await runApp({ clock: () => new Date(now) });
  const { local, store, send } = running;
  local.control.fault({ method: 'chat.postMessage', times, kind: 'error', error: 'internal_error' });
  await send('@ukraine-talks who is Blinken?');
  const jobs = () => store.jobs.list({ limit: 1 });
  const later = async (attempts: number, ms: number) => {
    await expect.poll(jobs).toMatchObject([{ state: 'waiting', owner: null, attempts }]);
    now += ms;
  };
  const answered = async () => {
    await local.control.waitFor(({ text }) => text.includes('Blinken') && !text.startsWith('<@'));
    await expect.poll(jobs).toMatchObject([{ state: 'done', lastError: null }]);
  };
  const troubles = () => local.control.state.messages.filter(({ text }) => text.includes('having trouble'));
  return { local, later, answered, troubles };
}

it.each([1, 2])(
  'an answer that Slack refuses %i times comes later, and nobody hears of trouble',
  async (times) => {
    const { later, answered, troubles } = await askWhileRefused(times);
    for (const [n, ms] of [5_000, 10_000].slice(0, times).entries()) await later(n + 1, ms);
    await answered();
    expect(troubles()).toEqual([]);
  },
);

it('trouble that goes on is told', async () => {
  const { local, later } = await askWhileRefused(3);
  await later(1, 5_000);
  await later(2, 10_000);
  await local.control.waitFor(({ text }) => text.includes('having trouble'));
});

it('a question of which nobody could be told anything is answered when Slack takes messages again', async () => {
  // The answers, and the sentence that there is none.
  const { later, answered } = await askWhileRefused(4);
  for (const [n, ms] of [5_000, 10_000, 20_000].entries()) await later(n + 1, ms);
  await answered();
});

it('a question that ended every process which took it is told to have no answer, and not asked again', async () => {
  const left = await leftBehind();
  const { store, local, channel, ts } = left;
  await left.leave('9000-01-01T00:00:00.000Z');
  const taken = { owner: 'p0', now: '9000-01-01T00:00:00.000Z', until: new Date(0).toISOString() };
  for (let n = 0; n < 12; n++) await store.jobs.claim([EVENT_JOB], taken, 1);
  const job = { teamId: local.teamId, kind: EVENT_JOB, key: `${channel} ${ts}` };
  await store.jobs.hasten(job, new Date(0).toISOString());
  const told = await local.control.waitFor(({ text }) => text.includes('Something went wrong'));
  expect(told).toMatchObject({ threadTs: ts });
  await expect.poll(() => store.jobs.count()).toEqual([{ kind: 'event', state: 'dead', jobs: 1 }]);
});

it('a word that it takes long is no answer', async () => {
  const left = await leftBehind();
  await post(left, 'This is taking longer than usual.');
  await left.leave();
  await left.local.control.waitFor(({ text }) => text.includes('concessions'));
});

it('a question is one job, however often and under whatever id it comes', async () => {
  const { say, store } = await runApp();
  await say('@ukraine-talks who is Blinken?');
  await expect.poll(() => store.jobs.count()).toEqual([{ kind: 'event', state: 'done', jobs: 1 }]);
  expect((await store.jobs.list({ limit: 1 }))[0]?.payload).toBeNull();
});

it.each([
  ['what the app itself says', { type: 'message', channel: 'D1', ts: '1.1', user: 'UBOT', bot_id: 'B1' }],
  ['an opened Home tab', { type: 'app_home_opened', channel: 'D1', user: 'U1', tab: 'home' }],
  ['a message that was edited', { type: 'message', subtype: 'message_changed', channel: 'D1', ts: '1.1' }],
])('nobody waits for an answer to %s', (_, event) => {
  expect(inboxJob({ team_id: 'T1', event })).toBeNull();
});
