import { expect, it } from 'vitest';
import { retract } from '../../../src/curate/retract.ts';
import type { Message } from '../../../src/local-workspace/state/types.ts';
import { type Running, runApp } from '../../support/app.ts';
import { MONDAY } from '../../support/record.ts';

const userOf = ({ local }: Running, name = 'olena') => local.control.user(name).id;
const modalOf = (running: Running) => running.local.control.state.modals.get(userOf(running))?.at(-1);
const textOf = (shown: unknown): string => JSON.stringify(shown);

const press = (running: Running, { ts }: Message, actionId: string) =>
  running.local.control.act({ user: userOf(running), message: ts, actionId });

it.each(['/ukraine-talks brief', '@ukraine-talks brief', '@ukraine-talks a brief of last week please'])(
  '%s makes one: what is new, what was said by party, what comes next, each with its ref',
  async (asked) => {
    const message = await (await runApp()).say(asked);
    expect(message.text).toMatch(/^Brief, between \d+ and \d+ January 2022\./);
    const shown = textOf(message.blocks);
    for (const heading of ['State of play', 'What is new', 'What was said']) expect(shown).toContain(heading);
    expect(textOf(message.blocks)).toContain('S-3');
  },
);

it('is narrowed to a period and a topic', async () => {
  const running = await runApp();
  const message = await running.say('/ukraine-talks brief in January 2022 on concessions');
  expect(message.text).toMatch(/^Brief on concessions, in January 2022\./);
  expect(textOf(message.blocks)).toContain('S-3');
  expect(textOf(message.blocks)).not.toContain('S-5');
});

it.each([
  ['docx', 'PK'],
  ['md', '# Brief'],
])('comes as a .%s to who wants that', async (kind, start) => {
  const running = await runApp();
  const { control } = running.local;
  const message = await running.say('/ukraine-talks brief');
  await press(running, message, `brief_file:${kind}`);
  const direct = control.botDm(userOf(running)).id;
  const sent = await control.waitFor((one) => one.channel === direct && one.files.length > 0);
  const file = control.state.files.get(sent.files[0] ?? '');
  expect(file?.name).toBe(`brief-2022-01-10.${kind}`);
  expect(
    Buffer.from(file?.bytes ?? [])
      .toString('latin1')
      .startsWith(start),
  ).toBe(true);
});

it('begins with what a curator signed, whose quotations have to be on the record', async () => {
  const running = await runApp();
  const { control } = running.local;
  await running.send('/ukraine-talks brief edit');
  await expect.poll(() => modalOf(running)?.content.callback_id).toBe('state_form');
  const form = modalOf(running)?.id ?? '';
  const sign = (text: string) =>
    control.submit(userOf(running), form, { text: { input: { type: 'plain_text_input', value: text } } });
  expect(await sign('Moscow says “peace at last”.')).toEqual({
    text: expect.stringContaining('Not on the record, so it cannot be quoted: peace at last'),
  });
  expect(await sign('Both sides wait for the Geneva talks.')).toEqual({});
  await control.waitFor(({ text }) => text.includes('until 17 January 2022'));
  const brief = await running.say('/ukraine-talks brief');
  expect(textOf(brief.blocks)).toContain('Both sides wait for the Geneva talks.');
  expect(textOf(brief.blocks)).toMatch(/Signed by .*Olena Marchenko/);
});

it('asks for new words when the signed ones have expired', async () => {
  const running = await runApp();
  const record = await running.store.workspace(running.local.teamId);
  const at = '2022-01-01T09:00:00.000Z';
  await record.signStateOfPlay({
    text: 'It is quiet.',
    by: 'Mei',
    at,
    expiresAt: '2022-01-08T09:00:00.000Z',
  });
  const brief = await running.say('/ukraine-talks brief');
  expect(textOf(brief.blocks)).toContain('a curator is asked for new ones');
  expect(textOf(brief.blocks)).not.toContain('It is quiet.');
});

it('is set, told and ended in a channel, which hears of it', async () => {
  const running = await runApp();
  const { control } = running.local;
  await running.send('/ukraine-talks brief on 08:30 UTC weekdays');
  await control.waitFor(({ text }) =>
    text.includes('turned a brief of the record on: weekdays at 08:30, UTC'),
  );
  await control.waitFor(({ text }) => text === 'The brief is on: weekdays at 08:30, UTC.');
  expect((await running.say('/ukraine-talks brief setting')).text).toContain('is on: weekdays at 08:30, UTC');
  await running.send('/ukraine-talks brief off');
  await control.waitFor(({ text }) => text === 'The brief is off.');
  expect((await running.say('/ukraine-talks brief off')).text).toContain(
    'The brief is not turned on in this channel',
  );
});

