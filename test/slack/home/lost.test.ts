import { describe, expect, it } from 'vitest';
import type { Message } from '../../../src/local-workspace/state/types.ts';
import { nearCommands } from '../../../src/slack/commands/near-command.ts';
import { type Running, runApp } from '../../support/app.ts';

const dm = ({ local: { control } }: Running, name = 'mei') => {
  const user = control.user(name).id;
  return { user, channel: control.botDm(user).id };
};

type Json = Record<string, unknown>;

const buttonsOf = ({ blocks }: Message): { label: string; id: string; value: string }[] =>
  blocks
    .flatMap(({ elements }) => (Array.isArray(elements) ? (elements as Json[]) : []))
    .filter(({ type }) => type === 'button')
    .map(({ text, action_id, value }) => ({
      label: (text as { text: string }).text,
      id: String(action_id),
      value: String(value),
    }));

const labels = (message: Message): string[] => buttonsOf(message).map(({ label }) => label);
const tries = (message: Message) => buttonsOf(message).filter(({ id }) => id.startsWith('try:'));

it.each([
  ['sumary', ['summary']],
  ['diggest 9am', ['digest 9am']],
  ['watces', ['watches']],
  ['sorces', ['sources']],
  ['exprt csv', ['export csv']],
  ['chrat', ['chart']],
  ['quot', ['quotes']],
  ['quot Blinken', []],
  ['his last words', []],
  ['summary', []],
  ['who said that', []],
  ['Blinken', []],
  ['xyzzy', []],
  ['', []],
])('%j may be meant as %j', (typed, meant) => {
  expect(nearCommands(typed, 1)).toEqual(meant);
});

describe('nobody is only refused', () => {
  it.each(['qwertz uiop', 'zzz', 'diggest 9am', 'what is the weather?'])(
    '%j, as a command, in a mention and in a direct message',
    async (text) => {
      const running = await runApp();
      for (const [line, where] of [
        [`/ukraine-talks ${text}`, {}],
        [`@ukraine-talks ${text}`, {}],
        [text, dm(running)],
      ] as const) {
        const message = await running.say(line, where);
        expect(tries(message)).toHaveLength(3);
        expect(message.text).toContain('Try: ');
      }
      expect(running.logged).toEqual([]);
    },
  );

  it('a misspelt command comes as a button that does it', async () => {
    const running = await runApp();
    const { control } = running.local;
    const message = await running.say('@ukraine-talks watces');
    expect(message.text).toContain('Did you mean watches');
    const button = buttonsOf(message).find(({ label }) => label === 'watches');
    const before = new Set(control.state.messages);
    await control.act({ user: control.user('olena').id, message: message.ts, actionId: button?.id ?? '' });
    const answer = await control.waitFor((one) => !before.has(one));
    expect(answer.text).toContain('Nothing is watched here');
  });

  it.each([
    ['sumary', 'Read as summary. '],
    ['what are the latest statemnets of Blinken?', 'Read as statements. '],
    ['summary', ''],
    ['wordings of S-3', ''],
    ['who said that Rusia has a gun to Ukraine’s head?', ''],
  ])('%j says before its answer what it was read as: %j', async (text, said) => {
    const { say } = await runApp();
    const { text: heard, blocks } = await say(`/ukraine-talks ${text}`);
    expect(/^(?:Read as \w+\. )?/.exec(heard)?.[0]).toBe(said);
    expect(JSON.stringify(blocks[0]).includes('Read as')).toBe(said !== '');
  });

  it.each([
    ['merge', 'Name both, such as merge A-9 into A-4'],
    ['merge A-9', 'Name both, such as merge A-9 into A-4'],
    ['compare Russia', 'Compare Russia with whom? For example: compare Russia and '],
    ['add talks.example.org', 'write add and its address'],
    ['what is this?', 'I answer from a curated record'],
  ])('%j says how it is done', async (text, says) => {
    const { say } = await runApp();
    expect((await say(`/ukraine-talks ${text}`)).text).toContain(says);
  });

  it.each(['@ukraine-talks https://example.org/talks', '/ukraine-talks https://example.org/talks'])(
    '%j gives what can be done with an address',
    async (line) => {
      const { say } = await runApp();
      const message = await say(line);
      expect(buttonsOf(message).map(({ label }) => label)).toEqual(['Hand it in', 'Check its quotations']);
      for (const value of ['add https://example.org/talks', 'check https://example.org/talks'])
        expect(JSON.stringify(message.blocks)).toContain(value);
    },
  );

  it('thanks are not asked to be judged', async () => {
    const { say } = await runApp();
    const { blocks } = await say('@ukraine-talks thanks');
    expect(blocks.map(({ type }) => type)).not.toContain('context_actions');
  });

  it('an answer that says something is left as it is', async () => {
    const { say } = await runApp();
    expect(tries(await say('/ukraine-talks what did Blinken say?'))).toEqual([]);
    expect(tries(await say('@ukraine-talks thanks'))).toEqual([]);
  });
});

it('every question that is offered is answered from the record', async () => {
  const running = await runApp();
  const { control } = running.local;
  const help = await running.say('/ukraine-talks help');
  expect(labels(help)).toContain('All commands');
  for (const { id } of tries(help)) {
    const before = new Set(control.state.messages);
    await control.act({ user: control.user('olena').id, message: help.ts, actionId: id });
    const answer = await control.waitFor((one) => !before.has(one));
    expect(answer.text).not.toMatch(/not on the record|Nothing on/i);
  }
});

it('a question pressed in a direct message is answered in its thread, where follow-ups work', async () => {
  const running = await runApp();
  const { control } = running.local;
  const where = dm(running);
  const help = await running.say('what can you do?', where);
  const [first] = tries(help);
  const before = new Set(control.state.messages);
  await control.act({ user: where.user, message: help.ts, actionId: first?.id ?? '' });
  const answer = await control.waitFor((one) => !before.has(one));
  expect(answer).toMatchObject({ channel: where.channel, threadTs: help.threadTs, ephemeralTo: null });
});

describe('the age of the record', () => {
  const LATER = new Date('2022-03-10T12:00:00Z');

  it.each(['summary', 'next', 'what is Russia’s position?'])(
    'is said first where %j is asked two months after the newest source',
    async (text) => {
      const { say } = await runApp({ now: LATER });
      expect((await say(`/ukraine-talks ${text}`)).text).toMatch(
        /^No source here is newer than 10 January 2022/,
      );
    },
  );

  it.each(['who said that Russia has a gun to Ukraine’s head?', 'summary January 2022'])(
    'is not said where %j is asked, which is not about now',
    async (text) => {
      const { say } = await runApp({ now: LATER });
      expect((await say(`/ukraine-talks ${text}`)).text).not.toContain('No source here');
    },
  );

  it('is not said while the record is of these days', async () => {
    const { say } = await runApp();
    expect((await say('/ukraine-talks summary')).text).not.toContain('No source here');
  });
});
