import { describe, expect, it } from 'vitest';
import type { Message, View } from '../../../src/local-workspace/state/types.ts';
import { type Candidate, newPerson } from '../../../src/record/candidate.ts';
import { type Running, runApp } from '../../support/app.ts';
import { fillQueue } from '../../support/queue.ts';

const textOf = (shown: unknown): string => JSON.stringify(shown);
const recordOf = ({ store, local }: Running) => store.workspace(local.control.state.teamId);
const userOf = ({ local }: Running) => local.control.user('olena').id;
const modalOf = (running: Running): View | undefined =>
  running.local.control.state.modals.get(userOf(running))?.at(-1);
const typing = (block: string, value: string) => ({
  [block]: { input: { type: 'plain_text_input', value } },
});

/** No two say the same. */
const words = (n: number): string => `Town${n} sold grain${n} to port${n} for gold${n}.`;

/** The app with one article of five candidates, of which the last is sure; `change` makes them otherwise. */
async function queued(change: (candidate: Candidate) => Partial<Candidate> = () => ({})) {
  const running = await runApp();
  await running.say('/ukraine-talks help');
  const record = await recordOf(running);
  await fillQueue(record, { articles: 1, candidates: 5 }, words);
  await record.write(async (writer) => {
    for (const candidate of await writer.read.allCandidates())
      await writer.putCandidate({ ...candidate, ...change(candidate) });
  });
  return { running, record, card: await running.say('/ukraine-talks review') };
}

const dated = (candidate: Candidate, day: object): Partial<Candidate> => ({
  proposal: { ...candidate.proposal, ...day } as Candidate['proposal'],
});

/** Presses a button and gives back the message as it stands afterwards. */
async function press({ local }: Running, card: Message, actionId: string): Promise<Message> {
  const { control } = local;
  const now = () => control.state.messages.find(({ ts }) => ts === card.ts) as Message;
  const before = textOf(now());
  await control.act({ user: control.user('olena').id, message: card.ts, actionId });
  await expect.poll(() => textOf(now())).not.toBe(before);
  return now();
}

async function open(running: Running, card: Message, actionId: string, form: string): Promise<View> {
  const { control } = running.local;
  await control.act({ user: userOf(running), message: card.ts, actionId });
  await expect.poll(() => modalOf(running)?.content.callback_id).toBe(form);
  return modalOf(running) as View;
}

const send = (running: Running, view: View, values: object) =>
  running.local.control.submit(userOf(running), view.id, values as never);

const shown = ({ local }: Running, card: Message) =>
  expect.poll(() => textOf(local.control.state.messages.find(({ ts }) => ts === card.ts)));

describe('the card', () => {
  it('names the speaker large, what is new about them, and marks an inferred day and a denial', async () => {
    const { card } = await queued((one) => dated(one, { polarity: 'denied', saidBasis: 'scene' }));
    expect(card.blocks).toContainEqual(
      expect.objectContaining({
        type: 'header',
        text: expect.objectContaining({ text: 'Speaker 0 of a rather long name' }),
      }),
    );
    expect(textOf(card)).toContain(
      '*new:* person, Minister  ·  denied  ·  said 9 January 2022, inferred from the story',
    );
  });
});

describe('publishing all of an article', () => {
  it('shows each with its speaker, ticks what is sure, and publishes what is ticked', async () => {
    const { running, record, card } = await queued();
    const form = await open(running, card, 'review:all', 'at_once_form');
    expect(textOf(form.content)).toMatch(/Speaker 4 of a rather long name.*\*new:\* person, Minister/);
    const tick = { type: 'checkboxes', selected_options: [{ value: 'C-2' }] };
    const none = { type: 'checkboxes', selected_options: [] };
    await send(running, form, { 'C-2': { tick }, 'C-5': { tick: none } });
    await shown(running, card).toContain('Published 1. 4 unticked candidates are still waiting.');
    expect((await record.candidates(['C-2', 'C-5'])).map(({ status }) => status)).toEqual([
      'published',
      'candidate',
    ]);
    expect(textOf(await press(running, card, 'review:undo'))).toContain('Took back your last publication');
    expect(await record.waiting(null)).toMatchObject({ waiting: 5 });
  });
});

describe('the form for all of an article', () => {
  it('gives those that need one a day, and rejects what is not ticked, where it is told so', async () => {
    const { running, record, card } = await queued((one) => dated(one, { saidOn: null, saidBasis: null }));
    const form = await open(running, card, 'review:all', 'at_once_form');
    expect(textOf(form.content)).toContain('One day for the 5 with no day');
    expect(await send(running, form, typing('day', '1/2/22'))).toHaveProperty('day');
    const rejects = { input: { type: 'checkboxes', selected_options: [{ value: 'rejects' }] } };
    await send(running, form, { ...typing('day', '8 January'), rejects });
    await shown(running, card).toContain('Published 1, rejected 4.');
    expect(await record.statements(['S-12'])).toMatchObject([{ saidOn: '2022-01-08', saidBasis: 'stated' }]);
    expect(await record.waiting(null)).toMatchObject({ waiting: 0 });
    await press(running, card, 'review:undo');
    expect(await record.waiting(null)).toMatchObject({ waiting: 5 });
  });
});

describe('undo beside what was just decided', () => {
  it.each(['publish', 'reject'])('takes a %s back and shows the card again', async (decision) => {
    const { running, record, card } = await queued();
    const after = await press(running, card, `review:${decision}`);
    expect(textOf(after)).toContain('1 of 5 reviewed');
    expect(textOf(await press(running, after, 'review:undo'))).toMatch(
      /Took back your last .*0 of 5 reviewed/,
    );
    expect(await record.waiting(null)).toMatchObject({ waiting: 5 });
  });
});