it('is posted at its hour, when something is new', async () => {
  let now = MONDAY;
  const running = await runApp({ clock: () => now });
  const { control } = running.local;
  await running.send('/ukraine-talks brief on 08:30 UTC every day');
  await control.waitFor(({ text }) => text.startsWith('The brief is on'));
  now = new Date('2022-01-11T08:31:00Z');
  const posted = await control.waitFor(
    ({ text, ephemeralTo }) =>
      ephemeralTo === null && text.startsWith('Brief, between 5 and 11 January 2022'),
  );
  expect(textOf(posted.blocks)).toContain('Word file');
});

const canvasIn = (running: Running) =>
  [...running.local.control.state.files.values()].find(({ mimetype }) => mimetype.includes('slack-docs'));
const markdownOf = (running: Running): string => Buffer.from(canvasIn(running)?.bytes ?? []).toString();

/** The app on a clock of its own, and the message that a brief is kept by. */
async function kept(
  prepare: Parameters<typeof runApp>[0] = {},
): Promise<{ running: Running; message: Message; at(now: string): void }> {
  let now = MONDAY;
  const running = await runApp({ ...prepare, clock: () => now });
  const { control } = running.local;
  const brief = await running.say('/ukraine-talks brief');
  await press(running, brief, 'brief_keep');
  const message = await control.waitFor((one) => textOf(one.blocks).includes('brief_kept:update'));
  const at = (moment: string): void => {
    now = new Date(moment);
  };
  return { running, message, at };
}

it('is kept as a canvas in the channel, and updated when somebody asks for it', async () => {
  const { running, message, at } = await kept();
  const { control } = running.local;
  expect(message).toMatchObject({
    ephemeralTo: null,
    text: expect.stringMatching(/is kept as a canvas. As of 10 January 2022, 14:00 Europe\/Kyiv.$/),
  });
  expect(textOf(message.blocks)).toContain('Update the canvas');
  expect(markdownOf(running)).toMatch(/^# Brief, between 4 and 10 January 2022/);
  expect(markdownOf(running)).toContain('We will not accept any concessions');
  const record = await running.store.workspace(running.local.teamId);
  await retract(record, 'S-3', 'withdrawn', { by: 'U1', at: MONDAY.toISOString() });
  at('2022-01-10T14:30:00Z');
  await press(running, message, 'brief_kept:update');
  await expect
    .poll(() => control.messages(message.channel, {}).find(({ ts }) => ts === message.ts)?.text)
    .toContain('16:30 Europe/Kyiv');
  expect(markdownOf(running)).not.toContain('We will not accept any concessions');
  expect(control.apiCalls.filter(({ method }) => method.startsWith('canvases.'))).toMatchObject([
    { method: 'canvases.create', ok: true },
    { method: 'canvases.edit', ok: true },
  ]);
  expect(running.logged).toEqual([]);
});

it('tells when its canvas is gone', async () => {
  const { running, message } = await kept();
  const { control } = running.local;
  control.state.files.delete(canvasIn(running)?.id ?? '');
  await press(running, message, 'brief_kept:update');
  await control.waitFor(({ text }) => text.startsWith('The canvas is gone.'));
});

it.each([
  ['the workspace has no canvases', (local: Running['local']) => local.control.withoutBlocks(['canvas'])],
  [
    'the scope was not granted',
    ({ control: { state } }: Running['local']) =>
      void state.app.scopes.splice(state.app.scopes.indexOf('canvases:write'), 1),
  ],
])('is kept in one message where %s', async (_why, prepare) => {
  const { running, message, at } = await kept({ prepare });
  const { control } = running.local;
  expect(message.ephemeralTo).toBe(null);
  expect(textOf(message.blocks)).toContain('What is new');
  expect(textOf(message.blocks)).toContain('As of 10 January 2022, 14:00 Europe/Kyiv.');
  at('2022-01-10T14:30:00Z');
  await press(running, message, 'brief_kept:update');
  const shown = () =>
    textOf(control.messages(message.channel, {}).find(({ ts }) => ts === message.ts)?.blocks);
  await expect.poll(shown).toContain('16:30 Europe/Kyiv');
  expect(shown()).toContain('State of play');
  expect(running.logged).toEqual([]);
});