describe('one day for all of an article', () => {
  it('is asked once, as people write it, and which is meant where that is unclear', async () => {
    const { running, record, card } = await queued((one) =>
      dated(one, one.ref === 'C-1' ? {} : { saidOn: null, saidBasis: null }),
    );
    const form = await open(running, card, 'review:day', 'one_day_form');
    expect(textOf(form.content)).toContain('4 without a day');
    expect(await send(running, form, typing('day', '3/1/2022'))).toEqual({
      day: 'Is that 3 January 2022 or 1 March 2022? Write the month as a word.',
    });
    expect(await send(running, form, typing('day', 'some day'))).toHaveProperty('day');
    expect(await send(running, form, typing('day', 'Monday'))).toEqual({});
    await shown(running, card).toContain('4 statements of N-2: said 3 January 2022.');
    const days = (await record.allCandidates()).map(
      ({ proposal }) => 'saidOn' in proposal && proposal.saidOn,
    );
    expect(days).toEqual(['2022-01-09', ...Array.from({ length: 4 }, () => '2022-01-03')]);
  });

  it('is not offered where every day is stated', async () => {
    const { card } = await queued();
    expect(textOf(card)).not.toContain('One day for all');
  });
});

describe('the unlikely ones', () => {
  it('stand folded at the end, are rejected together, and come back with undo', async () => {
    const { running, record, card } = await queued((one) =>
      one.ref === 'C-3' ? { attitude: 'thought' } : one.ref === 'C-1' ? {} : { confidence: 0.3 },
    );
    expect(textOf(card)).toContain('4 unlikely ones (narration, or probably wrong) at the end.');
    const end = await press(running, card, 'review:publish');
    expect(textOf(end)).toContain('Reject all of these 4');
    expect(textOf(await press(running, end, 'review:look'))).toContain('Speaker 1 of a rather long name');
    const again = await running.say('/ukraine-talks review');
    expect(textOf(await press(running, again, 'review:reject-all'))).toContain('Rejected 4.');
    expect(await record.waiting(null)).toEqual({ waiting: 0, unlikely: 0 });
    await press(running, again, 'review:undo');
    expect(await record.waiting(null)).toMatchObject({ waiting: 4 });
  });
});

describe('the form of a candidate', () => {
  it('publishes what it saves, with the new speaker and the day as they were written', async () => {
    const { running, record, card } = await queued((one) =>
      dated(one, { saidBasis: 'scene', speaker: { ...newPerson('the premier'), anonymous: true } }),
    );
    const form = await open(running, card, 'review:edit', 'entry_form');
    expect(textOf(form.content)).toContain('"initial_value":"9 January 2022"');
    expect(await send(running, form, typing('date', '1/2/2022'))).toHaveProperty('date');
    await send(running, form, {
      ...typing('date', 'about 5 January 2022'),
      ...typing('new_name', 'Dick Schoof'),
      ...typing('new_role', 'Prime Minister'),
      new_kind: { input: { type: 'static_select', selected_option: { value: 'person' } } },
    });
    await shown(running, card).toContain('Published as S-12, said about 5 January 2022.');
    const [statement] = await record.statements(['S-12']);
    expect(statement).toMatchObject({ saidOn: '2022-01-05~', saidBasis: 'stated' });
    const actor = (await record.actors()).find(({ ref }) => ref === statement?.speaker);
    expect(actor).toMatchObject({
      name: 'Dick Schoof',
      kind: 'person',
      anonymous: false,
      roles: [{ title: 'Prime Minister' }],
    });
  });

  it('takes an inferred day for stated where a curator says so, and leaves it inferred otherwise', async () => {
    const { running, record, card } = await queued((one) => dated(one, { saidBasis: 'published' }));
    const left = await open(running, card, 'review:edit', 'entry_form');
    await send(running, left, {});
    await shown(running, card).toContain('Published as S-12');
    const right = await open(running, card, 'review:edit', 'entry_form');
    await send(running, right, {
      stated: { input: { type: 'checkboxes', selected_options: [{ value: 'stated' }] } },
    });
    await shown(running, card).toContain('Published as S-13');
    expect((await record.statements(['S-12', 'S-13'])).map(({ saidBasis }) => saidBasis)).toEqual([
      'published',
      'stated',
    ]);
  });
});

describe('a merge', () => {
  it('is shown before it happens, done on a press, and taken back on another', async () => {
    const running = await runApp();
    const asked = await running.say('/ukraine-talks merge A-10 into A-9');
    expect(textOf(asked)).toMatch(/\(A-10, \w+\) would become .*\(A-9, \w+\).*would name A-9/);
    const record = await recordOf(running);
    const merged = async () => (await record.mergedActors()).length;
    expect(await merged()).toBe(0);
    const done = await press(running, asked, 'merge:do');
    expect(textOf(done)).toContain('A-10 is now ');
    expect(await merged()).toBe(1);
    expect(textOf(await press(running, done, 'undo_change'))).toContain('Took back your last merge');
    expect(await merged()).toBe(0);
  });

  it('is left on *Cancel*', async () => {
    const running = await runApp();
    const asked = await running.say('/ukraine-talks merge A-10 into A-9');
    expect(textOf(await press(running, asked, 'merge:cancel'))).toContain('A-10 and A-9 stay separate.');
    expect(await (await recordOf(running)).mergedActors()).toEqual([]);
  });
});
